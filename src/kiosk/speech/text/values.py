"""What numeric expressions mean, whatever the language: a parser reads these values, and a renderer words them.

Every value knows the span of the text that it was read from, in characters.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TypeAlias

from msgspec import Struct


class Value(Struct, frozen=True):
    """Something read from ``text[start:end]``."""

    start: int
    end: int


class Number(Value, frozen=True):
    """A number without separators of thousands: "1,000.5" has ``whole`` 1000 and ``decimals`` 5."""

    whole: str
    """Empty in ".5"."""
    decimals: str = ""
    comma: bool = False
    """Whether the decimals follow a comma, as in "12,5"."""
    grouped: bool = False
    """Whether the thousands were separated."""


class Fraction(Value, frozen=True):
    """A fraction: "1/2", "½", "120/80"."""

    top: str
    bottom: str

    @property
    def proper(self) -> bool:
        """Whether it is less than one."""
        return int(self.top) < int(self.bottom)


class Mixed(Value, frozen=True):
    """A whole number and a fraction: "1½", "1 1/2", "1-1/2"."""

    whole: Number
    fraction: Fraction


class Alternatives(Value, frozen=True):
    """Two or more numbers that are neither a range nor a fraction: "grade 3/4", "1-2-3"."""

    numbers: tuple[str, ...]


class Power(Value, frozen=True):
    """A number with an exponent: "10⁹", "10^-3"."""

    base: Number
    exponent: str


class Times(Value, frozen=True):
    """How often, or how many times as much: "3x", "5× more"."""

    count: Number


class Relation(Enum):
    """How two values are related."""

    RANGE = auto()
    """From one to the other: "5-10"."""
    RATIO = auto()
    """"1:1000"."""
    RATE = auto()
    """One amount for another: "30 mcg/0.5 mL"."""
    PRODUCT = auto()
    """"2 × 10"."""


class Pair(Value, frozen=True):
    """Two values and the sign between them."""

    left: Amount
    relation: Relation
    right: Amount


class Unit(Value, frozen=True):
    """A unit and what it is per: "mg/kg/day" is ``("mg", "kg", "day")``. The first part of "5/day" is empty."""

    parts: tuple[str, ...]
    adjective: bool = False
    """Whether a hyphen ties it to its number, as in "a 12-mg dose"."""


class Postfix(Value, frozen=True):
    """A sign after a number: "%" and "‰", or "+" for "or more"."""

    sign: str


class Quantity(Value, frozen=True):
    """A number with a unit or mark: "12 mg", "5 %", "10+"."""

    number: Amount
    suffixes: tuple[Unit | Postfix, ...]


class Money(Value, frozen=True):
    """An amount of a currency: "$5", "$5-10", "$1.5 million/year"."""

    currency: str
    amount: Number | Pair
    scale: str = ""
    """A word such as "million" or "mil"."""
    or_more: bool = False
    unit: Unit | None = None


class Signed(Value, frozen=True):
    """An amount after a sign, which is one of ``< > ≤ ≥ ± ~ -``."""

    sign: str
    amount: Amount


class Clock(Value, frozen=True):
    """A time of day."""

    hour: int
    digits_end: int
    """Where hour and minute end; after them comes what says which half of the day it is, or an "h"."""
    minute: str = ""
    """Two digits, or empty where it is not written."""
    half: str = ""
    """``a`` or ``p``, or empty where it is not written."""

    @property
    def definite(self) -> bool:
        """Whether it can only be a time; the 8 of "8-9 a.m." is one by what follows."""
        return bool(self.minute or self.half)


class Decade(Value, frozen=True):
    """Ten years: "the 1990s", "the '90s"."""

    century: str
    tens: str


class Ordinal(Value, frozen=True):
    """A rank: "1st", "2.º", "3ra"."""

    number: str
    ending: str
    """``er`` for the Spanish short form, ``a`` for the feminine, otherwise ``o``."""


Amount: TypeAlias = (
    Number
    | Fraction
    | Mixed
    | Alternatives
    | Power
    | Times
    | Pair
    | Quantity
    | Money
    | Signed
    | Clock
    | Decade
    | Ordinal
)


class Date(Value, frozen=True):
    """A date, or a month with its day or its year."""

    month: int
    day: str = ""
    """A number, or a range such as "3-5"; empty for a month of a year."""
    year: str = ""
    ambiguous: bool = False
    """Whether it is all numbers, as "4/5/2024" is: they were read in the order of the United States."""


class Calendar(Value, frozen=True):
    """The short name of a weekday or month, or a range of two: "Mon.", "Jan.-Mar."."""

    kind: str
    """``day`` or ``month``."""
    names: tuple[int, ...]
    """Counted from 1, Monday or January."""


class Dialed(Value, frozen=True):
    """Digits that are dialed or looked up one by one, in groups: phone numbers, tax numbers."""

    groups: tuple[str, ...]
    abroad: bool = False
    """Whether it starts with "+" and the code of another country."""
    extension: str = ""


Expression: TypeAlias = Amount | Unit | Date | Calendar | Dialed
