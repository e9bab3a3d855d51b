"""How many colors a terminal shows; the site may say so where the terminal's own word is wrong."""

from __future__ import annotations

from enum import StrEnum


class Colors(StrEnum):
    """From none to 24 bits; ``AUTO`` asks the terminal."""

    AUTO = "auto"
    NONE = "none"
    EIGHT = "8"
    SIXTEEN = "16"
    MANY = "256"
    TRUE = "true"
