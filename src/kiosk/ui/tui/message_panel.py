"""The message panel: the answer to a key, or the text of a hidden screen. It is drawn and paged like the text."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from rich.style import Style

from kiosk.domain.page import ItemKind
from kiosk.services.view import Row, Text
from kiosk.ui.tui.bitmap_font import MARKER_WIDTH, BitmapFont, draw
from kiosk.ui.tui.layout import MAX_TEXT_WIDTH, Caret, Layout, Line
from kiosk.ui.tui.screen_page import NO_UNDERLINE, StyledText
from kiosk.ui.tui.viewport import Viewport

MORE_MARKER = ("███", "▝█▘")
"""A triangle pointing down, beside the last large line of a page where the message goes on."""


class MessagePanel(Struct, frozen=True, dict=True):
    """One page of a message, and how many lines of the screen it covers."""

    layout: Layout
    caret: Caret
    style: Style
    font: BitmapFont | None
    height: int
    """Lines of cells; the same for all its pages, so that turning them uncovers no text."""
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
    def cursor(self) -> tuple[int, int]:
        """Column and line of the cursor within the panel."""
        line = self.layout.line_of(self.caret) - self.layout.page_starts[self.number]
        return (MARKER_WIDTH, line * self.font.pitch + self.font.height - 1) if self.font else (0, line)

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
        if self.font is None:
            return [(text, self.style)]
        if within >= self.font.height:
            return [("", self.style)]
        marker = self._more_marker(within) if number == len(self.lines) - 1 else ""
        return [(marker.ljust(MARKER_WIDTH) + draw(text, self.font, within), self.style + NO_UNDERLINE)]

    def _more_marker(self, within: int) -> str:
        is_last_page = self.number == len(self.layout.page_starts) - 1
        line = within - (self.font.height if self.font else 0) + len(MORE_MARKER)
        return "" if is_last_page or line < 0 else MORE_MARKER[line]


def message_panel(
    texts: tuple[Text, ...], viewport: Viewport, caret: Caret, style: Style, *, reserved: int = 0
) -> MessagePanel:
    """Return the panel that shows ``texts``.

    Args:
        texts: The message; each text starts a new line.
        viewport: The screen and its view.
        caret: The line of the message that is being read.
        style: Its colors.
        reserved: Lines that it covers at least.
    """
    font, row = viewport.font, Row("message", ItemKind.TEXT, texts)
    # A blank stays at the end for the cursor; in reader mode the cursor is at the start.
    cells = viewport.width - (0 if viewport.reader else 1)
    width = font.letters(viewport.width) if font else max(1, min(cells, MAX_TEXT_WIDTH))

    def layout_in(height: int) -> Layout:
        lines = font.lines(height) if font else height
        return Layout((row,), width, lines, reader=viewport.reader, large=font is not None)

    if not viewport.view.hidden:
        layout = layout_in(viewport.text_height)
        if len(layout.page_starts) == 1:
            lines = len(layout.lines)
            height = max(lines * font.pitch - font.gap if font else lines, reserved)
            return MessagePanel(layout, caret, style, font, height)
    # A message longer than the text area also covers the key bar; on a hidden screen there is nothing else.
    height = viewport.height - (0 if viewport.view.hidden else viewport.top)
    return MessagePanel(layout_in(height), caret, style, font, height)
