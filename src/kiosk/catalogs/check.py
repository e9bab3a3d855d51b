"""Reports everything that is wrong with templates and catalogs, at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from kiosk.catalogs.catalog import Catalog, is_in_progress, is_unfinished, load_catalog
from kiosk.catalogs.checks.checker import Checker, checker_for
from kiosk.catalogs.checks.problem import Problem, exempt_checks, stamp
from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.catalogs.extract import Texts
from kiosk.catalogs.languages import folder_problems
from kiosk.catalogs.plurals import plural_rule_problems
from kiosk.catalogs.po_catalog import entry_problem
from kiosk.catalogs.read import display_path, read_template, read_undamaged
from kiosk.catalogs.readability import readability_problems
from kiosk.catalogs.update import read_templates
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.files.languages import canonical_tag, language_folder, language_tags
from kiosk.services.ports import TranslationState
from kiosk.texts import catalog_files as wording
from kiosk.texts import checks
from kiosk.texts.message import COMMON, UI, Message, staff

TWICE = "twice"
"""The name of the check of repeated translations."""
FEWEST_WORDS = 5
"""Words of a translation that does not stand under two English texts by chance."""
BROKEN = PoFile("", PoEntry("", ""), ())
"""Stands for a catalog that cannot be read, whose problems are known."""
# T: Remedy. .po stays.
TRANSLATE = staff("catalog|compiled", "Translate it where the .po files are, then build and install again")


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
    for folder in sorted(locales.glob("*/LC_MESSAGES")):
        problems += _language_problems(folder.parent, found)
    return sorted(problems)


def _compiled_problems(locales: Path, texts: Texts) -> Iterator[Diagnostic]:
    if not any(locales.glob("*/LC_MESSAGES/*.mo")):
        # T: Cause: catalogs are files of translations.
        yield Diagnostic(
            display_path(locales), 0, staff("catalog|compiled", "There are no catalogs here"), wording.EXTRACT
        )
    for tag in language_tags(locales):
        folder = language_folder(locales, tag) / "LC_MESSAGES"
        catalogs = {path.stem: path for path in folder.glob("*.mo")}
        for domain in catalogs.keys() | texts.keys():
            path = folder / f"{domain}.mo"
            if domain not in catalogs:
                # T: Cause: {file} is a page.
                cause = staff("catalog|compiled", "There is no catalog, so patients read all of {file} in English")
                cause = cause.with_values(file=texts[domain][0].references[0])
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
            # T: Cause: {tag} is a language.
            cause = staff(
                "catalog|compiled", "The text has no translation into “{tag}”: it is new, or was changed since"
            )
            cause = cause.with_values(tag=tag)
            yield Diagnostic(entry.references[0], entry.line, cause, TRANSLATE)


def _template_problems(locales: Path, texts: Texts, found: Mapping[str, PoFile]) -> Iterator[Diagnostic]:
    for domain in sorted(texts.keys() | found.keys()):
        file = display_path(locales / f"{domain}.pot")
        if domain not in found:
            yield Diagnostic(file, 0, wording.TEMPLATE_MISSING, wording.EXTRACT)
        elif domain not in texts:
            yield Diagnostic(file, 0, wording.TEMPLATE_EMPTY, wording.EXTRACT_AND_DELETE)
        elif found[domain].texts != PoFile(file, found[domain].header, texts[domain]).texts:
            yield Diagnostic(file, 0, wording.TEMPLATE_OLD, wording.EXTRACT)


def _language_problems(folder: Path, templates: Mapping[str, PoFile]) -> Iterator[Diagnostic]:
    """Yield what is wrong with a language; where it is in progress, only as warnings."""
    tag = canonical_tag(folder.name)
    yield from folder_problems(folder)
    try:
        checker = checker_for(folder)
    except CatalogError as error:
        yield from error.diagnostics
        checker = Checker(tag)
    catalogs: dict[str, PoFile] = {}
    problems: list[Diagnostic] = []
    for path in sorted((folder / "LC_MESSAGES").glob("*.po")):
        try:
            catalogs[path.stem] = read_undamaged(path, tag)
        except CatalogError as error:
            problems += error.diagnostics
            catalogs[path.stem] = BROKEN
    unfinished = progress(catalogs, templates)
    for domain in sorted(templates.keys() | catalogs.keys()):
        po = catalogs.get(domain)
        if po is None and not unfinished:
            file = display_path(folder / "LC_MESSAGES" / f"{domain}.po")
            problems.append(Diagnostic(file, 0, wording.CATALOG_MISSING, wording.UPDATE))
        elif po and po is not BROKEN and domain in templates:
            problems += _catalog_problems(po, templates[domain], checker, finished=not unfinished)
        elif po and po is not BROKEN:
            problems.append(Diagnostic(po.name, 0, wording.NO_TEMPLATE, wording.DELETE_FILE))
    if unfinished:
        texts = sum(len(template.entries) for template in templates.values())
        cause = checks.IN_PROGRESS.with_values(tag=tag, translated=texts - unfinished, texts=texts)
        yield Diagnostic(display_path(folder), 0, cause, checks.GO_ON, warning=True)
    yield from (replace(problem, warning=problem.warning or unfinished > 0) for problem in problems)


def progress(catalogs: Mapping[str, PoFile], templates: Mapping[str, PoFile]) -> int:
    """Return how many texts a language that is in progress lacks; 0 where it is finished or broken."""
    missing = {
        domain: sum(map(is_unfinished, catalogs[domain].active)) if domain in catalogs else len(template.entries)
        for domain, template in templates.items()
    }
    needed = [domain for domain in (UI, COMMON) if domain in templates]
    started = any(is_in_progress(missing[domain], len(templates[domain].entries)) for domain in needed)
    return sum(missing.values()) if started else 0


def languages_in_progress(locales: Path) -> set[str]:
    """Return the tags of the languages that are being translated for the first time."""
    found = set()
    with suppress(CatalogError):  # of a template
        paths = [locales / f"{domain}.pot" for domain in (UI, COMMON)]
        templates = {path.stem: read_template(path) for path in paths if path.exists()}
        for tag in language_tags(locales):
            catalogs: dict[str, PoFile] = {}
            for domain in templates:
                path = language_folder(locales, tag) / "LC_MESSAGES" / f"{domain}.po"
                try:
                    catalogs |= {domain: read_undamaged(path, tag)} if path.exists() else {}
                except CatalogError:
                    catalogs[domain] = BROKEN
            if progress(catalogs, templates):
                found.add(tag)
    return found


def _catalog_problems(po: PoFile, template: PoFile, checker: Checker, *, finished: bool) -> Iterator[Diagnostic]:
    yield from po.damage
    yield from plural_rule_problems(po, checker.tag)
    yield from _differences(po, template)
    yield from readability_problems(po.name, po.active, checker.words)
    yield from _repeated(po.name, [entry for entry in po.active if entry.state is TranslationState.CURRENT])
    for entry in po.active:
        if entry.state is TranslationState.CURRENT:
            yield from _entry_problems(po.name, entry, checker)
        elif finished:
            yield entry_problem(po.name, entry, checker)


def _differences(po: PoFile, template: PoFile) -> Iterator[Diagnostic]:
    wanted = {(*entry.key, entry.plural) for entry in template.entries}
    found = {(*entry.key, entry.plural): entry for entry in po.active}
    for key, entry in found.items():
        if key not in wanted:
            yield Diagnostic(po.name, entry.line, checks.NOT_IN_TEMPLATE, checks.UNDO_OR_UPDATE)
    if (missing := len(wanted - found.keys())) and not po.damage:
        yield Diagnostic(po.name, 0, checks.TEXTS_MISSING.with_values(count=missing), checks.RESTORE_OR_UPDATE)


def _entry_problems(name: str, entry: PoEntry, checker: Checker) -> Iterator[Diagnostic]:
    return (_diagnostic(name, entry, problem) for problem in checker.problems(entry))


def _repeated(name: str, entries: Iterable[PoEntry]) -> Iterator[Diagnostic]:
    """Yield the translations that stand under different English, as when one was pasted into the wrong entry."""
    first: dict[str, PoEntry] = {}
    for entry in entries:
        (text, *more) = entry.strings
        if more or len(text.split()) < FEWEST_WORDS or TWICE in exempt_checks(entry.comments, (entry.msgid, "", text)):
            continue
        other = first.setdefault(text, entry)
        if other.msgid.casefold() != entry.msgid.casefold():
            cause = checks.ALREADY_THERE.with_values(line=other.line)
            yield _diagnostic(name, entry, Problem(TWICE, cause, checks.COMPARE_ENGLISH, warning=True))


def _diagnostic(name: str, entry: PoEntry, problem: Problem) -> Diagnostic:
    """Return ``problem`` with the comment that exempts ``entry`` from it."""
    mark = stamp(entry.msgid, entry.plural, entry.strings)
    remedy = checks.OR_EXEMPT.with_values(remedy=problem.remedy, code=problem.code, stamp=mark)
    return Diagnostic(name, entry.line, problem.cause, remedy, problem.code, problem.warning)
