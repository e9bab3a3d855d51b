"""How long the kiosk waits for its child, and how often it tries again."""

from __future__ import annotations

from msgspec import Struct


class Limits(Struct, frozen=True):
    """In seconds, unless they are counts."""

    ready: float = 3.0
    """A new child must be ready within this time."""
    stop: float = 0.06
    """A stop must be answered within this time."""
    patience: int = 4
    """How often ``stop`` is doubled, once for each late answer in a row: a machine that is busy is not a dead child."""
    quiet: float = 0.5
    """After this time without news in a sentence the child is asked whether it lives."""
    hang: float = 0.5
    """It must answer within this time."""
    kill: float = 0.03
    """From the polite signal to the other one."""
    close: float = 0.2
    """At the end a child may take this time to let go of the device by itself."""
    window: float = 5.0
    failures: int = 5
    """More failures than this within ``window``, and the voice gives up."""
    never_ready: int = 3
    """So many children in a row that never became ready, and it gives up as well."""
    swift: int = 3
    """So many failures are met at once; after the next ones there is a ``pause``."""
    pause: float = 0.3
    retry: float = 5.0
    """After giving up, a new sentence is tried again after this time."""
    attempts: int = 3
    """A sentence that took so many children with it is not said."""
    lines: int = 2000
    """More answers than this, and one for each character, to one request come from a child that is out of control."""


class Failures:
    """Counts what went wrong, and says when it is enough."""

    def __init__(self, limits: Limits) -> None:
        """Count by ``limits``."""
        self._limits = limits
        self._times: list[float] = []
        self._unready = 0

    def add(self, now: float, *, ready: bool) -> None:
        """Count the loss of a child that had become ``ready``, or had not."""
        self._times = [time for time in self._times if now - time < self._limits.window]
        self._times = [*self._times[-self._limits.failures :], now]
        if not ready:
            self._unready += 1

    def child_ready(self) -> None:
        """Take note that a child became ready."""
        self._unready = 0

    def forget(self) -> None:
        """Begin anew."""
        self._times.clear()
        self._unready = 0

    @property
    def too_many(self) -> bool:
        """Whether to give up."""
        return len(self._times) > self._limits.failures or self._unready >= self._limits.never_ready

    @property
    def pause(self) -> float:
        """How long to wait before the next child is started."""
        return self._limits.pause if len(self._times) > self._limits.swift else 0.0
