"""Runs a callback once the next frame is on the screen, so that speech never delays what the person sees."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

FRAME_SECONDS = 0.001
"""Lets the thread that writes a frame to the terminal run before the callback."""
NO_FRAME_SECONDS = 0.05
"""How long to wait for a frame when nothing on the screen has changed."""


class FrameCallback:
    """Holds one callback, the newest, until the next frame is written."""

    def __init__(self) -> None:
        """Start without a callback."""
        self._timer: asyncio.TimerHandle | None = None
        self._callback: Callable[[], None] | None = None

    def schedule(self, callback: Callable[[], None]) -> None:
        """Call ``callback`` after the next frame, or shortly if no frame comes."""
        self._callback = callback
        self._start_timer(NO_FRAME_SECONDS)

    def frame_written(self) -> None:
        """Run the callback soon, because a frame has been written."""
        if self._timer:
            self._start_timer(FRAME_SECONDS)

    def _start_timer(self, seconds: float) -> None:
        if self._timer:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(seconds, self._run)

    def _run(self) -> None:
        self._timer = None
        if self._callback:
            self._callback()
