"""Reads catalogs and templates from their place in the tree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from kiosk.catalogs.entry import PoFile
from kiosk.catalogs.parse import parse_po
from kiosk.catalogs.plurals import PLURAL_FORMS, PluralRule
from kiosk.domain.errors import CatalogError
from kiosk.files.diagnostics import Diagnostics
from kiosk.files.text import read_text
from kiosk.texts import catalog_files as wording
from kiosk.texts.message import StaffText, error_words

MOST_ENTRIES = 20_000
"""Texts of one catalog: fifty times as many as the largest has."""
LARGEST = 8 * 1024 * 1024
"""Bytes of a catalog; one of 10,000 texts has 4 MB."""


def read_po(path: Path, language: str) -> PoFile:
    """Return the catalog at ``path``, which must be for ``language``.

    Raises:
        CatalogError: It cannot be read, or its header or an entry is wrong.
    """
    po = read_undamaged(path, language)
    if po.damage:
        raise CatalogError(*po.damage)
    return po


def read_undamaged(path: Path, language: str) -> PoFile:
    """Return what is undamaged of the catalog at ``path``, and the damage.

    Raises:
        CatalogError: It cannot be read, or its header is wrong.
    """
    po, diagnostics = _read(path)
    if problems := [*_header_problems(po, language)]:
        for cause, remedy in problems:
            diagnostics.add(po.header.line, cause, remedy)
        raise CatalogError(*diagnostics.found)
    forms = PluralRule.parse(po.fields[PLURAL_FORMS]).forms
    undamaged = []
    for entry in po.entries:
        if entry.plural and not entry.obsolete and len(entry.strings) != forms:
            count = len(entry.strings)
            diagnostics.add(
                entry.line, wording.FORMS_MISSING.with_values(count=count, forms=forms), wording.WRITE_FORMS
            )
        else:
            undamaged.append(entry)
    return replace(po, entries=tuple(undamaged), damage=diagnostics.found)


def read_template(path: Path) -> PoFile:
    """Return the template at ``path``; raises CatalogError where it cannot be read or is damaged."""
    po, diagnostics = _read(path)
    if diagnostics.found:
        raise CatalogError(*diagnostics.found)
    return po


def locales_of(path: Path) -> Path:
    """Return the folder of all languages that the catalog or template at ``path`` is in."""
    return path.parents[2] if path.parent.name == "LC_MESSAGES" else path.parent


def display_path(path: Path) -> str:
    """Return ``path`` as staff read it: relative to the working directory where it is below that."""
    try:
        here = Path.cwd()
    except OSError:
        return str(path)  # the working directory was deleted
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _read(path: Path) -> tuple[PoFile, Diagnostics]:
    diagnostics = Diagnostics(display_path(path))
    text = read_text(path, diagnostics, largest=LARGEST, within=locales_of(path), hard_spaces=True)
    if text is not None and text.count("\nmsgid ") > MOST_ENTRIES:
        diagnostics.add(0, wording.TOO_MANY.with_values(count=MOST_ENTRIES), wording.REMOVE_TEXTS)
        text = None
    po = None if text is None else parse_po(text, diagnostics)
    if po is None:
        raise CatalogError(*diagnostics.found)
    return po, diagnostics


def _header_problems(po: PoFile, language: str) -> Iterator[tuple[StaffText, StaffText]]:
    """Yield cause and remedy of everything wrong with the header."""
    fields = po.fields
    if "charset=utf-8" not in fields.get("Content-Type", "").lower():
        yield wording.NOT_UTF8, wording.WRITE_UTF8
    named = fields.get("Language", "")
    if named.replace("_", "-").lower() != language.replace("_", "-").lower():
        cause = wording.OTHER_LANGUAGE.with_values(named=named, language=language)
        yield cause, wording.WRITE_LANGUAGE.with_values(language=language)
    if po.header.fuzzy:
        yield wording.HEADER_FUZZY, wording.REMOVE_MARK
    try:
        PluralRule.parse(fields.get(PLURAL_FORMS, ""))
    except ValueError as error:
        yield wording.NO_PLURALS.with_values(error=error_words(error)), wording.WRITE_PLURALS
