"""A frame: everything on the screen at one moment, computed once and drawn line by line."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace
from rich.cells import cell_len

from kiosk.domain.page import ItemKind
from kiosk.ui.tui.chrome import status_line
from kiosk.ui.tui.layout import Caret
from kiosk.ui.tui.message_panel import MessagePanel, message_panel
from kiosk.ui.tui.screen_page import ScreenPage, StyledText
from kiosk.ui.tui.themes import Palette
from kiosk.ui.tui.viewport import Viewport


class Frame(Struct, frozen=True, dict=True):
    """A view on a screen, with its carets."""

    viewport: Viewport
    caret: Caret
    palette: Palette
    message_caret: Caret = Caret()
    """The line of the message that is being read."""
    reserved: int = 0
    """Lines that the message covers at least."""
    blank: bool = False
    """Whether the message's lines are still empty."""

    @cached_property
    def page(self) -> ScreenPage:
        """The screen page with the caret."""
        viewport = self.viewport
        return ScreenPage(viewport.view, viewport.layout, self.caret, self.palette, viewport.font)

    @cached_property
    def panel(self) -> MessagePanel | None:
        """The message, or the text of a hidden screen; None without either."""
        view = self.viewport.view
        texts, style = (view.hidden, self.palette.text) if view.hidden else (view.message, self.palette.bar)
        if not texts:
            return None
        panel = message_panel(texts, self.viewport, self.message_caret, style, reserved=self.reserved)
        return replace(panel, blank=self.blank)

    @cached_property
    def panel_top(self) -> int:
        """The panel's first line: above the key bar, or at the top where that would cover the reading position."""
        viewport, panel = self.viewport, self.panel
        if panel is None or viewport.view.hidden:
            return 0
        bottom = viewport.height - len(viewport.bar) - panel.height
        marked = viewport.top + self.page.top(self.page.marked_line) + self.page.pitch - 1
        return bottom if viewport.reader or marked < bottom else viewport.top

    @cached_property
    def cursor(self) -> tuple[int, int]:
        """Column and line of the terminal's cursor: at the message, or at the row that is being read.

        In reader mode it is on the first letter, where readers look. Elsewhere it is on a blank, before a row or after
        a message: a block cursor in the colors of the mark would hide a letter, as in xterm with its own colors.
        """
        width, height, font = self.viewport.width, self.viewport.height, self.viewport.font
        before = 0 if self.viewport.reader else 1
        if self.panel:
            column, line = self.panel.cursor
            if font:
                column -= before
            elif before:
                column = cell_len(self.panel.lines[line].text + self.panel.lines[line].hyphen)
            line += self.panel_top
        else:
            page = self.page
            column, line = page.margin - before, self.viewport.top + page.top(page.marked_line)
            if self.viewport.view.row.kind is ItemKind.FIELD:
                column = page.margin + cell_len(page.lines[page.marked_line].text) * (font.width if font else 1)
            # Beside large letters it is on their last line of cells, as if on the line they are written on.
            line += font.height - 1 if font else 0
        return min(max(0, column), max(0, width - 1)), min(line, max(0, height - 1))

    def cells(self, y: int) -> list[StyledText]:
        """Return one line of the screen, from the left; the style of the last part extends to the edge."""
        viewport, style = self.viewport, self.palette.bar
        if self.panel and 0 <= y - self.panel_top < self.panel.height:
            return self.panel.cells(y - self.panel_top)
        bar_top = viewport.height - len(viewport.bar)
        if y >= bar_top:
            return [(viewport.bar[y - bar_top], style)]
        if y < viewport.top:
            count = len(viewport.layout.page_starts)
            return [(status_line(viewport.view, self.page.number + 1, count, viewport.width), style)]
        return self.page.cells(y - viewport.top)
