"""A translation is whole and in its own language."""

from __future__ import annotations

import pytest

from kiosk.catalogs.checks.checker import Checker
from kiosk.catalogs.checks.problem import stamp
from kiosk.catalogs.entry import PoEntry
from tests.catalogs.samples import SPANISH, codes


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


@pytest.mark.parametrize(
    ("english", "spanish", "word"),
    [
        ("Call your doctor.", "Llame a tu médico.", "tu"),
        ("You can call.", "Puedes llamar.", "Puedes"),
        ("Wait. Then call.", "Espere. Llama después.", "Llama"),
        ("Call now!", "¡Llama ahora!", "Llama"),
        ("Do not stop.", "No lo dejes.", "dejes"),
        ("It reminds you.", "Te lo recuerda.", "Te"),
        ("You have it.", "Vosotros lo tenéis.", "Vosotros"),
    ],
)
def test_an_informal_word_is_a_warning(english: str, spanish: str, word: str) -> None:
    (problem,) = SPANISH.problems(PoEntry("c", english, (spanish,)))
    assert (problem.code, problem.warning) == ("informal", True)
    assert problem.cause == f"“{word}” is not how the kiosk speaks to a reader"


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("Call your doctor.", "Llame a su médico."),
        ("Your nurse calls you.", "Su enfermera le llama."),
        ("Ana: asks about tea.", "Ana: pregunta por el té."),
        ("It is called {name}.", "Se llama {name}."),
    ],
)
def test_a_polite_text_passes(english: str, spanish: str) -> None:
    assert codes(english, spanish) == []


def test_an_exemption_with_a_reason_silences_the_warning() -> None:
    english, spanish = "The song is called “Your land”.", "La canción se llama “Tu tierra”."
    comment = f"check-ok: informal {stamp(english, '', (spanish,))}, the title of a song"
    assert list(SPANISH.problems(PoEntry("c", english, (spanish,), comments=(comment,)))) == []
