"""How many colors a terminal shows."""

from __future__ import annotations

from enum import StrEnum


class ColorDepth(StrEnum):
    """From none to 24 bits; ``AUTO`` goes by what the terminal says of itself."""

    AUTO = "auto"
    NONE = "none"
    EIGHT = "8"
    SIXTEEN = "16"
    MANY = "256"
    TRUE = "true"
