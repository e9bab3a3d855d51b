"""Numbers, units, periods and dates: right and wrong translations, and what is never shown."""

from __future__ import annotations

import pytest

from kiosk.catalogs.entry import PoEntry
from tests.catalogs.samples import SPANISH, causes, codes, dangers

WRONG = [
    ("Take 7 mg.", "Tome 14 mg.", ["numbers"]),
    ("Take 7 mg.", "Tome mg.", ["numbers"]),
    ("Take 7 mg.", "Tome 7 mg, 7 mg.", ["numbers", "units"]),
    ("46% of people", "4.6% de las personas", ["numbers"]),
    ("46.5% of people", "46,5% de las personas", ["numbers"]),
    ("1,000 people", "1.000 personas", ["numbers"]),
    ("interferon beta-1a", "interferón beta-1b", ["numbers"]),
    ("a CD20 antibody", "un anticuerpo CD21", ["numbers"]),
    ("Call 1-800-532-7667.", "Llame al 1-800-532-7676.", ["numbers", "addresses"]),
    ("Take 7 mg in 2 doses.", "En 2 dosis, tome 7 mg.", ["numbers"]),
    ("46% of people, or 2 in 4", "2 de 4, o el 46% de las personas", ["numbers"]),
    ("12 mg a day for 5 days", "5 mg al día durante 12 días", ["numbers"]),
    ("12 mg a day for 5 days", "5 mcg al mes durante 12 semanas", ["numbers", "units", "periods"]),
    ("Take 12 mg.", "Tome 12 mcg.", ["numbers", "units"]),
    ("Take 12 mg.", "Tome 12.", ["units"]),
    ("Take 12.", "Tome 12 mg.", ["units"]),
    ("49% of people", "49 personas", ["units"]),
    ("12 mg in 1.2 mL", "12 mL en 1.2 mg", ["numbers"]),
    ("0.3 mg/kg", "0.3 mg", ["numbers", "units"]),
    ("60 mg/m²", "60 mg/mL", ["numbers", "units"]),
    ("a 12-mg dose", "una dosis de 12 g", ["numbers", "units"]),
    ("a fever of 100.4°F", "fiebre de 100.4 °C", ["numbers", "units"]),
    ("ten milligrams", "diez microgramos", ["units"]),
    ("twelve percent", "doce personas", ["units"]),
    ("two infusions", "tres infusiones", ["numbers"]),
    ("half a tablet", "una tableta", ["numbers"]),
    ("½ tablet", "¼ de tableta", ["numbers"]),
    ("½ tablet", "tableta", ["numbers"]),
    ("on day 1", "el día", ["numbers"]),
    ("day 1 of a course", "el día de un ciclo", ["numbers"]),
    ("in 2 years, either way", "en años, en los dos casos", ["numbers"]),
    ("the second dose", "la tercera dosis", ["numbers"]),
    ("every day", "cada semana", ["periods"]),
    ("12 mg daily", "12 mg al mes", ["periods"]),
    ("12 mg a day for 5 weeks", "12 mg a la semana durante 5 días", ["numbers"]),
    ("for days", "durante meses", ["periods"]),
    ("monthly tests", "análisis semanales", ["periods"]),
    ("Take it once a day.", "Tómelo once al día.", ["numbers", "periods"]),
    ("Take it once a day.", "Tómelo al día.", ["periods"]),
    ("Take it twice a day.", "Tómelo tres veces al día.", ["numbers"]),
    ("less than 5 days", "más de 5 días", ["direction"]),
    ("< 5 days", "más de 5 días", ["direction"]),
    ("November 14, 2014", "14 de septiembre de 2014", ["dates"]),
    ("on Monday", "el martes", ["dates"]),
]
RIGHT = [
    ("Take 7 mg in 2 doses.", "Tome 7 mg en 2 dosis."),
    ("12 mg a day for 5 days", "12 mg al día durante 5 días"),
    ("5 to 10 mg or 5-10 mL", "de 5 a 10 mg o 5-10 mL"),
    ("a 12-mg dose", "una dosis de 12 mg"),
    ("12 mg each day", "12\u00a0mg cada día"),
    ("46% of people, or 2 in 4", "el 46 % de las personas, o 2 de 4"),
    ("36.8% of people", "el 36.8% de las personas"),
    ("12 percent", "12%"),
    ("0.3 mg/kg/day and 60 mg/m²", "0.3 mg/kg/día y 60 mg/m²"),
    ("a fever of 100.4°F (38°C)", "fiebre de 100.4 °F (38 °C)"),
    ("1,000 people", "1,000 personas"),
    ("Take it once a day.", "Tómelo una vez al día."),
    ("Take it once a day.", "Tómelo una sola vez al día."),
    ("Once you start, go on.", "Una vez que empiece, siga."),
    ("For eleven days", "Durante once días"),
    ("two or 3 doses", "dos o 3 dosis"),
    ("2 doses", "dos dosis"),
    ("12 mg", "doce mg"),
    ("twelve mg", "12 mg"),
    ("twice a week", "2 veces por semana"),
    ("half a tablet", "media tableta"),
    ("the first dose", "la primera dosis"),
    ("a second", "un segundo"),
    ("three quarters of a second", "tres cuartos de segundo"),
    ("monthly blood tests", "análisis de sangre cada mes"),
    ("It may help in May 2014.", "Puede ayudar en mayo de 2014."),
    ("{name}, {n} of {total}", "{n} de {total}: {name}"),
    ("It ended in 2014.", "Terminó en 2014, según el estudio."),
    ("people over 65", "personas de más de 65 años"),
]


