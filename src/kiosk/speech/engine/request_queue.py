"""What the kiosk asks of its voice, passed from any thread to the voice's own without waiting."""

from __future__ import annotations

import os
from collections import deque
from contextlib import suppress
from enum import Enum, auto
from selectors import EVENT_READ, BaseSelector
from typing import TypeAlias

from kiosk.services.ports import SpeechRequest


class Control(Enum):
    """What can be asked for besides a sentence."""

    CANCEL = auto()
    CLOSE = auto()


Request: TypeAlias = SpeechRequest | Control


class RequestQueue:
    """A queue with a pipe that wakes a selector."""

    def __init__(self, selector: BaseSelector) -> None:
        """Wake ``selector`` when a request is added."""
        self._queue: deque[Request] = deque()
        self._wake_reader, self._wake_writer = os.pipe()
        os.set_blocking(self._wake_reader, False)
        os.set_blocking(self._wake_writer, False)
        selector.register(self._wake_reader, EVENT_READ, self._drain)

    def add(self, request: Request, *, wake: bool = True) -> None:
        """Append a request, and wake the selector or leave the request to be found with the next one."""
        self._queue.append(request)
        if wake:
            with suppress(OSError):  # full: it is awake already; closed: nobody serves requests any more
                os.write(self._wake_writer, b".")

    def take(self) -> list[Request]:
        """Return what is to be done now: the newest sentence or cancel, and any close."""
        requests: list[Request] = []
        while self._queue:
            request = self._queue.popleft()
            if request is not Control.CLOSE:
                requests = [each for each in requests if each is Control.CLOSE]
            requests.append(request)
        return requests

    @property
    def waiting(self) -> bool:
        """Whether there is a request."""
        return bool(self._queue)

    def close(self) -> None:
        """Close the pipe."""
        os.close(self._wake_reader)
        writer, self._wake_writer = self._wake_writer, -1
        os.close(writer)

    def _drain(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._wake_reader, 4096)
