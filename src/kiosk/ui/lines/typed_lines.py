"""Parses typed lines: a number on the page, a letter, or the name of a key or a command."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TextIO

from kiosk import texts
from kiosk.domain.command import Command
from kiosk.domain.errors import Exit
from kiosk.domain.keys import PAGE_KEYS, SHORTCUTS, STAFF_KEY, action_for, key_name
from kiosk.domain.page import ItemKind
from kiosk.domain.search import fold
from kiosk.services.view import Row, View
from kiosk.terminal.key_decoder import ESCAPE, KeyDecoder
from kiosk.terminal.key_names import UNKNOWN
from kiosk.terminal.line_settings import gives_lines
from kiosk.terminal.terminal_output import TerminalEndedError
from kiosk.texts.message import Message

MAX_LENGTH = 1000
"""Characters of a line; the rest is ignored."""
REDRAW_LINE = "\f"
"""Stands for a line with Ctrl+L in it, which prints the page again."""
MAX_DIGITS = 4
"""No page has so many rows that a number needs more digits."""


def read_lines(source: TextIO, *, terminal: bool = False) -> Iterator[str]:
    """Yield the printable characters of each line, or ``REDRAW_LINE``, until the source ends.

    A line that ``pressed_key`` reads keeps its escape byte.

    Args:
        source: The lines.
        terminal: Whether it is a terminal, which Ctrl+D does not end.

    Raises:
        TerminalEndedError: The terminal is gone.
    """
    while True:
        while line := source.readline(MAX_LENGTH):
            rest = line
            # A shorter line without a line end is the last one, or was ended by Ctrl+D: what follows is another line.
            while len(rest) == MAX_LENGTH and not rest.endswith("\n"):
                rest = source.readline(MAX_LENGTH)
            printable = "".join(letter for letter in line if letter.isprintable()).strip()
            yield REDRAW_LINE if REDRAW_LINE in line else line.strip() if pressed_key(line) else printable
        if not terminal:
            return
        if not gives_lines(source.fileno()):
            raise TerminalEndedError(Exit.TERMINAL_GONE)


def pressed_key(line: str) -> str:
    """Return the key whose bytes, from the escape byte on, are the whole line; "" where there is none.

    A terminal that gives lines passes on what a key such as F1 sends as if it had been typed.
    """
    if not line.startswith(chr(ESCAPE)):
        return ""
    decoder = KeyDecoder()
    keys = decoder.feed(line.strip().encode(errors="replace")) + decoder.flush()
    return keys[0] if len(keys) == 1 and keys[0] != UNKNOWN else ""


def number_in(typed: str) -> int:
    """Return the typed number, or 0 where it is not one that a page could have."""
    return int(typed) if typed.isdecimal() and len(typed) <= MAX_DIGITS else 0


def command_for(typed: str, translate: Callable[[Message], str]) -> Command | None:
    """Return the command that a letter or a name stands for, or None.

    A name may be that of the command or of its key, in English or as ``translate`` returns it.
    """
    if len(typed) == 1:
        action = action_for(typed)
        return action if isinstance(action, Command) and action is not Command.OTHER else None
    wanted = fold(typed)
    if wanted == fold(STAFF_KEY):
        return Command.LEAVE
    for shortcut in SHORTCUTS:
        keys = [translate(key_name(key)) for key in shortcut.keys if key in texts.keys.KEY_NAMES]
        names = [translate(name) for name in (shortcut.label, shortcut.short) if name]
        if wanted in map(fold, [shortcut.command, *shortcut.keys, *keys, *names]):
            return shortcut.command
    return None


def key_for(typed: str, translate: Callable[[Message], str]) -> str:
    """Return the key that a typed line names, or the first key of the command that it names; "" for neither."""
    if len(typed) == 1:
        return typed
    wanted, command = fold(typed), command_for(typed, translate)
    keys = [key for shortcut in SHORTCUTS for key in shortcut.keys] + list(PAGE_KEYS)
    named = next((key for key in keys if wanted in {fold(key), fold(translate(key_name(key)))}), "")
    return named or next((shortcut.keys[0] for shortcut in SHORTCUTS if shortcut.command is command), "")


def numbered_rows(view: View) -> list[Row]:
    """Return the rows that can be opened by number: the page's counted choices, then all others."""
    counted = [row for row in view.rows if is_counted(row)]
    return counted + [row for row in view.rows if (row.name or row.kind is ItemKind.CHOICE) and not is_counted(row)]


def is_counted(row: Row) -> bool:
    """Return whether a row is one of the page's own numbered choices."""
    return row.kind is ItemKind.CHOICE and row.name is not None
