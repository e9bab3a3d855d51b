"""How a language writes numbers: its decimal sign, and what it puts between thousands."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from msgspec import Struct


class NumberFormat(Struct, frozen=True, dict=True):
    """The signs in the numbers of a language."""

    decimal: str = "."
    group: str = ","
    """Between thousands; a space stands for any space."""

    @property
    def spaced(self) -> bool:
        """Whether thousands are parted by a space."""
        return self.group == " "

    @property
    def example(self) -> str:
        """A number with both signs."""
        return f"1{self.group}234{self.decimal}5"

    @cached_property
    def _number(self) -> re.Pattern[str]:
        return re.compile(rf"(\d{{1,3}}(?:{re.escape(self.group)}\d{{3}})+|\d+)(?:{re.escape(self.decimal)}(\d+))?")

    def value(self, written: str) -> str:
        """Return a number as English writes it, without signs between thousands; any other text as it is."""
        if written.isdecimal():
            return written
        match = self._number.fullmatch(written)
        if not match:
            return written if self == ENGLISH else f"{written} (not like {self.example})"
        whole = match[1].replace(self.group, "")
        return f"{whole}.{match[2]}" if match[2] else whole


ENGLISH = NumberFormat()


@lru_cache(maxsize=16)
def number_format(locale: str) -> NumberFormat:
    """Return how the ``locale``, such as es_US or fr, writes numbers (Unicode CLDR); as English does where unknown."""
    from babel import Locale, UnknownLocaleError
    from babel.numbers import get_decimal_symbol, get_group_symbol

    try:
        known = Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return ENGLISH
    group = get_group_symbol(known)
    return NumberFormat(get_decimal_symbol(known), " " if group.isspace() else group)
