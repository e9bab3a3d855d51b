"""The plain mode: typed lines and numbers, over a pipe or on a terminal that can do nothing else. No escape codes."""

from __future__ import annotations

import io
import os
import textwrap
from codecs import lookup
from contextlib import nullcontext, suppress
from typing import TextIO

from kiosk import texts
from kiosk.domain.address import PageKind
from kiosk.domain.command import Action, Activate, Command, ExploreKey, TypeText
from kiosk.domain.errors import Exit
from kiosk.domain.page import ItemKind
from kiosk.services.session import Session
from kiosk.services.view import Row, View, joined
from kiosk.terminal.line_terminals import TerminalEndedError, no_way_out
from kiosk.terminal.output import discard_rest
from kiosk.terminal.transliteration import Transliterator, transliterator_for, unchanged
from kiosk.texts.message import Message
from kiosk.ui.lines.typed_lines import command_for, key_for, lines, number_in, numbered

LONGEST_ECHO = 40
"""Characters of a line without a meaning that are shown again."""


def run_plain(session: Session, source: TextIO, sink: TextIO, *, encoding: str = "utf-8") -> Exit:
    """Let a person read by typed lines until the lines end or staff close the kiosk; return the exit code.

    On a terminal no key ends it: staff type the name of their key, then the code.

    Args:
        session: The visit.
        source: Gives the lines that are typed.
        sink: Takes the lines that are printed.
        encoding: The character set of the terminal, where ``sink`` is one; a pipe has its own.
    """
    for stream in (source, sink):
        if isinstance(stream, io.TextIOWrapper):
            known = stream.isatty() and encoding != "ascii"  # what is typed may know more letters than what is shown
            stream.reconfigure(encoding=encoding if known else None, errors="replace")
    terminal = source.isatty()  # asked once: one that has gone since is no terminal any more
    shown = encoding if sink.isatty() else lookup(getattr(sink, "encoding", None) or "utf-8").name
    plain = Plain(session, sink, echoes=terminal, transliterate=transliterator_for(shown))
    try:
        with no_way_out() if terminal else nullcontext():
            plain.begin()
            for line in lines(source, terminal=terminal):
                plain.take(line)
                if session.view.ended:
                    break
            sink.flush()
    except BrokenPipeError:
        discard_rest(sink)
    except TerminalEndedError as ended:
        discard_rest(sink)
        return ended.exit
    except OSError:
        discard_rest(sink)
        return Exit.TERMINAL_GONE
    return Exit.OK


class Plain:
    """Prints each new page whole, with numbers, and afterwards only what is new."""

    def __init__(
        self, session: Session, sink: TextIO, *, echoes: bool, transliterate: Transliterator = unchanged
    ) -> None:
        """Print to ``sink``, transliterated for it.

        ``echoes`` says whether it already shows the line that was typed, and its end.
        """
        self._transliterate = transliterate
        self._session = session
        self._sink = sink
        self._echoes = echoes
        self._shortened = False
        """Whether of this page only the title and the row that was reached were printed."""

    def begin(self) -> None:
        """Print the first page."""
        self._page()
        self._prompt()

    def take(self, typed: str) -> None:
        """Do what a typed line asks for, and print what is new."""
        before = self._session.view
        if not self._echoes:
            self._sink.write("\n")
        known = self._obey(typed, before)
        view = self._session.view
        if view.ended:
            return
        if not known:
            unknown = texts.plain.UNKNOWN.with_values(typed=typed[:LONGEST_ECHO])
            self._print(self._said(unknown))
        elif view.hidden:
            self._print(joined(view.hidden))
        elif before.hidden or (before.address, before.language) != (view.address, view.language):
            if view.message:
                self._print(joined(view.message))
            self._page(arrived=before.address != view.address)
        elif not typed and self._shortened:
            self._page(whole=True)
        elif view.message and view is not before:
            self._print(joined(view.message))
        elif view is not before:
            self._print(view.row)
        self._prompt()

    def _obey(self, typed: str, view: View) -> bool:
        """Do what ``typed`` asks for; return whether it means anything here."""
        listed = numbered(view)
        number = number_in(typed)
        command = command_for(typed, self._words)
        if command is Command.LEAVE:
            self._send(command)  # everywhere, as the key for staff
        elif view.address.kind is PageKind.ATTRACT:
            self._send(Command.OPEN)
        elif 0 < number <= len(listed):
            self._send(Activate(listed[number - 1].id))
        elif view.exploring and typed:
            if not (key := key_for(typed, self._words)):
                return False
            self._send(ExploreKey(key))
        elif view.typing:
            self._send(*([TypeText(typed), Command.OPEN] if typed else [Command.BACK]))
        elif not typed:
            self._send(*([Command.NEXT_SECTION] if view.address.kind is PageKind.SECTION else []))
        elif command:
            self._send(command)
        else:
            return False
        return True

    def _send(self, *actions: Action) -> None:
        for action in actions:
            self._session.send(action)

    def _page(self, *, arrived: bool = False, whole: bool = False) -> None:
        """Print every row of the page, after a blank line.

        Of the glossary, a person who came for one word gets the title and that word; an empty line brings the rest.
        """
        view = self._session.view
        self._shortened = (
            not whole and (arrived or self._shortened) and view.address.kind is PageKind.GLOSSARY and view.current > 0
        )
        notices = [row for row in view.rows if row.kind is ItemKind.NOTICE]
        self._print("", *([view.rows[0], *notices, view.row] if self._shortened else view.rows))

    def _print(self, *lines: str | Row) -> None:
        """Print texts and rows; a row that can be opened, or what it opens, has a number before it."""
        numbers = {row.id: number for number, row in enumerate(numbered(self._session.view), 1)}
        for text in lines:
            if isinstance(text, str):
                self._write(text)
            elif text.kind is not ItemKind.FIELD:
                said = joined(text.texts[: len(text.texts) - text.hints])
                number = numbers.get(text.id)
                if text.kind is not ItemKind.CHOICE or not number:
                    self._write(said)
                if number:
                    self._write(f"{number}. {text.name.value if text.name else said}")

    def _prompt(self) -> None:
        """Print the line that asks for the next one: the line to type on where the page has one."""
        view = self._session.view
        field = next((joined(row.texts) for row in view.rows if row.kind is ItemKind.FIELD), "")
        asked = texts.plain.PROMPT_EXPLORE if view.exploring else texts.plain.PROMPT
        prompt = field if field and not view.hidden else self._said(asked)
        if view.address.kind is PageKind.ATTRACT:
            prompt = ""  # there is nothing to choose, and no language yet to ask in
        self._sink.write(f"{self._transliterate(prompt).rstrip()} ".lstrip())
        self._sink.flush()

    def _write(self, text: str) -> None:
        """Write a text; on a terminal it is broken between words, into a pipe it is one line."""
        self._sink.write("\n".join(self._broken(self._transliterate(text))) + "\n")

    def _broken(self, text: str) -> list[str]:
        if not self._sink.isatty():
            return [text]
        with suppress(OSError):
            columns = os.get_terminal_size(self._sink.fileno()).columns
            return textwrap.wrap(text, max(columns - 1, 1), break_on_hyphens=False) or [""]
        return [text]

    def _said(self, message: Message) -> str:
        """Return a message in the person's language, or in every one as long as nobody has chosen."""
        return joined(self._session.texts(message))

    def _words(self, message: Message) -> str:
        return self._session.text(message).value
