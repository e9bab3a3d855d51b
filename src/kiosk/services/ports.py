"""What the services need from outside. Adapters implement these; tests have fakes that pass the same contract suite."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from kiosk.domain.guide import Pages
from kiosk.domain.language import Language
from kiosk.services.view import Utterance
from kiosk.texts.message import Message


class TranslationState(StrEnum):
    """Whether a translation may be shown."""

    CURRENT = "current"
    """It belongs to exactly this context and this English text."""
    MISSING = "missing"
    """There is none."""
    FUZZY = "fuzzy"
    """A translator has marked it as unsure."""
    STALE = "stale"
    """It belongs to an earlier English text."""
    WRONG = "wrong"
    """Its numbers or its ``{names}`` are not those of the English text."""


class Translation(Struct, frozen=True):
    """What a catalog knows of a message."""

    text: str
    """The translation where it is current, else the English text."""
    state: TranslationState = TranslationState.CURRENT


class Content(Pages, Protocol):
    """The clinic's content. What is wrong with a file is reported to staff once."""

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the other pages."""

    def prepare(self) -> Iterator[None]:
        """Do, step by step, what would take time when the first page is read."""


class Catalogs(Protocol):
    """The translations and formats of all languages."""

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages offered: English, then each whose catalogs of the program itself are almost complete."""

    def look_up(self, message: Message, language: str, number: int = 0) -> Translation:
        """Return the translation of ``message`` into ``language``; ``number`` chooses among plural forms.

        Values are not put in. English is always current.
        """

    def day(self, day: date, language: str) -> str:
        """Return ``day`` written out: "March 4, 2026", "4 de marzo de 2026"."""


class Transcript(Protocol):
    """Keeps what was presented, for tests and for people who want to see what is heard."""

    def record(self, screen: str, language: str, utterance: Utterance, *, spoken: bool) -> None:
        """Keep one utterance of the page ``screen``, read in ``language`` and ``spoken`` where a voice is to say it.

        A sentence that the voice has said to its end comes again, as an utterance of the kind ``heard``.
        """


class SpeechRequest(Struct, frozen=True):
    """One sentence for the voice."""

    id: int
    """Counts up, so that an event of an earlier sentence is never taken for one of this sentence."""
    text: str
    """The sentence as it is shown; the adapter turns it into its spoken form."""
    language: str
    """Tag of the language it is in."""
    rate: int
    """Words a minute."""
    volume: int
    """Percent of the loudest, 0 to 100."""
    loudspeaker: bool = False
    """Whether it may come out of the loudspeaker; otherwise it goes to the headphones alone."""


class EventKind(StrEnum):
    """What became of a sentence."""

    STARTED = "started"
    """Its first sound is out."""
    WORD = "word"
    """A word of it is being heard."""
    ENDED = "ended"
    """It was heard to its end."""
    FAILED = "failed"
    """It could not be said, even after the voice was replaced."""
    WAITING = "waiting"
    """There is no sound device at the moment; it is said as soon as there is one."""


class SpeechEvent(Struct, frozen=True):
    """What happened to a sentence; events come in the order in which they happen."""

    id: int
    """The sentence's id."""
    kind: EventKind
    start: int = 0
    """Where the word begins in the sentence as it is shown, in characters."""
    end: int = 0
    """Where the word ends."""


class VoiceState(StrEnum):
    """Whether there is a voice."""

    STARTING = "starting"
    READY = "ready"
    WAITING = "waiting"
    """The sound device is away or busy; it is tried again."""
    NO_LIBRARY = "no-library"
    """No synthesizer was found."""
    NO_DEVICE = "no-device"
    """There is no player on this machine."""
    GAVE_UP = "gave-up"
    """It failed again and again."""


class Speech(Protocol):
    """A voice. No method waits for it; the newest sentence wins."""

    def listen(self, listener: Callable[[SpeechEvent], None]) -> None:
        """Call ``listener`` with every event from now on; on another thread, and it must return at once."""

    @property
    def state(self) -> VoiceState:
        """Whether there is a voice at this moment."""

    def can_say(self, language: str) -> bool:
        """Whether there is a voice for ``language``."""

    def say(self, request: SpeechRequest) -> None:
        """Say a sentence at once, in place of what is being said."""

    def mute(self) -> None:
        """Stop the sound at once, as cheaply as possible; ``cancel`` or ``say`` must follow in a moment."""

    def cancel(self) -> None:
        """Stop at once; no more events come of what was being said."""

    def close(self) -> None:
        """End the voice and everything it started; nothing of it is left."""
