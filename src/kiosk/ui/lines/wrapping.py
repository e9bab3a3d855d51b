"""Wraps text for terminals that print line after line."""

from __future__ import annotations

from kiosk.ui.wrapping import WrappedLine, fill


def wrapped(text: str, columns: int) -> list[str]:
    """Return ``text`` in lines for a terminal of so many columns.

    The last column stays free: a full line would leave the cursor where terminals do not agree.
    """
    return [line for line, _ in fill(text, max(columns - 1, 1), _cut)]


def _cut(word: str, width: int) -> list[WrappedLine]:
    return [WrappedLine(word[start : start + width]) for start in range(0, len(word), width)]
