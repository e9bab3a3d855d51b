"""The words of a language that the spoken forms are made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar


class Vocabulary:
    """The words of one language; each language has a subclass."""

    digits: ClassVar[tuple[str, ...]]
    """From zero to nine."""
    months: ClassVar[tuple[str, ...]]
    weekdays: ClassVar[tuple[str, ...]]
    signs: ClassVar[Mapping[str, str]]
    """Signs and their words."""
    alone: ClassVar[Mapping[str, str]]
    """Signs by themselves, as names of keys."""
    keys: ClassVar[tuple[str, ...]]
    """Names of keys with a sign, in lower case."""
    units: ClassVar[Mapping[str, tuple[str, str]]]
    """By name of the unit: singular and plural."""
    currencies: ClassVar[Mapping[str, tuple[str, str, str, str]]]
    """By sign: singular and plural of the currency and of its hundredth."""
    fractions: ClassVar[Mapping[str, tuple[str, str]]]
    """By denominator: singular and plural."""
    streets: ClassVar[Mapping[str, str]]
    """Abbreviations after a house number and a street name: "12 Oak St."."""
    words: ClassVar[frozenset[str]]
    """Short words that are no abbreviations even in capitals."""
    letters: ClassVar[Mapping[str, str]] = {}
    """Names of letters; empty if voices know them."""
    per: ClassVar[str]
    """The "/" of mg/day."""
    per_amount: ClassVar[str]
    """The "/" of 300 mg/5 mL."""
    out_of: ClassVar[str]
    """The "/" of 1/1000."""
    over: ClassVar[str]
    """The "/" of 120/80."""
    point: ClassVar[str]
    comma: ClassVar[str]
    to: ClassVar[str]
    """The hyphen of 3-4 days."""
    joint: ClassVar[str]
    """Between the whole number and the fraction of 1½."""
    or_more: ClassVar[str]
    times: ClassVar[str]
    number_sign: ClassVar[str]
    """The "No." or "#" before a number."""
    at: ClassVar[str]
    dot: ClassVar[str]
    longer: ClassVar[str]
    """Replaces the rest of a web address after the site."""
    extension: ClassVar[str]
    """Before the extension of a phone number."""
    positive: ClassVar[str]
    """The plus of "CD19+"."""
    halves_of_day: ClassVar[tuple[str, str, str]]
    """For morning, afternoon and night."""
    before_cents: ClassVar[str]
    says_i: ClassVar[bool]
    """Whether the word "I" is a pronoun."""
    ties_units: ClassVar[bool]
    """Whether the unit in "a 12-mg dose" is singular, with a hyphen."""
    zero: ClassVar[str]
    """The zero of 8:05."""

    def spell(self, word: str) -> str:
        """Return ``word`` letter by letter."""
        return " ".join(self.letters.get(letter, letter) for letter in word.lower())

    def count(self, digits: str) -> str:
        """Return ``digits`` one by one."""
        return " ".join(self.digits[int(digit)] for digit in digits)
