"""Rules for words: abbreviations, letters with numbers, single letters."""

from __future__ import annotations

import re
import unicodedata

from kiosk.speech.text.builder import SpokenBuilder
from kiosk.speech.text.dates import CALENDAR_NAMES
from kiosk.speech.text.numerals import ROMAN, roman
from kiosk.speech.text.numeric import parse, speak
from kiosk.speech.text.rule import LanguageRules, SpeechRule
from kiosk.speech.text.units import BARE

MIXED = re.compile(r"([A-Z]{1,4})(\d+)([a-zA-Z]?)")
DOUBTFUL = re.compile(r"[A-ZÁÉÍÓÚÑ].*[A-ZÁÉÍÓÚÑ]|[^\W\d_][\d²³¹⁰⁴-⁹₀-₉]")
"""An abbreviation, a name with a capital inside, or a letter with a number."""
SMALL = re.compile("([²³¹⁰⁴-⁹₀-₉]+)")
"""Superscript and subscript digits, as in H₂O."""
SPELLED = 3
"""Words of up to so many capitals are spelled; longer ones only if they have no vowel."""
VOWEL = re.compile("[AEIOUYÁÉÍÓÚ]")
CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2,}")
JOINED_AFTER, JOINED_BEFORE = re.compile(r"['’\-\u2011]\w"), re.compile(r"\w['’\-\u2011]\Z")
LONG_NUMBER = 4


HOUSE = re.compile(r"\d[A-Za-z]?\s(?:[NSEW]\.?\s)?(?:(?:[A-ZÁÉÍÓÚÑ][\w'’-]*|\d+(?:st|nd|rd|th))\s){1,3}\Z")
"""House number and street name, before the kind of street."""


def _street(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    """Say the "St." of "12 Oak St."; elsewhere the lexicon says "saint"."""
    kind = language.renderer.streets.get(match["kind"])
    if kind is None or not HOUSE.search(match.string, 0, match.start()):
        return False
    out.abbreviation(kind, match.start(), match.end())
    return True


def _dotted(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    """Say letters with points, such as "i.v." or "R. M.", like the abbreviation without points."""
    letters = "".join(re.findall(r"[^\W\d_]", match[0]))
    entry = language.lexicon.exactly(letters)
    if entry is None and " " in match[0]:
        return False  # initials of a name, or the end of one sentence and the start of the next
    if entry is None:
        if not INITIALS.match(match.string, match.end()):
            out.unknown_words.append(match[0])
        out.abbreviation(language.renderer.spell(letters.upper()), match.start(), match.end())
    else:
        out.abbreviation(language.lexicon.say(entry, language.renderer), match.start(), match.end(), entry.phonemes)
        out.exempt.append((match.start(), match.end()))
    return True


def _word(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    word = match[0]
    named = word.lower() in CALENDAR_NAMES or BARE.match(match.string, match.start())
    if named and (value := parse(match.string, match.start())):
        speak(value, match.string, out, language)
        return True
    if DOUBTFUL.search(word) and not (MIXED.fullmatch(word) or ROMAN.fullmatch(word)):
        out.unknown_words.append(word)
    if (said := unlisted(match, language)) is None:
        out.keep(match.start(), match.end())
    else:
        out.say(said, match.start(), match.end())
    return bool(word)


def unlisted(match: re.Match[str], language: LanguageRules) -> str | None:
    """Return how to say a word that is not in the lexicon, or None if it is said as written."""
    word, renderer = match[0], language.renderer
    if SMALL.search(word):
        parts = SMALL.split(word)
        said = [renderer.spell(part) if len(part) < SPELLED and part.isupper() else part for part in parts]
        return unicodedata.normalize("NFKC", " ".join(said).strip())
    if word.islower():
        single = len(word) == 1 and bool(renderer.letters) and word.upper() not in renderer.words
        return renderer.spell(word) if single and not _within(match) else None
    if len(word) == 1:
        return _letter(match, language)
    if (mixed := MIXED.fullmatch(word)) is not None:
        number = mixed[2] if len(mixed[2]) < LONG_NUMBER and mixed[2][0] != "0" else renderer.count(mixed[2])
        front = " ".join(map(renderer.spell, mixed[1]))
        return f"{front} {number}" + (f" {renderer.spell(mixed[3].upper())}" if mixed[3] else "")
    if len(word) > 1 and ROMAN.fullmatch(word) and word not in {"IV", "XX", "XXX"}:
        return str(roman(word))
    stem = word[:-1] if word.endswith("s") else word
    if CAPITALS.fullmatch(stem) and _spelled(stem, match, language):
        return renderer.spell(stem) + ("'s" if stem != word and not renderer.letters else "")
    return None


def _letter(match: re.Match[str], language: LanguageRules) -> str | None:
    """Return the name of a single capital letter, or None if it is a word; the "A" of "A to Z" is a letter."""
    renderer = language.renderer
    if _within(match):
        return None
    if match[0] not in renderer.words:
        return renderer.spell(match[0]) if renderer.letters else None
    after = match.string[match.end() : match.end() + 6]
    named = re.match(r"(?: to | and | or | a la )[A-Z]\b", after)
    return renderer.spell(match[0]) if named else None


def _within(match: re.Match[str]) -> bool:
    """Return whether an apostrophe or hyphen joins the word to another one."""
    text, start = match.string, match.start()
    return bool(JOINED_AFTER.match(text, match.end()) or JOINED_BEFORE.search(text, max(0, start - 2), start))


def _spelled(capitals: str, match: re.Match[str], language: LanguageRules) -> bool:
    if capitals in language.renderer.words:
        return False
    if not VOWEL.search(capitals):
        return True
    # In a sentence of capitals a short word is a word, not an abbreviation: "LLAME YA AL 911".
    before = re.findall(r"\w+", match.string[max(0, match.start() - 24) : match.start()])[-1:]
    after = re.findall(r"\w+", match.string[match.end() : match.end() + 24])[:1]
    shouted = any(len(word) > SPELLED and CAPITALS.fullmatch(word) for word in before + after)
    return len(capitals) <= SPELLED and not shouted


INITIALS = re.compile(r"\s?[A-ZÁÉÍÓÚÑ][a-záéíóúñ]")
"""A name after initials."""
STREETS = (SpeechRule("street", r"\b(?P<kind>[A-Z][a-z]{1,3})\.", _street),)
WORDS = (
    SpeechRule(
        "dotted", r"(?<![\w.'’])[^\W\d_]\.(?:\s?[^\W\d_]\.)+(?!\w)|(?<![\w.'’])(?:[^\W\d_]\.)+[^\W\d_](?!\w)", _dotted
    ),
    SpeechRule("word", r"[^\W\d_½¼¾⅓⅔⅛][^\W_½¼¾⅓⅔⅛]*", _word),
)
