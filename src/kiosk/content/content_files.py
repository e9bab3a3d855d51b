"""All files of the content read at once, for those who need the whole: the check and the extraction."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from kiosk.content.document import DocumentFile, read_document
from kiosk.content.file_parts import read_parts
from kiosk.content.folder import DOCUMENTS, ContentFolder
from kiosk.content.front_matter import TreatmentFacts, read_facts
from kiosk.content.glossary import GlossaryFile, read_glossary
from kiosk.content.markup import parse_prose
from kiosk.content.treatment import TreatmentFile, read_treatment
from kiosk.domain.errors import Diagnostic


class ContentFiles(Struct, frozen=True):
    """What could be read, by the name of its file, and what is wrong with the rest."""

    glossary_label: str
    glossary: GlossaryFile
    documents: dict[str, DocumentFile]
    treatments: dict[str, TreatmentFile]
    problems: tuple[Diagnostic, ...]
    broken: tuple[tuple[str, int, str], ...] = ()
    """File, line and text of what an author wrote into files with something wrong, as far as that can be told."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names that stay the same in every language, of all treatments."""
        return tuple(dict.fromkeys(name for each in self.treatments.values() for name in each.names))


def read_content(path: Path) -> ContentFiles:
    """Read every file of the content at ``path``: the glossary, the documents, the treatments by id."""
    folder = ContentFolder(path)
    noted = folder.diagnostics(folder.glossary)
    whole = read_glossary(folder.glossary, noted)
    glossary = whole or GlossaryFile()
    finder = glossary.finder
    problems = [*noted.found]
    broken = [] if whole else [*_texts(folder, folder.glossary)]
    documents = {}
    for document in DOCUMENTS:
        file = folder.document(document)
        noted = folder.diagnostics(file)
        if found := read_document(file, noted, finder):
            documents[noted.file] = found
        else:
            broken += _texts(folder, file)
        problems += noted.found
    listing = folder.diagnostics(folder.treatments)
    treatments = {}
    for treatment in sorted(folder.treatment_ids(listing)):
        file = folder.treatment(treatment)
        noted = folder.diagnostics(file)
        if read := read_treatment(file, noted, finder):
            treatments[noted.file] = read
        else:
            broken += _texts(folder, file)
        problems += noted.found
    problems += listing.found
    return ContentFiles(folder.label(folder.glossary), glossary, documents, treatments, tuple(problems), tuple(broken))


def _texts(folder: ContentFolder, path: Path) -> Iterator[tuple[str, int, str]]:
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
                yield ignored.file, line, cited.text
    yield from ((ignored.file, block.line, block.text) for block in parse_prose(parts.body, parts.body_line, ignored))
