"""How large the text can be shown on a screen."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

LARGEST_SIZE = 4
"""Largest step of the text size where letters are drawn; step 1 is the terminal's ordinary letters."""
SMALLEST_SCREEN = (40, 12)
"""Columns and lines that the full screen needs at least."""


class TextScaling(StrEnum):
    """How letters are enlarged."""

    DRAWN = "drawn"
    """Each letter is drawn over several cells of the screen."""
    FONT = "font"
    """The terminal changes to a larger font."""
    NONE = "none"
    """This terminal can do neither."""


class ScalingLimits(Struct, frozen=True):
    """The text sizes that a screen offers."""

    scaling: TextScaling = TextScaling.DRAWN
    fits: int = LARGEST_SIZE
    """Largest step for which the screen has room now."""
    steps: int = LARGEST_SIZE
    """Number of steps."""
