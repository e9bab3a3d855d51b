"""What a patient must not mishear: phone numbers, doses, numbers, numerals, times and dates, in tables by subject."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.text.pronounce import FilePronunciation

LOCALES = Path(__file__).resolve().parents[3] / "locales"
KNOWN = FilePronunciation(LOCALES, lambda problems: pytest.fail(str(problems)))

PHONES_EN = {
    "call 9-1-1 or 911": "call nine one one or nine one one",
    "1-800-FDA-1088": "one, eight zero zero, F.D.A, one zero eight eight",
    "800-FDA-1088.": "eight zero zero, F.D.A, one zero eight eight.",
    "(800) 745-4447, option 2": "eight zero zero, seven four five, four four four seven, option 2",
    "(800)745-4447": "eight zero zero, seven four five, four four four seven",
    "800.745.4447": "eight zero zero, seven four five, four four four seven",
    "1 (800) 745-4447": "one, eight zero zero, seven four five, four four four seven",
    "+1 800 745 4447": "one, eight zero zero, seven four five, four four four seven",
    "1-800-745-4447 ext. 5": "one, eight zero zero, seven four five, four four four seven, extension five",
    "800-745-4447, x12": "eight zero zero, seven four five, four four four seven, extension one two",
    "1-844-4OCREVUS": "one, eight four four, four, O.C.R.E.V.U.S",
    "(800) FLOWERS now": "eight zero zero, F.L.O.W.E.R.S now",
    "+44 20 7946 0958": "plus, four four, two zero, seven nine four six, zero nine five eight",
    "TTY: 711, 711 people": "T.T.Y: seven one one, 711 people",
}
PHONES_ES = {
    "llame al 9-1-1": "llame al nueve uno uno",
    "1-800-FDA-1088": "uno, ocho cero cero, efe dé ah, uno cero ocho ocho",
    "(800) 745-4447, ext. 5": "ocho cero cero, siete cuatro cinco, cuatro cuatro cuatro siete, extensión cinco",
    "800-745-4447 extensión 12": "ocho cero cero, siete cuatro cinco, cuatro cuatro cuatro siete, extensión uno dos",
}
NUMBERS_EN = {
    "100 000 or 1.000.000": "100000 or 1000000",
    "2 300 mg infusions": "2 300 milligrams infusions",
    "in 2014 100 people": "in 2014 100 people",
    "12,5 mg": "12 comma 5 milligrams",
    "1:1000, 2:1": "1 to 1000, 2 to 1",
    "½, 2½, ⅓, 1 ½": "one half, 2 and one half, one third, 1 and one half",
    "10⁹/L and 10⁻³": "10 to the power of 9 per liter and 10 to the power of minus 3",
    "1st, 2nd": "1st, 2nd",
    "the 1990s, the '90s, in their 20s": "the 19 nineties, the nineties, in their twenties",
    "1900s, 2000s, 1980s-1990s": "19 hundreds, 2 thousands, 19 eighties to 19 nineties",
    "10%–20%, 12 mg-24 mg": "10 percent to 20 percent, 12 milligrams to 24 milligrams",
    "5 mg – 10 mg": "5 milligrams to 10 milligrams",
    "CD20+ cells, JCV+, 10+": "C D 20 positive cells, J.C.V positive, 10 or more",
    "12 → 24 mg, then ←": "12 to 24 milligrams, then left arrow",
    "press →": "press right arrow",
    "Grade 3/4, 3/4 of them": "Grade 3, 4, three quarters of them",
}
NUMBERS_ES = {
    "100 000 personas": "100000 personas",
    "1.000.000 de personas": "1000000 de personas",
    "1.500 personas": "1 punto cinco cero cero personas",
    "12,5 mg": "12 coma 5 miligramos",
    "31 sesiones": "treinta y una sesiones",
    "21 infusiones": "veintiuna infusiones",
    "1 dosis": "una dosis",
    "21 días": "veintiún días",
    "200 personas": "doscientas personas",
    "500 mujeres": "quinientas mujeres",
    "100 mujeres, 101 mujeres": "100 mujeres, ciento una mujeres",
    "201 tabletas": "doscientas una tabletas",
    "200,000 personas": "doscientas mil personas",
    "21,000 años": "veintiún mil años",
    "31,200 mujeres": "treinta y una mil doscientas mujeres",
    "1,001 noches": "mil una noches",
    "21 nuevas dosis": "veintiuna nuevas dosis",
    "1 de cada 10 mujeres": "una de cada 10 mujeres",
    "200 de 500 mujeres": "doscientas de quinientas mujeres",
    "1 a 2 veces, 1 o 2 veces": "una a 2 veces, una o 2 veces",
    "21 lb, 21 mg, 1 h": "veintiuna libras, veintiún miligramos, una hora",
    "31 de las personas": "31 de las personas",
    "1 gran dosis, 21 largas horas, 1 crisis": "una gran dosis, veintiuna largas horas, una crisis",
    "1/2 tableta, ½ litro, 1½ horas, ½": "media tableta, medio litro, una y media horas, un medio",
    "1.º, 1.ª, 2º, 21.º, 1er, 2da": "primero, primera, segundo, vigésimo primero, primer, segunda",
    "los años 1990": "los años 1990",
}
NUMERALS_EN = {
    "grade IV, stage III, type I": "grade 4, stage 3, type 1",
    "phase 3, phase II, class IIb": "phase 3, phase 2, class 2 B",
    "grade III or IV, grades III-IV": "grade 3 or 4, grades 3 to 4",
    "OPERA I and OPERA II": "opera one and opera two",
    "WHEN I CALL, MSAA I called": "WHEN I CALL, M.S.A.A I called",
    "IV infusion, 300 mg IV": "I.V infusion, 300 milligrams I.V",
    "At this stage I take it.": "At this stage I take it.",
    "At this stage I’m well.": "At this stage I'm well.",
}
NUMERALS_ES = {
    "grado IV, fase II, tipo I": "grado 4, fase 2, tipo 1",
    "grados III y IV": "grados 3 y 4",
    "infusión IV, vía IV": "infusión intravenosa, vía intravenosa",
}
DOSES_EN = {
    "2×/day": "2 times per day",
    "2 times/day, 3x/week, 3 x/week": "2 times per day, 3 times per week, 3 times per week",
    "mg/m², mg/kg/day, mL/h": "milligrams per square meter, milligrams per kilogram per day, milliliters per hour",
    "30 mcg/0.5 mL": "30 micrograms per 0 point five milliliters",
    "44 mcg/22 mcg": "44 micrograms, 22 micrograms",
    "<500 cells/mm³": "less than 500 cells per cubic millimeter",
    "5 IU, 10 U/mL": "5 international units, 10 units per milliliter",
    "6 wks, 3 hrs, 4 yrs, 6 mo": "6 weeks, 3 hours, 4 years, 6 months",
    "1 wk, 1 hr": "1 week, 1 hour",
    "5 µg and 5 μg": "5 micrograms and 5 micrograms",
    "98.6°, 100.4 °F": "98 point six degrees, 100 point four degrees Fahrenheit",
    "day/night, he/she": "day, night, he, she",
}
DOSES_ES = {
    "2 veces/día": "2 veces por día",
    "mg/m², mL/h, m²": "miligramos por metro cuadrado, mililitros por hora, metros cuadrados",
    "50 células/µL": "50 células por microlitro",
    "10 UI, 10 IU": "10 unidades internacionales, 10 unidades internacionales",
    "3–5 días, 3 a 5 días": "3 a 5 días, 3 a 5 días",
}
TIMES_EN = {
    "8 a.m., 8:30 PM, 8am": "8 A.M, 8 30 P.M, 8 A.M",
    "8 a.m.-5 p.m. daily, 8am-8pm": "8 A.M to 5 P.M daily, 8 A.M to 8 P.M",
    "8:05 a.m.": "8 oh 5 A.M.",
    "Nov 22, 2026, Nov. 22, 2026": "November 22, 2026, November 22, 2026",
    "22 Nov 2026, Sept 2026, Nov 3rd": "November 22, 2026, September 2026, November 3",
    "may 5 people": "may 5 people",
}
TIMES_ES = {
    "8:30 p. m., a la 1:05 p.m., 20:30": "8 30 de la noche, a la una cero 5 de la tarde, 20 30",
    "22 nov 2026, 1 ene. 2026": "22 de noviembre de 2026, primero de enero de 2026",
    "nov. de 2026, 3 de ago de 2026": "noviembre de 2026, 3 de agosto de 2026",
}
WORDS_EN = {
    "Ms. Lee has MS.": "mizz Lee has M.S.",
    "Dr. Smith, etc. and more": "doctor Smith, et cetera and more",
    "H₂O, TNF-α": "H 2 O, T.N.F- alpha",
    "w/o food": "without food",
}
WORDS_ES = {"Dra. Ruiz, p. ej. hoy": "doctora Ruiz, por ejemplo hoy"}

ENGLISH = PHONES_EN | NUMBERS_EN | NUMERALS_EN | DOSES_EN | TIMES_EN | WORDS_EN
SPANISH = PHONES_ES | NUMBERS_ES | NUMERALS_ES | DOSES_ES | TIMES_ES | WORDS_ES


@pytest.mark.parametrize(("shown", "said"), ENGLISH.items())
def test_english(shown: str, said: str) -> None:
    assert KNOWN.spoken(shown, "en").text == said


@pytest.mark.parametrize(("shown", "said"), SPANISH.items())
def test_spanish(shown: str, said: str) -> None:
    assert KNOWN.spoken(shown, "es").text == said


DIGITS = {"en": "zero one two three four five six seven eight nine", "es": "cero uno dos tres cuatro cinco seis"}
DIGITS["es"] += " siete ocho nueve"
SHAPES = ("({}) {}-{}", "{}-{}-{}", "1-{}-{}-{}", "+1 {} {} {}", "{}.{}.{}", "1 ({}) {}-{}", "+1-{}-{}-{}")


@pytest.mark.parametrize("language", ["en", "es"])
@given(
    shape=st.sampled_from(SHAPES),
    groups=st.tuples(
        st.integers(200, 999).map(str), st.integers(200, 999).map(str), st.integers(0, 9999).map("{:04}".format)
    ),
    before=st.sampled_from(["", "Call ", "Llame al ", "tel. "]),
    after=st.sampled_from(["", ".", ", 24/7", " today", ")"]),
)
def test_every_digit_of_a_phone_number_is_heard(
    language: str, shape: str, groups: tuple[str, str, str], before: str, after: str
) -> None:
    number = shape.format(*groups)
    said = KNOWN.spoken(f"{before}{number}{after}", language).text
    words = DIGITS[language].split()
    wanted = [words[int(digit)] for group in ("1" * ("1" in shape), *groups) for digit in group]
    assert [word for word in said.replace(",", " ").replace(".", " ").split() if word in words] == wanted


@given(number=st.integers(1, 999_999), noun=st.sampled_from([("dosis", "una"), ("semanas", "una"), ("días", "un")]))
def test_a_spanish_number_agrees_with_what_it_counts(number: int, noun: tuple[str, str]) -> None:
    word, one = noun
    said = KNOWN.spoken(f"{number:,} {word}", "es").text
    ends_in_one = number % 10 == 1 and number % 100 != 11
    assert said.endswith((f"{one} {word}", f"veintiún {word}") if ends_in_one else f" {word}")
    assert one == "un" or not any(hundred in said for hundred in ("cientos", "quinientos"))
    assert not ends_in_one or "1" not in said.split()[-2]
