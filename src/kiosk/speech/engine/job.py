"""The sentence that the child is to say, and what was tried so far."""

from __future__ import annotations

from msgspec import Struct

from kiosk.services.ports import SpeechRequest
from kiosk.services.spoken import SpokenForm
from kiosk.speech.engine.limits import Limits
from kiosk.speech.engine.worker import Worker


class Job(Struct):
    """The sentence that is wanted now."""

    request: SpeechRequest
    spoken: SpokenForm
    ticket: int = 0
    """Id of the last command to say it."""
    attempts: int = 0
    """How many children were asked to say it."""
    worker: Worker | None = None
    """The child that was asked to say it; before that, the one that is saying what it replaces."""
    waits: int = 0
    """How often the sound device was away or busy."""
    retry_at: float | None = None
    """When to try again after that."""

    def wait(self, now: float, limits: Limits) -> None:
        """Try again later, because the device is away or busy; each time after twice as long."""
        self.retry_at = now + min(limits.device_retry * 2**self.waits, limits.device_retry_longest)
        self.waits += 1
        self.attempts, self.worker = 0, None
