"""The grammar of amounts and times, the same for every language, read by recursive descent.

::

    signed      [sign] (clocks | ratio | amounts)
    clocks      time [dash time]
    ratio       number ":" number
    amounts     amount (dash amount)* | amount "/" amount
    amount      currency number [dash number] [scale] ["+"] [unit] | magnitude suffix*
    magnitude   number ["-"] fraction | number "×" [number [power]] | number [power] | fraction
    suffix      ["-"] unit ("/" unit)* | "%" | "+"
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from kiosk.speech.text import values
from kiosk.speech.text.numerals import CLASSED
from kiosk.speech.text.tokens import NUMBERS, SIGNS, VULGAR, Token, TokenReader
from kiosk.speech.text.units import MEASURES, PERIODS, unit_name
from kiosk.speech.text.values import Amount, Fraction, Number, Pair, Quantity, Relation, Unit

SEPARATORS = re.compile(r"[, \u00a0\u202f\u2009]")
SCALE = re.compile(r"\s(thousand|million|billion|mil|mill[oó]n(?:es)?)\b")
PERIOD, MEASURE = re.compile(PERIODS), re.compile(MEASURES)
TIED = re.compile(r"[^\W\d_][-\u2010\u2011]\Z")
"""Before the numbers of "HIV-1/2"."""
NOT_MINUS = re.compile(r"[\w)\]%°]\Z")
LAST_HOUR, NOON, LAST_MINUTE, TWO_DIGITS = 23, 12, 59, 2
LARGEST_DENOMINATOR = 9
"""Of a mixed number with a hyphen: "3-5/10" is a range of shares."""
LONGEST_WHOLE = 3
"""Digits of a whole number before a space and a fraction: "2014 1/2" is no mixed number."""


def parse_amount(text: str, start: int) -> Amount | None:
    """Return the amount, time or ratio that starts at ``text[start]``, or None."""
    return _AmountParser(text, start).signed()


class _AmountParser(TokenReader):
    """Each method reads what its rule of the grammar says, or returns None."""

    def signed(self) -> Amount | None:
        sign = self.take("sign", "dash")
        if sign is None:
            return self._unsigned()
        if sign.kind == "sign":
            self.take("space")
        elif NOT_MINUS.search(self.text, max(0, sign.start - 1), sign.start):
            return None
        amount = self._unsigned()
        symbol = "-" if sign.kind == "dash" else SIGNS.get(sign.text, sign.text)
        return amount and values.Signed(sign.start, amount.end, symbol, amount)

    def _unsigned(self) -> Amount | None:
        return self._first(self._clocks, self._ratio, self._amounts)

    def _first(self, *rules: Callable[[], Amount | None]) -> Amount | None:
        return next((value for rule in rules if (value := self.attempt(rule))), None)

    def _clocks(self) -> values.Clock | Pair | None:
        first = self.attempt(self._clock)
        second = first and self.attempt(lambda: self._clock() if self._dash() else None)
        if first is None or not (first.definite or (second and second.definite)):
            return None
        if second:
            return Pair(first.start, second.end, first, Relation.RANGE, second)
        return None if self._before_more_digits() else first

    def _clock(self) -> values.Clock | None:
        """Read "8:30", "8:30 a.m.", "17:00 h", "8 a.m.", or the "8" of "8-9 a.m.", which is no definite time."""
        hour = self.take("number")
        if hour is None or not hour.text.isdecimal() or len(hour.text) > TWO_DIGITS or int(hour.text) > LAST_HOUR:
            return None
        end, minute = hour.end, ""
        if self.take("colon"):
            token = self.take("number")
            if token is None or not _is_minute(token.text) or self.peek().kind == "colon":
                return None
            end, minute = token.end, token.text
        half = self.take("half", spaced=True) if 0 < int(hour.text) <= NOON or minute else None
        last = half or (minute and self.attempt(self._hours)) or None
        return values.Clock(
            hour.start, last.end if last else end, int(hour.text), end, minute, half.text[0].lower() if half else ""
        )

    def _hours(self) -> Token | None:
        unit = self.take("unit", spaced=True)
        return unit if unit and unit_name(unit.text) == "h" else None

    def _before_more_digits(self) -> bool:
        """Whether digits follow after a dash, as in the "10:19-27" of a journal's volume and pages."""
        return self.peek().kind == "dash" and self.peek(1).kind in NUMBERS

    def _ratio(self) -> Pair | None:
        left = self._number()
        right = self._number() if left and self.take("colon") else None
        if left is None or right is None or self.peek().kind == "colon" or self._before_more_digits():
            return None
        return Pair(left.start, right.end, left, Relation.RATIO, right)

    def _amounts(self) -> Amount | None:
        first = self._amount()
        if first is None:
            return None
        if isinstance(first, Quantity) and (per := self.attempt(self._per_amount)):
            return Pair(first.start, per.end, first, Relation.RATE, per)
        amounts = [first]
        while following := self._first(lambda: self._amount() if self._dash() else None):
            amounts.append(following)
        plain = [amount.whole for amount in amounts if isinstance(amount, Number) and not amount.decimals]
        if len(plain) == len(amounts) > TWO_DIGITS:
            return values.Alternatives(first.start, self.end, tuple(plain))
        for following in amounts[1:]:
            first = Pair(first.start, following.end, first, Relation.RANGE, following)
        return first

    def _dash(self) -> bool:
        """Read the dash or arrow between two amounts, with or without spaces around it."""
        dash = self.take("dash", "arrow", spaced=True)
        if dash:
            self.take("space")
        return dash is not None

    def _per_amount(self) -> Quantity | None:
        """Read the "/0.5 mL" of "30 mcg/0.5 mL"; in "44 mcg/22 mcg" there are two amounts to choose from."""
        if self.take("slash", spaced=True) is None:
            return None
        self.take("space")
        amount = self._quantity()
        if isinstance(amount, Quantity) and isinstance(unit := amount.suffixes[0], Unit):
            return amount if MEASURE.fullmatch(unit.parts[0]) else None
        return None

    def _amount(self) -> Amount | None:
        return self._first(self._money, self._quantity)

    def _money(self) -> values.Money | None:
        currency = self.take("currency")
        low = self._number(spaced=True) if currency else None
        if currency is None or low is None:
            return None
        high = self.attempt(lambda: self._number() if self._dash() else None)
        amount = Pair(low.start, high.end, low, Relation.RANGE, high) if high else low
        if scale := SCALE.match(self.text, self.end):
            self.take("word", spaced=True)
        plus = self._plus()
        unit = self.attempt(self._unit)
        word = scale[1] if scale else ""
        return values.Money(currency.start, self.end, currency.text, amount, word, plus is not None, unit)

    def _plus(self) -> Token | None:
        return self.take("mark") if self.peek().text == "+" else None

    def _quantity(self) -> Amount | None:
        number = self._magnitude()
        if number is None:
            return None
        suffixes: list[Unit | values.Postfix] = []
        while suffix := self._suffix():
            suffixes.append(suffix)
        return Quantity(number.start, self.end, number, tuple(suffixes)) if suffixes else number

    def _suffix(self) -> Unit | values.Postfix | None:
        mark = self._plus() or (self.take("mark", spaced=True) if self.peek(1).text != "+" else None)
        if mark:
            return values.Postfix(mark.start, mark.end, SIGNS.get(mark.text, mark.text))
        return self.attempt(self._unit)

    def _unit(self) -> Unit | None:
        """Read "mg", "-mg", "mg/kg/day", or the "/day" of "5/day"."""
        start = self.end
        adjective = self.take("dash") is not None
        first = self.take("unit", spaced=not adjective)
        parts = [unit_name(first.text) if first else ""]
        while part := self.attempt(lambda: self._per(after_unit=first is not None)):
            parts.append(part)
        if parts == [""] or (adjective and not first):
            return None
        return Unit(first.start if first and not adjective else start, self.end, tuple(parts), adjective)

    def _per(self, *, after_unit: bool) -> str | None:
        before = self.take("space")
        if self.take("slash") is None:
            return None
        spaced = self.take("space") or before
        part = self.take("unit", "word")
        if part is None or (spaced and not after_unit and not PERIOD.fullmatch(part.text)):
            return None
        return unit_name(part.text) or part.text

    def _magnitude(self) -> Amount | None:
        number = self._number()
        if number is None:
            return self._fraction()
        if not number.decimals:
            if fraction := self.attempt(lambda: self._fraction_after(number)):
                return values.Mixed(number.start, fraction.end, number, fraction)
            if bottom := self.attempt(self._denominator):
                return self._over(number, bottom)
        if not self.take("times", spaced=True):
            return self._power(number)
        factor = self._number(spaced=True)
        if factor is None:
            return values.Times(number.start, self.end, number)
        return Pair(number.start, self.end, number, Relation.PRODUCT, self._power(factor))

    def _power(self, base: Number) -> Number | values.Power:
        power = self.take("power")
        if power is None:
            return base
        exponent = unicodedata.normalize("NFKC", power.text).replace("\u2212", "-").removeprefix("^")
        return values.Power(base.start, power.end, base, exponent)

    def _fraction_after(self, whole: Number) -> Fraction | None:
        """Read the fraction of "1½", "1 ½", "1 1/2", "1-½" or "1-1/2"."""
        joint = self.take("dash", "space")
        apart = joint is not None and not whole.grouped and len(whole.whole) <= LONGEST_WHOLE
        if not apart and self.peek().kind != "vulgar":
            return None
        if joint and joint.kind == "dash" and not int(whole.whole):
            return None  # "0-1/2" is a range
        fraction = self._fraction()
        if not isinstance(fraction, Fraction) or not fraction.proper:
            return None
        tied = joint is not None and joint.kind == "dash"
        return None if tied and int(fraction.bottom) > LARGEST_DENOMINATOR else fraction

    def _fraction(self) -> Fraction | values.Alternatives | None:
        if vulgar := self.take("vulgar"):
            return Fraction(vulgar.start, vulgar.end, *VULGAR[vulgar.text].split("/"))
        top = self._number()
        bottom = self._denominator() if top and not top.decimals else None
        return self._over(top, bottom) if top and bottom else None

    def _denominator(self) -> Number | None:
        number = self._number() if self.take("slash") else None
        if number is None or number.decimals or (self.peek().kind == "slash" and self.peek(1).kind in NUMBERS):
            return None
        return number

    def _over(self, top: Number, bottom: Number) -> Fraction | values.Alternatives:
        before = self.text[max(0, top.start - 40) : top.start]
        if CLASSED.search(before) or TIED.search(before):
            return values.Alternatives(top.start, bottom.end, (top.whole, bottom.whole))
        return Fraction(top.start, bottom.end, top.whole, bottom.whole)

    def _number(self, *, spaced: bool = False) -> Number | None:
        token = self.take(*NUMBERS, spaced=spaced)
        if token is None:
            return None
        comma = token.kind == "comma_decimal"
        bare = token.text if comma else SEPARATORS.sub("", token.text)
        bare = bare.replace(".", "") if bare.count(".") > 1 else bare
        whole, _, decimals = bare.partition("," if comma else ".")
        return Number(token.start, token.end, whole, decimals, comma, not comma and len(bare) < len(token.text))


def _is_minute(text: str) -> bool:
    return text.isdecimal() and len(text) == TWO_DIGITS and int(text) <= LAST_MINUTE
