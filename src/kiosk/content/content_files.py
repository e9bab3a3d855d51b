"""All content files read at once, for the check and the extraction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from kiosk.content.document import DocumentFile, read_document
from kiosk.content.folder import DOCUMENTS, ContentFolder
from kiosk.content.front_matter import TreatmentFacts, read_facts, read_parts
from kiosk.content.glossary import GlossaryFile, read_glossary
from kiosk.content.markup import parse_prose
from kiosk.content.treatment import TreatmentFile, read_treatment
from kiosk.domain.errors import Diagnostic
from kiosk.files.diagnostics import Diagnostics
from kiosk.files.located_text import LocatedText

F = TypeVar("F", GlossaryFile, DocumentFile, TreatmentFile)


class ContentFiles(Struct, frozen=True):
    """The pages that could be read, by file name, and what is wrong with the other files."""

    glossary_label: str
    glossary: GlossaryFile
    documents: dict[str, DocumentFile]
    treatments: dict[str, TreatmentFile]
    diagnostics: tuple[Diagnostic, ...]
    broken: tuple[LocatedText, ...] = ()
    """The texts of files with diagnostics, as far as they can be read."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names in all treatments that stay the same in every language."""
        return tuple(dict.fromkeys(name for each in self.treatments.values() for name in each.names))


def read_content(path: Path) -> ContentFiles:
    """Read every file of the content at ``path``: the glossary, the documents, the treatments by id."""
    folder = ContentFolder(path)
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
    documents, treatments = {}, {}
    for file in map(folder.document, DOCUMENTS):
        if document := read(file, lambda path, diagnostics: read_document(path, diagnostics, finder)):
            documents[folder.label(file)] = document
    listing = folder.diagnostics(folder.treatments)
    for file in map(folder.treatment, sorted(folder.treatment_ids(listing))):
        if treatment := read(file, lambda path, diagnostics: read_treatment(path, diagnostics, finder)):
            treatments[folder.label(file)] = treatment
    found.extend(listing.found)
    return ContentFiles(folder.label(folder.glossary), glossary, documents, treatments, tuple(found), tuple(broken))


def _texts(folder: ContentFolder, path: Path) -> Iterator[LocatedText]:
    """Yield the texts of a file with something wrong, which the strict reading has reported."""
    ignored = folder.diagnostics(path)
    is_treatment = path.parent == folder.treatments
    parts = read_parts(path, ignored, front_required=is_treatment)
    if parts is None or (is_treatment and parts.front is None):
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
