"""Reads dates, short names of months and weekdays, decades and ranks, as English and Spanish write them."""

from __future__ import annotations

import re

from kiosk.speech.text.tokens import DASH
from kiosk.speech.text.values import Calendar, Date, Decade, Ordinal, Pair, Relation

MONTHS, DAYS = 12, 31
_MONTHS = (
    "january jan enero ene", "february feb febrero", "march mar marzo", "april apr abril abr", "may mayo",
    "june jun junio", "july jul julio", "august aug agosto ago", "september sept sep septiembre",
    "october oct octubre", "november nov noviembre", "december dec diciembre dic",
)  # fmt: skip
_WEEKDAYS = (
    "monday mon lunes lun", "tuesday tues tue martes mar", "wednesday wed miércoles mié mie",
    "thursday thurs thur thu jueves jue", "friday fri viernes vie", "saturday sat sábado sáb sab",
    "sunday sun domingo dom",
)  # fmt: skip
MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
WEEKDAY = {name: number for number, names in enumerate(_WEEKDAYS, 1) for name in names.split()}
CALENDAR_NAMES = frozenset([*MONTH, *WEEKDAY])
FULL = 4
"""The shortest full name of a month, in letters."""
FULL_AND_SHORT = frozenset(["june", "july", "mayo"])
"""Full names of four letters."""
WORDS_TOO = frozenset(["sat", "sun", "wed", "mar", "may"])
"""Short names that are words in lower case, or that mean another day in the other language."""
RANKS = dict(zip("1234567890", ("r", "d", "r", "t", "t", "t", "m", "v", "n", "m"), strict=True))
"""The letter before the "o" or "a" of a Spanish rank, by its last digit: 2do, 4ta."""
EDGE, END = r"(?<![\w./-])", r"(?![\w/]|[-.]\d)"
NAME = r"(?P<name>[^\W\d_]{3,4})\.?"
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\w)"
DAY = rf"(?P<day>\d{{1,2}}(?:{DASH}\d{{1,2}})?)"
_ISO = re.compile(rf"{EDGE}(?P<year>(?:1[89]|2\d)\d\d)-(?P<month>\d\d)-(?P<day>\d\d){END}")
_SLASHES = re.compile(rf"{EDGE}(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})/(?P<year>\d{{4}}){END}")
_MONTH_OF_YEAR = (
    re.compile(rf"{EDGE}(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2]){END}"),
    re.compile(rf"{EDGE}(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d){END}"),
)
_SHORT = (
    re.compile(rf"(?<!\w){NAME}\s{DAY}(?:st|nd|rd|th)?(?![\w:%/]|[.,-]\d)(?:,?\s{YEAR})?"),
    re.compile(rf"(?<![\w.,/-]){DAY}(?:\sde\s|\s|-){NAME}(?:\sde\s|\s|-){YEAR}"),
    re.compile(rf"(?<!\w){NAME}\s(?:de\s)?{YEAR}"),
)
_FIRST = re.compile(rf"(?<![\w.,/-])1(?= de (?:{'|'.join(name for name in MONTH if len(name) >= FULL)})\b)")
_NAMES = re.compile(rf"(?<!\w)(?P<first>[^\W\d_]{{3,10}})\.?\s?{DASH}\s?(?P<second>[^\W\d_]{{3,10}})(?!\w)\.?")
_POINTED = re.compile(r"(?<!\w)(?P<name>[^\W\d_]{3,5})\.(?!\w)")
_DASH = re.compile(DASH)
_DECADE = re.compile(r"(?<![\w.,])(?:['’‘](?=\d0s))?(?P<century>(?:1[89]|20)(?=\d0s))?(?P<tens>\d0)s(?!\w)")
_RANK = re.compile(
    r"(?<![\w.,])(?P<number>\d+)(?:(?P<english>st|nd|rd|th)\b"
    r"|(?:\.?(?P<sign>[ºª])|\.?(?P<short>er)\b|\.(?P<plain>[oa])\b|(?P<letter>[rdtmvn])(?P<end>[oa])\b)"
    r"(?!\s?[CF]\b)(?:\.(?=\s[a-záéíóúñ]))?)"
)


