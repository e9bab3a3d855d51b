"""The foot: the lines above the key bar. Between answers they say that the text goes on below, and hold the notice."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from rich.cells import cell_len

from kiosk.domain.page import ItemKind
from kiosk.ui.tui.bitmap_font import MARKER_WIDTH, draw
from kiosk.ui.tui.header import PAD, foot_words, header_words
from kiosk.ui.tui.key_bar import ARROWS
from kiosk.ui.tui.message_panel import LARGE_MORE
from kiosk.ui.tui.screen_page import NO_UNDERLINE, SIGN
from kiosk.ui.tui.themes import Palette, StyledText
from kiosk.ui.tui.viewport import Viewport, notice_forms, notice_line
from kiosk.ui.tui.wrap import wrap


class Foot(Struct, frozen=True, dict=True):
    """The foot of a screen page."""

    viewport: Viewport
    palette: Palette
    number: int
    """The number of the screen page, from 1."""
    count: int
    """How many screen pages there are."""
    reads_notice: bool
    """Whether the notice is being read."""

    @cached_property
    def place(self) -> str:
        """What a narrow screen has at the right: the number of the screen page."""
        port = self.viewport
        if not port.place_in_foot:
            return ""
        row = None if port.notice is None else port.view.rows[port.notice]
        taken = min(map(cell_len, notice_forms(row))) + PAD if row else 0
        above = header_words(port.view, 1, 1, port.column)
        return foot_words(port.view, self.number, self.count, above, port.text_width - taken)

    @cached_property
    def notice(self) -> list[str]:
        """The notice: in one line, but all of it while it is being read."""
        number = self.viewport.notice
        if number is None:
            return []
        row, room = self.viewport.view.rows[number], self.viewport.text_width
        if self.reads_notice:
            return wrap(notice_forms(row)[0], room)
        return [notice_line(row, room - cell_len(self.place) - PAD if self.place else room)]

    def cells(self, y: int) -> list[StyledText]:
        """Return one line, from the left; ``y`` counts down from the foot's first line, which a notice may be above."""
        port = self.viewport
        line = y - port.foot + len(self.notice)
        if self.notice and line >= 0:
            return self._notice_cells(line, self._arrow if y == 0 else "")
        if port.font:
            return [self._large(y)]
        more = " ".join(filter(None, (self._arrow, self._more))) if y == 0 else ""
        place = self.place if y == port.foot - 1 else ""
        room = port.margin + port.text_width
        words = " " * port.margin + more
        if cell_len(words) + PAD + cell_len(place) > room:
            words = ""
        return [(words + place.rjust(room - cell_len(words)), self.palette.text)]

    @property
    def _goes_on(self) -> bool:
        return self.number < self.count

    @property
    def _arrow(self) -> str:
        return ARROWS["down"] if self._goes_on and self.viewport.arrows else ""

    @property
    def _more(self) -> str:
        words = self.viewport.view.header.more_below
        return words.value if words and self._goes_on else ""

    def _large(self, y: int) -> StyledText:
        """Return a line of large letters, beside a triangle that points down."""
        port = self.viewport
        if port.font is None or not self._goes_on or y >= port.font.height:
            return "", self.palette.text
        line = y - port.font.height + len(LARGE_MORE)
        words = self._more if len(self._more) <= port.font.letters(port.width) else ""
        marker = LARGE_MORE[line] if line >= 0 else ""
        return marker.ljust(MARKER_WIDTH) + draw(words, port.font, y), self.palette.text + NO_UNDERLINE

    def _notice_cells(self, line: int, arrow: str) -> list[StyledText]:
        """Return a line of the notice that stands on every screen page."""
        port, palette = self.viewport, self.palette
        kind = ItemKind.TEXT if port.notice is None else port.view.rows[port.notice].kind
        sign, beside = palette.rule_of(kind) or (" ", palette.text)
        styles = (beside, palette.style_of(kind), palette.text)
        beside, style, number = map(palette.lift, styles) if self.reads_notice else styles
        rule, words = port.margin - 2, self.notice[line]
        room = port.column - port.right - port.margin - cell_len(words)
        place = self.place + " " * port.spare if line == len(self.notice) - 1 else ""
        shown = (place if cell_len(place) + PAD <= room else "").rjust(room)
        cells = [(arrow.ljust(rule), palette.text), (sign, beside), (" " + words, style), (shown, number)]
        if self.reads_notice:
            cells = with_mark(cells, port, palette, first=line == 0)
        return [*cells, ("", palette.text)]


def with_mark(cells: list[StyledText], port: Viewport, palette: Palette, *, first: bool = True) -> list[StyledText]:
    """Return a line outside the text with the mark of what is being read; the first line has its sign."""
    width = max(1, port.margin - 2)
    marked = [((SIGN if first and not palette.colored else "").rjust(width), palette.mark)]
    for text, style in cells:
        marked.append((text[width:], style))
        width = max(0, width - len(text))
    return marked
