"""Search by word: accents and capitals do not matter, and small typing errors are forgiven."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from difflib import get_close_matches

from kiosk.domain.guide import SearchHit, SearchResult

WORD = re.compile(r"[^\W_]+")
SHORTEST_PREFIX = 3
"""Fewest letters at which the start of a word finds the whole word."""
CLOSENESS = 0.8
"""How similar two words must be, from 0 to 1 (difflib's ratio): "lemtrda" finds Lemtrada."""
TITLE_WEIGHT = 3
"""A word in a title counts as much as this many in the text."""
OWN_PAGE_WEIGHT = 2
"""A title that no article holds counts as much more: "help" finds Help before each medicine's help with cost."""

Postings = defaultdict[str, "array[int]"]
"""The numbers of the hits that hold each word."""


def fold(text: str) -> str:
    """Return ``text`` without accents and capitals: "Náuseas" and "nauseas" are the same word."""
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))


def words(text: str) -> Iterator[str]:
    """Yield the folded words of ``text``."""
    return iter(WORD.findall(fold(text)))


def _no_hits() -> array[int]:
    """Return an empty array of two bytes for each hit, a quarter of a list; that is enough for 65,536 sections."""
    return array("H")


class SearchIndex:
    """Finds sections by the words in them, in all languages at once."""

    def __init__(self) -> None:
        """Create an empty index."""
        self._hits: list[SearchHit] = []
        self._ignored: set[str] = set()
        self._names: dict[str, set[str]] = {}
        self._titles: Postings = defaultdict(_no_hits)
        self._texts: Postings = defaultdict(_no_hits)

    def ignore(self, texts: Iterable[str]) -> None:
        """Ignore the words of these texts in a query that has others: "is" in "what is ITP"."""
        self._ignored = words_of(texts)

    def name(self, article: str, names: Iterable[str]) -> None:
        """Let every part of ``article`` that is added later be found by these names too."""
        self._names[article] = words_of(names)

    def add(self, hit: SearchHit, titles: Iterable[str], texts: Iterable[str]) -> None:
        """Let ``hit`` be found by the words of its titles and texts, in any language."""
        number = len(self._hits)
        self._hits.append(hit)
        for word in words_of(titles):
            self._titles[word].append(number)
        for word in words_of(texts) | self._names.get(hit.article, set()):
            self._texts[word].append(number)

    def find(self, query: str) -> SearchResult:
        """Return the hits that hold every word of ``query`` but ignored ones, best first; none for an empty query."""
        known = self._titles.keys() | self._texts.keys()
        found: list[dict[int, int]] = []
        exact = True
        asked = list(words(query))
        for word in [word for word in asked if word not in self._ignored] or asked:
            forms = completions(word, known)
            exact = exact and bool(forms)
            found.append(self._weights(forms or similar(word, known)))
        if not found:
            return SearchResult((), exact)
        matches = set(found[0]).intersection(*found[1:])
        best = sorted(matches, key=lambda number: (-sum(each[number] for each in found), number))
        return SearchResult(tuple(self._hits[number] for number in best), exact)

    def _weights(self, forms: Iterable[str]) -> dict[int, int]:
        """Return how much each hit that holds any of ``forms`` counts."""
        titles = {number for form in forms for number in self._titles.get(form, ())}
        texts = {number for form in forms for number in self._texts.get(form, ())}
        weights = {number: TITLE_WEIGHT * (number in titles) + (number in texts) for number in titles | texts}
        for number in titles:
            weights[number] += 0 if self._hits[number].article else OWN_PAGE_WEIGHT
        return weights


def words_of(texts: Iterable[str]) -> set[str]:
    """Return the folded words of all ``texts``."""
    return {word for text in texts for word in words(text)}


def completions(word: str, known: Set[str]) -> list[str]:
    """Return the known words that are ``word`` or start with it."""
    if len(word) < SHORTEST_PREFIX:
        return [word] if word in known else []
    return [form for form in known if form.startswith(word)]


def similar(word: str, known: Set[str]) -> list[str]:
    """Return the known words most similar to ``word`` with the same first letter, which is seldom mistyped."""
    return get_close_matches(word, sorted(form for form in known if form[0] == word[0]), n=2, cutoff=CLOSENESS)
