"""Decides what a key does: first it goes through a message or row that takes several pages, then it acts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from kiosk.domain.command import Action, Command
from kiosk.domain.keys import PAGE_KEYS, action_for
from kiosk.services.session import Session
from kiosk.terminal.key_filter import KeyFilter
from kiosk.ui.steps import HOLD_SECONDS, SCAN_KEY, STEPS
from kiosk.ui.tui.page_view import PageView


class KeyHandler:
    """Handles keys, and presses the scanning key for a person with one switch."""

    def __init__(self, session: Session, page: PageView, keys: KeyFilter, send: Callable[[Action], None]) -> None:
        """Handle keys for ``page``.

        Args:
            session: The visit.
            page: Shows the view.
            keys: Knows whether a key is being held down.
            send: Carries out an action and shows the result.
        """
        self._session = session
        self._page = page
        self._keys = keys
        self._send = send
        self._explored = ""
        """The last key that was named while exploring keys."""
        self.scan_timer: asyncio.TimerHandle | None = None
        """Presses the scanning key after a while."""
        self._hold_timer: asyncio.TimerHandle | None = None
        """Announces the row after a held key."""

    def handle(self, key: str) -> None:
        """Handle a key, given by its name or by the character that it types."""
        self._session.interrupt()
        if self._hold_timer:
            self._hold_timer.cancel()
        if self._keys.repeats(key):
            self._hold_timer = asyncio.get_running_loop().call_later(HOLD_SECONDS, self._page.announce_row)
        if self._session.warned:
            self._send(self._session.action(key))
        elif self._session.view.exploring:
            self._explore(key)
        elif key in PAGE_KEYS and not self._session.view.hidden:
            self._turn_page(1 if key == "pagedown" else -1)
        else:
            self._explored = ""
            self._act(self._session.action(key))
        self.start_scan_timer()

    def start_scan_timer(self) -> None:
        """Start the wait for the next key again, after which scanning moves on."""
        if self.scan_timer:
            self.scan_timer.cancel()
        seconds = self._session.scan_seconds
        self.scan_timer = asyncio.get_running_loop().call_later(seconds, self.scan) if seconds else None

    def scan(self) -> None:
        """Press the scanning key, unless the voice is speaking."""
        if self._session.at_rest and self._session.scan_seconds:
            self._session.by_itself(lambda: self.handle(SCAN_KEY))
        else:
            self.start_scan_timer()

    def _act(self, action: Action) -> None:
        """Send an action, unless a long message or a long row has more to show first."""
        by = STEPS.get(action)
        if by and self._page.turn_message_page(by):
            return
        if by and not self._session.view.hidden and self._page.step(by):
            self._reach()
            return
        view, page = self._session.view, self._page
        turns = action is Command.NEXT_SECTION and view.turns_pages and not (view.hidden or page.reader)
        if turns and page.viewport.text_follows(page.caret):  # no line is passed over on the way to the next section
            self._turn_page(1)
            return
        # Without a voice, the rest of a long sentence comes before the next one.
        if action is Command.NEXT_SENTENCE and not self._session.view.settings.voice and self._page.continue_sentence():
            return
        self._send(action)

    def _turn_page(self, by: int) -> None:
        """Turn a page of a long message, or of the text."""
        if not self._page.reader and self._page.turn_message_page(by):
            return
        if (action := self._page.turn_page(by)) is not None:
            self._send(action)
            self._page.finish_turn()
        if self._page.caret.line:
            self._reach()

    def _explore(self, key: str) -> None:
        """Name a key; where that takes several pages, the same key again turns to the next.

        The page about exploring keys may take several, too: a key that moves on turns them first.
        """
        again, self._explored = key == self._explored, key
        if not self._page.reader:
            if again and self._page.turn_message_page(1):
                return
            if (key == "pagedown" or STEPS.get(action_for(key)) == 1) and self._page.step(1):
                self._reach()
                return
        self._send(self._session.action(key))

    def _reach(self) -> None:
        """Let the voice and the focused sentence follow the caret within its row."""
        self._page.follow_voice(self._session.reach(*self._page.position))
