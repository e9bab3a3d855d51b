"""Until a person chooses, the kiosk speaks all languages: the clinic's first, each in lines of its own."""

from __future__ import annotations

import re

import pytest

from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.ui.lines.linear import run_linear
from tests.fixture_guide import fixture_session
from tests.services.test_voice import Visit
from tests.ui.small import FakeTerminal
from tests.ui.tui.pictures import screen

LINES = [
    "Le damos la bienvenida. Elija su idioma.",
    "Welcome. Choose your language.",
    "Para español, presione 1.",
    "For English, press 2.",
    "Español, 1 de 3",
    "English, 2 of 3",
]
NOT_ONE = [
    "Primera pantalla, línea 1. Para empezar, elija un idioma.",
    "First screen, line 1. To begin, choose a language.",
]
NOT_TWO = [
    "Primera pantalla, línea 1 de 5. Idioma: sin elegir todavía. Voz desactivada, velocidad 5 de 8, volumen 7 de 10.",
    "First screen, line 1 of 5. Language: not chosen yet. Voice off, speed 5 of 8, volume 7 of 10.",
]


def spanish(mode: Mode = Mode.SCREEN, *, voice: bool = False) -> Site:
    return Site(language="es", settings=Settings(mode=mode, voice=voice))


@pytest.mark.parametrize("mode", [Mode.LINEAR, Mode.BRAILLE])
def test_lines_have_one_language_each_and_the_clinics_first(mode: Mode) -> None:
    terminal = FakeTerminal(["w", "w"], (120, 24))
    run_linear(fixture_session(spanish(mode)), terminal, braille=mode is Mode.BRAILLE)
    printed = [line.strip() for line in re.sub(r"\x1b\[\d*[A-Z]", "\n", terminal.text).splitlines() if line.strip()]
    assert printed[: len(LINES)] == LINES
    answers = [line for line in printed if line in {*NOT_ONE, *NOT_TWO}]
    assert answers == [*NOT_ONE, *NOT_TWO]


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("m", ["Solo puede llevar una pregunta para su equipo médico.", "Only a question to ask your care team"]),
        ("w", ["Primera pantalla, línea 2.", "First screen, line 2."]),
        ("c", ["Colores: negro sobre blanco.", "Colors: black on white."]),
        ("f", ["Aquí no hay ninguna fuente que nombrar.", "There is no source"]),
        ("#", ["Presione la flecha abajo", "Press Down"]),
    ],
)
def test_answers_are_shown_and_spoken_in_the_clinics_language_first(key: str, answer: list[str]) -> None:
    visit = Visit(site=spanish(voice=True))
    visit.press("down", "up")
    heard = " ".join(visit.hears(key))
    message = visit.session.view.message
    assert [(text.language, text.value.startswith(start)) for text, start in zip(message, answer, strict=True)] == [
        ("es", True),
        ("en", True),
    ]
    assert heard.index(answer[0]) < heard.index(answer[1])


def test_the_screen_begins_with_the_clinics_language_and_enter_chooses_it() -> None:
    shown = [line for line in screen(site=spanish()) if "Press" in line or "Presione" in line]
    assert [("Español" in line, "English" in line) for line in shown] == [(True, False), (False, True)]
    assert fixture_session(spanish()).press("enter").language == "es"
    assert fixture_session(spanish()).press("l").row.id == "language/en"
    assert fixture_session(spanish()).press("2").language == "en"
