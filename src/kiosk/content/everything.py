"""All files of the content read at once, for those who need the whole: the check and the extraction."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from kiosk.content.document import DocumentFile, read_document
from kiosk.content.folder import DOCUMENTS, Folder
from kiosk.content.front_matter import read_front_matter
from kiosk.content.glossary import GlossaryFile, read_glossary
from kiosk.content.markup import pieces
from kiosk.content.text_file import part, read_text
from kiosk.content.treatment import TreatmentFile, read_treatment
from kiosk.domain.errors import Diagnostic


class Everything(Struct, frozen=True):
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


def read_everything(path: Path) -> Everything:
    """Read every file of the content at ``path``: the glossary, the documents, the treatments by id."""
    folder = Folder(path)
    noted = folder.findings(folder.glossary)
    whole = read_glossary(folder.glossary, noted)
    glossary = whole or GlossaryFile()
    finder = glossary.finder
    problems = [*noted.problems]
    broken = [] if whole else [*_texts(folder, folder.glossary)]
    documents = {}
    for document in DOCUMENTS:
        file = folder.document(document)
        noted = folder.findings(file)
        if found := read_document(file, noted, finder):
            documents[noted.file] = found
        else:
            broken += _texts(folder, file)
        problems += noted.problems
    listing = folder.findings(folder.treatments)
    treatments = {}
    for treatment in sorted(folder.treatment_ids(listing)):
        file = folder.treatment(treatment)
        noted = folder.findings(file)
        if read := read_treatment(file, noted, finder):
            treatments[noted.file] = read
        else:
            broken += _texts(folder, file)
        problems += noted.problems
    problems += listing.problems
    return Everything(folder.label(folder.glossary), glossary, documents, treatments, tuple(problems), tuple(broken))


def _texts(folder: Folder, path: Path) -> Iterator[tuple[str, int, str]]:
    """Yield the texts of a file with something wrong; what is wrong was told by whoever read it strictly."""
    told = folder.findings(path)
    text = read_text(path, told)
    if text is None:
        return
    facts = path.parent == folder.treatments
    parts = part(text, told, required=facts)
    if facts and parts.front is None:
        return  # its facts would be taken for prose
    if facts and (front := read_front_matter(parts.front or "", told)):
        yield from ((told.file, fact.line, fact.text) for fact in front.facts if fact.text)
    yield from ((told.file, piece.line, piece.text) for piece in pieces(parts.body, parts.body_line, told))
