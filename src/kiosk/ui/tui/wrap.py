"""Lines of at most so many cells: by words, by cells rather than characters, and never losing a letter."""

from __future__ import annotations

from collections.abc import Callable

from rich.cells import cell_len, chop_cells

Pieces = list[tuple[str, str]]
"""What stands on each line, and the hyphen after it or nothing."""


def wrap(text: str, width: int) -> list[str]:
    """Return ``text`` in lines of at most ``width`` cells, broken between words, or within one that is too long."""
    return [line for line, _ in filled(text, width, chopped)]


def filled(text: str, width: int, pieces_of: Callable[[str, int], Pieces]) -> Pieces:
    """Return ``text`` in lines of at most ``width`` cells; ``pieces_of`` breaks a word that is longer."""
    lines: Pieces = []
    line = ""
    for word in text.split():
        grown = f"{line} {word}" if line else word
        if cell_len(grown) <= width:
            line = grown
            continue
        if line:
            lines.append((line, ""))
        *pieces, (line, _) = pieces_of(word, width)
        lines += pieces
    return [*lines, (line, "")] if line or not lines else lines


def chopped(word: str, width: int) -> Pieces:
    """Return a word in pieces that fit, without a sign that it goes on."""
    return [(piece, "") for piece in chop_cells(word, width) or [word]]  # a mark without a letter takes no cell
