"""Breaks text into lines between words, and keeps a number with the word that follows it: "3 days", "12 mg"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

NO_BREAK = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
"""Spaces at which no line ends."""
WORD = re.compile(rf"(?:[^\s]|[{NO_BREAK}])+")
NUMBER = re.compile(r"[(\[“\"«$<>≥≤±~≈+−-]*\d[\d.,/:×–-]*(?<![.,:])|\(\d+\)")
"""A number as a word of its own, or the area code of a telephone number, such as (800).

With a comma or a full stop after it, or a word in brackets, a number belongs to what is before it."""


class WrappedLine(NamedTuple):
    """One line of wrapped text."""

    text: str
    hyphen: str = ""
    """Follows the text where a word goes on in the next line."""


def fill(
    text: str, width: int, split: Callable[[str, int], list[WrappedLine]], length: Callable[[str], int] = len
) -> list[WrappedLine]:
    """Return ``text`` in lines of at most ``width``.

    Args:
        text: The text; each space between two words becomes one.
        width: What a line may measure.
        split: Breaks a word that is longer than a line.
        length: Measures a text.
    """
    lines: list[WrappedLine] = []
    line = ""
    for group in _groups(text):
        whole = " ".join(group)
        # A number and its word that do not fit together are better parted than broken.
        for word in [whole] if length(whole) <= width else group:
            longer = f"{line} {word}" if line else word
            if length(longer) <= width:
                line = longer
                continue
            if line:
                lines.append(WrappedLine(line))
            *parts, (line, _) = split(word, width)
            lines += parts
    return [*lines, WrappedLine(line)] if line or not lines else lines


def _groups(text: str) -> list[list[str]]:
    """Return the words of ``text``, those that stay in one line together."""
    groups: list[list[str]] = []
    binds = False
    for word in WORD.findall(text):
        number = NUMBER.fullmatch(word) is not None
        if binds and (number or not word.startswith("(")):
            groups[-1].append(word)
        else:
            groups.append([word])
        binds = number
    return groups
