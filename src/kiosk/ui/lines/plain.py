"""Plain mode: typed lines and numbers, over a pipe or on a terminal that can do nothing else. No escape sequences."""

from __future__ import annotations

import io
import os
from codecs import lookup
from collections.abc import Callable
from contextlib import ExitStack, suppress
from errno import EIO
from typing import TextIO, cast

from kiosk import texts
from kiosk.domain.address import PageKind
from kiosk.domain.command import Action, Activate, Command, ExploreKey, TypeText
from kiosk.domain.errors import Exit
from kiosk.domain.page import ItemKind
from kiosk.services.session import Session
from kiosk.services.view import Row, View, by_language, joined
from kiosk.terminal.capabilities import FULL, Capabilities
from kiosk.terminal.line_terminal import TerminalWriter, typed_lines
from kiosk.terminal.output import discard_rest, output_error
from kiosk.terminal.ownership import TerminalOwner
from kiosk.terminal.terminal_output import TerminalEndedError
from kiosk.terminal.transliteration import Transliterator, transliterator_for, unchanged
from kiosk.texts.message import Message
from kiosk.ui.lines.line_log import wrapped
from kiosk.ui.lines.typed_lines import (
    REDRAW_LINE,
    command_for,
    key_for,
    number_in,
    numbered_rows,
    pressed_key,
    read_lines,
)

LONGEST_ECHO = 40
"""Characters of an unknown line that are repeated in the answer."""


def run_plain(session: Session, source: TextIO, sink: TextIO, *, capabilities: Capabilities = FULL) -> Exit:
    """Run until the lines end or staff close the kiosk; return the exit code.

    On a terminal no key ends it: staff type the name of their key, then the code.

    Args:
        session: The visit.
        source: The lines that are typed.
        sink: Where lines are printed.
        capabilities: What the terminal can do, if ``sink`` is one.

    Raises:
        OutputError: ``sink`` is full, or nobody reads it any more.
    """
    for stream in (source, sink):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    encoding = capabilities.encoding
    terminal = source.isatty()  # asked once: a terminal that has gone no longer counts as one
    screen = terminal and sink.isatty()
    sink_encoding = encoding if sink.isatty() else lookup(getattr(sink, "encoding", None) or "utf-8").name
    erase: Callable[[], object] = str  # does nothing
    owner = None
    try:
        with ExitStack() as stack:
            if terminal:
                ends = (source.fileno(), sink.fileno() if screen else source.fileno())
                owner = TerminalOwner(*ends, capabilities=capabilities if screen else None, lines=True)
                stack.enter_context(owner)
                if screen:
                    sink, erase = cast("TextIO", TerminalWriter(owner)), owner.erase_visit
            plain = PlainMode(
                session, sink, echoes=terminal, transliterate=transliterator_for(sink_encoding), erase=erase
            )
            if owner:
                plain.hide_typing = owner.hide_typing
                # People may type letters that the terminal cannot show.
                source = typed_lines(owner, "utf-8" if encoding == "ascii" else encoding, plain.tick)
            plain.start()
            for line in read_lines(source, terminal=terminal):
                plain.handle(line)
                if session.view.ended:
                    break
            sink.flush()
    except TerminalEndedError as ended:
        discard_rest(sink)
        return ended.exit
    except OSError as error:
        discard_rest(sink)
        if terminal and error.errno == EIO:
            return Exit.TERMINAL_GONE
        raise output_error(error) from None
    return Exit.OK


