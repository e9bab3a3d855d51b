"""The message panel: the answer to a key, or the text of a hidden screen. It is drawn and paged like the text."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from rich.cells import cell_len
from rich.style import Style

from kiosk.domain.page import ItemKind
from kiosk.services.view import Row, Text
from kiosk.ui.tui.bitmap_font import MARKER_WIDTH, BitmapFont, draw, smaller_fonts
from kiosk.ui.tui.layout import MAX_TEXT_WIDTH, Caret, Layout, Line, Options
from kiosk.ui.tui.screen_page import NO_UNDERLINE
from kiosk.ui.tui.themes import StyledText
from kiosk.ui.tui.viewport import Viewport

MORE = " ..."
"""At the right of the last line of a page, where the message goes on."""
LARGE_MORE = ("▜█▛", " ▀ ")
"""The same beside large letters: a triangle pointing down."""


class MessagePanel(Struct, frozen=True, dict=True):
    """One page of a message, and how many lines of the screen it takes."""

    layout: Layout
    caret: Caret
    style: Style
    font: BitmapFont | None
    height: int
    """Lines of cells; the same for all its pages."""
    margin: int = 0
    """Cells before the text."""
    width: int = 0
    """Cells up to the edge of the text."""
    blank: bool = False
    """Whether its lines are still empty."""

    @property
    def number(self) -> int:
        """The number of its page, from 0."""
        return self.layout.screen_page_of(self.caret)

    @cached_property
    def lines(self) -> list[Line]:
        """The lines of its page."""
        return self.layout.page_lines(self.number)

    @property
    def goes_on(self) -> bool:
        """Whether another page follows."""
        return self.number < len(self.layout.page_starts) - 1

    @property
    def cursor(self) -> int:
        """The line of the cursor within the panel."""
        line = self.layout.line_of(self.caret) - self.layout.page_starts[self.number]
        return line * self.font.pitch + self.font.height - 1 if self.font else line

    def step(self, by: int) -> Caret | None:
        """Return the caret at the next (1) or previous (-1) stop; None at the end."""
        stops = self.layout.stops(0)
        position = max(at for at, stop in enumerate(stops) if stop <= self.caret.line) + by
        return Caret(0, stops[position]) if 0 <= position < len(stops) else None

    def cells(self, y: int) -> list[StyledText]:
        """Return one line of cells, from the left."""
        number, within = divmod(y, self.font.pitch if self.font else 1)
        if self.blank or number >= len(self.lines):
            return [("", self.style)]
        text = self.lines[number].text + self.lines[number].hyphen
        goes_on = number == len(self.lines) - 1 and self.goes_on
        if self.font is None:
            space = self.width - self.margin - cell_len(text) - len(MORE)
            more = " " * space + MORE if goes_on and not self.layout.options.reader else ""
            return [(" " * self.margin + text + more, self.style)]
        if within >= self.font.height:
            return [("", self.style)]
        line = within - self.font.height + len(LARGE_MORE)
        marker = LARGE_MORE[line] if goes_on and line >= 0 else ""
        return [(marker.ljust(MARKER_WIDTH) + draw(text, self.font, within), self.style + NO_UNDERLINE)]


def message_panel(
    texts: tuple[Text, ...], viewport: Viewport, caret: Caret, style: Style, taken: int = 0
) -> MessagePanel:
    """Return the panel that shows ``texts``.

    It takes the lines that are kept for it and those that the text leaves free, and goes on over several pages if it is
    longer. Where no line is kept, and on a hidden screen, it takes the place of the text. The warning that a visit ends
    takes it where it must, in its short form or smaller letters if need be: any key answers it, so none could turn to a
    second page.

    Args:
        texts: The message; each text starts a new line.
        viewport: The screen and its view.
        caret: The line of the message that is being read.
        style: Its colors.
        taken: Lines of cells that the text takes; in reader mode those that the message covers at least.
    """
    warning, chosen = viewport.view.warning, viewport.font

    def panel(height: int, font: BitmapFont | None = chosen, words: tuple[Text, ...] = texts) -> MessagePanel:
        margin = 0 if font else viewport.margin
        edge = viewport.column - viewport.right - viewport.spare
        lines = max(1, font.lines(height) if font else height)
        row, options = Row("message", ItemKind.TEXT, words), Options(reader=viewport.reader, large=font is not None)

        def laid_out(cells: int) -> Layout:
            width = font.letters(viewport.width) if font else max(1, min(cells, MAX_TEXT_WIDTH))
            return Layout((row,), width, lines, options)

        layout = laid_out(edge - margin)
        if len(layout.page_starts) > 1 and margin:
            layout = laid_out(edge - margin - len(MORE))
        return MessagePanel(layout, caret, style, font, height, margin, edge)

    if viewport.view.hidden:
        return panel(viewport.height)
    if viewport.reader:
        whole = panel(viewport.text_height)
        fits = len(whole.layout.page_starts) == 1
        height = max(len(whole.layout.lines), taken) if fits else viewport.height - viewport.top
        return panel(height)
    available = viewport.height - viewport.top - viewport.bar_height
    if warning and chosen:
        panels = [panel(available, font, words) for font in smaller_fonts(chosen) for words in (texts, warning)]
        return next((each for each in panels if len(each.layout.page_starts) == 1), panels[-1])
    if not viewport.foot:
        return panel(available)
    free = panel(available if warning else max(viewport.foot, available - taken))
    if len(free.layout.page_starts) > 1:
        return free
    lines = len(free.layout.lines)
    return panel(max(viewport.foot, lines * chosen.pitch if chosen else lines))
