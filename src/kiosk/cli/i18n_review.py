"""``kiosk i18n sign``, ``same`` and ``status``: who has read the translations, and how far they are."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from pathlib import Path

from msgspec.structs import asdict

from kiosk.catalogs.checks.checker import checker_for
from kiosk.catalogs.read import read_po
from kiosk.catalogs.signatures import Signature, is_part, sign
from kiosk.catalogs.spelling import changes, keep_translation
from kiosk.catalogs.status import language_words, page_states
from kiosk.catalogs.status_page import status_page
from kiosk.catalogs.write import write_file, write_if_changed
from kiosk.cli.folders import require_folder_of
from kiosk.cli.i18n_output import Show, show_as_json
from kiosk.cli.staff_texts import report, sentence, translated, write_line
from kiosk.cli.wiring.guide import available_languages
from kiosk.domain.errors import ConfigurationError, Diagnostic, Exit
from kiosk.files.languages import canonical_tag, language_folder, language_tags
from kiosk.terminal.output import write
from kiosk.texts.message import staff


def require_languages(command: str, named: Iterable[str], known: Iterable[str]) -> None:
    """Raise ConfigurationError where ``command`` was given tags of languages that are not ``known``."""
    if unknown := {*map(canonical_tag, named)} - {*known}:
        # T: Cause: {tag} is a language that somebody typed.
        cause = staff("i18n|status", "There are no catalogs for {tag}", tag=", ".join(sorted(unknown)))
        # T: Remedy. The command stays as it is.
        remedy = staff("i18n|status", "kiosk i18n add TAG starts a language")
        raise ConfigurationError(Diagnostic(command, 0, cause, remedy))


def sign_parts(locales: Path, tag: str, parts: list[str], signed: tuple[date, str], show: Show) -> Exit:
    """Put the signature of a day and a reviewer under the translations of ``parts``.

    Raises:
        CatalogError: A catalog is broken or cannot be written.
        ConfigurationError: There is no such language, or no such part.
    """
    require_languages("kiosk i18n sign", [tag], language_tags(locales))
    signature = Signature(*signed)
    code, unknown = Exit.OK, set(parts)
    for path in sorted((language_folder(locales, tag) / "LC_MESSAGES").glob("*.po")):
        po = read_po(path, tag)
        found = {part for part in parts if any(is_part(part, path.stem, entry) for entry in po.active)}
        unknown -= found
        if found:
            done, count, refused = sign(po, path.stem, found, signature, checker_for(path.parent.parent))
            write_if_changed(path, done)
            name = signature.reviewer
            # T: Result: {count} translations of the catalog {file} now have the signature of {name}.
            show(staff("i18n|sign", "{file}: signed by {name}: {count}.", file=po.name, name=name, count=count))
            if refused:
                # T: How many translations were not signed, because they are missing, fuzzy or wrong. The command stays
                # as it is; {tag} is a language such as es.
                show(
                    staff(
                        "i18n|sign",
                        "{file}: not signed, because not finished: {count}. kiosk i18n check {tag} names them.",
                        file=po.name,
                        count=refused,
                        tag=tag,
                    )
                )
                code = Exit.CATALOGS
    if unknown:
        # T: Cause: {parts} are names that somebody typed, {tag} is a language such as es.
        cause = staff("i18n|sign", "“{tag}” has no part called {parts}", tag=tag, parts=", ".join(sorted(unknown)))
        # T: Remedy. A section is named by its context in the catalog.
        remedy = staff("i18n|sign", "Name a catalog, a page or a section, such as lemtrada, glossary or lemtrada|facts")
        raise ConfigurationError(Diagnostic("kiosk i18n sign", 0, cause, remedy))
    return code


def show_status(locales: Path, tags: list[str], *, page: Path | None, as_json: bool) -> Exit:
    """Print how far the translations are.

    Args:
        locales: The folder of catalogs.
        tags: The languages; all where none is named.
        page: An HTML file to write instead of printing.
        as_json: Whether to print a JSON object for each page.

    Returns:
        The exit code, which tells whether every language that patients can choose is complete.
    """
    require_languages("kiosk i18n status", tags, language_tags(locales))
    states = [*page_states(locales, tags)]
    offered = {language.tag for language in available_languages(locales)}
    if page:
        require_folder_of(page)
        write_file(page, status_page(states, offered, translated))
        # T: Result: {file} says how far the translations are.
        (show_as_json if as_json else write_line)(staff("i18n|status", "{file}: written.", file=str(page)))
    elif as_json:
        for state in states:
            damage = [sentence(each) for each in state.damage]
            shown = {**asdict(state), "damage": damage, "offered": state.language in offered}
            write(json.dumps(shown, ensure_ascii=False) + "\n")
    else:
        for tag, pages in groupby(states, key=lambda state: state.language):
            write_line(language_words(tag, offered=tag in offered))
            for state in pages:
                write_line(state.words)
                report(state.damage)
    complete = all(state.complete for state in states if state.language in offered)
    return Exit.OK if complete else Exit.CATALOGS


def keep_translations(locales: Path, part: str, show: Show) -> Exit:
    """Keep the translations of the one changed text that has ``part`` in its English; list them all without ``part``.

    Raises:
        ConfigurationError: No changed text has it, or several have, or more than the spelling has changed.
        CatalogError: A catalog is broken or cannot be written.
    """
    found = [change for change in changes(locales) if part in change.entry.msgid]
    if not part:
        for each in found:
            before, after = each.before.msgid, each.entry.msgid
            # T: A text whose English has changed. {place} is file and line.
            show(
                staff(
                    "i18n|same", "{place}: was “{before}”, is “{after}”", place=each.place, before=before, after=after
                )
            )
        return Exit.OK
    if len({change.entry.key for change in found}) != 1:
        # T: Cause: {part} is what somebody typed, to choose one of the texts whose English has changed.
        cause = staff("i18n|same", "The texts with “{part}” that have changed: {count}", part=part, count=len(found))
        # T: Remedy. The command stays as it is.
        remedy = staff("i18n|same", "Give more of the text; kiosk i18n same lists those that have changed")
        raise ConfigurationError(Diagnostic("kiosk i18n same", 0, cause, remedy))
    for change in found:
        if not change.is_spelling:
            before = change.before.msgid
            # T: Cause: the English text is not only spelled in another way.
            cause = staff("i18n|same", "More than the spelling has changed: it was “{before}”", before=before)
            # T: Remedy.
            remedy = staff("i18n|same", "Compare the translation with the new English, then remove its fuzzy mark")
            raise ConfigurationError(Diagnostic(change.po.name, change.entry.line, cause, remedy))
    for change in found:
        keep_translation(change)
        # T: Result: the translation in this file and line was kept.
        show(staff("i18n|same", "{place}: the translation stays", place=change.place))
    return Exit.OK
