"""The staff code: looked at more and more slowly after wrong ones, whoever types them."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil

from msgspec import Struct

from kiosk.domain.command import Admit

FREE_TRIES = 3
"""So many wrong codes are looked at without a wait; staff make mistakes, too."""
FIRST_WAIT, LONGEST_WAIT = 10.0, 300.0
"""Seconds. Each further wrong code doubles the wait: a million codes, those of six digits, then take nine years."""
FORGET_SECONDS = 3600.0
"""Wrong codes are forgotten after an hour without one."""
OWN_CODE = "leave"
"""The code of a kiosk that is not public and for which the site has set none."""


class LockState(Struct, frozen=True):
    """What a lock remembers. Times are monotonic seconds, which go on from process to process."""

    wrong: int = 0
    """Wrong codes in a row."""
    opens_at: float = 0.0
    """Until then no code is looked at."""
    tried_at: float = 0.0
    """When the last code was looked at."""


class StaffLock:
    """Looks at codes. It counts for all visits together, or a person would start over after each guess."""

    def __init__(
        self,
        matches: Callable[[str], bool] = OWN_CODE.__eq__,
        now: Callable[[], float] = time.monotonic,
        *,
        state: LockState | None = None,
        keep: Callable[[LockState], object] | None = None,
    ) -> None:
        """Start with nothing wrong, or with what an earlier process remembered.

        Args:
            matches: Returns whether a code is right.
            now: Returns monotonic seconds.
            state: What an earlier process handed to ``keep``.
            keep: Keeps what must outlive this process; called whenever it changes.
        """
        self._matches = matches
        self._now = now
        self._state = state or LockState()
        self._keep = keep

    @property
    def at_rest(self) -> bool:
        """Whether this process may end: it remembers no wrong code, or another one will know of them."""
        return self._keep is not None or self._wrong == 0

    @property
    def _wrong(self) -> int:
        return 0 if self._now() - self._state.tried_at > FORGET_SECONDS else self._state.wrong

    def look_at(self, code: str) -> Admit:
        """Return the answer to ``code``; while the lock waits, a right one is refused as well."""
        left = min(self._state.opens_at - self._now(), LONGEST_WAIT)
        if left > 0:
            return Admit(right=False, wait=ceil(left))
        right = self._matches(code)
        wrong, now = 0 if right else self._wrong + 1, self._now()
        wait = 0.0
        if wrong >= FREE_TRIES:
            wait = min(FIRST_WAIT * 2.0 ** min(wrong - FREE_TRIES, 10), LONGEST_WAIT)
        self._state = LockState(wrong, now + wait, now)
        if self._keep:
            self._keep(self._state)
        return Admit(right=right)
