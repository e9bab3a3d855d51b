"""Names in braces, names of medicines, and names that stay as they are."""

from __future__ import annotations

import pytest

from tests.catalogs.samples import causes, codes, dangers

KEEP = ("Keep unchanged: CARE-MS II, Rebif®",)


@pytest.mark.req("CO-03")
@pytest.mark.parametrize(
    ("english", "spanish", "found"),
    [
        ("Hello, {name}.", "Hola, {nombre}.", ["fields", "fields"]),
        ("Hello, {name}.", "Hola.", ["fields"]),
        ("Ask about Lemtrada.", "Pregunte por Ocrevus.", ["medicines"]),
        ("Ask about alemtuzumab.", "Pregunte por ofatumumab.", ["medicines"]),
        ("Lemtrada and Rebif", "Rebif y Lemtrada", ["medicines"]),
        ("Lemtrada and Rebif", "Lemtrada", ["medicines"]),
        ("Ask.", "Pregunte por Tysabri.", ["medicines"]),
        ("Ask about glatiramer.", "Pregunte por el interferón.", ["medicines"]),
    ],
)
def test_a_wrong_name_is_found(english: str, spanish: str, found: list[str]) -> None:
    assert dangers(english, spanish) == found


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("Hello, {name} and {other}.", "Hola, {other} y {name}."),
        ("Lemtrada's boxed warning", "La advertencia en recuadro de Lemtrada"),
        ("glatiramer acetate", "acetato de glatiramer"),
        ("interferon beta-1a", "interferón beta-1a"),
        ("dimethyl fumarate", "fumarato de dimetilo"),
    ],
)
def test_a_right_name_passes(english: str, spanish: str) -> None:
    assert codes(english, spanish) == []


@pytest.mark.parametrize(
    ("spanish", "found"),
    [
        ("CARE-MS II comparó Lemtrada con Rebif®.", []),
        ("CARE-MS I comparó Lemtrada con Rebif®.", ["The translation leaves out CARE-MS II"]),
        (
            "CARE-MS II comparó Lemtrada con Rebif.",
            ["The translation leaves out Rebif®", "The translation does not have the signs of the English: ®"],
        ),
    ],
)
def test_the_names_of_the_note_stay_as_they_are(spanish: str, found: list[str]) -> None:
    assert causes("CARE-MS II compared Lemtrada with Rebif®.", spanish, notes=KEEP) == found