@pytest.mark.req("CO-03")
@pytest.mark.parametrize(("english", "spanish", "found"), WRONG)
def test_a_wrong_amount_is_found(english: str, spanish: str, found: list[str]) -> None:
    assert codes(english, spanish) == found
    assert dangers(english, spanish) == [code for code in found if code != "addresses"]


@pytest.mark.parametrize(("english", "spanish"), RIGHT)
def test_a_right_amount_passes(english: str, spanish: str) -> None:
    assert dangers(english, spanish) == []


@pytest.mark.req("CO-03")
@pytest.mark.parametrize(
    ("spanish", "cause"),
    [
        (
            "5 mg al día durante 12 días",
            "The numbers are in another order than in the English: 5, 12 instead of 12, 5",
        ),
        ("12 al día durante 5 días", "The units differ from the English: mg is missing"),
        (
            "12 mg al mes durante 5 días",
            "The periods differ from the English: day is missing, month is not in the English",
        ),
    ],
)
def test_what_differs_is_named(spanish: str, cause: str) -> None:
    assert causes("12 mg a day for 5 days", spanish) == [cause]


def test_a_wrong_unit_is_named_with_its_number() -> None:
    assert causes("12 mg a day for 5 days", "12 mcg al día durante 5 días")[0] == (
        "The units differ from the English: “12 mcg” instead of “12 mg”"
    )


@pytest.mark.parametrize(
    ("strings", "found"),
    [
        (("12 mg durante {n} día", "12 mg durante {n} días"), []),
        (("12 mg durante un día", "12 mg durante {n} días"), []),
        (("12 mcg durante {n} día", "12 mg durante {n} días"), ["numbers", "units"]),
        (("12 mg durante {n} día", "12 mg durante {n} meses"), ["periods"]),
        (("12 mg durante {n} día", "12 mg durante días"), ["fields"]),
    ],
)
def test_every_plural_form_is_compared(strings: tuple[str, str], found: list[str]) -> None:
    entry = PoEntry("c", "12 mg for {n} day", strings, plural="12 mg for {n} days")
    assert [problem.code for problem in SPANISH.dangers(entry)] == found
