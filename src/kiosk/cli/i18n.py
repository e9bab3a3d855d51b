"""``kiosk i18n``: the translators' commands. Each prints one line for each file."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from kiosk.catalogs.entry import PoFile
from kiosk.catalogs.extract import Texts, source_texts, templates
from kiosk.catalogs.languages import add_language, language_tags
from kiosk.catalogs.update import updated_catalogs
from kiosk.catalogs.write import write_if_changed
from kiosk.cli.staff_texts import report
from kiosk.content.extraction import content_messages
from kiosk.domain.errors import CatalogError, ContentError, Diagnostic, Exit
from kiosk.services.ports import TranslationState
from kiosk.terminal.output import write


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
    made = templates(source_texts(content_messages(content)), locales)
    current = {locales / f"{domain}.pot": template for domain, template in made.items()}
    for path, template in current.items():
        write(f"{_result(path, template, changed=write_if_changed(path, template))}\n")
    for path in sorted(set(locales.glob("*.pot")) - current.keys()):
        path.unlink()
        write(f"{path}: removed, nothing is left to translate\n")


def readable_texts(content: Path) -> Texts:
    """Return the English texts of the program and of the content, or none where the content is broken."""
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
                result = _result(path, po, changed=write_if_changed(path, po))
                states = Counter(entry.state for entry in po.active)
                missing = states.pop(TranslationState.MISSING, 0)
                doubtful = states.total() - states[TranslationState.CURRENT]
                write(f"{result}, {missing} to translate, {doubtful} to check\n")
        except CatalogError as error:
            report(error.diagnostics)
            code = Exit.CATALOGS
    return code


def _result(path: Path, po: PoFile, *, changed: bool) -> str:
    return f"{path}: {'written' if changed else 'unchanged'}, {len(po.active)} texts"
