"""A frame: everything on the screen at one moment, computed once and drawn line by line."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace
from rich.cells import cell_len, set_cell_size
from rich.style import Style

from kiosk.domain.page import ItemKind
from kiosk.services.view import Text
from kiosk.ui.tui.foot import Foot, with_mark
from kiosk.ui.tui.header import header, under_heading
from kiosk.ui.tui.key_bar import key_bar, on_last_page
from kiosk.ui.tui.layout import Caret, is_tile
from kiosk.ui.tui.message_panel import MessagePanel, message_panel
from kiosk.ui.tui.screen_page import ScreenPage
from kiosk.ui.tui.themes import Palette, StyledText
from kiosk.ui.tui.viewport import Viewport


class Frame(Struct, frozen=True, dict=True):
    """A view on a screen, with its carets."""

    viewport: Viewport
    caret: Caret
    palette: Palette
    message_caret: Caret = Caret()
    """The line of the message that is being read."""
    reserved: int = 0
    """Lines that the message covers at least, in reader mode."""
    blank: bool = False
    """Whether the message's lines are still empty."""

    @cached_property
    def page(self) -> ScreenPage:
        """The screen page with the caret."""
        port = self.viewport
        return ScreenPage(
            port.view, port.layout, self.caret, self.palette, port.margin, port.column, port.right, port.font
        )

    @cached_property
    def panel(self) -> MessagePanel | None:
        """The message, or the text of a hidden screen; None without either."""
        view = self.viewport.view
        taken = self.reserved if self.viewport.reader else len(self.page.lines) * self.page.pitch
        texts, style = (view.hidden, self.palette.text) if view.hidden else (view.message, self.palette.message)
        if not texts:
            return None
        panel = message_panel(texts, self.viewport, self.message_caret, style, taken)
        return replace(panel, blank=self.blank)

    @property
    def bar_top(self) -> int:
        """The line of the key bar."""
        return self.viewport.height - self.viewport.bar_height

    @cached_property
    def panel_top(self) -> int:
        """The panel's first line: above the key bar, or above the notice while that is being read."""
        if self.panel is None or self.viewport.view.hidden:
            return 0
        notice = len(self.foot.notice) if self.caret.row == self.viewport.notice else 0
        return max(self.viewport.top, self.bar_top - notice - self.panel.height)

    @property
    def line(self) -> int:
        """The line of the screen that is being read: of the text, the header, or the notice."""
        if self.caret.row == self.viewport.notice:
            return self.bar_top - len(self.foot.notice)
        if self._at_title:
            return 0
        return self.viewport.top + self.page.top(self.page.marked_line)

    @property
    def _at_title(self) -> bool:
        """Whether the title is being read, and stands in the header."""
        return self.caret == Caret() and self.viewport.title_in_header

    @cached_property
    def cursor(self) -> tuple[int, int]:
        """Column and line of the terminal's cursor: at the message, or at the row that is being read.

        In reader mode it is on the first letter, where readers look. Elsewhere it is in the first column, on the mark,
        because a block cursor in the colors of a letter would hide it, as in xterm with its own colors.
        """
        port, font = self.viewport, self.viewport.font
        column = port.left
        if self.panel:
            line = self.panel.cursor + self.panel_top
        else:
            line = self.line
            if port.view.row.kind is ItemKind.FIELD and self.page.layout.lines_of(self.caret.row):
                number = self.page.marked_line
                if not port.reader:
                    number = max(n for n, each in enumerate(self.page.lines) if each.row == self.caret.row)
                    line = port.top + self.page.top(number)
                typed = self.page.lines[number]
                # A line ends before a space, but what is typed next stands after it.
                words = typed.text + " " * port.view.row.texts[typed.text_index].value.endswith(" ")
                column += self.page.margin + cell_len(words) * (font.width if font else 1)
            if port.layout.options.tiles and is_tile(port.view.row):
                column += self.page.before_caps  # a tile begins there
            # Beside large letters it is on their last line of cells, as if on the line they are written on.
            line += font.height - 1 if font and line else 0
        return min(max(0, column), max(0, port.width - 1)), min(line, max(0, port.height - 1))

    def cells(self, y: int) -> list[StyledText]:
        """Return one line of the screen, from the left; the style of the last part extends to the edge."""
        port, ground = self.viewport, self.palette.text
        if port.reader:
            return self._line(y)
        parts = _fitted(self._line(y), port.column)
        if port.column < port.width:
            parts = [(" " * port.left, ground), *parts, ("", ground)]
        column, line = self.cursor
        under = self.palette.under_cursor if y == line else None
        if under and self.panel:
            under = _inverse(self.panel.style)
        return parts if under is None else _with_cell(parts, column, under)

    def _line(self, y: int) -> list[StyledText]:
        """Return one line of the column."""
        port, palette, view = self.viewport, self.palette, self.viewport.view
        if self.panel and 0 <= y - self.panel_top < self.panel.height:
            return self.panel.cells(y - self.panel_top)
        if y >= self.bar_top:
            return self.bar
        if y < port.top:
            if y:
                return [("", palette.text)]
            number, count = self._sheet
            if heading := self._heading_above:
                view = replace(view, header=under_heading(view.header, heading, port.column))
            cells = header(view, number, 1 if port.place_in_foot else count, port.column, palette)
            return with_mark(cells, port, palette) if self._at_title else cells
        if y >= self.bar_top - max(port.foot, len(self.foot.notice)):
            return self.foot.cells(y - self.bar_top + port.foot)
        return self.page.cells(y - port.top)

    @cached_property
    def foot(self) -> Foot:
        """The lines above the key bar."""
        return Foot(self.viewport, self.palette, *self._sheet, self.caret.row == self.viewport.notice)

    @cached_property
    def bar(self) -> list[StyledText]:
        """The key bar."""
        port, more = self.viewport, self.panel is not None and self.panel.goes_on
        view = port.view if port.text_follows(self.caret) else on_last_page(port.view)
        return key_bar(view, port.column, self.palette, arrows=port.arrows, more=more)

    @property
    def _sheet(self) -> tuple[int, int]:
        """The number of the screen page, from 1, and how many there are."""
        return self.page.number + 1, len(self.viewport.layout.page_starts)

    @property
    def _heading_above(self) -> Text | None:
        """The heading of the first row, if it is on a screen page before this one; a section has its number there."""
        layout, view = self.viewport.layout, self.viewport.view
        first = next((line.row for line in layout.lines[layout.page_starts[self.page.number] :] if line.row >= 0), 0)
        if not self.page.number or view.header.position or view.rows[first].kind is ItemKind.HEADING:
            return None
        above = (row.texts[0] for row in reversed(view.rows[:first]) if row.kind is ItemKind.HEADING)
        return next(above, None)


def _fitted(parts: list[StyledText], width: int) -> list[StyledText]:
    """Return parts that take exactly ``width`` cells; the last style fills the rest."""
    used, fitted = 0, []
    for text, style in parts:
        room = width - used
        shown = text if cell_len(text) <= room else set_cell_size(text, room)
        fitted.append((shown, style))
        used += cell_len(shown)
    return [*fitted, (" " * (width - used), parts[-1][1])]


def _inverse(style: Style) -> Style:
    """Return a style with its two colors exchanged; xterm's cursor does not undo the attribute of reverse letters."""
    if style.bgcolor:
        return Style.from_color(style.bgcolor, style.color)
    return Style(reverse=not style.reverse)


def _with_cell(parts: list[StyledText], column: int, style: Style) -> list[StyledText]:
    """Return parts with the style of one cell changed; before it there are only letters of one cell."""
    start, changed = 0, []
    for text, own in parts:
        at = column - start
        pieces = [(text[:at], own), (text[at], style), (text[at + 1 :], own)] if 0 <= at < len(text) else [(text, own)]
        changed += pieces
        start += len(text)
    return changed
