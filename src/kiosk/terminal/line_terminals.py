"""Terminals without drawing: one that gives single keys, for the linear mode; one that gives lines, for the plain."""

from __future__ import annotations

import atexit
import os
import select
import signal
import sys
import termios
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, Protocol, Self

from kiosk.domain.errors import Exit
from kiosk.terminal.key_decoder import ESCAPE
from kiosk.terminal.key_filter import KeyFilter

MOST_WAITING = 64
"""Keys beyond these are dropped: a thing lying on the keyboard must not keep the kiosk busy for a minute."""
PIECE = 4096
ORDINARY_SIZE = os.terminal_size((80, 24))
ENDINGS = {
    signal.SIGHUP: Exit.TERMINAL_GONE,
    signal.SIGTERM: Exit.OK,
    signal.SIGINT: Exit.OK,
    signal.SIGQUIT: Exit.OK,
}
IGNORED = (signal.SIGINT, signal.SIGTSTP, signal.SIGQUIT)
"""Signals that a patient can send by a key where the terminal gives lines: Ctrl+C, Ctrl+Z, Ctrl+\\."""
INPUT, OUTPUT, CONTROL, LOCAL, CHARACTERS = 0, 1, 2, 3, 6
"""Places in what ``termios.tcgetattr`` returns."""


class TerminalEndedError(Exception):
    """The terminal was closed, or a signal asked the kiosk to end."""

    def __init__(self, exit_code: Exit) -> None:
        """Keep the exit code that this leads to."""
        super().__init__(exit_code.name)
        self.exit = exit_code


class Terminal(Protocol):
    """What the linear mode needs of a terminal. Each method raises TerminalEndedError where it has gone."""

    @property
    def size(self) -> os.terminal_size:
        """Columns and lines at this moment."""

    def key(self, seconds: float | None = None) -> str:
        """Wait for a key and return its name.

        Empty where ``wake`` was called before one came, or ``seconds`` were over, where any are given.
        """

    def wake(self) -> None:
        """Let ``key`` return without a key; may be called on any thread."""

    def waits(self, seconds: float = 0.0) -> bool:
        """Return whether a key is waiting, as soon as there is one and after ``seconds`` at the latest."""

    def write(self, text: str) -> None:
        """Write ``text`` at the cursor."""


class RawTerminal:
    """The real terminal, within ``with``: every key comes at once, and none of them is a signal.

    However the block ends, by a signal as well, the terminal is as it was before.
    """

    def __init__(
        self,
        source: int = 0,
        sink: int = 1,
        *,
        keys: KeyFilter | None = None,
        encoding: str = "utf-8",
        on_undecided: Callable[[], None] = lambda: None,
    ) -> None:
        """Use the terminal that ``source`` reads from and ``sink`` writes to.

        Args:
            source: Where bytes come from.
            sink: Where they go to.
            keys: Reads keys from the bytes.
            encoding: The character set of what is written.
            on_undecided: Called when a key was pressed, and it takes a moment to know which: Escape starts other keys.
        """
        self._on_undecided = on_undecided
        self._encoding = encoding
        self._source = source
        self._sink = sink
        self._decoder = keys or KeyFilter()
        self._keys: deque[str] = deque()
        self._handlers: dict[signal.Signals, Any] = {}
        self._open = False
        self._woken, self._waker = os.pipe()
        os.set_blocking(self._waker, False)

    def __enter__(self) -> Self:
        sys.stdout.flush()
        self._settings = termios.tcgetattr(self._source)
        atexit.register(self._restore)
        self._open = True
        self._handlers = {number: signal.signal(number, self._end) or signal.SIG_DFL for number in ENDINGS}
        termios.tcsetattr(self._source, termios.TCSADRAIN, raw(self._settings))
        return self

    def __exit__(self, *_: object) -> None:
        self._restore()
        waker, self._waker = self._waker, -1  # a voice that still wakes must not write into another file
        for end in (self._woken, waker):
            os.close(end)

    @property
    def size(self) -> os.terminal_size:
        """Columns and lines at this moment; the ordinary ones where the terminal does not know."""
        with suppress(OSError):
            size = os.get_terminal_size(self._sink)
            if size.columns and size.lines:
                return size
        return ORDINARY_SIZE

    def key(self, seconds: float | None = None) -> str:
        """Wait for a key and return its name; a lone Escape is known after a moment without further bytes."""
        end = None if seconds is None else time.monotonic() + seconds
        while not self._keys:
            left = None if end is None else max(end - time.monotonic(), 0.0)
            waits = [wait for wait in (self._decoder.patience, left) if wait is not None]
            ready, _, _ = select.select([self._source, self._woken], [], [], min(waits, default=None))
            if self._source in ready:
                data = self.read()
                self._keys.extend(self._decoder.feed(data)[:MOST_WAITING])
                if data[-1] == ESCAPE or self._decoder.undecided:
                    self._on_undecided()
            elif self._woken in ready:
                os.read(self._woken, PIECE)
                return ""
            else:
                self._keys.extend(self._decoder.flush())
                if not self._keys and end is not None and time.monotonic() >= end:
                    return ""
        return self._keys.popleft()

    def wake(self) -> None:
        """Let ``key`` return without a key; may be called on any thread, and after the terminal was closed."""
        with suppress(OSError):  # a full pipe wakes as well; a closed one has nobody to wake
            os.write(self._waker, b".")

    def waits(self, seconds: float = 0.0) -> bool:
        """Return whether a key is waiting, as soon as there is one and after ``seconds`` at the latest."""
        return bool(self._keys) or self._readable(seconds)

    def write(self, text: str) -> None:
        """Write ``text`` at the cursor."""
        data = text.replace("\n", "\r\n").encode(self._encoding, "replace")
        try:
            while data:
                data = data[os.write(self._sink, data) :]
        except OSError as error:
            raise TerminalEndedError(Exit.TERMINAL_GONE) from error

    def _readable(self, seconds: float | None) -> bool:
        return bool(select.select([self._source], [], [], seconds)[0])

    def read(self) -> bytes:
        """Wait for bytes and return them as they are."""
        try:
            data = os.read(self._source, PIECE)
        except OSError as error:
            raise TerminalEndedError(Exit.TERMINAL_GONE) from error
        if not data:
            raise TerminalEndedError(Exit.TERMINAL_GONE)
        return data

    def _end(self, number: int, _: FrameType | None) -> None:
        if self._open:
            raise TerminalEndedError(ENDINGS[signal.Signals(number)])

    def _restore(self) -> None:
        if not self._open:
            return
        self._open = False  # from here on a signal no longer interrupts
        with suppress(termios.error):
            termios.tcflush(self._source, termios.TCIFLUSH)  # what a patient typed is not for the shell that follows
            termios.tcsetattr(self._source, termios.TCSANOW, self._settings)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        atexit.unregister(self._restore)


