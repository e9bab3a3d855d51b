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
    """Return ``blocks``, a section, with each term at the first block that has room for it."""
    seen: set[str] = set()
    marked = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            marked.append(block)
            continue
        here = [span.term for span in finder.first(message_of(block).text) if span.term not in seen]
        terms = tuple(here[:MAX_TERMS])
        seen.update(terms)
        marked.append(replace(block, terms=terms) if terms else block)
    return tuple(marked)
