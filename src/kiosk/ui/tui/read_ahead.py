"""Reads the guide's pages ahead while nobody presses a key."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable

QUIET_SECONDS = 0.3
"""Time without a key before reading starts."""
PAUSE_SECONDS = 0.002
"""Pause between two pages, in which a key is handled."""


class ReadAhead:
    """Reads one page after another, and pauses for keys."""

    def __init__(self, read_next: Callable[[], bool]) -> None:
        """Read with ``read_next``, which returns whether there is more to read."""
        self._read_next = read_next
        self._last_key = 0.0

    def key_pressed(self) -> None:
        """Wait for a quiet moment again."""
        self._last_key = asyncio.get_running_loop().time()

    async def run(self) -> None:
        """Read everything, then exclude it from garbage collection, so that no key has to wait for the collector."""
        loop = asyncio.get_running_loop()
        more = True
        while more:
            quiet = loop.time() - self._last_key > QUIET_SECONDS
            await asyncio.sleep(PAUSE_SECONDS if quiet else QUIET_SECONDS)
            if quiet:
                more = self._read_next()
        gc.collect()
        gc.freeze()
