"""``kiosk i18n``: the translators' commands. Each prints a sentence for each file, or a JSON object."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from kiosk.catalogs.extract import Texts, source_texts, templates
from kiosk.catalogs.languages import add_language
from kiosk.catalogs.merge_driver import merge_catalogs
from kiosk.catalogs.pseudo import TAG, listed_medicines, pseudo_catalog
from kiosk.catalogs.read import display_path
from kiosk.catalogs.update import read_templates, updated_catalogs
from kiosk.catalogs.write import format_po, write_file, write_if_changed
from kiosk.cli.folders import DataFolders
from kiosk.cli.i18n_output import Show, show_as_json
from kiosk.cli.i18n_review import keep_translations, show_status, sign_parts
from kiosk.cli.own_pages import own_texts
from kiosk.cli.staff_texts import report, write_line
from kiosk.content.content_files import ContentFiles, read_content
from kiosk.content.extraction import content_messages
from kiosk.domain.errors import CatalogError, ContentError, Diagnostic, Exit
from kiosk.files.languages import language_folder, language_tags
from kiosk.services.ports import TranslationState
from kiosk.speech.text.files import LEXICON
from kiosk.speech.text.new_lexicon import new_lexicon
from kiosk.texts.catalog_files import EXTRACT
from kiosk.texts.message import staff


def run(arguments: argparse.Namespace, folders: DataFolders) -> Exit:
    """Run the step that ``arguments`` name; where a clinic has pages of its own, for these alone.

    Raises:
        KioskError: It cannot be done.
    """
    if arguments.step == "merge":
        return Exit.OK if merge_catalogs(arguments.base, arguments.ours, arguments.theirs) else Exit.CATALOGS
    locales = folders.own_locales or folders.locales
    reject_compiled(locales)
    show = show_as_json if arguments.json else write_line
    match arguments.step:
        case "extract":
            own = folders.own_content
            return extract_own(folders.content, own, locales, show) if own else extract(folders.content, locales, show)
        case "update":
            return update(locales, folders.locales, show)
        case "add":
            return add(locales, folders.locales, arguments.tag, show)
        case "pseudo":
            return write_pseudo(locales, arguments.folder, show)
        case "sign":
            return sign_parts(locales, arguments.tag, arguments.parts, (arguments.day, arguments.reviewer), show)
        case "same":
            return keep_translations(locales, arguments.text, show)
        case _:
            return show_status(locales, arguments.tags, page=arguments.html, as_json=arguments.json)


def reject_compiled(locales: Path) -> None:
    """Raise CatalogError where ``locales`` holds compiled catalogs alone, as an installed kiosk does.

    New, empty ``.po`` files would be used instead of them, and patients would lose the languages.
    """
    if any(locales.glob("*/LC_MESSAGES/*.mo")) and not any(locales.glob("*/LC_MESSAGES/*.po")):
        # T: Cause: catalogs are files of translations.
        cause = staff("i18n|files", "The catalogs here are compiled; there is nothing to translate in")
        # T: Remedy. The command stays but for DIR; a checkout is a copy of the whole project.
        remedy = staff("i18n|files", "Name a folder with .po files, as a checkout has: kiosk --locales DIR i18n")
        raise CatalogError(Diagnostic(str(locales), 0, cause, remedy))


def extract_own(content: Path, own: Path, locales: Path, show: Show) -> Exit:
    """Write the templates of the clinic's own pages in the folder ``own``, which stand before those in ``content``."""
    texts = content_messages(content, read_content(content, own))
    return write_templates(source_texts(own_texts(texts, own), None), locales, show)


def extract(content: Path, locales: Path, show: Show) -> Exit:
    """Write the templates of the program and of the content."""
    return write_templates(source_texts(content_messages(content)), locales, show)


def write_templates(texts: Texts, locales: Path, show: Show) -> Exit:
    """Write the templates of ``texts``; delete those that have no texts any more."""
    made = templates(texts, locales)
    current = {locales / f"{domain}.pot": template for domain, template in made.items()}
    for path, template in current.items():
        file, count = template.name, len(template.active)
        if write_if_changed(path, template):
            # T: Result for a file that collects the English texts. {count} is how many it has.
            show(staff("i18n|extract", "{file}: written. Texts: {count}.", file=file, count=count))
        else:
            # T: The same for a file that was up to date.
            show(staff("i18n|extract", "{file}: unchanged. Texts: {count}.", file=file, count=count))
    for path in sorted(set(locales.glob("*.pot")) - current.keys()):
        path.unlink()
        # T: Result for a file that collected English texts, all of which are gone.
        show(staff("i18n|extract", "{file}: removed. It has no texts any more.", file=display_path(path)))
    return Exit.OK


