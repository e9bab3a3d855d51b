"""A clinic's own pages, which are added to the guide or replace pages of it: what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.catalogs.spoken_texts import translated_texts
from kiosk.cli.folders import DataFolders
from kiosk.cli.wiring.guide import open_catalogs
from kiosk.cli.wiring.voice import open_pronunciation
from kiosk.content.check import check_content
from kiosk.content.content_files import ContentFiles, read_content
from kiosk.content.extraction import content_messages
from kiosk.content.spoken_texts import english_texts
from kiosk.domain.errors import Diagnostic
from kiosk.domain.language import SOURCE
from kiosk.files.languages import language_folder, language_tags
from kiosk.files.located_text import SourceText
from kiosk.services.ports import TranslationState
from kiosk.speech.check import check_texts
from kiosk.texts.message import NAMES, staff


def own_texts(texts: Iterable[SourceText], own: Path) -> Iterator[SourceText]:
    """Yield those of ``texts`` that are in files below ``own``, with their file's name as in the guide."""
    for text in texts:
        if Path(text.file).is_relative_to(own):
            name = f"content/{Path(text.file).relative_to(own).as_posix()}"
            yield SourceText(text.message, name, text.line, text.notes)


def own_problems(folders: DataFolders) -> list[Diagnostic]:
    """Return what is wrong with the clinic's own pages; where a text has no translation, that is only a warning."""
    own = folders.own_content
    if own is None:
        return []
    files = read_content(folders.content, own)
    problems = [each for each in check_content(folders.content, files=files) if Path(each.file).is_relative_to(own)]
    return [*problems, *pronunciation_problems(folders, files, own), *untranslated(folders, files, own)]


def pronunciation_problems(folders: DataFolders, files: ContentFiles, own: Path) -> Iterator[Diagnostic]:
    """Yield what in the English below ``own``, and in its translations, cannot be spoken safely."""
    pronunciation = open_pronunciation(folders.locales, own=folders.own_locales)
    english = (text for text in english_texts(files) if Path(text.file).is_relative_to(own))
    yield from check_texts(english, SOURCE, pronunciation)
    locales = folders.own_locales or folders.locales
    for tag in language_tags(locales):
        yield from check_texts((text for text, _ in translated_texts(locales, tag)), tag, pronunciation)


def untranslated(folders: DataFolders, files: ContentFiles, own: Path) -> Iterator[Diagnostic]:
    """Yield the texts below ``own`` that patients read in English in another language."""
    if files.diagnostics:
        return
    catalogs = open_catalogs(folders)
    tags = [language.tag for language in catalogs.languages if language.tag != SOURCE]
    for text in content_messages(folders.content, files):
        if not Path(text.file).is_relative_to(own) or text.message.context == NAMES:
            continue
        for tag in tags:
            if catalogs.look_up(text.message, tag).state is not TranslationState.CURRENT:
                folder = language_folder(folders.own_locales or folders.locales, tag) / "LC_MESSAGES"
                # T: Warning about a page that a clinic has written itself. {tag} is a language.
                cause = staff(
                    "own pages|translation", "It has no translation into {tag}: patients read English", tag=tag
                )
                file = str(folder / f"{text.message.domain}.po")
                # T: What to do about it. {file} is a file.
                remedy = staff("own pages|translation", "Translate it in {file}", file=file)
                yield Diagnostic(text.file, text.line, cause, remedy, warning=True)
