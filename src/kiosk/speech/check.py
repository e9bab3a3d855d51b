"""The check of spoken texts: every word has a reliable pronunciation, and nothing can be heard in two ways.

What cannot be spoken safely is reported where it is written, in the content or in the translation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.domain.errors import Diagnostic
from kiosk.files.located_text import LocatedText
from kiosk.speech.text.ambiguities import speech_ambiguities
from kiosk.speech.text.files import LEXICON
from kiosk.speech.text.pronounce import FilePronunciation
from kiosk.texts import spoken_checks as wording

LONGEST_TEXT = 2000
"""Characters. The check takes the square of their number, and nobody follows a longer text by ear."""


def check_texts(texts: Iterable[LocatedText], tag: str, pronunciation: FilePronunciation) -> Iterator[Diagnostic]:
    """Yield what in ``texts`` cannot be spoken safely in the language ``tag``."""
    language = pronunciation.language(tag)
    if not language.lexicon.readable:
        return  # every other word would be reported, and the check of the lexicons names the one cause
    for file, line, text in texts:
        if len(text) > LONGEST_TEXT:
            yield Diagnostic(
                file, line, wording.TOO_LONG.with_values(count=len(text), longest=LONGEST_TEXT), wording.SPLIT
            )
            continue
        for cause, remedy in speech_ambiguities(text, language):
            yield Diagnostic(file, line, cause, remedy.with_values(file=f"{tag}/{LEXICON}"))


def check_names(names: Iterable[LocatedText], tag: str, pronunciation: FilePronunciation) -> Iterator[Diagnostic]:
    """Yield each of ``names`` that the lexicon of ``tag`` lacks: a patient must understand a medicine's name first."""
    language = pronunciation.language(tag)
    if not (language.supported and language.lexicon.readable):
        return
    for file, line, name in names:
        if not language.lexicon.within(name) and name not in language.lexicon.invalid:
            cause = wording.UNHEARD_NAME.with_values(name=name, file=f"{tag}/{LEXICON}")
            yield Diagnostic(file, line, cause, wording.HEAR_IT)
