"""``kiosk i18n``: the translators' commands. Each prints one line for each file."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.languages import add_language, language_tags
from kiosk.catalogs.update import updated_catalogs
from kiosk.catalogs.write import write_if_changed
from kiosk.domain.errors import CatalogError, ContentError, Diagnostic, Exit
from kiosk.services.ports import TranslationState
from kiosk.terminal.output import report, write

if TYPE_CHECKING:
    from kiosk.catalogs.extract import Texts


def add_parser(subparsers: Any) -> None:  # noqa: ANN401 - argparse gives the type no public name
    """Add ``i18n`` and its steps to the parser of the ``kiosk`` command."""
    translating = subparsers.add_parser("i18n", help="make and merge the translators' catalogs")
    steps = translating.add_subparsers(dest="step", metavar="STEP", required=True)
    steps.add_parser("extract", help="collect the English texts into locales/*.pot")
    update = steps.add_parser("update", help="bring every language's catalogs up to date with them")
    update.add_argument("--add", metavar="TAG", help="add a new language, such as vi or pt-BR")


def run(arguments: argparse.Namespace, content: Path, locales: Path) -> Exit:
    """Run the step that ``arguments`` name.

    Raises:
        KioskError: It cannot be done.
    """
    reject_compiled(locales)
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


def reject_compiled(locales: Path) -> None:
    """Raise CatalogError where ``locales`` holds compiled catalogs alone, as an installed kiosk does.

    New, empty ``.po`` files would be used instead of them, and patients would lose the languages.
    """
    if any(locales.glob("*/LC_MESSAGES/*.mo")) and not any(locales.glob("*/LC_MESSAGES/*.po")):
        cause = "The catalogs here are compiled; there is nothing to translate in"
        remedy = "Name a folder with .po files, as a checkout has: kiosk --locales DIR i18n"
        raise CatalogError(Diagnostic(str(locales), 0, cause, remedy))


def extract(content: Path, locales: Path) -> None:
    """Write the templates; delete those that have no texts any more."""
    from kiosk.catalogs.extract import source_texts, templates
    from kiosk.content.extraction import content_messages

    made = templates(source_texts(content_messages(content)), locales)
    current = {locales / f"{domain}.pot": template for domain, template in made.items()}
    for path, template in current.items():
        _report(path, template.entries, changed=write_if_changed(path, template))
    for path in sorted(set(locales.glob("*.pot")) - current.keys()):
        path.unlink()
        write(f"{path}: removed, nothing is left to translate\n")


def readable_texts(content: Path) -> Texts:
    """Return the English texts of the program and the content, or none where the content is broken."""
    from kiosk.catalogs.extract import source_texts
    from kiosk.content.extraction import content_messages

    try:
        return source_texts(content_messages(content))
    except ContentError:
        return {}


def update(locales: Path) -> Exit:
    """Write the catalogs of every language; one broken language does not stop the others."""
    code = Exit.OK
    if not (tags := language_tags(locales)):
        write(f"{locales}: no language yet; kiosk i18n update --add TAG adds one\n")
    for tag in tags:
        try:
            for path, po in updated_catalogs(locales, tag):
                _report(path, po.active, changed=write_if_changed(path, po), counted=True)
        except CatalogError as error:
            report(error.diagnostics)
            code = Exit.CATALOGS
    return code


def _report(path: Path, entries: Iterable[PoEntry], *, changed: bool, counted: bool = False) -> None:
    found = [entry.state for entry in entries]
    state = f"{len(found)} texts"
    if counted:
        doubtful = sum(
            found.count(each) for each in (TranslationState.FUZZY, TranslationState.STALE, TranslationState.WRONG)
        )
        state += f", {found.count(TranslationState.MISSING)} to translate, {doubtful} to check"
    write(f"{path}: {'written' if changed else 'unchanged'}, {state}\n")
