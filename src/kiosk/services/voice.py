"""The voice of a visit: says what is new, stops at any key, repeats, skips, pauses, and reads on.

The unit is the sentence: it is marked on the screen, repeated, skipped and resumed. The newest request always wins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from kiosk.domain.settings import Settings
from kiosk.services.delivery import Delivery, at_once
from kiosk.services.ports import EventKind, Speech, SpeechEvent, VoiceState
from kiosk.services.reading import Reading, Sentence, sentences_of
from kiosk.services.view import Mark, Utterance

OFTEN = 2
"""How often a hint about keys is said in full; after that a person knows it (VotingWorks: too much talk is as bad as
too little). It stays on the screen, and is said when its row is repeated."""
FAILED = frozenset({VoiceState.NO_LIBRARY, VoiceState.NO_DEVICE, VoiceState.GAVE_UP})


class Voice:
    """Goes through the sentences of a reading, and hands over one after another."""

    def __init__(self, open_speech: Callable[[], Speech]) -> None:
        """``open_speech`` is called on first use; it starts the speech, which waits until the first page is drawn."""
        self._delivery = Delivery(open_speech)
        self._forget()

    def _forget(self) -> None:
        """Set everything that belongs to one visit."""
        self.reading = Reading()
        self._word = 0
        """Where in the sentence the word starts that is being heard."""
        self._settings = Settings()
        self._times_heard: Counter[tuple[str, ...]] = Counter()

    def listen(
        self,
        listener: Callable[[SpeechEvent], None],
        after_drawing: Callable[[Callable[[], None]], object] = at_once,
    ) -> None:
        """Start the speech, and pass every event from now on to ``listener`` and to no earlier one.

        Args:
            listener: May be called on another thread.
            after_drawing: Calls its argument once the screen shows what will be said.
        """
        self._delivery.listen(listener, after_drawing)

    @property
    def speaking(self) -> bool:
        """Whether something is being said, and not waiting for a sound device."""
        return self._delivery.active and not self._delivery.waits_for_device

    @property
    def paused(self) -> bool:
        """Whether a person has paused it."""
        return self.reading.paused

    @property
    def works(self) -> bool:
        """Whether there is speech, or there may be in a moment."""
        return self._delivery.speech.state not in FAILED

    @property
    def may_return(self) -> bool:
        """Whether it is worth another try: a device may be plugged in, a failing engine may have recovered."""
        return self._delivery.speech.state is not VoiceState.NO_LIBRARY

    def supports(self, language: str) -> bool:
        """Return whether there is a voice for ``language``, or there may be one in a moment."""
        return self._delivery.speech.state is VoiceState.STARTING or self._delivery.speech.can_say(language)

    @property
    def mark(self) -> Mark | None:
        """Where the sentence is that is being said, or at which the voice is paused."""
        sentence = self.reading.place
        shown = self.paused or (self._delivery.active and not self.reading.stops_after_aside)
        if not shown or sentence is None or sentence.mark is None:
            return None
        return replace(sentence.mark, word=min(sentence.mark.word + self._word, sentence.mark.end))

    def cancel(self) -> bool:
        """Stop speaking and keep the place; return whether something was being said."""
        return self._delivery.cancel()

    def mute(self) -> None:
        """Stop the sound and change nothing else; may be called on any thread, ahead of ``cancel``."""
        self._delivery.mute()

    def forget(self) -> None:
        """Stop, and forget all of a visit: what was said, and what was heard how often."""
        self.cancel()
        self._forget()

    def close(self) -> None:
        """End the speech, if it was started."""
        self._delivery.close()

    # -- what to say --------------------------------------------------------------------------------------------------

    def speak(
        self,
        utterances: Sequence[Utterance],
        settings: Settings,
        *,
        on: bool = False,
        brief: bool = True,
        since: Mark | None = None,
    ) -> None:
        """Say ``utterances`` from the beginning, in place of what was being said.

        Args:
            utterances: What is new.
            settings: How to say it.
            on: Whether to go on with the next row afterwards.
            brief: Whether to leave out hints about keys and shorten notices that were heard often.
            since: The sentence at which to start in its row; None to say the row whole.
        """
        said: tuple[Sentence, ...] = ()
        for utterance in utterances:
            hints = utterance.texts[len(utterance.texts) - utterance.hints :]
            repeated = tuple(text.value for text in ((utterance.brief,) if utterance.brief else hints))
            often = brief and self._times_heard[repeated] >= OFTEN
            if repeated and not utterance.echo:
                self._times_heard[repeated] += 1
            if often and utterance.brief:
                utterance = replace(utterance, echo=utterance.brief)  # noqa: PLW2901 - the same, shorter
            said += sentences_of([utterance], hints=not often)
        said = tuple(sentence for sentence in said if not _is_before(sentence, since))
        self.reading = Reading(said, reads_on=on)
        self._say(settings)

    def speak_from(self, row: Utterance, text: int, start: int, settings: Settings) -> None:
        """Say a row from the sentence that is at position ``start`` of its text number ``text``."""
        said = sentences_of([row])
        marks = [sentence.mark for sentence in said]
        before = [mark for mark in marks if mark and (mark.text, mark.end) <= (text, start)]
        self.reading = Reading(said, min(len(before), len(said) - 1))
        self._say(settings)

    def interject(
        self, messages: Sequence[Utterance], row: Utterance, settings: Settings, *, resume: bool = False
    ) -> None:
        """Say messages and keep the reading of the row, so that the next repeat or pause is about the text.

        Earlier messages are dropped: the newest is the one that holds.

        Args:
            messages: What to say.
            row: The current row, which is read from its start if the voice was in another one.
            settings: How to say it.
            resume: Whether to go on with the interrupted sentence, unless the voice is paused. A message that was
                heard often is then said by its first sentence.
        """
        if not self.reading.contains_row(row.row_id):
            self.reading = Reading(sentences_of([row]))
        said = sentences_of(messages)
        if resume:
            words = tuple(sentence.text.value for sentence in said)
            said = said[:1] if self._times_heard[words] >= OFTEN else said
            self._times_heard[words] += 1
        self.reading = self.reading.interrupted(said, resume=resume)
        self._say(settings)

    def again(self, settings: Settings) -> bool:
        """Say the current sentence again, or the last one after the end; return whether there is one."""
        last = len(self.reading.sentences) - 1
        if last < 0:
            return False
        self.reading = replace(self.reading, current=min(max(self.reading.current, 0), last)).moved(0)
        self._say(settings)
        return True

    def skip(self, by: int, settings: Settings) -> bool:
        """Say the sentence ``by`` places further; return whether there is one in the same row."""
        moved = self.reading.moved(by)
        if moved.sentence is None:
            return False
        self.reading = moved
        self._say(settings)
        return True

    def pause(self) -> None:
        """Read nothing more until a person asks to go on."""
        self.reading = replace(self.reading, paused=True)

    # -- what is heard ------------------------------------------------------------------------------------------------

    def handle(self, event: SpeechEvent) -> bool:
        """Handle an event; return whether the reading is at its end."""
        if not self._delivery.is_current(event.id):
            return False
        self._delivery.note(event.kind)
        if event.kind is EventKind.WORD and not self.reading.aside:
            self._word = event.start
        if event.kind in {EventKind.ENDED, EventKind.FAILED}:
            if not self.works:
                return True  # the rest would fail as well
            self.reading = self.reading.next
            if self.reading.waits:
                return False
            if self.reading.sentence is None:
                return True
            self._say(self._settings)
        return False

    def being_spoken(self, number: int) -> Sentence | None:
        """Return the sentence of the request with this id; None if it is not the newest request."""
        return self.reading.sentence if self._delivery.is_current(number) else None

    def will_speak(self, utterance: Utterance) -> bool:
        """Return whether all of an utterance, apart from hints, is yet to be said, and there is a voice for it."""
        if not (self._delivery.active and self.works):
            return False
        said = sentences_of([utterance], hints=False)
        remaining = self.reading.remaining
        return all(each in remaining and self._delivery.speech.can_say(each.text.language) for each in said)

    def _say(self, settings: Settings) -> None:
        self._settings, self._word = settings, 0
        if sentence := self.reading.sentence:
            self._delivery.start(sentence.text, settings)


def _is_before(sentence: Sentence, since: Mark | None) -> bool:
    """Return whether a sentence is before another one in the same row."""
    mark = sentence.mark
    return bool(since and mark and mark.row == since.row and (mark.text, mark.end) <= (since.text, since.start))
