"""Larger letters by the terminal's own font: xterm takes another one when it is told to.

It must be allowed to (``XTerm*allowFontOps: true``), so only a clinic can say that it works. The text flows anew by
itself: the terminal tells its new size.
"""

from __future__ import annotations

POINTS = (12, 18, 24, 36)
"""Height of the letters by step of the text's size; the last is three times the first."""


def font(size: int) -> str:
    """Return what tells xterm to take the font for a step of the text's size."""
    return f"\x1b]50;xft:monospace:size={POINTS[size - 1]}\x07"
