"""The staff code: looked at more and more slowly after wrong ones, whoever types them."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil

from kiosk.domain.command import Admit

FREE_TRIES = 3
"""So many wrong codes are looked at without a wait; staff make mistakes, too."""
FIRST_WAIT, LONGEST_WAIT = 10.0, 300.0
"""Seconds. Each further wrong code doubles the wait: a million codes, those of six digits, then take nine years."""
FORGET_SECONDS = 3600.0
"""Wrong codes are forgotten after an hour without one, so that the process that knows of them can end."""
OWN_CODE = "leave"
"""The code of a kiosk that is not public and for which the site has set none."""


class StaffLock:
    """Looks at codes. It counts for all visits together, or a person would start over after each guess."""

    def __init__(
        self, matches: Callable[[str], bool] = OWN_CODE.__eq__, now: Callable[[], float] = time.monotonic
    ) -> None:
        """Ask ``matches`` whether a code is right; ``now`` returns monotonic seconds."""
        self._matches = matches
        self._now = now
        self._wrong = 0
        self._opens_at = self._tried_at = now()

    @property
    def at_rest(self) -> bool:
        """Whether there is nothing to remember: no wrong code, or none for an hour."""
        if self._now() - self._tried_at > FORGET_SECONDS:
            self._wrong = 0
        return self._wrong == 0

    def look_at(self, code: str) -> Admit:
        """Return the answer to ``code``; while the lock waits, a right one is refused as well."""
        left = self._opens_at - self._now()
        if left > 0:
            return Admit(right=False, wait=ceil(left))
        self._tried_at = self._now()
        if self._matches(code):
            self._wrong = 0
            return Admit(right=True)
        self._wrong += 1
        if self._wrong >= FREE_TRIES:
            doubled = FIRST_WAIT * 2.0 ** min(self._wrong - FREE_TRIES, 10)
            self._opens_at = self._now() + min(doubled, LONGEST_WAIT)
        return Admit(right=False)
