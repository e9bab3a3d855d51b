"""Plural rules: the ``Plural-Forms`` line of a catalog's header."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from gettext import c2py
from typing import TYPE_CHECKING

from msgspec import Struct

from kiosk.catalogs.entry import PoFile
from kiosk.domain.errors import Diagnostic
from kiosk.texts.catalog_files import WRITE_RULE, WRONG_PLURALS
from kiosk.texts.message import staff

if TYPE_CHECKING:
    from babel import Locale

PLURAL_FORMS = "Plural-Forms"
SYNTAX = re.compile(r"nplurals\s*=\s*(\d)\s*;\s*plural\s*=\s*([^;]+);?\s*")
LONGEST = 1000
"""Characters of the line; that of Arabic, the longest, has 150."""
MILLION = 1_000_000
NUMBERS = (*range(201), 1_000, MILLION, MILLION + 1, 2 * MILLION)
"""Numbers that show every plural form of the languages that Babel knows."""


class PluralRule(Struct, frozen=True):
    """Which plural form of a text belongs to a number."""

    forms: int
    """How many forms there are."""
    select: Callable[[int], int]
    """Returns the index of a number's form; a rule written by hand may return one that does not exist, or raise."""

    @classmethod
    def parse(cls, field: str) -> PluralRule:
        """Return the rule in a ``Plural-Forms`` line, such as ``nplurals=2; plural=(n != 1);``.

        Raises:
            ValueError: It is not such a line, or its C expression is invalid.
        """
        match = SYNTAX.fullmatch(field) if len(field) <= LONGEST else None
        if not match:
            # T: In the place of {error} in a message: two words of the header of a catalog, which stay.
            message = staff("catalog|header", "nplurals or plural is missing")
            raise ValueError(message)
        return cls(int(match[1]), c2py(match[2]))


def plural_rule_problems(po: PoFile, tag: str) -> Iterator[Diagnostic]:
    """Yield what is wrong with the plural rule of ``po``, whose header is otherwise valid, for the language ``tag``."""
    from babel.messages.plurals import get_plural

    if (locale := parse_locale(tag)) is None:
        return  # nothing is known of it, and a folder that is named after no language has its own check
    usual = get_plural(locale)
    rule = PluralRule.parse(po.fields[PLURAL_FORMS])
    if not any(matches_category(rule, categories) for categories in (locale.plural_form, c2py(usual.plural_expr))):
        remedy = WRITE_RULE.with_values(rule=str(usual), forms=usual.num_plurals)
        yield Diagnostic(po.name, po.header.line, WRONG_PLURALS, remedy)


def matches_category(rule: PluralRule, category: Callable[[int], object]) -> bool:
    """Return whether ``rule`` tells apart exactly the numbers that ``category`` tells apart, in any order of its forms.

    The Unicode data has a category for millions in Spanish and some other languages ("un millón de días"). gettext's
    usual rules for them do not: a rule may join it with that of the number next to a million.
    """
    try:
        own = {number: rule.select(number) for number in NUMBERS}
    except ArithmeticError:
        return False
    if set(own.values()) != set(range(rule.forms)):
        return False
    categories = {number: category(number) for number in NUMBERS}
    small = {categories[number] for number in NUMBERS if number < MILLION}
    if rule.forms == len(small):
        categories = {n: each if each in small else category(MILLION + 5) for n, each in categories.items()}
    return len(set(zip(own.values(), categories.values(), strict=True))) == len(set(categories.values())) == rule.forms


def parse_locale(tag: str) -> Locale | None:
    """Return Babel's data for a language tag such as es, pt-BR or pt_BR, or None where there is no such language."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        return None
