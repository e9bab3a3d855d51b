"""Rules that say what the grammar reads: amounts, times, dates, phone numbers."""

from __future__ import annotations

import re
from collections.abc import Callable

from kiosk.speech.text.builder import SpokenBuilder
from kiosk.speech.text.dates import parse_date
from kiosk.speech.text.dialed import parse_dialed
from kiosk.speech.text.parser import parse_amount
from kiosk.speech.text.rule import LanguageRules, SayMatch, SpeechRule
from kiosk.speech.text.tokens import FIRST_OF_AMOUNT
from kiosk.speech.text.units import parse_unit
from kiosk.speech.text.values import Expression

AFTER = 32
"""Characters after a number that are searched for its noun."""

NEXT_SENTENCE = re.compile(r"\s+[A-ZÁÉÍÓÚÑ¿¡]")
"""The text after "8 a.m." or "Sun." if the point ends a sentence as well."""


def parse(text: str, start: int) -> Expression | None:
    """Return the value that starts at ``text[start]``, or None."""
    return parse_date(text, start) or parse_amount(text, start) or parse_unit(text, start)


def speak(value: Expression, text: str, out: SpokenBuilder, language: LanguageRules) -> None:
    """Say ``value`` in the words of ``language``."""
    after = text[value.end : value.end + AFTER]
    after = f" {after}" if after[:1].isalpha() else after
    for words, start, end in language.renderer.runs(value, language.renderer.noun(after)):
        if out.end < start:
            out.say(" ", out.end, start)  # any kind of space
        ends = end == value.end and text[end - 1] == "." and NEXT_SENTENCE.match(text, end)
        out.abbreviation(f"{words}." if ends else words, start, end)


def _say(parser: Callable[[str, int], Expression | None]) -> SayMatch:
    """Return a function that says the value that ``parser`` reads where a pattern matches."""

    def say(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
        value = parser(match.string, match.start())
        if value:
            speak(value, match.string, out, language)
        return value is not None

    return say


DIALED = (SpeechRule("dialed", r"[\d(+]", _say(parse_dialed)),)
NUMBERS = (SpeechRule("number", FIRST_OF_AMOUNT, _say(parse)),)
