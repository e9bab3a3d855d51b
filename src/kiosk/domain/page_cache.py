"""A small cache of the pages that were built last, and of what front ends are given of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

Cached = TypeVar("Cached")
SIZE = 12
"""Enough for the pages that a person goes back and forth between, in two languages."""


class PageCache:
    """Holds the newest values. It may hold what a person typed, so it must be cleared when a visit ends."""

    def __init__(self) -> None:
        """Create an empty cache."""
        self._values: dict[Hashable, object] = {}

    def get(self, key: Hashable, build: Callable[[], Cached]) -> Cached:
        """Return the value for ``key``, from ``build`` if it is not cached."""
        value = self._values.pop(key) if key in self._values else build()
        self._values[key] = value
        if len(self._values) > SIZE:
            del self._values[next(iter(self._values))]  # the one that was used longest ago
        return cast("Cached", value)

    def clear(self) -> None:
        """Forget everything."""
        self._values.clear()
