"""The check of spoken texts refuses what cannot be spoken safely, with file and line, and nothing that ships."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from kiosk.cli.check import check_spoken_catalogs, check_spoken_content
from kiosk.content.check import check_content
from kiosk.domain.errors import Diagnostic
from kiosk.speech.text.ambiguities import speech_ambiguities
from kiosk.speech.text.files import lexicon_problems
from kiosk.speech.text.pronounce import FilePronunciation
from tests.catalogs.samples import catalog, entry, put
from tests.content_samples import TREATMENT, write_content

LOCALES = Path(__file__).resolve().parents[3] / "locales"
KNOWN = FilePronunciation(LOCALES, lambda problems: pytest.fail(str(problems)))


def faults(text: str, language: str) -> tuple[tuple[str, str], ...]:
    return tuple(speech_ambiguities(text, KNOWN.language(language)))


REFUSED = {
    "on 11/22/2026": "“11/22/2026” is a date",
    "on 22/11/26": "“22/11/26” is a date",
    "on 11-22-2026": "“11-22-2026” is a date",
    "5.0 mg": "“5.0 mg” ends in a zero",
    "0.50 mL": "“0.50 mL” ends in a zero",
    "take .5 mg": "“.5” begins with a point",
    "1.500 people": "“1.500” is a thousand times",
    "1.000.000 people": "“1.000.000” has points",
    "100 000 people": "“100 000” may be one number or two",
    "2 300 mg infusions": "“2 300” may be one number or two",
    "12,5 mg": "“12,5” has a comma",
    "days 1,2 and 3": "“1,2” has a comma",
    "123456 people": "“123456” is a long number",
    "at 8:30": "“8:30” may be a time",
    "1:10 of them": "“1:10” may be a time",
    "at 12 a.m.": "“12 a.m” is noon",
    "ALT ↑": "“↑” is an arrow",
    "12 -> 24": "“->” is an arrow",
    "as said¹": "“said¹” is not in the lexicon",
    "5 U": "“U” can be misread as a zero",
    "10 IU": "“IU” can be misread",
    "5 µg": "“µg” can be misread as mg",
    "5 cc": "“cc” can be misread",
    "12 Mg": "“Mg” is not how",
    "s/p": "“s/p” is an abbreviation",
    "12 mg QD": "“QD” is an abbreviation",
    "12 mg q.d. now": "“q.d.” is an abbreviation",
    "12 mg b.i.d.": "“b.i.d.” is an abbreviation",
    "prn": "“prn” is an abbreviation",
    "SC": "“SC” is an abbreviation",
    "a ☃": "“☃” (snowman)",
    "cаre": "“а” (cyrillic small letter a)",
    "٣ days": "“٣” (arabic-indic digit three)",
    "👍": "(thumbs up sign)",
    "5k people": "“5k” is a number with letters",
    "in qlt": "“qlt” is an abbreviation",
    "temp. of it": "“temp” is an abbreviation",
    "a resp. rate": "“resp.” is an abbreviation that the voice has no rule for, or ends a sentence before a small",
    "Call us. we help.": "“us.” is an abbreviation that the voice has no rule for, or ends a sentence before a small",
    "for 5.0 days": "“5.0” ends in a zero",
    "1,000.0 mg": "“1,000.0 mg” ends in a zero",
    "2.0 tablets": "“2.0” ends in a zero",
    "a score of 4.00.": "“4.00” ends in a zero",
    "300 mg q4wk": "“q4wk” is a prescription abbreviation",
    "Q6W dosing": "“Q6W” is a prescription abbreviation",
    "300 mg x3d": "“x3d” is a prescription abbreviation",
    "twice per yr": "“yr” is an abbreviation",
    "approx the same": "“approx” is an abbreviation",
    "38·5 °C": "“·” (middle dot)",
    "XQZ": "“XQZ” is not in the lexicon",
    "FooBar": "“FooBar” is not in the lexicon",
}
ALLOWED_EN = [
    "Call 9-1-1, 1-800-FDA-1088 or (800) 532-7667, ext. 5.",
    "Take 12 mg a day for 5 days. Then take 2.5 mg. It was 3 of 1,000 (0.3%, 8.0%).",
    "two 300 mg infusions, 400-1200 people, $5,000.50, 0.125 mg, in 2014 and the 1990s",
    "On Nov 22, 2026, 8:30 a.m. to 9:30 a.m., from 8:30 to 10 p.m., dated 2026-11-22",
    "grade IV, IV infusion, CD52, mg/m², mL/h, 2 times/day, 1:1000, ½, 10⁹/L",
    "See Dr. Ruiz, e.g. at www.lemtrada.com/about/1.500 or msaa@mymsaa.org; 501(c)(3), 24/7, and/or, he/she.",
    "It is 5 days. alemtuzumab is next; see 2.0.1, 0.20 relapses a year, 3.0 % and 12.50% of people.",
    "bid farewell, J. R. Smith, 1st and 2nd, beta-1a, “so”, it’s… — ≥ 5 × 3 ± 1",
]
ALLOWED_ES = [
    "Llame al 9-1-1. ¿Qué es la EM? ¡Ya! Tome 12 mg/día c/12 h, n.º 5, 1.º, 2da, 49 %, ≥ 38 °C.",
    "22 nov 2026, a las 8:30 p. m., 1,426 personas, 46.5%, EE. UU., p. ej. esto, la Dra. Ruiz, y/o, él/ella",
]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("text", "cause"), REFUSED.items())
def test_it_is_refused(language: str, text: str, cause: str) -> None:
    found = faults(text, language)
    assert any(cause in each for each, _ in found), found
    assert all(remedy for _, remedy in found)


@pytest.mark.parametrize(
    ("language", "text"), [*(("en", text) for text in ALLOWED_EN), *(("es", text) for text in ALLOWED_ES)]
)
def test_it_is_allowed(language: str, text: str) -> None:
    assert faults(text, language) == ()


def test_a_fault_is_reported_once() -> None:
    assert [cause for cause, _ in faults("ALT ↑ q.d. now", "en")] == [
        "“↑” is an arrow, which has no single meaning",
        "“q.d.” is an abbreviation that is often misread",
    ]


def test_a_language_without_rules_is_not_checked(tmp_path: Path) -> None:
    known = FilePronunciation(tmp_path, list[Diagnostic]().extend)
    assert list(speech_ambiguities("1.500 QD ☃", known.language("vi"))) == []


PARTS = st.sampled_from(
    [
        *(
            "12",
            "5",
            "0.5",
            "1,000",
            "21",
            "IV",
            "mg",
            "mL",
            "mg/kg",
            "%",
            "°C",
            *"()-–—/.,",
        ),
        *(":", " ", " ", " ", "<", "≥", "+", "±", "×", "&", "#", "$", "“", "”", "’", "½", "²", "⁹", "→", "_", "*", "|"),
        *("day", "dosis", "grade ", "fase ", "MS", "EM", "FDA", "1-800-FDA-1088", "a.m.", "p. m.", "Dr. ", "x", "h"),
        *(
            "€",
            "\u00a0",
            "\u00ad",
            "ﬁ",
            "𝟓",
            "①",
            "[",
            "]",
            "{",
            "}",
            "\\",
            "^",
            "~",
            "=",
            "@",
            "½",
            "ª",
            "º",
            "é",
            "ñ",
        ),
    ]
)
HEARD = re.compile(r"[\w\s.,;:?!¿¡'-]*")
"""Characters that a voice reads as words or pauses."""


@pytest.mark.parametrize("language", ["en", "es"])
@settings(max_examples=300, suppress_health_check=[HealthCheck.filter_too_much])
@given(text=st.lists(PARTS, max_size=10).map("".join) | st.text(max_size=30))
def test_what_is_allowed_is_said_in_words(language: str, text: str) -> None:
    assume(faults(text, language) == ())
    said = KNOWN.spoken(text, language).text
    assert HEARD.fullmatch(said)
    assert said.isascii() or all(letter in "áéíóúüñÁÉÍÓÚÜÑ¿¡" or letter.isalpha() for letter in said if letter > "\x7f")
    assert not re.search(r"\b(?:mg|mcg|mL|kg)\b", said)


def test_content_is_refused_by_file_and_line(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    assert check_spoken_content(content, LOCALES) == []
    treatment = content / "treatments" / "lemtrada.md"
    changed = TREATMENT.replace("- Stroke\n", "- Take .5 mg QD [^label]\n").replace(
        '"Table 3"', '"Table 3, 11/22/2026"'
    )
    treatment.write_text(changed.replace('"First course: 12 mg a day', '"First course: 12 mg tid, a day'), "utf-8")
    (content / "about.md").write_text("# About XQZ\n\nText with 1.500 people.\n", "utf-8")
    glossary = content / "glossary.md"
    glossary.write_text(glossary.read_text("utf-8").replace("A disease of", "A disease ☃ of"), "utf-8")
    lines = changed.split("\n")
    found = [
        (problem.file, problem.line, problem.cause.split("”")[0]) for problem in check_spoken_content(content, LOCALES)
    ]
    assert found == [
        ("content/about.md", 1, "“XQZ"),
        ("content/about.md", 3, "“1.500"),
        ("content/glossary.md", 6, "“☃"),
        ("content/treatments/lemtrada.md", 12, "“tid"),
        (
            "content/treatments/lemtrada.md",
            lines.index('title = "Table 3, 11/22/2026"'),
            "“11/22/2026",
        ),  # its source begins there
        ("content/treatments/lemtrada.md", lines.index("- Take .5 mg QD [^label]") + 1, "“.5"),
        ("content/treatments/lemtrada.md", lines.index("- Take .5 mg QD [^label]") + 1, "“QD"),
    ]


def test_the_texts_of_a_broken_file_are_checked_too(tmp_path: Path) -> None:
    """An author sees both kinds of mistakes at once."""
    content = write_content(tmp_path)
    treatment = content / "treatments" / "lemtrada.md"
    changed = TREATMENT.replace("- Stroke\n", "- Take .5 mg QD [^nobody]\n").replace("{#glance}", "{#nowhere}")
    treatment.write_text(changed.replace('"First course: 12 mg a day', '"First course: 12 mg tid, a day'), "utf-8")
    (content / "about.md").write_text("## Not a title\n\nText with 1.500 people.\n", "utf-8")
    (content / "glossary.md").write_text("# Glossary\n\nIt was at 8:30.\n", "utf-8")
    assert {problem.file for problem in check_content(content)} >= {
        "content/about.md", "content/glossary.md", "content/treatments/lemtrada.md",
    }  # fmt: skip
    assert [(problem.file, problem.cause.split("”")[0]) for problem in check_spoken_content(content, LOCALES)] == [
        ("content/about.md", "“1.500"),
        ("content/glossary.md", "“8:30"),
        ("content/treatments/lemtrada.md", "“tid"),
        ("content/treatments/lemtrada.md", "“.5"),
        ("content/treatments/lemtrada.md", "“QD"),
    ]


@pytest.mark.parametrize("text", ["", "+++\n", "+++\nname = \n+++\nAt 8:30 the\n", "name = '8:30'\n", "# A\n\n\ufffd"])
def test_a_file_without_text_does_not_stop_the_check(tmp_path: Path, text: str) -> None:
    content = write_content(tmp_path)
    for name in ("about.md", "glossary.md", "treatments/lemtrada.md"):
        (content / name).write_text(text, "utf-8")
    facts = [each for each in check_spoken_content(content, LOCALES) if "lemtrada" in each.file and each.line == 1]
    assert facts == []  # what may be the facts of a treatment is not taken for its prose


def test_an_unreadable_lexicon_is_reported_without_its_consequences(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    locales = Path(shutil.copytree(LOCALES, tmp_path / "locales"))
    for broken in ("nonsense\n", "[other]\n"):
        (locales / "es" / "lexicon.toml").write_text(broken, "utf-8")
        assert lexicon_problems(locales)
        assert check_spoken_content(content, locales) == check_spoken_catalogs(locales) == []
    (locales / "es" / "lexicon.toml").unlink()
    assert lexicon_problems(locales)
    assert check_spoken_content(content, locales) == check_spoken_catalogs(locales) == []


def test_a_word_with_an_invalid_entry_is_reported_at_the_entry_only(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    locales = Path(shutil.copytree(LOCALES, tmp_path / "locales"))
    lexicon = locales / "en" / "lexicon.toml"
    text = re.sub(r"(?m)^(Lemtrada|MS) = .*", r'\1 = { sey = "x" }', lexicon.read_text("utf-8"))
    lexicon.write_text(text, "utf-8")
    assert [problem.cause for problem in lexicon_problems(locales)] == [
        f"“words.{word}.sey” is not a known key" for word in ("Lemtrada", "MS")
    ]
    assert check_spoken_content(content, locales) == []
    (content / "about.md").write_text("# About MS\n\nText with XQZ.\n", "utf-8")
    assert [problem.cause.split("”")[0] for problem in check_spoken_content(content, locales)] == ["“XQZ"]


def test_a_new_medicine_must_be_in_every_lexicon(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    text = TREATMENT.replace('name = "Lemtrada"', 'name = "Zelunda"').replace('"alemtuzumab"', '"zelundamab"')
    (content / "treatments" / "zelunda.md").write_text(text, "utf-8")
    found = check_spoken_content(content, LOCALES)
    assert [(problem.line, problem.cause.partition(",")[0]) for problem in found] == [
        (line, f"“{name}” is not in the lexicon {tag}/lexicon.toml")
        for line, name in ((2, "Zelunda"), (3, "zelundamab"))
        for tag in ("en", "es")
    ]


def test_a_translation_is_refused_by_file_and_line(tmp_path: Path) -> None:
    shutil.copytree(LOCALES / "es", tmp_path / "es", ignore=lambda *_: ["LC_MESSAGES"])
    (tmp_path / "es" / "LC_MESSAGES").mkdir()
    bad = entry("Take it.", "Tómelo QOD con {n} ☃.")
    silenced = entry("Take that.", "Tome XQZ.", before="# check-ok: spoken 63da9b, heard by Ana\n")
    put(tmp_path, "ui", catalog(entry("Help", "Ayuda"), bad, silenced, entry("Later", "")))
    (tmp_path / "es" / "LC_MESSAGES" / "common.po").write_text("nonsense\n", "utf-8")
    found = check_spoken_catalogs(tmp_path)
    assert [problem.cause.split("”")[0] for problem in found] == ["“QOD", "“☃"]
    assert len({(problem.file, problem.line) for problem in found}) == 1
    assert found[0].file.endswith("es/LC_MESSAGES/ui.po")
    assert found[0].line > 1
    assert "es/lexicon.toml" in found[1].remedy
