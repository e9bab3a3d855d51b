"""The library: content, catalogs and search behind the one interface that pages are built from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from kiosk.domain.guide import (
    Article,
    Document,
    Medicine,
    Medium,
    SearchHit,
    SearchResult,
    Subject,
    Term,
    Topic,
    subjects,
)
from kiosk.domain.language import Language
from kiosk.domain.page_cache import PageCache
from kiosk.domain.pages.titles import DOCUMENT_TITLES
from kiosk.domain.search import SearchIndex
from kiosk.services.ports import Content
from kiosk.services.translator import Translator
from kiosk.texts.finding import DOCUMENT_WORDS, IGNORED_WORDS
from kiosk.texts.message import Message


class ClinicLibrary:
    """Implements ``kiosk.domain.guide.Library`` with the ports."""

    def __init__(
        self,
        content: Content,
        translator: Translator,
        medium: Medium = Medium.KIOSK,
        clock: Callable[[], date] = lambda: date.min,
    ) -> None:
        """Read nothing yet: each page is read when it is first needed.

        Args:
            content: The pages.
            translator: Their translations.
            medium: Where the guide is read; what is not true for it is left out.
            clock: Returns the day; without it no review of a page is ever due.
        """
        self._content = content
        self.translator = translator
        self.medium = medium
        self._clock = clock
        self._index = SearchIndex()
        self.cache = PageCache()
        self._rest = self._read_all()

    def renew(self, content: Content, translator: Translator) -> None:
        """Use other content and other translations from now on, because their files have changed."""
        self._content, self.translator = content, translator
        self._index, self._rest = SearchIndex(), self._read_all()
        self.cache.clear()

    @property
    def today(self) -> date:
        """The day on which the guide is read."""
        return self._clock()

    @property
    def languages(self) -> tuple[Language, ...]:
        """The available languages, English first."""
        return self.translator.catalogs.languages

    @property
    def medicines(self) -> tuple[Medicine, ...]:
        """All medicines with an article, by name."""
        return self._content.medicines

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The articles about the disease, in the order in which they are listed."""
        return self._content.topics

    @property
    def glossary(self) -> tuple[Term, ...]:
        """All terms."""
        return self._content.glossary

    def article(self, article: str) -> Article | None:
        """Return an article, or None if its file is missing or broken."""
        return self._content.article(article)

    def document(self, document: str) -> Document | None:
        """Return a document, or None if its file is missing or broken."""
        found = self._content.document(document)
        return found.read_on(self.medium) if found else None

    def words(self, message: Message, language: str) -> str:
        """Return ``message`` in ``language``, or in English if it has no current translation."""
        return self.translator.best(message, language).value

    def find(self, query: str) -> SearchResult:
        """Return what ``query`` finds in any language."""
        while self.read_ahead():
            pass
        return self._index.find(query)

    def read_ahead(self) -> bool:
        """Read one more page for the search, a few milliseconds of work; return whether there is more to read.

        A front end calls this while nobody presses a key, so that the first search and the first visit to a page are
        as fast as the second, and a broken file is reported early.
        """
        return next(self._rest, False)

    def _read_all(self) -> Iterator[bool]:
        everywhere = self.translator.everywhere
        self._index.ignore(everywhere(IGNORED_WORDS))
        for _ in self._content.prepare():
            yield True
        glossary = self.glossary  # reading any page needs it
        yield True
        listed = subjects(self)
        yield True
        for subject in listed:
            article = self.article(subject.id)
            yield True  # reading and indexing are separate steps, so that a key never waits for both
            self._index.name(subject.id, self._names(subject))
            # Who searches for "pay" looks for the page about paying, not for each line on costs.
            above = everywhere(subject.title) if isinstance(subject, Topic) else []
            for section in article.sections if article else ():
                texts = [text for block in section.blocks for text in everywhere(block.message)]
                self._index.add(SearchHit(subject.id, section.anchor), [*above, *everywhere(section.title)], texts)
                yield True
            yield True
        for term in glossary:
            self._index.add(SearchHit("", term.id), everywhere(term.title), everywhere(term.meaning))
        yield True
        for name in self._content.documents:
            if document := self.document(name):
                texts = [text for block in document.blocks for text in everywhere(block.message)]
                titles = [document.title, *filter(None, (DOCUMENT_TITLES.get(name), DOCUMENT_WORDS.get(name)))]
                self._index.add(SearchHit("", name), [text for each in titles for text in everywhere(each)], texts)
            yield True

    def _names(self, subject: Subject) -> list[str]:
        """Return the words by which every part of an article is found."""
        if isinstance(subject, Medicine):
            return [*subject.names, *self.translator.everywhere(subject.generic)]
        return self.translator.everywhere(subject.title)
