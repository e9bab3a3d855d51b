"""All files of the content read at once, for those who need the whole: the check and the extraction."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from kiosk.adapters.content.document import DocumentFile, read_document
from kiosk.adapters.content.folder import DOCUMENTS, Folder
from kiosk.adapters.content.glossary import GlossaryFile, read_glossary
from kiosk.adapters.content.treatment import TreatmentFile, read_treatment
from kiosk.domain.errors import Problem


class Everything(Struct, frozen=True):
    """What could be read, by the name of its file, and what is wrong with the rest."""

    glossary_label: str
    glossary: GlossaryFile
    documents: dict[str, DocumentFile]
    treatments: dict[str, TreatmentFile]
    problems: tuple[Problem, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names that stay the same in every language, of all treatments."""
        return tuple(dict.fromkeys(name for each in self.treatments.values() for name in each.names))


def read_everything(path: Path) -> Everything:
    """Read every file of the content at ``path``: the glossary, the documents, the treatments by id."""
    folder = Folder(path)
    noted = folder.findings(folder.glossary)
    glossary = read_glossary(folder.glossary, noted) or GlossaryFile()
    finder = glossary.finder
    problems = [*noted.problems]
    documents = {}
    for document in DOCUMENTS:
        file = folder.document(document)
        noted = folder.findings(file)
        if found := read_document(file, noted, finder):
            documents[noted.file] = found
        problems += noted.problems
    listing = folder.findings(folder.treatments)
    treatments = {}
    for treatment in sorted(folder.treatment_ids(listing)):
        file = folder.treatment(treatment)
        noted = folder.findings(file)
        if read := read_treatment(file, noted, finder):
            treatments[noted.file] = read
        problems += noted.problems
    problems += listing.problems
    return Everything(folder.label(folder.glossary), glossary, documents, treatments, tuple(problems))
