"""What a front end talks to: takes actions one after another, and tells voice and transcript what is new."""

from __future__ import annotations

from collections.abc import Callable, Collection

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.command import Action, Command, ExploreKey, SetLanguage
from kiosk.domain.keys import STAFF_KEY, action_for
from kiosk.domain.pages import forget_pages
from kiosk.domain.settings import Mode
from kiosk.domain.state import State
from kiosk.domain.text_size import ScalingLimits
from kiosk.services.announcer import announce, whole
from kiosk.services.library import ClinicLibrary
from kiosk.services.ports import EventKind, SpeechEvent, Transcript
from kiosk.services.presenter import forget_rows
from kiosk.services.view import Utterance, View
from kiosk.services.visit import Visit
from kiosk.services.voice import Voice

SENTENCE_STEPS = {Command.NEXT_SENTENCE: 1, Command.PREVIOUS_SENTENCE: -1}
HEARD = "heard"
"""Kind of what a transcript keeps when a sentence was heard to its end."""
LIVE = frozenset(
    {
        Command.SLOWER,
        Command.FASTER,
        Command.SOFTER,
        Command.LOUDER,
        Command.SMALLER,
        Command.LARGER,
        Command.SENTENCE_FOCUS,
    }
)
"""Changes after which the voice goes on with what it was saying."""


