"""Which blocks offer the meanings of their hard words: the first of a section that uses a word."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kiosk.domain.guide import Block, BlockKind
from kiosk.domain.terms import TermFinder
from kiosk.texts.message import Message

MAX_TERMS = 4
"""Terms that a block offers; more would be a long list to hear before the next sentence."""


def message_of(block: Block) -> Message:
    """Return the message with the author's words: the value of a fact, or the block's own message."""
    value = dict(block.message.values).get("value")
    return value if isinstance(value, Message) else block.message


def with_terms(blocks: Sequence[Block], finder: TermFinder) -> tuple[Block, ...]:
    """Return ``blocks``, a section, with each term at the first block that has room for it.

    Nothing can be opened on a heading, so a term that only a heading has is at the block below it.
    """
    found = [[span.term for span in finder.first(message_of(block).text)] for block in blocks]
    in_text = {term for block, terms in zip(blocks, found, strict=True) if _is_text(block) for term in terms}
    seen: set[str] = set()
    marked, above = [], list[str]()
    for block, terms in zip(blocks, found, strict=True):
        if not _is_text(block):
            above = [term for term in terms if term not in in_text]
            marked.append(block)
            continue
        here = tuple(term for term in (*terms, *above) if term not in seen)[:MAX_TERMS]
        above = []
        seen.update(here)
        marked.append(replace(block, terms=here) if here else block)
    return tuple(marked)


def _is_text(block: Block) -> bool:
    return block.kind is not BlockKind.HEADING
