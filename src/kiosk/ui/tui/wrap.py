"""Lines of at most so many cells: by words, by cells rather than characters, and never losing a letter."""

from __future__ import annotations

from rich.cells import cell_len, chop_cells


def wrap(text: str, width: int) -> list[str]:
    """Return ``text`` in lines of at most ``width`` cells, broken between words, or within one that is too long."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        grown = f"{line} {word}" if line else word
        if cell_len(grown) <= width:
            line = grown
            continue
        if line:
            lines.append(line)
        *pieces, line = chop_cells(word, width) or [word]  # a mark without a letter takes no cell
        lines += pieces
    return [*lines, line] if line or not lines else lines
