"""Texts for terminals that do not know every letter: the same words in the letters they know, no figure or sign lost.

Used by every front end on what it writes, never on what is said. Each character is changed by itself, so a place in a
text can be found again in what is shown of it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable
from functools import lru_cache
from typing import Protocol

PLAIN = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "′": "'", "″": '"',
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "…": "...", "•": "*", "·": "*", "→": "->", "←": "<-",
    "≥": ">=", "≤": "<=", "≈": "~", "±": "+/-", "×": "x", "÷": "/", "°": " deg ", "µ": "mc", "μ": "mc",
    "®": "(R)", "™": "(TM)", "©": "(C)", "€": "EUR", "£": "GBP", "¿": "?", "¡": "!", "º": "o", "ª": "a", "§": "sec. ",
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "Æ": "AE", "Œ": "OE", "Ø": "O",
    "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ", "\N{SOFT HYPHEN}": "", "\N{WORD JOINER}": "",
    "\N{ZERO WIDTH SPACE}": "",
}  # fmt: skip
"""What stands for a character that cannot be shown. "mcg" is how a dose in millionths of a gram is safely written."""


class Legible(Hashable, Protocol):
    """Gives a text in the letters that a terminal knows."""

    def __call__(self, text: str, /) -> str:
        """Return ``text`` as the terminal can show it."""


def everything(text: str, /) -> str:
    """Return ``text`` as it is, for a terminal that knows every letter."""
    return text


def legible_in(encoding: str) -> Legible:
    """Return what makes texts legible on a terminal whose character set is ``encoding``."""
    if encoding == "utf-8":
        return everything

    def legible(text: str, /) -> str:
        return (
            text
            if text.isascii()
            else "".join(letter if letter.isascii() else plain(letter, encoding) for letter in text)
        )

    return legible


@lru_cache(maxsize=1024)
def plain(letter: str, encoding: str) -> str:
    """Return one character in those that ``encoding`` has; what nothing stands for is named in brackets."""
    if shows(letter, encoding):
        return letter
    if letter in PLAIN:
        return PLAIN[letter]
    return _taken_apart(letter, encoding)


def _taken_apart(letter: str, encoding: str) -> str:
    kind, *parts = unicodedata.decomposition(letter).split() or [""]
    if kind == "<fraction>":
        # 1½ is not 11/2.
        return " " + "".join(chr(int(part, 16)) for part in parts).replace("\N{FRACTION SLASH}", "/")
    if kind == "<super>":
        return "^" + "".join(plain(chr(int(part, 16)), encoding) for part in parts)  # 10⁹ is not 109
    if kind.startswith("<"):
        return "".join(plain(chr(int(part, 16)), encoding) for part in parts)
    apart = unicodedata.normalize("NFD", letter)
    base, marks = apart[0], apart[1:]
    if marks and base.isalpha() and shows(base, encoding):
        return base  # a letter without its accent is still that letter; a sign with a stroke is another sign
    if unicodedata.combining(letter):
        return ""
    name = unicodedata.name(letter, f"U+{ord(letter):04X}").lower()
    return f"[{name.rpartition(' letter ')[2]}]"


def shows(letter: str, encoding: str) -> bool:
    """Return whether ``encoding`` has the character."""
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def place_in(text: str, shown: int, legible: Legible) -> int:
    """Return the place in ``text`` of what stands at ``shown`` in the legible text."""
    if legible is everything:
        return shown
    at = 0
    while at < len(text) and len(legible(text[:at])) < shown:
        at += 1
    return at
