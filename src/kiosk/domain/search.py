"""Search by word: accents and capitals do not matter, and small typing errors are forgiven."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from kiosk.domain.guide import Found, Hit

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


class SearchIndex:
    """Finds sections by the words in them, in all languages at once."""

    def __init__(self) -> None:
        """Begin with nothing to find."""
        self._hits: list[Hit] = []
        # Two bytes for each section that a word stands in; a set or a list of numbers would take twenty times that.
        self._titles: dict[str, array[int]] = {}
        self._texts: dict[str, array[int]] = {}

    def add(self, hit: Hit, titles: Iterable[str], texts: Iterable[str]) -> None:
        """Let ``hit`` be found by the words of its titles and texts, in whatever languages they are."""
        number = len(self._hits)
        self._hits.append(hit)
        for where, found in ((self._titles, titles), (self._texts, texts)):
            for word in {word for text in found for word in words(text)}:
                where.setdefault(word, array("H")).append(number)

    def find(self, query: str) -> Found:
        """Return what holds every word of ``query``, best first; nothing for an empty query."""
        scores: Counter[int] | None = None
        exact = True
        for word in words(query):
            forms = self._holding(word)
            if not forms:
                forms, exact = self._similar(word), False
            found = self._score(forms)
            scores = found if scores is None else Counter({n: scores[n] + found[n] for n in scores if n in found})
        best = sorted((scores or Counter()).items(), key=lambda item: (-item[1], item[0]))
        return Found(tuple(self._hits[number] for number, _ in best[:MOST]), exact)

    def _holding(self, word: str) -> list[str]:
        """Return the known words that are ``word`` or begin with it."""
        known = self._titles.keys() | self._texts.keys()
        if len(word) < SHORTEST_PREFIX:
            return [word] if word in known else []
        return [form for form in known if form.startswith(word)]

    def _similar(self, word: str) -> list[str]:
        """Return the known words that look like ``word``; who mistypes a word seldom mistypes its first letter."""
        known = sorted(form for form in self._titles.keys() | self._texts.keys() if form[0] == word[0])
        return get_close_matches(word, known, n=2, cutoff=CLOSENESS)

    def _score(self, forms: Iterable[str]) -> Counter[int]:
        scores: Counter[int] = Counter()
        for form in forms:
            scores.update(self._texts.get(form, ()))
            for number in self._titles.get(form, ()):
                scores[number] += TITLE_WEIGHT
        return scores
