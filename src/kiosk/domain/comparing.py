"""What a medicine's page answers to a question by which medicines are compared: blocks of the page, never a copy."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.domain.choices import Aspect
from kiosk.domain.guide import Article, Block, BlockKind

FEWEST, MOST = 2, 3
"""Medicines that are compared; more cannot be kept in mind while one listens."""
MOST_BULLETS = 5
"""Of a list, where the page does not mark what answers the question."""
SECTIONS = {
    Aspect.GIVEN: "glance",
    Aspect.DOSE: "glance",
    Aspect.TESTS_BEFORE: "before",
    Aspect.TESTS_DURING: "during",
    Aspect.BOXED_WARNING: "warnings",
    Aspect.PREGNANCY: "pregnancy",
    Aspect.EFFECTS: "common-effects",
    Aspect.RELAPSES: "benefit",
}
"""Where the whole answer is, unless the page marks blocks elsewhere."""
FIRST_PARTS = {Aspect.PREGNANCY: BlockKind.PARAGRAPH, Aspect.EFFECTS: BlockKind.BULLET}
"""Questions whose section begins with the answer, and the kind of block that ends at the next heading."""


def answer(article: Article, aspect: Aspect) -> tuple[Block, ...]:
    """Return the blocks of ``article`` that answer a question: those it marks, else the first part of a section."""
    marked = [block for section in article.sections for block in section.blocks if block.aspect is aspect]
    if marked or aspect not in FIRST_PARTS:
        return tuple(marked)
    section = article.section(SECTIONS[aspect])
    return tuple(_first_part(section.blocks, FIRST_PARTS[aspect])) if section else ()


def _first_part(blocks: tuple[Block, ...], needed: BlockKind) -> Iterator[Block]:
    """Yield the texts up to the first heading below a block of the kind ``needed``."""
    seen, bullets = False, 0
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            if seen:
                return
            continue
        bullets += block.kind is BlockKind.BULLET
        if bullets > MOST_BULLETS:
            return
        seen = seen or block.kind is needed
        yield block


def section_of(article: Article, aspect: Aspect) -> str:
    """Return the anchor of the section with the whole answer; a page may lack it."""
    blocks = answer(article, aspect)
    return blocks[0].id.partition("/")[0] if blocks else SECTIONS[aspect]
