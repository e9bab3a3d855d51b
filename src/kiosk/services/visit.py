"""What a person is shown: the state of a visit, its view, and what is new in it. Knows of no voice."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.domain.command import Action, Command, Outcome
from kiosk.domain.handlers.adjusting import shows_sentences
from kiosk.domain.navigation import step
from kiosk.domain.page import ItemKind
from kiosk.domain.pages import page_of
from kiosk.domain.state import State
from kiosk.domain.text_size import ScalingLimits
from kiosk.services.announcer import announce
from kiosk.services.library import ClinicLibrary
from kiosk.services.presenter import present, spoken_to
from kiosk.services.sentence_focus import focus_on_sentence, sentence_at, sentences_in
from kiosk.services.view import Mark, Text, Utterance, View
from kiosk.texts.message import Message


class Visit:
    """Goes from state to state, and keeps the view of it with the sentence that is being read."""

    def __init__(self, library: ClinicLibrary, start: State, *, pages: bool) -> None:
        """Start in a state.

        Args:
            library: What can be read, in every language.
            start: The state to start in.
            pages: Whether a new page is announced whole, as typed lines need it.
        """
        self.state = start
        self._library = library
        self._pages = pages
        self.view = present(start, library, library.translator)
        self.announcements: tuple[Utterance, ...] = announce(None, self.view, pages=pages)

    @property
    def by_sentence(self) -> bool:
        """Whether the text is shown sentence by sentence."""
        return shows_sentences(self.state)

    @property
    def languages(self) -> list[str]:
        """Tags of the languages in which the person is addressed: all of them until one is chosen."""
        return spoken_to(self.state, self._library)

    @property
    def text_follows(self) -> bool:
        """Whether the next row belongs to the text of the page; the rows below it are only choices."""
        following = page_of(self.state, self._library).items[self.view.current + 1 :][:1]
        return any(not (item.interface and item.kind is ItemKind.CHOICE) for item in following)

    @property
    def scan_seconds(self) -> float:
        """Seconds after which the reading position moves on by itself; 0 if it does not, as until a key is pressed."""
        state = self.state
        untouched = state.waiting and not state.position.item
        waits = untouched or state.warned or self.view.exploring or (state.concealed and not state.settings.voice)
        return 0.0 if waits else self.view.settings.scan_seconds

    # -- from state to state ------------------------------------------------------------------------------------------

    def advance(self, action: Action) -> None:
        """Carry out an action."""
        before, self.state = self.view, step(self.state, action, self._library)
        self._update(before)

    def answer(self, message: Message, before: View) -> None:
        """Show a message in answer to an action that was asked for on the view ``before``."""
        self.state = replace(self.state, message=message)
        self._update(before)

    def withdraw(self, message: Message) -> None:
        """Remove the message, if one is shown."""
        if self.state.message == message:
            self.state = replace(self.state, message=None)
            self._render()

    def refresh(self, message: Message | None) -> bool:
        """Show the same place after its texts have changed; return whether the row that is being read is another.

        Args:
            message: What is wrong with the new texts, if anything.
        """
        before = self.view
        self.state = replace(self.state, message=message)
        self._render()
        changed = before.row.texts != self.view.row.texts
        if changed or message:
            self.announcements = announce(before, self.view)
        return changed

    def end(self, outcome: Outcome = Outcome.CLOSED) -> None:
        """End the kiosk."""
        self.state = replace(self.state, outcome=outcome)
        self._render()

    def without_voice(self, message: Message, before: View) -> None:
        """Turn the voice off, and say so on the screen."""
        self.state = replace(self.state, settings=replace(self.state.settings, voice=False))
        self.answer(message, before)

    def announce_first(self, *utterances: Utterance) -> None:
        """Announce something before what is new."""
        self.announcements = (*utterances, *self.announcements)

    def announce_last(self, *utterances: Utterance) -> None:
        """Announce something after what is new."""
        self.announcements = (*self.announcements, *utterances)

    def ask_about_readers(self, *, ask: bool) -> bool:
        """Ask about a screen reader or no longer, before anybody has pressed a key; return whether that changed."""
        if ask == self.state.site.ask:
            return False
        self.state = replace(self.state, site=replace(self.state.site, ask=ask)).next_visit
        self._update(self.view)
        return True

    def set_limits(self, limits: ScalingLimits) -> None:
        """Set how large the text can be shown on the screen as it is now."""
        self.state = replace(self.state, scaling=limits)

    def forget(self) -> None:
        """Forget the pages and rows that were made for a visit that is over."""
        self._library.cache.clear()

    def _update(self, before: View) -> None:
        self._render()
        self.announcements = announce(before, self.view, pages=self._pages)

    def _render(self) -> None:
        self.view = present(self.state, self._library, self._library.translator)
        if self.by_sentence:
            self.view = focus_on_sentence(self.view, self.state.position.sentence)

    # -- within a row -------------------------------------------------------------------------------------------------

    def reach(self, text: int, start: int) -> None:
        """Move to position ``start`` of one of the row's texts; the answer to the last key is no longer shown."""
        if self.state.message is not None:
            self.state = replace(self.state, message=None)
            self._render()
        self._read_sentence(sentence_at(self.view.row, text, start))

    def next_sentence(self, by: int) -> None:
        """Show the next sentence or the one before, in the next row or the one before if this one has no more."""
        sentence, last = self.state.position.sentence + by, len(sentences_in(self.view.row)) - 1
        if 0 <= sentence <= last:
            self._read_sentence(sentence)
            return
        place = self.view.current
        self.advance(Command.NEXT if by > 0 else Command.PREVIOUS)
        if by < 0 and self.view.current != place:
            self._read_sentence(len(sentences_in(self.view.row)) - 1)

    def mark(self, mark: Mark | None, status: Text | None) -> None:
        """Show what the voice is saying, and whether it is on or paused."""
        if (mark, status) != (self.view.mark, self.view.status):
            self.view = replace(self.view, mark=mark, status=status)
        if mark and mark.row == self.view.row.id:
            self._read_sentence(sentence_at(self.view.row, mark.text, mark.start))

    def _read_sentence(self, sentence: int) -> None:
        if self.by_sentence and sentence != self.state.position.sentence:
            self.state = self.state.reading_sentence(sentence)
            self.view = focus_on_sentence(self.view, sentence)
