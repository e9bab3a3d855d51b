"""Puts numeric expressions into words: what English and Spanish share, and what each language must define."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from kiosk.speech.text import values
from kiosk.speech.text.values import Date, Decade, Expression, Fraction, Number, Ordinal, Pair, Quantity, Relation, Unit
from kiosk.speech.text.vocabulary import Vocabulary

CODE, LONGEST = 5, 7
"""Numbers of ``CODE`` digits or more without commas are codes, read digit by digit, unless they are round.

With ``LONGEST`` digits or more they must end in 000 to count as round.
"""
EVENING = range(8, 12)
ACUITY = "20"
"""The first number of a visual acuity: 20/100 is no share of a hundred."""
SCALES_WITH_DE = frozenset(["millón", "millon", "millones"])
CENTS = 2
"""Digits of cents."""


class Run(NamedTuple):
    """The words for ``text[start:end]``."""

    words: str
    start: int
    end: int


class Noun(NamedTuple):
    """The noun that a number counts, as far as the form of the number depends on it."""

    gender: str = ""
    """``f``, ``m``, or empty if nothing is counted or the language has no genders."""
    adjacent: bool = True
    """Whether it follows the number directly; in "1-2 semanas" it does not follow the 1."""


class Renderer(Vocabulary):
    """Puts values into words. A language has a subclass with its vocabulary, and overrides what differs."""

    def __init__(self, feminine: frozenset[str] = frozenset()) -> None:
        """Use ``feminine`` as the list of feminine nouns, if the language has genders."""
        self.feminine = feminine
        self.relations = {
            Relation.RANGE: self.to,
            Relation.RATIO: self.to,
            Relation.RATE: self.per_amount,
            Relation.PRODUCT: self.signs["×"],
        }

    def runs(self, value: Expression, noun: Noun) -> Iterator[Run]:
        """Yield the words for ``value``, in the order of the text; ``noun`` is what it counts."""
        match value:
            case Quantity(number=number, suffixes=suffixes):
                yield from self.runs(number, self._noun_of(suffixes[0]))
                yield from (self._suffix(suffix, number) for suffix in suffixes)
            case Pair(left=left, relation=relation, right=right):
                counted = self._noun_of(right.suffixes[0]) if isinstance(right, Quantity) else noun
                yield from self.runs(left, counted._replace(adjacent=False) if relation is Relation.RANGE else Noun())
                yield Run(f" {self.relations[relation]} ", left.end, right.start)
                yield from self.runs(right, noun)
            case values.Signed(sign=sign, amount=amount):
                yield Run(f"{self.signs[sign]} ", value.start, amount.start)
                yield from self.runs(amount, noun)
            case values.Times(count=count):
                yield from self.runs(count, self.noun(f" {self.times}"))
                yield Run(f" {self.times}", count.end, value.end)
            case values.Clock(digits_end=digits_end) if digits_end < value.end:
                yield Run(self._time(value), value.start, digits_end)
                yield Run(f" {self._half_of_day(value)}", digits_end, value.end)
            case Unit():
                yield self._suffix(value, None)
            case _:
                yield Run(self._words(value, noun), value.start, value.end)

    def _words(self, value: Expression, noun: Noun) -> str:
        match value:
            case Number():
                return self.number(value, noun)
            case Fraction():
                return self.fraction(value, noun)
            case values.Mixed(whole=whole, fraction=fraction):
                apart = noun._replace(adjacent=False)
                return f"{self.number(whole, apart)} {self.joint} {self.fraction(fraction, apart)}"
            case values.Alternatives(numbers=numbers):
                return ", ".join(numbers)
            case values.Power(base=base, exponent=exponent):
                raised = exponent.replace("-", f"{self.signs['-']} ")
                return f"{self.number(base, Noun())} {self.signs['^']} {raised}"
            case values.Money():
                return self._money(value)
            case values.Clock():
                return self._time(value)
            case Date(day=day):
                return self.date(value, day.replace("-", f" {self.to} "))
            case values.Calendar(kind=kind, names=names):
                known = self.weekdays if kind == "day" else self.months
                return f" {self.to} ".join(known[name - 1] for name in names)
            case Decade():
                return self.decade(value)
            case Ordinal():
                return self.ordinal(value)
            case values.Dialed():
                return self._dialed(value)
        raise TypeError(value)

    def number(self, number: Number, noun: Noun) -> str:  # noqa: ARG002 - for languages with genders
        """Return ``number``, with its decimals one by one; voices read whole numbers correctly."""
        whole, decimals = number.whole, number.decimals
        if number.comma:
            return f"{whole} {self.comma} {decimals}"
        if not number.grouped and self._is_code(whole, decimals):
            whole = self.count(whole)
        if decimals:
            return f"{whole} {self.point} {self.count(decimals)}".lstrip()
        return whole

    @staticmethod
    def _is_code(whole: str, decimals: str) -> bool:
        if len(whole) > 1 and whole[0] == "0":
            return not decimals
        return not decimals and len(whole) >= CODE and not whole.endswith("00" if len(whole) < LONGEST else "000")

    def fraction(self, fraction: Fraction, noun: Noun) -> str:
        """Return a proper fraction by its name, a share as "1 in 1000", and any other as "120 over 80"."""
        top, bottom = fraction.top, fraction.bottom
        if fraction.proper and bottom in self.fractions and int(top):
            return f"{self.cardinal(top)} {self.fractions[bottom][int(top) > 1]}"
        if fraction.proper and bottom.rstrip("0") == "1" and top != ACUITY:
            number = Number(fraction.start, fraction.end, top)
            return f"{self.number(number, noun._replace(adjacent=False))} {self.out_of} {bottom}"
        return f"{top} {self.over} {bottom}"

    def _money(self, money: values.Money) -> str:
        one, many, cent, cents = self.currencies[money.currency]
        amount, part = money.amount, ""
        if isinstance(amount, Number) and len(amount.decimals) == CENTS and not money.scale:
            amount, part = replace(amount, decimals=""), amount.decimals.lstrip("0")
        single = _is_one(amount) and not money.scale
        words = ["".join(run.words for run in self.runs(amount, self.noun(f" {one if single else many}")))]
        if money.scale:
            words.append(f"{money.scale} de" if money.scale in SCALES_WITH_DE else money.scale)
        words.append(one if single else many)
        if part:
            words += [self.before_cents, part, cent if part == "1" else cents]
        if money.or_more:
            words.append(self.or_more)
        if money.unit:
            words.append(self._unit_words(money.unit, one=False))
        return " ".join(words)

    def _time(self, clock: values.Clock) -> str:
        hour = self.hour(clock.hour)
        if clock.minute in {"", "00"}:
            return hour
        return f"{hour} {self.zero} {clock.minute[1]}" if clock.minute[0] == "0" else f"{hour} {clock.minute}"

    def _half_of_day(self, clock: values.Clock) -> str:
        morning, afternoon, night = self.halves_of_day
        if not clock.half:
            return self.units["h"][1]
        return morning if clock.half == "a" else night if clock.hour in EVENING else afternoon

    def _dialed(self, dialed: values.Dialed) -> str:
        groups = [self.signs["+"]] if dialed.abroad else []
        groups += [self.count(group) if group.isdecimal() else self.spell(group) for group in dialed.groups]
        if dialed.extension:
            groups.append(f"{self.extension} {self.count(dialed.extension)}")
        return ", ".join(groups)

    def _noun_of(self, suffix: Unit | values.Postfix) -> Noun:
        return self.noun(f" {self._unit_words(suffix, one=False)}") if isinstance(suffix, Unit) else Noun()

    def _suffix(self, suffix: Unit | values.Postfix, number: values.Amount | None) -> Run:
        if not isinstance(suffix, Unit):
            words = self.or_more if suffix.sign == "+" else self.signs[suffix.sign]
            return Run(words, suffix.start, suffix.end)
        tied = suffix.adjective and self.ties_units
        one = tied or (number.proper if isinstance(number, Fraction) else _is_one(number))
        words = self._unit_words(suffix, one=one)
        return Run(f"-{words}" if tied and number else words, suffix.start, suffix.end)

    def _unit_words(self, unit: Unit, *, one: bool) -> str:
        forms = [self.units.get(part, (part, part)) for part in unit.parts]
        return f" {self.per} ".join(form[0 if place or one else 1] for place, form in enumerate(forms)).strip()

    # Methods that languages override

    def noun(self, text: str) -> Noun:
        """Return the noun at the start of ``text``, which follows a number."""
        return Noun(adjacent=text[:1] == " ")

    def cardinal(self, top: str) -> str:
        """Return the numerator of a fraction."""
        return self.digits[int(top)]

    def hour(self, hour: int) -> str:
        """Return the hour of a time of day."""
        return str(hour)

    def date(self, date: Date, day: str) -> str:
        """Return a date; ``day`` is its day, or days, in words."""
        raise NotImplementedError

    def decade(self, decade: Decade) -> str:
        """Return the name of a decade."""
        raise NotImplementedError

    def ordinal(self, ordinal: Ordinal) -> str:
        """Return a rank."""
        raise NotImplementedError


def _is_one(amount: values.Amount | None) -> bool:
    return isinstance(amount, Number) and (amount.whole, amount.decimals) == ("1", "")
