"""Punctuation, markup, addresses, spaces and length."""

from __future__ import annotations

import pytest

from kiosk.catalogs.checks.checker import Checker
from kiosk.catalogs.checks.words import Words
from kiosk.catalogs.entry import PoEntry
from tests.catalogs.samples import SPANISH, causes, codes


@pytest.mark.parametrize(
    ("english", "spanish", "found"),
    [
        ("Where am I?", "Dónde estoy?", ["punctuation"]),
        ("Where am I?", "¿Dónde estoy", ["punctuation", "punctuation"]),
        ("Where am I?", "¿Dónde estoy?", []),
        ("Question mark (?)", "Signo de interrogación (?)", []),
        ("Welcome!", "¡Bienvenido!", []),
        ("Welcome!", "Bienvenido!", ["punctuation"]),
        ("Read on.", "Siga leyendo", ["punctuation"]),
        ("Read “on.”", "“Siga leyendo.”", []),
        ("Tests", "Análisis.", ["punctuation"]),
        ("See *this*", "Vea esto", ["markup"]),
        ("See this", "Vea &quot;esto&quot;", ["punctuation", "markup"]),
        ("See this", "Vea <b>esto</b>", ["markup"]),
        ("See this", "Vea\\nesto", ["markup"]),
        ("Left bracket ([)", "Corchete izquierdo ([)", []),
        ("See fda.gov/medwatch", "Vea fda.gov/medwhat", ["addresses"]),
        ("Email: msaa@mymsaa.org", "Correo: msaa@mymsaa.com", ["addresses"]),
        ("Call (800) 532-7667.", "Llame al 800 532 7667.", ["addresses"]),
        ("Call (800) 532-7667.", "Llame al (800) 532-7667.", []),
        ("of the body", "del del cuerpo", ["spelling"]),
        ("A to Z", "de la A a la Z", []),
        ("of the body", "del  cuerpo", ["spelling"]),
        ("of the body", "del cuerpo ", ["spelling"]),
        ("Wait, then call.", "Espere , luego llame.", ["spelling"]),
    ],
)
def test_a_wrong_form_is_found(english: str, spanish: str, found: list[str]) -> None:
    assert codes(english, spanish) == found


def test_only_spelling_and_words_to_avoid_are_warnings() -> None:
    found = SPANISH.problems(PoEntry("c", "spinal cord. Stop", ("la la médula ósea",)))
    assert [(problem.code, problem.warning) for problem in found] == [
        ("sentences", False),
        ("spelling", True),
        ("terms", False),
        ("terms", True),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Siguiente", []),
        ("Continuación", ["The translation has 12 letters; 10 fit on the screen"]),
        ("中文中文中", []),
        ("中文中文中文", ["The translation has 12 letters; 10 fit on the screen"]),
    ],
)
def test_a_text_is_not_longer_than_its_place(text: str, found: list[str]) -> None:
    entry = PoEntry("c", "Next", (text,), notes=("One word in the key bar. At most 10 letters.",))
    assert [problem.cause for problem in Checker("zh").problems(entry)] == found


def test_signs_of_other_scripts_end_a_sentence() -> None:
    entry = PoEntry("c", "Read on.", ("继续阅读。",))
    assert list(Checker("zh").problems(entry)) == []


@pytest.mark.shipped
@pytest.mark.parametrize(
    ("english", "spanish", "found"),
    [
        (
            "a relapse",
            "una crisis",
            ["“relapse” is translated otherwise than in the list of terms: recaíd, brote"],
        ),
        ("relapses", "recaídas", []),
        (
            "Dizziness.",
            "Dolor de cabeza.",
            ["“dizziness” is translated otherwise than in the list of terms: mareo"],
        ),
        (
            "Your care team decides.",
            "Usted decide.",
            ["“care team” is translated otherwise than in the list of terms: equipo médico, equipo"],
        ),
        (
            "restricted",
            "limitado",
            ["“limitad” should not stand for “restricted”: "],
        ),
        ("Multiple Sclerosis", "Multiple Sclerosis", []),
    ],
)
def test_terms_are_those_of_the_list(english: str, spanish: str, found: list[str]) -> None:
    assert causes(english, spanish) == found


@pytest.mark.parametrize(
    ("english", "spanish", "cause", "remedy"),
    [
        (
            "Read on.", "Siga leyendo",
            "The translation does not end with “.”, as the English does", "Write the sign that is missing",
        ),
        ("Tests", "Análisis.", "The translation ends with “.”, the English without a sign", "Delete the sign"),
        (
            "Read on.", "Siga leyendo:",
            "The translation ends with “:”, the English with “.”", "Write the sign that is missing",
        ),
    ],
)  # fmt: skip
def test_a_wrong_ending_is_named(english: str, spanish: str, cause: str, remedy: str) -> None:
    (problem,) = SPANISH.problems(PoEntry("c", english, (spanish,)))
    assert (problem.cause, problem.remedy.partition(";")[0]) == (cause, remedy)


@pytest.mark.parametrize(
    ("unspaced", "translation", "found"),
    [
        ((), "Cycle : 7 mg !", []),
        ((), "Cycle : 7 mg , puis", ["spelling"]),
        ((":", ";", "!", "?"), "Ciclo : 7 mg!", ["spelling"]),
        ((":", ";", "!", "?"), "Ciclo: 7 mg!", []),
    ],
)
def test_a_space_before_a_colon_is_wrong_where_the_words_say_so(
    unspaced: tuple[str, ...], translation: str, found: list[str]
) -> None:
    english = "Course: 7 mg, then" if translation.endswith("puis") else "Course: 7 mg!"
    checker = Checker("fr", Words(tables={"spacing": {"unspaced": unspaced}}))
    assert [problem.code for problem in checker.problems(PoEntry("c", english, (translation,)))] == found
