"""Says what the grammar reads: amounts, times, dates, and what is dialed."""

from __future__ import annotations

import re

from kiosk.speech.text.builder import SpokenBuilder
from kiosk.speech.text.dates import parse_date
from kiosk.speech.text.dialed import parse_dialed
from kiosk.speech.text.parser import parse_amount, parse_unit
from kiosk.speech.text.rule import LanguageRules, SpeechRule
from kiosk.speech.text.tokens import FIRST_OF_AMOUNT
from kiosk.speech.text.values import Expression

AFTER = 32
"""Characters after a number in which its noun is looked for."""

NEXT_SENTENCE = re.compile(r"\s+[A-ZÁÉÍÓÚÑ¿¡]")
"""After the point of "8 a.m." or "Sun.", which then ends a sentence as well."""


def parse(text: str, start: int) -> Expression | None:
    """Return the value that begins at ``text[start]``, or None where there is none."""
    return parse_date(text, start) or parse_amount(text, start) or parse_unit(text, start)


def speak(value: Expression, text: str, out: SpokenBuilder, language: LanguageRules) -> None:
    """Say ``value`` in the words of ``language``."""
    after = text[value.end : value.end + AFTER]
    after = f" {after}" if after[:1].isalpha() else after
    for words, start, end in language.renderer.runs(value, language.renderer.noun(after)):
        if out.end < start:
            out.say(" ", out.end, start)  # whatever kind of space it is
        ends = end == value.end and text[end - 1] == "." and NEXT_SENTENCE.match(text, end)
        out.abbreviation(f"{words}." if ends else words, start, end)


def _number(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    value = parse(match.string, match.start())
    if value is None:
        return False
    speak(value, match.string, out, language)
    return True


def _dialed(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    value = parse_dialed(match.string, match.start())
    if value is None:
        return False
    speak(value, match.string, out, language)
    return True


DIALED = (SpeechRule("dialed", r"[\d(+]", _dialed),)
NUMBERS = (SpeechRule("number", FIRST_OF_AMOUNT, _number),)
