"""Numeric phrases of every kind, generated with the words that a person would say for them.

The words are made from the number words below and never by the program. Digits that are left in a spoken form are put
into words too, as the voice does.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.text.ambiguities import speech_ambiguities
from kiosk.speech.text.pronounce import FilePronunciation
from tests.fixture_guide import SHIPPED_LOCALES

pytestmark = pytest.mark.shipped
KNOWN = FilePronunciation(SHIPPED_LOCALES, lambda problems: pytest.fail(str(problems)))

Phrase = tuple[str, str]
"""What is written, and what is heard."""

EN_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
EN_TENS = [
    "-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
]  # fmt: skip
ES_ONES = [
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
    "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno",
    "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho",
    "veintinueve",
]  # fmt: skip
ES_TENS = [
    "-", "-", "-", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa",
]  # fmt: skip
ES_HUNDREDS = [
    "-", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos",
    "ochocientos", "novecientos",
]  # fmt: skip


def english(number: int) -> str:
    if number >= 1000:
        rest = f" {english(number % 1000)}" if number % 1000 else ""
        return f"{english(number // 1000)} thousand{rest}"
    if number >= 100:
        return f"{EN_ONES[number // 100]} hundred" + (f" {english(number % 100)}" if number % 100 else "")
    if number >= 20:
        return EN_TENS[number // 10] + (f" {EN_ONES[number % 10]}" if number % 10 else "")
    return EN_ONES[number]


def spanish(number: int, *, one: str = "uno") -> str:
    """The number with its last "uno" as ``one``: "un" before a masculine noun, "una" before a feminine one."""
    if number >= 1000:
        front = "" if number < 2000 else f"{spanish(number // 1000, one='un')} "
        return f"{front}mil" + (f" {spanish(number % 1000, one=one)}" if number % 1000 else "")
    if number == 100:
        return "cien"
    if number > 100:
        hundred = ES_HUNDREDS[number // 100]
        hundred = f"{hundred[:-2]}as" if one == "una" and number >= 200 else hundred
        return hundred + (f" {spanish(number % 100, one=one)}" if number % 100 else "")
    if number >= 30:
        return ES_TENS[number // 10] + (f" y {spanish(number % 10, one=one)}" if number % 10 else "")
    if number == 21:
        return {"uno": "veintiuno", "un": "veintiún", "una": "veintiuna"}[one]
    return one if number == 1 else ES_ONES[number]


def one_by_one(digits: str, language: str) -> str:
    return " ".join((EN_ONES if language == "en" else ES_ONES)[int(digit)] for digit in digits if digit.isdecimal())


def heard(shown: str, language: str) -> str:
    """What is heard of ``shown``: its spoken form without pauses, with all digits in words."""
    spoken = KNOWN.spoken(shown, language).text
    in_words = english if language == "en" else spanish
    spoken = re.sub(r"\d+", lambda digits: f" {in_words(int(digits[0]))} ", spoken)
    spoken = re.sub(r"(?<=[A-Z])\.(?=[A-Z])", " ", spoken)
    return " ".join(re.sub(r"[,.;:-]", " ", spoken).lower().split())


FRACTIONS = {
    "1/2": ("½", "one half", ""),
    "1/3": ("⅓", "one third", "un tercio"),
    "2/3": ("⅔", "two thirds", "dos tercios"),
    "1/4": ("¼", "one quarter", "un cuarto"),
    "3/4": ("¾", "three quarters", "tres cuartos"),
    "3/8": ("⅜", "three eighths", "tres octavos"),
}
NOUNS = {"en": {"tablets": "", "doses": ""}, "es": {"tabletas": "f", "dosis": "f", "comprimidos": "m", "días": "m"}}
UNITS = {
    "mg": ("milligrams", "miligramos"),
    "mcg": ("micrograms", "microgramos"),
    "mL": ("milliliters", "mililitros"),
    "%": ("percent", "por ciento"),
    "°C": ("degrees celsius", "grados celsius"),
}
SIGNS = {
    "<": ("less than", "menos de"),
    ">": ("more than", "más de"),
    "≤": ("at most", "como máximo"),
    "≥": ("at least", "como mínimo"),
    "±": ("plus or minus", "más o menos"),
    "+/-": ("plus or minus", "más o menos"),
    "~": ("about", "cerca de"),
}
DASHES = st.sampled_from(["-", "–", "\u2011"])


@st.composite
def mixed_numbers(draw: st.DrawFn, language: str) -> Phrase:
    """1½, 1 1/2 and 1-1/2 are the same."""
    whole = draw(st.integers(1, 12))
    written, (sign, en, es) = draw(st.sampled_from(sorted(FRACTIONS.items())))
    noun, gender = draw(st.sampled_from(sorted(NOUNS[language].items())))
    shown = draw(st.sampled_from([f"{whole}{sign}", f"{whole} {sign}", f"{whole}-{sign}", f"{whole} {written}",
                                  f"{whole}-{written}"]))  # fmt: skip
    if language == "en":
        return f"{shown} {noun}", f"{english(whole)} and {en} {noun}"
    one, half = ("una", "media") if gender == "f" else ("uno", "medio")
    return f"{shown} {noun}", f"{spanish(whole, one=one)} y {es or half} {noun}"


@st.composite
def ranges(draw: st.DrawFn, language: str) -> Phrase:
    low = draw(st.integers(0, 400))
    high = draw(st.integers(low + 2, 999))
    dash = draw(DASHES)
    if draw(st.booleans()):
        unit, (en, es) = draw(st.sampled_from(sorted(UNITS.items())))
        tail, gap = f"{unit}", draw(st.sampled_from(["", " "]))
        words, low_one, high_one = (en if language == "en" else es), "uno", "uno" if unit == "%" else "un"
    else:
        tail, gender = draw(st.sampled_from(sorted(NOUNS[language].items())))
        gap, words = " ", tail
        low_one, high_one = ("una", "una") if gender == "f" else ("uno", "un")
    if language == "en":
        return f"{low}{dash}{high}{gap}{tail}", f"{english(low)} to {english(high)} {words}"
    return f"{low}{dash}{high}{gap}{tail}", f"{spanish(low, one=low_one)} a {spanish(high, one=high_one)} {words}"


@st.composite
def from_a_half(draw: st.DrawFn, language: str) -> Phrase:
    half = draw(st.sampled_from(["½", "1/2"]))
    high, dash = draw(st.integers(2, 12)), draw(DASHES)
    if language == "en":
        return f"{half}{dash}{high} tablets", f"one half to {english(high)} tablets"
    return f"{half}{dash}{high} tabletas", f"media a {spanish(high)} tabletas"


@st.composite
def shares(draw: st.DrawFn, language: str) -> Phrase:
    top, bottom = draw(st.integers(1, 9)), draw(st.sampled_from([1000, 10_000, 100_000]))
    written = draw(st.sampled_from([f"{top}/{bottom:,}", f"{top}/{bottom}"]))
    sign, (en, es) = draw(st.sampled_from([("", ("", "")), ("<", SIGNS["<"]), ("> ", SIGNS[">"])]))
    if language == "en":
        return f"{sign}{written}", f"{en} {english(top)} in {english(bottom)}".strip()
    return f"{sign}{written}", f"{es} {spanish(top)} de cada {spanish(bottom)}".strip()


@st.composite
def comparisons(draw: st.DrawFn, language: str) -> Phrase:
    number = draw(st.integers(2, 999).filter(lambda number: number % 10 != 1))
    sign, signs = draw(st.sampled_from(sorted(SIGNS.items())))
    unit, units = draw(st.sampled_from(sorted(UNITS.items())))
    space, gap = draw(st.sampled_from(["", " "])), draw(st.sampled_from(["", " "]))
    shown = f"{sign}{space}{number}{gap}{unit}"
    if language == "en":
        return shown, f"{signs[0]} {english(number)} {units[0]}"
    return shown, f"{signs[1]} {spanish(number)} {units[1]}"


def _time(hour: int, minute: int, language: str) -> str:
    word = english(hour) if language == "en" else spanish(hour, one="una")
    if not minute:
        return word
    zero = ("oh" if language == "en" else "cero") if minute < 10 else ""
    return " ".join(filter(None, [word, zero, english(minute) if language == "en" else spanish(minute)]))


@st.composite
def times_of_day(draw: st.DrawFn, language: str) -> Phrase:
    """8:00-9:30 a.m. and 12:00-1:15 PM."""
    hours = draw(st.tuples(st.integers(1, 12), st.integers(1, 11)))
    minutes = draw(st.tuples(st.integers(0, 59), st.integers(0, 59)))
    afternoon, dash = draw(st.booleans()), draw(DASHES)
    half = draw(st.sampled_from(["p.m.", "PM", "p. m.", "pm"] if afternoon else ["a.m.", "AM", "a. m.", "am"]))
    first, second = (f"{hour}:{minute:02}" for hour, minute in zip(hours, minutes, strict=True))
    words = [_time(hour, minute, language) for hour, minute in zip(hours, minutes, strict=True)]
    if language == "en":
        return f"{first}{dash}{second} {half}", f"{words[0]} to {words[1]} {'p' if afternoon else 'a'} m"
    night = "de la noche" if hours[1] >= 8 else "de la tarde"
    return f"{first}{dash}{second} {half}", f"{words[0]} a {words[1]} {night if afternoon else 'de la mañana'}"


@st.composite
def acronyms(draw: st.DrawFn, language: str) -> Phrase:
    names = {"HIV": ("h i v", "hache i uve"), "HPV": ("h p v", "hache pe uve"), "JC": ("j c", "jota ce")}
    name, words = draw(st.sampled_from(sorted(names.items())))
    number = draw(st.integers(1, 99))
    hyphen = draw(st.sampled_from(["-", "\u2010", "\u2011"]))
    said = english(number) if language == "en" else spanish(number)
    return f"{name}{hyphen}{number}", f"{words[language == 'es']} {said}"


@st.composite
def counts_per_volume(draw: st.DrawFn, language: str) -> Phrase:
    low, tenth = draw(st.integers(2, 9)), draw(st.integers(1, 9))
    unit, (en, es) = draw(
        st.sampled_from([("uL", ("microliter", "microlitro")), ("µL", ("microliter", "microlitro")),
                         ("mm³", ("cubic millimeter", "milímetro cúbico")), ("mL", ("milliliter", "mililitro"))])
    )  # fmt: skip
    thousands = draw(st.booleans()) and unit != "mL"
    if thousands and language == "en":
        return f"{low}.{tenth} K/{unit}", f"{english(low)} point {english(tenth)} thousand per {en}"
    if thousands:
        return f"{low}.{tenth} K/{unit}", f"{spanish(low)} punto {spanish(tenth)} mil por {es}"
    if language == "en":
        return f"0-{low}/{unit}", f"zero to {english(low)} per {en}"
    return f"0-{low}/{unit}", f"cero a {spanish(low)} por {es}"


@st.composite
def phone_numbers(draw: st.DrawFn, language: str) -> Phrase:
    """Two, four and four digits in Mexico; three, three and four in the United States."""
    groups = draw(
        st.one_of(
            st.tuples(st.integers(33, 81).map(str), st.integers(1001, 9999).map(str), st.integers(1001, 9999).map(str)),
            st.tuples(st.integers(201, 989).map(str), st.integers(201, 999).map(str), st.integers(1001, 9999).map(str)),
        )
    )
    return draw(st.sampled_from([" ", "-"])).join(groups), one_by_one("".join(groups), language)


@st.composite
def how_often(draw: st.DrawFn, language: str) -> Phrase:
    number, sign = draw(st.integers(2, 20)), draw(st.sampled_from(["×", "x", " ×"]))
    if language == "en":
        shown, said = draw(st.sampled_from([(" more", "more"), ("/day", "per day"), (" a day", "a day")]))
        return f"{number}{sign}{shown}", f"{english(number)} times {said}"
    shown, said = draw(st.sampled_from([(" más", "más"), ("/día", "por día"), (" al día", "al día")]))
    return f"{number}{sign}{shown}", f"{spanish(number)} veces {said}"


@st.composite
def weekdays(draw: st.DrawFn, language: str) -> Phrase:
    names = {
        "en": {"Mon": "monday", "Tue": "tuesday", "Wed": "wednesday", "Thu": "thursday", "Fri": "friday",
               "Sat": "saturday", "Sun": "sunday"},
        "es": {"lun": "lunes", "mié": "miércoles", "jue": "jueves", "vie": "viernes", "sáb": "sábado",
               "dom": "domingo"},
    }[language]  # fmt: skip
    first, second = draw(st.lists(st.sampled_from(sorted(names)), min_size=2, max_size=2, unique=True))
    point, dash = draw(st.sampled_from([".", ""])), draw(st.sampled_from(["-", "–", " - "]))
    shown = f"{first}{point}{dash}{second}{point}"
    if draw(st.booleans()):
        shown = shown[0].upper() + shown[1:]
    return shown, f"{names[first]} {'to' if language == 'en' else 'a'} {names[second]}"


@st.composite
def addresses(draw: st.DrawFn, language: str) -> Phrase:
    house, street = draw(st.integers(2, 899)), draw(st.sampled_from(["Oak", "Main", "Elm"]))
    short, words = draw(st.sampled_from([("St.", ("street", "estrit")), ("Dr.", ("drive", "draif"))]))
    said = english(house) if language == "en" else spanish(house)
    return f"{house} {street} {short}", f"{said} {street.lower()} {words[language == 'es']}"


@st.composite
def tied_units(draw: st.DrawFn, language: str) -> Phrase:
    number = draw(st.integers(2, 96).filter(lambda number: number % 10 != 1))
    unit, (en, es) = draw(
        st.sampled_from(
            [("mg", ("milligram", "miligramos")), ("h", ("hour", "horas")), ("mL", ("milliliter", "mililitros"))]
        )
    )
    if language == "en":
        return f"{number}-{unit}", f"{english(number)} {en}"
    return f"{number}-{unit}", f"{spanish(number)} {es}"


@st.composite
def ratios(draw: st.DrawFn, language: str) -> Phrase:
    right = draw(st.sampled_from([1000, 2000, 10_000]))
    if language == "en":
        return f"1:{right}", f"one to {english(right)}"
    return f"1:{right}", f"uno a {spanish(right)}"


@st.composite
def money(draw: st.DrawFn, language: str) -> Phrase:
    low = draw(st.integers(2, 90).filter(lambda number: number % 10 != 1))
    high, cents = low + draw(st.integers(1, 9)), draw(st.integers(2, 99).filter(lambda number: number % 10 != 1))
    if high % 10 == 1:
        high += 1
    said, dollars = (english, "dollars") if language == "en" else (spanish, "dólares")
    to, joint, cent = ("to", "and", "cents") if language == "en" else ("a", "con", "centavos")
    return draw(
        st.sampled_from(
            [
                (f"${low}", f"{said(low)} {dollars}"),
                (f"${low}-{high}", f"{said(low)} {to} {said(high)} {dollars}"),
                (f"${low}-${high}", f"{said(low)} {dollars} {to} {said(high)} {dollars}"),
                (f"${low}.{cents:02}", f"{said(low)} {dollars} {joint} {said(cents)} {cent}"),
            ]
        )
    )


KINDS = (
    mixed_numbers, ranges, from_a_half, shares, comparisons, times_of_day, acronyms, counts_per_volume, phone_numbers,
    how_often, weekdays, addresses, tied_units, ratios, money,
)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_a_phrase_is_said_as_a_person_says_it(
    kind: Callable[[str], st.SearchStrategy[Phrase]], language: str, data: st.DataObject
) -> None:
    shown, words = data.draw(kind(language))
    before, after = data.draw(st.sampled_from([("", ""), ("(", ")"), ("", ","), ("", "; ")]))
    assert heard(f"{before}{shown}{after}", language) == words


EXAMPLES = [
    ("en", "Take 1-1/2 tablets.", "Take 1 and one half tablets."),
    ("es", "Tome 1-1/2 tabletas.", "Tome una y media tabletas."),
    ("es", "Tome 1 1/2 tabletas.", "Tome una y media tabletas."),
    ("es", "Tome 1½ tabletas.", "Tome una y media tabletas."),
    ("en", "Take ½-1 tablet.", "Take one half to 1 tablet."),
    ("es", "Tome ½-1 tableta.", "Tome media a una tableta."),
    ("en", "In <1/1000 people.", "In less than 1 in 1000 people."),
    ("es", "En <1/1000 mujeres.", "En menos de una de cada 1000 mujeres."),
    ("en", "1/10,000", "1 in 10000"),
    ("en", "+/- 5%", "plus or minus 5 percent"),
    ("es", "+/- 5%", "más o menos 5 por ciento"),
    ("en", "Open 8:00-9:30 a.m.", "Open 8 to 9 30 A.M."),
    ("es", "Abre 8:00-9:30 a.m.", "Abre 8 a 9 30 de la mañana."),
    ("en", "12:00-1:15 PM", "12 to 1 15 P.M"),
    ("es", "12:00-1:15 PM", "12 a una 15 de la tarde"),
    ("en", "HIV-1 and HPV-16", "H.I.V 1 and H.P.V 16"),
    ("es", "VIH-1 y VPH-16", "uve i hache 1 y uve pe hache 16"),
    ("en", "0-5/uL, 1.5 K/uL", "0 to 5 per microliter, 1 point five thousand per microliter"),
    ("es", "0-5/uL, 1.5 K/uL", "0 a 5 por microlitro, 1 punto cinco mil por microlitro"),
    ("es", "55 1234 5678", "cinco cinco, uno dos tres cuatro, cinco seis siete ocho"),
    ("en", "55 1234 5678", "five five, one two three four, five six seven eight"),
    ("en", "3-5/10 people, 1-2/1,000", "3 to 5 in 10 people, 1 to 2 in 1000"),
    ("es", "3-5/10, 1-2/1,000 mujeres", "3 a 5 de cada 10, una a 2 de cada 1000 mujeres"),
    ("en", "300 mg/5 mL, 300 mg × 5", "300 milligrams per 5 milliliters, 300 milligrams times 5"),
    ("es", "300 mg/5 mL", "300 miligramos por cada 5 mililitros"),
    ("es", "300 mg × 5 mL, 5 mg/kg", "300 miligramos por 5 mililitros, 5 miligramos por kilogramo"),
    ("es", "1/2 mg, 3/4 mL", "medio miligramo, tres cuartos de mililitro"),
    ("es", "5× más", "5 veces más"),
    ("en", "5× more", "5 times more"),
    ("es", "por vía i.v. o i.m.", "por vía intravenosa o intramuscular."),
    ("en", "given i.v. or I.M. now", "given I.V or I.M now"),
    ("es", "La R.M. de la E.M. en el C.P. 06", "La erre eme de la eh eme en el código postal cero seis"),
    ("es", "p.ej. esto, p. ej. eso", "por ejemplo esto, por ejemplo eso"),
    ("en", "e.g. this, e. g. that", "for example this, for example that"),
    ("en", "Mon.-Fri. 8 a.m.-5 p.m.", "Monday to Friday 8 A.M to 5 P.M."),
    ("es", "Lun.-vie. 8 a.m.", "lunes a viernes 8 de la mañana."),
    ("en", "Closed on Sun. Call on Mon., or later.", "Closed on Sunday. Call on Monday, or later."),
    ("en", "Come in Jan.-Mar. 2026", "Come in January to March 2026"),
    ("en", "Nov 3-5, 2026", "November 3 to 5, 2026"),
    ("es", "3-5 nov 2026", "3 a 5 de noviembre de 2026"),
    ("en", "12 Oak St., near St. Jude", "12 Oak Street, near saint Jude"),
    ("es", "12 Oak St., Apt. 5", "12 Oak estrit, apartamento 5"),
    ("en", "a 24-h test", "a 24-hour test"),
    ("es", "prueba de 24-h", "prueba de 24 horas"),
    ("en", "Dr. Ruiz Jr. and Sr. too", "doctor Ruiz junior and senior too"),
    ("es", "el Sr. Ruiz Jr. vino", "el señor Ruiz yúnior vino"),
    ("en", "P.O. Box 12", "P.O box 12"),
    ("es", "P.O. Box 12", "apartado postal 12"),
    ("es", "1/4 tableta, 3/4 de taza", "un cuarto de tableta, tres cuartos de taza"),
    ("es", "La 2.a dosis, la 3ra. vez y el 1er. año", "La segunda dosis, la tercera vez y el primer año"),
    ("en", "the 2nd-3rd dose", "the 2nd to 3rd dose"),
    ("es", "C.P. 06600", "código postal cero seis seis cero cero"),
    ("es", "01 800 123 4567", "cero uno, ocho cero cero, uno dos tres, cuatro cinco seis siete"),
    ("es", "VIH-1/2, tipo 1/2", "uve i hache 1, 2, tipo 1, 2"),
    (
        "en",
        "120/80 mmHg, ½ mL, 0.5-1 mg",
        "120 over 80 millimeters of mercury, one half milliliter, 0 point five to 1 milligram",
    ),
    ("en", "C5-C6, room 5-B, −20 °C", "C 5 C 6, room 5 B, minus 20 degrees Celsius"),
    ("en", "20/200, 120/80, 7/10", "20 over 200, 120 over 80, 7 in 10"),
]


@pytest.mark.parametrize(("language", "shown", "said"), EXAMPLES)
def test_an_example_is_said_right_and_allowed(language: str, shown: str, said: str) -> None:
    assert KNOWN.spoken(shown, language).text == said
    assert list(speech_ambiguities(shown, KNOWN.language(language))) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("shown", "cause"),
    [
        ("q 6 months", "“q 6” is a prescription abbreviation"),
        ("q. 6 h", "“q. 6” is a prescription abbreviation"),
        ("11:30 a.m.-12 p.m.", "“12 p.m” is noon for some and midnight for others"),
        ("12:30 a.m.", "“12:30 a.m” is noon for some and midnight for others"),
        ("12:05 PM", "“12:05 PM” is noon for some and midnight for others"),
        ("5/10 mg", "“5/10 mg” may be two strengths, a choice, or a fraction"),
        ("10/20 mg", "“10/20 mg” may be two strengths, a choice, or a fraction"),
        ("2.5/500 mg", "“2.5/500 mg” may be two strengths, a choice, or a fraction"),
        ("160/12.5 mg", "“160/12.5 mg” may be two strengths, a choice, or a fraction"),
        ("5/160/12.5-mg", "“5/160/12.5-mg” may be two strengths, a choice, or a fraction"),
        ("500 / 1,000 mg", "“500 / 1,000 mg” may be two strengths, a choice, or a fraction"),
        ("take 1-2-3", "“1-2-3” may be a range, a date or a code"),
        ("take 1 - 1/2", "“1 - 1/2” may be one number with a fraction, or a range"),
        ("5 ug", "“ug” can be misread as mg"),
        ("the X.Q.Z. said", "“X.Q.Z.” is not in the lexicon"),
        ("11/28", "“11/28” may be a date or a fraction"),
        ("10K people", "“10K” is a number with letters"),
        ("at 17:00 h", "“17:00” may be a time before noon"),
        ("the B5-6 group", "“5-6” has a sign between digits that the voice has no rule for"),
        ("Stop it.Call us", "“it.Call” has a point that the voice reads as a word"),
        ("Stop it . Call us", "“.” has a point that the voice reads as a word"),
        ("Bldg 5", "“Bldg” is an abbreviation that the voice has no rule for"),
    ],
)
def test_what_no_one_can_say_safely_is_refused(language: str, shown: str, cause: str) -> None:
    found = list(speech_ambiguities(shown, KNOWN.language(language)))
    assert any(each.startswith(cause) for each, _ in found), found
    assert all(remedy for _, remedy in found)


def test_two_strengths_have_one_remedy() -> None:
    [(_, remedy)] = speech_ambiguities("Take 10/20 mg.", KNOWN.language("en"))
    assert remedy == "Write both strengths with their units, as in 5 mg and 10 mg"
