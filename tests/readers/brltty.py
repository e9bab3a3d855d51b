"""BRLTTY with a braille line and a voice that are files: the test plays the terminal that BRLTTY looks at.

BRLTTY's driver "Screen" reads a screen from shared memory, in Latin-1. Its virtual braille display connects to a
socket of ours, and its driver "GenericSay" hands each text to a command, here one that writes into a pipe.
"""

from __future__ import annotations

import ctypes
import os
import re
import select
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import ClassVar, Self

import pyte

from tests.fixture_guide import FIXTURE_GUIDE
from tests.readers.pseudo_terminal import COLUMNS, LINES, PATIENCE, PseudoTerminal
from tests.readers.reader import SOUNDS, Heard, NotAttachedError, listen_until, says

CELLS = 40
START = 30.0
START_QUIET = 1.0
PROBES = 0.3
"""Seconds between two texts that are shown to BRLTTY until it says one: at its start it says nothing for a while."""
FRAME_SECONDS = 0.06
"""How long each frame is shown at least; BRLTTY looks every 0.04 seconds."""
SEEN_SECONDS = 3.0
"""How long a frame is shown at most whose line does not come up on the braille line."""
VISUAL = re.compile(rb'Visual "(.*)"')


class SharedScreen:
    """The memory in which BRLTTY's driver looks for the screen: size, cursor, characters, attributes."""

    CREATE, REMOVE, PRIVATE = 0o1000, 0, 0o600
    SIZE = 4 + 66 * 132 * 2
    PLAIN = b"\x07"

    def __init__(self, home: Path) -> None:
        """Create the memory for the BRLTTY whose home is ``home``."""
        self._system = ctypes.CDLL(None, use_errno=True)
        self._system.shmat.restype = ctypes.c_void_p
        self._system.shmat.argtypes = [ctypes.c_int, ctypes.c_void_p, ctypes.c_int]
        self._system.shmdt.argtypes = [ctypes.c_void_p]
        key = self._system.ftok(str(home).encode(), ord("b"))
        self._id = self._system.shmget(key, self.SIZE, self.CREATE | self.PRIVATE)
        if self._id < 0:
            raise OSError(ctypes.get_errno(), "no shared memory")
        self._memory = self._system.shmat(self._id, None, 0)

    def show(self, lines: list[str], x: int, y: int) -> None:
        """Show ``lines`` with the cursor at column ``x`` of line ``y``."""
        text = "".join(line[:COLUMNS].ljust(COLUMNS) for line in lines).encode("latin-1", "replace")
        header = bytes([COLUMNS, LINES, min(x, COLUMNS - 1), y])
        screen = header + text + self.PLAIN * len(text) + bytes(2)
        # In one call: between two, other threads run, and BRLTTY would find the old cursor on the new text.
        ctypes.memmove(self._memory, screen, len(screen))

    def remove(self) -> None:
        """Release the memory."""
        self._system.shmdt(self._memory)
        self._system.shmctl(self._id, self.REMOVE, None)


