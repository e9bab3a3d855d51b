"""Rules for dates and times of day."""

from __future__ import annotations

import re

from kiosk.adapters.pronunciation.builder import Builder
from kiosk.adapters.pronunciation.rule import Language, Rule

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


def _time(match: re.Match[str], out: Builder, _language: Language) -> bool:
    hours, minutes = match["hours"], match["minutes"]
    words = hours if minutes == "00" else f"{hours} {minutes}"
    out.say(words, match.start(), match.end())
    return True


DATES = (
    Rule("day", rf"{EDGE}(?P<iy>(?:1[89]|2\d)\d\d)-(?P<im>\d\d)-(?P<id>\d\d){END}", _iso),
    Rule("day by slashes", rf"{EDGE}(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/(?P<sy>\d{{4}}){END}", _slashes),
    Rule(
        "month",
        rf"{EDGE}(?:(?P<my>(?:19|20)\d\d)-(?P<mm>0[1-9]|1[0-2])|(?P<nm>\d{{1,2}})/(?P<ny>(?:19|20)\d\d)){END}",
        _month,
    ),
    Rule("first of a month", r"(?<![\w.,/-])1(?= de (?P<of>[a-z]+)\b)", _first),
    Rule("time", r"(?<![\w.,:])(?P<hours>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)(?![\w:]|[-.]\d)", _time),
)
