"""``kiosk check``: everything that is wrong with content, catalogs, lexicons, and how their texts are spoken."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from msgspec.structs import replace

from kiosk.catalogs.check import check_catalogs, languages_in_progress
from kiosk.catalogs.gettext_tools import i18nspector_problems, msgfmt_problems
from kiosk.catalogs.read import display_path
from kiosk.catalogs.readability import page_scores
from kiosk.catalogs.release import check_signatures
from kiosk.catalogs.spoken_texts import RULE, translated_texts
from kiosk.cli.folders import DataFolders
from kiosk.cli.i18n import readable_texts
from kiosk.cli.i18n_review import require_languages
from kiosk.cli.own_pages import own_problems
from kiosk.cli.staff_texts import print_json, report, write_line
from kiosk.cli.wiring.voice import open_pronunciation
from kiosk.content.check import check_content, page_grades
from kiosk.content.content_files import ContentFiles, read_content
from kiosk.content.spoken_texts import english_texts, medicine_names, untranslated_texts
from kiosk.domain.errors import Diagnostic, Exit
from kiosk.domain.language import SOURCE
from kiosk.files.languages import canonical_tag, language_folder, language_tags
from kiosk.speech.check import check_names, check_texts
from kiosk.speech.text.files import lexicon_problems
from kiosk.texts.checks import CHECKING, ENGLISH_LEVEL, LEVEL, NOTHING_WRONG, ONLY_WARNINGS, OR_EXEMPT


def check(folders: DataFolders, *, release: bool, as_json: bool = False, settings: Sequence[Diagnostic] = ()) -> Exit:
    """Report everything that is wrong with the files in ``folders``.

    Args:
        folders: The folders of content and catalogs.
        release: Whether to ask for all signatures.
        as_json: Whether to print a JSON object for each diagnostic to standard output, and nothing else.
        settings: What does not fit the content in the clinic's settings.
    """
    _begin(folders, as_json=as_json)
    lexicons, content, catalogs = find_problems(folders, release=release)
    code = _end([*settings, *lexicons, *content, *catalogs], as_json=as_json)
    if settings:
        return Exit.USAGE
    return Exit.CONTENT if any(not problem.warning for problem in content) else code


def find_problems(folders: DataFolders, *, release: bool = False) -> tuple[list[Diagnostic], ...]:
    """Return what is wrong with lexicons, from which much else may follow, with content, and with catalogs."""
    unfinished = languages_in_progress(folders.locales)
    files = read_content(folders.content)
    lexicons, catalogs = _translations(folders, unfinished, files)
    content = [
        *check_content(folders.content, files=files, release=release),
        *check_spoken_content(folders.content, folders.locales, unfinished, files),
    ]
    content += own_problems(folders)
    if release:
        catalogs += i18nspector_problems(sorted(folders.locales.glob("*/LC_MESSAGES/*.po")))
        catalogs += check_signatures(folders.locales)
    return lexicons, sorted(content), sorted(catalogs)


def check_translations(folders: DataFolders, tags: Sequence[str], *, as_json: bool = False) -> Exit:
    """Report everything that is wrong with the translations into the languages ``tags``, or into all of them.

    Raises:
        ConfigurationError: There is no such language.
    """
    require_languages("kiosk i18n check", tags, [SOURCE, *language_tags(folders.locales)])
    _begin(folders, as_json=as_json)
    unfinished = languages_in_progress(folders.locales)
    lexicons, catalogs = _translations(folders, unfinished, read_content(folders.content))
    wanted = {language_folder(folders.locales, tag).name for tag in tags}
    found = [*lexicons, *sorted(catalogs)]
    return _end([each for each in found if not tags or wanted & {*Path(each.file).parts}], as_json=as_json)


def _translations(
    folders: DataFolders, unfinished: Collection[str], files: ContentFiles
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Return what is wrong with the lexicons, and with the catalogs."""
    lexicons = [
        replace(problem, warning=canonical_tag(problem.file.partition("/")[0]) in unfinished)
        for problem in lexicon_problems(folders.locales)
    ]
    texts = readable_texts(folders.content, files)
    catalogs = [*check_catalogs(folders.locales, texts), *check_spoken_catalogs(folders.locales, unfinished)]
    wrong = {problem.file for problem in catalogs}
    sound = [path for path in folders.locales.glob("*/LC_MESSAGES/*.po") if display_path(path) not in wrong]
    return lexicons, [*catalogs, *msgfmt_problems(sound)]


def show_levels(folders: DataFolders) -> Exit:
    """Print how easy each page is to read, in each language."""
    scores = {tag: page_scores(folders.locales, tag) for tag in language_tags(folders.locales)}
    for page, grade in page_grades(read_content(folders.content)).items():
        line = ENGLISH_LEVEL.with_values(page=page, grade=f"{grade:.1f}")
        for tag, pages in scores.items():
            if page in pages:
                line = LEVEL.with_values(level=line, tag=tag, score=f"{pages[page]:.0f}")
        write_line(line)
    return Exit.OK


def _begin(folders: DataFolders, *, as_json: bool) -> None:
    if not as_json:
        write_line(CHECKING.with_values(content=str(folders.content), catalogs=str(folders.locales)))


def _end(found: list[Diagnostic], *, as_json: bool) -> Exit:
    """Show what was found; return the exit code for translations."""
    if as_json:
        print_json(found)
    else:
        report(found)
    if any(not problem.warning for problem in found):
        return Exit.CATALOGS
    if not as_json:
        write_line(ONLY_WARNINGS.with_values(count=len(found)) if found else NOTHING_WRONG)
    return Exit.OK


def check_spoken_content(
    content: Path, locales: Path, unfinished: Collection[str] = (), files: ContentFiles | None = None
) -> list[Diagnostic]:
    """Return what in the content cannot be spoken safely, by file and line.

    Args:
        content: The folder of content.
        locales: The folder of lexicons.
        unfinished: The languages for which this is only a warning.
        files: What is in ``content``, where that was read already.
    """
    pronunciation = open_pronunciation(locales)
    files = files or read_content(content)
    found = [*check_texts(english_texts(files), SOURCE, pronunciation)]
    for tag in (SOURCE, *language_tags(locales)):
        problems = [
            *check_texts(untranslated_texts(files), tag, pronunciation),
            *check_names(medicine_names(files), tag, pronunciation),
        ]
        found += (replace(problem, warning=tag in unfinished) for problem in problems)
    return sorted(set(found))


def check_spoken_catalogs(locales: Path, unfinished: Collection[str] = ()) -> list[Diagnostic]:
    """Return what in the translations cannot be spoken safely; in ``unfinished`` languages that is only a warning."""
    pronunciation = open_pronunciation(locales)
    found: list[Diagnostic] = []
    for tag in language_tags(locales):
        for text, stamp in translated_texts(locales, tag):
            for problem in check_texts([text], tag, pronunciation):
                remedy = OR_EXEMPT.with_values(remedy=problem.remedy, code=RULE, stamp=stamp)
                found.append(replace(problem, remedy=remedy, code=RULE, warning=tag in unfinished))
    return sorted(set(found))
