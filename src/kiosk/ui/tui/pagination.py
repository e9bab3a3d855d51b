"""Puts blocks of lines on pages: what belongs together stays together, and blank lines separate where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from msgspec import Struct

from kiosk.domain.page import ItemKind

T = TypeVar("T")

SPACED_HEIGHT = 14
"""Lines of a page from which a blank line is always between two blocks; smaller pages have one where room is left."""
TOGETHER = 2
"""Lines of a block that stay together at a page break, on pages of that height; on smaller ones one may stand alone."""
FEW = 0.4
"""The share of a page's lines for which no page is begun if those before have room without blank lines."""
DENSE = 20
"""Lines of a page that may follow each other without blank ones; in more, headings keep theirs."""
COMPACT = {
    (ItemKind.CHOICE, ItemKind.CHOICE),
    (ItemKind.TEXT, ItemKind.BULLET),
    (ItemKind.BULLET, ItemKind.BULLET),
}
"""Kinds of blocks that follow each other without a blank line."""


class LineBlock(Struct, Generic[T], frozen=True):
    """The lines of a row."""

    kind: ItemKind
    lines: Sequence[T]
    whole: bool = False
    """Whether it stays on one page if a page has room for it."""
    continued: bool = False
    """Whether its first lines are on the page before."""


class _Page(Generic[T]):
    """A page that is being filled."""

    def __init__(self, pieces: Sequence[LineBlock[T]] = ()) -> None:
        self.pieces = list(pieces)
        self.used = 0

    @property
    def length(self) -> int:
        """Lines without blank ones."""
        return sum(len(piece.lines) for piece in self.pieces)

    def gaps(self) -> list[bool]:
        """Return before which of its pieces a blank line belongs."""
        kinds = [piece.kind for piece in self.pieces]
        joins = [piece.continued for piece in self.pieces]
        return [at > 0 and not joins[at] and _separate(kinds[at - 1], kind) for at, kind in enumerate(kinds)]

    @property
    def parts(self) -> int:
        """Blocks that always have a blank line before them: warnings, groups of choices, and headings of long pages."""
        if self.length > DENSE:
            return sum(self.gaps_before(ItemKind.HEADING, ItemKind.URGENT))
        groups = sum(
            pair == (ItemKind.CHOICE, ItemKind.HEADING) for pair in pairwise(each.kind for each in self.pieces)
        )
        return groups + sum(self.gaps_before(ItemKind.URGENT))

    def gaps_before(self, *kinds: ItemKind) -> list[bool]:
        """Return before which of its pieces a blank line belongs if only those of ``kinds`` have one."""
        return [gap and piece.kind in kinds for gap, piece in zip(self.gaps(), self.pieces, strict=True)]


def paginate(blocks: Sequence[LineBlock[T]], height: int, *, blank: T, spaced: bool) -> list[list[T]]:
    """Return the lines of each page.

    Args:
        blocks: What to put on pages; none is empty.
        height: Lines of a page.
        blank: A blank line.
        spaced: Whether blank lines separate blocks.
    """
    gap = spaced and height >= SPACED_HEIGHT
    pages = _fill(blocks, height, gap=gap)
    if gap and len(pages) > 1 and pages[-1].length <= height * FEW:
        pages = _without_last(pages, height)
    _join_last_choices(pages, height)
    return [_lines(page, height, blank, spaced=spaced) for page in pages]


def _without_last(pages: list[_Page[T]], height: int) -> list[_Page[T]]:
    """Return ``pages`` with what is on the last one moved to the one or two before it, if they have room."""
    for count in (2, 3):
        others, last = pages[:-count], pages[-count:]
        denser = _fill([piece for page in last for piece in page.pieces], height, gap=False)
        if len(denser) < len(last) and all(page.length + page.parts <= height for page in denser):
            return [*others, *denser]
    return pages


def _join_last_choices(pages: list[_Page[T]], height: int) -> None:
    """Move the last choice but one to the last page if the last choice would be alone there."""
    match [page.pieces for page in pages]:
        case [*_, [*_, above, choice] as before, [alone] as last] if above.kind is not ItemKind.HEADING:
            whole = all(each.kind is ItemKind.CHOICE and not each.continued for each in (choice, alone))
            if whole and len(choice.lines) + len(alone.lines) <= height:
                last.insert(0, before.pop())


def _separate(previous: ItemKind, kind: ItemKind) -> bool:
    """Return whether a blank line belongs between two blocks; a heading is close to what it is about."""
    return previous is not ItemKind.HEADING and (previous, kind) not in COMPACT


def _fill(blocks: Sequence[LineBlock[T]], height: int, *, gap: bool) -> list[_Page[T]]:
    pages: list[_Page[T]] = [_Page()]
    for number, block in enumerate(blocks):
        page = pages[-1]
        before = gap and bool(page.pieces) and _separate(page.pieces[-1].kind, block.kind)
        needed = len(block.lines)
        if block.kind is ItemKind.HEADING and number + 1 < len(blocks):
            # A heading is never the last line of a page: it needs space for the start of what follows it.
            following = len(blocks[number + 1].lines)
            splits = not blocks[number + 1].whole and (following >= 2 * TOGETHER or height < SPACED_HEIGHT)
            start = TOGETHER if splits else following
            needed += max(0, min(start, following, height - needed))
        room = height - page.used - before
        rest = block.lines
        if page.pieces and needed > room:
            together = TOGETHER if height >= SPACED_HEIGHT else 1
            split = min(room, len(rest) - together) if block.kind is not ItemKind.HEADING and not block.whole else 0
            if split >= together:
                page.pieces.append(LineBlock(block.kind, rest[:split], continued=block.continued))
                page.used += before + split
                rest = rest[split:]
            pages.append(page := _Page())
            before = False
        for start in range(0, len(rest), height):
            if start:
                pages.append(page := _Page())
            piece = rest[start : start + height]
            continued = block.continued or start > 0 or len(rest) < len(block.lines)
            page.pieces.append(LineBlock(block.kind, piece, block.whole, continued))
            page.used += before + len(piece)
            before = False
    return pages


def _lines(page: _Page[T], height: int, blank: T, *, spaced: bool) -> list[T]:
    """Return the lines of a page, with the blank lines for which there is room.

    These are all, or those before headings, warnings and choices, or before some of them. One at the top comes last.
    """
    room = height - page.length
    every = page.gaps()
    heading, warning, choice = ItemKind.HEADING, ItemKind.URGENT, ItemKind.CHOICE
    fewer = (heading, warning, choice), (heading, warning), (warning,), (heading, choice), (heading,), (choice,)
    levels = [every, *(page.gaps_before(*kinds) for kinds in fewer)]
    gaps = next((gaps for gaps in levels if spaced and sum(gaps) <= room), [False] * len(every))
    if spaced and height >= SPACED_HEIGHT and gaps == every and sum(gaps) < room:
        gaps[0] = True
    return [line for gap, piece in zip(gaps, page.pieces, strict=True) for line in [*[blank] * gap, *piece.lines]]
