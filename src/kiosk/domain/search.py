"""Search by word: accents and capitals do not matter, and small typing errors are forgiven."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence, Set
from difflib import get_close_matches
from functools import reduce
from heapq import nsmallest
from operator import and_, or_

from kiosk.domain.guide import SearchHit, SearchResult

WORD = re.compile(r"[^\W_]+")
SHORTEST_PREFIX = 3
"""Letters from which on the beginning of a word finds the whole word."""
CLOSENESS = 0.8
"""How alike two words must be, from 0 to 1 (difflib's ratio): "lemtrda" finds Lemtrada."""
TITLE_WEIGHT = 3
"""A word in a title counts as much as this many in the text."""
MOST = 20
"""More results than these help nobody."""


def fold(text: str) -> str:
    """Return ``text`` without accents and capitals: "Náuseas" and "nauseas" are the same word."""
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))


def words(text: str) -> Iterator[str]:
    """Yield the folded words of ``text``."""
    return iter(WORD.findall(fold(text)))


class Shelf:
    """The same part of every treatment, such as its warnings: which words stand there, in which treatments.

    Treatments are the bits of a number, one number for each word. A thousand treatments share most of their words, so
    this takes a tenth of the memory that lists of sections would.
    """

    def __init__(self) -> None:
        """Begin empty."""
        self.treatments = 0
        """Those that have this part at all."""
        self.titles: dict[str, int] = {}
        self.texts: dict[str, int] = {}

    def holding(self, forms: Iterable[str]) -> tuple[int, int]:
        """Return the treatments that have one of ``forms`` in the title, and those that have it in the text."""
        titles = texts = 0
        for form in forms:
            titles |= self.titles.get(form, 0)
            texts |= self.texts.get(form, 0)
        return titles, texts


class SearchIndex:
    """Finds sections by the words in them, in all languages at once."""

    def __init__(self) -> None:
        """Begin with nothing to find."""
        self._treatments: dict[str, int] = {}
        self._words: dict[str, str] = {}
        self._names: dict[str, int] = {}
        self._shelves: dict[str, Shelf] = {}

    def name(self, treatment: str, names: Iterable[str]) -> None:
        """Let every part of ``treatment`` be found by the words of its names as well."""
        self._put(words_of(names), self._names, self._bit(treatment))

    def add(self, hit: SearchHit, titles: Iterable[str], texts: Iterable[str]) -> None:
        """Let ``hit`` be found by the words of its titles and texts, in whatever languages they are."""
        bit = self._bit(hit.treatment)
        shelf = self._shelves.setdefault(hit.part, Shelf())
        shelf.treatments |= bit
        self._put(words_of(titles), shelf.titles, bit)
        # Its own name finds each part of a treatment already; a thousand names on every shelf would take megabytes.
        self._put({word for word in words_of(texts) if not self._names.get(word, 0) & bit}, shelf.texts, bit)

    def _put(self, found: Set[str], where: dict[str, int], bit: int) -> None:
        """Note ``bit`` at every word in ``found``."""
        for word in found:
            kept = self._words.setdefault(word, word)  # one and the same text on all shelves
            where[kept] = where.get(kept, 0) | bit

    def _bit(self, treatment: str) -> int:
        return 1 << self._treatments.setdefault(treatment, len(self._treatments))

    def find(self, query: str) -> SearchResult:
        """Return what holds every word of ``query``, best first; nothing for an empty query."""
        known = self._words.keys()
        wanted: list[list[str]] = []
        exact = True
        for word in words(query):
            forms = holding(word, known)
            exact = exact and bool(forms)
            wanted.append(forms or similar(word, known))
        treatments = list(self._treatments)
        best = nsmallest(MOST, self._matches(wanted)) if wanted else []
        parts = list(self._shelves)
        return SearchResult(tuple(SearchHit(treatments[treatment], parts[part]) for _, treatment, part in best), exact)

    def _matches(self, wanted: Sequence[Iterable[str]]) -> Iterator[tuple[int, int, int]]:
        """Yield a rank, the less the better, and the numbers of treatment and part that hold every wanted word."""
        named = [reduce(or_, (self._names.get(form, 0) for form in forms), 0) for forms in wanted]
        for part, shelf in enumerate(self._shelves.values()):
            held = zip(map(shelf.holding, wanted), named, strict=True)
            found = [(titles, texts | names & shelf.treatments) for (titles, texts), names in held]
            both = reduce(and_, (titles | texts for titles, texts in found))
            while both:
                bit = both & -both
                both ^= bit
                weight = sum(TITLE_WEIGHT * bool(titles & bit) + bool(texts & bit) for titles, texts in found)
                yield -weight, bit.bit_length() - 1, part


def words_of(texts: Iterable[str]) -> set[str]:
    """Return the folded words of all ``texts``."""
    return {word for text in texts for word in words(text)}


def holding(word: str, known: Set[str]) -> list[str]:
    """Return the known words that are ``word`` or begin with it."""
    if len(word) < SHORTEST_PREFIX:
        return [word] if word in known else []
    return [form for form in known if form.startswith(word)]


def similar(word: str, known: Set[str]) -> list[str]:
    """Return the known words that look like ``word``; who mistypes a word seldom mistypes its first letter."""
    return get_close_matches(word, sorted(form for form in known if form[0] == word[0]), n=2, cutoff=CLOSENESS)
