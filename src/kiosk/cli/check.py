"""``kiosk check``: everything that is wrong with content, catalogs, lexicons, and how their texts are spoken."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from kiosk.catalogs.check import check_catalogs
from kiosk.catalogs.languages import language_tags
from kiosk.catalogs.signatures import check_signatures
from kiosk.catalogs.spoken_texts import RULE, translated_texts
from kiosk.cli.folders import DataFolders
from kiosk.cli.i18n import readable_texts
from kiosk.cli.staff_texts import report, write
from kiosk.cli.wiring import open_pronunciation
from kiosk.content.check import check_content
from kiosk.content.content_files import read_content
from kiosk.content.spoken_texts import english_texts, medicine_names, untranslated_texts
from kiosk.domain.errors import Diagnostic, Exit
from kiosk.domain.language import SOURCE
from kiosk.speech.check import check_names, check_texts
from kiosk.speech.text import lexicon_problems
from kiosk.texts.checks import CHECKING, NOTHING_WRONG, OR_EXEMPT


def check(folders: DataFolders, *, release: bool) -> Exit:
    """Report everything that is wrong with the files in ``folders``; ``release`` asks for all signatures."""
    write(CHECKING.with_values(content=str(folders.content), catalogs=str(folders.locales)))
    # First, because much else may follow from them.
    lexicons = lexicon_problems(folders.locales)
    content = [
        *check_content(folders.content, release=release),
        *check_spoken_content(folders.content, folders.locales),
    ]
    texts = readable_texts(folders.content)
    catalogs = [*check_catalogs(folders.locales, texts), *check_spoken_catalogs(folders.locales)]
    if release:
        catalogs += check_signatures(folders.locales)
    report([*lexicons, *sorted(content), *sorted(catalogs)])
    if content:
        return Exit.CONTENT
    if lexicons or catalogs:
        return Exit.CATALOGS
    write(NOTHING_WRONG)
    return Exit.OK


def check_spoken_content(content: Path, locales: Path) -> list[Diagnostic]:
    """Return what in the content cannot be spoken safely, by file and line."""
    pronunciation = open_pronunciation(locales)
    files = read_content(content)
    found = [*check_texts(english_texts(files), SOURCE, pronunciation)]
    for tag in (SOURCE, *language_tags(locales)):
        found += check_texts(untranslated_texts(files, content), tag, pronunciation)
        found += check_names(medicine_names(files), tag, pronunciation)
    return sorted(set(found))


def check_spoken_catalogs(locales: Path) -> list[Diagnostic]:
    """Return what in the translations cannot be spoken safely, by file and line."""
    pronunciation = open_pronunciation(locales)
    found: list[Diagnostic] = []
    for tag in language_tags(locales):
        for text, stamp in translated_texts(locales, tag):
            for problem in check_texts([text], tag, pronunciation):
                remedy = OR_EXEMPT.with_values(remedy=problem.remedy, code=RULE, stamp=stamp)
                found.append(replace(problem, remedy=remedy, code=RULE))
    return sorted(set(found))