@contextmanager
def no_way_out() -> Iterator[None]:
    """Let no key end or suspend the program while a terminal gives it lines; afterwards signals mean what they meant.

    The end of the terminal, and a request to end, raise TerminalEndedError: once, so that the way out is undisturbed.
    """
    armed = True

    def end(number: int, _: FrameType | None) -> None:
        nonlocal armed
        if armed:
            armed = False
            raise TerminalEndedError(ENDINGS[signal.Signals(number)])

    wanted: dict[signal.Signals, Any] = dict.fromkeys(IGNORED, signal.SIG_IGN)
    wanted |= {signal.SIGHUP: end, signal.SIGTERM: end}
    before = {number: signal.signal(number, handler) or signal.SIG_DFL for number, handler in wanted.items()}
    try:
        yield
    finally:
        armed = False
        for number, handler in before.items():
            signal.signal(number, handler)


def gives_lines(source: int) -> bool:
    """Return whether a terminal is still there and gives lines; an end of file on it was then only Ctrl+D.

    A terminal that is gone gives one end of file after another, but so does a person who holds Ctrl+D down, or presses
    it while a page is printed. Its settings tell the two apart: what is gone has none.
    """
    try:
        return bool(termios.tcgetattr(source)[LOCAL] & termios.ICANON)
    except termios.error:
        return False


def raw(settings: list[Any]) -> list[Any]:
    r"""Return ``settings`` changed so that bytes come one by one, unechoed, whole, and none stands for a signal.

    Ctrl+C, Ctrl+Z and Ctrl+\ are then keys that do nothing, and Ctrl+S cannot freeze the screen.
    """
    changed = list(settings)
    changed[INPUT] &= ~(
        termios.BRKINT | termios.PARMRK | termios.INPCK | termios.ISTRIP | termios.INLCR | termios.IGNCR
        | termios.ICRNL | termios.IXON | termios.IXOFF | termios.IXANY
    )  # fmt: skip
    changed[INPUT] |= termios.IGNBRK
    # Where the system turns line ends itself, it hands a text on line by line, and a reader may find the cursor on a
    # line that is still empty. As it is, what is written at once arrives at once.
    changed[OUTPUT] &= ~termios.OPOST
    changed[CONTROL] = changed[CONTROL] & ~(termios.CSIZE | termios.PARENB) | termios.CS8
    changed[LOCAL] &= ~(termios.ECHO | termios.ECHONL | termios.ICANON | termios.ISIG | termios.IEXTEN)
    characters = list(changed[CHARACTERS])
    characters[termios.VMIN], characters[termios.VTIME] = 1, 0
    changed[CHARACTERS] = characters
    return changed
