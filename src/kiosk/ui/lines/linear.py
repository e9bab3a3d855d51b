"""Linear mode: single keys, and each prints the row it reached on a line of its own. Nothing is ever drawn again.

For people with their own screen reader or braille display. Page Down prints the rows that follow until the screen is
full, so that a reader can read on; Page Up goes back by as much.
"""

from __future__ import annotations

from collections import deque
from contextlib import suppress

from kiosk.domain.address import PageKind
from kiosk.domain.command import Command, MoveTo
from kiosk.domain.errors import Exit
from kiosk.domain.keys import PAGE_KEYS
from kiosk.domain.page import ItemKind
from kiosk.services.announcer import utterance_of
from kiosk.services.ports import SpeechEvent
from kiosk.services.session import Session
from kiosk.services.view import Row, Utterance, View, by_language, joined
from kiosk.terminal.capabilities import FULL, Capabilities
from kiosk.terminal.key_filter import KeyFilter
from kiosk.terminal.key_names import REDRAW
from kiosk.terminal.raw_terminal import RawTerminal, Terminal
from kiosk.terminal.terminal_output import TerminalEndedError
from kiosk.terminal.transliteration import Transliterator, transliterator_for
from kiosk.ui.lines.line_log import LineLog
from kiosk.ui.steps import HOLD_SECONDS, SCAN_KEY, STEPS


def run_linear(
    session: Session,
    terminal: Terminal | None = None,
    *,
    braille: bool = False,
    keys: KeyFilter | None = None,
    capabilities: Capabilities = FULL,
) -> Exit:
    """Run until staff close the kiosk, the terminal ends, or a person chooses another mode.

    Args:
        session: The visit.
        terminal: The terminal; by default that of the process.
        braille: Whether the cursor is left at the start of a text instead of its end, and the keys for the next and the
            previous row stop at each line of a row that takes several.
        keys: Reads keys from the terminal's bytes.
        capabilities: What the terminal can do.
    """
    keys = keys or KeyFilter()
    transliterate = transliterator_for(capabilities.encoding)
    try:
        if terminal is not None:
            return LinearMode(session, terminal, keys, braille=braille, transliterate=transliterate).run()
        with RawTerminal(keys=keys, capabilities=capabilities, on_undecided=session.mute) as opened:
            return LinearMode(session, opened, keys, braille=braille, transliterate=transliterate).run()
    except TerminalEndedError as ended:
        return ended.exit


