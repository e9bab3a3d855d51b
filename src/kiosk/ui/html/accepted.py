"""Which languages a browser asks for, by its header Accept-Language (RFC 9110, 12.5.4)."""

from __future__ import annotations

import re
from collections.abc import Sequence

PART = re.compile(r"\s*([A-Za-z*]{1,8})(?:-[A-Za-z0-9-]{1,60})?\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?")
LONGEST = 1000
"""Characters of the header that are looked at."""


def preferred(header: str, tags: Sequence[str]) -> tuple[str, ...]:
    """Return ``tags`` with those that ``header`` asks for first; it orders a choice and never makes one."""
    wishes: dict[str, float] = {}
    for part in header[:LONGEST].split(","):
        if found := PART.fullmatch(part):
            tag, weight = found[1].lower(), float(found[2] or 1)
            wishes[tag] = max(weight, wishes.get(tag, 0.0))
    return tuple(sorted(tags, key=lambda tag: -wishes.get(tag.partition("-")[0].lower(), 0.0)))
