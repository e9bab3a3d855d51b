"""A visit: holds the state, takes actions one after another, and tells voice and transcript what is new."""

from __future__ import annotations

from collections.abc import Callable, Collection

from msgspec.structs import replace

from kiosk.domain import phrases
from kiosk.domain.adjusting import rules
from kiosk.domain.command import Action, Command, Explore, Use
from kiosk.domain.keys import STAFF_KEY, action_for
from kiosk.domain.lettering import Lettering
from kiosk.domain.message import Message
from kiosk.domain.navigation import step
from kiosk.domain.page import Kind
from kiosk.domain.pages import forget_pages, page_of
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import State
from kiosk.services.announcer import announce, whole
from kiosk.services.library import ClinicLibrary
from kiosk.services.ports import Heard, Transcript, VoiceNews
from kiosk.services.presenter import forget_rows, present
from kiosk.services.ruler import ruled, sentence_at, sentences_in
from kiosk.services.view import Utterance, View
from kiosk.services.voice import Voice

SENTENCE_STEPS = {Command.NEXT_SENTENCE: 1, Command.PREVIOUS_SENTENCE: -1}
HEARD = "heard"
"""Kind of what a transcript keeps when a sentence was heard to its end."""
LIVE = frozenset(
    {Command.SLOWER, Command.FASTER, Command.SOFTER, Command.LOUDER, Command.SMALLER, Command.LARGER, Command.RULER}
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
        self._pages = pages
        self.readers: Callable[[], Collection[str]] | None = None
        """Looks which screen readers are running, where each person shall be asked about one."""
        self._state = start
        self.view = present(start, library, library.translator)
        self.news: tuple[Utterance, ...] = announce(None, self.view, pages=pages)
        self._tell()

    def press(self, key: str) -> View:
        """Take a key by its name, or by the character that it types."""
        return self.send(self.action(key))

    def action(self, key: str) -> Action:
        """Return what ``key`` asks for on the page that is being read."""
        if self.view.exploring and key != STAFF_KEY:
            return Explore(key)
        return action_for(key, letters=self.view.settings.letters, typing=self.view.typing)

    def look_for_readers(self) -> bool:
        """Ask the next person how they read, where a screen reader is running; return whether the view has changed.

        Until they have answered, the page keeps to the habits of a screen reader, so that the question can be heard.
        """
        if self.readers is None or not self._state.waiting:
            return False
        ask = bool(self.readers())
        site = self._state.site
        if ask == site.ask:
            return False
        mode = Mode.READER if ask else Mode.SCREEN
        self._state = State.fresh(replace(site, ask=ask, settings=replace(site.settings, mode=mode)))
        self._present(self.view)
        return True

    @property
    def scan_seconds(self) -> float:
        """Seconds after which the reading place moves on by itself; 0 where it does not, as before a visit."""
        waits = self._state.waiting or self.view.exploring
        return 0.0 if waits else self._state.settings.scan_seconds

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being said, so that moving on by itself interrupts nobody."""
        return not (self.voice and self.voice.saying)

    def send(self, action: Action) -> View:
        """Take an action and return the view that follows; ``news`` then holds what is new in it."""
        was_saying = self.voice.hush() if self.voice else False
        before = self.view
        self._advance(action)
        over = self._state.waiting and before.screen != self.view.screen
        if over:
            self._forget(before.settings)
        if self.voice and self._state.settings.voice:
            self._speak(self._state.asked or action, before, self.voice, was_saying=was_saying)
        elif self.voice and before.settings.voice and not over:
            self.voice.tell(self.news, self.view.settings)  # its last words: that it is off
        asked = self._state.asked
        if rules(self._state) and not self._state.settings.voice and asked in SENTENCE_STEPS:
            self._next_sentence(SENTENCE_STEPS[asked])
        self._tell()
        return self._marked()

    def _forget(self, settings: Settings) -> None:
        """Keep nothing of a visit that is over: no word that was looked for, no page that was read.

        A voice that is off from now on says so last, and how to have it back: who went back once too often must not
        stand in silence.
        """
        forget_pages()
        forget_rows()
        if self.voice is None:
            return
        self.voice.forget()
        if settings.voice and not self.view.settings.voice and self.voice.works:
            tags = [language.tag for language in self.library.languages]
            words = [self.translator.best(each, tag) for tag in tags for each in (phrases.VOICE_OFF, phrases.VOICE_HOW)]
            last = Utterance("message", self.view.row.id, tuple(words))
            self.news = (last, *self.news)
            self.voice.tell((last,), settings)

    def reach(self, text: int, start: int) -> View:
        """Let the voice follow a person within a long row, to what stands from ``start`` in one of its texts.

        An answer to the key before is over with that.
        """
        if self._state.message is not None:
            self._state = replace(self._state, message=None)
            self.view = present(self._state, self.library, self.translator)
        if self.voice:
            self.voice.hush()
            if self.view.settings.voice and self.voice.works:
                self.voice.tell_from(whole(self.view.row), text, start, self.view.settings)
        self._read_sentence(sentence_at(self.view.row, text, start))
        return self._marked()

    def fit(self, lettering: Lettering) -> None:
        """Take note of how large the letters can be made on the screen as it is now."""
        self._state = replace(self._state, site=replace(self._state.site, lettering=lettering))

    def heard(self, news: VoiceNews) -> bool:
        """Take news of the voice; return whether the view has changed."""
        if self.voice is None:
            return False
        before = self.view
        reading_on = self.voice.reading.on
        self._tell_heard(news, self.voice)
        finished = self.voice.heard(news)
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
        chosen = turned_on or before.language != self.view.language or isinstance(action, Use)
        match action:
            case _ if not (voice.works or (turned_on and voice.may_return)):
                self._do_without_voice(before)
            case _ if chosen and voice.works and not voice.speaks(self.view.language):
                self._answer(phrases.NO_VOICE_FOR_LANGUAGE, before)
            case _ if turned_on:
                self._begin(voice)
            case Command.PAUSE | Command.UNPLUGGED if was_saying:
                voice.pause()
                self._answer(phrases.VOICE_PAUSED, before)
            case Command.UNPLUGGED:
                pass  # nobody can hear
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
        self.news = (*self.news, *announce(None, replace(self.view, message=())))
        voice.tell(self.news, self.view.settings, brief=False)

    def _do_without_voice(self, before: View) -> None:
        """Turn the voice off and say so on the screen alone; it is the one message that cannot be heard."""
        self._state = replace(self._state, settings=replace(self._state.settings, voice=False))
        self._answer(phrases.NO_VOICE, before)

    def _skip(self, by: int, voice: Voice) -> None:
        """Say the next sentence or the one before, in the next row or the one before where this one has no more."""
        if voice.skip(by, self.view.settings):
            return
        place = self.view.place
        self._advance(Command.NEXT if by > 0 else Command.PREVIOUS)
        voice.tell(self.news, self.view.settings)
        if by < 0 and self.view.place != place:
            voice.skip(len(voice.reading.sentences) - 1, self.view.settings)

    def _read_on(self, voice: Voice) -> None:
        """Go on with the next row, as long as it belongs to what the page says."""
        items = page_of(self._state, self.library).items
        place = self.view.place
        if place + 1 < len(items) and not (items[place + 1].service and items[place + 1].kind is Kind.CHOICE):
            self._advance(Command.NEXT)
            voice.tell(self.news, self.view.settings, on=True)
        else:
            self._answer(phrases.PAGE_READ, self.view)
            voice.tell(self.news, self.view.settings)
        self._tell()

    def _answer(self, message: Message, before: View) -> None:
        self._state = replace(self._state, message=message)
        self._present(before)

    # -- the ruler ----------------------------------------------------------------------------------------------------

    def _next_sentence(self, by: int) -> None:
        """Show the next sentence or the one before, in the next row or the one before where this one has no more."""
        sentence, last = self._state.place.sentence + by, len(sentences_in(self.view.row)) - 1
        if 0 <= sentence <= last:
            self._read_sentence(sentence)
            return
        place = self.view.place
        self._advance(Command.NEXT if by > 0 else Command.PREVIOUS)
        if by < 0 and self.view.place != place:
            self._read_sentence(len(sentences_in(self.view.row)) - 1)

    def _read_sentence(self, sentence: int) -> None:
        if rules(self._state) and sentence != self._state.place.sentence:
            self._state = self._state.reading_sentence(sentence)
            self.view = ruled(self.view, sentence)

    # -- what is new --------------------------------------------------------------------------------------------------

    def _advance(self, action: Action) -> None:
        before = self.view
        self._state = step(self._state, action, self.library)
        self._present(before)

    def _present(self, before: View) -> None:
        self.view = present(self._state, self.library, self.translator)
        if rules(self._state):
            self.view = ruled(self.view, self._state.place.sentence)
        self.news = announce(before, self.view, pages=self._pages)

    def _marked(self) -> View:
        """Let the view show what the voice is saying, and that it is paused."""
        if self.voice and self.view.settings.voice:
            status = self.view.status
            if self.voice.reading.paused:
                status = self.translator.best(phrases.STATUS_VOICE_PAUSED, self.view.language)
            if (self.voice.mark, status) != (self.view.mark, self.view.status):
                self.view = replace(self.view, mark=self.voice.mark, status=status)
            if (mark := self.view.mark) and mark.row == self.view.row.id:
                self._read_sentence(sentence_at(self.view.row, mark.text, mark.start))
        return self.view

    def _tell(self) -> None:
        if self._transcript:
            voice = self.voice if self.view.settings.voice else None
            for utterance in self.news:
                spoken = voice is not None and voice.works and voice.can_say([utterance])
                self._transcript.record(self.view.screen, self.view.language, utterance, spoken=spoken)

    def _tell_heard(self, news: VoiceNews, voice: Voice) -> None:
        if self._transcript and news.heard is Heard.ENDED and (sentence := voice.being_said(news.id)):
            place = sentence.mark.row if sentence.mark else self.view.row.id
            heard = Utterance(HEARD, place, (sentence.text,))
            self._transcript.record(self.view.screen, self.view.language, heard, spoken=True)
