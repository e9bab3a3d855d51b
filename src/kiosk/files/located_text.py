"""A text and where it is written."""

from __future__ import annotations

from typing import NamedTuple


class LocatedText(NamedTuple):
    """A text with the place that a diagnostic about it names."""

    file: str
    line: int
    """From 1, or 0 where the line is not known."""
    text: str