def readable_texts(content: Path, files: ContentFiles | None = None) -> Texts:
    """Return the English texts of the program and of the content, or none where the content is broken."""
    try:
        return source_texts(content_messages(content, files))
    except ContentError:
        return {}


def update(locales: Path, guide: Path, show: Show) -> Exit:
    """Write the catalogs of every language; one broken language does not stop the others."""
    require_templates(locales)
    code = Exit.OK
    if not (tags := language_tags(locales)):
        # T: There is no language to update. The command stays as it is.
        show(staff("i18n|update", "{folder}: no language yet. kiosk i18n add TAG adds one.", folder=str(locales)))
    for tag in tags:
        try:
            write_catalogs(locales, guide, tag, show)
        except CatalogError as error:
            report(error.diagnostics)
            code = Exit.CATALOGS
    return code


def add(locales: Path, guide: Path, requested: str, show: Show) -> Exit:
    """Start a language: its catalogs and its lexicon; what is there already stays."""
    require_templates(locales)
    tag = add_language(locales, requested)
    if tag != requested:
        # T: A language was added by the name {requested}; {tag} is how it is usually written.
        show(staff("i18n|add", "The folder of {requested} is {tag}.", requested=requested, tag=tag))
    write_catalogs(locales, guide, tag, show)
    lexicon = language_folder(locales, tag) / LEXICON
    if not lexicon.exists():
        write_file(lexicon, new_lexicon(locales, tag))
        # T: Result for the file that says how words are said in the new language.
        show(
            staff(
                "i18n|add", "{file}: written. It lists the words that somebody must hear.", file=display_path(lexicon)
            )
        )
    # T: Last line after a language was added. Names of files and the command stay as they are.
    show(staff("i18n|add", "Next: translate ui.po and common.po, and see them with kiosk i18n preview {tag}", tag=tag))
    return Exit.OK


def require_templates(locales: Path) -> None:
    """Raise CatalogError where ``locales`` has no templates."""
    if not any(locales.glob("*.pot")):
        # T: Cause: templates are files with the English texts.
        cause = staff("i18n|files", "There are no templates here, so there is nothing to update from")
        raise CatalogError(Diagnostic(str(locales), 0, cause, EXTRACT))


def write_catalogs(locales: Path, guide: Path, tag: str, show: Show) -> None:
    """Write the catalogs of a language; raises CatalogError where one is broken or cannot be written."""
    for path, po in updated_catalogs(locales, tag, guide):
        states = Counter(entry.state for entry in po.active)
        missing = states.pop(TranslationState.MISSING, 0)
        values = {
            "count": len(po.active),
            "missing": missing,
            "fuzzy": states.total() - states[TranslationState.CURRENT],
        }
        if write_if_changed(path, po):
            # T: Result for a catalog. {missing} texts have no translation, {fuzzy} have one that must be checked.
            done = staff(
                "i18n|update",
                "{file}: written. Texts: {count}. To translate: {missing}. To check: {fuzzy}.",
                file=po.name,
                **values,
            )
        else:
            # T: The same for a catalog that was up to date.
            done = staff(
                "i18n|update",
                "{file}: unchanged. Texts: {count}. To translate: {missing}. To check: {fuzzy}.",
                file=po.name,
                **values,
            )
        show(done)


def write_pseudo(locales: Path, folder: Path, show: Show) -> Exit:
    """Write catalogs of the made-up language into ``folder``; raises CatalogError where that is impossible."""
    require_templates(locales)
    medicines = listed_medicines(locales)
    for domain, template in read_templates(locales).items():
        write_file(folder / TAG / "LC_MESSAGES" / f"{domain}.po", format_po(pseudo_catalog(template, medicines)))
    command = f"kiosk --locales {folder} --language {TAG}"
    # T: Result: catalogs of a made-up language were written. {command} shows them.
    show(staff("i18n|pseudo", "{folder}: written. See it with {command}", folder=str(folder), command=command))
    return Exit.OK
