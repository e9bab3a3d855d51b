"""The port ``Content`` over a folder of files, each read when it is first needed.

The strict readers are imported then, too: the list of treatments does without them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

import msgspec

from kiosk.content.folder import DOCUMENTS, ID, ContentFolder
from kiosk.content.front_matter import FENCE, ListedFacts, generic_name, is_line
from kiosk.domain.errors import Diagnostic
from kiosk.domain.guide import Document, Medicine, Term, Treatment
from kiosk.domain.search import fold
from kiosk.files.diagnostics import Diagnostics
from kiosk.files.text import open_regular

if TYPE_CHECKING:
    from kiosk.content.glossary import GlossaryFile
    from kiosk.domain.terms import TermFinder


CACHED_TREATMENTS = 3
"""A person reads a few, and all of them would take tens of megabytes."""
HEAD = 4096
"""Bytes that are read."""
FIRST_TABLE = b"\n["


class FileContent:
    """The clinic's content in a folder. One broken file never takes the others down."""

    def __init__(self, folder: Path, report: Callable[[Sequence[Diagnostic]], None]) -> None:
        """Read nothing yet; ``report`` gets the diagnostics of each broken file once."""
        self._folder = ContentFolder(folder)
        self._report = report
        self._reported: set[str] = set()
        self._treatments = lru_cache(maxsize=CACHED_TREATMENTS)(self._read_treatment)
        self._documents = lru_cache(maxsize=len(DOCUMENTS))(self._read_document)

    @cached_property
    def medicines(self) -> tuple[Medicine, ...]:
        """All treatments, by name; a file that gives no name is left out."""
        diagnostics = self._folder.diagnostics(self._folder.treatments)
        ids = list(self._folder.treatment_ids(diagnostics))
        self._report_once(diagnostics)
        found = (listed_medicine(self._folder.treatment(each)) or self._medicine_of_page(each) for each in ids)
        return tuple(sorted(filter(None, found), key=lambda medicine: (fold(medicine.name), medicine.id)))

    @property
    def glossary(self) -> tuple[Term, ...]:
        """All terms; empty where the glossary cannot be read."""
        return self._glossary.terms

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the other pages."""
        return DOCUMENTS

    def treatment(self, treatment: str) -> Treatment | None:
        """Return a treatment, or None where its file is missing or broken; the cause is reported once."""
        return self._treatments(treatment) if ID.fullmatch(treatment) else None

    def document(self, document: str) -> Document | None:
        """Return another page, or None where its file is missing or broken; the cause is reported once."""
        return self._documents(document) if document in DOCUMENTS else None

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

    def _medicine_of_page(self, treatment: str) -> Medicine | None:
        found = self._treatments(treatment)
        return found.medicine if found else None

    def _read_treatment(self, treatment: str) -> Treatment | None:
        from kiosk.content.treatment import read_treatment

        path = self._folder.treatment(treatment)
        diagnostics = self._folder.diagnostics(path)
        found = read_treatment(path, diagnostics, self._finder)
        self._report_once(diagnostics)
        return found.treatment if found else None

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


def listed_medicine(path: Path) -> Medicine | None:
    """Return the medicine of the file at ``path``, or None where its first lines do not give it."""
    try:
        with open(path, "rb", opener=open_regular) as file:
            head = file.read(HEAD)
        # If the text before a line with [ is TOML, it is complete, and the line starts the first table.
        start, found, _ = head.partition(FIRST_TABLE)
        fence, _, toml = start.decode("utf-8-sig").partition("\n")
        if not found or fence.rstrip() != FENCE:
            return None
        facts = msgspec.convert(tomllib.loads(normalize("NFC", toml)), ListedFacts)
    except (OSError, ValueError, RecursionError):
        return None
    if not all(map(is_line, (facts.name, facts.generic, *facts.also))):
        return None
    return Medicine(path.stem, facts.name, generic_name(facts.generic), facts.route, facts.also, facts.short)
