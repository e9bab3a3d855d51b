"""How long the kiosk waits for its child, and how often it tries again."""

from __future__ import annotations

from msgspec import Struct


class Limits(Struct, frozen=True):
    """In seconds, unless they are counts."""

    ready: float = 3.0
    """A new child must be ready within this time."""
    stop: float = 0.06
    """A stop must be answered within this time."""
    max_stop_doublings: int = 4
    """How often ``stop`` is doubled, once for each late answer in a row: a busy machine does not mean a dead child."""
    ping_after: float = 0.5
    """After this time without an answer during a sentence the child is pinged."""
    hang: float = 0.5
    """A ping must be answered within this time."""
    kill: float = 0.03
    """From SIGTERM to SIGKILL."""
    close: float = 0.2
    """How long a child may take at the end to release the device by itself."""
    window: float = 5.0
    """For how long a failure counts."""
    failures: int = 5
    """After more failures than this within ``window`` the voice gives up."""
    never_ready: int = 3
    """After this many children in a row that never became ready it gives up, too."""
    immediate_restarts: int = 3
    """This many failures within ``window`` are followed by a new child at once, further ones after ``pause``."""
    pause: float = 0.3
    """Before a new child is started after many failures."""
    retry: float = 5.0
    """For how long sentences fail at once after giving up; the next one after that is tried."""
    attempts: int = 3
    """A sentence that has crashed this many children is skipped."""
    device_retry: float = 0.25
    """After this time a sentence is tried again whose sound device was away or busy; each time twice as long."""
    device_retry_longest: float = 2.0
    """The longest time between two such tries."""
    lines: int = 2000
    """More answers than this to one command, plus one for each character, mean that the child is out of control."""


class Failures:
    """Counts the children that were lost, to know when to give up."""

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
        """Note that a child became ready."""
        self._unready = 0

    def clear(self) -> None:
        """Start counting again."""
        self._times.clear()
        self._unready = 0

    @property
    def too_many(self) -> bool:
        """Whether to give up."""
        return len(self._times) > self._limits.failures or self._unready >= self._limits.never_ready

    @property
    def pause(self) -> float:
        """How long to wait before the next child is started."""
        return self._limits.pause if len(self._times) > self._limits.immediate_restarts else 0.0
