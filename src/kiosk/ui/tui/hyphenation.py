"""Breaks words over narrow lines, as large letters need. No hyphen is added that could be read as part of the text."""

from __future__ import annotations

import re
from math import ceil

from rich.cells import cell_len, chop_cells

from kiosk.ui.wrapping import WrappedLine, fill

HYPHEN = "-"
VOWELS = "aeiouyáéíóúü"
ONSET = re.compile(
    rf"(?:[bcfgp][lr]|[dt]r|[cpst]h|ll|rr|[gq]u|(?<!c)k|[^\W\d_k{VOWELS}])(?=[{VOWELS}])", re.IGNORECASE | re.UNICODE
)
"""Where a syllable may begin in English and Spanish: at the consonant before a vowel, or at two that stay together."""
FEWEST_BEFORE, FEWEST_AFTER = 2, 3
"""Letters of a word that are left before and after a hyphen, at least."""
PLAIN_WORD = re.compile(r"[^\W\d_]+[.,;:!?)”\"]*", re.UNICODE)
"""A word of letters with the punctuation after it. In an address or a number a hyphen could be read as part of it."""
PARTS = re.compile(r"[^-–/]+[-–/]?|[-–/]")
"""Parts of a word that end with a hyphen or slash of their own, and so need no further one."""


def hyphenated(text: str, width: int) -> list[WrappedLine]:
    """Return ``text`` in lines of at most ``width`` cells, with a hyphen where a word is broken."""
    return fill(text, width, split_word, cell_len)


def split_word(word: str, width: int) -> list[WrappedLine]:
    """Return a word in parts that fit; it is broken at its own hyphens first."""
    if cell_len(word) <= width:
        return [WrappedLine(word)]
    parts: list[WrappedLine] = []
    for part in PARTS.findall(word):
        last = parts[-1].text if parts and not parts[-1].hyphen else ""
        if last and cell_len(last + part) <= width:
            parts[-1] = WrappedLine(last + part)
        elif cell_len(part) <= width:
            parts.append(WrappedLine(part))
        else:
            plain = PLAIN_WORD.fullmatch(part.lstrip('(“¿¡"').rstrip("-–/"))
            parts += split_syllables(part, width) if plain and width > 1 else split_evenly(part, width)
    return parts or [WrappedLine(word)]


def split_syllables(part: str, width: int) -> list[WrappedLine]:
    """Return a word of letters in parts of about equal length with hyphens, which end with a syllable where one can."""
    available, parts, rest = width - len(HYPHEN), [], part
    while len(rest) == cell_len(rest) > width:
        count = ceil(len(rest) / available)
        even = ceil(len(rest) / count)
        points = [at for at in syllable_breaks(rest) if even / 2 <= at <= available]
        # The best syllable is not worth another line.
        enough = [at for at in points if ceil((len(rest) - at) / available) < count]
        end = min(enough or points, key=lambda at: abs(at - even), default=even)
        parts.append(WrappedLine(rest[:end], HYPHEN))
        rest = rest[end:]
    *wide, last = split_evenly(rest, width, HYPHEN)
    return [*parts, *wide, last]


def syllable_breaks(word: str) -> list[int]:
    """Return where a word of letters may be broken: how many characters are before each place."""
    starts = (match.start() for match in ONSET.finditer(word))
    ends = len(word.rstrip('.,;:!?)”"')) - FEWEST_AFTER
    return [at for at in starts if FEWEST_BEFORE <= at <= ends and any(each in VOWELS for each in word[:at].lower())]


def split_evenly(part: str, width: int, hyphen: str = "") -> list[WrappedLine]:
    """Return parts of about equal length, so that no single letter is left over."""
    if cell_len(part) <= width:
        return [WrappedLine(part)]
    available = width - len(hyphen)
    even = max(1, ceil(cell_len(part) / ceil(cell_len(part) / available)))
    # Wide letters cannot be split evenly.
    *parts, last = chop_cells(part, even if cell_len(part) == len(part) else available)
    return [*(WrappedLine(each, hyphen) for each in parts), WrappedLine(last)]
