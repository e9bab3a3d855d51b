"""Text for terminals that lack letters: the same words in the letters they have, with every digit and sign kept.

Front ends apply it to what they show, never to what is spoken. Each character is replaced by itself, so an index into
the shown text can be mapped back to the source.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable
from functools import lru_cache
from typing import Protocol

SUBSTITUTES = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "′": "'", "″": '"',
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "…": "...", "•": "*", "·": "*", "→": "->", "←": "<-",
    "≥": ">=", "≤": "<=", "≈": "~", "±": "+/-", "×": "x", "÷": "/", "°": " deg ", "µ": "mc", "μ": "mc",
    "®": "(R)", "™": "(TM)", "©": "(C)", "€": "EUR", "£": "GBP", "¿": "?", "¡": "!", "º": "o", "ª": "a", "§": "sec. ",
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "Æ": "AE", "Œ": "OE", "Ø": "O",
    "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ", "\N{SOFT HYPHEN}": "", "\N{WORD JOINER}": "",
    "\N{ZERO WIDTH SPACE}": "",
}  # fmt: skip
"""ASCII for common characters. "mcg" is how a dose in micrograms is safely written."""


class Transliterator(Hashable, Protocol):
    """Converts a text to the letters that a terminal has."""

    def __call__(self, text: str, /) -> str:
        """Return ``text`` as the terminal can show it."""


def unchanged(text: str, /) -> str:
    """Return ``text`` as it is, for a terminal that has every letter."""
    return text


def transliterator_for(encoding: str) -> Transliterator:
    """Return the transliterator for terminals whose character set is ``encoding``, a codec name."""
    if encoding == "utf-8":
        return unchanged

    def transliterate(text: str, /) -> str:
        if text.isascii():
            return text
        return "".join(letter if letter.isascii() else substitute(letter, encoding) for letter in text)

    return transliterate


@lru_cache(maxsize=1024)
def substitute(letter: str, encoding: str) -> str:
    """Return one character in letters of ``encoding``; one without a substitute is named in brackets."""
    if encodable(letter, encoding):
        return letter
    if letter in SUBSTITUTES:
        return SUBSTITUTES[letter]
    return _decomposed(letter, encoding)


def _decomposed(letter: str, encoding: str) -> str:
    kind, *parts = unicodedata.decomposition(letter).split() or [""]
    if kind == "<fraction>":
        # A space before it: 1½ is not 11/2.
        return " " + "".join(chr(int(part, 16)) for part in parts).replace("\N{FRACTION SLASH}", "/")
    if kind == "<super>":
        return "^" + "".join(substitute(chr(int(part, 16)), encoding) for part in parts)  # 10⁹ is not 109
    if kind.startswith("<"):
        return "".join(substitute(chr(int(part, 16)), encoding) for part in parts)
    apart = unicodedata.normalize("NFD", letter)
    base, marks = apart[0], apart[1:]
    if marks and base.isalpha() and encodable(base, encoding):
        return base  # a letter may lose its accent; a sign with a stroke (≠) would become another sign
    if unicodedata.combining(letter):
        return ""
    name = unicodedata.name(letter, f"U+{ord(letter):04X}").lower()
    return f"[{name.rpartition(' letter ')[2]}]"


def encodable(letter: str, encoding: str) -> bool:
    """Return whether ``encoding`` has the character."""
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def source_index(text: str, shown: int, transliterate: Transliterator) -> int:
    """Return the index in ``text`` of the character that is shown at the index ``shown``."""
    if transliterate is unchanged:
        return shown
    at = 0
    while at < len(text) and len(transliterate(text[:at])) < shown:
        at += 1
    return at
