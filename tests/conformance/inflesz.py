"""How easy a Spanish text is to read, on the INFLESZ scale: 206.835 - 62.3 syllables/words - words/sentences.

Syllables are counted by the rules of Spanish spelling: each strong vowel, and each i or u with an accent, is one of its
own; weak vowels beside them belong to them. Hyphenation tables part fewer of them, and flatter a hard text by 5 points
and more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kiosk.domain.sentence import WORD

SILENT_U = re.compile(r"(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])")
"""A u that is not heard: que, gui."""
Y = re.compile(r"y(?![aeiouáéíóúü])")
"""A y that is heard as i: "muy", "y"."""
VOWELS = re.compile(r"[aeiouáéíóúü]+")
STRONG = re.compile(r"[aeoáéóíú]")
LONGER_NAMES = dict.fromkeys("FHJLMNÑRSXZ", 2) | {"W": 3}
"""Letters whose names have more than one syllable, for what is spelled."""


def syllables(word: str) -> int:
    """Return the syllables of a word; a number counts as one, and an acronym is spelled."""
    if any(character.isdigit() for character in word):
        return 1
    if len(word) > 1 and word.isupper():
        return sum(LONGER_NAMES.get(letter, 1) for letter in word)
    plain = Y.sub("i", SILENT_U.sub("", word.lower()))
    return sum(max(1, len(STRONG.findall(group))) for group in VOWELS.findall(plain)) or 1


def inflesz(sentences: Iterable[str]) -> float:
    """Return the points of a text, sentence by sentence: 55 to 65 is ordinary, more is easier."""
    counts = [[syllables(word) for word in WORD.findall(each)] for each in sentences]
    filled = [count for count in counts if count]
    words = sum(map(len, filled))
    return 206.835 - 62.3 * sum(map(sum, filled)) / words - words / len(filled)
