"""A terminal that gives single keys and takes text at the cursor, for the linear mode."""

from __future__ import annotations

import os
import select
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol, Self

from kiosk.terminal.capabilities import Capabilities
from kiosk.terminal.key_decoder import ESCAPE
from kiosk.terminal.key_filter import KeyFilter
from kiosk.terminal.key_names import REDRAW
from kiosk.terminal.ownership import CHECK_SECONDS, MAX_READ, TerminalOwner

MAX_QUEUED_KEYS = 64
"""Keys beyond these are dropped: an object lying on the keyboard must not keep the kiosk busy for a minute."""


class Terminal(Protocol):
    """What the linear mode needs of a terminal. Each method raises TerminalEndedError where it is gone."""

    @property
    def size(self) -> os.terminal_size:
        """Columns and lines at this moment."""

    def key(self, seconds: float | None = None) -> str:
        """Wait for a key and return its name.

        Empty where ``wake`` was called before one came, or after ``seconds``. ``REDRAW`` also where the screen may no
        longer show what was written.
        """

    def wake(self) -> None:
        """Let ``key`` return without a key; may be called on any thread."""

    def waits(self, seconds: float = 0.0) -> bool:
        """Return whether a key is waiting, as soon as there is one and after ``seconds`` at the latest."""

    def write(self, text: str) -> None:
        """Write ``text`` at the cursor."""


class RawTerminal:
    """The real terminal, within ``with``: every key comes at once, and none of them is a signal."""

    def __init__(
        self,
        source: int = 0,
        sink: int = 1,
        *,
        keys: KeyFilter | None = None,
        capabilities: Capabilities | None = None,
        on_undecided: Callable[[], object] = lambda: None,
    ) -> None:
        """Use the terminal that ``source`` reads from and ``sink`` writes to.

        Args:
            source: The terminal that keys come from, a file descriptor.
            sink: The terminal that is written to.
            keys: Reads keys from the bytes.
            capabilities: What the terminal can do; None leaves its screen alone.
            on_undecided: Called when a key was pressed that takes a moment to know: Escape begins other keys, too.
        """
        self._on_undecided = on_undecided
        self._owner = TerminalOwner(source, sink, capabilities=capabilities)
        self._filter = keys or KeyFilter()
        self._keys: deque[str] = deque()
        self._woken, self._waker = os.pipe()
        os.set_blocking(self._waker, False)

    def __enter__(self) -> Self:
        self._owner.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._owner.restore()
        waker, self._waker = self._waker, -1  # a voice that still wakes must not write into another file
        for end in (self._woken, waker):
            os.close(end)

    @property
    def size(self) -> os.terminal_size:
        """Columns and lines at this moment; 80 and 24 where the terminal does not know."""
        return self._owner.size

    def key(self, seconds: float | None = None) -> str:
        """Wait for a key and return its name; a lone Escape is known after a moment without further bytes."""
        end = None if seconds is None else time.monotonic() + seconds
        while not self._keys:
            if self._owner.check():
                self._owner.write(self._owner.screen_setup)
                return REDRAW
            left = None if end is None else max(end - time.monotonic(), 0.0)
            waits = [wait for wait in (self._filter.patience, left, CHECK_SECONDS) if wait is not None]
            ready, _, _ = select.select([self._owner.source, self._woken], [], [], min(waits))
            if self._owner.source in ready:
                data = self.read()
                self._keys.extend(self._filter.feed(data)[:MAX_QUEUED_KEYS])
                if data[-1] == ESCAPE:
                    self._on_undecided()
            elif self._woken in ready:
                os.read(self._woken, MAX_READ)
                return ""
            else:
                self._keys.extend(self._filter.flush())
                if not self._keys and end is not None and time.monotonic() >= end:
                    return ""
        return self._keys.popleft()

    def wake(self) -> None:
        """Let ``key`` return without a key; may be called on any thread, and after the terminal was closed."""
        with suppress(OSError):  # a full pipe wakes as well; a closed one has nothing to wake
            os.write(self._waker, b".")

    def waits(self, seconds: float = 0.0) -> bool:
        """Return whether a key is waiting, as soon as there is one and after ``seconds`` at the latest."""
        return bool(self._keys) or bool(select.select([self._owner.source], [], [], seconds)[0])

    def read(self) -> bytes:
        """Wait for bytes and return them as they are."""
        while not (data := self._owner.read()):
            select.select([self._owner.source], [], [], CHECK_SECONDS)
            self._owner.check()
        return data

    def write(self, text: str) -> None:
        """Write ``text`` at the cursor."""
        self._owner.write(text.replace("\n", "\r\n"))