class Session:
    """The one thing a front end talks to: an action in, a view and what is new in it out."""

    def __init__(
        self,
        library: ClinicLibrary,
        start: State,
        *,
        transcript: Transcript | None = None,
        voice: Voice | None = None,
        pages: bool = False,
    ) -> None:
        """Begin a visit.

        Args:
            library: What can be read, and in which words.
            start: The state to begin in.
            transcript: Keeps what is presented, where that is wanted.
            voice: Says it, where there is one.
            pages: Whether a new page is told whole, as typed lines do.
        """
        self.library = library
        self.translator = library.translator
        self.voice = voice
        self._transcript = transcript
        self.readers: Callable[[], Collection[str]] | None = None
        """Looks which screen readers are running, where each person shall be asked about one."""
        self.visit = Visit(library, start, pages=pages)
        self._last_words: tuple[Utterance, ...] = ()
        """What a voice says that was turned off by the last action."""
        self._tell()

    @property
    def view(self) -> View:
        """What is to be shown."""
        return self.visit.view

    @property
    def news(self) -> tuple[Utterance, ...]:
        """What is to be told after the last action."""
        return self.visit.news

    def press(self, key: str) -> View:
        """Take a key by its name, or by the character that it types."""
        return self.send(self.action(key))

    def action(self, key: str) -> Action:
        """Return what ``key`` asks for on the page that is being read."""
        if self.view.exploring and key != STAFF_KEY:
            return ExploreKey(key)
        return action_for(key, letters=self.view.settings.letters, typing=self.view.typing)

    def look_for_readers(self) -> bool:
        """Ask the next person how they read, where a screen reader is running; return whether the view has changed.

        Until they have answered, the page keeps to the habits of a screen reader, so that the question can be heard.
        """
        if self.readers is None or not self.visit.state.waiting:
            return False
        ask = bool(self.readers())
        site = self.visit.state.site
        if ask == site.ask:
            return False
        mode = Mode.READER if ask else Mode.SCREEN
        self.visit.begin_as(replace(site, ask=ask, settings=replace(site.settings, mode=mode)))
        return True

    @property
    def scan_seconds(self) -> float:
        """Seconds after which the reading place moves on by itself; 0 where it does not, as before a visit."""
        waits = self.visit.state.waiting or self.view.exploring
        return 0.0 if waits else self.view.settings.scan_seconds

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being said, so that moving on by itself interrupts nobody."""
        return not (self.voice and self.voice.saying)

    def send(self, action: Action) -> View:
        """Take an action and return the view that follows; ``news`` then holds what is new in it."""
        was_saying = self.voice.cancel() if self.voice else False
        before, self._last_words = self.view, ()
        self.visit.advance(action)
        over = self.visit.state.waiting and before.screen != self.view.screen
        if over:
            self._forget(before)
        asked = self.visit.state.asked
        if self.voice and self.view.settings.voice:
            self._speak(asked or action, before, self.voice, was_saying=was_saying)
        elif self.voice and before.settings.voice and not over:
            self._last_words = self.news  # that it is off
            self.voice.tell(self._last_words, self.view.settings)
        if self.visit.ruled and not self.view.settings.voice and asked in SENTENCE_STEPS:
            self.visit.next_sentence(SENTENCE_STEPS[asked])
        self._tell()
        return self._marked()

    def _forget(self, before: View) -> None:
        """Keep nothing of a visit that is over: no word that was looked for, no page that was read.

        A voice that is off from now on says so last, and how to have it back: who went back once too often must not
        stand in silence.
        """
        forget_pages()
        forget_rows()
        if self.voice is None:
            return
        self.voice.forget()
        if before.settings.voice and not self.view.settings.voice and self.voice.works:
            # To the one who is going in their language, then in the others to whoever comes.
            tags = sorted((each.tag for each in self.library.languages), key=lambda tag: tag != before.language)
            words = [
                self.translator.best(each, tag)
                for tag in tags
                for each in (texts.voice.VOICE_OFF, texts.entrance.VOICE_HOW)
            ]
            last = Utterance("message", self.view.row.id, tuple(words))
            self.visit.news = (last, *self.news)
            self._last_words = (last,)
            self.voice.tell(self._last_words, before.settings)

    def reach(self, text: int, start: int) -> View:
        """Let the voice follow a person within a long row, to what stands from ``start`` in one of its texts.

        An answer to the key before is over with that.
        """
        self.visit.reach(text, start)
        if self.voice:
            self.voice.cancel()
            if self.view.settings.voice and self.voice.works:
                self.voice.tell_from(whole(self.view.row), text, start, self.view.settings)
        return self._marked()

    def set_limits(self, limits: ScalingLimits) -> None:
        """Note how large the text can be shown on the screen as it is now."""
        self.visit.state = replace(self.visit.state, site=replace(self.visit.state.site, scaling=limits))

    def heard(self, event: SpeechEvent) -> bool:
        """Take an event of the voice; return whether the view has changed."""
        if self.voice is None:
            return False
        before = self.view
        reading_on = self.voice.reading.on
        self._tell_heard(event, self.voice)
        finished = self.voice.heard(event)
        if not self.voice.works and self.view.settings.voice:
            self._do_without_voice(before)
            self._tell()
        elif finished and reading_on:
            self._read_on(self.voice)
        self._marked()
        return self.view is not before

    # -- the voice ----------------------------------------------------------------------------------------------------

    def _speak(self, action: Action, before: View, voice: Voice, *, was_saying: bool) -> None:
        settings = self.view.settings
        # Seen by what has changed: a line of a page turns the voice on, or changes the language, as a key does.
        turned_on = not before.settings.voice
        chosen = turned_on or before.language != self.view.language or isinstance(action, SetLanguage)
        match action:
            case _ if not (voice.works or (turned_on and voice.may_return)):
                self._do_without_voice(before)
            case _ if chosen and voice.works and not voice.speaks(self.view.language):
                self.visit.answer(texts.voice.NO_VOICE_FOR_LANGUAGE, before)
            case _ if turned_on:
                self._begin(voice)
            case Command.PAUSE | Command.UNPLUGGED if was_saying and not voice.reading.paused:
                voice.pause()
                self.visit.answer(texts.voice.VOICE_PAUSED, before)
                if action is Command.PAUSE:  # who has pulled the plug hears nothing
                    voice.tell_and_go_on(self.news, settings)
            case Command.UNPLUGGED:
                pass
            case Command.PLUGGED if not voice.reading.paused:
                voice.tell(self.news, settings)
            case Command.PAUSE | Command.REPEAT | Command.PLUGGED if voice.again(settings):
                pass
            case Command.NEXT_SENTENCE | Command.PREVIOUS_SENTENCE:
                self._skip(1 if action is Command.NEXT_SENTENCE else -1, voice)
            case Command.REPEAT_BLOCK:
                voice.tell(self.news, settings, brief=False)
            case Command.READ_ON:
                voice.tell(self.news, settings, on=True)
            case _ if action in LIVE and (was_saying or voice.reading.paused):
                voice.tell_and_go_on(self.news, settings)
            case _:
                voice.tell(self.news, settings, since=self.view.sentence)

    def _begin(self, voice: Voice) -> None:
        """Say first how to stop the voice, then where the person is."""
        self.visit.news = (*self.news, *announce(None, replace(self.view, message=())))
        voice.tell(self.news, self.view.settings, brief=False)

    def _do_without_voice(self, before: View) -> None:
        """Turn the voice off and say so on the screen alone; it is the one message that cannot be heard."""
        self.visit.without_voice(texts.voice.NO_VOICE, before)

    def _skip(self, by: int, voice: Voice) -> None:
        """Say the next sentence or the one before, in the next row or the one before where this one has no more."""
        if voice.skip(by, self.view.settings):
            return
        place, on = self.view.place, voice.reading.on
        self.visit.advance(Command.NEXT if by > 0 else Command.PREVIOUS)
        voice.tell(self.news, self.view.settings, on=on and self.view.place != place)
        if by < 0 and self.view.place != place:
            voice.skip(len(voice.reading.sentences) - 1, self.view.settings)

    def _read_on(self, voice: Voice) -> None:
        """Go on with the next row, as long as it belongs to what the page says."""
        if self.visit.goes_on:
            self.visit.advance(Command.NEXT)
            voice.tell(self.news, self.view.settings, on=True)
        else:
            self.visit.answer(texts.voice.PAGE_READ, self.view)
            voice.tell(self.news, self.view.settings)
        self._tell()

    # -- what is told -------------------------------------------------------------------------------------------------

    def _marked(self) -> View:
        """Let the view show what the voice is saying, and that it is paused."""
        if self.voice and self.view.settings.voice:
            status = self.view.status
            if self.voice.reading.paused:
                status = self.translator.best(texts.voice.STATUS_VOICE_PAUSED, self.view.language)
            self.visit.mark(self.voice.mark, status)
        return self.view

    def _tell(self) -> None:
        if self._transcript:
            for utterance in self.news:
                wanted = self.view.settings.voice or utterance in self._last_words
                voice = self.voice if wanted else None
                spoken = voice is not None and voice.works and voice.can_say([utterance])
                self._transcript.record(self.view.screen, self.view.language, utterance, spoken=spoken)

    def _tell_heard(self, event: SpeechEvent, voice: Voice) -> None:
        if self._transcript and event.kind is EventKind.ENDED and (sentence := voice.being_said(event.id)):
            place = sentence.mark.row if sentence.mark else self.view.row.id
            heard = Utterance(HEARD, place, (sentence.text,))
            self._transcript.record(self.view.screen, self.view.language, heard, spoken=True)
