"""The texts of the content that a voice speaks, each with the file and line to name where it cannot be spoken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.content_files import ContentFiles
from kiosk.content.folder import ContentFolder
from kiosk.content.terms import words_of
from kiosk.domain.guide import Block
from kiosk.files.located_text import LocatedText


def english_texts(everything: ContentFiles) -> Iterator[LocatedText]:
    """Yield every English text that is shown or spoken, those of broken files as far as they can be read."""
    for file, found in everything.treatments.items():
        for section in found.treatment.sections:
            yield from _blocks(file, section.blocks, found.lines)
    for file, page in everything.documents.items():
        yield LocatedText(file, page.lines["title"], page.document.title.text)
        yield from _blocks(file, page.document.blocks, page.lines)
    for term in everything.glossary.terms:
        for line, text in zip(everything.glossary.lines[term.id], (term.title.text, term.meaning.text), strict=True):
            yield LocatedText(everything.glossary_label, line, text)
    yield from (LocatedText(*each) for each in everything.broken)


def untranslated_texts(everything: ContentFiles, content: Path) -> Iterator[LocatedText]:
    """Yield the names and titles of sources that every language shows, and speaks, as they stand."""
    for file, found in everything.treatments.items():
        path = ContentFolder(content).treatment(found.treatment.medicine.id)
        written = path.read_text(encoding="utf-8-sig").split("\n")
        for text in (*found.names, *(source.title for source in found.treatment.sources)):
            yield LocatedText(file, next((number for number, line in enumerate(written, 1) if text in line), 0), text)


def medicine_names(everything: ContentFiles) -> Iterator[LocatedText]:
    """Yield the brand name and the generic name of each medicine."""
    for file, found in everything.treatments.items():
        entry = found.treatment.medicine
        yield LocatedText(file, found.lines["name"], entry.name)
        yield LocatedText(file, found.lines["generic"], entry.generic.text)


def _blocks(file: str, blocks: tuple[Block, ...], lines: dict[str, int]) -> Iterator[LocatedText]:
    return (LocatedText(file, lines[block.id], words_of(block).text) for block in blocks)
