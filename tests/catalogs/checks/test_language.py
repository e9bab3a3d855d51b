"""A translation is whole and in its own language."""

from __future__ import annotations

import pytest

from kiosk.catalogs.checks.checker import Checker
from kiosk.catalogs.entry import PoEntry
from tests.catalogs.samples import codes


@pytest.mark.parametrize(
    ("english", "spanish", "found"),
    [
        ("Call your doctor.", "Call your doctor.", ["same"]),
        ("Call your doctor.", "Llame a su médico.", []),
        ("Interferon beta-1a 2", "Interferon beta-1a 2", []),
        ("{medicine} for {name}", "{medicine} for {name}", []),
        ("Wait. Call your doctor now.", "Espere. Call your doctor now.", ["english"]),
        ("Call, and ask what you can do about it.", "Llame, y ask what you can do.", ["english"]),
        (
            "They may get better with it.",
            "Ils peuvent aller mieux avec ce traitement ici.",
            ["english"],
        ),
        ("MS One to One is the help line.", "MS One to One es la línea de ayuda.", []),
        ("Wait. Then call. It helps.", "Espere. Luego llame.", ["sentences"]),
        ("Wait, then call.", "Espere. Luego llame.", []),
    ],
)
def test_what_is_not_translated_is_found(english: str, spanish: str, found: list[str]) -> None:
    assert codes(english, spanish) == found


@pytest.mark.parametrize(("tag", "found"), [("es", ["same"]), ("fr", ["same"]), ("en-GB", []), ("en", [])])
def test_only_another_english_may_be_a_copy(tag: str, found: list[str]) -> None:
    entry = PoEntry("c", "Call your doctor.", ("Call your doctor.",))
    assert [problem.code for problem in Checker(tag).problems(entry)] == found


def test_a_copy_is_shown_all_the_same() -> None:
    assert list(Checker("es").dangers(PoEntry("c", "MS One to One", ("MS One to One",)))) == []


def test_once_is_only_wrong_in_spanish() -> None:
    assert list(Checker("fr").dangers(PoEntry("c", "Take it once.", ("À prendre once.",)))) == []
