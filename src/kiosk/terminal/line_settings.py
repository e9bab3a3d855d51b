"""The settings of a terminal's line (termios(3)): read, made raw, put back. The only module that knows termios."""

from __future__ import annotations

import os
import termios
from contextlib import suppress
from typing import Any

LineSettings = list[Any]
"""What ``termios.tcgetattr`` returns."""
INPUT, OUTPUT, CONTROL, LOCAL, CHARACTERS = 0, 1, 2, 3, 6
"""Indexes of its flags and of its control characters."""
UTF8_INPUT = 0o40000
"""IUTF8 of ``termios(3)``, which Python does not name: the line is flagged as UTF-8."""
DEFAULT_SIZE = os.terminal_size((80, 24))


def read_settings(terminal: int) -> LineSettings | None:
    """Return the settings of a terminal, or None where it is gone or no terminal."""
    try:
        return termios.tcgetattr(terminal)
    except termios.error:
        return None


def write_settings(terminal: int, settings: LineSettings) -> None:
    """Change the settings at once. A terminal that is gone stays as it is.

    The ways that wait for output to drain are not used: a terminal that reads nothing would block them forever.
    """
    with suppress(termios.error):
        termios.tcsetattr(terminal, termios.TCSANOW, settings)
    resume_output(terminal)


def resume_output(terminal: int) -> None:
    """Let the terminal show output again that Scroll Lock or another program had stopped."""
    with suppress(termios.error):
        termios.tcflow(terminal, termios.TCOON)


def discard_input(terminal: int) -> None:
    """Drop what was typed and not yet read."""
    with suppress(termios.error):
        termios.tcflush(terminal, termios.TCIFLUSH)


def discard_output(terminal: int) -> None:
    """Drop what was written and not yet taken by the terminal."""
    with suppress(termios.error):
        termios.tcflush(terminal, termios.TCOFLUSH)


def size_of(terminal: int) -> os.terminal_size:
    """Return the columns and lines that the terminal has now; 80 and 24 where it does not know."""
    with suppress(OSError):
        size = os.get_terminal_size(terminal)
        if size.columns and size.lines:
            return size
    return DEFAULT_SIZE


def is_utf8(terminal: int) -> bool:
    """Return whether the line says that it carries UTF-8."""
    settings = read_settings(terminal)
    return settings is not None and bool(settings[INPUT] & UTF8_INPUT)


def gives_lines(terminal: int) -> bool:
    """Return whether a terminal is still there and gives whole lines; an end of file on it was then only Ctrl+D.

    A terminal that is gone gives one end of file after another, but so does a person who holds Ctrl+D down. Its
    settings tell the two apart: a terminal that is gone has none.
    """
    settings = read_settings(terminal)
    return settings is not None and bool(settings[LOCAL] & termios.ICANON)


def without_echo(settings: LineSettings) -> LineSettings:
    """Return ``settings`` changed so that a typed line is not shown, but for its end."""
    changed = list(settings)
    changed[LOCAL] = changed[LOCAL] & ~termios.ECHO | termios.ECHONL
    return changed


def raw(settings: LineSettings) -> LineSettings:
    r"""Return ``settings`` changed so that bytes come one by one, unechoed, and none stands for a signal.

    Ctrl+C, Ctrl+Z and Ctrl+\ are then ordinary keys, and Ctrl+S cannot freeze the screen.
    """
    changed = list(settings)
    changed[INPUT] &= ~(
        termios.BRKINT | termios.PARMRK | termios.INPCK | termios.ISTRIP | termios.INLCR | termios.IGNCR
        | termios.ICRNL | termios.IXON | termios.IXOFF | termios.IXANY
    )  # fmt: skip
    changed[INPUT] |= termios.IGNBRK
    # With OPOST the kernel passes a text on line by line, and a screen reader may find the cursor on a line that is
    # still empty. Without it, what is written at once arrives at once.
    changed[OUTPUT] &= ~termios.OPOST
    changed[CONTROL] = changed[CONTROL] & ~(termios.CSIZE | termios.PARENB) | termios.CS8
    changed[LOCAL] &= ~(termios.ECHO | termios.ECHONL | termios.ICANON | termios.ISIG | termios.IEXTEN)
    characters = list(changed[CHARACTERS])
    characters[termios.VMIN], characters[termios.VTIME] = 1, 0
    changed[CHARACTERS] = characters
    return changed
