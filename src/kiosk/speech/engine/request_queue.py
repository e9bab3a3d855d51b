"""What the kiosk asks of its voice, handed from any thread to the voice's own without waiting."""

from __future__ import annotations

import os
from collections import deque
from contextlib import suppress
from enum import Enum, auto
from selectors import EVENT_READ, BaseSelector
from typing import TypeAlias

from kiosk.services.ports import SpeechRequest


class Control(Enum):
    """What can be asked for beside a sentence."""

    CANCEL = auto()
    CLOSE = auto()


Request: TypeAlias = SpeechRequest | Control


class RequestQueue:
    """A queue with a bell that wakes a selector."""

    def __init__(self, selector: BaseSelector) -> None:
        """Ring at ``selector``."""
        self._queue: deque[Request] = deque()
        self._bell, self._button = os.pipe()
        os.set_blocking(self._bell, False)
        os.set_blocking(self._button, False)
        selector.register(self._bell, EVENT_READ, self._quiet)

    def add(self, order: Request, *, ring: bool = True) -> None:
        """Append an order, and ring, or leave it to be found with the next one."""
        self._queue.append(order)
        if not ring:
            return
        with suppress(OSError):  # full: it rings already; closed: nobody serves any more
            os.write(self._button, b".")

    def take(self) -> list[Request]:
        """Return what is to be done now: the newest sentence or silence, and what came after it."""
        orders: list[Request] = []
        while self._queue:
            order = self._queue.popleft()
            if isinstance(order, SpeechRequest) or order is Control.CANCEL:
                orders = [each for each in orders if each is Control.CLOSE]
            orders.append(order)
        return orders

    @property
    def waiting(self) -> bool:
        """Whether there is an order."""
        return bool(self._queue)

    def close(self) -> None:
        """Close the bell."""
        os.close(self._bell)
        button, self._button = self._button, -1
        os.close(button)

    def _quiet(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._bell, 4096)
