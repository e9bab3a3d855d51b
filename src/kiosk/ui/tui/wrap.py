"""Wraps text into lines: between words, measured in cells rather than characters, without losing a letter."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rich.cells import cell_len, chop_cells


class WrappedLine(NamedTuple):
    """One line of wrapped text."""

    text: str
    hyphen: str = ""
    """Follows the text where a word goes on in the next line."""


def wrap(text: str, width: int) -> list[str]:
    """Return ``text`` in lines of at most ``width`` cells, broken between words, or within one that is too long."""
    return [line for line, _ in fill(text, width, chop)]


def fill(text: str, width: int, split: Callable[[str, int], list[WrappedLine]]) -> list[WrappedLine]:
    """Return ``text`` in lines of at most ``width`` cells; ``split`` breaks a word that is longer."""
    lines: list[WrappedLine] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if cell_len(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(WrappedLine(line))
        *parts, (line, _) = split(word, width)
        lines += parts
    return [*lines, WrappedLine(line)] if line or not lines else lines


def chop(word: str, width: int) -> list[WrappedLine]:
    """Return a word in parts that fit, without hyphens."""
    parts = chop_cells(word, width) or [word]  # a combining mark alone takes no cell, and chop_cells drops it
    return [WrappedLine(part) for part in parts]
