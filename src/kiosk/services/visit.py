"""What a person is shown: the state of a visit, its view, and what is new in it. Knows of no voice."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.domain.adjusting import rules
from kiosk.domain.command import Action, Command
from kiosk.domain.navigation import step
from kiosk.domain.page import ItemKind
from kiosk.domain.pages import page_of
from kiosk.domain.state import Site, State
from kiosk.services.announcer import announce
from kiosk.services.library import ClinicLibrary
from kiosk.services.presenter import present
from kiosk.services.sentence_focus import ruled, sentence_at, sentences_in
from kiosk.services.view import Mark, Text, Utterance, View
from kiosk.texts.message import Message


class Visit:
    """Goes from state to state, and keeps the view of it with the sentence that is being read."""

    def __init__(self, library: ClinicLibrary, start: State, *, pages: bool) -> None:
        """Begin in a state.

        Args:
            library: What can be read, and in which words.
            start: The state to begin in.
            pages: Whether a new page is told whole, as typed lines do.
        """
        self.state = start
        self._library = library
        self._pages = pages
        self.view = present(start, library, library.translator)
        self.news: tuple[Utterance, ...] = announce(None, self.view, pages=pages)

    @property
    def ruled(self) -> bool:
        """Whether the text is shown sentence by sentence."""
        return rules(self.state)

    def advance(self, action: Action) -> None:
        """Do what is asked for."""
        before, self.state = self.view, step(self.state, action, self._library)
        self._present(before)

    def answer(self, message: Message, before: View) -> None:
        """Say something more about what was asked for on the view ``before``."""
        self.state = replace(self.state, message=message)
        self._present(before)

    def without_voice(self, message: Message, before: View) -> None:
        """Turn the voice off, and say so on the screen."""
        self.state = replace(self.state, settings=replace(self.state.settings, voice=False))
        self.answer(message, before)

    def begin_as(self, site: Site) -> None:
        """Begin the next visit with other settings, before anybody has begun one."""
        self.state = State.fresh(site)
        self._present(self.view)

    def _present(self, before: View) -> None:
        self._look()
        self.news = announce(before, self.view, pages=self._pages)

    def _look(self) -> None:
        self.view = present(self.state, self._library, self._library.translator)
        if self.ruled:
            self.view = ruled(self.view, self.state.place.sentence)

    @property
    def goes_on(self) -> bool:
        """Whether the row after this one belongs to what the page says; below are only lines to choose from."""
        following = page_of(self.state, self._library).items[self.view.place + 1 :][:1]
        return any(not (item.service and item.kind is ItemKind.CHOICE) for item in following)

    # -- within a row -------------------------------------------------------------------------------------------------

    def reach(self, text: int, start: int) -> None:
        """Go on to what stands from ``start`` in one of the row's texts; an answer to the key before is over."""
        if self.state.message is not None:
            self.state = replace(self.state, message=None)
            self._look()
        self._read_sentence(sentence_at(self.view.row, text, start))

    def next_sentence(self, by: int) -> None:
        """Show the next sentence or the one before, in the next row or the one before where this one has no more."""
        sentence, last = self.state.place.sentence + by, len(sentences_in(self.view.row)) - 1
        if 0 <= sentence <= last:
            self._read_sentence(sentence)
            return
        place = self.view.place
        self.advance(Command.NEXT if by > 0 else Command.PREVIOUS)
        if by < 0 and self.view.place != place:
            self._read_sentence(len(sentences_in(self.view.row)) - 1)

    def mark(self, mark: Mark | None, status: Text | None) -> None:
        """Show what the voice is saying, and whether it is on or paused."""
        if (mark, status) != (self.view.mark, self.view.status):
            self.view = replace(self.view, mark=mark, status=status)
        if mark and mark.row == self.view.row.id:
            self._read_sentence(sentence_at(self.view.row, mark.text, mark.start))

    def _read_sentence(self, sentence: int) -> None:
        if self.ruled and sentence != self.state.place.sentence:
            self.state = self.state.reading_sentence(sentence)
            self.view = ruled(self.view, sentence)
