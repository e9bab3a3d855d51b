"""What in a text cannot be said safely; only ``kiosk check`` and ``kiosk say`` ask, and never a kiosk that speaks."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.speech.text.builder import Builder
from kiosk.speech.text.rule import Language
from kiosk.speech.text.speller import said
from kiosk.speech.text.unsafe import PLAIN, refused
from kiosk.speech.text.unsaid import unsaid

HIDDEN = "\ufffc"
"""Stands for each letter of what is settled."""
LIST_IT = "Hear it with kiosk say, then list it in lexicon.toml, or write it in full"


def misheard(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """Yield cause and remedy for all in ``text`` that is said by chance, or that two people would hear in two ways.

    A language without rules of its own is not judged: how it writes its numbers is not known.
    """
    if not language.ruled:
        return
    out = said(text, language)
    for word in dict.fromkeys(out.doubts):
        # Of a word whose entry is wrong, the check of the lexicons tells: once, and where it is mended.
        if word.replace(".", "").lower() not in PLAIN and word not in language.lexicon.unsound:
            yield f"“{word}” is not in the lexicon, so the voice says it by chance", LIST_IT
    told = set()
    for cause, remedy in refused(_open(text, out, HIDDEN)):
        told.add(cause.partition("”")[0])
        yield cause, remedy
    for cause, remedy in dict.fromkeys(unsaid(_open(text, out, " "), out.done(), language)):
        if cause.partition("”")[0] not in told:
            yield cause, remedy


def _open(text: str, out: Builder, instead: str) -> str:
    """Return ``text`` with ``instead`` in the place of each letter of what is settled."""
    letters = list(text)
    for start, end in out.settled:
        letters[start:end] = instead * (end - start)
    return "".join(letters)
