"""How large the letters can be made where a person reads: by drawing them in cells, by the terminal's font, or not."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

LARGEST = 4
"""The last step of the text's size where letters are drawn; the first is the terminal's own letters."""
FEWEST = (40, 12)
"""Columns and lines down to which the full screen loses nothing."""


class OwnFont(StrEnum):
    """Terminals that can be brought to take another font."""

    XTERM = "xterm"
    """By an escape sequence, which its configuration must allow."""
    CONSOLE = "console"
    """The Linux console, by ``setfont``."""
    KITTY = "kitty"
    """By its remote control, which its configuration must allow."""


class Way(StrEnum):
    """How letters grow."""

    DRAWN = "drawn"
    """Each is drawn over several cells of the screen."""
    OWN_FONT = "own-font"
    """The terminal takes a larger font."""
    NONE = "none"
    """This terminal has no signs to draw them with."""


class Lettering(Struct, frozen=True):
    """What this screen can do."""

    way: Way = Way.DRAWN
    fits: int = LARGEST
    """The largest step for which the screen has room."""
    steps: int = LARGEST
    """How many there are."""


def way_of(*, terminal: str, encoding: str, own_font: bool) -> Way:
    """Return how letters can grow on a terminal.

    Args:
        terminal: The terminal's kind, as the variable TERM names it.
        encoding: Name of the encoding in which text is written to it.
        own_font: Whether the terminal takes other fonts.
    """
    if own_font:
        return Way.OWN_FONT
    # No font of the Linux console has quadrants: every letter would be a row of question marks.
    unicode = encoding.lower().replace("-", "").replace("_", "") == "utf8"
    return Way.DRAWN if unicode and terminal not in {"linux", "dumb", ""} else Way.NONE
