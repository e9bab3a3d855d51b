"""The values that numeric expressions stand for, independent of any language.

The parser makes them, and a renderer words them. Every value knows the span of the text that it was read from, in
characters.
"""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from msgspec import Struct


class Spanned(Struct, frozen=True):
    """Something read from ``text[start:end]``."""

    start: int
    end: int


class Number(Spanned, frozen=True):
    """Digits without separators of thousands: "1,000.5" has ``whole`` 1000 and ``decimals`` 5."""

    whole: str
    """Empty in ".5"."""
    decimals: str = ""
    comma: bool = False
    """Whether the decimals follow a comma, as in "12,5"."""
    grouped: bool = False
    """Whether the thousands were separated."""


class Fraction(Spanned, frozen=True):
    """One half, as "1/2" or "½"."""

    top: str
    bottom: str


class Mixed(Spanned, frozen=True):
    """A whole number and a fraction: "1½", "1 1/2", "1-1/2"."""

    whole: Number
    fraction: Fraction


class Alternatives(Spanned, frozen=True):
    """Two or more numbers that are neither a range nor a fraction: "grade 3/4", "1-2-3"."""

    numbers: tuple[str, ...]


class Power(Spanned, frozen=True):
    """A number with a raised exponent: "10⁹", "10^-3"."""

    base: Number
    exponent: str


class Product(Spanned, frozen=True):
    """Two factors: "2 × 10"."""

    left: Number
    right: Number | Power


class Times(Spanned, frozen=True):
    """How often, or how many times as much: "3x", "5× more"."""

    count: Magnitude


Magnitude: TypeAlias = Number | Fraction | Mixed | Alternatives | Power | Product | Times


class Unit(Spanned, frozen=True):
    """A unit and what it is per: "mg/kg/day" is ``("mg", "kg", "day")``. The first part of "5/day" is empty."""

    parts: tuple[str, ...]
    adjective: bool = False
    """Whether a hyphen ties it to its number, as in "a 12-mg dose"."""


class Percent(Spanned, frozen=True):
    """The sign "%" or "‰"."""

    sign: str


class OrMore(Spanned, frozen=True):
    """The plus of "10+"."""


class Quantity(Spanned, frozen=True):
    """A number of something: "12 mg", "5 %", "10+"."""

    value: Magnitude | Range
    suffixes: tuple[Unit | Percent | OrMore, ...]


class Money(Spanned, frozen=True):
    """An amount of a currency: "$5", "$5-10", "$1.5 million/year"."""

    currency: str
    amount: Number | Range
    scale: str = ""
    """A word such as "million" or "mil"."""
    or_more: bool = False
    unit: Unit | None = None


class Signed(Spanned, frozen=True):
    """A sign before an amount: "<5 %", "±2", "-5", "~10", "No. 5"."""

    sign: str
    """One of ``< > ≤ ≥ ± ~ - #``."""
    operand: Amount


class Range(Spanned, frozen=True):
    """From one amount to another."""

    low: Amount
    high: Amount


class Rate(Spanned, frozen=True):
    """An amount for another: "30 mcg/0.5 mL"."""

    amount: Quantity
    per: Quantity


class Ratio(Spanned, frozen=True):
    """One number to another: "1:1000"."""

    left: Number
    right: Number


class Half(Enum):
    """Half of the day."""

    AM = "a"
    PM = "p"


class Clock(Spanned, frozen=True):
    """A time of day."""

    hour: int
    digits_end: int
    """Where hour and minute end; the rest is the half of the day."""
    minute: str = ""
    """Two digits, or empty where it is not written."""
    half: Half | None = None

    @property
    def definite(self) -> bool:
        """Whether it can only be a time; the 8 of "8-9 a.m." is one by what follows."""
        return bool(self.minute or self.half)


class Decade(Spanned, frozen=True):
    """Ten years: "the 1990s", "the '90s"."""

    century: str
    tens: str


class Ordinal(Spanned, frozen=True):
    """A rank: "1st", "2.º", "3ra"."""

    number: str
    ending: str
    """``er`` for the Spanish short form, ``a`` for the feminine, otherwise ``o``."""


Amount: TypeAlias = Magnitude | Quantity | Money | Range | Signed | Rate | Ratio | Clock | Decade | Ordinal


class Date(Spanned, frozen=True):
    """A date or a part of one: a year alone is none."""

    month: int
    day: str = ""
    """A number, or a range such as "3-5"; empty for a month of a year."""
    year: str = ""
    ambiguous: bool = False
    """Whether "4/5/2024" was read, with the month first, as it is written in the United States."""


class Calendar(Spanned, frozen=True):
    """The short name of a weekday or month, or a range of two: "Mon.", "Jan.-Mar."."""

    kind: str
    """``day`` or ``month``."""
    names: tuple[int, ...]
    """Counted from 1, Monday or January."""


class Dialed(Spanned, frozen=True):
    """Digits that are dialed or looked up one by one, in groups: phone numbers, tax numbers."""

    groups: tuple[str, ...]
    abroad: bool = False
    """Whether it begins with "+" and the code of another country."""
    extension: str = ""


Expression: TypeAlias = Amount | Unit | Date | Calendar | Dialed
