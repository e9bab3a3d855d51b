"""Roman numerals: after words such as "grade" and "fase", IV is four and not "intravenous"."""

from __future__ import annotations

import re

from kiosk.speech.text.builder import SpokenBuilder
from kiosk.speech.text.rule import LanguageRules, SpeechRule

ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
VALUES = {"I": 1, "V": 5, "X": 10}
NUMERAL = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
JOINED = rf"{NUMERAL}[a-cA-C]?(?:\s?[-/,\u2010-\u2013]\s?|\s(?:or|and|to|through|o|u|y|a)\s)(?:(?:or|and|o|y)\s)?"
CLASSED = re.compile(
    r"(?<!\w)(?:(?:grade|stage|type|phase|class|category|level|group|factor|step|table|part|chapter|section|figure"
    r"|grado|etapa|estadio|estadío|tipo|fase|clase|categoría|nivel|grupo|paso|tabla|parte|capítulo|sección|figura)s?"
    r"|(?:nivel|secc?ion)es)\s(?:" + JOINED + r")*$",
    re.IGNORECASE,
)
"""The text before a numeral: a word that is numbered, and other numerals of the same list."""
NAMED = re.compile(r"(?<![\w-])[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ-]{3,}\s(?:I{1,3}\s(?:and|y|or|o)\s)?$")
"""A study's name in capitals, as in "OPERA I"."""
ALONE = re.compile(r"\s?(?:$|[.,;:()]|(?:and|or|in|was|were|showed|had|study|trial)\b)")
"""The text after the numeral of a study's name, but not after the pronoun in "WHEN I CALL"."""
PRONOUN = re.compile(
    r"\s(?:am|was|have|had|can|could|will|would|should|do|did|may|might|must|take|took|feel|felt|need|want|get|got|go"
    r"|went|think|thought|know|knew|like|live|use|used|see|saw|say|said|never|always|also|just|still|now|reached)\b"
    r"|['’](?:m|ve|d|ll)\b"
)
"""The text after the pronoun "I"."""


def roman(numeral: str) -> int:
    """Return the value of a Roman numeral."""
    values = [VALUES[letter] for letter in numeral]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def _numeral(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    text, numeral, letter = match.string, match["numeral"], match["letter"]
    before = text[max(0, match.start() - 60) : match.start()]
    classed = CLASSED.search(before)
    named = not letter and set(numeral) == {"I"} and NAMED.search(before)
    if not (classed or named):
        return False
    if numeral == "I" and not letter and language.renderer.says_i:
        pronoun = PRONOUN.match(text, match.end()) if classed else not ALONE.match(text, match.end())
        if pronoun:
            return False
    said = str(roman(numeral))
    if letter:
        said += f" {language.renderer.spell(letter.upper())}"
    out.say(f"{said} {language.renderer.to} " if match["dash"] else said, match.start(), match.end())
    return True


NUMERALS = (
    SpeechRule(
        "numeral",
        rf"(?<![\w.'’])(?P<numeral>{NUMERAL})(?P<letter>[a-cA-C]?)(?![\w'’]|\.\w)"
        rf"(?P<dash>\s?[-\u2010-\u2013]\s?(?={NUMERAL}(?!\w)))?",
        _numeral,
    ),
)
