"""Finds error-prone ways of writing: two people would hear two things, or a dose ten times too high or too low.

The list follows those of error-prone abbreviations that hospitals keep. A voice says each of them as well as it can;
``kiosk check`` refuses them, because no reading is safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from kiosk.texts import spoken_checks as wording
from kiosk.texts.message import StaffText

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
    cause: StaffText
    """The reason, with ``{found}`` for the quoted text."""
    remedy: StaffText


def _refusal(pattern: str, cause: StaffText, remedy: StaffText) -> Refusal:
    return Refusal(re.compile(pattern), cause, remedy)


SHAPES = (
    _refusal(
        rf"{EDGE}\d{{1,2}}/\d{{1,2}}/\d{{2,4}}(?![\w/])|{EDGE}\d{{1,2}}[.-]\d{{1,2}}[.-]\d{{4}}(?![\w/-])",
        wording.DATE,
        wording.WRITE_MONTH,
    ),
    _refusal(
        rf"(?<![\d.,])\d+(?:,\d{{3}})*\.(?:(?:\d*[1-9])?0+\s?{DOSE_UNIT}|(?!000(?!\d))0+(?!\d|[.,]\d|\s?%))",
        wording.FINAL_ZERO,
        wording.DROP_ZERO,
    ),
    _refusal(r"(?<![\w.,)])[.,]\d+", wording.NO_ZERO, wording.ADD_ZERO),
    _refusal(r"(?<![\w.,])[1-9]\d{0,2}\.\d{3}(?![\d.])", wording.POINT_OR_THOUSANDS, wording.WRITE_COMMA),
    _refusal(r"(?<![\w.,])\d{1,3}(?:\.\d{3}){2,}(?!\d)", wording.POINTS_IN_THOUSANDS, wording.WRITE_COMMAS),
    _refusal(
        r"(?<![\w.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\w/-]|[.,]\d)",
        wording.ONE_OR_TWO,
        wording.COMMAS_OR_WORD,
    ),
    _refusal(r"(?<![\w.,])\d+,(?:\d{1,2}|\d{4,})(?![\d,])", wording.COMMA, wording.WRITE_POINT),
    _refusal(
        r"(?<![\w.,#$/-])(?<![A-Z]{2} )[1-9]\d{4,}(?![\w-]|[.,]\d)",  # after a state it is a ZIP code
        wording.NO_COMMAS,
        wording.COMMAS_OR_CODE,
    ),
    _refusal(
        rf"{EDGE}(?:1?\d|2[0-3]):[0-5]\d(?![\w:])(?!\s?{HALF})(?!{RANGE}\s?{HALF})",
        wording.TIME_OR_RATIO,
        wording.WRITE_TIME,
    ),
    _refusal(rf"(?:{EDGE}|(?<=[\d.mM][-–]))12(?::[0-5]\d)?\s?{HALF}", wording.TWELVE, wording.WRITE_NOON),
    _refusal(
        rf"{EDGE}(?:(?:0?[1-9]|1[0-2])/(?:1[1-9]|2\d|3[01])|(?:1[3-9]|2\d|3[01])/(?:1[0-2]))"
        rf"(?![\w/%]|[.,]\d|\s?mm|[\s-]?{DOSE_UNIT})",
        wording.DATE_OR_FRACTION,
        wording.MONTH_OR_WORDS,
    ),
    _refusal(
        rf"(?<![\w.,/])(?!{FRACTION}){STRENGTH}(?:\s?/\s?{STRENGTH})+[\s-]?{DOSE_UNIT}",
        wording.STRENGTHS,
        wording.WRITE_STRENGTHS,
    ),
    _refusal(
        rf"{EDGE}(?!\d{{4}}-\d\d-\d\d)\d+(?:[-–]\d+){{2,}}(?![\w/-])", wording.RANGE_OR_CODE, wording.WORD_OR_COMMA
    ),
    _refusal(r"(?<![\w.,/-])\d+\s[-–]\s\d+/\d+", wording.FRACTION_OR_RANGE, wording.FRACTION_OR_TO),
    _refusal(r"[\u2190-\u21ff]|<?[-=]{1,2}>|<[-=]{2,}", wording.ARROW, wording.WRITE_ARROW),
    _refusal(r"(?<![\d⁻⁰¹²³⁴-⁹m])[⁰¹²³⁴-⁹]", wording.RAISED, wording.WRITE_RAISED),
    _refusal(r"(?<=\d)\s?(?:m?IU|m?UI|MIU)(?!\w)", wording.IU, wording.WRITE_IU),
    _refusal(r"(?<=\d)\s?[uU](?!\w)", wording.U, wording.WRITE_U),
    _refusal(r"(?:[µμ]|(?<=\d)\s?u)g(?!\w)", wording.MCG, wording.WRITE_MCG),
    _refusal(r"(?<=\d)\s?cc(?!\w)", wording.CC, wording.WRITE_ML),
    _refusal(r"(?<=\d)\s?(?:mG|MG|Mg|ML|KG|MCG)(?!\w)", wording.UNIT_CASE, wording.WRITE_UNIT),
    _refusal(r"(?<!\w)[qQ](?:\d+[a-zA-Z]+|\.?\s\d+|\.\d+)", wording.PRESCRIPTION, wording.WRITE_EVERY),
    _refusal(r"(?<!\w)[xX]\d+[a-zA-Z]*(?!\w)", wording.PRESCRIPTION, wording.WRITE_TIMES),
    _refusal(r"(?<![\w/])[A-Za-z]/[A-Za-z]?(?![\w/])", wording.ABBREVIATION, wording.WRITE_OUT),
)
"""Unsafe ways to write numbers and units, in any language."""
NEEDED = re.compile(r"[\d/<>µμ\u2190-\u21ff⁰¹²³⁴-⁹]")
"""A character that each of them has; most texts have none of these."""


def _words(remedy: StaffText, *abbreviations: str) -> Iterator[tuple[str, StaffText]]:
    return ((abbreviation, remedy) for abbreviation in abbreviations)


ABBREVIATION_REMEDIES: Mapping[str, StaffText] = dict(
    [
        *_words(wording.DAILY, "qd", "q1d", "od"),
        *_words(wording.OTHER_DAY, "qod", "eod"),
        *_words(wording.TWICE_A_DAY, "bid"),
        *_words(wording.THREE_A_DAY, "tid"),
        *_words(wording.FOUR_A_DAY, "qid"),
        *_words(wording.THREE_A_WEEK, "tiw"),
        *_words(wording.TWICE_A_WEEK, "biw"),
        *_words(wording.BEDTIME, "qhs", "hs", "qpm"),
        *_words(wording.WHEN_NEEDED, "prn"),
        *_words(wording.BY_MOUTH, "po"),
        *_words(wording.UNDER_SKIN, "sc", "sq", "subq", "subcut"),
        *_words(wording.NOTHING_BY_MOUTH, "npo"),
        *_words(wording.AT_ONCE, "stat"),
        *_words(wording.MORPHINE, "mso4"),
        *_words(wording.MAGNESIUM, "mgso4"),
    ]
)
"""Abbreviations used in prescriptions, in lower case and without points, and what to write instead."""
ABBREVIATION = re.compile(r"(?<![\w.'’-])(?:[^\W\d_]\.\s?){1,4}[^\W\d_]\.?(?!\w)|(?<![\w'’-])[^\W_]{2,6}(?![\w'’])")
ALSO_WORDS = frozenset({"od", "hs", "sc", "stat", "bid", "po"})
"""Those that count only in capitals or with points: "bid" is a word as well."""


def error_prone(text: str) -> Iterator[tuple[StaffText, StaffText]]:
    """Yield cause and remedy for every error-prone way of writing in ``text``."""
    for refusal in SHAPES if NEEDED.search(text) else ():
        for match in refusal.pattern.finditer(text):
            yield refusal.cause.with_values(found=match[0].strip()), refusal.remedy
    for match in ABBREVIATION.finditer(text):
        key = re.sub(r"[.\s]", "", match[0]).lower()
        if key in ABBREVIATION_REMEDIES and (key not in ALSO_WORDS or "." in match[0] or match[0].isupper()):
            yield wording.MISREAD.with_values(found=match[0]), ABBREVIATION_REMEDIES[key]
