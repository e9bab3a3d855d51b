"""Counts the seconds in which nobody presses a key and the voice says nothing."""

from __future__ import annotations

import time
from collections.abc import Callable


class IdleClock:
    """How long nobody has given a sign of life."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """Start at 0; ``now`` returns monotonic seconds."""
        self._now = now
        self.seconds = 0.0
        self._counted_at = now()

    def restart(self) -> None:
        """Start at 0 again, because a person has pressed a key."""
        self.seconds, self._counted_at = 0.0, self._now()

    def count(self, *, at_most: float) -> None:
        """Add the time since the last call, or ``at_most`` if it was longer, as after the machine was suspended."""
        now = self._now()
        self.seconds += min(now - self._counted_at, at_most)
        self._counted_at = now
