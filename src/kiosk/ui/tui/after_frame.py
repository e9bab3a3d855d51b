"""Calls the voice when the frame that is due is out, so that it never makes the eye wait."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

FRAME_SECONDS = 0.001
"""Gives the thread that writes a frame to the terminal its turn before the voice has its own."""
NO_FRAME_SECONDS = 0.05
"""How long to wait for a frame before speaking, where nothing on the screen has changed."""


class AfterFrame:
    """Holds the one thing that is to be done after the next frame: the newest."""

    def __init__(self) -> None:
        """Begin with nothing to do."""
        self._timer: asyncio.TimerHandle | None = None
        self._what: Callable[[], None] | None = None

    def do(self, what: Callable[[], None]) -> None:
        """Call ``what`` after the frame that is due, or in a moment where none comes."""
        self._what = what
        self._in(NO_FRAME_SECONDS)

    def drawn(self) -> None:
        """Take note that a frame is out."""
        if self._timer:
            self._in(FRAME_SECONDS)

    def _in(self, seconds: float) -> None:
        if self._timer:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(seconds, self._now)

    def _now(self) -> None:
        self._timer = None
        if self._what:
            self._what()
