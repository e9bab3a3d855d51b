"""The grammar of amounts and times, the same for every language, read by recursive descent.

::

signed      [sign] (clocks | ratio | amounts)
clocks      time [dash time]
ratio       number ":" number
amounts     amount (dash amount)* | amount "/" amount
amount      currency number [dash number] [scale] ["+"] | magnitude suffix*
magnitude   number ["-"] fraction | number ["×" [number]] | number power | fraction
suffix      ["-"] unit ("/" unit)* | "%" | "+"
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import TypeVar

from kiosk.speech.text.expressions import (
    Alternatives,
    Amount,
    Clock,
    Fraction,
    Half,
    Magnitude,
    Mixed,
    Money,
    Number,
    OrMore,
    Percent,
    Power,
    Product,
    Quantity,
    Range,
    Rate,
    Ratio,
    Signed,
    Times,
    Unit,
)
from kiosk.speech.text.numerals import CLASSED
from kiosk.speech.text.tokens import SIGNS, VULGAR, Token, tokens
from kiosk.speech.text.units import MASS, MEASURES, PERIODS, unit_name

Value = TypeVar("Value")
NUMBERS = ("number", "comma_decimal", "decimal")
SEPARATORS = re.compile(r"[, \u00a0\u202f\u2009]")
SCALE = re.compile(r"\s(thousand|million|billion|mil|mill[oó]n(?:es)?)\b")
BARE = re.compile(
    rf"(?<!\w){MASS}(?:/(?:{MASS}|m[23²³]|h|hr|min|d[ií]a|day|dosis|dose))*(?!\w)|(?<![\w/])[cm]?m[²³](?!\w)"
)
PER = re.compile(
    rf"(?<=[^\W\d_]|×)/(?:{PERIODS}|dose|dosis|tablet|tableta|minuto?|minute|{MEASURES}|wk|mo|yr|sem)(?!\w)"
)
PERIOD = re.compile(rf"(?<!\w)(?:{PERIODS})\Z")
"""A period by itself before a "/": "day/night" is a choice."""
KNOWN_PERIOD, MEASURE = re.compile(PERIODS), re.compile(MEASURES)
TIED = re.compile(r"[^\W\d_][-\u2010\u2011]\Z")
"""Before the numbers of "HIV-1/2"."""
NOT_MINUS = re.compile(r"[\w)\]%°]\Z")
LAST_HOUR, NOON, LAST_MINUTE, TWO_DIGITS = 23, 12, 59, 2
LONGEST_WHOLE = 3
"""Digits before a fraction that follows after a space: "2014 1/2" is a year and a half of something."""


def parse_amount(text: str, start: int) -> Amount | None:
    """Return the amount, time or ratio that begins at ``text[start]``, or None where there is none."""
    return _Parser(text, start).signed()


def parse_unit(text: str, start: int) -> Unit | None:
    """Return the unit without a number that begins at ``text[start]``: "mg/kg", or the "/mm³" of "cells/mm³"."""
    match = BARE.match(text, start)
    if match is None and not PERIOD.search(text, 0, start):
        match = PER.match(text, start)
    if match is None:
        return None
    parts = tuple(unit_name(part) or part for part in match[0].split("/"))
    return Unit(start, match.end(), parts, adjective=text[start - 1 : start] in {"-", "\u2011"})


class _Parser:
    """Reads tokens one after another, and goes back to where a rule began if it does not hold."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._source = tokens(text, start)
        self._tokens: list[Token] = []
        self._at = 0

    def _peek(self, ahead: int = 0) -> Token:
        while len(self._tokens) <= self._at + ahead:
            self._tokens.append(next(self._source, Token("end", "", -1, -1)))
        return self._tokens[self._at + ahead]

    def _take(self, *kinds: str, spaced: bool = False) -> Token | None:
        """Return the next token and pass it if it is of one of ``kinds``; ``spaced`` allows a space before it."""
        ahead = int(spaced and self._peek().kind == "space")
        token = self._peek(ahead)
        if token.kind not in kinds:
            return None
        self._at += ahead + 1
        return token

    def _attempt(self, rule: Callable[[], Value]) -> Value:
        """Return what ``rule`` reads; where it does not hold, nothing has been read."""
        at = self._at
        value = rule()
        if value is None:
            self._at = at
        return value

    @property
    def _end(self) -> int:
        return self._tokens[self._at - 1].end

    def _first(self, *rules: Callable[[], Amount | None]) -> Amount | None:
        return next((value for rule in rules if (value := self._attempt(rule)) is not None), None)

    def signed(self) -> Amount | None:
        sign = self._take("sign", "dash")
        if sign is None:
            return self._unsigned()
        if sign.kind == "sign":
            self._take("space")
        elif NOT_MINUS.search(self._text, max(0, sign.start - 1), sign.start):
            return None
        operand = self._unsigned()
        if operand is None:
            return None
        symbol = "-" if sign.kind == "dash" else SIGNS.get(sign.text, sign.text)
        return Signed(sign.start, operand.end, symbol, operand)

    def _unsigned(self) -> Amount | None:
        return self._first(self._clocks, self._ratio, self._amounts)

    def _clocks(self) -> Clock | Range | None:
        first = self._attempt(self._clock)
        second = self._attempt(self._next_clock) if first else None
        if first is None or not (first.definite or (second and second.definite)):
            return None
        if second is None and self._before_dash_and_number():
            return None
        return Range(first.start, second.end, first, second) if second else first

    def _next_clock(self) -> Clock | None:
        return self._clock() if self._range_dash() else None

    def _clock(self) -> Clock | None:
        """Read "8:30", "8:30 a.m.", "8 a.m.", or the "8" of "8-9 a.m.", which is no definite time."""
        hour = self._take("number")
        if hour is None or not hour.text.isdecimal() or len(hour.text) > TWO_DIGITS or int(hour.text) > LAST_HOUR:
            return None
        end, minute = hour.end, ""
        if self._take("colon"):
            token = self._take("number")
            if token is None or not _is_minute(token.text) or self._peek().kind == "colon":
                return None
            end, minute = token.end, token.text
        half = self._take("half", spaced=True) if 0 < int(hour.text) <= NOON or minute else None
        hours = self._attempt(self._hours_mark) if minute and not half else None
        last = half or hours
        part = Half(half.text[0].lower()) if half else None
        return Clock(hour.start, last.end if last else end, int(hour.text), end, minute, part)

    def _hours_mark(self) -> Token | None:
        """Read the "h" of "17:00 h"."""
        unit = self._take("unit", spaced=True)
        return unit if unit and unit_name(unit.text) == "h" else None

    def _before_dash_and_number(self) -> bool:
        """Whether more digits follow, as in the "10:19-27" of a journal's volume and pages."""
        return self._peek().kind == "dash" and self._peek(1).kind in NUMBERS

    def _ratio(self) -> Ratio | None:
        left = self._number()
        if left is None or not self._take("colon"):
            return None
        right = self._number()
        if right is None or self._peek().kind == "colon" or self._before_dash_and_number():
            return None
        return Ratio(left.start, right.end, left, right)

    def _amounts(self) -> Amount | None:
        first = self._amount()
        if first is None:
            return None
        if isinstance(first, Quantity) and (per := self._attempt(self._per_amount)):
            return Rate(first.start, per.end, first, per)
        numbers: list[Amount] = [first]
        while (following := self._first(self._next_amount)) is not None:
            numbers.append(following)
        plain = [number.whole for number in numbers if isinstance(number, Number) and not number.decimals]
        if len(plain) == len(numbers) > TWO_DIGITS:
            return Alternatives(first.start, self._end, tuple(plain))
        value = first
        for number in numbers[1:]:
            value = Range(first.start, number.end, value, number)
        return value

    def _next_amount(self) -> Amount | None:
        return self._amount() if self._range_dash() else None

    def _range_dash(self) -> bool:
        """Read the dash or arrow between two amounts, with or without spaces around it."""
        if self._take("dash", "arrow", spaced=True) is None:
            return False
        self._take("space")
        return True

    def _per_amount(self) -> Quantity | None:
        """Read the "/0.5 mL" of "30 mcg/0.5 mL"; in "44 mcg/22 mcg" there are two amounts to choose from."""
        if self._take("slash", spaced=True) is None:
            return None
        self._take("space")
        amount = self._quantity()
        if isinstance(amount, Quantity) and isinstance(unit := amount.suffixes[0], Unit):
            return amount if MEASURE.fullmatch(unit.parts[0]) else None
        return None

    def _amount(self) -> Amount | None:
        return self._first(self._money, self._quantity)

    def _money(self) -> Money | None:
        currency = self._take("currency")
        low = self._number(spaced=True) if currency else None
        if currency is None or low is None:
            return None
        high = self._attempt(lambda: self._number() if self._range_dash() else None)
        amount = Range(low.start, high.end, low, high) if high else low
        end, scale = self._end, SCALE.match(self._text, self._end)
        if scale:
            self._take("space")
            self._take("word")
            end = scale.end()
        plus = self._take("plus")
        unit = self._attempt(self._unit)
        end = unit.end if unit else plus.end if plus else end
        return Money(currency.start, end, currency.text, amount, scale[1] if scale else "", plus is not None, unit)

    def _quantity(self) -> Magnitude | Quantity | None:
        value = self._magnitude()
        if value is None:
            return None
        suffixes: list[Unit | Percent | OrMore] = []
        suffix: Unit | Percent | OrMore | None
        while suffix := self._attempt(self._suffix):
            suffixes.append(suffix)
        if not suffixes:
            return value
        return Quantity(value.start, self._end, value, tuple(suffixes))

    def _suffix(self) -> Unit | Percent | OrMore | None:
        if percent := self._take("percent", spaced=True):
            return Percent(percent.start, percent.end, SIGNS.get(percent.text, percent.text))
        if plus := self._take("plus"):
            spaced = self._peek(int(self._peek().kind == "space"))
            return None if spaced.kind in NUMBERS else OrMore(plus.start, plus.end)
        return self._unit()

    def _unit(self) -> Unit | None:
        """Read "mg", "-mg", "mg/kg/day", or the "/day" of "5/day"."""
        start = self._end
        adjective = self._take("dash") is not None
        first = self._take("unit", spaced=not adjective)
        parts = [unit_name(first.text)] if first else [""]
        begin = first.start if first and not adjective else start
        while part := self._attempt(lambda: self._per(after_unit=first is not None)):
            parts.append(part)
        if parts == [""] or (adjective and not first):
            return None
        return Unit(begin, self._end, tuple(parts), adjective=adjective)

    def _per(self, *, after_unit: bool) -> str | None:
        before = self._take("space")
        if self._take("slash") is None:
            return None
        spaced = self._take("space") or before
        part = self._take("unit", "word")
        if part is None or (spaced and not after_unit and not KNOWN_PERIOD.fullmatch(part.text)):
            return None
        return unit_name(part.text) or part.text

    def _magnitude(self) -> Magnitude | None:
        number = self._number()
        if number is None:
            return self._attempt(self._fraction)
        if not number.decimals and (fraction := self._attempt(lambda: self._fraction_after(number))):
            return Mixed(number.start, fraction.end, number, fraction)
        if not number.decimals and (bottom := self._attempt(self._denominator)):
            return self._over(number, bottom)
        if power := self._take("power"):
            return Power(number.start, power.end, number, _exponent(power.text))
        factor: Number | Power | None = self._attempt(self._factor)
        if factor:
            return Product(number.start, factor.end, number, factor)
        if times := self._attempt(self._times):
            return Times(number.start, times.end, number)
        return number

    def _fraction_after(self, whole: Number) -> Fraction | None:
        """Read the fraction of "1½", "1 ½", "1 1/2", "1-½" or "1-1/2"."""
        joint = self._take("dash", "space")
        at_vulgar = self._peek().kind == "vulgar"
        if not at_vulgar and (joint is None or whole.grouped or len(whole.whole) > LONGEST_WHOLE):
            return None
        if joint and joint.kind == "dash" and not int(whole.whole):
            return None  # "0-1/2" is a range
        fraction = self._fraction()
        return fraction if fraction and int(fraction.top) < int(fraction.bottom) else None

    def _fraction(self) -> Fraction | None:
        if vulgar := self._take("vulgar"):
            top, bottom = VULGAR[vulgar.text].split("/")
            return Fraction(vulgar.start, vulgar.end, top, bottom)
        number = self._number()
        bottom_number = self._denominator() if number and not number.decimals else None
        fraction = self._over(number, bottom_number) if number and bottom_number else None
        return fraction if isinstance(fraction, Fraction) else None

    def _denominator(self) -> Number | None:
        number = self._number() if self._take("slash") else None
        if number is None or number.decimals or (self._peek().kind == "slash" and self._peek(1).kind in NUMBERS):
            return None
        return number

    def _over(self, top: Number, bottom: Number) -> Fraction | Alternatives:
        before = self._text[max(0, top.start - 40) : top.start]
        if CLASSED.search(before) or TIED.search(before):
            return Alternatives(top.start, bottom.end, (top.whole, bottom.whole))
        return Fraction(top.start, bottom.end, top.whole, bottom.whole)

    def _factor(self) -> Number | Power | None:
        if self._take("times", spaced=True) is None:
            return None
        number = self._number(spaced=True)
        power = self._take("power") if number else None
        if number and power:
            return Power(number.start, power.end, number, _exponent(power.text))
        return number

    def _times(self) -> Token | None:
        return self._take("times", spaced=True)

    def _number(self, *, spaced: bool = False) -> Number | None:
        token = self._take(*NUMBERS, spaced=spaced)
        if token is None:
            return None
        comma = token.kind == "comma_decimal"
        bare = token.text if comma else SEPARATORS.sub("", token.text)
        bare = bare.replace(".", "") if bare.count(".") > 1 else bare
        whole, _, decimals = bare.partition("," if comma else ".")
        grouped = not comma and len(bare) < len(token.text)
        return Number(token.start, token.end, whole=whole, decimals=decimals, comma=comma, grouped=grouped)


def _is_minute(text: str) -> bool:
    return text.isdecimal() and len(text) == TWO_DIGITS and int(text) <= LAST_MINUTE


def _exponent(written: str) -> str:
    digits = unicodedata.normalize("NFKC", written).replace("\u2212", "-")
    return digits.removeprefix("^")
