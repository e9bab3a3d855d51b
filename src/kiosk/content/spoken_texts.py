"""The texts of the content that a voice speaks, each with the file and line to name where it cannot be spoken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.content_files import ContentFiles
from kiosk.content.folder import ContentFolder
from kiosk.content.terms import message_of
from kiosk.domain.guide import Block
from kiosk.files.diagnostics import Diagnostics
from kiosk.files.located_text import LocatedText
from kiosk.files.text import read_text


def english_texts(files: ContentFiles) -> Iterator[LocatedText]:
    """Yield every English text that is shown or spoken, those of broken files as far as they can be read."""
    for file, found in files.treatments.items():
        for section in found.treatment.sections:
            yield from _blocks(file, section.blocks, found.lines)
    for file, page in files.documents.items():
        yield LocatedText(file, page.lines["title"], page.document.title.text)
        yield from _blocks(file, page.document.blocks, page.lines)
    for term in files.glossary.terms:
        for line, text in zip(files.glossary.lines[term.id], (term.title.text, term.meaning.text), strict=True):
            yield LocatedText(files.glossary_label, line, text)
    yield from files.broken


def untranslated_texts(files: ContentFiles, content: Path) -> Iterator[LocatedText]:
    """Yield the names and titles of sources that every language shows, and speaks, as they stand."""
    for file, found in files.treatments.items():
        path = ContentFolder(content).treatment(found.treatment.medicine.id)
        written = (read_text(path, Diagnostics(file)) or "").split("\n")
        for text in (*found.names, *(source.title for source in found.treatment.sources)):
            yield LocatedText(file, next((number for number, line in enumerate(written, 1) if text in line), 0), text)


def medicine_names(files: ContentFiles) -> Iterator[LocatedText]:
    """Yield the brand name and the generic name of each medicine."""
    for file, found in files.treatments.items():
        entry = found.treatment.medicine
        yield LocatedText(file, found.lines["name"], entry.name)
        yield LocatedText(file, found.lines["generic"], entry.generic.text)


def _blocks(file: str, blocks: tuple[Block, ...], lines: dict[str, int]) -> Iterator[LocatedText]:
    return (LocatedText(file, lines[block.id], message_of(block).text) for block in blocks)
