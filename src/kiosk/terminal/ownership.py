"""Owns the terminal while the kiosk runs: line settings, signals, size, screen and output, in every front end alike.

Nothing that happens to the terminal lets a patient out: settings that another program changed are put back, and a
Ctrl+C that came through in between is ignored. Nothing holds up the end either: a terminal that reads nothing loses
output instead of blocking the program.
"""

from __future__ import annotations

import atexit
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, Self

from kiosk.domain.errors import Exit
from kiosk.terminal.capabilities import FULL, Capabilities
from kiosk.terminal.line_settings import (
    LineSettings,
    discard_input,
    discard_output,
    raw,
    read_settings,
    sends_signals,
    size_of,
    write_settings,
)

ENDINGS = {
    signal.SIGHUP: Exit.TERMINAL_GONE,
    signal.SIGTERM: Exit.OK,
    signal.SIGINT: Exit.OK,
    signal.SIGQUIT: Exit.OK,
}
KEYBOARD_SIGNALS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP)
r"""What Ctrl+C, Ctrl+\ and Ctrl+Z send on a terminal that is not raw."""
PIECE = 4096
CHECK_SECONDS = 0.25
"""How often a front end that waits for a key lets ``check`` look at the line settings."""
STALLED_SECONDS = 2.0
"""A terminal that takes no byte for so long counts as stalled, and what is written to it is dropped."""
LAST_SECONDS = 0.3
"""The same once the kiosk has been asked to end."""
POLL_SECONDS = 0.05
RACE_SECONDS = 1.0
"""A keyboard signal this soon after the settings were put back may have been typed before."""

PLAIN_COLORS = "\x1b[0m"
CLEAR_HISTORY = "\x1b[3J"
"""Erases the lines that were scrolled away."""
ALTERNATE_ON, ALTERNATE_OFF = "\x1b[?1049h", "\x1b[?1049l"
SHOW_CURSOR = "\x1b[?25h"
WRAP_ON = "\x1b[?7h"
DEFAULT_PALETTE = "\x1b]R"
"""Gives the Linux console its own colors back."""
CANCEL = b"\x18"
"""CAN: ends an escape sequence that was cut short."""
RESET = "\x1b[<u\x1b[?1000;1003;1004;1006;1015;2004;2026l\x1b[?7;25h\x1b[0m\x1b[?1049l\x1b[2J\x1b[3J\x1b[H"
"""Undoes whatever a killed program left: ordinary keys, no mouse, a cursor, nothing to read."""
PLAIN_RESET = f"{WRAP_ON}{PLAIN_COLORS}\x1b[H\x1b[J"
"""The same for a terminal that knows little."""
SCREEN_HISTORY = ("eval", "scrollback 0", "scrollback 100")
"""Commands of GNU screen, which clears its history by no escape sequence: none, and then as many lines as usual."""


class TerminalEndedError(Exception):
    """The terminal was closed, or a signal asked the kiosk to end."""

    def __init__(self, exit_code: Exit) -> None:
        """Keep the exit code that this leads to."""
        super().__init__(exit_code.name)
        self.exit = exit_code


def raise_ended(exit_code: Exit) -> None:
    """Raise TerminalEndedError with ``exit_code``."""
    raise TerminalEndedError(exit_code)


