"""The content folder: which file has which page, and its name in diagnostics and catalogs."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from kiosk.domain.pages.titles import DOCUMENT_TITLES
from kiosk.files.diagnostics import Diagnostics
from kiosk.texts.message import COMMON, UI

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""The form of the ids of files, anchors, sources and studies."""
TREATMENTS = "treatments"
GLOSSARY = "glossary"
DOCUMENTS = tuple(DOCUMENT_TITLES)
"""Ids of the pages that the kiosk leads to; each must be there."""
SUFFIX = ".md"
TAKEN = frozenset({UI, COMMON})
"""A treatment's id names its catalog, so it cannot be the name of another one."""


class ContentFolder(Struct, frozen=True):
    """The files below one folder."""

    path: Path

    @property
    def treatments(self) -> Path:
        """The folder of the treatments."""
        return self.path / TREATMENTS

    @property
    def glossary(self) -> Path:
        """The file of the glossary."""
        return self.path / f"{GLOSSARY}{SUFFIX}"

    def treatment(self, treatment: str) -> Path:
        """Return the file of a treatment."""
        return self.treatments / f"{treatment}{SUFFIX}"

    def document(self, document: str) -> Path:
        """Return the file of another page."""
        return self.path / f"{document}{SUFFIX}"

    def label(self, path: Path) -> str:
        """Return the name of a file in diagnostics: ``content/treatments/lemtrada.md``."""
        return f"{self.path.name}/{path.relative_to(self.path).as_posix()}"

    def diagnostics(self, path: Path) -> Diagnostics:
        """Return the collector of diagnostics for ``path``."""
        return Diagnostics(self.label(path))

    def treatment_ids(self, diagnostics: Diagnostics) -> Iterator[str]:
        """Yield the id of every treatment's file; report each file whose name is not a valid id."""
        try:
            with os.scandir(self.treatments) as files:
                names = [file.name for file in files]
        except OSError as error:
            diagnostics.add(0, f"The folder cannot be read: {error.strerror}", "Put the files of the treatments there")
            return
        for name in names:
            stem = name.removesuffix(SUFFIX)
            # Editors keep drafts in hidden files.
            if name.startswith(".") or stem == name:
                continue
            if ID.fullmatch(stem) and stem not in TAKEN:
                yield stem
            else:
                cause = f"The file name {name} is taken" if stem in TAKEN else f"The file name {name} is not a valid id"
                diagnostics.add(0, cause, "Name the file by the treatment, in lower-case letters, digits and hyphens")
