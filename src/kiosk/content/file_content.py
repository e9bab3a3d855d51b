"""The port ``Content`` over a folder of files, each read when it is first needed.

The strict readers are imported then, too: the lists do without them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.folder import DOCUMENTS, ID, ContentFolder, Shape
from kiosk.content.listing import ListedTopic, listed_medicine, listed_topic
from kiosk.domain.errors import Diagnostic
from kiosk.domain.guide import Article, Document, Medicine, Term, Topic
from kiosk.domain.search import fold
from kiosk.files.diagnostics import Diagnostics

if TYPE_CHECKING:
    from kiosk.content.glossary import GlossaryFile
    from kiosk.domain.terms import TermFinder


CACHED_TREATMENTS, CACHED_TOPICS = 3, 16
"""A person reads a few treatments, and all of them would take tens of megabytes. Topics are a tenth as long."""


class FileContent:
    """The clinic's content in a folder. One broken file never takes the others down."""

    def __init__(
        self,
        folder: Path,
        report: Callable[[Sequence[Diagnostic]], None],
        hidden: Collection[str] = (),
        own: Path | None = None,
    ) -> None:
        """Read nothing yet.

        Args:
            folder: The content folder.
            report: Gets the diagnostics of each broken file once.
            hidden: Ids of articles that are left out, as if they had no file.
            own: The clinic's own content folder, whose files are added, or stand in for those of the same name.
        """
        self.hidden = frozenset(hidden)
        self._folder = ContentFolder(folder, own)
        self._report = report
        self._reported: set[str] = set()
        self._treatments = lru_cache(maxsize=CACHED_TREATMENTS)(self._read_article)
        self._topics = lru_cache(maxsize=CACHED_TOPICS)(self._read_article)
        self._documents = lru_cache(maxsize=len(DOCUMENTS))(self._read_document)

    @cached_property
    def medicines(self) -> tuple[Medicine, ...]:
        """All medicines with an article, by name; a file that gives no name is left out."""
        return tuple(sorted(self._listed_medicines(), key=lambda medicine: (fold(medicine.name), medicine.id)))

    @property
    def has_medicines(self) -> bool:
        """Whether there is one; only the files before it are read, because the first page does without the list."""
        return any(True for _ in self._listed_medicines())

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The articles about the disease, in their order; a file that gives no title is left out, and is reported."""
        found: list[ListedTopic] = []
        for path in self._files(Shape.TOPIC):
            if listed := listed_topic(path):
                found.append(listed)
            else:
                self._topics(path.stem)
        return tuple(each.topic for each in sorted(found, key=lambda each: (each.order, each.topic.id)))

    @property
    def glossary(self) -> tuple[Term, ...]:
        """All terms; empty where the glossary cannot be read."""
        return self._glossary.terms

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the other pages."""
        return DOCUMENTS

    def prepare(self) -> Iterator[None]:
        """Import what reads files, the longest part of reading the first page."""
        import kiosk.content.article

        yield
        kiosk.content.markup.markdown_parser()
        yield

    def article(self, article: str) -> Article | None:
        """Return an article, or None where its file is missing or broken; the cause is reported once."""
        if not ID.fullmatch(article) or article in self.hidden:
            return None
        return self._topics(article) if article in self._topic_ids else self._treatments(article)

    @property
    def unknown_hidden(self) -> tuple[str, ...]:
        """Those names of hidden articles that no file has, in order."""
        if not self.hidden:  # at every start, and the folders need not be listed
            return ()
        ignored = Diagnostics("")
        known = {article for shape in Shape for article in self._folder.article_ids(shape, ignored)}
        return tuple(sorted(self.hidden - known))

    def document(self, document: str) -> Document | None:
        """Return another page, or None where its file is missing or broken; the cause is reported once."""
        return self._documents(document) if document in DOCUMENTS else None

    @cached_property
    def _topic_ids(self) -> frozenset[str]:
        return frozenset(topic.id for topic in self.topics)

    @cached_property
    def _glossary(self) -> GlossaryFile:
        from kiosk.content.glossary import GlossaryFile, read_glossary

        diagnostics = self._folder.diagnostics(self._folder.glossary)
        found = read_glossary(self._folder.glossary, diagnostics)
        self._report_once(diagnostics)
        return found or GlossaryFile()

    @cached_property
    def _finder(self) -> TermFinder:
        return self._glossary.finder

    def _files(self, shape: Shape) -> list[Path]:
        diagnostics = self._folder.diagnostics(self._folder.articles(shape))
        ids = list(self._folder.article_ids(shape, diagnostics))
        self._report_once(diagnostics)
        return [self._folder.article(shape, article) for article in ids if article not in self.hidden]

    def _listed_medicines(self) -> Iterator[Medicine]:
        for path in self._files(Shape.TREATMENT):
            if medicine := listed_medicine(path) or self._medicine_of_page(path.stem):
                yield medicine

    def _medicine_of_page(self, article: str) -> Medicine | None:
        found = self._treatments(article)
        return found.medicine if found else None

    def _read_article(self, article: str) -> Article | None:
        from kiosk.content.article import read_article

        shape = self._folder.shape_of(article)
        path = self._folder.article(shape, article)
        diagnostics = self._folder.diagnostics(path)
        found = read_article(path, shape, diagnostics, self._finder)
        self._report_once(diagnostics)
        return found.article if found else None

    def _read_document(self, document: str) -> Document | None:
        from kiosk.content.document import read_document

        path = self._folder.document(document)
        diagnostics = self._folder.diagnostics(path)
        found = read_document(path, diagnostics, self._finder)
        self._report_once(diagnostics)
        return found.document if found else None

    def _report_once(self, diagnostics: Diagnostics) -> None:
        if diagnostics.found and diagnostics.file not in self._reported:
            self._reported.add(diagnostics.file)
            self._report(diagnostics.found)
