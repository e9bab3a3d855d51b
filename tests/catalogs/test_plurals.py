"""Plural rules: which are those of a language, whatever the installed Babel calls usual."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.catalogs.plurals import PluralRule, matches_category, plural_rule_problems
from tests.catalogs.samples import catalog, parse


def two_categories(number: int) -> str:
    """Spanish as Babel 2.18 has it, and English."""
    return "one" if number == 1 else "other"


def with_millions(number: int) -> str:
    """Spanish as Babel 2.19 and the Unicode data have it: "un millón de días"."""
    return "many" if number and number % 1_000_000 == 0 else two_categories(number)


def polish(number: int) -> str:
    few = number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14}
    return "one" if number == 1 else "few" if few else "many"


TWO_FORMS = "nplurals=2; plural=(n != 1);"
THREE_FORMS = "nplurals=3; plural=(n == 1 ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2);"
POLISH = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"


@pytest.mark.parametrize(
    ("rule", "category", "right"),
    [
        (TWO_FORMS, two_categories, True),
        (TWO_FORMS, with_millions, True),
        (THREE_FORMS, with_millions, True),
        (THREE_FORMS, two_categories, False),
        ("nplurals=2; plural=(n == 1);", two_categories, True),
        ("nplurals=2; plural=(n > 1);", with_millions, False),
        ("nplurals=2; plural=(n == 1 || n == 1000000);", with_millions, False),
        ("nplurals=1; plural=0;", with_millions, False),
        ("nplurals=3; plural=(n != 1);", with_millions, False),
        (POLISH, polish, True),
        (TWO_FORMS, polish, False),
    ],
)
def test_a_rule_fits_a_language_whose_numbers_it_tells_apart(
    rule: str, category: Callable[[int], str], right: bool
) -> None:
    assert matches_category(PluralRule.parse(rule), category) is right


@pytest.mark.parametrize(
    ("tag", "rule", "right"),
    [
        ("es", "nplurals=2; plural=(n != 1);", True),
        ("es", "nplurals=2; plural=n == 1 ? 0 : 1;", True),
        ("es", "nplurals=3; plural=n == 1 ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;", True),
        ("es", "nplurals=2; plural=(n > 1);", False),
        ("es", "nplurals=3; plural=(n != 1);", False),
        ("es", "nplurals=1; plural=0;", False),
        ("es", "nplurals=2; plural=n % 0;", False),
        ("vi", "nplurals=1; plural=0;", True),
        ("hmn", "nplurals=1; plural=0;", True),
    ],
)
def test_the_plural_rule_is_that_of_the_language(tag: str, rule: str, right: bool) -> None:
    text = catalog(tag=tag).replace("nplurals=2; plural=(n != 1);", rule)
    assert (list(plural_rule_problems(parse(text), tag)) == []) is right
