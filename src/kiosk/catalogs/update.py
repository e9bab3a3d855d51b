"""Brings every language's catalogs up to date with the templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.catalogs.header import catalog_header, separator
from kiosk.catalogs.merge import filled, memory_of, merge
from kiosk.catalogs.po_entry import PoFile
from kiosk.catalogs.po_file import PLURAL_FORMS, read_bytes, read_po, shown
from kiosk.catalogs.po_reader import parse_po
from kiosk.catalogs.po_writer import not_written
from kiosk.domain.errors import CatalogError, ConfigurationError, Diagnostic
from kiosk.domain.language import SOURCE
from kiosk.domain.message import UI

SCRIPT = 4
"""Letters of the part of a tag that names a script, such as Hant."""


def languages(locales: Path) -> list[str]:
    """Return the tags of the languages that have a folder."""
    return sorted(folder.parent.name for folder in locales.glob("*/LC_MESSAGES"))


def read_templates(locales: Path) -> dict[str, PoFile]:
    """Return the templates in ``locales`` by domain; raises CatalogError where one is broken."""
    return {path.stem: parse_po(read_bytes(path), shown(path)) for path in sorted(locales.glob("*.pot"))}


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
                catalogs[domain] = PoFile(shown(path), header, ())
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


def add_language(locales: Path, given: str) -> str:
    """Make the folder of a new language; return its name, the tag ``given`` as tags are written.

    Raises:
        ConfigurationError: There is no such language, it is the source, or it is written from right to left.
        CatalogError: The folder cannot be made.
    """
    from babel import Locale, UnknownLocaleError

    tag = as_written(given)
    if tag == SOURCE:
        cause = f"“{tag}” is the language that the texts themselves are written in"
        raise ConfigurationError(Diagnostic("--add", 0, cause, "Give the tag of another, such as es or pt-BR"))
    try:
        locale = Locale.parse(tag, sep=separator(tag))
    except (UnknownLocaleError, ValueError):
        cause = f"There is no language “{given}”"
        raise ConfigurationError(Diagnostic("--add", 0, cause, "Give a tag such as es or pt-BR")) from None
    if locale.character_order != "left-to-right":
        cause = f"“{tag}” is written from right to left, and the screen cannot show that"
        raise ConfigurationError(Diagnostic("--add", 0, cause, "docs/TRANSLATING.md says more"))
    # A file system may take "fr" and "FR" for one folder: the language keeps the one it has.
    tag = {as_written(there): there for there in languages(locales)}.get(tag, tag)
    folder = locales / tag / "LC_MESSAGES"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_written(folder, error) from None
    return tag


def as_written(tag: str) -> str:
    """Return ``tag`` in the usual letters, such as fr, pt-BR or zh-Hant-TW."""
    language, *rest = tag.replace("_", "-").split("-")
    return "-".join([language.lower(), *(part.title() if len(part) == SCRIPT else part.upper() for part in rest)])
