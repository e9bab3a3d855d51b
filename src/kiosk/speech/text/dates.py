"""Rules for dates."""

from __future__ import annotations

import re

from kiosk.speech.text.builder import Builder
from kiosk.speech.text.rule import Language, Rule

MONTHS, DAYS = 12, 31
EDGE = r"(?<![\w./-])"
END = r"(?![\w/]|[-.]\d)"


def _iso(match: re.Match[str], out: Builder, language: Language) -> bool:
    return _day((int(match["iy"]), int(match["im"]), int(match["id"])), match, out, language)


def _slashes(match: re.Match[str], out: Builder, language: Language) -> bool:
    first, second, year = int(match["first"]), int(match["second"]), int(match["sy"])
    if first > MONTHS or second > MONTHS or first == second or language.wording.month_first:
        month, day = (second, first) if first > MONTHS else (first, second)
        if _day((year, month, day), match, out, language):
            return True
    # Nobody can know which of the two is the month, so the numbers are read as they stand.
    out.say(f"{first}, {second}, {year}", match.start(), match.end())
    return True


def _day(date: tuple[int, int, int], match: re.Match[str], out: Builder, language: Language) -> bool:
    year, month, day = date
    wording = language.wording
    if not (1 <= month <= MONTHS and 1 <= day <= DAYS):
        return False
    first = wording.ordinals.get("1.º") if day == 1 else None
    words = wording.day.format(day=first or day, month=wording.months[month - 1], year=year)
    out.say(words, match.start(), match.end())
    return True


def _month(match: re.Match[str], out: Builder, language: Language) -> bool:
    year, month = int(match["my"] or match["ny"]), int(match["mm"] or match["nm"])
    if not 1 <= month <= MONTHS:
        return False
    words = language.wording.month.format(month=language.wording.months[month - 1], year=year)
    out.say(words, match.start(), match.end())
    return True


def _first(match: re.Match[str], out: Builder, language: Language) -> bool:
    first = language.wording.ordinals.get("1.º")
    if first is None or match["of"] not in language.wording.months:
        return False
    out.say(first, match.start(), match.start() + 1)
    return True


def _named(match: re.Match[str], out: Builder, language: Language) -> bool:
    """Say a date whose month is cut short: "Nov 22, 2026", "22 nov. 2026", "Nov 2026"."""
    wording = language.wording
    found = match.groupdict()
    name = match["name"].lower()
    if wording.month_first and match["name"] == name:
        return False  # in English a month has a capital, and "mar" or "may" without one is a word
    months = [month for month in wording.months if name in {month[:3].lower(), month[:4].lower() * (name == "sept")}]
    day, year = int(found.get("number") or 0), found["year"]
    if not months or day > DAYS or not (day or year) or not (year or wording.month_first):
        return False  # "el mar 3 veces" is no day
    first = wording.ordinals.get("1.º") if day == 1 else None
    if day and year:
        words = wording.day.format(day=first or day, month=months[0], year=year)
    elif year:
        words = wording.month.format(month=months[0], year=year)
    else:
        words = wording.day.format(day=first or day, month=months[0], year="").strip(", ").removesuffix(" de")
    out.say(words, match.start(), match.end())
    return True


def _decade(match: re.Match[str], out: Builder, language: Language) -> bool:
    decades, century, tens = language.wording.decades, match["century"], match["tens"]
    if not decades:
        return False
    word = decades[int(tens[0])]
    if century:
        word = "2 thousands" if century + tens == "2000" else f"{century} {word}"
    elif tens < "20":
        return False
    out.say(word, match.start(), match.end())
    return True


NAME = r"(?P<name>[A-Z][a-z]{2,3}|[a-z]{3,4})\.?"
A_YEAR = r"(?P<year>(?:19|20)\d\d)"
DATES = (
    Rule("day", rf"{EDGE}(?P<iy>(?:1[89]|2\d)\d\d)-(?P<im>\d\d)-(?P<id>\d\d){END}", _iso),
    Rule("day by slashes", rf"{EDGE}(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/(?P<sy>\d{{4}}){END}", _slashes),
    Rule(
        "month",
        rf"{EDGE}(?:(?P<my>(?:19|20)\d\d)-(?P<mm>0[1-9]|1[0-2])|(?P<nm>\d{{1,2}})/(?P<ny>(?:19|20)\d\d)){END}",
        _month,
    ),
    Rule("first of a month", r"(?<![\w.,/-])1(?= de (?P<of>[a-z]+)\b)", _first),
    Rule(
        "short month, day",
        rf"(?<!\w){NAME}\s(?P<number>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:%/]|[.,-]\d)(?:,?\s{A_YEAR}(?!\w))?",
        _named,
    ),
    Rule(
        "day, short month",
        rf"(?<![\w.,/-])(?P<number>\d{{1,2}})(?:\sde\s|\s|-){NAME}(?:\sde\s|\s|-){A_YEAR}(?!\w)",
        _named,
    ),
    Rule("short month", rf"(?<!\w){NAME}\s(?:de\s)?{A_YEAR}(?!\w)", _named),
    Rule("decade", r"(?<![\w.,])(?:['’‘](?=\d0s))?(?P<century>(?:1[89]|20)(?=\d0s))?(?P<tens>\d0)s(?!\w)", _decade),
)
