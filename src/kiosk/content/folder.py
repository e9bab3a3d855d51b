"""The content folder: which file has which page, and its name in diagnostics and catalogs."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from enum import StrEnum
from itertools import islice
from pathlib import Path

from msgspec import Struct

from kiosk.domain.pages.titles import DOCUMENT_TITLES
from kiosk.files.diagnostics import Diagnostics
from kiosk.texts.message import COMMON, STAFF, UI, staff

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""The form of the ids of files, anchors, sources and studies."""
GLOSSARY = "glossary"
DOCUMENTS = tuple(DOCUMENT_TITLES)
"""Ids of the pages that the kiosk leads to; each must be there."""
SUFFIX = ".md"
MOST_FILES = 500
"""So many articles of a shape are listed; with more the first screen would not come."""
TAKEN = frozenset({UI, COMMON, STAFF})
"""An article's id names its catalog, so it cannot be the name of another one."""


class Shape(StrEnum):
    """The two shapes of an article. The value is the folder of its files."""

    TREATMENT = "treatments"
    """About a medicine, with facts and fixed sections."""
    TOPIC = "basics"
    """About the disease, with a title and sections of its own."""


def root_of(file: Path) -> Path:
    """Return the content folder that ``file`` is in."""
    return file.parent.parent if file.parent.name in set(Shape) else file.parent


class ContentFolder(Struct, frozen=True):
    """The files of the guide. Those of the clinic's own folder stand before the others, each under the same name."""

    path: Path
    own: Path | None = None

    @property
    def roots(self) -> tuple[Path, ...]:
        """The folders, the clinic's own first."""
        return (self.own, self.path) if self.own else (self.path,)

    @property
    def glossary(self) -> Path:
        """The file of the glossary."""
        return self._file(f"{GLOSSARY}{SUFFIX}")

    def articles(self, shape: Shape) -> Path:
        """Return the folder of the articles of one shape."""
        return self.path / shape

    def article(self, shape: Shape, article: str) -> Path:
        """Return the file of an article."""
        return self._file(f"{shape}/{article}{SUFFIX}")

    def shape_of(self, article: str) -> Shape:
        """Return the shape of an article by the folder that has its file."""
        with suppress(OSError):  # the name may be too long for a file
            return next((each for each in Shape if self.article(each, article).is_file()), Shape.TREATMENT)
        return Shape.TREATMENT

    def document(self, document: str) -> Path:
        """Return the file of another page."""
        return self._file(f"{document}{SUFFIX}")

    def label(self, path: Path) -> str:
        """Return the name of a file in diagnostics: ``content/treatments/lemtrada.md``, or the path of an own file."""
        if self.own and path.is_relative_to(self.own):
            return str(path)
        return f"{self.path.name}/{path.relative_to(self.path).as_posix()}"

    def diagnostics(self, path: Path) -> Diagnostics:
        """Return the collector of diagnostics for ``path``."""
        return Diagnostics(self.label(path))

    def article_ids(self, shape: Shape, diagnostics: Diagnostics) -> Iterator[str]:
        """Yield the id of every article of one shape; report each file whose name is not a valid id."""
        names: list[str] = []
        for root in self.roots:
            try:
                with os.scandir(root / shape) as files:
                    names += (file.name for file in islice(files, MOST_FILES + 1) if file.name not in names)
            except OSError as error:
                if shape is Shape.TREATMENT and root == self.path:  # a guide may do without the others
                    # T: Cause and remedy. {error} is in English.
                    diagnostics.add(
                        0,
                        staff("content|folder", "The folder cannot be read: {error}", error=str(error.strerror)),
                        staff("content|folder", "Put the files of the treatments there"),
                    )
        taken = TAKEN
        if shape is Shape.TOPIC:
            taken |= set(self.article_ids(Shape.TREATMENT, Diagnostics("")))
        if len(names) > MOST_FILES:
            # T: Cause and remedy. {count} is a number.
            diagnostics.add(
                0,
                staff("content|folder", "There are more than {count} files; the rest are left out", count=MOST_FILES),
                staff("content|folder", "Remove some"),
            )
        for name in names[:MOST_FILES]:
            stem = name.removesuffix(SUFFIX)
            # Editors keep drafts in hidden files.
            if name.startswith(".") or stem == name:
                continue
            if ID.fullmatch(stem) and stem not in taken:
                yield stem
            else:
                # T: Cause: {name} is that of a file.
                wrong = staff("content|folder", "The file name {name} is not a valid id", name=name)
                # T: Cause: another file, or the kiosk itself, has the name.
                double = staff("content|folder", "The file name {name} is taken", name=name)
                # T: Remedy.
                remedy = staff(
                    "content|folder", "Name the file by its subject, in lower-case letters, digits and hyphens"
                )
                diagnostics.add(0, double if stem in taken else wrong, remedy)

    def _file(self, name: str) -> Path:
        """Return the file with a name relative to the folders: the clinic's own if there is one."""
        with suppress(OSError):  # the name may be too long for a file
            if self.own and (own := self.own / name).is_file():
                return own
        return self.path / name