class LinearMode:
    """Prints what is new in a session after each key."""

    def __init__(
        self, session: Session, terminal: Terminal, keys: KeyFilter, *, braille: bool, transliterate: Transliterator
    ) -> None:
        self._session = session
        self._terminal = terminal
        self._keys = keys
        self._mode = session.view.settings.mode
        self._braille = braille
        self._log = LineLog(terminal, braille=braille, transliterate=transliterate)
        self._more_to_read = True
        """Whether there are pages to read ahead."""
        self._held = False
        """Whether the last key is being held down."""
        self._row_due = False
        """Whether the row is to be announced once the held key is released."""
        self._events: deque[SpeechEvent] = deque()
        session.listen(self._listen)

    def _listen(self, event: SpeechEvent) -> None:
        """Take an event on the voice's thread; it is handled between keys."""
        self._events.append(event)
        self._terminal.wake()

    def run(self) -> Exit:
        """Handle keys and print; however this ends, leave an empty screen."""
        try:
            self._log.clear()
            self._print_announcements()
            while not self._session.view.ended and self._session.view.settings.mode is self._mode:
                settings = self._session.view.settings
                self._keys.steady, self._keys.typing = settings.debounce_seconds, self._session.view.typing
                if key := self._next_key():
                    self._handle(key)
        finally:
            with suppress(TerminalEndedError):
                self._log.clear_with_scrollback()
        return Exit.OK

    def _next_key(self) -> str:
        """Return the next key, or nothing where time has ended the kiosk; meanwhile read ahead and follow the voice."""
        while self._more_to_read and not self._terminal.waits():
            self._more_to_read = self._session.read_ahead()
        while not (key := self._terminal.key(self._patience)):
            before = self._session.view
            if self._session.tick():
                if self._session.view.ended:
                    return ""
                self._print(before, self._session.view)
            elif self._row_due and not self._events:
                self._row_due = False
                self._log.add(*lines_of(self._session.view.row))
            elif not self._events:
                self._scan()
            while self._events:
                announced = self._session.announcements
                self._session.handle(self._events.popleft())
                if self._session.announcements is not announced:
                    self._print_announcements()
        return key

    @property
    def _patience(self) -> float:
        """Seconds to wait for a key until something else is to be done."""
        return HOLD_SECONDS if self._row_due else self._session.scan_seconds or self._session.tick_seconds

    def _scan(self) -> None:
        """Move on for a person with one switch."""
        if self._session.scan_seconds and self._session.at_rest:
            self._session.by_itself(lambda: self._handle(SCAN_KEY))

    def _handle(self, key: str) -> None:
        self._session.interrupt()
        if key == REDRAW:
            self._redraw()
            return
        before = self._session.view
        self._held, self._row_due = self._keys.repeats(key), False
        if before.exploring or self._session.warned:
            self._session.press(key)
            self._print(before, self._session.view)
            return
        if key in PAGE_KEYS and not before.hidden:
            self._turn_page(before, down=key == "pagedown")
            return
        action = self._session.action(key)
        if action in STEPS and self._log.step(STEPS[action]):
            return
        self._session.send(action)
        self._print(before, self._session.view)

    def _turn_page(self, before: View, *, down: bool) -> None:
        """Go on or back by a screenful; at the end, where there is none, say so as the keys for single rows do."""
        if down and before.current + 1 < len(before.rows):
            self._print_screenful()
            return
        if not down and before.current:
            self._session.send(MoveTo(before.rows[self._screenful_before(before)].id))
        else:
            self._session.send(Command.NEXT if down else Command.PREVIOUS)
        self._print(before, self._session.view)

    def _redraw(self) -> None:
        """Start a new screen with the current row: another program may have written on the last one."""
        self._log.clear()
        view = self._session.view
        if view.hidden:
            self._print_announcements()
        else:
            self._print_utterance(utterance_of(view.row))

    def _print(self, before: View, view: View) -> None:
        answer = view.hidden or view.message
        if self._held and answer and answer == (before.hidden or before.message):
            # A key held at the end of a page would fill the screen with the same message. A reader falls silent at each
            # repetition, so the row is announced afterwards.
            self._row_due = not view.hidden
            return
        if view.address.kind is PageKind.ATTRACT and before.address.kind is not PageKind.ATTRACT:
            self._log.clear_with_scrollback()
        elif view.hidden and not before.hidden:
            self._log.clear()
        self._print_announcements()
        if before.hidden and view.message and not view.hidden:
            self._log.add(*by_language(view.row.texts))

    def _print_announcements(self) -> None:
        view = self._session.view
        if view.hidden:
            # Nothing of the page is shown, but no key is silent: a person may have hidden the screen by mistake.
            self._log.add(*by_language(view.hidden))
            return
        announcements = self._session.announcements
        if self._braille and len(announcements) > 1 and announcements[0] == utterance_of(view.row):
            # A display shows one line: the first, with the rest below it.
            lines = [line for utterance in announcements for line in by_language(utterance.with_role)]
            if sum(len(self._log.lines(line)) for line in lines) <= self._terminal.size.lines:
                self._log.add(*lines)
                return
        if len(announcements) > 1:  # a single one makes its own room; an input field may only need one more letter
            self._log.make_room([line for utterance in announcements for line in by_language(utterance.with_role)])
        for utterance in announcements:
            self._print_utterance(utterance)

    def _print_utterance(self, utterance: Utterance) -> None:
        if utterance.kind == ItemKind.FIELD:
            self._log.type(joined(utterance.texts))
        else:
            self._log.add(*by_language(utterance.with_role))

    def _print_screenful(self) -> None:
        """Print the rows that follow on a new screen, as many as fit."""
        address = self._session.view.address
        self._log.clear()
        while True:
            view = self._session.send(Command.NEXT)
            self._print_announcements()
            following = view.rows[view.current + 1 : view.current + 2]
            if view.address != address or not following or not self._log.fits(*lines_of(following[0])):
                return

    def _screenful_before(self, view: View) -> int:
        """Return the row at which a screenful starts that ends just before the current row."""
        free, row = self._terminal.size.lines, view.current
        while row:
            free -= sum(len(self._log.lines(line)) for line in lines_of(view.rows[row - 1]))
            if free < 0:
                break
            row -= 1
        return min(row, view.current - 1)


def lines_of(row: Row) -> list[str]:
    """Return all that a row says, each language on a line of its own."""
    return by_language(utterance_of(row).with_role)
