"""What the English denies, the translation denies too; and it does not say the opposite."""

from __future__ import annotations

import pytest

from tests.catalogs.samples import causes, codes, dangers

LOST = "The English says “not”, and the translation does not"
ADDED = "The translation says “not”, and the English does not"


@pytest.mark.req("CO-03")
@pytest.mark.parametrize(
    ("english", "spanish", "cause"),
    [
        ("Do not stop.", "Deje.", LOST),
        ("Do not drive.", "Conduzca.", LOST),
        ("Drive.", "No conduzca.", ADDED),
        ("Don't drive. Rest.", "Conduzca. No descanse.", LOST),
        ("You must never drive.", "Usted debe conducir.", LOST),
        ("People without symptoms", "Personas con síntomas", LOST),
        ("People with symptoms", "Personas sin síntomas", ADDED),
        ("This key does nothing.", "Esta tecla hace nada.", LOST),
        ("Nobody knows.", "Todos lo saben.", LOST),
        ("It cannot harm and does not hurt.", "No puede dañar y duele.", LOST),
    ],
)
def test_a_lost_or_added_not_is_found(english: str, spanish: str, cause: str) -> None:
    assert cause in causes(english, spanish)
    assert "negation" in dangers(english, spanish)


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("Do not drive or swim.", "No conduzca ni nade."),
        ("There is nothing here.", "Aquí no hay nada."),
        ("No doctor has read it.", "Ningún médico lo ha leído."),
        ("Nobody knows.", "Nadie lo sabe."),
        ("It never hurts.", "No duele nunca."),
        ("if not treated", "sin tratamiento"),
        ("Avoid driving.", "No conduzca."),
        ("unknown risks", "riesgos que no se conocen"),
        ("Drive less.", "Conduzca menos."),
        ("The two differ.", "Los dos no son iguales."),
    ],
)
def test_a_right_negation_passes(english: str, spanish: str) -> None:
    assert dangers(english, spanish) == []


@pytest.mark.parametrize(
    ("english", "spanish", "found"),
    [
        ("more people", "menos personas", ["direction"]),
        ("fewer people", "más personas", ["direction"]),
        ("before the infusion", "después de la infusión", ["direction"]),
        ("The risk rises.", "El riesgo baja.", ["direction"]),
        ("Press Left.", "Presione la flecha derecha.", ["direction"]),
        ("more people", "más personas", []),
        ("before or after", "antes o después", []),
        ("> 5 people", "más de 5 personas", []),
        ("Wait at least 48 hours.", "Espere a lo más 48 horas.", ["direction"]),
        ("at most 48 hours", "al menos 48 horas", ["direction"]),
        ("at least 48 hours", "por lo menos 48 horas", []),
    ],
)
def test_an_opposite_is_found(english: str, spanish: str, found: list[str]) -> None:
    assert codes(english, spanish) == found
