"""All content files read at once, for the check and the extraction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from kiosk.content.article import ArticleFile, read_article
from kiosk.content.document import DocumentFile, read_document
from kiosk.content.folder import DOCUMENTS, ContentFolder, Shape
from kiosk.content.front_matter import TreatmentFacts, read_facts, read_parts
from kiosk.content.glossary import GlossaryFile, read_glossary
from kiosk.content.markup import parse_prose
from kiosk.domain.errors import Diagnostic
from kiosk.domain.terms import TermFinder
from kiosk.files.diagnostics import Diagnostics
from kiosk.files.located_text import LocatedText

F = TypeVar("F", GlossaryFile, DocumentFile, ArticleFile)


class ContentFiles(Struct, frozen=True):
    """The pages that could be read, by file name, and what is wrong with the other files."""

    glossary_label: str
    glossary: GlossaryFile
    documents: dict[str, DocumentFile]
    articles: dict[str, ArticleFile]
    diagnostics: tuple[Diagnostic, ...]
    broken: tuple[LocatedText, ...] = ()
    """The texts of files with diagnostics, as far as they can be read."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names in all articles that stay the same in every language."""
        return tuple(dict.fromkeys(name for each in self.articles.values() for name in each.names))


def read_content(path: Path, own: Path | None = None) -> ContentFiles:
    """Read every file of the content at ``path``: the glossary, the documents, the articles by shape and id.

    Args:
        path: The content folder.
        own: The clinic's own content folder, if it has one.
    """
    folder = ContentFolder(path, own)
    found: list[Diagnostic] = []
    broken: list[LocatedText] = []

    def read(file: Path, reader: Callable[[Path, Diagnostics], F | None]) -> F | None:
        diagnostics = folder.diagnostics(file)
        page = reader(file, diagnostics)
        found.extend(diagnostics.found)
        if page is None:
            broken.extend(_texts(folder, file))
        return page

    glossary = read(folder.glossary, read_glossary) or GlossaryFile()
    finder = glossary.finder
    documents, articles = {}, {}
    for file in map(folder.document, DOCUMENTS):
        if document := read(file, lambda path, diagnostics: read_document(path, diagnostics, finder)):
            documents[folder.label(file)] = document
    for shape in Shape:
        listing = folder.diagnostics(folder.articles(shape))
        reader = partial(_read_article, shape=shape, finder=finder)
        for file in (folder.article(shape, article) for article in sorted(folder.article_ids(shape, listing))):
            if article := read(file, reader):
                articles[folder.label(file)] = article
        found.extend(listing.found)
    return ContentFiles(folder.label(folder.glossary), glossary, documents, articles, tuple(found), tuple(broken))


def _read_article(path: Path, diagnostics: Diagnostics, shape: Shape, finder: TermFinder) -> ArticleFile | None:
    return read_article(path, shape, diagnostics, finder)


def _texts(folder: ContentFolder, path: Path) -> Iterator[LocatedText]:
    """Yield the texts of a file with something wrong, which the strict reading has reported."""
    ignored = folder.diagnostics(path)
    is_treatment = path.parent.name == Shape.TREATMENT
    is_article = path.parent not in folder.roots
    parts = read_parts(path, ignored, front_required=is_article)
    if parts is None or (is_article and parts.front is None):
        return  # without their fences, facts would be taken for prose
    if is_treatment and (front := read_facts(parts.front or "", TreatmentFacts, ignored)):
        facts, lines = front[0].facts, front[1]
        line = lines.of("facts")
        for cited in (facts.kind, facts.given, *facts.doses, *facts.forms):
            if cited.text:
                line = lines.containing(cited.text, line)
                yield LocatedText(ignored.file, line, cited.text)
    yield from (
        LocatedText(ignored.file, block.line, block.text) for block in parse_prose(parts.body, parts.body_line, ignored)
    )
