"""A program in a pseudo-terminal of its own, and what stands on its screen."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pyte

COLUMNS, LINES = 80, 24
PATIENCE = 10.0
"""Seconds that a program has to end."""
KEYS = {
    "up": b"\x1b[A", "down": b"\x1b[B", "right": b"\x1b[C", "left": b"\x1b[D", "home": b"\x1b[H", "end": b"\x1b[F",
    "pageup": b"\x1b[5~", "pagedown": b"\x1b[6~", "enter": b"\r", "tab": b"\t", "backspace": b"\x7f", "escape": b"\x1b",
    "space": b" ", "f1": b"\x1bOP", "f3": b"\x1bOR",
}  # fmt: skip
# pyte prints parts of sequences that it does not know; terminals swallow them. The last two are the console's palette.
UNKNOWN = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b\]P[0-9a-fA-F]{7}|\x1b\]R")
CURSOR = rb"\x1b\[\d+;\d+H"
STARTS_AT_CURSOR, ENDS_AT_CURSOR = re.compile(CURSOR), re.compile(CURSOR + rb"\Z")
FRAME_END = re.compile(rb"%b(?=%b)" % (CURSOR, CURSOR))
"""A frame of the full screen ends with the cursor's position, and the next one starts with another."""
UNWANTED = {"ACCESSIBLE", "NO_COLOR", "COLUMNS", "LINES", "TERM", "COLORTERM"}


class PseudoTerminal:
    """A running program; made without a fork of Python's own, so that several may be started from threads."""

    def __init__(self, command: Sequence[str], **env: str) -> None:
        """Start ``command`` on an empty screen, with ``env`` added to the environment."""
        self.screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self.screen)
        self._unread = b""
        """Frames that follow the one on the screen."""
        self._frame_ended = False
        self._may_have_ended = False
        """Whether what was taken in ends like a frame, and nothing that follows it has come yet."""
        self.file, inner = pty.openpty()
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        environment = {name: value for name, value in os.environ.items() if name not in UNWANTED}
        self.process = subprocess.Popen(
            command,
            stdin=inner,
            stdout=inner,
            stderr=inner,
            env=environment | {"TERM": "linux"} | env,
            start_new_session=True,
        )
        os.close(inner)
        self.family = [self.process.pid]
        """The ids of the process and, once it was ended, of all that it had started."""

    @property
    def lines(self) -> list[str]:
        """The lines of the screen."""
        return [line.rstrip() for line in self.screen.display]

    def press(self, key: str) -> None:
        """Send a key, by its name or the character that it types."""
        os.write(self.file, KEYS.get(key) or key.encode())

    def read(self) -> bool:
        """Take in what the program has written, at most one frame; return whether there was anything."""
        if select.select([self.file], [], [], 0)[0]:
            with suppress(OSError):  # a terminal whose program has ended cannot be read
                self._unread += os.read(self.file, 65536)
        if self._may_have_ended and STARTS_AT_CURSOR.match(self._unread):
            self._may_have_ended, self._frame_ended = False, True
            return False
        end = FRAME_END.search(self._unread)
        at = end.end() if end else len(self._unread)
        frame, self._unread, self._frame_ended = self._unread[:at], self._unread[at:], end is not None
        if frame:
            self._may_have_ended = end is None and ENDS_AT_CURSOR.search(frame) is not None
        self._stream.feed(UNKNOWN.sub(b"", frame))
        return bool(frame)

    @property
    def complete(self) -> bool:
        """Whether the screen shows a complete frame: another follows, or nothing more is on its way.

        A program writes a frame in several pieces. Between two of them a thread of it runs, or waits until the first
        one is read.
        """
        if self._frame_ended:
            return True
        return not runs(self.process.pid) and not select.select([self.file], [], [], 0)[0]

    def close(self) -> None:
        """End the program and all that it started, and wait until they have gone."""
        family = descendants(self.process.pid)
        self.family = [self.process.pid, *family]
        self.process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(PATIENCE)
        os.close(self.file)
        for file in family.values():
            end(file)
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def runs(process: int) -> bool:
    """Return whether a thread of ``process`` is running, or ready to run."""
    for status in Path(f"/proc/{process}/task").glob("*/stat"):
        with suppress(OSError):  # a thread may end meanwhile
            # The state follows the name, which is in parentheses and may hold any character.
            if status.read_text().rpartition(")")[2].split()[0] == "R":
                return True
    return False


def descendants(process: int) -> dict[int, int]:
    """Return the ids of the processes below ``process``, each with a file that names it and no later one."""
    found: dict[int, int] = {}
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in map(int, task.read_text().split()):
                with suppress(OSError):
                    found[child] = os.pidfd_open(child)
                found |= descendants(child)
    return found


def end(process: int) -> None:
    """Ask the process that a file names to end, make it end where it does not, and close the file."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        if select.select([process], [], [], 0 if number is signal.SIGTERM else PATIENCE)[0]:
            break
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(process, number)
    select.select([process], [], [], PATIENCE)
    os.close(process)
