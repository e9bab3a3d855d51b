"""Reads a catalog from its place in the tree: free of faults, and for the language of its folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.catalogs.entry import PoFile
from kiosk.catalogs.parse import parse_po
from kiosk.catalogs.plurals import FIELD, PluralRule
from kiosk.domain.errors import CatalogError, Diagnostic


def read_po(path: Path, language: str) -> PoFile:
    """Return the catalog at ``path``, which must be for ``language``.

    Raises:
        CatalogError: It cannot be read, or its header or an entry is wrong.
    """
    po = parse_po(read_bytes(path), display_path(path))
    if problems := [Diagnostic(po.name, *problem) for problem in _problems(po, language)]:
        raise CatalogError(*problems)
    return po


def read_bytes(path: Path) -> bytes:
    """Return the content of the file ``path``; raises CatalogError where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        cause = f"The catalog cannot be read: {error.strerror or error}"
        raise CatalogError(Diagnostic(display_path(path), 0, cause, "See that it is there and readable")) from None


def display_path(path: Path) -> str:
    """Return ``path`` as staff read it: relative to the working directory where it is below that."""
    try:
        here = Path.cwd()
    except OSError:
        return str(path)  # the working directory was deleted
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _problems(po: PoFile, language: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, cause and remedy of everything wrong with the header and with the number of plural forms."""
    line, fields = po.header.line, po.fields
    if "charset=utf-8" not in fields.get("Content-Type", "").lower():
        remedy = "Write Content-Type: text/plain; charset=UTF-8"
        yield line, "The header does not say that the catalog is UTF-8", remedy
    named = fields.get("Language", "")
    if named.replace("_", "-").lower() != language.replace("_", "-").lower():
        cause = f"The header says “{named}” where the folder says “{language}”"
        yield line, cause, f"Write Language: {language}, or move the file"
    if po.header.fuzzy:
        yield line, "The header is marked as fuzzy", "Remove the mark, or other programs skip the file"
    try:
        forms = PluralRule.parse(fields.get(FIELD, "")).forms
    except ValueError as error:
        cause = f"The catalog cannot be used, for its header does not say how plurals are formed: {error}"
        yield line, cause, f"Write {FIELD}: nplurals=...; plural=...;"
        return
    for entry in po.active:
        if entry.plural and len(entry.strings) != forms:
            yield entry.line, f"There are {len(entry.strings)} plural forms, not {forms}", "Write each of them"
