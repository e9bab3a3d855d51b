"""Finds what in a text cannot be spoken safely, for ``kiosk check`` and ``kiosk say``; a running kiosk never asks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from kiosk.services.spoken import SpokenForm
from kiosk.speech.text.builder import SpokenBuilder
from kiosk.speech.text.error_prone import ABBREVIATION_REMEDIES, error_prone
from kiosk.speech.text.pronounce import pronounce
from kiosk.speech.text.rule import LanguageRules
from kiosk.speech.text.units import unit_name
from kiosk.texts import spoken_checks as wording
from kiosk.texts.message import StaffText

HIDDEN = "\ufffc"
"""Replaces each character of an exempt span."""
SIGNS = frozenset(
    " \n\u00a0\u2009\u202f.,;:?!¿¡…'’‘\"“”«»()-\u2010\u2011–—/%<>≤≥=+±−×÷≈~$&#@°º®™℠©§½¼¾⅓⅔⅛•αβγδµμ²³⁰¹⁴⁵⁶⁷⁸⁹⁻ª←↑→↓"
)
"""Signs that are said, safely silent, or refused elsewhere with a better remedy."""
LATIN = re.compile(r"[A-Za-z0-9À-ÖØ-öø-ÿŒœŠšŽž]")
ENDINGS = frozenset(
    [
        *("st", "nd", "rd", "th", "er", "ra", "ro", "da", "do", "to", "ta", "mo", "ma", "vo", "va", "no", "na"),
        *("s", "x", "X", "am", "pm", "AM", "PM"),
    ]
)
"""Letters that may follow a number directly and are no unit."""
SPOKEN_POINT = re.compile(r"[^\W\d_]{2,}\.[^\W\d_]+|[^\W\d_]\.[^\W\d_]{2,}|(?<=\s)\.(?!\.)\S*")
"""A point that a voice reads as "dot": between letters or after a space. Single letters with points are spelled."""
RANK = re.compile(r"\d+\.[ao]")
AFTER_NUMBER = re.compile(r"(?<![\w.-])\d[\d,.]*(?P<tail>[^\W\d_⁰¹²³⁴-⁹ºª½¼¾⅓⅔⅛]+)(?!\w)")
LEFT = re.compile(r"[^A-Za-z0-9À-ÖØ-öø-ÿŒœŠšŽž\s.,;:?!¿¡'_-]|(?<!\w)_|_(?!\w)")
"""Characters that must not reach a voice."""
NO_VOWEL = re.compile(
    r"(?<![\w'’])(?:[b-df-hj-np-tv-xzñ]{1,2}[b-df-hj-np-tv-xzñGL]+|[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]+)(?![\w'’])"
)
BETWEEN_DIGITS = re.compile(r"\S*(?:\d[-:.,/]\d|(?<![\w])-\d)\S*")
"""A sign beside digits that no rule has put into words: a voice may say "dash", "minus", or nothing."""
CLIPPED = re.compile(
    r"(?<![\w'’-])(?:yrs?|mos?|secs?|mins?|max|approx|temp|avg|incl|excl|esp|appt|inj|sem|seg|aprox|máx|mín|pág|núm)"
    r"(?![\w'’])"
)
"""Abbreviations with a vowel; after a number they are units, and are said in full."""
CUT_SHORT = re.compile(r"(?<![\w.'’-])[^\W\d_]{1,6}\.(?=\s[a-záéíóúñü])(?!\s[^\W\d_A-ZÁÉÍÓÚÑÜ]+[A-ZÁÉÍÓÚÑÜ])")
"""A point before a lower-case word; a name such as mRNA may start a sentence."""
NO_UNIT = frozenset(["", "K", "M"])
"""Not the name of a unit; K and M are units only before a volume."""
POINTED = re.compile(r"(?<![\w.])(?:[^\W\d_]\.\s?){2,}(?!\s?[A-ZÁÉÍÓÚÑ][a-záéíóúñ])")
"""Letters with points, except initials before a name."""


def speech_ambiguities(text: str, language: LanguageRules) -> Iterator[tuple[StaffText, StaffText]]:
    """Yield cause and remedy for everything in ``text`` without a reliable pronunciation, or with two meanings.

    A remedy has ``{file}`` for the lexicon of the language.

    A language without rules of its own is not checked, because its way to write numbers is not known.
    """
    if not language.supported:
        return
    out = pronounce(text, language)
    for word in dict.fromkeys(out.unknown_words):
        # The check of the lexicons reports words with an invalid entry, on the line to correct.
        if word.replace(".", "").lower() not in ABBREVIATION_REMEDIES and word not in language.lexicon.invalid:
            yield wording.UNKNOWN_WORD.with_values(found=word), wording.LIST_IT
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


def unspeakable(text: str, spoken: SpokenForm) -> Iterator[tuple[StaffText, StaffText]]:
    """Yield cause and remedy for each part of ``text`` without a reliable pronunciation.

    Args:
        text: The text without what is in the lexicon, in an address or in a phone number.
        spoken: The spoken form of the whole text; no rule applied to its verbatim runs.
    """
    for sign in dict.fromkeys(text):
        if sign not in SIGNS and not LATIN.match(sign):
            name = unicodedata.name(sign, "unknown").lower()
            yield wording.UNKNOWN_SIGN.with_values(found=sign, name=name), wording.WRITE_IT
    for match in AFTER_NUMBER.finditer(text):
        if match["tail"] not in ENDINGS and not RANK.fullmatch(match[0]) and unit_name(match["tail"]) in NO_UNIT:
            yield wording.NUMBER_WITH_LETTERS.with_values(found=match[0]), wording.WRITE_IT
    for sign in dict.fromkeys(LEFT.findall(spoken.text)):
        if sign in SIGNS:
            yield wording.SIGN_HERE.with_values(found=sign), wording.WRITE_IT
    for match in SPOKEN_POINT.finditer(spoken.text):
        yield wording.SPOKEN_POINT.with_values(found=match[0]), wording.SPACE_AFTER
    for match in BETWEEN_DIGITS.finditer(spoken.text):
        yield wording.SIGN_BETWEEN.with_values(found=match[0]), wording.WRITE_IT
    for run in spoken.alignments:
        if run.verbatim:
            kept = text[run.start : run.end]
            for pattern in (NO_VOWEL, CLIPPED, POINTED):
                for match in pattern.finditer(kept):
                    yield wording.UNKNOWN_ABBREVIATION.with_values(found=match[0].strip()), wording.WRITE_IT
            known = {match.start() for match in CLIPPED.finditer(kept)}
            for match in (each for each in CUT_SHORT.finditer(kept) if each.start() not in known):
                yield wording.CUT_SHORT.with_values(found=match[0]), wording.WRITE_WORD
