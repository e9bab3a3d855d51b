"""The text between the line of location and the key bar, drawn line of cells by line of cells.

Ordinary letters or large ones, all of the text or the sentence under the ruler: the same words with the same styles.
"""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from rich.cells import cell_len
from rich.style import Style

from kiosk.services.view import View
from kiosk.ui.tui.faces import SIGN_ROOM, Face, drawn
from kiosk.ui.tui.layout import MARGIN, Caret, Layout, Line
from kiosk.ui.tui.themes import Palette

Piece = tuple[str, Style]

SIGN = "> "
"""Marks the reading place without color."""
LARGE_SIGN = ("▙ ", "█▙", "█▛", "▛ ")
"""The same beside a line of large letters."""
NO_LINE = Style(underline=False)
"""Words are underlined, not the room around them, and not each of the lines that a large letter is drawn on."""


class Body(Struct, frozen=True, dict=True):
    """The sheet that holds the reading place. What is the same for all its lines is worked out once."""

    view: View
    layout: Layout
    caret: Caret
    palette: Palette
    face: Face | None = None
    """The letters it is drawn with; None where they are the terminal's own."""

    @cached_property
    def number(self) -> int:
        """The sheet's number, from 0."""
        return self.layout.sheet_of(self.caret)

    @property
    def start(self) -> int:
        """The first of its lines, among those of the layout."""
        return self.layout.starts[self.number]

    @cached_property
    def lines(self) -> list[Line]:
        """Its lines."""
        return self.layout.sheet(self.number)

    @property
    def pitch(self) -> int:
        """Lines of cells from one line to the next."""
        return self.face.pitch if self.face else 1

    @property
    def margin(self) -> int:
        """Cells at the left for the sign of the reading place."""
        return 0 if self.layout.reader else SIGN_ROOM if self.face else MARGIN

    @cached_property
    def sign_line(self) -> int:
        """The line of the sheet with the sign beside it: the caret's, or the first of the sentence under the ruler."""
        if self.view.sentence:
            for number, line in enumerate(self.lines):
                if line.row == self.caret.row and any(itself for _, _, itself in self._shown(line)):
                    return number
        return self.layout.line_of(self.caret) - self.start

    def top(self, number: int) -> int:
        """Return the first line of cells of a line of the sheet."""
        return number * self.pitch

    def pieces(self, y: int) -> list[Piece]:
        """Return one line of cells, from the left; the style of the last piece goes on to the edge."""
        number, within = divmod(y, self.pitch)
        lines = self.lines
        if number >= len(lines) or (self.face and within >= self.face.height):
            return [("", self._between(number) if number < len(lines) else self.palette.text)]
        line = lines[number]
        words = self._words(line, number)
        if self.face:
            face = self.face
            words = [(drawn(text, face, within), style + NO_LINE) for text, style in words]
        if not self.margin:
            return words
        sign = self._sign(within) if number == self.sign_line else ""
        return [(sign.ljust(self.margin), self._margin_style(line, number, words) + NO_LINE), *words]

    def _between(self, number: int) -> Style:
        """Return the style of the gap below a line: within the row that is read the mark goes on."""
        lines = self.lines
        row = self.caret.row
        inside = number + 1 < len(lines) and lines[number].row == row == lines[number + 1].row
        return self.palette.mark if inside and not self.view.sentence and not self.view.mark else self.palette.text

    def _sign(self, within: int) -> str:
        if self.face is None:
            return SIGN
        line = within - (self.face.height - len(LARGE_SIGN)) // 2
        return LARGE_SIGN[line] if 0 <= line < len(LARGE_SIGN) else ""

    def _margin_style(self, line: Line, number: int, words: list[Piece]) -> Style:
        if line.row != self.caret.row or (self.view.sentence and number != self.sign_line):
            return words[0][1] if not self.view.sentence else self.palette.text
        return self.palette.mark

    # -- words --------------------------------------------------------------------------------------------------------

    def _words(self, line: Line, number: int) -> list[Piece]:
        style = self.palette.of(line.kind)
        text = line.text + line.tail
        if self.layout.reader:
            here = self.layout.caret_at(self.start + number) if line.row >= 0 else None
            return [(text, self.palette.mark if here == self.caret else style)]
        if self.view.sentence:
            return self._under_ruler(line)
        if line.row != self.caret.row:
            return [(text, style)]
        if (mark := self.view.mark) and (mark.row, mark.text) == (self.view.row.id, line.part):
            start, end = line.span(mark.start, mark.end)
            after = self.palette.spoken if end == len(line.text) and start < end else self.palette.mark
            tail = [(line.tail, after)] if line.tail else []
            return [
                (line.text[:start], self.palette.mark),
                (line.text[start:end], self.palette.spoken),
                (line.text[end:], self.palette.mark),
                *tail,
                ("", self.palette.mark),
            ]
        return [(text, self.palette.marked(line.kind))]

    def _shown(self, line: Line) -> list[tuple[int, int, bool]]:
        """Return which of a line's words are to be seen under the ruler, and which of them are the sentence itself."""
        if line.row < 0:
            return []
        row = self.view.rows[line.row].id
        spans = [
            (*line.span(mark.start, mark.end), mark == self.view.sentence)
            for mark in self.view.ruled
            if (mark.row, mark.text) == (row, line.part)
        ]
        return [(start, end, itself) for start, end, itself in spans if start < end]

    def _under_ruler(self, line: Line) -> list[Piece]:
        blank = self.palette.text
        pieces: list[Piece] = []
        at, style = 0, blank
        for start, end, itself in self._shown(line):
            # What stands before the words, a bullet's sign, is seen with them.
            first = 0 if start == line.lead and line.start == 0 else start
            pieces.append((" " * cell_len(line.text[at:first]), blank))
            style = self._sentence_style(line) if itself else self.palette.of(line.kind)
            pieces.append((line.text[first:end], style))
            at = end
        pieces.append((" " * cell_len(line.text[at:]), blank))
        if line.tail and at == len(line.text):
            pieces.append((line.tail, style))
        return [*(piece for piece in pieces if piece[0]), ("", blank)]

    def _sentence_style(self, line: Line) -> Style:
        if self.view.mark and self.view.mark.row == self.view.row.id:
            return self.palette.spoken
        return self.palette.marked(line.kind)