class Brltty:
    """A running BRLTTY, and the kiosk on the terminal that it looks at."""

    name: ClassVar = "BRLTTY"
    needs: ClassVar[tuple[str, ...]] = ("brltty", "localedef")
    package: ClassVar = "brltty locales"
    has_braille: ClassVar = True
    own_keys: ClassVar[dict[str, str]] = {}

    def __init__(self, folder: Path, mode: str) -> None:
        """Let BRLTTY read the kiosk in ``mode``, with its files in ``folder``."""
        self.heard: list[Heard] = []
        self.braille = ""
        self._folder = folder
        self._mode = mode
        self._terminal: PseudoTerminal | None = None
        self._line, self._speech = b"", b""
        self._drawing = False
        """Whether the terminal has changed and not been shown to BRLTTY yet."""
        self._next_frame = 0.0
        """When the next frame may be shown."""
        self._unseen_until = 0.0
        """Until when to wait for the cursor's line on the braille line."""
        self._cursor_line = ""
        """What the braille line shows once BRLTTY has looked at the frame."""

    def __enter__(self) -> Self:
        folder = self._folder
        # A locale of BRLTTY's own, because the shared screen has one byte a character.
        localedef = ["localedef", "-i", "es_ES", "-f", "ISO-8859-1", str(folder / "es_ES")]
        subprocess.run(localedef, stderr=subprocess.DEVNULL, check=False)
        os.mkfifo(folder / "speech")
        self._voice = os.open(folder / "speech", os.O_RDWR | os.O_NONBLOCK)
        self._screen = SharedScreen(folder)
        self._screen.show([""] * LINES, 0, 0)
        try:
            self._start()
        except BaseException:
            self._stop()
            raise
        return self

    def _start(self) -> None:
        folder = self._folder
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(folder / "display"))
            listening.listen(1)
            listening.settimeout(START)
            self._daemon = subprocess.Popen(
                [shutil.which("brltty") or "brltty", *arguments(folder)],
                env=os.environ | {"HOME": str(folder), "LOCPATH": str(folder), "LC_ALL": "es_ES", "LANGUAGE": "en"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            self._display, _ = listening.accept()
        self._display.sendall(b"cells %d\n" % CELLS)
        self._display.setblocking(False)
        for number in range(int(START / PROBES)):
            self._screen.show([f"Ready {number}"] * LINES, 0, number % LINES)
            if listen_until(self, lambda: bool(self.heard), quiet=0.0, patience=PROBES):
                break
        else:
            raise NotAttachedError("BRLTTY said nothing at the start")
        self._screen.show([""] * LINES, 0, 0)
        self.heard.clear()
        terminal = self._terminal = PseudoTerminal([sys.executable, "-m", "kiosk", *FIXTURE_GUIDE, self._mode])
        # BRLTTY may still say one of the texts above.
        if not listen_until(self, lambda: says(self.heard, terminal.lines), quiet=START_QUIET, patience=START):
            raise NotAttachedError("BRLTTY said nothing of the first screen")

    def __exit__(self, *_: object) -> None:
        self._stop()

    def _stop(self) -> None:
        if self._terminal:
            self._terminal.close()
        if daemon := getattr(self, "_daemon", None):
            daemon.terminate()
            try:
                daemon.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()
        if display := getattr(self, "_display", None):
            display.close()
        os.close(self._voice)
        self._screen.remove()

    def press(self, key: str) -> None:
        """Send a key."""
        assert self._terminal
        self._terminal.press(key)

    def listen(self) -> bool:
        """Process what was drawn, shown and spoken."""
        # On a busy machine BRLTTY looks late, and a frame between two others would never be seen.
        seen = self.braille[:CELLS].rstrip() == self._cursor_line
        happened = unseen = not seen and time.monotonic() < self._unseen_until
        if self._terminal and not unseen and time.monotonic() >= self._next_frame:
            self._drawing |= self._terminal.read()
            happened = self._drawing
            # A console draws a frame at once, and each one. Of half a frame BRLTTY would say half a word. Of two frames
            # shown as one, between which the cursor leaves its line and returns, it would say only what differs.
            if self._drawing and self._terminal.complete:
                self._show(self._terminal.screen)
                self._drawing = False
        ready, _, _ = select.select([self._display.fileno(), self._voice], [], [], 0)
        if self._display.fileno() in ready:
            *lines, self._line = (self._line + self._display.recv(65536)).split(b"\n")
            for line in lines:
                if shown := VISUAL.search(line):
                    self.braille = decoded(re.sub(rb"\\(.)", rb"\1", shown[1])).rstrip()
                    happened = True
        if self._voice in ready:
            *lines, self._speech = (self._speech + os.read(self._voice, 65536)).split(b"\n")
            for line in filter(None, map(bytes.strip, lines)):
                self._say(decoded(line))
                happened = True
        return happened

    def _show(self, screen: pyte.Screen) -> None:
        cursor, now = screen.cursor, time.monotonic()
        self._screen.show(screen.display, cursor.x, cursor.y)
        self._cursor_line = screen.display[cursor.y][:CELLS].encode("latin-1", "replace").decode("latin-1").rstrip()
        self._next_frame = now + FRAME_SECONDS
        # Where the cursor is beyond the first cells, the braille line shows others.
        self._unseen_until = now + SEEN_SECONDS if cursor.x < CELLS else 0.0

    def _say(self, text: str) -> None:
        now = time.monotonic()
        # Autospeak interrupts speech before it speaks the next text.
        while self.heard and now - self.heard[-1].time < SOUNDS:
            self.heard.pop()
        self.heard.append(Heard(now, text))


def arguments(folder: Path) -> list[str]:
    """Return how BRLTTY is started: in the foreground, with drivers that are files in ``folder``, and no settings."""
    return [
        *("--no-daemon", "--standard-error", "--no-api", "--stay-privileged", "--quiet", "--message-time=1"),
        *("-f", "/dev/null", "-F", str(folder / "preferences"), "-U", str(folder), "-W", str(folder)),
        *("-P", str(folder / "pid"), "-t", "en-nabcc", "-k", "off"),
        *("-x", "sc", "-b", "vr", "-d", f"client:{folder / 'display'}"),
        *("-s", "gs", "-S", f"gs:command=cat >{folder / 'speech'}"),
        *("-o", "autospeak=yes", "-o", "alert-tunes=no"),
    ]


def decoded(text: bytes) -> str:
    """Return a text that is in UTF-8 or, as the shared screen is, in Latin-1."""
    try:
        return text.decode()
    except UnicodeDecodeError:
        return text.decode("latin-1")
