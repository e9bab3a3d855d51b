"""Where words of the glossary are in a text: whole words, capitals or not, and the longest form wins."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

WORD = re.compile(r"[\w-]+")
"""A hyphen is part of a word: the MS in "CARE-MS" is a name, not the disease."""


class Span(Struct, frozen=True):
    """A word of the glossary, where it stands in a text."""

    start: int
    """In characters."""
    end: int
    term: str
    """Id of the glossary term."""


class TermFinder:
    """Finds the forms of terms in texts of one language."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        """Prepare to find ``forms``, which map to the ids of their terms."""
        self._by_first_word: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for form in sorted(forms, key=len, reverse=True):
            if first := WORD.match(form.lower()):
                self._by_first_word[first[0]].append((form.lower(), forms[form]))

    def find(self, text: str) -> Iterator[Span]:
        """Yield every term in ``text``, as often as it occurs."""
        text = text.lower()
        end = 0
        for word in WORD.finditer(text):
            if word.start() < end:
                continue
            for form, term in self._by_first_word.get(word[0], ()):
                after = word.start() + len(form)
                if text.startswith(form, word.start()) and not WORD.match(text[after : after + 1]):
                    yield Span(word.start(), after, term)
                    end = after
                    break

    def first(self, text: str) -> tuple[Span, ...]:
        """Return where each term first occurs in ``text``, in that order."""
        found: dict[str, Span] = {}
        for span in self.find(text):
            found.setdefault(span.term, span)
        return tuple(found.values())


def forms_in(text: str) -> tuple[str, ...]:
    """Return the forms of a term, which are written in one text with commas between them."""
    return tuple(filter(None, (form.strip() for form in text.split(","))))
