"""Search by word: accents and capitals do not matter, and small typing errors are forgiven."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from kiosk.domain.guide import Hit

WORD = re.compile(r"[^\W_]+")
SHORTEST_PREFIX = 3
"""Letters from which on the beginning of a word finds the whole word."""
CLOSENESS = 0.75
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
        self._where: dict[str, array[int]] = {}

    def add(self, hit: Hit, titles: Iterable[str], texts: Iterable[str]) -> None:
        """Let ``hit`` be found by the words of its titles and texts, in whatever languages they are."""
        number = len(self._hits)
        self._hits.append(hit)
        strong = {word for title in titles for word in words(title)}
        every = strong.union(word for text in texts for word in words(text))
        for word in every:
            # The weight is written as repetition: two bytes more where the word is in a title.
            places = self._where.setdefault(word, array("H"))
            places.extend([number] * (TITLE_WEIGHT if word in strong else 1))

    def find(self, query: str) -> tuple[Hit, ...]:
        """Return what holds every word of ``query``, best first; nothing for an empty query."""
        scores: Counter[int] | None = None
        for word in words(query):
            found = self._word(word)
            scores = found if scores is None else Counter({n: scores[n] + found[n] for n in scores if n in found})
        best = sorted((scores or Counter()).items(), key=lambda item: (-item[1], item[0]))
        return tuple(self._hits[number] for number, _ in best[:MOST])

    def _word(self, word: str) -> Counter[int]:
        forms = [word] if word in self._where else []
        if len(word) >= SHORTEST_PREFIX:
            forms += [form for form in self._where if form != word and form.startswith(word)]
        if not forms:
            forms = get_close_matches(word, self._where, n=3, cutoff=CLOSENESS)
        return Counter(number for form in forms for number in self._where[form])