def parse_date(text: str, start: int) -> Date | Calendar | Decade | Pair | Ordinal | None:
    """Return the date, month, weekday, decade or rank that starts at ``text[start]``, or None."""
    if text[start].isdecimal() or text[start] in "'’‘":
        return _numeric(text, start) or _short_date(text, start) or _decade_or_rank(text, start)
    return _short_date(text, start) or _names(text, start)


def _numeric(text: str, start: int) -> Date | Ordinal | None:
    if match := _FIRST.match(text, start):
        return Ordinal(start, match.end(), number="1", ending="o")
    for form in (_ISO, _SLASHES):
        if match := form.match(text, start):
            month, day = int(match["month"]), int(match["day"])
            ambiguous = form is _SLASHES and month <= MONTHS and day <= MONTHS and month != day
            if month > MONTHS and form is _SLASHES:
                month, day = day, month
            if 1 <= month <= MONTHS and 1 <= day <= DAYS:
                year = match["year"]
                return Date(start, match.end(), month=month, day=str(day), year=year, ambiguous=ambiguous)
    match = _MONTH_OF_YEAR[0].match(text, start) or _MONTH_OF_YEAR[1].match(text, start)
    return match and Date(start, match.end(), month=int(match["month"]), year=match["year"])


def _short_date(text: str, start: int) -> Date | None:
    """Read a date with an abbreviated month: "Nov 22, 2026", "22 nov. 2026", "Nov 3-5", "nov. de 2026"."""
    for form in _SHORT:
        match = form.match(text, start)
        if match is None:
            continue
        found = match.groupdict(default="")
        name, day, year = found["name"], found.get("day", ""), found["year"]
        month = 0 if name.lower() in FULL_AND_SHORT else MONTH.get(name.lower(), 0)
        # Without a year, "may 5 people" and "el mar 3 veces" are no dates.
        if month and (year or not name.islower()) and all(int(each) <= DAYS for each in re.findall(r"\d+", day)):
            return Date(start, match.end(), month=month, day=day, year=year)
    return None


def _names(text: str, start: int) -> Calendar | None:
    """Read "Mon.-Fri.", "lunes-viernes", "Jan.-Mar.", or one short name with a point."""
    if match := _NAMES.match(text, start):
        first, second = match["first"].lower(), match["second"].lower()
        for kind, names in (("day", WEEKDAY), ("month", MONTH)):
            if first in names and second in names:
                return Calendar(start, match.end(), kind=kind, names=(names[first], names[second]))
    if match := _POINTED.match(text, start):
        name = match["name"].lower()
        for kind, names in (("day", WEEKDAY), ("month", MONTH)):
            if name in names and (name not in WORDS_TOO or (match["name"] != name and kind == "day" and name != "mar")):
                return Calendar(start, match.end(), kind=kind, names=(names[name],))
    return None


def _decade_or_rank(text: str, start: int) -> Decade | Ordinal | Pair | None:
    first = _decade(text, start) or _rank(text, start)
    dash = _DASH.match(text, first.end) if first else None
    last = (_decade(text, dash.end()) or _rank(text, dash.end())) if dash else None
    return Pair(start, last.end, first, Relation.RANGE, last) if first and last else first


def _decade(text: str, start: int) -> Decade | None:
    match = _DECADE.match(text, start)
    return match and Decade(start, match.end(), match["century"] or "", match["tens"])


def _rank(text: str, start: int) -> Ordinal | None:
    match = _RANK.match(text, start)
    if match is None or (match["letter"] and RANKS[match["number"][-1]] != match["letter"]):
        return None
    feminine = match["sign"] == "ª" or "a" in {match["end"], match["plain"]}
    return Ordinal(start, match.end(), match["number"], "er" if match["short"] else "a" if feminine else "o")
