"""Brings every language's catalogs up to date with the templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.catalogs.entry import PoFile
from kiosk.catalogs.header import catalog_header
from kiosk.catalogs.merge import fill_from, memory_of, merge
from kiosk.catalogs.mo import read_mo
from kiosk.catalogs.plurals import PLURAL_FORMS, PluralRule
from kiosk.catalogs.read import display_path, read_po, read_template, read_undamaged
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.files.languages import language_folder
from kiosk.texts.message import UI


def read_templates(locales: Path) -> dict[str, PoFile]:
    """Return the templates in ``locales`` by domain; raises CatalogError where one is broken."""
    return {path.stem: read_template(path) for path in sorted(locales.glob("*.pot"))}


def updated_catalogs(locales: Path, tag: str, guide: Path | None = None) -> Iterator[tuple[Path, PoFile]]:
    """Yield each catalog of the language ``tag`` as it should be; nothing is yielded where one is broken.

    Args:
        locales: The folder of templates and catalogs.
        tag: The language.
        guide: The folder of the guide's catalogs, if that is another one; new catalogs take its plural rule.

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
                header = catalog_header(tag, templates[domain], catalogs.get(UI), _plurals_of(guide, tag))
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


def _plurals_of(guide: Path | None, tag: str) -> str:
    """Return the plural rule of the language in the catalogs below ``guide``; empty where there are none."""
    if guide is None:
        return ""
    po = language_folder(guide, tag) / "LC_MESSAGES" / f"{UI}.po"
    try:
        found = read_undamaged(po, tag) if po.exists() else read_mo(po.with_suffix(".mo"))
    except CatalogError:
        return ""
    return found.fields.get(PLURAL_FORMS, "")
