"""Runs the check of spoken texts over the content and the catalogs."""

from __future__ import annotations

from pathlib import Path

from kiosk.catalogs.languages import language_tags
from kiosk.catalogs.spoken_texts import translated_texts
from kiosk.content.content_files import read_content
from kiosk.content.spoken_texts import english_texts, medicine_names, untranslated_texts
from kiosk.domain.errors import Diagnostic
from kiosk.domain.language import SOURCE
from kiosk.speech.check import check_names, check_texts
from kiosk.speech.text import FilePronunciation


def check_spoken_content(content: Path, locales: Path) -> list[Diagnostic]:
    """Return what in the content cannot be spoken safely, by file and line."""
    pronunciation = _pronunciation(locales)
    everything = read_content(content)
    found = [*check_texts(english_texts(everything), SOURCE, pronunciation)]
    for tag in (SOURCE, *language_tags(locales)):
        found += check_texts(untranslated_texts(everything, content), tag, pronunciation)
        found += check_names(medicine_names(everything), tag, pronunciation)
    return sorted(set(found))


def check_spoken_catalogs(locales: Path) -> list[Diagnostic]:
    """Return what in the translations cannot be spoken safely, by file and line."""
    pronunciation = _pronunciation(locales)
    found: list[Diagnostic] = []
    for tag in language_tags(locales):
        found += check_texts(translated_texts(locales, tag), tag, pronunciation)
    return sorted(set(found))


def _pronunciation(locales: Path) -> FilePronunciation:
    return FilePronunciation(locales, lambda _: None)  # the lexicons have a check of their own
