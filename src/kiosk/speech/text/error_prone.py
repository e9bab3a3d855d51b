"""Finds error-prone ways of writing: two people would hear two things, or a dose ten times too high or too low.

The list follows those of error-prone abbreviations that hospitals keep. A voice says each of them as well as it can;
``kiosk check`` refuses them, because no reading is safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

# A dose may be written without a unit: "5.0 days", "2.0 tablets". The final zero of a percentage is harmless: it shows
# how exactly a study has counted, and nobody takes it.
DOSE_UNIT = r"(?:mg|mcg|[µμ]g|g|kg|m[lL]|L|U|IU|UI|units?|unidades)(?!\w)"
STRENGTH = r"\d(?:[\d.,]*\d)?"
FRACTION = r"(?:1/[2-9]|2/[35]|3/[458]|[57]/8)(?![\d.,]|\s?/)"
"""What the "1/2" of "1/2 mg" is, not the first of two strengths."""
HALF = r"[apAP]\.?\s?[mM](?!\w)"
RANGE = r"\s?(?:to|and|or|a|y|o|[-–])\s?(?:las?\s)?\d{1,2}(?::\d\d)?"
"""The other end of "8:30 to 9 a.m."."""
EDGE = r"(?<![\w.,/:;-])"


class Refusal(Struct, frozen=True):
    """A way of writing that the check refuses."""

    pattern: re.Pattern[str]
    cause: str
    """The reason, which follows the quoted text."""
    remedy: str


def _refusal(pattern: str, cause: str, remedy: str) -> Refusal:
    return Refusal(re.compile(pattern), cause, remedy)


SHAPES = (
    _refusal(
        rf"{EDGE}\d{{1,2}}/\d{{1,2}}/\d{{2,4}}(?![\w/])|{EDGE}\d{{1,2}}[.-]\d{{1,2}}[.-]\d{{4}}(?![\w/-])",
        "is a date that begins with the month for some and with the day for others",
        "Write the month as a word, as in November 22, 2026 or 22 de noviembre de 2026",
    ),
    _refusal(
        rf"(?<![\d.,])\d+(?:,\d{{3}})*\.(?:(?:\d*[1-9])?0+\s?{DOSE_UNIT}|(?!000(?!\d))0+(?!\d|[.,]\d|\s?%))",
        "ends in a zero, and if the point is overlooked, it reads as ten times as much",
        "Leave out the final zero, as in 5 mg",
    ),
    _refusal(
        r"(?<![\w.,)])[.,]\d+",
        "begins with a point, and if the point is overlooked, it reads as ten times as much",
        "Write a zero before the point, as in 0.5",
    ),
    _refusal(
        r"(?<![\w.,])[1-9]\d{0,2}\.\d{3}(?![\d.])",
        "is a thousand times as much where the point separates thousands, as in much of Latin America",
        "Write a comma for thousands, as in 1,500, or no more than two digits after the point",
    ),
    _refusal(
        r"(?<![\w.,])\d{1,3}(?:\.\d{3}){2,}(?!\d)",
        "has points between its thousands",
        "Write commas, as in 1,000,000",
    ),
    _refusal(
        r"(?<![\w.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\w/-]|[.,]\d)",
        "may be one number or two",
        "Write commas, as in 100,000; where two numbers meet put a word between them, as in two 300 mg doses",
    ),
    _refusal(
        r"(?<![\w.,])\d+,(?:\d{1,2}|\d{4,})(?![\d,])",
        "has a comma that does not separate thousands",
        "Write a point in decimals, as in 12.5; in a list put a space after the comma",
    ),
    _refusal(
        r"(?<![\w.,#$/-])(?<![A-Z]{2} )[1-9]\d{4,}(?![\w-]|[.,]\d)",  # after a state it is a ZIP code
        "is a long number without commas",
        "Write commas, as in 100,000; a code is listed in the lexicon with letters = true",
    ),
    _refusal(
        rf"{EDGE}(?:1?\d|2[0-3]):[0-5]\d(?![\w:])(?!\s?{HALF})(?!{RANGE}\s?{HALF})",
        "may be a time before noon, after noon, or a ratio",
        "Write 8:30 a.m. for a time, and 1 in 10 for a ratio",
    ),
    _refusal(
        rf"(?:{EDGE}|(?<=[\d.mM][-–]))12(?::[0-5]\d)?\s?{HALF}",
        "is noon for some and midnight for others",
        "Write noon or midnight, as in half past noon",
    ),
    _refusal(
        rf"{EDGE}(?:(?:0?[1-9]|1[0-2])/(?:1[1-9]|2\d|3[01])|(?:1[3-9]|2\d|3[01])/(?:1[0-2]))"
        rf"(?![\w/%]|[.,]\d|\s?mm|[\s-]?{DOSE_UNIT})",
        "may be a date or a fraction",
        "Write the month as a word, or the words of or over between the numbers",
    ),
    _refusal(
        rf"(?<![\w.,/])(?!{FRACTION}){STRENGTH}(?:\s?/\s?{STRENGTH})+[\s-]?{DOSE_UNIT}",
        "may be two strengths, a choice, or a fraction",
        "Write both strengths with their units, as in 5 mg and 10 mg",
    ),
    _refusal(
        rf"{EDGE}(?!\d{{4}}-\d\d-\d\d)\d+(?:[-–]\d+){{2,}}(?![\w/-])",
        "may be a range, a date or a code",
        "Write a word or a comma between the numbers",
    ),
    _refusal(
        r"(?<![\w.,/-])\d+\s[-–]\s\d+/\d+",
        "may be one number with a fraction, or a range",
        "Write 1½, or the word to between the numbers",
    ),
    _refusal(
        r"[\u2190-\u21ff]|<?[-=]{1,2}>|<[-=]{2,}",
        "is an arrow, which has no single meaning",
        "Write to, then, rises or falls",
    ),
    _refusal(
        r"(?<![\d⁻⁰¹²³⁴-⁹m])[⁰¹²³⁴-⁹]", "is a small raised number", "Write it in words; a source is named as [^id]"
    ),
    _refusal(r"(?<=\d)\s?(?:m?IU|m?UI|MIU)(?!\w)", "can be misread as IV or 10", "Write international units in full"),
    _refusal(r"(?<=\d)\s?[uU](?!\w)", "can be misread as a zero or cc", "Write units in full"),
    _refusal(r"(?:[µμ]|(?<=\d)\s?u)g(?!\w)", "can be misread as mg, a thousand times as much", "Write mcg"),
    _refusal(r"(?<=\d)\s?cc(?!\w)", "can be misread as units", "Write mL"),
    _refusal(r"(?<=\d)\s?(?:mG|MG|Mg|ML|KG|MCG)(?!\w)", "is not how the unit is written", "Write mg, mcg, mL or kg"),
    _refusal(
        r"(?<!\w)[qQ](?:\d+[a-zA-Z]+|\.?\s\d+|\.\d+)",
        "is a prescription abbreviation",
        "Write every 6 weeks, or every 12 hours",
    ),
    _refusal(r"(?<!\w)[xX]\d+[a-zA-Z]*(?!\w)", "is a prescription abbreviation", "Write 3 times, or for 3 days"),
    _refusal(r"(?<![\w/])[A-Za-z]/[A-Za-z]?(?![\w/])", "is an abbreviation", "Write it in full"),
)
"""Unsafe ways to write numbers and units, in any language."""
NEEDED = re.compile(r"[\d/<>µμ\u2190-\u21ff⁰¹²³⁴-⁹]")
"""A character that each of them has; most texts have none of these."""


def _words(remedy: str, *abbreviations: str) -> Iterator[tuple[str, str]]:
    return ((abbreviation, remedy) for abbreviation in abbreviations)


ABBREVIATION_REMEDIES: Mapping[str, str] = dict(
    [
        *_words("Write daily or every day", "qd", "q1d", "od"),
        *_words("Write every other day", "qod", "eod"),
        *_words("Write twice a day", "bid"),
        *_words("Write 3 times a day", "tid"),
        *_words("Write 4 times a day", "qid"),
        *_words("Write 3 times a week", "tiw"),
        *_words("Write twice a week", "biw"),
        *_words("Write at bedtime", "qhs", "hs", "qpm"),
        *_words("Write when needed", "prn"),
        *_words("Write by mouth", "po"),
        *_words("Write under the skin", "sc", "sq", "subq", "subcut"),
        *_words("Write nothing by mouth", "npo"),
        *_words("Write at once", "stat"),
        *_words("Write morphine sulfate", "mso4"),
        *_words("Write magnesium sulfate", "mgso4"),
    ]
)
"""Abbreviations used in prescriptions, in lower case and without points, and what to write instead."""
ABBREVIATION = re.compile(r"(?<![\w.'’-])(?:[^\W\d_]\.\s?){1,4}[^\W\d_]\.?(?!\w)|(?<![\w'’-])[^\W_]{2,6}(?![\w'’])")
ALSO_WORDS = frozenset({"od", "hs", "sc", "stat", "bid", "po"})
"""Those that count only in capitals or with points: "bid" is a word as well."""


def error_prone(text: str) -> Iterator[tuple[str, str]]:
    """Yield cause and remedy for every error-prone way of writing in ``text``."""
    for refusal in SHAPES if NEEDED.search(text) else ():
        for match in refusal.pattern.finditer(text):
            yield f"“{match[0].strip()}” {refusal.cause}", refusal.remedy
    for match in ABBREVIATION.finditer(text):
        key = re.sub(r"[.\s]", "", match[0]).lower()
        if key in ABBREVIATION_REMEDIES and (key not in ALSO_WORDS or "." in match[0] or match[0].isupper()):
            yield f"“{match[0]}” is an abbreviation that is often misread", ABBREVIATION_REMEDIES[key]
