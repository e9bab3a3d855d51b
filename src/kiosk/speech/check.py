"""The check of all that patients hear: nothing is said by chance, and nothing that two people would hear in two ways.

What cannot be said safely is refused where it is written: in the content, or in the translation.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.catalogs.languages import language_tags
from kiosk.catalogs.numbers import excused
from kiosk.catalogs.read import read_po
from kiosk.content.everything import Everything, read_everything
from kiosk.content.folder import Folder
from kiosk.content.terms import words_of
from kiosk.content.treatment import TreatmentFile
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.domain.guide import Block
from kiosk.domain.language import SOURCE
from kiosk.services.ports import TranslationState
from kiosk.services.translator import NAME
from kiosk.speech.text import LEXICON, FilePronunciation
from kiosk.speech.text.misheard import misheard
from kiosk.texts.entrance import FORMAT_LOCALE

Place = tuple[str, int, str]
"""File, line and text."""
NEVER_SAID = frozenset({(FORMAT_LOCALE.context, FORMAT_LOCALE.text)})
RULE = "spoken"
"""What a translator's comment calls this check where it silences it."""
VALUE = "5"
"""Stands for a value that is put into a text later; most are numbers."""


def misheard_content(content: Path, locales: Path) -> list[Diagnostic]:
    """Return what in the content cannot be said safely, by file and line; of a broken file as far as it can be read."""
    known = _pronunciation(locales)
    everything = read_everything(content)
    spoken = [SOURCE, *language_tags(locales)]
    places = [*_texts(everything), *everything.broken]
    problems = [problem for place in places for problem in _misheard(place, SOURCE, known)]
    for file, found in everything.treatments.items():
        path = Folder(content).treatment(found.treatment.entry.id)
        for place in _same_everywhere(file, path, found):
            for tag in spoken:
                problems += _misheard(place, tag, known)
        problems += _unlisted_names(file, found, known, spoken)
    return sorted(set(problems))


def misheard_catalogs(locales: Path) -> list[Diagnostic]:
    """Return what in the translations cannot be said safely, by file and line; broken ones are left to their check."""
    known = _pronunciation(locales)
    problems: list[Diagnostic] = []
    for tag in language_tags(locales):
        for path in sorted((locales / tag / "LC_MESSAGES").glob("*.po")):
            try:
                po = read_po(path, tag)
            except CatalogError:
                continue
            for entry in po.active:
                if (
                    entry.state is not TranslationState.CURRENT
                    or entry.key in NEVER_SAID
                    or RULE in excused(entry.comments)
                ):
                    continue
                for text in entry.strings:
                    problems += _misheard((po.name, entry.line, NAME.sub(VALUE, text)), tag, known)
    return sorted(set(problems))


def _pronunciation(locales: Path) -> FilePronunciation:
    return FilePronunciation(locales, lambda _: None)  # the check of the lexicons names what is wrong with them


def _misheard(place: Place, tag: str, known: FilePronunciation) -> Iterator[Diagnostic]:
    file, line, text = place
    if not known.language(tag).lexicon.readable:
        return  # every other word would be told, and all of them for one cause, which the check of the lexicons names
    for cause, remedy in misheard(text, known.language(tag)):
        yield Diagnostic(file, line, cause, remedy.replace(LEXICON, f"{tag}/{LEXICON}"))


def _texts(everything: Everything) -> Iterator[Place]:
    """Yield every English text that is shown or said, with its place."""
    for file, found in everything.treatments.items():
        for section in found.treatment.sections:
            yield from _blocks(file, section.blocks, found.lines)
    for file, page in everything.documents.items():
        yield file, page.lines["title"], page.document.title.text
        yield from _blocks(file, page.document.blocks, page.lines)
    for term in everything.glossary.terms:
        lines = everything.glossary.lines[term.id]
        yield from zip((everything.glossary_label,) * 2, lines, (term.title.text, term.meaning.text), strict=True)


def _blocks(file: str, blocks: tuple[Block, ...], lines: dict[str, int]) -> Iterator[Place]:
    return ((file, lines[block.id], words_of(block).text) for block in blocks)


def _same_everywhere(file: str, path: Path, found: TreatmentFile) -> Iterator[Place]:
    """Yield what no translator sees, so that it is said as it stands in every language: names and sources."""
    written = path.read_text(encoding="utf-8-sig").split("\n")
    titles = [source.title for source in found.treatment.sources]
    for text in (*found.names, *titles):
        yield file, next((number for number, line in enumerate(written, 1) if text in line), 0), text


def _unlisted_names(file: str, found: TreatmentFile, known: FilePronunciation, tags: list[str]) -> Iterator[Diagnostic]:
    """Yield the names of the medicine that nobody has listened to: they are what a patient must understand first."""
    entry = found.treatment.entry
    for tag in tags:
        language = known.language(tag)
        for key, name in (("name", entry.name), ("generic", entry.generic.text)):
            unheard = not language.lexicon.within(name) and name not in language.lexicon.unsound
            if language.ruled and language.lexicon.readable and unheard:
                cause = f"“{name}” is not in the lexicon {tag}/{LEXICON}, so nobody has heard how it is said"
                yield Diagnostic(file, found.lines[key], cause, "Hear it with kiosk say, then list it there")
