"""Breaks rows into lines and lines into screen pages, and decides where the caret may stop.

Text is turned page by page and never scrolled: the same text is always in the same place, and a screen reader never
reads a line that only moved.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from msgspec import Struct

from kiosk.domain.page import ItemKind
from kiosk.services.view import Row, joined
from kiosk.ui.tui.hyphenation import hyphenated
from kiosk.ui.tui.wrap import wrap
from kiosk.ui.wrapping import WrappedLine

MAX_TEXT_WIDTH = 76
"""Cells of text in a line at most (WCAG 1.4.8 asks for 80 or fewer)."""
MARGIN = 2
"""Cells at the left for the marker of the reading position."""
SPACED_HEIGHT = 14
"""Height in lines from which blank lines separate the rows."""
BULLETS = {ItemKind.BULLET: "- "}
"""Shown before a row so that its kind is visible without color; not spoken."""
COMPACT = {(ItemKind.CHOICE, ItemKind.CHOICE), (ItemKind.BULLET, ItemKind.BULLET)}
"""Kinds of rows that follow each other without a blank line."""


def text_width(width: int) -> int:
    """Return how many cells a line of text may take on a screen of ``width`` cells."""
    return max(1, min(width, MAX_TEXT_WIDTH) - MARGIN)


class Line(Struct, frozen=True):
    """One line of text on the screen."""

    row: int
    """Index of its row in the view, or -1 for a blank line between rows."""
    text: str
    kind: ItemKind = ItemKind.TEXT
    text_index: int = 0
    """Which of the row's texts the line is part of."""
    start: int = 0
    """Where the line starts in that text, in characters."""
    indent: int = 0
    """Characters before the words: a bullet, or the space below one."""
    hyphen: str = ""
    """Follows a word that goes on in the next line; not part of the text."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the part of this line that shows ``start`` to ``end`` of the row's text; empty where none does."""
        length = len(self.text) - self.indent
        first, last = (min(max(at - self.start, 0), length) for at in (start, end))
        return self.indent + first, self.indent + last


BLANK = Line(-1, "")


class Caret(Struct, frozen=True):
    """The line that is being read."""

    row: int = 0
    line: int = 0
    """Counted from the row's first line."""


class Layout:
    """The lines of a view at one size."""

    def __init__(self, rows: tuple[Row, ...], width: int, height: int, *, reader: bool, large: bool = False) -> None:
        """Lay out ``rows``.

        Args:
            rows: The rows of a view.
            width: Cells in a line of text at most, or letters where they are large.
            height: Lines in a screen page.
            reader: Whether the caret may stop at every line, because a screen reader reads only the cursor's line.
            large: Whether the letters are large; so few fit in a line that long words must be broken.
        """
        self.height = height
        self.reader = reader
        self.lines: list[Line] = []
        self.page_starts: list[int] = [0]
        """The first line of each screen page."""
        self._row_starts: list[int] = []
        rows_lines = [row_lines(number, row, width, reader=reader, large=large) for number, row in enumerate(rows)]
        for number, row in enumerate(rows):
            following = len(rows_lines[number + 1]) if number + 1 < len(rows) else 0
            self._add(row, rows_lines[number], rows[number - 1] if number else None, following)

    def _add(self, row: Row, lines: list[Line], previous: Row | None, following: int) -> None:
        spaced = self.height >= SPACED_HEIGHT and not self.reader
        if previous and spaced and (previous.kind, row.kind) not in COMPACT and len(self.lines) > self.page_starts[-1]:
            self.lines.append(BLANK)
        used = len(self.lines) - self.page_starts[-1]
        needed = len(lines)
        if row.kind is ItemKind.HEADING and following:
            # A heading is never the last line of a page: it needs space for what follows it.
            needed += spaced + min(following, self.height - len(lines) - spaced)
        if used + min(needed, self.height) > self.height and used:
            self._start_page()
        self._row_starts.append(len(self.lines))
        for line in lines:
            if len(self.lines) - self.page_starts[-1] >= self.height:
                self._start_page()
            self.lines.append(line)

    def _start_page(self) -> None:
        if self.lines and self.lines[-1] is BLANK:
            self.lines.pop()
        self.page_starts.append(len(self.lines))

    def line_of(self, caret: Caret) -> int:
        """Return the index of the caret's line; a caret beyond its row is on the row's last line."""
        return min(self._row_starts[caret.row] + caret.line, self._last_line(caret.row))

    def caret_at(self, line: int) -> Caret:
        """Return the caret for a line that belongs to a row."""
        row = self.lines[line].row
        return Caret(row, line - self._row_starts[row])

    def screen_page_of(self, caret: Caret) -> int:
        """Return the number of the screen page that the caret is on, from 0."""
        return bisect_right(self.page_starts, self.line_of(caret)) - 1

    def page_lines(self, number: int) -> list[Line]:
        """Return the lines of a screen page."""
        end = self.page_starts[number + 1] if number + 1 < len(self.page_starts) else len(self.lines)
        return self.lines[self.page_starts[number] : end]

    def lines_of(self, row: int) -> list[Line]:
        """Return the lines of a row."""
        return self.lines[self._row_starts[row] : self._last_line(row) + 1]

    def stops(self, row: int) -> list[int]:
        """Return the lines of ``row``, counted from its first, where the caret may stop.

        These are the first line and, where the row goes on over a page break, the first line after it; in reader mode
        every line.
        """
        first, last = self._row_starts[row], self._last_line(row)
        if self.reader:
            return list(range(last - first + 1))
        return [0, *(start - first for start in self.page_starts if first < start <= last)]

    def first_caret_on(self, number: int) -> Caret:
        """Return the caret at the first line of a screen page that belongs to a row."""
        line = self.page_starts[number]
        while self.lines[line].row < 0:
            line += 1
        return self.caret_at(line)

    def _last_line(self, row: int) -> int:
        last = (self._row_starts[row + 1] if row + 1 < len(self._row_starts) else len(self.lines)) - 1
        while self.lines[last].row < 0:
            last -= 1
        return last


def row_lines(number: int, row: Row, width: int, *, reader: bool, large: bool = False) -> list[Line]:
    """Return a row's lines; each of its texts starts a new line.

    The style shows what a row is; a screen reader needs the role as a word.
    """
    bullet = BULLETS.get(row.kind, "")
    if width <= len(bullet):
        bullet = ""  # nothing can be read at such a size, and the screen says so
    available = width - len(bullet)
    lines: list[Line] = []
    hints = len(row.texts) - row.hints
    for index, text in enumerate(row.texts):
        # Key hints look like ordinary text, whatever the row is.
        kind = ItemKind.TEXT if index >= hints else row.kind
        words = joined((text, row.role)) if reader and row.role and index == hints - 1 else text.value
        start = 0
        wrapped = hyphenated(words, available) if large else [WrappedLine(line) for line in wrap(words, available)]
        for part, hyphen in wrapped:
            indent = bullet if not lines else " " * len(bullet)
            start = max(words.find(part, start), start)
            lines.append(Line(number, indent + part, kind, index, start, len(indent), hyphen))
            start += len(part)
    return lines


@lru_cache(maxsize=6)
def layout_of(rows: tuple[Row, ...], width: int, height: int, *, reader: bool, large: bool = False) -> Layout:
    """Return the layout of ``rows``, cached for the pages seen last."""
    return Layout(rows, width, height, reader=reader, large=large)
