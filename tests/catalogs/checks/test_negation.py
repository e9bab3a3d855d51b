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
        ("at most 3 doses", "más de 3 dosis", ["direction"]),
        ("at most 3 doses", "3 dosis a lo sumo", []),
        ("at least 2 weeks, or at least 4", "por lo menos 2 semanas, o como máximo 4", ["direction"]),
        ("up to 7 days", "desde 7 días", ["direction"]),
        ("up to 7 days", "hasta 7 días", []),
        ("from day 3 to day 8", "desde el día 3 hasta el día 8", []),
        ("since your last visit", "hasta su última visita", ["direction"]),
        ("since your last visit", "desde su última visita", []),
        ("within 3 hours", "en más de 3 horas", ["direction"]),
        ("within 3 hours", "en un plazo de 3 horas", []),
        ("The dose goes up.", "La dosis baja.", ["direction"]),
        ("The dose goes up.", "La dosis sube.", []),
        ("It gets worse.", "Mejora.", ["direction"]),
        ("It gets worse.", "Empeora.", []),
        ("high blood pressure", "presión arterial baja", ["direction"]),
        ("under 5%", "por encima del 5%", ["direction"]),
        ("every 3 months", "por 3 meses", ["direction"]),
        ("every 3 months", "durante tres meses", ["direction"]),
        ("every two weeks", "2 veces por semana", ["direction"]),
        ("twice a week", "cada 2 semanas", ["direction"]),
        ("for 3 months", "cada 3 meses", ["direction"]),
        ("for three months", "por tres meses", []),
        ("every 3 months", "cada 3 meses", []),
        ("once every 3 months", "una vez cada 3 meses", []),
        ("3 times a day", "3 veces al día", []),
        ("twice a week", "2 veces por semana", []),
        ("for 14 of 100 people", "en 14 de cada 100 personas", []),
        ("No one can say for one person.", "Nadie puede decirlo para cada persona.", []),
        ("over 2 years", "en 2 años", []),
        ("as soon as you can", "lo antes posible", []),
        ("six months later", "seis meses más tarde", []),
    ],
)
def test_an_opposite_is_found(english: str, spanish: str, found: list[str]) -> None:
    assert codes(english, spanish) == found
    assert dangers(english, spanish) == found
