"""Where everything stands: rows broken into lines, lines into sheets that fit the screen, and where the caret may stop.

Text is turned sheet by sheet, never scrolled: the same text always stands in the same place, and a screen reader is
never read a line that only slid.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from msgspec import Struct

from kiosk.domain.page import ItemKind
from kiosk.services.view import Row, joined
from kiosk.ui.tui.broken import broken
from kiosk.ui.tui.wrap import wrap

WIDEST = 76
"""Cells of text at most (WCAG 1.4.8 asks for 80 or fewer)."""
MARGIN = 2
"""Cells at the left for the sign of the reading place."""
ROOMY = 14
"""Lines of height from which on blank lines part the rows."""
SIGNS = {ItemKind.BULLET: "- "}
"""What stands before the text of a row so that its kind shows without color; decoration, not said."""
CLOSE = {(ItemKind.CHOICE, ItemKind.CHOICE), (ItemKind.BULLET, ItemKind.BULLET)}
"""Kinds of rows that follow each other without a blank line."""


def beside_margin(width: int) -> int:
    """Return the cells that a line of text may take on a screen of ``width`` cells."""
    return max(1, min(width, WIDEST) - MARGIN)


class Line(Struct, frozen=True):
    """One line of the screen's text."""

    row: int
    """Position of its row in the view, or -1 for a blank line between rows."""
    text: str
    kind: ItemKind = ItemKind.TEXT
    part: int = 0
    """Which of the row's texts this is of."""
    start: int = 0
    """Where the line's words begin in that text, in characters."""
    lead: int = 0
    """Characters before the words: a sign, or the room for one."""
    tail: str = ""
    """The hyphen after a word that goes on in the next line; no part of the text."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the words from ``start`` to ``end`` of the row's text stand in this line; maybe nowhere."""
        words = len(self.text) - self.lead
        first, last = (min(max(at - self.start, 0), words) for at in (start, end))
        return self.lead + first, self.lead + last


BLANK = Line(-1, "")


class Caret(Struct, frozen=True):
    """Where the reading place stands within the laid out text."""

    row: int = 0
    line: int = 0
    """Counted from the row's first line."""


class Layout:
    """The lines of a view at one size."""

    def __init__(self, rows: tuple[Row, ...], across: int, height: int, *, reader: bool, large: bool = False) -> None:
        """Lay ``rows`` out on sheets of ``height`` lines, each at most ``across`` wide.

        Args:
            rows: The rows of a view.
            across: Cells that a line of text may take, or letters where they are large.
            height: Lines that are there for the text.
            reader: Whether every line is a place to stop at, as a screen reader reads only the line of the cursor.
            large: Whether all is counted in large letters, so few to a line that long words must be broken.
        """
        self.height = height
        self.reader = reader
        self.lines: list[Line] = []
        self.starts: list[int] = [0]
        """The first line of each sheet."""
        self._first: list[int] = []
        laid = [row_lines(number, row, across, reader=reader, large=large) for number, row in enumerate(rows)]
        for number, row in enumerate(rows):
            below = len(laid[number + 1]) if number + 1 < len(rows) else 0
            self._add(row, laid[number], rows[number - 1] if number else None, below)

    def _add(self, row: Row, lines: list[Line], before: Row | None, below: int) -> None:
        roomy = self.height >= ROOMY and not self.reader
        if before and roomy and (before.kind, row.kind) not in CLOSE and len(self.lines) > self.starts[-1]:
            self.lines.append(BLANK)
        used = len(self.lines) - self.starts[-1]
        wanted = len(lines)
        if row.kind is ItemKind.HEADING and below:
            # A heading is not left alone at the foot of a sheet: it asks for room for what it heads.
            wanted += roomy + min(below, self.height - len(lines) - roomy)
        if used + min(wanted, self.height) > self.height and used:
            self._turn()
        self._first.append(len(self.lines))
        for line in lines:
            if len(self.lines) - self.starts[-1] >= self.height:
                self._turn()
            self.lines.append(line)

    def _turn(self) -> None:
        if self.lines and self.lines[-1] is BLANK:
            self.lines.pop()
        self.starts.append(len(self.lines))

    def line_of(self, caret: Caret) -> int:
        """Return the position of the line that ``caret`` stands on; a caret beyond its row stands on the last line."""
        return min(self._first[caret.row] + caret.line, self._last(caret.row))

    def caret_at(self, line: int) -> Caret:
        """Return the caret for a line that belongs to a row."""
        row = self.lines[line].row
        return Caret(row, line - self._first[row])

    def sheet_of(self, caret: Caret) -> int:
        """Return the number of the sheet that ``caret`` stands on, from 0."""
        return bisect_right(self.starts, self.line_of(caret)) - 1

    def sheet(self, number: int) -> list[Line]:
        """Return the lines of a sheet."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.lines)
        return self.lines[self.starts[number] : end]

    def lines_of(self, row: int) -> list[Line]:
        """Return the lines of a row."""
        return self.lines[self._first[row] : self._last(row) + 1]

    def stops(self, row: int) -> list[int]:
        """Return the lines of ``row``, from its first, where the caret may stop.

        That is the first one, and where the row goes on over a sheet's end also the first one there; in reader mode
        every line.
        """
        first, last = self._first[row], self._last(row)
        if self.reader:
            return list(range(last - first + 1))
        return [0, *(start - first for start in self.starts if first < start <= last)]

    def first_of_sheet(self, number: int) -> Caret:
        """Return the caret at the first line of a sheet that belongs to a row."""
        line = self.starts[number]
        while self.lines[line].row < 0:
            line += 1
        return self.caret_at(line)

    def _last(self, row: int) -> int:
        last = (self._first[row + 1] if row + 1 < len(self._first) else len(self.lines)) - 1
        while self.lines[last].row < 0:
            last -= 1
        return last


def row_lines(number: int, row: Row, width: int, *, reader: bool, large: bool = False) -> list[Line]:
    """Return a row's lines; each of its texts begins a line of its own.

    Who sees the screen sees by its style what a row is; a screen reader needs the word for it.
    """
    sign = SIGNS.get(row.kind, "")
    lines: list[Line] = []
    hints = len(row.texts) - row.hints
    for part, text in enumerate(row.texts):
        # Which keys to press is set apart from what the row says.
        kind = ItemKind.TEXT if part >= hints else row.kind
        words = joined((text, row.role)) if reader and row.role and part == hints - 1 else text.value
        start = 0
        room = width - len(sign)
        for piece, tail in broken(words, room) if large else [(line, "") for line in wrap(words, room)]:
            indent = sign if not lines else " " * len(sign)
            start = max(words.find(piece, start), start)
            lines.append(Line(number, indent + piece, kind, part, start, len(indent), tail))
            start += len(piece)
    return lines


@lru_cache(maxsize=6)
def layout_of(rows: tuple[Row, ...], across: int, height: int, *, reader: bool, large: bool = False) -> Layout:
    """Return the layout of ``rows``, remembered for the pages looked at last."""
    return Layout(rows, across, height, reader=reader, large=large)
