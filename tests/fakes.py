"""Ports that live in memory; each passes the same contract suite as the real adapter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from kiosk.domain.errors import Problem
from kiosk.domain.guide import Document, Entry, Term, Treatment
from kiosk.domain.language import Language
from kiosk.domain.message import Message
from kiosk.domain.phrases import LANGUAGE_NAME
from kiosk.domain.search import fold
from kiosk.services.ports import Currency, Translation


class MemoryCatalogs:
    """Translations from a table, by language, then context and English; a Currency stands for one not to be shown."""

    def __init__(self, **tables: Mapping[tuple[str, str], str | tuple[str, ...] | Currency]) -> None:
        self._tables = tables
        own_name = (LANGUAGE_NAME.context, LANGUAGE_NAME.text)
        named = [Language(tag, str(table[own_name])) for tag, table in tables.items()]
        self.languages = (Language("en", "English"), *named)

    def look_up(self, message: Message, language: str, number: int = 0) -> Translation:
        plain = message.plural if message.plural and number != 1 else message.text
        if language == "en" or not message.domain:
            return Translation(plain)
        match self._tables.get(language, {}).get((message.context, message.text), Currency.MISSING):
            case Currency() as currency:
                return Translation(plain, currency)
            case str(text):
                return Translation(text)
            case forms:
                return Translation(forms[number != 1])

    def day(self, day: date, language: str) -> str:
        """Knows March only."""
        if language == "es":
            return f"{day.day} de marzo de {day.year}"
        return f"March {day.day}, {day.year}"


class MemoryContent:
    """Treatments, documents and terms as they are given; a page in ``broken`` is never shown, and told of once."""

    def __init__(
        self,
        treatments: Iterable[Treatment] = (),
        documents: Iterable[Document] = (),
        glossary: tuple[Term, ...] = (),
        broken: Mapping[str, Problem] | None = None,
        report: Callable[[Sequence[Problem]], None] = lambda _problems: None,
    ) -> None:
        self._treatments = {treatment.entry.id: treatment for treatment in treatments}
        self._documents = {document.id: document for document in documents}
        self._broken = dict(broken or {})
        self._report = report
        self.glossary = glossary

    @property
    def entries(self) -> tuple[Entry, ...]:
        found = (treatment.entry for treatment in self._treatments.values())
        return tuple(sorted(found, key=lambda entry: (fold(entry.name), entry.id)))

    @property
    def documents(self) -> tuple[str, ...]:
        return tuple(self._documents)

    def treatment(self, treatment: str) -> Treatment | None:
        self._tell(treatment)
        return self._treatments.get(treatment)

    def document(self, document: str) -> Document | None:
        self._tell(document)
        return self._documents.get(document)

    def _tell(self, page: str) -> None:
        if problem := self._broken.pop(page, None):
            self._treatments.pop(page, None)
            self._documents.pop(page, None)
            self._report([problem])
