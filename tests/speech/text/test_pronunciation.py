"""What the voice reads for what is shown, and which shown words each spoken word stands for."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.errors import Diagnostic
from kiosk.speech.text.pronounce import FilePronunciation, pronounce

LOCALES = Path(__file__).resolve().parents[3] / "locales"
PROBLEMS: list[Diagnostic] = []
KNOWN = FilePronunciation(LOCALES, PROBLEMS.extend)

ENGLISH = {
    # Comparisons: without the rules a voice drops the sign, and the statement means the opposite.
    "<5% of people": "less than 5 percent of people",
    "< 5 %": "less than 5 percent",
    "≥ 38 °C or >= 3 or ≤5": "at least 38 degrees Celsius or at least 3 or at most 5",
    "x<y": "x less than y",
    "±2": "plus or minus 2",
    # Numbers.
    "0.26 and 12.7% and 8.0%": "0 point two six and 12 point seven percent and 8 point zero percent",
    "3 of 1,000 and 12,500.5": "3 of 1000 and 12500 point five",
    "1-2 weeks, 3–4 days": "1 to 2 weeks, 3 to 4 days",
    "a 6-month visit": "a 6-month visit",
    "-5 °F": "minus 5 degrees Fahrenheit",
    "10+ or 3x": "10 or more or 3 times",
    "1/2 or 120/80": "one half or 120 over 80",
    "No. 5 and #7": "number 5 and number 7",
    "No. Five.": "No. Five.",
    "007 and 1998": "zero zero seven and 19 98",
    "in 1905 or 1,998": "in 19 oh 5 or 1998",
    "$0, $1, $1,000.50, $5 million": "0 dollars, 1 dollar, 1000 dollars and 50 cents, 5 million dollars",
    # Doses.
    "1 mg, 12 mg a day, 44 mcg": "1 milligram, 12 milligrams a day, 44 micrograms",
    "1mg, 5mg/kg/day": "1 milligram, 5 milligrams per kilogram per day",
    "1.2 mL": "1 point two milliliters",
    "dose in mg, a 12-mg dose, mg/kg": "dose in milligrams, a 12-milligram dose, milligrams per kilogram",
    "5 mg-10 mg, –5, 400-1200": "5 milligrams to 10 milligrams, minus 5, 400 to 1200",
    "1 1/2 or 2½ pills": "1 and one half or 2 and one half pills",
    "10^9/L, 2 x 10": "10 to the power of 9 per liter, 2 times 10",
    "12 mg/m2": "12 milligrams per square meter",
    "Lemtrada – 12 mg; in 2014 — 12 people": "Lemtrada, 12 milligrams; in 2014, 12 people",
    "v1.2.3": "v1 point two point three",
    # Phone numbers and addresses.
    "(800) 532-7667": "eight zero zero, five three two, seven six six seven",
    "1-855-676-6326.": "one, eight five five, six seven six, six three two six.",
    "call 911.": "call nine one one.",
    "send MSAA to 75101": "send M.S.A.A to seven five one zero one",
    "EIN 22-1912812": "E.I.N two two, one nine one two eight one two",
    "msaa@mymsaa.org": "M.S.A.A at my M.S.A.A dot org",
    "https://www.lemtrada.com/about/safety": "lemtrada dot com, and a longer address",
    "lemtrada.com: before": "lemtrada dot com: before",
    "fda.gov/medwatch, or": "F.D.A dot gov slash med watch, or",
    # Dates.
    "2022-08-16 (copyright 2025)": "August 16, 2022, copyright 2025",
    "2020-09 and 09/2020": "September 2020 and September 2020",
    "4/30/2024, 30/4/2024, 4/5/2024": "April 30, 2024, April 30, 2024, April 5, 2024",
    "at 8:30 or 10:00": "at 8 30 or 10",
    # Words.
    "alemtuzumab. Alemtuzumab": "al-em-toozamab. al-em-toozamab",
    "Lemtrada® and Lemtrada®is": "Lemtrada and Lemtrada is",
    "The FDA's warning, two DMTs": "The F.D.A's warning, two D.M.T's",
    "CARE-MS I and CARE-MS II": "care M.S one and care M.S two",
    "phase III, CD20, B12": "phase 3, C D 20, B 12",
    "an IV drip; ITP: low": "an I.V drip; I.T.P: low",
    "the US, tell us": "the U.S, tell us",
    "A to Z list": "eigh to Z list",
    "F1 or h or ?": "F 1 or h or question mark",
    "F7 or s or /": "F 7 or s or slash",
    "F7 or / to search. Press / again": "F 7 or slash to search. Press slash again",
    "yes/no, yes / no (or so) / none": "yes, no, yes, no, or so, none",
    "12 mg / day": "12 milligrams per day",
    # Signs.
    "“Quoted” (in brackets) — and more": "Quoted, in brackets, and more",
    "R&D and C + D = E": "R and D and C plus D equals E",
    "•item → next": "item then next",
    "": "",
}
SPANISH = {
    "F7 o / para buscar": "efe 7 o barra para buscar",
    "sí/no, sí / no": "sí, no, sí, no",
    "12 mg / día": "12 miligramos por día",
    "<5 % de 1,000": "menos de 5 por ciento de 1000",
    "≥ 38 °C": "como mínimo 38 grados Celsius",
    "0.26 y 12.7%": "0 punto dos seis y 12 punto siete por ciento",
    "46,5 %": "46 coma 5 por ciento",
    "1-2 semanas, 1 a 2 días": "una a 2 semanas, 1 a 2 días",
    "1 sección, 21 secciones, 1 de 10": "una sección, veintiuna secciones, 1 de 10",
    "426 personas y 202": "cuatrocientas 26 personas y 202",
    "1,426 personas, 231 mujeres": "mil cuatrocientas 26 personas, doscientas treinta y una mujeres",
    "31 días, 101 días, 11 días": "treinta y un días, ciento un días, 11 días",
    "1 mg, 12 mg/día, 1 h": "un miligramo, 12 miligramos por día, una hora",
    "$1, $1,200": "un dólar, 1200 dólares",
    "(800) 532-7667 o 911": "ocho cero cero, cinco tres dos, siete seis seis siete o nueve uno uno",
    "2022-08-16, 30/4/2024, 4/5/2024": "16 de agosto de 2022, 30 de abril de 2024, 4, 5, 2024",
    "1 de enero de 2026": "primero de enero de 2026",
    "1.º, 2.ª, núm. 5, n.º 5": "primero, segunda, número 5, número 5",
    "la EM, el VIH, el VPH, la LMP": "la eh eme, el uve i hache, el uve pe hache, la ele eme pe",
    "2 mg c/12 h, dosis en mg": "2 miligramos cada 12 horas, dosis en miligramos",
    "por vía IV": "por vía intravenosa",
    "en EE. UU.": "en Estados Unidos.",
    "la letra h, la A a la Z": "la letra hache, la A a la zeta",
    "yo o tú y él": "yo o tú y él",
    "LLAME YA AL 911": "LLAME YA AL nueve uno uno",
    "CARE-MS II": "quer eme ese dos",
}


@pytest.mark.parametrize(("shown", "said"), ENGLISH.items())
def test_english(shown: str, said: str) -> None:
    assert KNOWN.spoken(shown, "en").text == said


@pytest.mark.parametrize(("shown", "said"), SPANISH.items())
def test_spanish(shown: str, said: str) -> None:
    assert KNOWN.spoken(shown, "es").text == said


def test_the_lexicons_have_no_problems() -> None:
    assert KNOWN.spoken("", "en").text == KNOWN.spoken("", "es").text == ""
    assert PROBLEMS == []


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("Only 5% of people", "percent", "%"),
        ("Call (800) 532-7667 now", "five", "(800) 532-7667"),
        ("Call (800) 532-7667 now", "now", "now"),
        ("12 mg a day", "milligrams", "mg"),
        ("In “CARE-MS II” trials", "trials", "trials"),
        ("Lemtrada® works", "works", "works"),
    ],
)
def test_a_spoken_word_leads_back_to_what_is_shown(text: str, word: str, shown: str) -> None:
    spoken = KNOWN.spoken(text, "en")
    start, end = spoken.back(spoken.text.index(word), len(word))
    assert text[start:end] == shown


def test_a_language_without_rules_is_said_by_its_lexicon_alone(tmp_path: Path) -> None:
    lexicon = tmp_path / "vi" / "lexicon.toml"
    lexicon.parent.mkdir()
    lexicon.write_text('[words]\nMS = "em ét"\n', "utf-8")
    known = FilePronunciation(tmp_path, PROBLEMS.extend)
    assert known.spoken("Bệnh MS, <5 % (12 mg)", "vi").text == "Bệnh em ét, <5 % (12 mg)"


def test_an_unlisted_abbreviation_is_an_unknown_word() -> None:
    found = pronounce("The XQZ and FooBar and MS and 5 mg and CD20", KNOWN.language("en"))
    assert found.unknown_words == ["XQZ", "FooBar"]


PARTS = st.sampled_from(
    [
        *(
            "<",
            ">",
            "<=",
            "≥",
            "%",
            "®",
            "™",
            "°",
            "°C",
            *"()-–—/.,",
            ":",
            " ",
            "\n",
            "+",
            "=",
        ),
        *(
            "&",
            "#",
            "$",
            "“",
            "”",
            "'",
            "’",
            "1",
            "21",
            "426",
            "0.5",
            "1,000",
            "2022-08-16",
            "9/9/2024",
            "(800) 532-7667",
        ),
        *("mg", "mcg", "kg", "day", "personas", "días", "MS", "EM", "CARE-MS II", "FDA", "I", "A", "IV", "de", "www."),
        *("https://", "a@b.org", "x.com", "EE. UU.", "p. ej.", "No. ", "n.º ", "½", "\u00a0", "\u00ad", "٣", "²", "ﬁ"),
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PARTS, max_size=14).map("".join))


@pytest.mark.parametrize("language", ["en", "es"])
@given(text=TEXTS)
@example(text="<5%of")
@example(text="%")
def test_every_text_can_be_said_and_found_again(language: str, text: str) -> None:
    spoken = KNOWN.spoken(text, language)
    assert not set("<>%®™≥≤") & set(spoken.text)
    alignments = spoken.alignments
    assert (alignments[0].spoken_start, alignments[0].start, alignments[-1].end) == (0, 0, len(text))
    for piece, following in pairwise(alignments):
        assert piece.end == following.start, "no gap and no overlap"
        assert piece.spoken_start <= following.spoken_start <= len(spoken.text)
    for position in range(len(spoken.text)):
        start, end = spoken.back(position, 3)
        assert 0 <= start <= end <= len(text)
    for place, piece in enumerate(alignments):
        after = alignments[place + 1].spoken_start if place + 1 < len(alignments) else len(spoken.text)
        if piece.verbatim:
            assert spoken.text[piece.spoken_start : after].startswith(text[piece.start : piece.end])


@pytest.mark.parametrize("language", ["en", "es"])
@given(
    text=st.lists(PARTS.filter(lambda part: part not in {"https://", "www.", "x.com", "a@b.org"}), max_size=14).map(
        "".join
    )
)
def test_no_digit_is_lost(language: str, text: str) -> None:
    spoken = KNOWN.spoken(text, language)
    for place, piece in enumerate(spoken.alignments):
        after = spoken.alignments[place + 1].spoken_start if place + 1 < len(spoken.alignments) else len(spoken.text)
        if re.search("[0-9]", text[piece.start : piece.end]):
            assert re.search(r"\w", spoken.text[piece.spoken_start : after])
