"""Letters as bits, to be drawn over several cells each; a face for each step of the text's size."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from msgspec import Struct
from rich.cells import cell_len

from kiosk.domain.text_size import LARGEST_SIZE

BOX = "\N{REPLACEMENT CHARACTER}"
"""Stands for a sign without a letter: something is there, and it can be counted."""
QUADRANTS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""A cell by its dots: above left 1, above right 2, below left 4, below right 8."""
SIGN_ROOM = 3
"""Cells at the left for the sign of the reading place."""
FEWEST_LETTERS = 8
"""Letters that must stand side by side, or a page becomes a heap of broken words."""


class Face(Struct, frozen=True):
    """A set of letters, all of one size."""

    file: str
    dots: tuple[int, int]
    """How many dots wide and high each letter is."""
    across: int
    """Dots side by side in a cell, 1 or 2; there are always two above each other."""
    gap: int
    """Blank lines of cells between two lines of letters; some faces have them within their letters."""

    @property
    def width(self) -> int:
        """Cells that a letter is wide."""
        return self.dots[0] // self.across

    @property
    def height(self) -> int:
        """Cells that a letter is high."""
        return self.dots[1] // 2

    @property
    def pitch(self) -> int:
        """Cells from the top of a line to the top of the next."""
        return self.height + self.gap

    def letters(self, width: int) -> int:
        """Return how many letters stand side by side on a screen of ``width`` cells, beside the sign."""
        return max(1, (width - SIGN_ROOM) // self.width)

    def lines(self, height: int) -> int:
        """Return how many lines stand on ``height`` lines of cells."""
        return max(1, (height + self.gap) // self.pitch)

    def fits(self, width: int, height: int) -> bool:
        """Return whether there is room to read these letters."""
        return self.letters(width) >= FEWEST_LETTERS and height >= self.height


FACES = {
    2: Face("8x8.hex", (8, 8), 2, 1),
    3: Face("6x12.hex", (6, 12), 1, 0),
    4: Face("8x16.hex", (8, 16), 1, 0),
}
"""By the step of the text's size: letters of four, six and eight times the ordinary height and width."""


def largest_face(width: int, height: int) -> int:
    """Return the largest step that can be drawn on so many cells; 1 where there is only room for ordinary letters."""
    return max((step for step in range(2, LARGEST_SIZE + 1) if FACES[step].fits(width, height)), default=1)


def drawn(text: str, face: Face, line: int) -> str:
    """Return one of the lines of cells that draw ``text``, counted from the top."""
    return "".join(letter(face, char)[line] for char in unicodedata.normalize("NFC", text))


@lru_cache(maxsize=1024)
def letter(face: Face, char: str) -> tuple[str, ...]:
    """Return the lines of cells that draw one letter; one without cells of its own, a mark, is drawn in none."""
    cells = cell_len(char)
    if not cells:
        return ("",) * face.height
    bits = letters_of(face)
    dots = bits.get(char) or bits.get(plain(char)) or bits[BOX]
    # Every letter is as many letters wide as the terminal's own is cells wide.
    return tuple(
        _cells(face, dots[y], dots[y + 1]).ljust(cells * face.width) for y in range(0, len(dots) - len(dots) % 2, 2)
    )


def plain(char: str) -> str:
    """Return the letter without its marks: ``ő`` is drawn as ``o``."""
    return "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))


def _cells(face: Face, above: int, below: int) -> str:
    """Return the cells that show two rows of dots."""
    cells = []
    for right in range(face.dots[0] - face.across, -1, -face.across):
        left = right + face.across - 1
        bits = (above >> left & 1, above >> right & 1, below >> left & 1, below >> right & 1)
        cells.append(QUADRANTS[sum(bit << place for place, bit in enumerate(bits))])
    return "".join(cells)


@cache
def letters_of(face: Face) -> dict[str, tuple[int, ...]]:
    """Return the rows of dots of each letter of a face."""
    table = {}
    for line in (files(__name__) / face.file).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, _, rows = line.partition(":")
            table[chr(int(code, 16))] = tuple(bytes.fromhex(rows))
    return table