class TerminalOwner:
    """The terminal, within ``with``; however the block ends, it is as it was before."""

    def __init__(
        self,
        source: int = 0,
        sink: int = 1,
        *,
        capabilities: Capabilities | None = None,
        lines: bool = False,
    ) -> None:
        """Prepare; the terminal is not touched yet.

        Args:
            source: The terminal that keys come from, a file descriptor.
            sink: The terminal that is written to.
            capabilities: What the terminal can do; None leaves its screen alone.
            lines: Whether the terminal goes on to give whole lines; otherwise it gives single bytes.
        """
        self.on_end: Callable[[Exit], object] = raise_ended
        """Called once in the main thread, by a signal handler, when a signal asks for the end."""
        self.on_resize: Callable[[], object] | None = None
        """Called the same way after the size has changed."""
        self.extra_setup = ""
        """Written whenever the screen is taken."""
        self.source = source
        self.sink = sink
        self._capabilities = capabilities
        self._encoding = capabilities.encoding if capabilities else "utf-8"
        self._lines = lines
        self._before: LineSettings | None = None
        self._handlers: dict[signal.Signals, Any] = {}
        self._out = sink
        self._open = self._ended = self._stalled = self._damaged = False
        self._restored_at = float("-inf")

    def __enter__(self) -> Self:
        sys.stdout.flush()
        self._before = read_settings(self.source)
        self._out = reopened(self.sink)
        atexit.register(self.restore)
        self._open = True
        wanted: dict[signal.Signals, Any] = dict.fromkeys(KEYBOARD_SIGNALS, signal.SIG_IGN)
        if not self._lines:
            wanted |= {signal.SIGINT: self._on_keyboard_signal, signal.SIGQUIT: self._on_keyboard_signal}
        wanted |= {signal.SIGHUP: self._on_end, signal.SIGTERM: self._on_end, signal.SIGCONT: self._on_continue}
        if self.on_resize:
            wanted[signal.SIGWINCH] = self._on_size_change
        self._handlers = install(wanted)
        self._put_settings_back()
        self._restored_at = float("-inf")  # no keyboard signal of before can still be on its way
        self.write(self.screen_setup)
        return self

    def __exit__(self, *_: object) -> None:
        self.restore()

    @property
    def size(self) -> os.terminal_size:
        """Columns and lines at this moment, as the terminal says, whatever the environment does."""
        return size_of(self.sink)

    @property
    def screen_setup(self) -> str:
        """What takes the terminal's screen; written again after another program may have given it back."""
        screen = self._capabilities
        if not screen or self._lines:
            return ""
        on = ALTERNATE_ON if screen.alternate else self._cleared
        return on + SHOW_CURSOR * screen.shows_cursor + self.extra_setup

    def check(self) -> bool:
        """Put changed line settings back; return whether the screen may no longer show what was written to it."""
        changed = self._put_settings_back()
        damaged, self._damaged = self._damaged or changed, False
        return damaged

    def read(self) -> bytes:
        """Return the bytes that have come; none where another program took them.

        Raises:
            TerminalEndedError: The terminal is gone.
        """
        try:
            data = os.read(self.source, PIECE)
        except BlockingIOError:
            return b""
        except OSError as error:
            raise TerminalEndedError(Exit.TERMINAL_GONE) from error
        if not data and read_settings(self.source) is None:
            raise TerminalEndedError(Exit.TERMINAL_GONE)
        return data

    def write(self, text: str) -> None:
        """Write ``text``, or drop the rest of it where the terminal has stalled.

        Raises:
            TerminalEndedError: The terminal is gone.
        """
        data = CANCEL * self._stalled + text.encode(self._encoding, "replace")
        taken = time.monotonic()
        while data:
            try:
                data = data[os.write(self._out, data[:PIECE]) :]
            except BlockingIOError:
                if self._stalled or time.monotonic() - taken > (LAST_SECONDS if self._ended else STALLED_SECONDS):
                    self._stalled = True
                    return
                select.select([], [self._out], [], POLL_SECONDS)
                continue
            except OSError as error:
                raise TerminalEndedError(Exit.TERMINAL_GONE) from error
            taken = time.monotonic()
            if self._stalled:
                self._stalled, self._damaged = False, True

    def erase_visit(self) -> None:
        """Erase what is on the screen, and what was scrolled away from it."""
        if self._capabilities:
            self.write(self._cleared)
            clear_screen_history()

    def recover(self, settings: LineSettings | None) -> None:
        """Put the terminal right after the program that owned it was killed, and drop keys that were meant for it.

        Args:
            settings: What ``read_settings`` returned before that program began; None where there is no terminal.
        """
        if settings is not None:
            discard_input(self.source)
            write_settings(self.source, settings)
            screen = self._capabilities or FULL
            self.write(RESET if screen.alternate else PLAIN_RESET + DEFAULT_PALETTE * screen.console)
            clear_screen_history()

    def restore(self) -> None:
        """Leave the terminal as it was found, without what was read on it; more than once does no harm."""
        if not self._open:
            return
        self._open = False  # from here on no signal interrupts
        self._ended = True
        if self._stalled:
            discard_output(self._out)  # old pages; what follows must arrive
            self._stalled = False
        if self._before is not None:
            discard_input(self.source)  # what a patient typed is not for the shell that follows
            write_settings(self.source, self._before)
        with suppress(TerminalEndedError):
            self.leave_screen()
        install(self._handlers)
        if self._out != self.sink:
            os.close(self._out)
            self._out = self.sink
        atexit.unregister(self.restore)

    def leave_screen(self) -> None:
        """Give the screen back, empty even where the terminal has no second one."""
        screen = self._capabilities
        if screen and not self._lines:
            back = ALTERNATE_OFF * screen.alternate + DEFAULT_PALETTE * screen.console
            history = CLEAR_HISTORY * screen.clears_history
            self.write(WRAP_ON + self._cleared + back + history + SHOW_CURSOR * screen.shows_cursor)
            clear_screen_history()
        else:
            self.erase_visit()

    @property
    def _cleared(self) -> str:
        """What erases the screen and its history.

        The screen is erased from the bottom up: many terminals keep a page that is erased from the top at once.
        """
        screen = self._capabilities
        lines = self.size.lines
        if not screen or not screen.moves:
            return "\n" * lines
        up = "".join(f"\x1b[{line};1H\x1b[J" for line in range(lines, 0, -1))
        return PLAIN_COLORS + up + CLEAR_HISTORY * screen.clears_history

    def _put_settings_back(self) -> bool:
        """Set the line as the front end needs it; return whether it had been changed."""
        now = read_settings(self.source)
        if now is None or self._before is None:
            return False
        wanted = self._before if self._lines else raw(now)
        if now == wanted:
            return False
        write_settings(self.source, wanted)
        self._restored_at = time.monotonic()
        return True

    def _on_end(self, number: int, _: FrameType | None) -> None:
        if self._open and not self._ended:
            self._ended = True
            self.on_end(ENDINGS[signal.Signals(number)])

    def _on_keyboard_signal(self, number: int, frame: FrameType | None) -> None:
        """End, unless the signal may come from the keyboard of a terminal that another program has reset."""
        if sends_signals(self.source) or time.monotonic() - self._restored_at < RACE_SECONDS:
            self._on_continue(number, frame)
        else:
            self._on_end(number, frame)

    def _on_continue(self, _number: int, _frame: FrameType | None) -> None:
        """Put right what may have happened to the terminal while the program was stopped."""
        self._damaged = True
        self._put_settings_back()

    def _on_size_change(self, _number: int, _frame: FrameType | None) -> None:
        if self.on_resize:
            self.on_resize()


