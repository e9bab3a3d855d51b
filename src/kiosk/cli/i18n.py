"""``kiosk i18n``: the translators' commands. Each says in one line a file what it did."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.languages import add_language, language_tags
from kiosk.catalogs.update import updated
from kiosk.catalogs.write import write_if_changed
from kiosk.domain.errors import CatalogError, Diagnostic, Exit
from kiosk.services.ports import TranslationState
from kiosk.terminal.output import tell, write


def add_parser(subparsers: Any) -> None:  # noqa: ANN401 - argparse gives the type no public name
    """Add ``i18n`` and its steps to the parser of the ``kiosk`` command."""
    translating = subparsers.add_parser("i18n", help="make and merge the translators' catalogs")
    steps = translating.add_subparsers(dest="step", metavar="STEP", required=True)
    steps.add_parser("extract", help="collect the English texts into locales/*.pot")
    update = steps.add_parser("update", help="bring every language's catalogs up to date with them")
    update.add_argument("--add", metavar="TAG", help="begin a new language, such as vi or pt-BR")


def run(arguments: argparse.Namespace, content: Path, locales: Path) -> Exit:
    """Do the step that ``arguments`` name.

    Raises:
        KioskError: It cannot be done at all.
    """
    refuse_compiled(locales)
    if arguments.step == "extract":
        extract(content, locales)
        return Exit.OK
    if not any(locales.glob("*.pot")):
        cause = "There are no templates here, so there is nothing to update from"
        raise CatalogError(Diagnostic(str(locales), 0, cause, "Run kiosk i18n extract"))
    if arguments.add is not None:
        tag = add_language(locales, arguments.add)
        if tag != arguments.add:
            write(f"--add {arguments.add}: its folder is {tag}\n")
    return update(locales)


def refuse_compiled(locales: Path) -> None:
    """Raise CatalogError where ``locales`` holds compiled catalogs alone, as an installed kiosk does.

    New, empty ``.po`` files would take their place, and the languages away from patients.
    """
    if any(locales.glob("*/LC_MESSAGES/*.mo")) and not any(locales.glob("*/LC_MESSAGES/*.po")):
        cause = "The catalogs here are compiled; there is nothing to translate in"
        remedy = "Name a folder with .po files, as a checkout has: kiosk --locales DIR i18n"
        raise CatalogError(Diagnostic(str(locales), 0, cause, remedy))


def extract(content: Path, locales: Path) -> None:
    """Write the templates; a template whose texts are gone is taken away."""
    from kiosk.catalogs.extract import templates

    made = templates(content, locales)
    for domain, template in made.items():
        path = locales / f"{domain}.pot"
        _say(path, template.entries, changed=write_if_changed(path, template))
    for path in sorted(set(locales.glob("*.pot")) - {locales / f"{domain}.pot" for domain in made}):
        path.unlink()
        write(f"{path}: removed, nothing is left to translate\n")


def update(locales: Path) -> Exit:
    """Write the catalogs of every language; one broken language does not stop the others."""
    code = Exit.OK
    if not (tags := language_tags(locales)):
        write(f"{locales}: no language yet; kiosk i18n update --add TAG begins one\n")
    for tag in tags:
        try:
            for path, po in updated(locales, tag):
                _say(path, po.active, changed=write_if_changed(path, po), counted=True)
        except CatalogError as error:
            tell(error.diagnostics)
            code = Exit.CATALOGS
    return code


def _say(path: Path, entries: Iterable[PoEntry], *, changed: bool, counted: bool = False) -> None:
    found = [entry.state for entry in entries]
    state = f"{len(found)} texts"
    if counted:
        doubtful = sum(
            found.count(each) for each in (TranslationState.FUZZY, TranslationState.STALE, TranslationState.WRONG)
        )
        state += f", {found.count(TranslationState.MISSING)} to translate, {doubtful} to check"
    write(f"{path}: {'written' if changed else 'unchanged'}, {state}\n")
