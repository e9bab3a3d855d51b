"""The real program in a real pseudo-terminal: press keys, read the screen, wait for what must appear."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pexpect
import pyte

from tests.fixture_guide import FIXTURE_GUIDE, NO_READERS

PATIENCE = 20.0
"""Seconds to wait for something that must happen, on a slow and busy machine."""
KEYS = {
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "enter": "\r", "backspace": "\x7f",
    "home": "\x1b[H", "end": "\x1b[F", "pagedown": "\x1b[6~", "pageup": "\x1b[5~", "f1": "\x1bOP", "ctrl+q": "\x11",
    "tab": "\t", "escape": "\x1b", "f3": "\x1bOR", "f5": "\x1b[15~", "f8": "\x1b[19~",
}  # fmt: skip
KIOSK = (sys.executable, "-m", "kiosk", *FIXTURE_GUIDE)


class Kiosk:
    """A running kiosk."""

    def __init__(
        self,
        *arguments: str,
        columns: int = 80,
        lines: int = 24,
        env: dict[str, str] | None = None,
        errors: Path | None = None,
        blocking: bool = True,
        command: Sequence[str] = KIOSK,
    ) -> None:
        environment = {
            key: value
            for key, value in os.environ.items()
            if key
            not in {"ACCESSIBLE", "NO_COLOR", "COLUMNS", "LINES", "TERM", "COLORTERM", "LC_ALL", "LC_CTYPE", "LANG"}
        }
        environment |= {"TERM": "xterm-256color", "LANG": "C.UTF-8", **(env or {})}
        modes = {"--screen", "--reader", "--linear", "--braille", "--plain", "keys"}
        if not modes & set(arguments):
            # Whatever screen reader runs on this machine, another test's among them: nobody is asked about it.
            alone = ("--config", str(NO_READERS)) if env and "--config" not in arguments else ()
            arguments = (*alone, *arguments) if env else ("--screen", *arguments)
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.output = bytearray()
        self.child = pexpect.spawn(
            command[0],
            [*command[1:], *arguments],
            dimensions=(lines, columns),
            env=environment,
            timeout=PATIENCE,
            preexec_fn=lambda: prepare(errors, blocking=blocking),
        )
        self.child.delaybeforesend = None
        # Seconds to end in after each signal: on a busy machine even a killed process needs more than a tenth.
        held: Any = self.child
        held.ptyproc.delayafterterminate = 1.0

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        """The screen as one line, without wrapping."""
        return re.sub(r"\s+", " ", " ".join(self.lines))

    @property
    def line(self) -> str:
        """The line that the cursor stands on."""
        return self.lines[self.screen.cursor.y]

    def press(self, *keys: str) -> None:
        for key in keys:
            self.child.send(KEYS.get(key, key))

    def send(self, data: bytes) -> None:
        self.child.send(data)

    def until(self, come: Callable[[Kiosk], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not come(self):
            left = end - time.monotonic()
            assert left > 0, f"{what} did not come; the screen shows:\n" + "\n".join(self.lines)
            self._read(min(left, 0.5))

    def shows(self, text: str) -> None:
        self.until(lambda kiosk: text in kiosk.text, f"“{text}”")

    def reads(self, text: str) -> None:
        """Wait until the cursor stands on a line with ``text``."""
        self.until(lambda kiosk: text in kiosk.line, f"the cursor on “{text}”")

    def resize(self, columns: int, lines: int) -> None:
        self.screen.resize(lines, columns)
        self.child.setwinsize(lines, columns)

    def hang_up(self) -> int:
        """Hang up the terminal; return the exit code, or the negative number of a signal."""
        held: Any = self.child
        held.ptyproc.fileobj.close()
        held.ptyproc.closed = held.closed = True  # or pexpect would close the number again after reuse
        _, status = os.waitpid(self.child.pid or 0, 0)
        return os.waitstatus_to_exitcode(status)

    def ends(self) -> int:
        """Wait until the program has ended; return the exit code, or the negative number of a signal."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                self._read(0.5)
            except pexpect.EOF:
                break
            assert time.monotonic() < end, f"it did not end; {self._threads}; it shows:\n" + "\n".join(self.lines)
        self.child.wait()
        return self.child.exitstatus if self.child.exitstatus is not None else -int(self.child.signalstatus or 0)

    @property
    def _threads(self) -> str:
        """What each thread of the program waits for in the kernel (proc(5))."""
        tasks = Path(f"/proc/{self.child.pid}/task").iterdir()
        return ", ".join(f"{(task / 'comm').read_text().strip()}: {(task / 'wchan').read_text()}" for task in tasks)

    def _read(self, seconds: float) -> None:
        try:
            data: bytes = self.child.read_nonblocking(65536, seconds)  # type: ignore[assignment]
        except pexpect.TIMEOUT:
            return
        self.output += data
        # pyte does not know the Linux console's palette and would print its digits.
        self._stream.feed(re.sub(rb"\x1b\](P[0-9a-fA-F]{7}|R)", b"", data))


def prepare(errors: Path | None, *, blocking: bool) -> None:
    """Redirect standard error to a file, and set whether the terminal blocks."""
    os.set_blocking(0, blocking)  # 0, 1 and 2 are one open file
    if errors is not None:
        os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT), 2)


@contextmanager
def kiosk(*arguments: str, columns: int = 80, lines: int = 24, env: dict[str, str] | None = None) -> Iterator[Kiosk]:
    running = Kiosk(*arguments, columns=columns, lines=lines, env=env)
    try:
        yield running
    finally:
        running.child.close(force=True)
