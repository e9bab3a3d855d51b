"""Where the words of the glossary occur: each is offered at the first block of a section that uses it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from kiosk.domain.guide import Block, BlockKind
from kiosk.texts.message import Message

MAX_TERMS = 4
"""Terms that a block offers; more would be a long list to hear before the next sentence."""
WORD = re.compile(r"[\w-]+")
"""A hyphen is part of a word: the MS in "CARE-MS" is a name, not the disease."""


def message_of(block: Block) -> Message:
    """Return the message with the author's words: the value of a fact, or the block's own message."""
    value = dict(block.message.values).get("value")
    return value if isinstance(value, Message) else block.message


class TermFinder:
    """Finds the forms of terms in a text: whole words, capitals or not, and the longest form wins."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        """Prepare to find ``forms``, which map to the ids of their terms."""
        self._by_first_word: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for form in sorted(forms, key=len, reverse=True):
            if first := WORD.match(form.lower()):
                self._by_first_word[first[0]].append((form.lower(), forms[form]))

    def find(self, text: str) -> Iterator[str]:
        """Yield the id of every term in ``text``, as often as it occurs."""
        text = text.lower()
        end = 0
        for word in WORD.finditer(text):
            if word.start() < end:
                continue
            for form, term in self._by_first_word.get(word[0], ()):
                after = word.start() + len(form)
                if text.startswith(form, word.start()) and not WORD.match(text[after : after + 1]):
                    yield term
                    end = after
                    break

    def mark(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """Return ``blocks``, a section, with each term at the first block that has room for it."""
        seen: set[str] = set()
        marked = []
        for block in blocks:
            if block.kind is BlockKind.HEADING:
                marked.append(block)
                continue
            here = dict.fromkeys(term for term in self.find(message_of(block).text) if term not in seen)
            terms = tuple(here)[:MAX_TERMS]
            seen.update(terms)
            marked.append(replace(block, terms=terms) if terms else block)
        return tuple(marked)
