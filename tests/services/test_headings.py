"""From heading to heading by one key, in both languages and in every way to read."""

from __future__ import annotations

import io

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Activate, OpenPage, SetLanguage
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.services.session import Session
from kiosk.services.view import Text
from kiosk.terminal.capabilities import Capabilities, ColorDepth
from kiosk.ui.lines.linear import run_linear
from kiosk.ui.lines.plain import run_plain
from tests.fixture_guide import fixture_session
from tests.services.test_voice import Visit
from tests.ui.small import FakeTerminal
from tests.ui.tui.pictures import screen

SERIOUS = OpenPage(Address(PageKind.SECTION, "lemtrada", "serious-effects"))
HEADINGS = {
    "en": ["Reactions to the infusion", "Stroke and torn arteries", "Autoimmune diseases"],
    "es": ["Reacciones a la infusión", "Derrame cerebral y desgarro de arterias", "Enfermedades autoinmunitarias"],
}
ROLE = {"en": "Heading", "es": "Encabezado"}
NONE = {
    "en": ("There is no heading below.", "There is no heading above."),
    "es": ("No hay ningún encabezado más abajo.", "No hay ningún encabezado más arriba."),
}
EVERY_MODE = [mode for mode in Mode if mode is not Mode.PLAIN]


def reading(mode: Mode, language: str) -> Session:
    session = fixture_session(Site(settings=Settings(mode=mode)))
    session.send(SetLanguage(language))
    session.send(SERIOUS)
    return session


def announced(session: Session, key: str) -> list[str]:
    session.press(key)
    return [text.value for utterance in session.announcements for text in utterance.with_role]


@pytest.mark.parametrize("language", HEADINGS)
@pytest.mark.parametrize("mode", EVERY_MODE)
def test_a_key_goes_to_the_next_heading_and_one_to_the_heading_above(mode: Mode, language: str) -> None:
    session = reading(mode, language)
    first, second, third = HEADINGS[language]
    keys = [announced(session, key) for key in "ttta"]
    assert keys == [[heading, ROLE[language]] for heading in (first, second, third, second)]
    assert session.view.row.texts == (Text(second, language),)


@pytest.mark.parametrize("language", HEADINGS)
def test_where_no_heading_follows_the_key_says_so_and_stays(language: str) -> None:
    session = reading(Mode.SCREEN, language)
    assert announced(session, "a") == [NONE[language][1]]
    session.press("9")
    last = session.view.current
    assert announced(session, "t") == [NONE[language][0]]
    assert session.view.current == last


@pytest.mark.parametrize("language", HEADINGS)
def test_a_digit_goes_to_the_heading_with_that_number_on_a_page_of_text(language: str) -> None:
    session = reading(Mode.SCREEN, language)
    assert announced(session, "3") == [HEADINGS[language][2], ROLE[language]]
    assert announced(session, "1") == [HEADINGS[language][0], ROLE[language]]


def test_a_digit_still_opens_a_choice_where_choices_are_numbered() -> None:
    session = fixture_session()
    session.send(SetLanguage("en"))
    session.press("1")
    assert str(session.view.address) == "treatment/lemtrada"


@pytest.mark.parametrize("language", HEADINGS)
def test_the_voice_says_the_heading_and_that_it_is_one(language: str) -> None:
    visit = Visit("f2")
    visit.session.send(SetLanguage(language))
    visit.session.send(SERIOUS)
    assert visit.hears("t") == [HEADINGS[language][0], ROLE[language]]


@pytest.mark.parametrize("language", HEADINGS)
def test_typed_lines_go_to_a_heading_by_its_letter(language: str) -> None:
    session = reading(Mode.PLAIN, language)
    sink = io.StringIO()
    run_plain(session, io.StringIO("t\nt\na\n"), sink)
    lines = sink.getvalue().splitlines()
    role = {"en": "Heading", "es": "Encabezado"}[language]
    first, second, _ = (f"{heading}. {role}" for heading in HEADINGS[language])
    assert [line for line in lines if line in (first, second)][-3:] == [first, second, first]


@pytest.mark.parametrize("row", ["do/next-heading", "do/previous-heading"])
def test_both_are_among_all_options_for_people_without_letter_keys(row: str) -> None:
    session = reading(Mode.SCREEN, "en")
    session.press("2")
    session.send(OpenPage(Address(PageKind.OPTIONS)))
    session.send(Activate(row))
    here = session.view.row.texts[0].value
    assert here == {"do/next-heading": HEADINGS["en"][2], "do/previous-heading": HEADINGS["en"][0]}[row]


@pytest.mark.parametrize("language", HEADINGS)
@pytest.mark.parametrize("mode", [Mode.SCREEN, Mode.READER])
def test_the_full_screen_shows_the_heading_that_was_reached(mode: Mode, language: str) -> None:
    number = "1" if language == "en" else "2"
    without_colors = Capabilities(colors=ColorDepth.NONE)
    lines = screen("x", number, "1", "5", "t", "t", site=Site(settings=Settings(mode=mode)), terminal=without_colors)
    second = HEADINGS[language][1]
    marked = f"{second}. {ROLE[language]}" if mode is Mode.READER else f">  {second}"
    assert marked in [line.strip() for line in lines]


@pytest.mark.parametrize("language", HEADINGS)
@pytest.mark.parametrize("mode", [Mode.LINEAR, Mode.BRAILLE])
def test_line_by_line_the_heading_is_printed_with_its_role(mode: Mode, language: str) -> None:
    number = "1" if language == "en" else "2"
    terminal = FakeTerminal(["x", number, "1", "5", "t", "t"], (120, 24))
    session = fixture_session(Site(settings=Settings(mode=mode)))
    run_linear(session, terminal, braille=mode is Mode.BRAILLE)
    first, second, _ = HEADINGS[language]
    for heading in (first, second):
        assert f"{heading}. {ROLE[language]}" in terminal.text
