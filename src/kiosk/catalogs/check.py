"""Reports everything that is wrong with templates and catalogs, at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.catalogs.catalog import Catalog, entry_problem, load_catalog
from kiosk.catalogs.checks.checker import Checker, checker_for
from kiosk.catalogs.checks.problem import stamp
from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.catalogs.extract import Texts
from kiosk.catalogs.languages import language_tags
from kiosk.catalogs.plurals import plural_rule_problems
from kiosk.catalogs.read import display_path, read_undamaged
from kiosk.catalogs.update import read_templates
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.services.ports import TranslationState
from kiosk.texts.checks import OR_EXEMPT
from kiosk.texts.message import Message

EXTRACT = "Run kiosk i18n extract"
UPDATE = "Run kiosk i18n update"
TRANSLATE = "Translate it where the .po files are, then build and install again"


def check_catalogs(locales: Path, texts: Texts) -> list[Diagnostic]:
    """Return what is wrong with the templates and catalogs in ``locales``, by file and line.

    Where there are no templates, as in the wheel, the compiled catalogs were checked when it was built. Then the check
    asks whether they are complete, and whether they have all ``texts``.

    Args:
        locales: The folder of templates and catalogs.
        texts: The English texts as they are now; empty where the content is broken, which its own check reports.
    """
    if not any(locales.glob("*.pot")):
        return sorted(_compiled_problems(locales, texts))
    try:
        found = read_templates(locales)
    except CatalogError as error:
        return list(error.diagnostics)
    problems = [*_template_problems(locales, texts, found)] if texts else []
    for tag in language_tags(locales):
        problems += _language_problems(locales, tag, found)
    return sorted(problems)


def _compiled_problems(locales: Path, texts: Texts) -> Iterator[Diagnostic]:
    if not any(locales.glob("*/LC_MESSAGES/*.mo")):
        yield Diagnostic(display_path(locales), 0, "There are no catalogs here", EXTRACT)
    for tag in language_tags(locales):
        catalogs = {path.stem: path for path in (locales / tag / "LC_MESSAGES").glob("*.mo")}
        for domain in catalogs.keys() | texts.keys():
            path = locales / tag / "LC_MESSAGES" / f"{domain}.mo"
            if domain not in catalogs:
                cause = f"There is no catalog, so patients read all of {texts[domain][0].references[0]} in English"
                yield Diagnostic(display_path(path), 0, cause, TRANSLATE)
                continue
            try:
                catalog = load_catalog(path)
            except CatalogError as error:
                yield from error.diagnostics
                continue
            yield from (*catalog.untranslated, *catalog.untranslated_names)
            yield from _untranslated(catalog, domain, tag, texts.get(domain, ()))


def _untranslated(catalog: Catalog, domain: str, tag: str, entries: tuple[PoEntry, ...]) -> Iterator[Diagnostic]:
    for entry in entries:
        message = Message(entry.context, entry.msgid, domain, entry.plural)
        if catalog.look_up(message, 0).state is not TranslationState.CURRENT:
            cause = f"The text has no translation into “{tag}”: it is new, or was changed since"
            yield Diagnostic(entry.references[0], entry.line, cause, TRANSLATE)


def _template_problems(locales: Path, texts: Texts, found: Mapping[str, PoFile]) -> Iterator[Diagnostic]:
    for domain in sorted(texts.keys() | found.keys()):
        file = display_path(locales / f"{domain}.pot")
        if domain not in found:
            yield Diagnostic(file, 0, "The template is missing", EXTRACT)
        elif domain not in texts:
            yield Diagnostic(file, 0, "This template has no texts any more", f"{EXTRACT}, then delete its .po files")
        elif found[domain].texts != PoFile(file, found[domain].header, texts[domain]).texts:
            yield Diagnostic(file, 0, "The template is not up to date with the texts", EXTRACT)


def _language_problems(locales: Path, tag: str, templates: Mapping[str, PoFile]) -> Iterator[Diagnostic]:
    folder = locales / tag / "LC_MESSAGES"
    catalogs = {path.stem: path for path in folder.glob("*.po")}
    try:
        checker = checker_for(folder.parent)
    except CatalogError as error:
        yield from error.diagnostics
        checker = Checker(tag)
    for domain in sorted(templates.keys() | catalogs.keys()):
        if domain not in catalogs:
            yield Diagnostic(display_path(folder / f"{domain}.po"), 0, "The catalog is missing", UPDATE)
            continue
        try:
            po = read_undamaged(catalogs[domain], tag)
        except CatalogError as error:
            yield from error.diagnostics
            continue
        if domain not in templates:
            yield Diagnostic(po.name, 0, "No template belongs to this catalog", "Delete the file")
            continue
        yield from po.damage
        yield from plural_rule_problems(po, tag)
        yield from _differences(po, templates[domain])
        for entry in po.active:
            yield from _entry_problems(po.name, entry, checker)


def _differences(po: PoFile, template: PoFile) -> Iterator[Diagnostic]:
    wanted = {(*entry.key, entry.plural) for entry in template.entries}
    found = {(*entry.key, entry.plural): entry for entry in po.active}
    for key, entry in found.items():
        if key not in wanted:
            yield Diagnostic(po.name, entry.line, "The text is not in the template", UPDATE)
    if (missing := len(wanted - found.keys())) and not po.damage:
        yield Diagnostic(po.name, 0, f"Texts missing from this catalog: {missing}", UPDATE)


def _entry_problems(name: str, entry: PoEntry, checker: Checker) -> Iterator[Diagnostic]:
    if entry.state is not TranslationState.CURRENT:
        yield entry_problem(name, entry, checker)
        return
    for problem in checker.problems(entry):
        mark = stamp(entry.msgid, entry.plural, entry.strings)
        remedy = OR_EXEMPT.with_values(remedy=problem.remedy, code=problem.code, stamp=mark)
        yield Diagnostic(name, entry.line, problem.cause, remedy, problem.code, problem.warning)
