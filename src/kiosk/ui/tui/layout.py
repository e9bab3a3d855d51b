"""Breaks rows into lines and lines into screen pages, and decides where the caret may stop.

Text is turned page by page and never scrolled: the same text is always in the same place, and a screen reader never
reads a line that only moved.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from kiosk.domain import item_ids
from kiosk.domain.guide import EMERGENCY_NUMBER, Urgency
from kiosk.domain.page import ItemKind
from kiosk.services.view import Row, joined, role_after
from kiosk.ui.tui.chart import ChartLine, chart_lines
from kiosk.ui.tui.hyphenation import hyphenated
from kiosk.ui.tui.pagination import SPACED_HEIGHT, LineBlock, paginate
from kiosk.ui.tui.wrap import wrap
from kiosk.ui.wrapping import WrappedLine

CAP_WIDTH = 4
"""Cells of the number of a choice, drawn as a key cap."""
CAP_INDENT = 3
"""Cells by which the text of a choice is indented beside key caps; the cap begins within the margin."""
BULLETS = {ItemKind.BULLET: "- "}
"""Shown before a row so that its kind is visible without color; not spoken."""
ROOMY = 10
"""Lines of a page from which any text with the emergency number is whole; on lower ones, only the signs for which to
call it are, because the pages would become too empty."""
MAX_TEXT_WIDTH, READER_MARGIN = 76, 2
"""Cells of a line of text in reader mode and of a message (WCAG 1.4.8 asks for 80 or fewer), and those left free."""
NOWHERE = (0, 0)
"""The drawn part of a text for which the header stands, where there is room in it."""
Parts = tuple[tuple[int, tuple[int, ...]], ...]
"""Indices of rows, and which of their texts are drawn; of other rows, all are but the hints."""


def text_width(width: int) -> int:
    """Return how many cells a line of text may take in reader mode on a screen of ``width`` cells."""
    return max(1, min(width, MAX_TEXT_WIDTH) - READER_MARGIN)


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
    chart: ChartLine = ()
    """What is drawn instead of words, in a line of the row's chart."""
    first: bool = False
    """Whether it is the row's first line of words, which has the number of a choice."""

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


class Options(Struct, frozen=True):
    """How rows are laid out."""

    reader: bool = False
    """Whether the caret may stop at every line, because a screen reader reads only the cursor's line."""
    large: bool = False
    """Whether the letters are large; so few fit in a line that long words must be broken."""
    whole: bool = False
    """Whether the words are drawn that colors would tell: "Important:"."""
    tiles: bool = False
    """Whether languages are bands, of three lines on a high page."""
    spare: int = 0
    """Cells right of the text, which a text uses where that saves it a line."""
    parts: Parts = ()
    """Which texts of some rows are drawn; a row without any has no lines."""
    apart: bool = False
    """Whether no row is parted that fits on a screen page, because one sentence is shown at a time."""
    target: int | None = None
    """The row for which the page was opened: the words that a search found are not on the next screen page."""


ORDINARY = Options()


class Layout:
    """The lines of a view at one size."""

    def __init__(self, rows: tuple[Row, ...], width: int, height: int, options: Options = ORDINARY) -> None:
        """Lay out ``rows``.

        Args:
            rows: The rows of a view.
            width: Cells in a line of text at most, or letters where they are large.
            height: Lines in a screen page.
            options: How.
        """
        self.height = height
        self.options = options
        self.choice_indent = CAP_INDENT if any(row.position for row in rows) else 0
        """Cells by which choices are indented: room for their numbers, on a page that numbers some."""
        beside_caps = width if options.reader or options.large else width - self.choice_indent
        drawn = dict(options.parts)
        self.high = height >= SPACED_HEIGHT
        """Whether a page has room for blank lines, and for tiles of three lines."""

        def block(number: int, row: Row, options: Options) -> LineBlock[Line]:
            room = beside_caps if row.kind is ItemKind.CHOICE else width
            lines = row_lines(number, row, room, drawn.get(number), options)
            if options.tiles and self.high and is_tile(row):
                edge = Line(number, "", row.kind, start=len(row.texts[0].value))
                return LineBlock(ItemKind.TEXT, [edge, *lines, edge])
            # On the first page each row below the languages is a way of its own, in two languages.
            kind = ItemKind.TEXT if options.tiles and number and not is_tile(row) else row.kind
            # Half a chart would tell half of the truth, half a choice is hard to choose; what is typed must show.
            kept = row.kind in {ItemKind.CHOICE, ItemKind.FIELD} or options.apart or self._calls_for_help(row)
            whole = number == options.target or kept or any(line.chart for line in lines)
            return LineBlock(kind, lines, whole=whole)

        blocks = [block(number, row, options) for number, row in enumerate(rows)]
        warned: set[int] = set()
        while True:
            pages = paginate([each for each in blocks if each.lines], height, blank=BLANK, spaced=not options.reader)
            if not (cut_off := _cut_off(rows, pages) - warned):
                break
            warned |= cut_off
            for number in cut_off:
                blocks[number] = block(number, rows[number], replace(options, whole=True))
        self.lines: list[Line] = [line for page in pages for line in page] or [BLANK]
        self.page_starts: list[int] = [0]
        """The first line of each screen page."""
        for page in pages[:-1]:
            self.page_starts.append(self.page_starts[-1] + len(page))
        self._rows: list[list[int]] = [[] for _ in rows]
        for number, line in enumerate(self.lines):
            if line.row >= 0:
                self._rows[line.row].append(number)

    def _calls_for_help(self, row: Row) -> bool:
        """Return whether a row says when to call 911, of which no part may be on the page before."""
        named = self.height >= ROOMY and any(EMERGENCY_NUMBER in text.value for text in row.texts)
        return named or (row.urgency is Urgency.EMERGENCY and row.kind is ItemKind.URGENT)

    def line_of(self, caret: Caret) -> int:
        """Return the index of the caret's line; a caret beyond its row is on the row's last line.

        A row without lines is drawn outside the text, and belongs to the first screen page.
        """
        lines = self._rows[caret.row]
        return lines[min(caret.line, len(lines) - 1)] if lines else 0

    def caret_at(self, line: int) -> Caret:
        """Return the caret for a line that belongs to a row."""
        row = self.lines[line].row
        return Caret(row, self._rows[row].index(line))

    def screen_page_of(self, caret: Caret) -> int:
        """Return the number of the screen page that the caret is on, from 0."""
        return bisect_right(self.page_starts, self.line_of(caret)) - 1

    def page_lines(self, number: int) -> list[Line]:
        """Return the lines of a screen page."""
        end = self.page_starts[number + 1] if number + 1 < len(self.page_starts) else len(self.lines)
        return self.lines[self.page_starts[number] : end]

    def lines_of(self, row: int) -> list[Line]:
        """Return the lines of a row; none if it is drawn outside the text."""
        return [self.lines[number] for number in self._rows[row]]

    def stops(self, row: int) -> list[int]:
        """Return the lines of ``row``, counted from its first, where the caret may stop.

        These are the first line and, where the row goes on over a page break, the first line after it; in reader mode
        every line.
        """
        lines = self._rows[row]
        if self.options.reader:
            return list(range(len(lines)))
        starts = (bisect_left(lines, start) for start in self.page_starts)
        return [0, *(line for line in starts if 0 < line < len(lines))]

    def first_caret_on(self, number: int) -> Caret:
        """Return the caret at the first line of a screen page that belongs to a row."""
        start = self.page_starts[number]
        return next((self.caret_at(n) for n, line in enumerate(self.lines[start:], start) if line.row >= 0), Caret())


