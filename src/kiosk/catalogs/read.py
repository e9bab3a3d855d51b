"""A catalog at its place in the tree: sound in itself, and for the language whose folder it stands in."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.catalogs.entry import PoFile
from kiosk.catalogs.parse import parse_po
from kiosk.domain.errors import CatalogError, Diagnostic

PLURAL_FORMS = re.compile(r"nplurals\s*=\s*(\d)\s*;\s*plural\s*=\s*([^;]+);?\s*")


def read_po(path: Path, language: str) -> PoFile:
    """Return the catalog at ``path``, which must be sound and for ``language``.

    Raises:
        CatalogError: It cannot be read, or its header or an entry is wrong.
    """
    po = parse_po(read_bytes(path), display_path(path))
    problems = [*_header_problems(po, language), *_plural_problems(po)]
    if problems:
        raise CatalogError(*problems)
    return po


def read_bytes(path: Path) -> bytes:
    """Return what is in the file ``path``; raises CatalogError where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        cause = f"The catalog cannot be read: {error.strerror or error}"
        raise CatalogError(Diagnostic(display_path(path), 0, cause, "See that it is there and readable")) from None


def display_path(path: Path) -> str:
    """Return ``path`` as staff read it, relative to where they are if it is below that."""
    try:
        here = Path.cwd()
    except OSError:
        return str(path)  # the folder that they are in was taken away
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _header_problems(po: PoFile, language: str) -> list[Diagnostic]:
    found: list[tuple[str, str]] = []
    fields = po.fields
    if "charset=utf-8" not in fields.get("Content-Type", "").lower():
        remedy = "Write Content-Type: text/plain; charset=UTF-8"
        found.append(("The header does not say that the catalog is UTF-8", remedy))
    named = fields.get("Language", "")
    if named.replace("_", "-").lower() != language.replace("_", "-").lower():
        cause = f"The header says “{named}” where the folder says “{language}”"
        found.append((cause, f"Write Language: {language}, or move the file"))
    if not PLURAL_FORMS.fullmatch(fields.get("Plural-Forms", "")):
        remedy = "Write Plural-Forms: nplurals=...; plural=...;"
        found.append(("The header does not say how plurals are formed", remedy))
    if po.header.fuzzy:
        found.append(("The header is marked as fuzzy", "Take the mark away, or other programs skip the file"))
    return [Diagnostic(po.name, po.header.line, cause, remedy) for cause, remedy in found]


def _plural_problems(po: PoFile) -> list[Diagnostic]:
    forms = PLURAL_FORMS.fullmatch(po.fields.get("Plural-Forms", ""))
    wanted = int(forms[1]) if forms else 0
    return [
        Diagnostic(
            po.name, entry.line, f"There are {len(entry.strings)} plural forms, not {wanted}", "Write each of them"
        )
        for entry in po.active
        if forms and entry.plural and len(entry.strings) != wanted
    ]
