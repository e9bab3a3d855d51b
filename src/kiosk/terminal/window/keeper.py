"""Shows the kiosk in a window, and in another one when it asks for another font, as xterm is asked for one."""

from __future__ import annotations

import os
import pty
import re
import selectors
import signal
import socket
import subprocess
import sys
import termios
import time
import tty
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType

from kiosk.domain.errors import ConfigurationError, Diagnostic
from kiosk.terminal.fonts import WINDOW
from kiosk.terminal.window import pane

TERMINAL = {WINDOW: "1", "TERM": "foot", "COLORTERM": "truecolor"}
"""What the kiosk is told of its terminal."""
FONT = re.compile(rb"\x1b\]50;xft:([^\x07]*)\x07")
CUT = re.compile(rb"\x1b(\](5(0(;[^\x07]*)?)?)?)?\Z")
"""The beginning of such a sequence at the end of what came."""
FOOT = ("foot", "--term=foot")
CLOSED = ("spawn-terminal", "show-urls-launch", "search-start", "clipboard-copy", "clipboard-paste", "primary-paste")
"""What foot itself would do at a key: start a shell, open a browser, show what somebody copied."""
QUICK_SECONDS = 5.0
"""A window that closes sooner than this did not open rightly."""
QUICK_ENDS = 3
"""So many in a row, and there is no use in another one."""
LARGEST_PIECE = 65536

Command = Callable[[str], Sequence[str]]


def foot(font: str) -> list[str]:
    """Return the command that opens foot with ``font`` and without ways out of the kiosk."""
    options = [f"font={font}", "pad=0x0", "csd.preferred=none", "scrollback.lines=0", "selection-target=none"]
    options += [f"key-bindings.{name}=none" for name in CLOSED]
    return [*FOOT, *(part for option in options for part in ("-o", option))]


class Window:
    """One window: the terminal's process and, once it is there, its terminal."""

    def __init__(self, command: Sequence[str]) -> None:
        """Open it with the terminal that ``command`` starts."""
        self.opened = time.monotonic()
        self.terminal = -1
        self.socket, theirs = socket.socketpair()
        with theirs:
            number = theirs.fileno()
            words = [*command, sys.executable, "-I", "-S", str(Path(pane.__file__)), str(number)]
            try:
                self._process = subprocess.Popen(words, stdin=subprocess.DEVNULL, pass_fds=[number])
            except OSError:
                self.socket.close()
                raise

    def hear(self) -> bool:
        """Take what its program tells; return whether it is still there."""
        try:
            told, numbers, _, _ = socket.recv_fds(self.socket, 16, 1)
        except OSError:
            return False
        for number in numbers:
            self.terminal = number
            tty.setraw(number)
        return bool(told)

    def close(self) -> None:
        """Close it."""
        self.socket.close()
        if self.terminal >= 0:
            os.close(self.terminal)
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(1)
        self._process.kill()
        self._process.wait()