def _cut_off(rows: Sequence[Row], pages: Sequence[Sequence[Line]]) -> set[int]:
    """Return the warnings that begin a screen page, while the heading that says how urgent they are is on another."""
    first = (next((line.row for line in page if line.first), None) for page in pages[1:])
    return {row for row in first if row is not None and rows[row].kind is ItemKind.URGENT and rows[row].urgency}


def row_lines(
    number: int, row: Row, width: int, drawn: tuple[int, ...] | None = None, options: Options = ORDINARY
) -> list[Line]:
    """Return a row's lines; each of its texts starts a new line.

    The style shows what a row is; a screen reader needs the role as a word, and the keys on the row itself.
    """
    reader, large = options.reader, options.large
    prefix = _prefix(row, large=large)
    width = max(1, width)
    if width <= len(prefix):
        prefix = ""  # nothing can be read at such a size, and the screen says so
    last = len(row.texts) - row.hints - 1
    titled = row.kind is ItemKind.TITLE and any(text.drawn == NOWHERE for text in row.texts)
    lines: list[Line] = []
    for index in drawn if drawn is not None else range(len(row.texts) if reader else last + 1):
        text = row.texts[index]
        # Key hints look like ordinary text, whatever the row is; so does what follows the title in its row.
        kind = ItemKind.TEXT if index > last or (titled and text.drawn != NOWHERE) else row.kind
        role = role_after(row, index) if reader else None
        words = joined((text, role)) if role else text.value
        warns = options.whole and row.kind is ItemKind.URGENT
        all_of_it = reader or warns or text.drawn in {None, NOWHERE}
        start, end = (0, len(words)) if all_of_it or not text.drawn else text.drawn
        beside = "" if lines and large else prefix
        for part, hyphen in _wrapped(words[start:end], width, beside, options):
            indent = prefix if not lines else "" if large else " " * len(prefix)
            start = max(words.find(part, start), start)
            lines.append(Line(number, indent + part, kind, index, start, len(indent), hyphen, first=not lines))
            start += len(part)
    if not reader and not large:
        end = len(row.texts[0].value)
        charted = chart_lines(row, width - len(prefix))
        lines += [Line(number, " " * len(prefix), row.kind, start=end, chart=chart) for chart in charted]
    return lines


def is_tile(row: Row) -> bool:
    """Return whether a row of the first page is a language to choose."""
    return row.position is not None and row.id.startswith(item_ids.language_id(""))


def _prefix(row: Row, *, large: bool) -> str:
    """Return what is drawn before a row: a bullet, or the number of a choice where there is no room for a key cap."""
    if large and row.position:
        return f"{row.position.number} "
    return BULLETS.get(row.kind, "")


def _wrapped(text: str, width: int, prefix: str, options: Options) -> list[WrappedLine]:
    """Return the lines of ``text`` beside ``prefix``; large letters stand below it too, because few of them fit."""
    if not options.large:
        lines = wrap(text, width - len(prefix))
        wider = wrap(text, width - len(prefix) + options.spare) if options.spare and len(lines) > 1 else lines
        return [WrappedLine(line) for line in (wider if len(wider) < len(lines) else lines)]
    first, *others = hyphenated(text, width - len(prefix))
    if not prefix or not others:
        return [first, *others]
    rest = text[text.find(first.text) + len(first.text) :]
    return [first, *hyphenated(rest, width)]


@lru_cache(maxsize=6)
def layout_of(rows: tuple[Row, ...], width: int, height: int, options: Options) -> Layout:
    """Return the layout of ``rows``, cached for the pages seen last."""
    return Layout(rows, width, height, options)
