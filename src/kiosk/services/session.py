"""What a front end talks to: it sends actions and gets a view, while voice and transcript get what is new."""

from __future__ import annotations

from collections.abc import Callable, Collection

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.address import PageKind
from kiosk.domain.command import Action, ExploreKey, Idle, Outcome
from kiosk.domain.handlers.idling import time_left
from kiosk.domain.keys import STAFF_KEY, action_for
from kiosk.domain.settings import Mode
from kiosk.domain.state import State
from kiosk.domain.text_size import ScalingLimits
from kiosk.services.delivery import at_once
from kiosk.services.idle_clock import IdleClock
from kiosk.services.library import ClinicLibrary
from kiosk.services.narrator import SENTENCE_STEPS, Moment, Narrator
from kiosk.services.ports import EventKind, SpeechEvent, Transcript
from kiosk.services.staff_lock import StaffLock
from kiosk.services.view import Text, Utterance, View
from kiosk.services.visit import Visit
from kiosk.services.voice import Voice
from kiosk.texts.message import Message

HEARD = "heard"
"""Kind of the transcript's entry for a sentence that was heard to its end."""
RENEWAL_SECONDS = 2.0
"""How long the first screen stands before a new process takes over; a person who comes at once is not held up."""
LONGEST_TICK, SHORTEST_TICK = 60.0, 0.25
"""Seconds between two looks at the clock: not too many for a limit that was shortened, nor too few for the machine."""


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
        self.idle_clock = IdleClock()
        """Decides when an abandoned visit ends; a test may put one with another time here."""
        self.staff_lock = StaffLock()
        """Looks at the codes that are typed; a site with a code of its own puts its lock here."""
        self.call_staff: Callable[[], bool] | None = None
        """Calls the staff, and returns whether it could; None where nothing calls them."""
        self.heartbeat: Callable[[], object] = int
        """Called with every key, and at the latest after ``beat_seconds``, as long as the front end works."""
        self.beat_seconds = LONGEST_TICK
        self.renews = False
        """Whether each visit is to have a process of its own, so that no memory of it is left in this one."""
        self.outdated: Callable[[], bool] = bool
        """Returns whether there is newer content than that of this process."""
        self._served = False
        """Whether a visit has ended in this process."""
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
            self._visit.advance(self.staff_lock.look_at(self._visit.state.tried))
        asks = before.address != self.view.address and self.view.address.kind is PageKind.STAFF
        if asks and self.call_staff and not self.call_staff():
            self._visit.answer(texts.staff.STAFF_NOT_CALLED, before)
        ended = self._visit.state.waiting and (
            before.address != self.view.address or untouched < self._visit.state.untouched
        )
        if ended:
            self._end_visit(before)
        asked = self._visit.state.asked or action
        if self._narrator:
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
        self.heartbeat()
        self.idle_clock.restart()
        self._interrupted = bool(self._voice and self._voice.cancel()) or again

    def mute(self) -> None:
        """Stop the sound before it is known which key was pressed; may be called on any thread."""
        if self._voice:
            self._voice.mute()

    def set_limits(self, limits: ScalingLimits) -> None:
        """Set how large the text can be shown on the screen as it is now."""
        state = self._visit.state
        self._visit.state = replace(state, site=replace(state.site, scaling=limits))

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
        self._count()
        before, announced = self.view, self.announcements
        if event.kind is EventKind.ENDED:
            self._record_heard(event)
        self._narrator.handle(event)
        if self.announcements is not announced:
            self._record()
        self._with_mark()
        return self.view is not before

    def tick(self) -> bool:
        """Let time pass; return whether that has changed the view. To be called after ``tick_seconds``."""
        self.heartbeat()
        self._count()
        if self._renewal_due:
            self._visit.end(Outcome.NEXT_VISIT)
            return True
        if time_left(self._visit.state, self._waited) > 0:
            return False
        self._carry_out(self._waited)
        return True

    @property
    def tick_seconds(self) -> float:
        """Seconds until ``tick`` should be called."""
        longest = min(RENEWAL_SECONDS if self.renews else LONGEST_TICK, self.beat_seconds)
        return min(max(time_left(self._visit.state, self._waited), SHORTEST_TICK), longest)

    @property
    def warned(self) -> bool:
        """Whether the person was asked if they are still there; the next key is then only the answer."""
        return self._visit.state.warned

    def by_itself(self, press: Callable[[], object]) -> None:
        """Press a key that nobody has pressed, so that it does not count as a sign of life."""
        self._count()
        idle = self.idle_clock.seconds
        press()
        self.idle_clock.seconds = idle

    @property
    def _renewal_due(self) -> bool:
        """Whether a new process is to serve the next visit: nobody is here, and nothing is being said."""
        quiet = self._visit.state.untouched and self.at_rest and self.staff_lock.at_rest
        rests = self.renews and quiet and self.idle_clock.seconds >= RENEWAL_SECONDS
        return rests and (self._served or self.outdated())

    @property
    def _waited(self) -> Idle:
        return Idle(self.idle_clock.seconds, paused=self._voice is not None and self._voice.paused)

    def _count(self) -> None:
        """Count the time since the last look, unless the voice was speaking. It never goes past a limit at once."""
        left = max(time_left(self._visit.state, self._waited), 0.0)
        self.idle_clock.count(at_most=left if self.at_rest else 0.0)

    def look_for_readers(self) -> bool:
        """Ask about a screen reader on the first screen if one is running; return whether the view has changed."""
        if self._find_readers is None or not self._visit.state.waiting:
            return False
        ask = bool(self._find_readers())
        site = self._visit.state.site
        if ask == site.ask:
            return False
        self._visit.restart(replace(site, ask=ask))
        return True

    def read_ahead(self) -> bool:
        """Read one more page while nobody presses a key; return whether there is more to read."""
        return self.library.read_ahead()

    @property
    def scan_seconds(self) -> float:
        """Seconds after which the reading position moves on by itself; 0 if it does not, as until a key is pressed."""
        state = self._visit.state
        untouched = state.waiting and not state.position.item
        waits = untouched or state.warned or self.view.exploring or (state.concealed and not state.settings.voice)
        return 0.0 if waits else self.view.settings.scan_seconds

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being spoken, so that moving on by itself interrupts nobody."""
        return not (self._voice and self._voice.speaking)

    def close(self) -> None:
        """End the voice."""
        if self._voice:
            self._voice.close()

    def _end_visit(self, before: View) -> None:
        """Forget all of a visit: typed words, pages read, what was heard."""
        self._served = True
        self._visit.forget()
        if self._narrator:
            self._narrator.end_visit(before)

    def _with_mark(self) -> View:
        if self._narrator and self.view.settings.voice:
            self._visit.mark(self._narrator.mark, self._narrator.status)
        return self.view

    def _record(self) -> None:
        if self._transcript:
            for utterance in self.announcements:
                spoken = self._voice is not None and self._voice.will_speak(utterance)
                self._transcript.record(str(self.view.address), self.view.language, utterance, spoken=spoken)

    def _record_heard(self, event: SpeechEvent) -> None:
        sentence = self._voice.being_spoken(event.id) if self._voice else None
        if self._transcript and sentence:
            place = sentence.mark.row if sentence.mark else self.view.row.id
            heard = Utterance(HEARD, place, (sentence.text,))
            self._transcript.record(str(self.view.address), self.view.language, heard, spoken=True)
