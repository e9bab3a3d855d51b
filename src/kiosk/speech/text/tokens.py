"""The tokens of numeric expressions, and a reader that can go back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from kiosk.speech.text.units import UNIT

Found = TypeVar("Found")
SPACE = r"[ \u00a0\u2000-\u200a\u202f\u205f]"
DASH = r"[-\u2010-\u2013\u2212]"
POINTED = r"(?<![\w.])\d{1,3}(?:\.\d{3}){2,}(?![\d.])"
"""Thousands separated by points. One group alone, as in 1.500, may be a decimal and is read as one."""
GROUPED = (
    r"\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)"
    # After a common space a number of its own may follow, as in "2 300 mg infusions"; 000 is never one.
    r"|\d{1,3}(?: \d{3})* 000(?!\d)"
)
HALF = r"(?:[ap]\.\s?m\.|[AP]\.\s?M\.|[ap]m(?!\w)|[AP]M(?!\w))"
VULGAR = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5",
    "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
}  # fmt: skip
SIGNS = {
    "≦": "≤", "⩽": "≤", "=<": "≤", "<=": "≤", "≧": "≥", "⩾": "≥", ">=": "≥", "＜": "<", "﹤": "<", "＞": ">", "﹥": ">",
    "+/-": "±", "+/−": "±", "+/–": "±", "∼": "~", "≈": "~", "％": "%", "﹪": "%",
}  # fmt: skip
"""Signs that mean the same as a better known one."""
NUMBERS = ("number", "comma_decimal", "decimal")
_KINDS = {
    "comma_decimal": r"(?<![\w.,])\d+,\d{1,2}(?![\d,]|\.\d)",
    "number": rf"{POINTED}|(?:{GROUPED}|\d+)(?:\.\d+)?",
    "decimal": r"\.\d+",
    "vulgar": f"[{''.join(VULGAR)}]",
    "sign": r"\+/[-\u2013\u2212]|<=|>=|=<|[<>≤≥≦≧⩽⩾＜＞﹤﹥±~∼≈]",
    "arrow": r"--?>|==?>|→",
    "dash": DASH,
    "slash": r"[/⁄]",
    "colon": ":",
    "mark": r"[%％﹪‰]|\+(?!\s?\d)",
    "currency": "[$€]",
    "power": r"\^[-\u2212]?\d+|⁻?[⁰¹²³⁴-⁹]+",
    "times": r"[x×X](?![^\W\d_])",
    "half": HALF,
    "unit": rf"{UNIT}(?!\w)",
    "word": r"[^\W\d_]+",
    "space": SPACE,
}
_TOKEN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))
FIRST_OF_AMOUNT = (
    rf"\d|['’‘](?=\d0s)|{_KINDS['vulgar']}|\.(?=\d)|[$€]\s?(?=\d)|(?:{_KINDS['sign']})"
    rf"|{DASH}(?=[.$€]?\d|{_KINDS['vulgar']})|/(?=[^\W_])"
)
"""What an amount starts with, a cheap pattern to search for."""


class Token(NamedTuple):
    """A part of a numeric expression."""

    kind: str
    text: str
    start: int
    end: int


def tokens(text: str, start: int) -> Iterator[Token]:
    """Yield the tokens of ``text`` from ``start`` up to the first character that belongs to no numeric expression."""
    while match := _TOKEN.match(text, start):
        start = match.end()
        yield Token(match.lastgroup or "", match[0], match.start(), start)


class TokenReader:
    """Reads tokens one after another, and goes back to where a rule started if it does not hold."""

    def __init__(self, text: str, start: int) -> None:
        """Read ``text`` from ``start``."""
        self.text = text
        self._source = tokens(text, start)
        self._tokens: list[Token] = []
        self._at = 0

    @property
    def end(self) -> int:
        """Where the token that was read last ends."""
        return self._tokens[self._at - 1].end

    def peek(self, ahead: int = 0) -> Token:
        """Return a token without reading it; after the last one there are tokens of the kind ``end``."""
        while len(self._tokens) <= self._at + ahead:
            self._tokens.append(next(self._source, Token("end", "", -1, -1)))
        return self._tokens[self._at + ahead]

    def take(self, *kinds: str, spaced: bool = False) -> Token | None:
        """Read the next token if it is of one of ``kinds``; ``spaced`` allows a space before it."""
        ahead = int(spaced and self.peek().kind == "space")
        token = self.peek(ahead)
        if token.kind not in kinds:
            return None
        self._at += ahead + 1
        return token

    def attempt(self, rule: Callable[[], Found]) -> Found:
        """Return what ``rule`` reads; where that is None, nothing has been read."""
        at = self._at
        found = rule()
        if found is None:
            self._at = at
        return found
