"""Runs a program in a pseudo-terminal, and times what it writes.

Everything that arrives is recorded with its time first and looked at afterwards, so that looking never makes the
reading late. A figure is thus the moment the bytes were there, not the moment they were understood.
"""

from __future__ import annotations

import contextlib
import os
import pty
import select
import signal
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import NoReturn

from benchmarks.emulator import Screen
from benchmarks.process import PROC, cpu_ms, family, memory_mb

QUIET = 0.08
"""Seconds without a byte after which a program has settled."""
COLUMNS, LINES = 120, 40
KEYS = {
    "down": b"\x1b[B",
    "up": b"\x1b[A",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    "pagedown": b"\x1b[6~",
    "pageup": b"\x1b[5~",
    "enter": b"\r",
    "space": b" ",
}


class NotShownError(Exception):
    """A program did not show in time what it was expected to show."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Bytes, and when they were read, in nanoseconds."""

    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """The effect of a key."""

    changed: float | None
    """Milliseconds until a cell changed; None if none did."""
    settled: float
    """Milliseconds until the last byte."""
    size: int
    """Bytes written."""


@dataclass(frozen=True, slots=True)
class Rest:
    """The load of a program while nobody presses a key."""

    cpu: float
    """Milliseconds of processor time in a second."""
    size: int
    """Bytes written in all."""


class Terminal:
    """A program in a terminal of its own, which ends with the ``with`` block."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.screen = Screen(COLUMNS, LINES)
        self.ended = False
        self._command = [os.fspath(word) for word in command]
        self._environment = dict(environment, TERM="xterm-256color", COLORTERM="truecolor")
        self._chunks: list[Chunk] = []

    def __enter__(self) -> Terminal:
        self._fd, other = pty.openpty()
        termios.tcsetwinsize(other, (LINES, COLUMNS))
        self.began = time.perf_counter_ns()
        self.pid = os.fork()
        if not self.pid:
            os.close(self._fd)
            self._become(other)
        os.close(other)
        os.set_blocking(self._fd, False)
        self._poll = select.poll()
        self._poll.register(self._fd, select.POLLIN)
        return self

    def _become(self, terminal: int) -> NoReturn:
        with contextlib.suppress(BaseException):
            os.login_tty(terminal)
            os.execvpe(self._command[0], self._command, self._environment)  # noqa: S606 - the pseudo-terminal is its shell
        os._exit(127)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for sign in (signal.SIGHUP, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, sign)
            self._record(first=1.0, quiet=1.0, limit=2.0)
            if self._gone():
                break
        os.close(self._fd)

    def _gone(self) -> bool:
        limit = time.monotonic() + 1
        while time.monotonic() < limit:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return True
            time.sleep(0.005)
        return False

    # -- recording ----------------------------------------------------------------------------------------------------

    def _record(self, *, first: float, quiet: float, limit: float) -> None:
        """Record until nothing came for ``first`` seconds, then for ``quiet`` seconds, or until ``limit`` is over."""
        wait, end = first, time.monotonic() + limit
        while not self.ended and (left := end - time.monotonic()) > 0 and self._poll.poll(min(wait, left) * 1000):
            try:
                data = os.read(self._fd, 65536)
            except OSError:
                data = b""
            self._chunks.append(Chunk(time.perf_counter_ns(), data))
            self.ended = not data
            wait = quiet

    def _take(self) -> list[Chunk]:
        """Return what was recorded since the last call."""
        chunks, self._chunks = self._chunks, []
        return chunks

    def settle(self, quiet: float = QUIET) -> None:
        """Wait until the program writes no more."""
        self._record(first=quiet, quiet=quiet, limit=10)
        for chunk in self._take():
            self.screen.feed(chunk.data)

    # -- measuring ----------------------------------------------------------------------------------------------------

    def wait_for(self, *texts: str, since: int | None = None, seconds: float = 20) -> float:
        """Return the milliseconds from ``since`` (by default the start) to the first moment all ``texts`` are shown."""
        since = self.began if since is None else since
        limit = time.monotonic() + seconds
        while time.monotonic() < limit and not self.ended:
            self._record(first=QUIET, quiet=QUIET, limit=limit - time.monotonic())
            found = None
            for chunk in self._take():
                self.screen.feed(chunk.data)
                if found is None and all(text in self.screen.text for text in texts):
                    found = chunk.at
            if found is not None:
                return (found - since) / 1e6
        message = f"{' '.join(self._command)} did not show {texts} in {seconds} s, but:\n{self.screen.text}"
        raise NotShownError(message)

    def press(self, key: str) -> int:
        """Send a key, by its name or as the letter it types, and return when."""
        data = KEYS.get(key) or key.encode()
        if self.screen.application_keys and len(data) == 3:
            data = data.replace(b"[", b"O")
        sent = time.perf_counter_ns()
        os.write(self._fd, data)
        return sent

    def answer(self, key: str) -> Answer:
        """Send a key and return how the program answered it."""
        before = self.screen.picture()
        sent = self.press(key)
        self._record(first=1.0, quiet=QUIET, limit=10)
        chunks = self._take()
        changed = None
        for chunk in chunks:
            self.screen.feed(chunk.data)
            if changed is None and self.screen.differs(before):
                changed = (chunk.at - sent) / 1e6
        last = chunks[-1].at if chunks else sent
        return Answer(changed, (last - sent) / 1e6, sum(len(chunk.data) for chunk in chunks))

    def hurry(self, keys: Sequence[str]) -> None:
        """Send keys, each as soon as the one before was answered (at most 50 ms); the output is discarded."""
        for key in keys:
            self.press(key)
            self._record(first=0.05, quiet=0, limit=1)
            self._chunks.clear()

    def rest(self, seconds: float) -> Rest:
        """Return what the program does in ``seconds`` without a key."""
        self.settle()
        cpu, began = self.cpu, time.monotonic()
        self._record(first=seconds, quiet=seconds, limit=seconds)
        time.sleep(max(0.0, began + seconds - time.monotonic()))
        spent = self.cpu - cpu
        chunks = self._take()
        for chunk in chunks:
            self.screen.feed(chunk.data)
        return Rest(spent / (time.monotonic() - began), sum(len(chunk.data) for chunk in chunks))

    def wait_until_idle(self, seconds: float) -> float:
        """Wait until work that goes on behind the screen is done; return the seconds that it took, at most ``seconds``.

        It counts as done after a second on less than 10 ms of processor time.
        """
        began = time.monotonic()
        calm = 0
        while calm < 4 and time.monotonic() < began + seconds:
            cpu = self.cpu
            self._record(first=0.25, quiet=0.25, limit=0.25)
            calm = calm + 1 if self.cpu - cpu < 2.5 else 0
        self.settle()
        return time.monotonic() - began - calm / 4

    @property
    def cpu(self) -> float:
        """Processor time so far, in milliseconds."""
        return cpu_ms(self.pid)

    @property
    def memory(self) -> float:
        """Resident memory of the program and everything it started, in megabytes."""
        return memory_mb(family(self.pid))

    @property
    def own_memory(self) -> float:
        """Resident memory of the program without the processes it started, in megabytes."""
        return memory_mb([PROC / str(self.pid)])
