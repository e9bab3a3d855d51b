"""A session whose texts may change while they are shown, for the translators' preview."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Protocol

from kiosk.domain.command import Action, Command
from kiosk.domain.state import State
from kiosk.services.delivery import at_once
from kiosk.services.library import ClinicLibrary
from kiosk.services.ports import EventKind, SpeechEvent
from kiosk.services.session import Session
from kiosk.services.view import View
from kiosk.services.voice import Voice
from kiosk.texts.message import Message

CHANGED = SpeechEvent(-1, EventKind.WAITING)
"""The event that files have changed, passed on the way that events of the voice take. No sentence has this id."""


def drop(_: SpeechEvent) -> None:
    """Do nothing."""


class ChangingTexts(Protocol):
    """The texts of a library that people are editing."""

    def watch(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` whenever a file was saved; on another thread, and it must return at once."""

    def read(self, library: ClinicLibrary) -> Message | None:
        """Give ``library`` the texts as they are now; return what is wrong with the files saved last."""

    def close(self) -> None:
        """Watch no longer."""


class PreviewSession(Session):
    """Shows the same place with new words as soon as a file is saved."""

    def __init__(self, library: ClinicLibrary, start: State, texts: ChangingTexts, voice: Voice | None = None) -> None:
        """Start with the texts as they are.

        Args:
            library: What can be read.
            start: The state to start in.
            texts: Where the words of ``library`` come from.
            voice: Speaks, if there is one.
        """
        super().__init__(library, start, voice=voice)
        self._texts = texts
        self._stale = Event()
        """Set from when a file was saved until its words are shown."""
        self._listener: Callable[[SpeechEvent], None] = drop
        texts.watch(self._note)

    def _note(self) -> None:
        self._stale.set()
        self._listener(CHANGED)

    def listen(
        self,
        listener: Callable[[SpeechEvent], None],
        after_drawing: Callable[[Callable[[], None]], object] = at_once,
    ) -> None:
        """Pass the voice's events and ``CHANGED`` to ``listener``.

        A front end that does not listen shows what was saved after the next action.
        """
        self._listener = listener
        super().listen(listener, after_drawing)

    def send(self, action: Action) -> View:
        """Carry out an action; the key for staff ends the preview at once, without a code."""
        self._refresh()
        if action is not Command.LEAVE:
            return super().send(action)
        self._visit.end()
        return self.view

    def handle(self, event: SpeechEvent) -> bool:
        """Handle an event; return whether the view has changed."""
        return self._refresh() if event is CHANGED else super().handle(event)

    def _refresh(self) -> bool:
        """Show what was saved; return whether anything was."""
        if not self._stale.is_set():
            return False
        self._stale.clear()
        message = self._texts.read(self.library)
        if self._visit.refresh(message) and self._voice:
            self._voice.forget()  # the old words must not be repeated
        self._with_mark()
        return True

    def close(self) -> None:
        """End the voice, and watch no longer."""
        self._texts.close()
        super().close()
