"""Ports that live in memory; each passes the same contract suite as the real adapter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from kiosk.domain.errors import Diagnostic
from kiosk.domain.guide import Article, Document, Medicine, Term, Topic
from kiosk.domain.language import Language
from kiosk.domain.search import fold
from kiosk.services.ports import EventKind, SpeechEvent, SpeechRequest, Translation, TranslationState, VoiceState
from kiosk.services.spoken import Alignment, SpokenForm
from kiosk.texts.entrance import LANGUAGE_NAME
from kiosk.texts.message import Message


class MemoryCatalogs:
    """Translations from a table, by language, then context and English text.

    A ``TranslationState`` in place of the words is a translation that must not be shown.
    """

    def __init__(self, **tables: Mapping[tuple[str, str], str | tuple[str, ...] | TranslationState]) -> None:
        self._tables = tables
        own_name = (LANGUAGE_NAME.context, LANGUAGE_NAME.text)
        named = [Language(tag, str(table[own_name])) for tag, table in tables.items()]
        self.languages = (Language("en", "English"), *named)

    def look_up(self, message: Message, language: str, number: int = 0) -> Translation:
        plain = message.plural if message.plural and number != 1 else message.text
        if language == "en" or not message.domain:
            return Translation(plain)
        match self._tables.get(language, {}).get((message.context, message.text), TranslationState.MISSING):
            case TranslationState() as state:
                return Translation(plain, state)
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
    """Articles, documents and terms from memory; a page in ``broken`` is never shown, and reported once."""

    def __init__(
        self,
        articles: Iterable[Article] = (),
        documents: Iterable[Document] = (),
        glossary: tuple[Term, ...] = (),
        broken: Mapping[str, Diagnostic] | None = None,
        report: Callable[[Sequence[Diagnostic]], None] = lambda _problems: None,
    ) -> None:
        self._articles = {article.id: article for article in articles}
        self._documents = {document.id: document for document in documents}
        self._broken = dict(broken or {})
        self._report = report
        self.glossary = glossary

    @property
    def medicines(self) -> tuple[Medicine, ...]:
        found = (article.medicine for article in self._articles.values())
        return tuple(sorted(filter(None, found), key=lambda entry: (fold(entry.name), entry.id)))

    @property
    def topics(self) -> tuple[Topic, ...]:
        found = (article.subject for article in self._articles.values())
        return tuple(subject for subject in found if isinstance(subject, Topic))

    @property
    def documents(self) -> tuple[str, ...]:
        return tuple(self._documents)

    def prepare(self) -> Iterator[None]:
        return iter(())

    def article(self, article: str) -> Article | None:
        self._tell(article)
        return self._articles.get(article)

    def document(self, document: str) -> Document | None:
        self._tell(document)
        return self._documents.get(document)

    def _tell(self, page: str) -> None:
        if problem := self._broken.pop(page, None):
            self._articles.pop(page, None)
            self._documents.pop(page, None)
            self._report([problem])


class AsWritten:
    """A pronunciation that changes nothing."""

    def spoken(self, text: str, language: str) -> SpokenForm:
        return SpokenForm(text, (Alignment(0, 0, len(text), verbatim=True),))


class RecordingSpeech:
    """A voice that is heard when a test says so: ``begin``, ``word`` and ``end``, or ``hear`` for a whole sentence."""

    def __init__(self, *languages: str) -> None:
        self.languages = languages or ("en", "es")
        self.state = VoiceState.READY
        self.log: list[SpeechRequest | str] = []
        """All requests in order: sentences, and "mute", "cancel", "close"."""
        self.saying: SpeechRequest | None = None
        """The sentence being spoken."""
        self._listeners: list[Callable[[SpeechEvent], None]] = []

    @property
    def said(self) -> list[str]:
        """The texts of the requests, in order."""
        return [each.text for each in self.log if isinstance(each, SpeechRequest)]

    def listen(self, listener: Callable[[SpeechEvent], None]) -> None:
        self._listeners.append(listener)

    def can_say(self, language: str) -> bool:
        return language in self.languages

    def say(self, saying: SpeechRequest) -> None:
        self.log.append(saying)
        self.saying = saying
        works = self.state in {VoiceState.READY, VoiceState.WAITING} and self.can_say(saying.language)
        if self.state is not VoiceState.STARTING and not works:
            self.fail()

    def recover(self, saying: SpeechRequest) -> None:
        """Be ready again when a sentence comes, like a voice whose device was plugged in."""
        self.state = VoiceState.READY
        self.log.append(saying)
        self.saying = saying

    def mute(self) -> None:
        self.log.append("mute")
        self.saying = None

    def cancel(self) -> None:
        self.log.append("cancel")
        self.saying = None

    def close(self) -> None:
        self.log.append("close")
        self.saying = None

    def begin(self) -> None:
        """The first sound of the sentence is out."""
        self.state = VoiceState.READY
        self._tell(EventKind.STARTED)

    def word(self, start: int, end: int) -> None:
        """A word is heard."""
        self._tell(EventKind.WORD, start, end)

    def end(self) -> None:
        """The sentence was heard to its end."""
        self._tell(EventKind.ENDED)

    def wait_for_device(self) -> None:
        """The sentence waits for a sound device."""
        self.state = VoiceState.WAITING
        self._tell(EventKind.WAITING)

    def fail(self) -> None:
        """The sentence cannot be said."""
        self._tell(EventKind.FAILED)

    def hear(self) -> None:
        """The whole sentence, word by word."""
        if self.saying:
            self.begin()
            for word in re.finditer(r"\w[\w'’-]*", self.saying.text):
                self.word(*word.span())
            self.end()

    def _tell(self, kind: EventKind, start: int = 0, end: int = 0) -> None:
        if self.saying is None:
            return
        event = SpeechEvent(self.saying.id, kind, start, end)
        if kind in {EventKind.ENDED, EventKind.FAILED}:
            self.saying = None  # before listeners are called: one may request the next sentence
        for listener in self._listeners:
            listener(event)
