"""What the services need from outside. Adapters implement these; tests have fakes that pass the same contract suite."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from kiosk.domain.guide import Document, Entry, Term, Treatment
from kiosk.domain.language import Language
from kiosk.domain.message import Message
from kiosk.services.view import Utterance


class Currency(StrEnum):
    """Whether a translation may be shown."""

    CURRENT = "current"
    """It belongs to exactly this context and this English text."""
    MISSING = "missing"
    """There is none."""
    FUZZY = "fuzzy"
    """A translator has marked it as unsure."""
    STALE = "stale"
    """It belongs to an earlier English text."""


@dataclass(frozen=True, slots=True)
class Translation:
    """What a catalog knows of a message."""

    text: str
    """The translation where it is current, else the English text."""
    currency: Currency = Currency.CURRENT


class Content(Protocol):
    """The clinic's content: treatments, documents and glossary, in English."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All treatments, by name."""

    @property
    def glossary(self) -> tuple[Term, ...]:
        """All terms; empty where the glossary cannot be read."""

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the other pages."""

    def treatment(self, treatment: str) -> Treatment | None:
        """Return a treatment, or None where its file is missing or broken; the cause is told to staff once."""

    def document(self, document: str) -> Document | None:
        """Return another page, or None where its file is missing or broken; the cause is told to staff once."""


class Catalogs(Protocol):
    """The translations and formats of all languages."""

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages offered: English, then each whose catalogs of the program itself are whole."""

    def look_up(self, message: Message, language: str, number: int = 0) -> Translation:
        """Return the translation of ``message`` into ``language``; ``number`` chooses among plural forms.

        Values are not put in. English is always current.
        """

    def day(self, day: date, language: str) -> str:
        """Return ``day`` written out: "March 4, 2026", "4 de marzo de 2026"."""


class Transcript(Protocol):
    """Keeps what was presented, for tests and for people who want to see what is heard."""

    def record(self, screen: str, language: str, utterance: Utterance) -> None:
        """Keep one utterance of the page ``screen``, read in ``language``."""
