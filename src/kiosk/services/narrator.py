"""Decides what the voice says after an action or an event, and how it goes on after an interruption."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.address import PageKind
from kiosk.domain.command import Action, Command, Idle, SetLanguage
from kiosk.domain.keys import hint_key
from kiosk.domain.language import tags
from kiosk.services.announcer import announce, list_intro, utterance_of
from kiosk.services.library import ClinicLibrary
from kiosk.services.ports import EventKind, SpeechEvent
from kiosk.services.view import MESSAGE, Mark, Text, Utterance, View
from kiosk.services.visit import Visit
from kiosk.services.voice import Voice

SENTENCE_STEPS = {Command.NEXT_SENTENCE: 1, Command.PREVIOUS_SENTENCE: -1}


class Moment(Struct, frozen=True):
    """What was shown and heard when a key was pressed."""

    before: View
    was_speaking: bool


class Narrator:
    """Lets the voice of a visit follow what a person does."""

    def __init__(self, visit: Visit, voice: Voice, library: ClinicLibrary) -> None:
        """Speak about ``visit`` with ``voice``, in the languages of ``library``."""
        self._visit = visit
        self._voice = voice
        self._library = library
        self._no_sound_shown = False
        """Whether the person has read that there is no sound at the moment."""
        self._heard = False
        """Whether this visit has heard the voice. A first screen that waits for somebody is silent."""

    @property
    def mark(self) -> Mark | None:
        """The words that are being spoken."""
        return self._voice.mark

    @property
    def status(self) -> Text | None:
        """What the screen says about the voice."""
        view = self._visit.view
        if self._voice.paused:
            return self._library.translator.best(texts.voice.STATUS_VOICE_PAUSED, view.language)
        return view.status

    # -- actions ------------------------------------------------------------------------------------------------------

    def respond(self, action: Action, moment: Moment, *, visit_ended: bool) -> None:
        """Speak about what ``action`` has changed.

        Args:
            action: What was asked for.
            moment: What there was before.
            visit_ended: Whether the action has ended the visit, whose last words are spoken already.
        """
        before, view, voice = moment.before, self._visit.view, self._voice
        arrives, self._heard = not self._heard, not visit_ended
        if not view.settings.voice:
            turned_off = before.settings.voice and not visit_ended
            # The warning is for everyone who hears, but for a person whose own reader says it.
            warns = isinstance(action, Idle) and not visit_ended and not view.settings.uses_screen_reader
            if turned_off or warns:
                voice.speak(self._visit.announcements, view.settings)
            return
        # Compared by what has changed: a row of a page turns the voice on, or changes the language, as a key does.
        turned_on = not before.settings.voice
        chosen = turned_on or before.language != view.language or isinstance(action, SetLanguage)
        if not (voice.works or ((turned_on or visit_ended) and voice.may_return)):
            self._turn_off(before)
        elif chosen and voice.works and not voice.supports(view.language):
            self._visit.answer(texts.voice.NO_VOICE_FOR_LANGUAGE, before)
        elif turned_on:
            self._introduce()
        else:
            stays = before.address == view.address and not view.message
            if arrives and stays and view.address.kind is PageKind.ATTRACT:
                self._visit.announce_first(*announce(None, view))  # the row alone is in one language
            RESPONSES.get(action, Narrator._say_what_is_new)(self, moment)

    def speak_from(self, text: int, start: int) -> None:
        """Speak the current row from position ``start`` of its text number ``text``."""
        view = self._visit.view
        if view.settings.voice and self._voice.works:
            self._voice.speak_from(utterance_of(view.row), text, start, view.settings)

    def end_visit(self, before: View) -> None:
        """Forget what the voice has said in a visit that is over.

        If that turns the voice off, its last words say so and how to turn it on, because a person who went back once
        too often must not be left without a spoken message.
        """
        self._voice.forget()
        self._no_sound_shown = False
        if before.settings.voice and not self._visit.view.settings.voice and self._voice.works:
            # To the person who leaves, in their language; then in the others, to the next one.
            known = tags(self._library.languages, before.language)
            best = self._library.translator.best
            how = texts.entrance.VOICE_HOW.with_values(key=hint_key(Command.VOICE, self._visit.view.settings))
            words = tuple(best(each, tag) for tag in known for each in (texts.voice.VOICE_OFF, how))
            last = Utterance(MESSAGE, self._visit.view.row.id, words)
            self._visit.announce_first(last)
            self._voice.speak([last], before.settings)

    def _say_what_is_new(self, _moment: Moment) -> None:
        """Say a new row in place of the last one, or a message beside it, so that the row can be repeated."""
        view, new = self._visit.view, self._visit.announcements
        if all(utterance.kind == MESSAGE for utterance in new):
            self._voice.interject(new, utterance_of(view.row), view.settings)
        else:
            self._voice.speak(new, view.settings, since=view.sentence)

    def _say_and_resume(self, moment: Moment) -> None:
        """Say a message, such as the new speed, and go on with the sentence that it interrupted."""
        view, new = self._visit.view, self._visit.announcements
        resume = moment.was_speaking or self._voice.paused
        self._voice.interject(new, utterance_of(view.row), view.settings, resume=resume)

    def _pause(self, moment: Moment) -> None:
        if not moment.was_speaking or self._voice.paused:
            self._repeat(moment)
            return
        self._voice.pause()
        self._visit.answer(texts.voice.VOICE_PAUSED, moment.before)
        self._say_and_resume(moment)

    def _unplugged(self, moment: Moment) -> None:
        """Pause without a word: a person who has pulled the plug would not hear it."""
        if moment.was_speaking and not self._voice.paused:
            self._voice.pause()
            self._visit.answer(texts.voice.VOICE_PAUSED, moment.before)

    def _plugged(self, moment: Moment) -> None:
        if self._voice.paused:
            self._repeat(moment)
        else:
            self._say_what_is_new(moment)

    def _repeat(self, moment: Moment) -> None:
        if not self._voice.again(self._visit.view.settings):
            self._say_what_is_new(moment)

    def _repeat_block(self, _moment: Moment) -> None:
        self._voice.speak(self._visit.announcements, self._visit.view.settings, brief=False)

    def _start_reading_on(self, moment: Moment) -> None:
        view, said = self._visit.view, self._visit.announcements
        context = list_intro(view) if len(said) == 1 and not moment.was_speaking else ()
        self._voice.speak((*context, *said), view.settings, on=True)

    def _next_sentence(self, _moment: Moment) -> None:
        self._skip(1)

    def _previous_sentence(self, _moment: Moment) -> None:
        self._skip(-1)

    def _skip(self, by: int) -> None:
        """Say the next sentence or the one before, from the next row or the one before if this one has no more."""
        visit, voice = self._visit, self._voice
        if voice.skip(by, visit.view.settings):
            return
        place, on = visit.view.current, voice.reading.reads_on
        visit.advance(Command.NEXT if by > 0 else Command.PREVIOUS)
        voice.speak(visit.announcements, visit.view.settings, on=on and visit.view.current != place)
        if by < 0 and visit.view.current != place:
            voice.skip(len(voice.reading.sentences) - 1, visit.view.settings)

    def _introduce(self) -> None:
        """Say first how to stop the voice, then where the person is."""
        self._visit.announce_last(*announce(None, replace(self._visit.view, message=())))
        self._voice.speak(self._visit.announcements, self._visit.view.settings, brief=False)

    def _turn_off(self, before: View) -> None:
        """Turn the voice off and say so on the screen; it is the one message that cannot be heard."""
        self._visit.without_voice(texts.voice.NO_VOICE, before)

    # -- events -------------------------------------------------------------------------------------------------------

    def handle(self, event: SpeechEvent) -> None:
        """Go on after an event of the voice."""
        before, was_reading_on = self._visit.view, self._voice.reading.reads_on
        if self._voice.being_spoken(event.id):
            self._follow_device(event.kind)
        finished = self._voice.handle(event)
        if not self._voice.works and before.settings.voice:
            self._turn_off(before)
        elif finished and was_reading_on:
            self._read_on()

    def _follow_device(self, kind: EventKind) -> None:
        """Say once on the screen that there is no sound; take it back when there is. The voice stays on.

        The warning before a visit ends is not replaced: it is shown until it is answered.
        """
        match kind:
            case EventKind.WAITING if not self._no_sound_shown and not self._visit.state.warned:
                self._no_sound_shown = True
                self._visit.answer(texts.voice.NO_SOUND_NOW, self._visit.view)
            case EventKind.STARTED:
                self._visit.withdraw(texts.voice.NO_SOUND_NOW)
            case EventKind.ENDED:  # only now it is certain: a player on a pipe starts before it knows its device
                self._no_sound_shown = False

    def _read_on(self) -> None:
        """Go on with the next row, as long as it belongs to the text of the page."""
        visit = self._visit
        if visit.text_follows:
            visit.advance(Command.NEXT)
            self._voice.speak(visit.announcements, visit.view.settings, on=True)
        else:
            visit.answer(texts.voice.PAGE_READ, visit.view)
            self._voice.interject(visit.announcements, utterance_of(visit.view.row), visit.view.settings)


RESPONSES: dict[Action, Callable[[Narrator, Moment], None]] = {
    Command.PAUSE: Narrator._pause,
    Command.PLUGGED: Narrator._plugged,
    Command.UNPLUGGED: Narrator._unplugged,
    Command.REPEAT: Narrator._repeat,
    Command.REPEAT_BLOCK: Narrator._repeat_block,
    Command.READ_ON: Narrator._start_reading_on,
    Command.NEXT_SENTENCE: Narrator._next_sentence,
    Command.PREVIOUS_SENTENCE: Narrator._previous_sentence,
    Command.SLOWER: Narrator._say_and_resume,
    Command.FASTER: Narrator._say_and_resume,
    Command.SOFTER: Narrator._say_and_resume,
    Command.LOUDER: Narrator._say_and_resume,
    Command.SMALLER: Narrator._say_and_resume,
    Command.LARGER: Narrator._say_and_resume,
    Command.SENTENCE_FOCUS: Narrator._say_and_resume,
}
"""How the voice responds to commands that do more than announce what is new. Their order means nothing."""
