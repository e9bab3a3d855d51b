"""The answer to "Where am I?": the place at first, the settings when it is asked again."""

from __future__ import annotations

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import MoveTo, OpenPage, SetLanguage
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.services.session import Session
from tests.fixture_guide import fixture_session

SERIOUS = OpenPage(Address(PageKind.SECTION, "lemtrada", "serious-effects"))
IN_SECTION = {
    "en": "Lemtrada section 5: Serious side effects, line {line}. Back: Left.",
    "es": "Lemtrada sección 5: Efectos secundarios graves, línea {line}. Atrás: Izquierda.",
}
BELOW_HEADING = {
    "en": "Lemtrada section 5: Cancer risk, line 41. Back: Left.",
    "es": "Lemtrada sección 5: Riesgo de cáncer, línea 41. Atrás: Izquierda.",
}
SETTINGS = {
    "en": (
        "Section 5 of 17: Serious side effects, line {line} of 49. Language: English. Voice off, speed 5 of 8, "
        "volume 7 of 10. Colors: white on black. Letter size: 1 of 4."
    ),
    "es": (
        "Sección 5 de 17: Efectos secundarios graves, línea {line} de 49. Idioma: Español. Voz desactivada, "
        "velocidad 5 de 8, volumen 7 de 10. Letra 1 de 4. Colores: blanco sobre negro."
    ),
}
IN_LINES = {
    "en": (
        "Section 5 of 17: Serious side effects, line {line} of 49. Language: English. Voice off, speed 5 of 8, "
        "volume 7 of 10."
    ),
    "es": (
        "Sección 5 de 17: Efectos secundarios graves, línea {line} de 49. Idioma: Español. Voz desactivada, "
        "velocidad 5 de 8, volumen 7 de 10."
    ),
}
OUTSIDE = (
    "Lemtrada (alemtuzumab), line 4 of 26. Language: English. Voice off, speed 5 of 8, volume 7 of 10. "
    "Colors: white on black. Letter size: 1 of 4."
)
NO_COLORS = {
    "en": "Colors stay as they are in this way to read.",
    "es": "En este modo de lectura, los colores se quedan como están.",
}


def asked(session: Session) -> str:
    [answer] = session.press("w").message
    return answer.value


@pytest.mark.parametrize("language", IN_SECTION)
def test_it_names_the_place_first_and_the_settings_when_asked_again(language: str) -> None:
    session = fixture_session()
    session.send(SetLanguage(language))
    session.send(SERIOUS)
    place, whole = (said[language].format(line=3) for said in (IN_SECTION, SETTINGS))
    assert [asked(session) for _ in range(3)] == [place, whole, place]


@pytest.mark.parametrize("language", IN_LINES)
@pytest.mark.parametrize("mode", [Mode.LINEAR, Mode.BRAILLE, Mode.PLAIN])
def test_where_lines_are_printed_colors_and_text_size_are_not_named(mode: Mode, language: str) -> None:
    session = fixture_session(Site(settings=Settings(mode=mode)))
    session.send(SetLanguage(language))
    session.send(SERIOUS)
    assert [asked(session) for _ in range(2)] == [said[language].format(line=1) for said in (IN_SECTION, IN_LINES)]
    [answer] = session.press("f4").message
    assert answer.value == NO_COLORS[language]
    assert session.view.settings == Settings(mode=mode)


@pytest.mark.parametrize("language", BELOW_HEADING)
def test_below_a_heading_it_names_the_heading(language: str) -> None:
    session = fixture_session()
    session.send(SetLanguage(language))
    session.send(SERIOUS)
    session.press("8")
    session.press("down")
    assert [asked(session) for _ in range(2)] == [
        BELOW_HEADING[language],
        SETTINGS[language].format(line=41),
    ]


def test_another_key_in_between_starts_again() -> None:
    session = fixture_session()
    session.send(SetLanguage("en"))
    session.send(SERIOUS)
    asked(session)
    session.press("down")
    assert asked(session) == "Lemtrada section 5: Reactions to the infusion, line 4. Back: Left."


def test_outside_of_a_section_it_names_the_page() -> None:
    session = fixture_session()
    session.send(SetLanguage("en"))
    session.send(OpenPage(Address(PageKind.TREATMENT, "lemtrada")))
    session.send(MoveTo("section/warnings"))
    assert [asked(session) for _ in range(2)] == ["Lemtrada (alemtuzumab), line 4. Back: Left.", OUTSIDE]


@pytest.mark.parametrize(
    ("keys", "answers"),
    [
        (
            "",
            [
                "First screen, line 2. To begin, choose a language.",
                "Primera pantalla, línea 2. Para empezar, elija un idioma.",
            ],
        ),
        ("1x", ["Start over? Line 2. Back: Left."]),
        ("2x", ["¿Volver a empezar? Línea 2. Atrás: Izquierda."]),
    ],
)
def test_no_comma_follows_a_title_that_is_a_sentence(keys: str, answers: list[str]) -> None:
    session = fixture_session()
    for key in keys:
        session.press(key)
    assert [text.value for text in session.press("w").message] == answers


def test_on_the_first_screen_it_names_the_settings_in_every_language_when_asked_again() -> None:
    session = fixture_session(Site(settings=Settings(mode=Mode.LINEAR)))
    session.press("w")
    assert [text.value for text in session.press("w").message] == [
        "First screen, line 1 of 5. Language: not chosen yet. Voice off, speed 5 of 8, volume 7 of 10.",
        "Primera pantalla, línea 1 de 5. Idioma: sin elegir todavía. "
        "Voz desactivada, velocidad 5 de 8, volumen 7 de 10.",
    ]