class Keeper:
    """Passes keys and pages between the kiosk and the window that is there now."""

    def __init__(self, font: str, command: Command = foot) -> None:
        """Prepare windows that ``command`` opens, the first one with ``font``."""
        self._font = font
        self._command = command
        self._shown: Window | None = None
        """The window that a person sees."""
        self._coming: Window | None = None
        """The one that will take its place."""
        self._quick_ends = 0
        self._child = self._kiosk = -1
        self._cut = b""

    def keep(self, kiosk: Sequence[str]) -> int:
        """Run the command ``kiosk`` in its own terminal until it ends; return its exit code.

        Raises:
            ConfigurationError: No window can be opened.
        """
        errors = os.dup(2)
        self._child, self._kiosk = pty.fork()
        if not self._child:
            # What is for staff goes where it went before, and not on the screen.
            os.dup2(errors, 2)
            os.execvpe(kiosk[0], list(kiosk), {**os.environ, **TERMINAL})  # noqa: S606
        os.close(errors)
        os.set_blocking(self._kiosk, False)  # keys that the kiosk does not take are lost, and nothing waits for it
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._pass_on)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            self._open()
            while self._turn():
                pass
        finally:
            for window in (self._shown, self._coming):
                if window:
                    window.close()
            os.close(self._kiosk)  # where it still runs, its terminal is gone now, and it ends
            _, status = os.waitpid(self._child, 0)
        return max(os.waitstatus_to_exitcode(status), 0)

    def _turn(self) -> bool:
        """Wait for something and see to it; return whether the kiosk still runs."""
        with selectors.SelectSelector() as selector:
            # Until there is a window nothing is read of the kiosk, so none of its pages is lost.
            if self._shown:
                selector.register(self._kiosk, selectors.EVENT_READ)
                selector.register(self._shown.terminal, selectors.EVENT_READ)
            for window in filter(None, (self._shown, self._coming)):
                selector.register(window.socket, selectors.EVENT_READ)
            ready = [key.fileobj for key, _ in selector.select()]
        if self._kiosk in ready:
            try:
                data = os.read(self._kiosk, LARGEST_PIECE)
            except OSError:  # nobody has it open any more
                return False
            self._show(data)
        shown, coming = self._shown, self._coming
        if shown and shown.terminal in ready:
            with suppress(OSError):
                os.write(self._kiosk, os.read(shown.terminal, LARGEST_PIECE))
        if coming and coming.socket in ready:
            self._hear_coming(coming)
        if shown and shown is self._shown and shown.socket in ready:
            self._hear_shown(shown)
        return True

    def _show(self, data: bytes) -> None:
        """Let the window show what the kiosk wrote; open another one where it asks for a font."""
        data = self._cut + data
        cut = CUT.search(data)
        self._cut = data[cut.start() :] if cut else b""
        data = data[: cut.start()] if cut else data
        fonts = FONT.findall(data)
        if self._shown:
            rest = memoryview(FONT.sub(b"", data))
            with suppress(OSError):  # a window that was closed
                while rest:
                    rest = rest[os.write(self._shown.terminal, rest) :]
        if fonts and (font := fonts[-1].decode(errors="replace")) != self._font:
            self._font = font
            self._open()

    def _open(self) -> None:
        if self._coming:
            self._coming.close()
            self._coming = None
        try:
            self._coming = Window(self._command(self._font))
        except OSError as error:
            self._tell(f"No window can be opened ({error})")

    def _hear_coming(self, window: Window) -> None:
        there = window.hear()
        if there and window.terminal < 0:
            return
        self._coming = None
        if not there:
            window.close()
            self._tell("A window closed before it was there")
            return
        before, self._shown = self._shown, window
        self._fit()
        if before:
            before.close()

    def _hear_shown(self, window: Window) -> None:
        if window.hear():
            self._fit()
            return
        quick = time.monotonic() - window.opened < QUICK_SECONDS
        self._quick_ends = self._quick_ends + 1 if quick else 0
        window.close()
        self._shown = None
        if self._quick_ends >= QUICK_ENDS:
            self._tell("The window closes again and again")
        if not self._coming:
            self._open()

    def _fit(self) -> None:
        """Give the kiosk the size of the window, and let it draw everything anew."""
        if self._shown:
            with suppress(OSError, termios.error):
                termios.tcsetwinsize(self._kiosk, termios.tcgetwinsize(self._shown.terminal))
                os.killpg(os.tcgetpgrp(self._kiosk), signal.SIGWINCH)

    def _tell(self, cause: str) -> None:
        """Tell staff what is wrong; without any window there is nothing to go on with."""
        words = self._command(self._font)
        problem = Diagnostic(" ".join(words[:1]), 0, cause, "Start it by hand in the desktop to see why")
        if not self._shown:
            raise ConfigurationError(problem)
        sys.stderr.write(f"{problem}\n")
        sys.stderr.flush()

    def _pass_on(self, number: int, _: FrameType | None) -> None:
        with suppress(ProcessLookupError):
            os.kill(self._child, number)
