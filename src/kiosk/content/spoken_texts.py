"""The texts of the content that a voice speaks, each with the file and line to name where it cannot be spoken."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.content_files import ContentFiles
from kiosk.content.terms import message_of
from kiosk.domain.guide import Block, Source, Topic
from kiosk.files.diagnostics import Diagnostics
from kiosk.files.located_text import LocatedText
from kiosk.files.text import read_text


def english_texts(files: ContentFiles) -> Iterator[LocatedText]:
    """Yield every English text that is shown or spoken, those of broken files as far as they can be read."""
    for file, found in files.articles.items():
        if isinstance(found.article.subject, Topic):
            yield LocatedText(file, found.lines["title"], found.article.subject.title.text)
        for section in found.article.sections:
            if section.title.domain == found.article.id:
                yield LocatedText(file, found.lines[section.anchor], section.title.text)
            yield from _blocks(file, section.blocks, found.lines)
        yield from _sources(file, found.article.sources, found.lines)
    for file, page in files.documents.items():
        yield LocatedText(file, page.lines["title"], page.document.title.text)
        yield from _blocks(file, page.document.blocks, page.lines)
        yield from _sources(file, page.document.sources, page.lines)
    for term in files.glossary.terms:
        for line, text in zip(files.glossary.lines[term.id], (term.title.text, term.meaning.text), strict=True):
            yield LocatedText(files.glossary_label, line, text)
    yield from files.broken


def untranslated_texts(files: ContentFiles) -> Iterator[LocatedText]:
    """Yield the names that every language shows, and speaks, as they stand."""
    for file, found in files.articles.items():
        written = (read_text(found.path, Diagnostics(file)) or "").split("\n")
        for text in found.names:
            yield LocatedText(file, next((number for number, line in enumerate(written, 1) if text in line), 0), text)


def medicine_names(files: ContentFiles) -> Iterator[LocatedText]:
    """Yield the brand name and the generic name of each medicine."""
    for file, found in files.articles.items():
        if medicine := found.article.medicine:
            yield LocatedText(file, found.lines["title"], medicine.name)
            yield LocatedText(file, found.lines["generic"], medicine.generic.text)


def _blocks(file: str, blocks: tuple[Block, ...], lines: dict[str, int]) -> Iterator[LocatedText]:
    return (LocatedText(file, lines[block.id], message_of(block).text) for block in blocks)


def _sources(file: str, sources: tuple[Source, ...], lines: dict[str, int]) -> Iterator[LocatedText]:
    for source in sources:
        for message in filter(None, (source.title, source.dated)):
            yield LocatedText(file, lines[f"sources/{source.id}"], message.text)
