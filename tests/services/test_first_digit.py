"""A digit that may begin a longer number only moves there, and says so, on the screen, by voice and line by line."""

from __future__ import annotations

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import OpenPage, SetLanguage
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.ui.lines.linear import run_linear
from tests.fixture_guide import fixture_session
from tests.services.test_voice import Visit
from tests.ui.small import FakeTerminal

LEMTRADA = OpenPage(Address(PageKind.TREATMENT, "lemtrada"))
ANSWER = {
    "en": "1: Enter, or another digit. At a glance",
    "es": "1: Enter, u otro número. De un vistazo",
}


@pytest.mark.parametrize(("language", "title"), [("en", "At a glance"), ("es", "De un vistazo")])
def test_it_takes_at_most_six_words_before_the_choice(language: str, title: str) -> None:
    assert len(ANSWER[language].removesuffix(title).split()) <= 6


@pytest.mark.parametrize("mode", [Mode.SCREEN, Mode.READER, Mode.LINEAR, Mode.BRAILLE])
def test_the_choice_is_said_once_in_every_way_to_read(mode: Mode) -> None:
    session = fixture_session(Site(settings=Settings(mode=mode)))
    session.send(SetLanguage("en"))
    session.send(LEMTRADA)
    session.press("end")
    session.press("1")
    assert [text.value for utterance in session.announcements for text in utterance.texts] == [ANSWER["en"]]


@pytest.mark.parametrize("language", ANSWER)
def test_it_names_the_choice_and_what_to_press(language: str) -> None:
    session = fixture_session()
    session.send(SetLanguage(language))
    session.send(LEMTRADA)
    view = session.press("1")
    assert [text.value for text in view.message] == [ANSWER[language]]
    assert view.row.id == "section/glance"
    assert session.press("7").message == ()
    assert str(session.view.address) == "section/lemtrada/sources"


def test_the_voice_says_it_in_place_of_the_line() -> None:
    visit = Visit("f2", "x", "1")
    visit.session.send(LEMTRADA)
    assert visit.hears("1") == ["1: Enter, or another digit.", "At a glance"]


def test_linear_mode_prints_it() -> None:
    session = fixture_session()
    session.send(SetLanguage("en"))
    session.send(LEMTRADA)
    terminal = FakeTerminal(["1"])
    run_linear(session, terminal)
    assert ANSWER["en"] in terminal.text
