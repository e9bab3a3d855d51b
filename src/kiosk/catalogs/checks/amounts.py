"""Numbers, units, periods and dates are those of the English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kiosk.catalogs.checks.pair import TranslationPair, differences, named
from kiosk.catalogs.checks.problem import Problem
from kiosk.texts import checks as wording
from kiosk.texts.message import joined_staff_texts


def numbers(pair: TranslationPair) -> Iterator[Problem]:
    """The numbers are the same, in digits or words; those in digits are in the same order, with the same units."""
    wanted, found = [number for number, _ in pair.source.amounts], [number for number, _ in pair.target.amounts]
    if wanted != found and Counter(wanted) == Counter(found):
        order = wording.NUMBERS_MOVED.with_values(found=", ".join(found), wanted=", ".join(wanted))
        yield Problem("numbers", order, wording.WRITE_IN_ORDER)
    elif wanted == found:
        yield from _units_of_numbers(pair)
    if lost := [value for value, count in Counter(wanted).items() if count > pair.target.certain["number", value]]:
        # A word that may be a number, such as Spanish "un", does not stand for one in digits.
        extra = [value for value, count in Counter(found).items() if count > pair.source.certain["number", value]]
        yield Problem("numbers", wording.NUMBERS_DIFFER.with_values(parts=named(lost, extra)), wording.WRITE_NUMBERS)
    else:
        yield from differences(pair, "number", "numbers", wording.NUMBERS_DIFFER, wording.WRITE_NUMBERS)
    yield from differences(pair, "rank", "numbers", wording.NUMBERS_DIFFER, wording.WRITE_NUMBERS)


def _units_of_numbers(pair: TranslationPair) -> Iterator[Problem]:
    parts = [
        wording.INSTEAD.with_values(found=" ".join(there), wanted=" ".join(here))
        for here, there in zip(pair.source.amounts, pair.target.amounts, strict=True)
        if here[1] and there[1] and here[1] != there[1]
    ]
    if parts:
        yield Problem("numbers", wording.UNITS_DIFFER.with_values(parts=joined_staff_texts(parts)), wording.WRITE_UNITS)


def units(pair: TranslationPair) -> Iterator[Problem]:
    """Milligrams stay milligrams, and percent percent."""
    return differences(pair, "unit", "units", wording.UNITS_DIFFER)


def periods(pair: TranslationPair) -> Iterator[Problem]:
    """Days stay days, and "once a day" stays once."""
    yield from differences(pair, "period", "periods", wording.PERIODS_DIFFER)
    yield from differences(pair, "times", "periods", wording.TIMES_DIFFER)


def dates(pair: TranslationPair) -> Iterator[Problem]:
    """Months and days of the week are the same."""
    yield from differences(pair, "month", "dates", wording.DATES_DIFFER)
    yield from differences(pair, "weekday", "dates", wording.DATES_DIFFER)
