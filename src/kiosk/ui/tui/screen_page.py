"""One screen page of text: the lines between the status line and the key bar, drawn cell by cell.

The letters may be the terminal's or large ones; all text may be visible or only the focused sentence.
"""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from rich.cells import cell_len
from rich.style import Style

from kiosk.services.view import View
from kiosk.ui.tui.bitmap_font import MARKER_WIDTH, BitmapFont, draw
from kiosk.ui.tui.layout import MARGIN, Caret, Layout, Line
from kiosk.ui.tui.themes import Palette

StyledText = tuple[str, Style]

MARKER = "> "
"""Marks the reading position without color."""
LARGE_MARKER = ("▙ ", "█▙", "█▛", "▛ ")
"""The same beside a line of large letters."""
NO_UNDERLINE = Style(underline=False)
"""Only words are underlined: not the space around them, and not each line of cells of a large letter."""


class ScreenPage(Struct, frozen=True, dict=True):
    """The screen page that holds the caret. What all its lines need is computed once."""

    view: View
    layout: Layout
    caret: Caret
    palette: Palette
    font: BitmapFont | None = None
    """The font it is drawn in; None for the terminal's own."""

    @cached_property
    def number(self) -> int:
        """The number of the screen page, from 0."""
        return self.layout.screen_page_of(self.caret)

    @property
    def start(self) -> int:
        """Index of its first line in the layout."""
        return self.layout.page_starts[self.number]

    @cached_property
    def lines(self) -> list[Line]:
        """Its lines of text."""
        return self.layout.page_lines(self.number)

    @property
    def pitch(self) -> int:
        """Lines of cells from one line of text to the next."""
        return self.font.pitch if self.font else 1

    @property
    def margin(self) -> int:
        """Cells at the left for the marker."""
        return 0 if self.layout.reader else MARKER_WIDTH if self.font else MARGIN

    @cached_property
    def marked_line(self) -> int:
        """The line with the marker beside it: the caret's, or the first one of the focused sentence."""
        if self.view.sentence:
            for number, line in enumerate(self.lines):
                if line.row == self.caret.row and any(focused for _, _, focused in self._visible_spans(line)):
                    return number
        return self.layout.line_of(self.caret) - self.start

    def top(self, number: int) -> int:
        """Return the first line of cells of a line of text."""
        return number * self.pitch

    def cells(self, y: int) -> list[StyledText]:
        """Return one line of cells, from the left; the style of the last part extends to the edge."""
        number, within = divmod(y, self.pitch)
        if number >= len(self.lines):
            return [("", self.palette.text)]
        if self.font and within >= self.font.height:
            return [("", self._gap_style(number))]
        line = self.lines[number]
        parts = self._styled_text(line, number)
        if self.font:
            parts = [(draw(text, self.font, within), style + NO_UNDERLINE) for text, style in parts]
        if not self.margin:
            return parts
        marker = self._marker(within) if number == self.marked_line else ""
        style = self._margin_style(line, number, parts[0][1]) + NO_UNDERLINE
        return [(marker.ljust(self.margin), style), *parts]

    def _gap_style(self, number: int) -> Style:
        """Return the style of the gap below a line; within the row that is being read, the mark continues."""
        row = self.caret.row
        inside = number + 1 < len(self.lines) and self.lines[number].row == row == self.lines[number + 1].row
        return self.palette.mark if inside and not self.view.sentence and not self.view.mark else self.palette.text

    def _marker(self, within: int) -> str:
        if self.font is None:
            return MARKER
        line = within - (self.font.height - len(LARGE_MARKER)) // 2
        return LARGE_MARKER[line] if 0 <= line < len(LARGE_MARKER) else ""

    def _margin_style(self, line: Line, number: int, text_style: Style) -> Style:
        if line.row != self.caret.row or (self.view.sentence and number != self.marked_line):
            return text_style if not self.view.sentence else self.palette.text
        return self.palette.mark

    # -- text ---------------------------------------------------------------------------------------------------------

    def _styled_text(self, line: Line, number: int) -> list[StyledText]:
        style = self.palette.style_of(line.kind)
        text = line.text + line.hyphen
        if self.layout.reader:
            here = self.layout.caret_at(self.start + number) if line.row >= 0 else None
            return [(text, self.palette.mark if here == self.caret else style)]
        if self.view.sentence:
            return self._focused_text(line)
        if line.row != self.caret.row:
            return [(text, style)]
        if (mark := self.view.mark) and (mark.row, mark.text) == (self.view.row.id, line.text_index):
            start, end = line.span(mark.start, mark.end)
            hyphen_style = self.palette.spoken if end == len(line.text) and start < end else self.palette.mark
            return [
                (line.text[:start], self.palette.mark),
                (line.text[start:end], self.palette.spoken),
                (line.text[end:], self.palette.mark),
                *([(line.hyphen, hyphen_style)] if line.hyphen else []),
                ("", self.palette.mark),
            ]
        return [(text, self.palette.marked_style(line.kind))]

    def _visible_spans(self, line: Line) -> list[tuple[int, int, bool]]:
        """Return the parts of a line that sentence focus leaves visible, and whether each is the focused sentence."""
        if line.row < 0:
            return []
        row = self.view.rows[line.row].id
        spans = [
            (*line.span(mark.start, mark.end), mark == self.view.sentence)
            for mark in self.view.focused
            if (mark.row, mark.text) == (row, line.text_index)
        ]
        return [(start, end, focused) for start, end, focused in spans if start < end]

    def _focused_text(self, line: Line) -> list[StyledText]:
        """Return a line with everything blank but what sentence focus leaves visible."""
        blank = self.palette.text
        parts: list[StyledText] = []
        at, style = 0, blank
        for start, end, focused in self._visible_spans(line):
            # A bullet is visible with the words that follow it.
            first = 0 if start == line.indent and line.start == 0 else start
            parts.append((" " * cell_len(line.text[at:first]), blank))
            style = self._sentence_style(line) if focused else self.palette.style_of(line.kind)
            parts.append((line.text[first:end], style))
            at = end
        parts.append((" " * cell_len(line.text[at:]), blank))
        if line.hyphen and at == len(line.text):
            parts.append((line.hyphen, style))
        return [*(part for part in parts if part[0]), ("", blank)]

    def _sentence_style(self, line: Line) -> Style:
        if self.view.mark and self.view.mark.row == self.view.row.id:
            return self.palette.spoken
        return self.palette.marked_style(line.kind)
