"""The tokens of numeric expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.speech.text.units import UNIT

SPACE = r"[ \u00a0\u2000-\u200a\u202f\u205f]"
DASH = r"[-\u2010-\u2013\u2212]"
POINTED = r"(?<![\w.])\d{1,3}(?:\.\d{3}){2,}(?![\d.])"
"""Thousands separated by points. One group alone, as in 1.500, may be a decimal and is read as one."""
GROUPED = (
    r"\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)"
    # After a common space a group of its own may follow, as in "2 300 mg infusions"; 000 is never one.
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
    "percent": "[%％﹪‰]",
    "currency": "[$€]",
    "power": r"\^[-\u2212]?\d+|⁻?[⁰¹²³⁴-⁹]+",
    "plus": r"\+",
    "times": r"[x×X](?![^\W\d_])",
    "half": HALF,
    "unit": rf"{UNIT}(?!\w)",
    "word": r"[^\W\d_]+",
    "space": SPACE,
}
_TOKEN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))


FIRST_OF_AMOUNT = (
    rf"\d|['’‘](?=\d0s)|{_KINDS['vulgar']}|\.(?=\d)|[$€]\s?(?=\d)|(?:{_KINDS['sign']})|{DASH}(?=[.$€]?\d|{_KINDS['vulgar']})"
    r"|/(?=[^\W_])"
)
"""What an amount begins with, a cheap pattern to search for."""


class Token(NamedTuple):
    """A piece of a numeric expression."""

    kind: str
    text: str
    start: int
    end: int


def tokens(text: str, start: int) -> Iterator[Token]:
    """Yield the tokens of ``text`` from ``start`` up to the first thing that is part of no numeric expression."""
    while match := _TOKEN.match(text, start):
        start = match.end()
        yield Token(match.lastgroup or "", match[0], match.start(), start)
