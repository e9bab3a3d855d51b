"""Writes to a terminal that may be slow, set not to block, or read by nobody."""

from __future__ import annotations

import logging
import os
import select
import time

from kiosk.domain.errors import Exit
from kiosk.terminal.line_settings import discard_output, resume_output

PIECE, SMALL_PIECE = 4096, 256
"""Bytes that are written at once, to a descriptor that never blocks and to one that may."""
STALLED_SECONDS = 2.0
"""A terminal that takes no byte for so long has stalled, and what is written to it is dropped."""
LAST_SECONDS = 0.3
"""The same once the kiosk has been asked to end."""
POLL_SECONDS = 0.05
CANCEL = b"\x18"
"""CAN: ends an escape sequence that was cut short."""
log = logging.getLogger(__name__)


def log_to_journal(text: str) -> None:
    """Log ``text``, unless the log is read on a terminal: that may be the one that takes nothing, and would block."""
    if not os.isatty(2):
        log.warning(text)


class TerminalEndedError(Exception):
    """The terminal was closed, or a signal asked the kiosk to end."""

    def __init__(self, exit_code: Exit) -> None:
        """Keep the exit code that this leads to."""
        super().__init__(exit_code.name)
        self.exit = exit_code


class TerminalOutput:
    """Writes text, or drops it where the terminal has stalled."""

    def __init__(self, terminal: int, encoding: str) -> None:
        """Write to the file descriptor ``terminal`` until ``open`` finds a better one."""
        self._terminal = self._out = terminal
        self._encoding = encoding
        self._stalled = self._incomplete = self._hurried = False

    def open(self) -> None:
        """Open the terminal a second time, so that no write blocks.

        O_NONBLOCK belongs to the open file, not to the descriptor: set on the one that was inherited, it would reach
        every program that shares it. Where the terminal cannot be opened again, the inherited one is used.
        """
        try:
            self._out = os.open(os.ttyname(self._terminal), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
        except OSError:
            self._out = self._terminal

    def close(self) -> None:
        """Close what ``open`` opened."""
        if self._out != self._terminal:
            os.close(self._out)
            self._out = self._terminal

    def hurry(self) -> None:
        """Shorten the write timeout from now on; wake a write that waits for a terminal that reads nothing."""
        self._hurried = True
        if self._out == self._terminal:
            discard_output(self._out)

    def forget_stalled(self) -> None:
        """Drop what a stalled terminal has not taken yet, so that what follows arrives."""
        if self._stalled:
            discard_output(self._out)
            self._stalled = False

    def was_incomplete(self) -> bool:
        """Return whether output was dropped and the terminal reads again; the question is answered once."""
        incomplete, self._incomplete = self._incomplete, False
        return incomplete

    def write(self, text: str) -> None:
        """Write ``text``, or drop the rest of it where the terminal has stalled.

        Raises:
            TerminalEndedError: The terminal is gone.
        """
        data = CANCEL * self._stalled + text.encode(self._encoding, "replace")
        taken = time.monotonic()
        while data:
            try:
                written = self._write_some(data)
            except OSError as error:
                raise TerminalEndedError(Exit.TERMINAL_GONE) from error
            if written:
                data, taken = data[written:], time.monotonic()
                if self._stalled:
                    self._incomplete, self._stalled = True, False
                    log_to_journal("The terminal takes output again")
            elif self._stalled or time.monotonic() - taken > (LAST_SECONDS if self._hurried else STALLED_SECONDS):
                if not self._stalled:
                    self._stalled = True
                    log_to_journal("The terminal takes no output; it is dropped until it does")
                return
            else:
                resume_output(self._out)
                select.select([], [self._out], [], POLL_SECONDS)

    def _write_some(self, data: bytes) -> int:
        """Return how many bytes the terminal has taken without waiting for it."""
        inherited = self._out == self._terminal
        if inherited and not select.select([], [self._out], [], 0)[1]:
            return 0
        try:
            return os.write(self._out, data[: SMALL_PIECE if inherited else PIECE])
        except BlockingIOError:
            return 0