def install(handlers: Mapping[signal.Signals, Any]) -> dict[signal.Signals, Any]:
    """Install signal handlers; return those that were there before."""
    return {number: signal.signal(number, handler) or signal.SIG_DFL for number, handler in handlers.items()}


@contextmanager
def signal_handlers(handlers: Mapping[signal.Signals, Any]) -> Iterator[None]:
    """Let signals be handled by ``handlers`` within ``with``."""
    before = install(handlers)
    try:
        yield
    finally:
        install(before)


def clear_screen_history() -> None:
    """Clear the history of GNU screen, where the kiosk runs in it."""
    if "STY" in os.environ:
        import subprocess

        window = ["-p", os.environ["WINDOW"]] if "WINDOW" in os.environ else []
        with suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(
                ["screen", "-X", *window, *SCREEN_HISTORY],  # noqa: S607 - the one that this terminal runs in
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=1,
                check=False,
            )


def reopened(terminal: int) -> int:
    """Return a descriptor of the same terminal whose writes never block.

    O_NONBLOCK belongs to the open file, not to the descriptor: set on the one that was inherited, it would reach every
    program that shares it. Where the terminal cannot be opened a second time, the inherited one is used, blocking or
    not.
    """
    try:
        return os.open(os.ttyname(terminal), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
    except OSError:
        return terminal
