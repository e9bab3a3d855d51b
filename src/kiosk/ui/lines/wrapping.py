"""Wraps text for terminals that print line after line."""

from __future__ import annotations

import textwrap


def wrapped(text: str, columns: int) -> list[str]:
    """Return ``text`` in lines for a terminal of so many columns.

    The last column stays free: a full line would leave the cursor where terminals do not agree.
    """
    return textwrap.wrap(text, max(columns - 1, 1), break_on_hyphens=False) or [""]
