"""A ``.po`` file as a catalog for look-ups: what its translations must not say is compared first, and left out."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from kiosk.catalogs.catalog import Catalog, is_unfinished
from kiosk.catalogs.checks.checker import Checker, checker_for
from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.catalogs.plurals import PLURAL_FORMS, PluralRule
from kiosk.catalogs.read import read_undamaged
from kiosk.domain.errors import Diagnostic
from kiosk.services.ports import TranslationState
from kiosk.texts import catalog_files as wording
from kiosk.texts.message import NAMES, staff

PROBLEMS = {
    TranslationState.MISSING: (wording.UNTRANSLATED, wording.TRANSLATE),
    TranslationState.FUZZY: (wording.FUZZY, wording.CHECK_MARK),
    TranslationState.STALE: (wording.CHANGED, wording.UPDATE_TRANSLATION),
}

CURRENT = TranslationState.CURRENT


def entry_problem(name: str, entry: PoEntry, checker: Checker) -> Diagnostic:
    """Return why the ``entry`` of the file ``name`` may not be shown."""
    if found := PROBLEMS.get(entry.state):
        return Diagnostic(name, entry.line, *found)
    problem = next(checker.dangers(entry))
    return Diagnostic(name, entry.line, problem.cause, problem.remedy, problem.code)


def load_po(path: Path, language: Path | None = None) -> Catalog:
    """Return the ``.po`` file at ``path``, in a folder ``<tag>/LC_MESSAGES``.

    Args:
        path: The file.
        language: The folder of the language with the words that translations are checked by, if that is another one.

    Raises:
        CatalogError: It is broken.
    """
    folder = path.parent.parent
    return catalog_of(read_undamaged(path, folder.name), language or folder)


def catalog_of(po: PoFile, folder: Path, before: Catalog | None = None) -> Catalog:
    """Return the catalog of a file that has been read.

    Args:
        po: The file.
        folder: The folder of its language.
        before: The catalog of an earlier version. Entries that are as they were are not compared again.
    """
    checker = checker_for(folder)

    def state_of(entry: PoEntry) -> TranslationState:
        old = before.entries.get(entry.key) if before else None
        if before and old and replace(old, line=entry.line) == entry:
            return before.states.get(entry.key, CURRENT)
        return checker.state(entry)

    states = {entry.key: state for entry in po.active if (state := state_of(entry)) is not CURRENT}
    problems = {entry.key: entry_problem(po.name, entry, checker) for entry in po.active if entry.key in states}
    untranslated = sorted([*po.damage, *(problem for key, problem in problems.items() if key[0] != NAMES)])
    total = len(po.active) + len(po.damage)
    # T: Cause: both values are numbers.
    cause = staff("catalog|state", "{missing} of {total} texts have no usable translation", total=total)
    # T: Remedy. The command stays.
    remedy = staff("catalog|state", "Run kiosk check, which names each")
    return Catalog(
        entries={entry.key: entry for entry in po.active},
        rule=PluralRule.parse(po.fields[PLURAL_FORMS]),
        states=states,
        total=total,
        missing=len(untranslated),
        unfinished=sum(map(is_unfinished, po.active)),
        summary=Diagnostic(po.name, 0, cause.with_values(missing=len(untranslated)), remedy),
        untranslated=tuple(untranslated),
        untranslated_names=tuple(problem for key, problem in problems.items() if key[0] == NAMES),
        unsafe=(*po.damage, *(problems[key] for key, state in states.items() if state is TranslationState.WRONG)),
    )
