"""The linear mode: single keys, and each one prints what it reached on a line of its own. Nothing is ever drawn again.

For people with a screen reader or a braille display of their own. Page Down prints the lines that follow until the
screen is full, so that a reader reads on by itself; Page Up goes back by as much.
"""

from __future__ import annotations

from collections import deque
from contextlib import suppress

from kiosk import texts
from kiosk.domain.address import PageKind
from kiosk.domain.command import Action, Command, MoveTo
from kiosk.domain.errors import Exit
from kiosk.domain.keys import PROFILE_PREFIX
from kiosk.domain.page import ItemKind
from kiosk.services.announcer import whole
from kiosk.services.ports import SpeechEvent
from kiosk.services.session import Session
from kiosk.services.view import Text, Utterance, View, joined
from kiosk.terminal.key_filter import KeyFilter
from kiosk.terminal.line_terminals import RawTerminal, Terminal, TerminalEndedError
from kiosk.terminal.transliteration import Transliterator, transliterator_for
from kiosk.ui.lines.sheet import Sheet

STEPS: dict[Action, int] = {Command.NEXT: 1, Command.NEXT_AROUND: 1, Command.PREVIOUS: -1}
"""On a braille display the lines of a long text are stops of their own."""


def run_linear(
    session: Session,
    terminal: Terminal | None = None,
    *,
    braille: bool = False,
    keys: KeyFilter | None = None,
    encoding: str = "utf-8",
) -> Exit:
    """Let a person read until staff close the kiosk, the terminal ends, or another way to read is asked for.

    Args:
        session: The visit.
        terminal: What is read from and written to; by default the terminal of the process.
        braille: Whether the cursor is left at the beginning of a text instead of its end, and the keys for the next
            and the previous line stop at each line of a text that takes several.
        keys: Reads keys from the terminal's bytes.
        encoding: The character set that the terminal shows.
    """
    keys = keys or KeyFilter()
    transliterate = transliterator_for(encoding)
    try:
        if terminal is not None:
            return Linear(session, terminal, keys, braille=braille, transliterate=transliterate).run()
        with RawTerminal(keys=keys, encoding=encoding) as opened:
            return Linear(session, opened, keys, braille=braille, transliterate=transliterate).run()
    except TerminalEndedError as ended:
        return ended.exit


class Linear:
    """Prints what is new in a session after each key."""

    def __init__(
        self, session: Session, terminal: Terminal, keys: KeyFilter, *, braille: bool, transliterate: Transliterator
    ) -> None:
        self._session = session
        self._terminal = terminal
        self._keys = keys
        self._mode = session.view.settings.mode
        self._sheet = Sheet(terminal, braille=braille, transliterate=transliterate)
        self._reads_ahead = True
        self._held = False
        """Whether the last key only repeated the one before."""
        self._heard: deque[SpeechEvent] = deque()
        session.listen(self._listen)

    def _listen(self, event: SpeechEvent) -> None:
        """Take an event on the voice's thread; what it means is decided between keys."""
        self._heard.append(event)
        self._terminal.wake()

    def run(self) -> Exit:
        """Print and take keys in turn; leave an empty screen, however this ends."""
        try:
            self._sheet.clear()
            self._print_news()
            while not self._session.view.ended and self._session.view.settings.mode is self._mode:
                settings = self._session.view.settings
                self._keys.steady, self._keys.typing = settings.debounce_seconds, self._session.view.typing
                self._take(self._next_key())
        finally:
            with suppress(TerminalEndedError):
                self._sheet.forget()
        return Exit.OK

    def _next_key(self) -> str:
        """Return the next key; as long as there is none, read ahead, and go on where the voice goes on."""
        while self._reads_ahead and not self._terminal.waits():
            self._reads_ahead = self._session.read_ahead()
        while not (key := self._terminal.key(self._session.scan_seconds or None)):
            if not self._heard:
                self._scan()
            while self._heard:
                place = self._session.view.current
                self._session.handle(self._heard.popleft())
                if self._session.view.current != place:
                    self._print_news()
        return key

    def _scan(self) -> None:
        """Move on by itself, as a person with one switch has asked for."""
        if self._session.scan_seconds and self._session.at_rest:
            self._take(f"{PROFILE_PREFIX}{Command.NEXT_AROUND}")

    def _take(self, key: str) -> None:
        self._session.interrupt()
        before = self._session.view
        self._held = self._keys.repeats(key)
        if before.exploring:
            self._session.press(key)
            self._print(before, self._session.view)
            return
        action = self._session.action(key)
        if action in STEPS and self._sheet.step(STEPS[action]):
            return
        if key == "pagedown" and before.current + 1 < len(before.rows) and not before.hidden:
            self._read_on()
            return
        if key == "pageup" and before.current and not before.hidden:
            self._session.send(MoveTo(before.rows[self._screenful_before(before)].id))
        else:
            self._session.send(action)
        self._print(before, self._session.view)

    def _print(self, before: View, view: View) -> None:
        if self._held and (view.hidden or view.message) and said(view) == said(before):
            return  # a key held down at the end of a page would fill the screen with that
        if view.address.kind is PageKind.ATTRACT and before.address.kind is not PageKind.ATTRACT:
            self._sheet.forget()
        elif view.hidden and not before.hidden:
            self._sheet.clear()
        self._print_news()
        if before.hidden and view.message and not view.hidden:
            self._sheet.add(joined(view.row.texts))

    def _print_news(self) -> None:
        view = self._session.view
        if view.hidden:
            # Nothing of the page is shown, yet no key is silent: a person may have hidden the screen unawares.
            self._sheet.add(self._session.text(texts.answers.HIDDEN).value)
            return
        news = self._session.announcements
        if len(news) > 1:  # one alone finds its own room; of a line that is typed on, only the new letter may need any
            self._sheet.make_room([joined(utterance.told) for utterance in news])
        for utterance in news:
            self._add(utterance)

    def _add(self, utterance: Utterance) -> None:
        if utterance.kind == ItemKind.FIELD:
            self._sheet.type(joined(utterance.texts))
        else:
            self._sheet.add(joined(utterance.told))

    def _read_on(self) -> None:
        """Print the lines that follow on a new screen, as many as have room."""
        address = self._session.view.address
        self._sheet.clear()
        while True:
            view = self._session.send(Command.NEXT)
            self._print_news()
            following = view.rows[view.current + 1 : view.current + 2]
            if view.address != address or not following or not self._sheet.fits(joined(whole(following[0]).told)):
                return

    def _screenful_before(self, view: View) -> int:
        """Return the position of the row from which on a screen is full where the reading place is."""
        room, place = self._terminal.size.lines, view.current
        while place:
            room -= len(self._sheet.lines(joined(whole(view.rows[place - 1]).told)))
            if room < 0:
                break
            place -= 1
        return min(place, view.current - 1)


def said(view: View) -> tuple[Text, ...]:
    """Return what is printed in place of a line of the page, where anything is."""
    return view.hidden or view.message
