"""What a front end talks to: it sends actions and gets a view, while voice and transcript get what is new."""

from __future__ import annotations

from collections.abc import Callable, Collection

from kiosk import texts
from kiosk.domain.command import Action, ExploreKey, Outcome
from kiosk.domain.handlers.idling import time_left
from kiosk.domain.keys import STAFF_KEY, action_for
from kiosk.domain.settings import Mode
from kiosk.domain.state import State
from kiosk.domain.text_size import ScalingLimits
from kiosk.services.delivery import at_once
from kiosk.services.library import ClinicLibrary
from kiosk.services.narrator import SENTENCE_STEPS, Moment, Narrator
from kiosk.services.ports import EventKind, SpeechEvent, Transcript
from kiosk.services.recording import record, record_heard
from kiosk.services.upkeep import Upkeep
from kiosk.services.view import Text, Utterance, View
from kiosk.services.visit import Visit
from kiosk.services.voice import Voice
from kiosk.texts.message import Message


class Session:
    """The one thing a front end talks to. Nothing behind it is reached from outside."""

    def __init__(
        self,
        library: ClinicLibrary,
        start: State,
        *,
        transcript: Transcript | None = None,
        voice: Voice | None = None,
        find_readers: Callable[[], Collection[str]] | None = None,
    ) -> None:
        """Start the first visit.

        Args:
            library: What can be read, in every language.
            start: The state to start in.
            transcript: Records what is presented, if that is wanted.
            voice: Speaks, if there is one.
            find_readers: Names the screen readers that are running; without it, nobody is asked about one.
        """
        self.library = library
        """What can be read, to look things up in; a front end uses ``view``."""
        self._transcript = transcript
        self._voice = voice
        self._find_readers = find_readers
        self._visit = Visit(library, start, pages=start.settings.mode is Mode.PLAIN)
        self._narrator = Narrator(self._visit, voice, library) if voice else None
        self._interrupted = False
        """Whether the key that is being handled has interrupted the voice."""
        self.upkeep = Upkeep(voice)
        """What happens by itself; a site and its tests set its parts. A front end uses ``tick``."""
        self._record()

    # -- what there is to show ----------------------------------------------------------------------------------------

    @property
    def view(self) -> View:
        """What is to be shown."""
        return self._visit.view

    @property
    def announcements(self) -> tuple[Utterance, ...]:
        """What is new after the last action, for those who follow line by line."""
        return self._visit.announcements

    @property
    def state(self) -> State:
        """The state of the visit, to compare and to print; a front end uses ``view``."""
        return self._visit.state

    def text(self, message: Message) -> Text:
        """Return ``message`` in the language of the visit."""
        return self.library.translator.best(message, self.view.language)

    def texts(self, message: Message) -> tuple[Text, ...]:
        """Return ``message`` in the language of the visit, or in each one while nobody has chosen."""
        return tuple(self.library.translator.best(message, tag) for tag in self._visit.languages)

    def everywhere(self, message: Message) -> list[str]:
        """Return ``message`` in every language."""
        return self.library.translator.everywhere(message)

    # -- what a person does -------------------------------------------------------------------------------------------

    def press(self, key: str) -> View:
        """Handle a key, given by its name or by the character that it types."""
        return self.send(self.action(key))

    def action(self, key: str) -> Action:
        """Return what ``key`` means on the current page."""
        if self.view.exploring and key != STAFF_KEY:
            return ExploreKey(key)
        return action_for(key, letters=self.view.settings.letters, typing=self.view.typing)

    def send(self, action: Action) -> View:
        """Carry out an action and return the view that follows; ``announcements`` then holds what is new in it."""
        self.interrupt(again=self._interrupted)
        return self._carry_out(action)

    def _carry_out(self, action: Action) -> View:
        before, was_speaking, self._interrupted = self.view, self._interrupted, False
        untouched = self._visit.state.untouched
        self._visit.advance(action)
        if self._visit.state.tried:
            self._visit.advance(self.upkeep.staff_lock.look_at(self._visit.state.tried))
        if not self.upkeep.call_staff_if_asked(before, self.view):
            self._visit.answer(texts.staff.STAFF_NOT_CALLED, before)
        ended = self._visit.state.waiting and (
            before.address != self.view.address or untouched < self._visit.state.untouched
        )
        if ended:
            self.upkeep.note_visit_end()
            self._visit.forget()
        asked = self._visit.state.asked or action
        if self._narrator:
            if ended:
                self._narrator.end_visit(before)
            self._narrator.respond(asked, Moment(before, was_speaking=was_speaking), visit_ended=ended)
        if self._visit.by_sentence and not self.view.settings.voice and asked in SENTENCE_STEPS:
            self._visit.next_sentence(SENTENCE_STEPS[asked])
        self._record()
        return self._with_mark()

    def reach(self, text: int, start: int) -> View:
        """Move within a long row to position ``start`` of its text number ``text``, and speak from there."""
        self.interrupt()
        self._interrupted = False
        self._visit.reach(text, start)
        if self._narrator:
            self._narrator.speak_from(text, start)
        return self._with_mark()

    def interrupt(self, *, again: bool = False) -> None:
        """Stop the voice because a key was pressed, also if the key only turns what is on the screen.

        ``again`` is for a second call about the same key, after one that has interrupted something.
        """
        self.upkeep.note_key()
        self._interrupted = bool(self._voice and self._voice.cancel()) or again

    def mute(self) -> None:
        """Stop the sound before it is known which key was pressed; may be called on any thread."""
        if self._voice:
            self._voice.mute()

    def set_limits(self, limits: ScalingLimits) -> None:
        """Set how large the text can be shown on the screen as it is now."""
        self._visit.set_limits(limits)

    # -- what happens by itself ---------------------------------------------------------------------------------------

    def listen(
        self,
        listener: Callable[[SpeechEvent], None],
        after_drawing: Callable[[Callable[[], None]], object] = at_once,
    ) -> None:
        """Start the voice and pass its events to ``listener``, and to no earlier one.

        Args:
            listener: Called on another thread; it passes the event to ``handle`` on the front end's own.
            after_drawing: Calls its argument once the screen shows what will be spoken, so that a key changes the
                screen as soon with the voice on as without.
        """
        if self._voice:
            self._voice.listen(listener, after_drawing)

    def handle(self, event: SpeechEvent) -> bool:
        """Handle an event of the voice; return whether the view has changed."""
        if self._narrator is None:
            return False
        self.upkeep.count(self._visit.state)
        before, announced = self.view, self.announcements
        if event.kind is EventKind.ENDED and self._transcript and self._voice:
            record_heard(self._transcript, self.view, event, self._voice)
        self._narrator.handle(event)
        if self.announcements is not announced:
            self._record()
        self._with_mark()
        return self.view is not before

    def tick(self) -> bool:
        """Let time pass; return whether that has changed the view. To be called after ``tick_seconds``."""
        self.upkeep.heartbeat()
        self.upkeep.count(self._visit.state)
        if self.upkeep.renewal_due(self._visit.state):
            self._visit.end(Outcome.NEXT_VISIT)
            return True
        if time_left(self._visit.state, self.upkeep.idle) > 0:
            return False
        self._carry_out(self.upkeep.idle)
        return True

    @property
    def tick_seconds(self) -> float:
        """Seconds until ``tick`` should be called."""
        return self.upkeep.tick_seconds(self._visit.state)

    @property
    def warned(self) -> bool:
        """Whether the person was asked if they are still there; the next key is then only the answer."""
        return self._visit.state.warned

    def by_itself(self, press: Callable[[], object]) -> None:
        """Press a key that nobody has pressed, so that it does not count as a sign of life."""
        self.upkeep.count(self._visit.state)
        self.upkeep.by_itself(press)

    def look_for_readers(self) -> bool:
        """Ask about a screen reader on the first screen if one is running; return whether the view has changed."""
        if self._find_readers is None or not self._visit.state.waiting:
            return False
        return self._visit.ask_about_readers(ask=bool(self._find_readers()))

    def read_ahead(self) -> bool:
        """Read one more page while nobody presses a key; return whether there is more to read."""
        return self.library.read_ahead()

    @property
    def scan_seconds(self) -> float:
        """Seconds after which the reading position moves on by itself; 0 if it does not, as until a key is pressed."""
        return self._visit.scan_seconds

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being spoken, so that moving on by itself interrupts nobody."""
        return self.upkeep.at_rest

    def close(self) -> None:
        """End the voice."""
        if self._voice:
            self._voice.close()

    def _with_mark(self) -> View:
        if self._narrator and self.view.settings.voice:
            self._visit.mark(self._narrator.mark, self._narrator.status)
        return self.view

    def _record(self) -> None:
        if self._transcript:
            record(self._transcript, self.view, self.announcements, self._voice)
