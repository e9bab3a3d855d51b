"""Filters keys: from the bytes of any keypad, without the presses that nobody meant.

A key that is held acts once, unless it moves. For a shaking hand, the same key can count once in a set time. Pushing a
plug into a keypad often presses Enter as well, so Enter right after it is ignored.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping

from kiosk.domain.command import Command
from kiosk.domain.keys import PROFILE_PREFIX, may_repeat
from kiosk.terminal.key_decoder import KeyDecoder
from kiosk.terminal.key_sequences import Repeated

MACHINE_SECONDS = 0.1
"""The same key again within this time is a held key: keyboards repeat 11 to 40 times a second, and people press more
slowly."""
DELAY_SECONDS = 0.75
"""Longest time that a keyboard waits before it repeats a held key."""
PLUG_SECONDS = 1.0
"""How long after a plug was pushed in or pulled out Enter is ignored."""
DROP_SECONDS = 2.0
"""Longest time in which bytes are dropped as a paste that has no end; else a person who goes on pressing keys would
never reach the kiosk again."""
PLUGS = frozenset({f"{PROFILE_PREFIX}{Command.PLUGGED}", f"{PROFILE_PREFIX}{Command.UNPLUGGED}"})
LONG_AGO = float("-inf")


class KeyFilter:
    """Reads keys from bytes, with the same three members as its decoder: ``patience``, ``feed``, ``flush``."""

    def __init__(self, keypad: Mapping[str, str] | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        """Read keys.

        Args:
            keypad: The key to use in place of each key of this keypad, by name.
            clock: Returns monotonic seconds.
        """
        self.steady = 0.0
        """Seconds in which the same key counts once."""
        self.typing = False
        """Whether letters are typed, which may come twice."""
        self._keypad = keypad or {}
        self._clock = clock
        self._decoder = KeyDecoder()
        self._fed = LONG_AGO
        self._dropping_since: float | None = None
        self._last, self._at = "", LONG_AGO
        self._acted, self._acted_at = "", LONG_AGO
        self._counted: dict[str, float] = {}
        self._seen: dict[str, float] = {}
        self._plugged = LONG_AGO
        self._doubtful, self._due = "", LONG_AGO
        """A key that may be the first repetition of a held one, and when that will be known."""

    @property
    def patience(self) -> float | None:
        """Seconds to wait for more bytes before ``flush``, or None where nothing is undecided."""
        waits = [] if self._decoder.patience is None else [self._decoder.patience]
        if self._doubtful:
            waits.append(max(self._due - self._clock(), 0.0))
        return min(waits, default=None)

    def feed(self, data: bytes) -> list[str]:
        """Return the keys that are complete with ``data`` and were meant."""
        self._fed = now = self._clock()
        if self._dropping_since is not None and now - self._dropping_since > DROP_SECONDS:
            self._decoder.flush()
        keys = self._decoder.feed(data)
        if not self._decoder.dropping:
            self._dropping_since = None
        elif self._dropping_since is None:
            self._dropping_since = now
        return self._meant(keys)

    def flush(self) -> list[str]:
        """Decide what was undecided, because no more bytes came."""
        waited = self._clock() - self._fed
        complete = self._decoder.patience is not None and waited >= self._decoder.patience
        return self._meant(self._decoder.flush() if complete else ())

    def repeats(self, key: str) -> bool:
        """Record that ``key`` acts now, and return whether it only repeats the one before, because it is held."""
        now = self._clock()
        held = key == self._acted and now - self._acted_at < MACHINE_SECONDS
        self._acted, self._acted_at = key, now
        return held

    def _meant(self, keys: Iterable[str]) -> list[str]:
        now = self._clock()
        found = []
        if self._doubtful and now >= self._due:
            found.append(self._decided())
        for pressed in keys:
            key = self._keypad.get(pressed, pressed)
            if key in PLUGS:
                self._plugged = now
                found.append(key)
            elif self.typing and (len(key) == 1 or key == "backspace"):
                found.append(key)
            elif isinstance(pressed, Repeated) and not may_repeat(key):
                self._doubtful = "" if key == self._doubtful else self._doubtful
                self._last, self._at = key, now
            elif not self._shaken(key, now) and not (key == "enter" and now - self._plugged < PLUG_SECONDS):
                found += self._once(key, now)
        return found

    def _shaken(self, key: str, now: float) -> bool:
        """Return whether ``key`` came again within the time in which it counts once; holding it is one press."""
        before, self._seen[key] = self._seen.get(key, LONG_AGO), now
        again = now - self._counted.get(key, LONG_AGO) < self.steady
        if self.steady and (again or now - before < MACHINE_SECONDS):
            return True
        self._counted[key] = now
        return False

    def _once(self, key: str, now: float) -> list[str]:
        """Return ``key`` after any key that was in doubt, or nothing where a held key only repeats itself."""
        same, gap = key == self._last, now - self._at
        self._last, self._at = key, now
        if same and gap < MACHINE_SECONDS and not may_repeat(key):
            self._doubtful = ""
            return []
        before = [self._decided()] if self._doubtful else []
        if same and gap < DELAY_SECONDS and not may_repeat(key):
            self._doubtful, self._due = key, now + MACHINE_SECONDS
            return before
        return [*before, key]

    def _decided(self) -> str:
        key, self._doubtful = self._doubtful, ""
        return key
