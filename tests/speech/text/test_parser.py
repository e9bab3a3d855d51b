"""The grammar reads the same values from a text whatever its language, each with its span."""

from __future__ import annotations

import pytest

from kiosk.speech.text.numeric import parse
from kiosk.speech.text.values import (
    Calendar,
    Clock,
    Date,
    Expression,
    Fraction,
    Mixed,
    Money,
    Number,
    Pair,
    Postfix,
    Quantity,
    Relation,
    Signed,
    Times,
    Unit,
)

ONE_HALF = Fraction(2, 5, "1", "2")
VALUES: dict[str, Expression] = {
    "1,000.5 mg": Quantity(0, 10, Number(0, 7, "1000", "5", grouped=True), (Unit(8, 10, ("mg",)),)),
    "1-1/2 tablets": Mixed(0, 5, Number(0, 1, "1"), ONE_HALF),
    "1 1/2 tabletas": Mixed(0, 5, Number(0, 1, "1"), ONE_HALF),
    "½-1": Pair(0, 3, Fraction(0, 1, "1", "2"), Relation.RANGE, Number(2, 3, "1")),
    "0-1/2": Pair(0, 5, Number(0, 1, "0"), Relation.RANGE, ONE_HALF),
    "<1/1,000": Signed(0, 8, "<", Fraction(1, 8, "1", "1000")),
    "+/- 5%": Signed(0, 6, "±", Quantity(4, 6, Number(4, 5, "5"), (Postfix(5, 6, "%"),))),
    "0-5/uL": Pair(
        0, 6, Number(0, 1, "0"), Relation.RANGE, Quantity(2, 6, Number(2, 3, "5"), (Unit(3, 6, ("", "µL")),))
    ),
    "30 mcg/0.5 mL": Pair(
        0,
        13,
        Quantity(0, 6, Number(0, 2, "30"), (Unit(3, 6, ("mcg",)),)),
        Relation.RATE,
        Quantity(7, 13, Number(7, 10, "0", "5"), (Unit(11, 13, ("mL",)),)),
    ),
    "44 mcg/22 mcg": Quantity(0, 6, Number(0, 2, "44"), (Unit(3, 6, ("mcg",)),)),
    "24-h": Quantity(0, 4, Number(0, 2, "24"), (Unit(2, 4, ("h",), adjective=True),)),
    "5× más": Times(0, 2, Number(0, 1, "5")),
    "2 × 10": Pair(0, 6, Number(0, 1, "2"), Relation.PRODUCT, Number(4, 6, "10")),
    "1:1000": Pair(0, 6, Number(0, 1, "1"), Relation.RATIO, Number(2, 6, "1000")),
    "8-9:30 a. m.": Pair(0, 12, Clock(0, 1, 8, 1), Relation.RANGE, Clock(2, 12, 9, 6, "30", "a")),
    "8-9 tablets": Pair(0, 3, Number(0, 1, "8"), Relation.RANGE, Number(2, 3, "9")),
    "17:00 h": Clock(0, 7, 17, 5, "00"),
    "$5-10": Money(0, 5, "$", Pair(1, 5, Number(1, 2, "5"), Relation.RANGE, Number(3, 5, "10"))),
    "Nov 3-5, 2026": Date(0, 13, 11, "3-5", "2026"),
    "22 nov. 2026": Date(0, 12, 11, "22", "2026"),
    "4/5/2024": Date(0, 8, 4, "5", "2024", ambiguous=True),
    "lun.-vie.": Calendar(0, 9, "day", (1, 5)),
    "Jan-Mar": Calendar(0, 7, "month", (1, 3)),
}


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_a_text_is_read_as_its_value(text: str, value: Expression) -> None:
    assert parse(text, 0) == value


@pytest.mark.parametrize("text", ["tablets", "x", "- 5", "/", "", "may 5 people", "el mar 3 veces"])
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert parse(f"{text} ", 0) is None


def test_a_hyphen_after_a_word_is_no_minus() -> None:
    assert parse("HIV-1", 3) is None
    assert parse("at -1", 3) == Signed(3, 5, "-", Number(4, 5, "1"))
