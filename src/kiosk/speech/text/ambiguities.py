"""Finds what in a text cannot be spoken safely, for ``kiosk check`` and ``kiosk say``; a running kiosk never asks."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.speech.text.builder import SpokenBuilder
from kiosk.speech.text.error_prone import ABBREVIATION_REMEDIES, error_prone
from kiosk.speech.text.pronounce import pronounce
from kiosk.speech.text.rule import LanguageRules
from kiosk.speech.text.unspeakable import unspeakable

HIDDEN = "\ufffc"
"""Replaces each character of an exempt span."""
LIST_IT = "Hear it with kiosk say, then list it in lexicon.toml, or write it in full"


def speech_ambiguities(text: str, language: LanguageRules) -> Iterator[tuple[str, str]]:
    """Yield cause and remedy for everything in ``text`` without a reliable pronunciation, or with two meanings.

    A language without rules of its own is not checked, because its way to write numbers is not known.
    """
    if not language.supported:
        return
    out = pronounce(text, language)
    for word in dict.fromkeys(out.unknown_words):
        # The check of the lexicons reports words with an invalid entry, on the line to correct.
        if word.replace(".", "").lower() not in ABBREVIATION_REMEDIES and word not in language.lexicon.invalid:
            yield f"“{word}” is not in the lexicon, so the voice has to guess how to say it", LIST_IT
    reported = set()
    for cause, remedy in error_prone(_hide_exempt(text, out, HIDDEN)):
        reported.add(cause.partition("”")[0])
        yield cause, remedy
    for cause, remedy in dict.fromkeys(unspeakable(_hide_exempt(text, out, " "), out.done())):
        if cause.partition("”")[0] not in reported:
            yield cause, remedy


def _hide_exempt(text: str, out: SpokenBuilder, replacement: str) -> str:
    """Return ``text`` with each character of an exempt span replaced by ``replacement``."""
    letters = list(text)
    for start, end in out.exempt:
        letters[start:end] = replacement * (end - start)
    return "".join(letters)
