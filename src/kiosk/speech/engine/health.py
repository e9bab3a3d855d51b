"""Whether a child still works: it must answer a stop in time, and a ping when it has reported nothing for a while."""

from __future__ import annotations

from enum import Enum, auto

from kiosk.speech.engine.limits import Limits


class Pulse(Enum):
    """What to do about a child that should report something."""

    FINE = auto()
    PING = auto()
    LOST = auto()


class Health:
    """The timing of one child. Times are seconds of the supervisor's clock."""

    def __init__(self, limits: Limits, ready_by: float) -> None:
        """Expect the child to be ready at ``ready_by``."""
        self._limits = limits
        self.ready = False
        self.ready_by = ready_by
        self.stop_by: float | None = None
        """When the last stop must be answered; None if it was."""
        self._stop_sent_at = 0.0
        self._unanswered = 0
        self._heard_at = 0.0
        self._pinged_at: float | None = None

    def stop_sent(self, now: float, late: int) -> None:
        """Expect an answer to a stop; after ``late`` late answers in a row, with more patience."""
        self._unanswered += 1
        self._stop_sent_at = now
        self.stop_by = now + self._limits.stop * 2 ** min(late, self._limits.max_stop_doublings)

    def stop_answered(self, now: float) -> bool:
        """Note an answer to a stop; return whether it was the last one and came in time."""
        self._unanswered -= 1
        if self._unanswered > 0:
            return False
        self.stop_by = None
        return now - self._stop_sent_at <= self._limits.stop

    def heard(self, now: float) -> None:
        """Note that the child has reported something, or that it was given something to do."""
        self._heard_at, self._pinged_at = now, None

    def pulse(self, now: float) -> Pulse:
        """Return what to do about the child, which is saying something."""
        if self._pinged_at is not None:
            return Pulse.LOST if now - self._pinged_at >= self._limits.hang else Pulse.FINE
        if now - self._heard_at < self._limits.ping_after:
            return Pulse.FINE
        self._pinged_at = now
        return Pulse.PING

    @property
    def pulse_at(self) -> float:
        """When to look at the pulse again."""
        if self._pinged_at is not None:
            return self._pinged_at + self._limits.hang
        return self._heard_at + self._limits.ping_after
