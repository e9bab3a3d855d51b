"""Wraps text into lines of the screen, measured in cells rather than characters, without losing a letter."""

from __future__ import annotations

from rich.cells import cell_len, chop_cells

from kiosk.ui.wrapping import WrappedLine, fill


def wrap(text: str, width: int) -> list[str]:
    """Return ``text`` in lines of at most ``width`` cells, broken between words, or within one that is too long."""
    return [line for line, _ in fill(text, width, chop, cell_len)]


def chop(word: str, width: int) -> list[WrappedLine]:
    """Return a word in parts that fit, without hyphens."""
    parts = chop_cells(word, width) or [word]  # a combining mark alone takes no cell, and chop_cells drops it
    return [WrappedLine(part) for part in parts]
