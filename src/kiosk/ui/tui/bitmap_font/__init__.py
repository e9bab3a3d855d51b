"""Bitmap fonts, drawn over several cells a letter; one font for each step of the text size."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from msgspec import Struct
from rich.cells import cell_len

from kiosk.domain.text_size import LARGEST_SIZE

BOX = "\N{REPLACEMENT CHARACTER}"
"""Drawn for a character that the font does not have, so that nothing disappears."""
QUADRANTS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""A cell by its dots: upper left 1, upper right 2, lower left 4, lower right 8."""
MARKER_WIDTH = 4
"""Cells at the left for the marker of the reading position, and a gap: without colors, letters would run into it."""
FEWEST_LETTERS = 8
"""Letters that must fit on a line; with fewer, a page would be mostly broken words."""


class BitmapFont(Struct, frozen=True):
    """A font whose letters are all of one size."""

    file: str
    dots: tuple[int, int]
    """Width and height of a letter in dots."""
    dots_across: int
    """Dots side by side in a cell, 1 or 2; there are always two above each other."""
    gap: int
    """Blank lines of cells between two lines of letters; some fonts have the gap within their letters."""

    @property
    def width(self) -> int:
        """Width of a letter in cells."""
        return self.dots[0] // self.dots_across

    @property
    def height(self) -> int:
        """Height of a letter in cells."""
        return self.dots[1] // 2

    @property
    def pitch(self) -> int:
        """Cells from the top of a line to the top of the next."""
        return self.height + self.gap

    def letters(self, width: int) -> int:
        """Return how many letters fit beside the marker on a screen of ``width`` cells."""
        return max(1, (width - MARKER_WIDTH) // self.width)

    def lines(self, height: int) -> int:
        """Return how many lines of letters fit into ``height`` lines of cells."""
        return max(1, (height + self.gap) // self.pitch)

    def fits(self, width: int, height: int) -> bool:
        """Return whether there is enough space to read these letters."""
        return self.letters(width) >= FEWEST_LETTERS and height >= self.height


BITMAP_FONTS = {
    2: BitmapFont("5x8.hex", (6, 8), 2, 0),
    3: BitmapFont("6x12.hex", (6, 12), 1, 0),
    4: BitmapFont("8x16.hex", (8, 16), 1, 0),
}
"""By the step of the text size: letters three by four, six by six and eight by eight cells.

Smaller ones cannot be read: of misc-fixed 4x6 over two by three cells, "m" looks like "H" and "ñ" like a block.
"""


def largest_font(width: int, height: int) -> int:
    """Return the largest step of the text size that fits into so many cells; 1 where only the terminal's letters do."""
    return max((step for step in range(2, LARGEST_SIZE + 1) if BITMAP_FONTS[step].fits(width, height)), default=1)


def smaller_fonts(font: BitmapFont) -> list[BitmapFont | None]:
    """Return ``font`` and the smaller ones, the largest first, and None for the terminal's own letters."""
    return [*(each for each in reversed(BITMAP_FONTS.values()) if each.height <= font.height), None]


def draw(text: str, font: BitmapFont, line: int) -> str:
    """Return one of the lines of cells that draw ``text``, counted from the top."""
    return "".join(glyph(font, char)[line] for char in unicodedata.normalize("NFC", text))


@lru_cache(maxsize=1024)
def glyph(font: BitmapFont, char: str) -> tuple[str, ...]:
    """Return the lines of cells that draw one character; empty lines for a mark, which takes no cell of its own."""
    cells = cell_len(char)
    if not cells:
        return ("",) * font.height
    bits = bits_of(font)
    dots = bits.get(char) or bits.get(without_marks(char)) or bits[BOX]
    # A character that the terminal draws two cells wide is two letters wide here.
    return tuple(
        _cells(font, dots[y], dots[y + 1]).ljust(cells * font.width) for y in range(0, len(dots) - len(dots) % 2, 2)
    )


def without_marks(char: str) -> str:
    """Return a letter without its marks: ``ő`` becomes ``o``."""
    return "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))


def _cells(font: BitmapFont, upper: int, lower: int) -> str:
    """Return the cells that show two rows of dots."""
    cells = []
    for right in range(font.dots[0] - font.dots_across, -1, -font.dots_across):
        left = right + font.dots_across - 1
        bits = (upper >> left & 1, upper >> right & 1, lower >> left & 1, lower >> right & 1)
        cells.append(QUADRANTS[sum(bit << place for place, bit in enumerate(bits))])
    return "".join(cells)


@cache
def bits_of(font: BitmapFont) -> dict[str, tuple[int, ...]]:
    """Return the rows of dots of each character of a font."""
    from importlib.resources import files  # not needed for the terminal's own letters

    table = {}
    for line in (files(__name__) / font.file).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, _, rows = line.partition(":")
            table[chr(int(code, 16))] = tuple(bytes.fromhex(rows))
    return table
