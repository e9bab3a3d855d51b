"""What in a text cannot be said safely; only ``kiosk check`` and ``kiosk say`` ask, and never a kiosk that speaks."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.speech.text.builder import SpokenBuilder
from kiosk.speech.text.error_prone import PLAIN, error_prone
from kiosk.speech.text.pronounce import pronounce
from kiosk.speech.text.rule import LanguageRules
from kiosk.speech.text.unspeakable import unspeakable

HIDDEN = "\ufffc"
"""Stands for each letter of what is settled."""
LIST_IT = "Hear it with kiosk say, then list it in lexicon.toml, or write it in full"


def speech_ambiguities(text: str, language: LanguageRules) -> Iterator[tuple[str, str]]:
    """Yield cause and remedy for all in ``text`` that is said by chance, or that two people would hear in two ways.

    A language without rules of its own is not judged: how it writes its numbers is not known.
    """
    if not language.supported:
        return
    out = pronounce(text, language)
    for word in dict.fromkeys(out.unknown_words):
        # Of a word whose entry is wrong, the check of the lexicons tells: once, and where it is mended.
        if word.replace(".", "").lower() not in PLAIN and word not in language.lexicon.invalid:
            yield f"“{word}” is not in the lexicon, so the voice says it by chance", LIST_IT
    told = set()
    for cause, remedy in error_prone(_open(text, out, HIDDEN)):
        told.add(cause.partition("”")[0])
        yield cause, remedy
    for cause, remedy in dict.fromkeys(unspeakable(_open(text, out, " "), out.done())):
        if cause.partition("”")[0] not in told:
            yield cause, remedy


def _open(text: str, out: SpokenBuilder, instead: str) -> str:
    """Return ``text`` with ``instead`` in the place of each letter of what is settled."""
    letters = list(text)
    for start, end in out.exempt:
        letters[start:end] = instead * (end - start)
    return "".join(letters)
