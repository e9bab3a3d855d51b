"""A terminal that gives typed lines and takes printed ones, as text files, for the plain mode."""

from __future__ import annotations

import io
import select
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from kiosk.terminal.line_settings import gives_lines
from kiosk.terminal.ownership import CHECK_SECONDS, TerminalOwner

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class TerminalReader(io.RawIOBase):
    """Reads bytes from an owned terminal, also from one that was set not to block."""

    def __init__(self, owner: TerminalOwner, on_wait: Callable[[], object]) -> None:
        """Read from the terminal of ``owner``; ``on_wait`` is called again and again while nothing comes."""
        super().__init__()
        self._owner = owner
        self._on_wait = on_wait
        self._left = b""

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def fileno(self) -> int:
        """Return the terminal's file descriptor."""
        return self._owner.source

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Wait for bytes and put them into ``buffer``; return how many, 0 at the end of a file (Ctrl+D)."""
        view = memoryview(buffer).cast("B")
        if not self._left:
            while not select.select([self._owner.source], [], [], CHECK_SECONDS)[0]:
                self._owner.check()
                if not gives_lines(self._owner.source):
                    return 0
                self._on_wait()
            self._left = self._owner.read()
        count = min(len(view), len(self._left))
        view[:count], self._left = self._left[:count], self._left[count:]
        return count


class TerminalWriter(io.TextIOBase):
    """Writes text to an owned terminal; what a stalled one does not take is dropped."""

    def __init__(self, owner: TerminalOwner) -> None:
        """Write to the terminal of ``owner``."""
        super().__init__()
        self._owner = owner

    def fileno(self) -> int:
        """Return the terminal's file descriptor."""
        return self._owner.sink

    def isatty(self) -> bool:
        """Return that it is a terminal."""
        return True

    def write(self, text: str, /) -> int:
        """Write ``text``; return its length."""
        self._owner.write(text)
        return len(text)


def typed_lines(owner: TerminalOwner, encoding: str, on_wait: Callable[[], object]) -> TextIO:
    """Return the lines that are typed at the terminal of ``owner``, as a text file; ``on_wait`` as above."""
    return io.TextIOWrapper(io.BufferedReader(TerminalReader(owner, on_wait)), encoding, errors="replace")
