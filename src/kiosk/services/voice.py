"""The voice of a visit: says what is new, stops at any key, repeats, skips, pauses, and reads on.

The unit is the sentence: it is marked on the screen, repeated, skipped and resumed. The newest to say always wins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import count

from msgspec.structs import replace

from kiosk.domain.settings import RATES, VOLUMES, Settings
from kiosk.services.ports import EventKind, Speech, SpeechEvent, SpeechRequest, VoiceState
from kiosk.services.reading import Reading, Sentence, sentences_of
from kiosk.services.view import Mark, Utterance

OFTEN = 2
"""How often a hint about keys is said in full; after that a person knows it (VotingWorks: too much talk is as bad as
too little). It stays on the screen, and is said when its row is repeated."""
FAILED = frozenset({VoiceState.NO_LIBRARY, VoiceState.NO_DEVICE, VoiceState.GAVE_UP})


class Voice:
    """Hands sentences to the speech port one after another."""

    def __init__(self, opened: Callable[[], Speech]) -> None:
        """Say nothing yet; ``opened`` starts the voice, which waits until the first page stands on the screen."""
        self._opened = opened
        self._speech: Speech | None = None
        self._listener: Callable[[SpeechEvent], None] | None = None
        self.reading = Reading()
        self._ids = count(1)
        self._saying = 0
        self._word = 0
        """Where in the sentence the word begins that is being heard."""
        self._waiting: SpeechRequest | None = None
        self.after_drawing: Callable[[Callable[[], None]], object] = lambda speak: speak()
        """Calls what it is given once the screen shows what will be said; a front end that draws may put its own here.

        So that a key changes the screen as soon with the voice on as without.
        """
        self._settings = Settings()
        self._heard: Counter[tuple[str, ...]] = Counter()

    @property
    def speech(self) -> Speech:
        """The voice itself, started when it is first wanted."""
        if self._speech is None:
            self._speech = self._opened()
        return self._speech

    def listen(self, listener: Callable[[SpeechEvent], None]) -> None:
        """Tell ``listener``, and no earlier one, every event from now on; it may be called on another thread."""
        if self._listener is None:
            self.speech.listen(self._pass_on)
        self._listener = listener

    def _pass_on(self, event: SpeechEvent) -> None:
        if self._listener:
            self._listener(event)

    @property
    def saying(self) -> bool:
        """Whether something is being said."""
        return bool(self._saying)

    @property
    def works(self) -> bool:
        """Whether there is a voice, or there may be one in a moment."""
        return self.speech.state not in FAILED

    @property
    def may_return(self) -> bool:
        """Whether it is worth asking once more: a device may be plugged in again, a tired voice may have rested."""
        return self.speech.state is not VoiceState.NO_LIBRARY

    def speaks(self, language: str) -> bool:
        """Return whether there is a voice for ``language``, or there may be one in a moment."""
        return self.speech.state is VoiceState.STARTING or self.speech.can_say(language)

    @property
    def mark(self) -> Mark | None:
        """Where the sentence stands that is being said, or at which the voice is paused."""
        sentence = self.reading.place
        if sentence is None or sentence.mark is None or not (self._saying or self.reading.paused):
            return None
        return replace(sentence.mark, word=min(sentence.mark.word + self._word, sentence.mark.end))

    def cancel(self) -> bool:
        """Be silent at once, and keep the place; return whether something was being said."""
        was_saying, self._saying = bool(self._saying), 0
        self.mute()
        if was_saying:
            self.after_drawing(self._speak)
        return was_saying

    def mute(self) -> None:
        """Stop the sound and change nothing else; may be called on any thread, ahead of ``cancel``."""
        self._waiting = None
        if self._speech is not None:
            self._speech.mute()

    def forget(self) -> None:
        """Begin a new visit: nothing was heard yet."""
        self.cancel()
        self.reading = Reading()
        self._heard.clear()

    def tell(
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
            brief: Whether hints about keys that were heard often are left out.
            since: A sentence of a row from which on the row is said; None where it is said whole.
        """
        said: tuple[Sentence, ...] = ()
        for utterance in utterances:
            hints = tuple(text.value for text in utterance.texts[len(utterance.texts) - utterance.hints :])
            said += sentences_of([utterance], hints=not (brief and self._heard[hints] >= OFTEN))
            if hints and not utterance.echo:
                self._heard[hints] += 1
        said = tuple(sentence for sentence in said if not _is_before(sentence, since))
        self.reading = Reading(said, on=on)
        self._say(settings)

    def tell_from(self, utterance: Utterance, text: int, start: int, settings: Settings) -> None:
        """Say an utterance from the sentence on that stands at ``start`` of one of its texts."""
        said = sentences_of([utterance])
        marks = [sentence.mark for sentence in said]
        before = [mark for mark in marks if mark and (mark.text, mark.end) <= (text, start)]
        self.reading = Reading(said, min(len(before), len(said) - 1))
        self._say(settings)

    def tell_and_go_on(self, utterances: Sequence[Utterance], settings: Settings) -> None:
        """Say ``utterances``, then go on with the sentence that they interrupted, as a change of speed does.

        Earlier messages are not said after all: the newest is the one that holds. In a pause the voice pauses again.
        What was heard often is said by its first sentence.
        """
        said = sentences_of(utterances)
        words = tuple(sentence.text.value for sentence in said)
        self.reading = self.reading.put_aside(said[:1] if self._heard[words] >= OFTEN else said)
        self._heard[words] += 1
        self._say(settings)

    def again(self, settings: Settings) -> bool:
        """Say the last sentence again; return whether there was one."""
        last = len(self.reading.sentences) - 1
        if last < 0:
            return False
        at = self.reading.current
        self.reading = replace(self.reading, current=min(max(at, 0), last), paused=False, aside=())
        self._say(settings)
        return True

    def skip(self, by: int, settings: Settings) -> bool:
        """Say the sentence ``by`` places on; return whether there is one in the same row."""
        moved = self.reading.moved(by)
        if moved.sentence is None:
            return False
        self.reading = moved
        self._say(settings)
        return True

    def pause(self) -> None:
        """Read nothing more until a person asks to go on."""
        self.reading = replace(self.reading, paused=True)

    def heard(self, event: SpeechEvent) -> bool:
        """Take an event of the speech; return whether the reading is at its end."""
        if event.id != self._saying:
            return False
        if event.kind is EventKind.WORD and not self.reading.aside:
            self._word = event.start
        if event.kind in {EventKind.ENDED, EventKind.FAILED}:
            self._saying = 0
            if not self.works:
                return True  # the rest would fail as well
            self.reading = self.reading.next
            if self.reading.paused and not self.reading.aside:
                return False
            if self.reading.sentence is None:
                return True
            self._say(self._settings)
        return False

    def being_said(self, number: int) -> Sentence | None:
        """Return the sentence that an event with the id ``number`` is about; None where it is not the newest."""
        return self.reading.sentence if number == self._saying else None

    def can_say(self, utterances: Sequence[Utterance]) -> bool:
        """Return whether there is a voice for every language in ``utterances``."""
        return all(self.speech.can_say(text.language) for utterance in utterances for text in utterance.texts)

    def _say(self, settings: Settings) -> None:
        self._settings = settings
        sentence = self.reading.sentence
        if sentence is None:
            self._saying = 0
            return
        self._saying, self._word = next(self._ids), 0
        self._waiting = SpeechRequest(
            self._saying,
            sentence.text.value,
            sentence.text.language,
            RATES[settings.rate - 1],
            VOLUMES[settings.volume - 1],
            loudspeaker=settings.loudspeaker,
        )
        self.after_drawing(self._speak)

    def _speak(self) -> None:
        """Hand the newest sentence to the voice, or silence where a key has taken it back."""
        saying, self._waiting = self._waiting, None
        if saying is not None:
            self.speech.say(saying)
        elif not self._saying and self._speech is not None:
            self._speech.cancel()


def _is_before(sentence: Sentence, since: Mark | None) -> bool:
    """Return whether a sentence stands before another one in the same row."""
    mark = sentence.mark
    return bool(since and mark and mark.row == since.row and (mark.text, mark.end) <= (since.text, since.start))
