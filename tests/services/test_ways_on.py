"""No dead end: the key for the other language, from the staff to the numbers to call, and Back that asks only once."""

from __future__ import annotations

import pytest

from kiosk.domain.address import GUIDE
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.services.session import Session
from kiosk.ui.lines.linear import run_linear
from tests.fixture_guide import fixture_session
from tests.services.test_voice import Visit
from tests.ui.small import FakeTerminal
from tests.ui.tui.pictures import screen


def told(session: Session) -> list[str]:
    return [text.value for utterance in session.announcements for text in utterance.texts]


@pytest.mark.parametrize(
    ("key", "first", "hint", "letter_hint"),
    [
        ("1", "en", "Español: F3", "Español: l"),
        ("2", "en", "English: F3", "English: l"),
        ("1", "es", "English: F3", "English: l"),
        ("2", "es", "Español: F3", "Español: l"),
    ],
)
def test_the_first_page_says_once_which_key_leads_to_the_other_language(
    key: str, first: str, hint: str, letter_hint: str
) -> None:
    name, _, shown = hint.partition(": ")
    assert f"{shown}  {name}" in screen(key, site=Site(language=first))[-1], "the key bar names it on every page"
    assert Visit(site=Site(language=first, settings=Settings(voice=True))).hears(key)[-1] == hint
    for mode in (Mode.LINEAR, Mode.BRAILLE, Mode.READER):
        session = fixture_session(Site(language=first, settings=Settings(mode=mode)))
        session.press(key)
        assert told(session)[-1] == letter_hint
        session.press("down")
        assert letter_hint not in told(session)
    session = fixture_session(Site(language=first, settings=Settings(mode=Mode.LINEAR)))
    terminal = FakeTerminal([key])
    run_linear(session, terminal)
    assert f"\n{letter_hint}" in terminal.text, "on a line of its own"


def test_enter_on_the_first_screen_leads_to_it_too() -> None:
    session = fixture_session()
    session.press("enter")
    assert told(session)[-1] == "Español: F3"
    assert session.announcements[-1].texts[-1].language == "es"


@pytest.mark.parametrize(
    ("language", "hint", "row"),
    [
        ("1", "Phone numbers are below.", "Help line and contacts"),
        ("2", "Los números de teléfono están más abajo.", "Línea de ayuda y contactos"),
    ],
)
@pytest.mark.parametrize("mode", [Mode.SCREEN, Mode.LINEAR, Mode.BRAILLE, Mode.READER])
def test_ask_the_staff_leads_on_to_the_numbers_to_call(language: str, hint: str, row: str, mode: Mode) -> None:
    session = fixture_session(Site(settings=Settings(mode=mode)))
    session.press(language)
    session.press("f6")
    assert hint in told(session)
    while session.view.row.id != "document/helpline":
        session.press("down")
    assert session.view.row.texts[0].value == row
    session.press("enter")
    assert any("(800) 532-7667" in text.value for each in session.view.rows for text in each.texts)
    assert str(session.press("left").address) == "staff"


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("1", "You can keep reading. To start over, press F8."),
        ("2", "Puede seguir leyendo. Para volver a empezar, presione F8."),
    ],
)
@pytest.mark.parametrize("key", ["escape", "left", "backspace"])
def test_back_on_the_guide_asks_once_and_then_stays(language: str, answer: str, key: str) -> None:
    session = fixture_session()
    pages = [str(session.press(each).address) for each in (language, key, key, key, key)]
    assert pages == ["guide", "start-over", "guide", "guide", "guide"]
    assert told(session) == [answer]
    session.press("down")
    assert str(session.press(key).address) == "start-over", "later, it asks again"


def test_no_to_starting_over_leads_back_from_where_it_was_asked() -> None:
    session = fixture_session()
    for key in ("1", "1", "f8", "escape"):
        session.press(key)
    assert str(session.view.address) == "treatment/lemtrada"
    assert [text.value for text in session.view.message] == ["You can keep reading. To start over, press F8."]
    assert session.press("escape").address == GUIDE


def test_a_word_that_was_typed_is_there_again_after_no_to_starting_over() -> None:
    session = fixture_session()
    for key in ("1", "s", "i", "t", "p", "f8", "left"):
        session.press(key)
    assert (str(session.view.address), session.state.typed) == ("search", "itp")
