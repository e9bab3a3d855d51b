"""What the rules need to know of a language: the words for signs, units, months and letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct, field


class Wording(Struct, frozen=True):
    """The words of one language that rules put in the place of signs."""

    digits: tuple[str, ...]
    """From zero to nine, for numbers that are read digit by digit."""
    months: tuple[str, ...]
    day: str
    """A date, with ``{day}``, ``{month}`` and ``{year}``."""
    month: str
    """A month of a year."""
    month_first: bool
    """Whether 4/5/2024 is in April for everybody who reads this language here; if not, its numbers are read."""
    signs: Mapping[str, str]
    """What a sign is called wherever it stands."""
    alone: Mapping[str, str]
    """What a sign is called where it stands alone, as the name of a key does."""
    keys: tuple[str, ...]
    """What the keys with a sign are called, in small letters."""
    units: Mapping[str, tuple[str, str]]
    """For each unit its word for one and for more."""
    per: str
    """Between two units: the "/" of mg/day."""
    fractions: Mapping[str, str]
    over: str
    """Between the numbers of any other fraction."""
    point: str
    to: str
    """The hyphen of 3-4 days."""
    or_more: str
    times: str
    minus: str
    about: str
    number: str
    """What "No." and "#" before a number stand for."""
    money: tuple[str, str, str, str]
    """Dollar, dollars, cent, cents."""
    money_and: str
    """Between dollars and cents."""
    millions: Mapping[str, str]
    """Words between an amount and its currency, and what stands between those two then."""
    at: str
    dot: str
    longer: str
    """Said in the place of the rest of a web address after its site."""
    extension: str
    """Before the digits that are pressed after a phone number."""
    positive: str
    """The plus of "CD19+"."""
    noon: tuple[str, str, str]
    """After an hour before noon, after noon, and at night."""
    zero: str
    """The zero of 8:05."""
    ordinals: Mapping[str, str] = field(default_factory=dict)
    """Ordinals that a voice reads wrong, as they are written."""
    letters: Mapping[str, str] = field(default_factory=dict)
    """Names of letters; empty where a voice knows them by itself."""
    years_in_pairs: bool = False
    """Whether 1998 is nineteen ninety-eight."""
    halves: tuple[str, str] = ("", "")
    """Half of a masculine and of a feminine noun, where the language tells them apart."""
    decades: Sequence[str] = ()
    """What 00s, 10s and so on are called; empty where a language does not write them so."""
    words: frozenset[str] = frozenset()
    """Short words that are no abbreviation even in capitals, and one-letter words."""
    agree: Callable[[int, str, Callable[[str], bool]], str | None] = lambda _number, _after, _feminine: None
    """Gives a whole number its form before the words after it, where the voice has it wrong; asks for genders."""

    def spell(self, word: str) -> str:
        """Return ``word`` letter by letter."""
        if self.letters:
            return " ".join(self.letters.get(letter, letter) for letter in word.lower())
        # Joined by points they get the stress of one word, and "A" is no article. One letter alone has its own name.
        return ".".join(word) if len(word) > 1 else {"A": "eigh"}.get(word, word)

    def count(self, digits: str) -> str:
        """Return ``digits`` one by one."""
        return " ".join(self.digits[int(digit)] for digit in digits)
