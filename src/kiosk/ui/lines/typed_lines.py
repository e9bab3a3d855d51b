"""What a typed line means: a number of something on the page, a letter, or the name of a key or a command."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TextIO

from kiosk import texts
from kiosk.domain.address import PageKind
from kiosk.domain.command import Command
from kiosk.domain.errors import Exit
from kiosk.domain.keys import PAGE_KEYS, SHORTCUTS, STAFF_KEY, action_for, key_name
from kiosk.domain.page import ItemKind
from kiosk.domain.search import fold
from kiosk.services.view import Row, View
from kiosk.terminal.line_terminals import TerminalEndedError, gives_lines
from kiosk.texts.message import Message

LONGEST = 1000
"""Characters of a line beyond which nothing is taken."""
LONGEST_NUMBER = 4
"""Digits beyond which a number is none that a page has."""


def lines(source: TextIO, *, terminal: bool = False) -> Iterator[str]:
    """Yield what stands on each line that can be shown; the end of a line that is far too long is passed over.

    They end with the source. A ``terminal`` does not end by Ctrl+D; where it has gone, TerminalEndedError is raised.
    """
    while True:
        while line := source.readline(LONGEST):
            rest = line
            # A shorter piece without an end is the last one, or was ended by Ctrl+D; the next line is then another.
            while len(rest) == LONGEST and not rest.endswith("\n"):
                rest = source.readline(LONGEST)
            yield "".join(letter for letter in line if letter.isprintable()).strip()
        if not terminal:
            return
        if not gives_lines(source.fileno()):
            raise TerminalEndedError(Exit.TERMINAL_GONE)


def number_in(typed: str) -> int:
    """Return the number that is typed, or 0 where it is none, or none that a page could have."""
    return int(typed) if typed.isdecimal() and len(typed) <= LONGEST_NUMBER else 0


def command_for(typed: str, words: Callable[[Message], str]) -> Command | None:
    """Return the command that a letter or a name stands for; None where it stands for nothing.

    A name may be that of the command or of its key, as it is in the program or in the language of ``words``.
    """
    if len(typed) == 1:
        action = action_for(typed)
        return action if isinstance(action, Command) and action is not Command.OTHER else None
    wanted = fold(typed)
    if wanted == fold(STAFF_KEY):
        return Command.LEAVE
    for shortcut in SHORTCUTS:
        keys = [words(key_name(key)) for key in shortcut.keys if key in texts.keys.KEY_NAMES]
        names = [words(name) for name in (shortcut.label, shortcut.short) if name]
        if wanted in map(fold, [shortcut.command, *shortcut.keys, *keys, *names]):
            return shortcut.command
    return None


def key_for(typed: str, words: Callable[[Message], str]) -> str:
    """Return the key that a typed line names, or the first one of the command it names; "" where it names none."""
    if len(typed) == 1:
        return typed
    wanted, command = fold(typed), command_for(typed, words)
    keys = [key for shortcut in SHORTCUTS for key in shortcut.keys] + list(PAGE_KEYS)
    named = next((key for key in keys if wanted in {fold(key), fold(words(key_name(key)))}), "")
    return named or next((shortcut.keys[0] for shortcut in SHORTCUTS if shortcut.command is command), "")


def numbered(view: View) -> list[Row]:
    """Return the rows that can be opened by number: the page's counted choices, then whatever else can be opened."""
    if view.address.kind is PageKind.ATTRACT:
        return []  # any line goes on
    counted = [row for row in view.rows if is_counted(row)]
    return counted + [row for row in view.rows if (row.name or row.kind is ItemKind.CHOICE) and not is_counted(row)]


def is_counted(row: Row) -> bool:
    """Return whether a row is one of the page's own numbered choices."""
    return row.kind is ItemKind.CHOICE and row.name is not None