class PlainMode:
    """Prints each new page whole, with numbers, and afterwards only what is new."""

    def __init__(
        self,
        session: Session,
        sink: TextIO,
        *,
        echoes: bool,
        transliterate: Transliterator = unchanged,
        erase: Callable[[], object] = lambda: None,
    ) -> None:
        """Print to ``sink``.

        Args:
            session: The visit.
            sink: Where lines are printed.
            echoes: Whether ``sink`` already shows each typed line.
            transliterate: Converts texts to the letters that ``sink`` has.
            erase: Erases what was printed, where that can be done.
        """
        self._erase = erase
        self._transliterate = transliterate
        self._session = session
        self._sink = sink
        self._echoes = echoes
        self.hide_typing: Callable[[bool], object] = bool
        """Hides what is typed, or shows it again, where that can be done."""
        self._shortened = False
        """Whether only the title and the current row of this page were printed."""

    def start(self) -> None:
        """Print the first page."""
        self._print_page()
        self._prompt()

    def handle(self, typed: str) -> None:
        """Handle a typed line, and print what is new."""
        before = self._session.view
        if typed == REDRAW_LINE:
            self._erase()
            self._print(*by_language(before.hidden)) if before.hidden else self._print_page()
            self._prompt()
            return
        if not self._echoes:
            self._sink.write("\n")
        key = pressed_key(typed)
        typed = key or typed
        known = self._act(typed, before, pressed=bool(key))
        view = self._session.view
        if view.ended:
            return
        if view.address.kind is PageKind.ATTRACT and before.address.kind is not PageKind.ATTRACT:
            self._erase()  # nothing of the visit is left for the next person
        if not known:
            unknown = texts.plain.UNKNOWN.with_values(typed=typed[:LONGEST_ECHO])
            self._print(*by_language(self._session.texts(unknown)))
        elif view.hidden:
            self._print(*by_language(view.hidden))
        elif before.hidden or (before.address, before.language) != (view.address, view.language):
            if view.message:
                self._print(*by_language(view.message))
            self._print_page(arrived=before.address != view.address)
        elif not typed and (self._shortened or view.address.kind is PageKind.ATTRACT):
            self._print_page(whole=True)
        elif view.message and view is not before:
            self._print(*by_language(view.message))
        elif view is not before:
            self._print(view.row)
        self._prompt()

    def tick(self) -> None:
        """Warn a person who types nothing, and end the visit of one who has gone."""
        if self._session.tick():
            view = self._session.view
            if view.address.kind is PageKind.ATTRACT and not self._session.warned:
                self._erase()
                self._print_page()
            else:
                self._print("", *by_language(view.hidden or view.message))
            self._prompt()

    def _act(self, typed: str, view: View, *, pressed: bool) -> bool:
        """Carry out what was typed; return whether it means anything here.

        In an input field, the typed name of a key is text, but a key that was ``pressed`` is not: its name must never
        count as a staff code.
        """
        if self._session.warned:
            self._send(Command.OTHER)  # only an answer
            return True
        rows = numbered_rows(view)
        number = number_in(typed)
        command = command_for(typed, self._translate)
        if command is Command.LEAVE:
            self._send(command)  # on every page, like the staff key
        elif 0 < number <= len(rows):
            self._send(Activate(rows[number - 1].id))
        elif view.exploring and typed:
            if not (key := key_for(typed, self._translate)):
                return False
            self._send(ExploreKey(key))
        elif view.typing and not pressed:
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

    def _print_page(self, *, arrived: bool = False, whole: bool = False) -> None:
        """Print every row of the page, after a blank line.

        In the glossary, a person who came for one word gets the title and that word; an empty line brings the rest.
        """
        view = self._session.view
        self._shortened = (
            not whole and (arrived or self._shortened) and view.address.kind is PageKind.GLOSSARY and view.current > 0
        )
        notices = [row for row in view.rows if row.kind is ItemKind.NOTICE]
        self._print("", *([view.rows[0], *notices, view.row] if self._shortened else view.rows))

    def _print(self, *lines: str | Row) -> None:
        """Print texts and rows; a row that can be opened, or what it opens, has a number before it."""
        numbers = {row.id: number for number, row in enumerate(numbered_rows(self._session.view), 1)}
        for line in lines:
            if isinstance(line, str):
                self._write(line)
            elif line.kind is not ItemKind.FIELD:
                words = line.texts[: len(line.texts) - line.hints]
                if line.kind is ItemKind.HEADING:
                    self._write("")
                    words = (*line.texts, *line.roles)  # a screen reader does not say that a line is empty
                number = numbers.get(line.id)
                if line.kind is not ItemKind.CHOICE or not number:
                    for text in by_language(words):
                        self._write(text)
                if number:
                    self._write(f"{number}. {line.name.value if line.name else joined(words)}")

    def _prompt(self) -> None:
        """Print the prompt: the page's input field, if it has one."""
        view = self._session.view
        self.hide_typing(view.address.kind is PageKind.LEAVE)
        field = next((joined(row.texts) for row in view.rows if row.kind is ItemKind.FIELD), "")
        question = texts.plain.PROMPT_EXPLORE if view.exploring else texts.plain.PROMPT
        prompt = field if field and not view.hidden else joined(self._session.texts(question))
        self._sink.write(f"{self._transliterate(prompt).rstrip()} ".lstrip())
        self._sink.flush()

    def _write(self, text: str) -> None:
        """Write a text, wrapped on a terminal, as one line into a pipe."""
        self._sink.write("\n".join(self._wrapped(self._transliterate(text))) + "\n")

    def _wrapped(self, text: str) -> list[str]:
        if not self._sink.isatty():
            return [text]
        with suppress(OSError):
            return wrapped(text, os.get_terminal_size(self._sink.fileno()).columns)
        return [text]

    def _translate(self, message: Message) -> str:
        return self._session.text(message).value
