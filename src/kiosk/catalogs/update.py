"""Brings every language's catalogs up to date with the templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.catalogs.entry import PoFile
from kiosk.catalogs.header import catalog_header
from kiosk.catalogs.merge import fill_from, memory_of, merge
from kiosk.catalogs.plurals import PLURAL_FORMS, PluralRule
from kiosk.catalogs.read import display_path, read_po, read_template
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.files.languages import language_folder
from kiosk.texts.message import UI


def read_templates(locales: Path) -> dict[str, PoFile]:
    """Return the templates in ``locales`` by domain; raises CatalogError where one is broken."""
    return {path.stem: read_template(path) for path in sorted(locales.glob("*.pot"))}


def updated_catalogs(locales: Path, tag: str) -> Iterator[tuple[Path, PoFile]]:
    """Yield each catalog of the language ``tag`` as it should be; nothing is yielded where one is broken.

    Raises:
        CatalogError: A catalog or template is broken; it names all problems of the language.
    """
    templates = read_templates(locales)
    folder = language_folder(locales, tag) / "LC_MESSAGES"
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
    # All translations are collected after the merge, so that a second update finds nothing more to fill in.
    merged = {
        domain: merge(po, templates[domain], PluralRule.parse(po.fields[PLURAL_FORMS]).forms)
        for domain, po in catalogs.items()
    }
    memory = memory_of(merged.values())
    for domain, po in merged.items():
        yield folder / f"{domain}.po", fill_from(po, memory)
