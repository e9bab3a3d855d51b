"""Names everything wrong with templates and catalogs, at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.catalogs.catalog_files import compile_catalog, gap, open_mo
from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.catalogs.extract import content_entries, templates
from kiosk.catalogs.languages import language_tags
from kiosk.catalogs.plurals import plural_problems
from kiosk.catalogs.read import display_path, read_po
from kiosk.catalogs.rules import findings
from kiosk.catalogs.update import read_templates
from kiosk.domain.errors import CatalogError, ContentError, Diagnostic
from kiosk.services.ports import TranslationState
from kiosk.texts.message import Message

EXTRACT = "Run kiosk i18n extract"
UPDATE = "Run kiosk i18n update"
TRANSLATE = "Translate it where the .po files are, then build and install again"


def check_catalogs(locales: Path, content: Path) -> list[Diagnostic]:
    """Return what is wrong with the templates and catalogs in ``locales``, by file and line.

    Where no templates are, as in the wheel, the compiled catalogs were checked when it was built. What can be asked of
    them is whether they are whole, and whether they hold the texts of this ``content``.
    """
    if not any(locales.glob("*.pot")):
        return sorted([*_compiled_problems(locales), *_untranslated(locales, content)])
    try:
        known = read_templates(locales)
    except CatalogError as error:
        return list(error.diagnostics)
    problems = [*_template_problems(locales, content, known)]
    for tag in language_tags(locales):
        problems += _language_problems(locales, tag, known)
    return sorted(problems)


def _compiled_problems(locales: Path) -> Iterator[Diagnostic]:
    catalogs = sorted(locales.glob("*/LC_MESSAGES/*.mo"))
    if not catalogs:
        yield Diagnostic(display_path(locales), 0, "There are no catalogs here", EXTRACT)
    for path in catalogs:
        try:
            catalog = open_mo(path)
            yield from (*catalog.gaps, *catalog.nameless)
        except CatalogError as error:
            yield from error.diagnostics


def _untranslated(locales: Path, content: Path) -> Iterator[Diagnostic]:
    """Yield the texts of the content that compiled catalogs lack, and each catalog that is not there at all."""
    try:
        texts = content_entries(content)
    except ContentError:
        return  # as below
    for tag in language_tags(locales):
        folder = locales / tag / "LC_MESSAGES"
        for domain, entries in texts.items():
            if not (path := folder / f"{domain}.mo").exists():
                cause = f"There is no catalog, so patients read all of {entries[0].references[0]} in English"
                yield Diagnostic(display_path(path), 0, cause, TRANSLATE)
                continue
            try:
                catalog = open_mo(path)
            except CatalogError:
                continue  # was told already
            for entry in entries:
                if (
                    catalog.look_up(Message(entry.context, entry.msgid, domain), 0).state
                    is not TranslationState.CURRENT
                ):
                    cause = f"The text has no translation into “{tag}”: it is new, or was changed since"
                    yield Diagnostic(entry.references[0], entry.line, cause, TRANSLATE)


def _template_problems(locales: Path, content: Path, known: dict[str, PoFile]) -> Iterator[Diagnostic]:
    try:
        right = templates(content, locales)
    except ContentError:
        return  # the content's own check names them, and without content there is nothing to compare
    for domain in sorted(right.keys() | known.keys()):
        file = display_path(locales / f"{domain}.pot")
        if domain not in known:
            yield Diagnostic(file, 0, "The template is missing", EXTRACT)
        elif domain not in right:
            yield Diagnostic(file, 0, "Nothing is left to translate here", f"{EXTRACT}, then take its .po files away")
        elif known[domain].texts != right[domain].texts:
            yield Diagnostic(file, 0, "The template is not up to date with the texts", EXTRACT)


def _language_problems(locales: Path, tag: str, known: dict[str, PoFile]) -> Iterator[Diagnostic]:
    folder = locales / tag / "LC_MESSAGES"
    present = {path.stem: path for path in folder.glob("*.po")}
    for domain in sorted(known.keys() | present.keys()):
        if domain not in present:
            yield Diagnostic(display_path(folder / f"{domain}.po"), 0, "The catalog is missing", UPDATE)
            continue
        try:
            po = read_po(present[domain], tag)
            compile_catalog(present[domain])
        except CatalogError as error:
            yield from error.diagnostics
            continue
        if domain not in known:
            yield Diagnostic(po.name, 0, "No template belongs to this catalog", "Take the file away")
            continue
        yield from plural_problems(po, tag)
        yield from _differences(po, known[domain])
        for entry in po.active:
            yield from _entry_problems(po.name, entry, tag)


def _differences(po: PoFile, template: PoFile) -> Iterator[Diagnostic]:
    wanted = {(*entry.key, entry.plural) for entry in template.entries}
    there = {(*entry.key, entry.plural): entry for entry in po.active}
    for key, entry in there.items():
        if key not in wanted:
            yield Diagnostic(po.name, entry.line, "The text is not in the template", UPDATE)
    if lost := len(wanted - there.keys()):
        yield Diagnostic(po.name, 0, f"{lost} of the template's texts are missing", UPDATE)


def _entry_problems(name: str, entry: PoEntry, tag: str) -> Iterator[Diagnostic]:
    if entry.state not in {TranslationState.CURRENT, TranslationState.WRONG}:
        yield gap(name, entry)
        return
    for cause, remedy in findings(entry, tag):
        yield Diagnostic(name, entry.line, cause, remedy)
