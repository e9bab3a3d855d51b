"""Words broken over narrow lines, as large letters need: with a hyphen, but never one that could be read as a part."""

from __future__ import annotations

import re
from math import ceil

from rich.cells import cell_len, chop_cells

from kiosk.ui.tui.wrap import Pieces, filled

HYPHEN = "-"
WHOLE = re.compile(r"[^\W\d_]+[.,;:!?)”\"]*", re.UNICODE)
"""A plain word, with the signs that follow it; in an address or a number a hyphen would be a sign of it."""
PARTS = re.compile(r"[^-–/]+[-–/]?|[-–/]")
"""Parts of a word that may stand on lines of their own without a further sign: they end with one."""


def broken(text: str, width: int) -> Pieces:
    """Return ``text`` in lines of at most ``width`` cells: what stands on each, and the hyphen after it or nothing."""
    return filled(text, width, word_pieces)


def word_pieces(word: str, width: int) -> Pieces:
    """Return a word in pieces that fit; where it has a hyphen, it is broken there first."""
    if cell_len(word) <= width:
        return [(word, "")]
    pieces: Pieces = []
    for part in PARTS.findall(word):
        last = pieces[-1][0] if pieces and not pieces[-1][1] else ""
        if last and cell_len(last + part) <= width:
            pieces[-1] = (last + part, "")
        elif cell_len(part) <= width:
            pieces.append((part, ""))
        else:
            hyphen = HYPHEN if WHOLE.fullmatch(part.lstrip('(“¿¡"').rstrip("-–/")) and width > 1 else ""
            pieces += evenly_chopped(part, width, hyphen)
    return pieces or [(word, "")]


def evenly_chopped(part: str, width: int, hyphen: str) -> Pieces:
    """Return pieces about equally long, so that no single letter is left over."""
    room = width - len(hyphen)
    even = max(1, ceil(cell_len(part) / ceil(cell_len(part) / room)))
    *pieces, last = chop_cells(part, even if cell_len(part) == len(part) else room)  # wide letters come out uneven
    return [*((piece, hyphen) for piece in pieces), (last, "")]
