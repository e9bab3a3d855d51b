"""Owns the terminal while the kiosk runs: line settings, signals, size, screen and output, in every front end alike.

Nothing that happens to the terminal lets a patient out: settings that another program changed are put back, and a
Ctrl+C that comes through in between is ignored. Nothing holds up the end either: a terminal that reads nothing loses
output instead of blocking the program.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import FrameType
from typing import Any, Self

from kiosk.domain.errors import Exit
from kiosk.terminal.capabilities import FULL, Capabilities
from kiosk.terminal.line_settings import (
    LineSettings,
    discard_input,
    raw,
    read_settings,
    size_of,
    without_echo,
    write_settings,
)
from kiosk.terminal.screen_sequences import clear_screen_history, erasing, leaving, resetting, taking
from kiosk.terminal.terminal_output import TerminalEndedError, TerminalOutput

ENDINGS = {signal.SIGHUP: Exit.TERMINAL_GONE, signal.SIGTERM: Exit.OK}
KEYBOARD_SIGNALS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP)
r"""What Ctrl+C, Ctrl+\ and Ctrl+Z send on a terminal that is not raw; ignored, whoever sends them."""
CHECK_SECONDS = 0.25
"""How often a front end that waits for a key lets ``check`` look at the line settings."""
MAX_READ = 4096


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
        self.extra_restore = ""
        """Written when the screen is given back."""
        self.source = source
        self.sink = sink
        self._screen = capabilities
        self._output = TerminalOutput(sink, capabilities.encoding if capabilities else "utf-8")
        self._lines = lines
        self._before: LineSettings | None = None
        self._settled: LineSettings | None = None
        """The line settings as they were last set; a line need not accept all that is asked of it."""
        self._hides = self._hidden = False
        """Whether a typed line is to be hidden, and whether it is."""
        self._handlers: dict[signal.Signals, Any] = {}
        self._open = self._damaged = False
        self._exit: Exit | None = None
        """How a signal has asked the kiosk to end; None before that."""

    def __enter__(self) -> Self:
        sys.stdout.flush()
        self._before = read_settings(self.source)
        self._output.open()
        atexit.register(self.restore)
        self._open = True
        wanted: dict[signal.Signals, Any] = dict.fromkeys(KEYBOARD_SIGNALS, signal.SIG_IGN)
        wanted |= {signal.SIGHUP: self._on_end, signal.SIGTERM: self._on_end, signal.SIGCONT: self._on_continue}
        if self.on_resize:
            wanted[signal.SIGWINCH] = self._on_size_change
        self._handlers = install(wanted)
        self._put_settings_back()
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
        return "" if not self._screen or self._lines else taking(self._screen, self.size.lines) + self.extra_setup

    def check(self) -> bool:
        """Put changed line settings back; return whether the screen must be redrawn.

        Raises:
            TerminalEndedError: A signal has asked for the end, and what its handler raised was lost, as it is where it
                comes within code that drops exceptions.
        """
        if self._exit is not None and self.on_end is raise_ended:
            raise_ended(self._exit)
        damaged = self._put_settings_back() | self._output.was_incomplete() | self._damaged
        self._damaged = False
        return damaged

    def read(self) -> bytes:
        """Return the bytes that have come; none where another program took them.

        Raises:
            TerminalEndedError: The terminal is gone.
        """
        try:
            data = os.read(self.source, MAX_READ)
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
        self._output.write(text)

    def erase_visit(self) -> None:
        """Erase what is on the screen, and what was scrolled away from it."""
        if self._screen:
            self.write(erasing(self._screen, self.size.lines))
            clear_screen_history()

    def hide_typing(self, hidden: bool) -> None:
        """Hide what is typed from now on, or show it again, where the terminal gives whole lines."""
        self._hides = hidden
        self._put_settings_back()

    def recover(self, settings: LineSettings | None) -> None:
        """Put the terminal right after the program that owned it was killed, and drop keys that were meant for it.

        Args:
            settings: What ``read_settings`` returned before that program began; None where there is no terminal.
        """
        if settings is not None:
            discard_input(self.source)
            write_settings(self.source, settings)
            self.write(resetting(self._screen or FULL))
            clear_screen_history()

    def restore(self) -> None:
        """Leave the terminal as it was found, without what was read on it. Idempotent."""
        if not self._open:
            return
        self._open = False  # from here on no signal interrupts
        self._output.hurry()
        self._output.forget_stalled()
        if self._before is not None:
            discard_input(self.source)  # what a patient typed is not for the shell that follows
            write_settings(self.source, self._before)
        with suppress(TerminalEndedError):
            if self._lines:
                self.erase_visit()
            elif self._screen:
                self.write(self.extra_restore + leaving(self._screen, self.size.lines))
                clear_screen_history()
        install(self._handlers)
        self._output.close()
        atexit.unregister(self.restore)

    def _put_settings_back(self) -> bool:
        """Set the line as the front end needs it; return whether it had been changed."""
        now = read_settings(self.source)
        if now is None or self._before is None or (now == self._settled and self._hidden == self._hides):
            return False
        self._hidden = self._hides
        lines = without_echo(self._before) if self._hides else self._before
        write_settings(self.source, lines if self._lines else raw(now))
        self._settled = read_settings(self.source)
        return True

    def _on_end(self, number: int, _: FrameType | None) -> None:
        if self._open and self._exit is None:
            self._exit = ENDINGS[signal.Signals(number)]
            self._output.hurry()
            self.on_end(self._exit)

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
