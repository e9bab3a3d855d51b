"""Brings every language's catalogs up to date with the templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.catalogs.entry import PoFile
from kiosk.catalogs.header import catalog_header
from kiosk.catalogs.merge import filled, memory_of, merge
from kiosk.catalogs.parse import parse_po
from kiosk.catalogs.read import PLURAL_FORMS, display_path, read_bytes, read_po
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.texts.message import UI


def read_templates(locales: Path) -> dict[str, PoFile]:
    """Return the templates in ``locales`` by domain; raises CatalogError where one is broken."""
    return {path.stem: parse_po(read_bytes(path), display_path(path)) for path in sorted(locales.glob("*.pot"))}


def updated(locales: Path, tag: str) -> Iterator[tuple[Path, PoFile]]:
    """Yield each catalog of the language ``tag`` as it should be; nothing is yielded where one is broken.

    Raises:
        CatalogError: A catalog or template is broken; all problems of the language are told at once.
    """
    templates = read_templates(locales)
    folder = locales / tag / "LC_MESSAGES"
    catalogs: dict[str, PoFile] = {}
    problems: list[Diagnostic] = []
    for domain in sorted(templates, key=lambda domain: (domain != UI, domain)):
        path = folder / f"{domain}.po"
        try:
            if path.exists():
                catalogs[domain] = read_po(path, tag)
            else:
                header = catalog_header(tag, templates[domain], catalogs.get(UI))
                catalogs[domain] = PoFile(display_path(path), header, ())
        except CatalogError as error:
            problems += error.diagnostics
    if problems:
        raise CatalogError(*problems)
    # The words of all catalogs are gathered after the merge, so that a second update finds nothing more to fill in.
    done = {domain: merge(po, templates[domain], plural_forms(po)) for domain, po in catalogs.items()}
    memory = memory_of(done.values())
    for domain, po in done.items():
        yield folder / f"{domain}.po", filled(po, memory)


def plural_forms(po: PoFile) -> int:
    """Return how many plural forms the header of ``po`` names."""
    match = PLURAL_FORMS.fullmatch(po.fields.get("Plural-Forms", ""))
    return int(match[1]) if match else 1
