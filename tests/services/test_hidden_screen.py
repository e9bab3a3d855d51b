"""A hidden screen: without the voice no key acts, each is named; with the voice keys act and are heard."""

from __future__ import annotations

import io

import pytest

from kiosk.domain.command import Command, SetLanguage
from kiosk.domain.keys import SHORTCUTS, action_for
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.session import Session
from kiosk.services.view import joined
from kiosk.ui.lines.plain import run_plain
from tests.fixture_guide import fixture_session
from tests.services.test_voice import Visit

EVERY_MODE = [mode for mode in Mode if mode is not Mode.PLAIN]
NAMED = {
    "en": "Not now: Next line. The screen is hidden. To show it again, press F9.",
    "es": "Ahora no: Línea siguiente. La pantalla está oculta. Para mostrarla otra vez, presione F9.",
}


def hidden(mode: Mode = Mode.SCREEN, language: str = "en") -> Session:
    session = fixture_session(Site(settings=Settings(mode=mode)))
    session.send(SetLanguage(language))
    session.send(Command.HIDE)
    assert session.view.hidden
    return session


def place(state: State) -> tuple[object, ...]:
    return (state.path, state.language, state.settings, state.typed, state.hidden, state.outcome)


@pytest.mark.req("PR-02")
@pytest.mark.parametrize("mode", EVERY_MODE)
def test_no_key_acts_but_the_one_that_shows_it_the_voice_and_the_staff_s(mode: Mode) -> None:
    let_through = {Command.HIDE, Command.VOICE}
    keys = [key for each in SHORTCUTS if each.command not in let_through for key in (*each.keys, *each.letters)]
    session = hidden(mode)
    before = place(session.state)
    for key in [*keys, *"123456789", "pagedown", "pageup", "ñ"]:
        session.press(key)
        assert place(session.state) == before, key
        assert session.view.hidden, key
    session.press("d")
    assert not session.view.hidden


@pytest.mark.parametrize("keys", [("x", "down", "enter"), ("f8", "1"), ("escape", "escape"), ("left",) * 3])
def test_keys_that_would_end_the_visit_do_not(keys: tuple[str, ...]) -> None:
    session = hidden()
    for key in keys:
        session.press(key)
    session.press("d")
    assert str(session.view.address) == "guide"


@pytest.mark.parametrize("language", NAMED)
def test_a_key_is_named_and_then_how_to_show_the_screen(language: str) -> None:
    session = hidden(language=language)
    assert joined(session.press("down").hidden) == NAMED[language]


def test_typed_lines_are_named_too() -> None:
    sink = io.StringIO()
    run_plain(hidden(Mode.PLAIN), io.StringIO("1\nx\nd\n"), sink)
    lines = sink.getvalue().splitlines()
    assert any("Not now: Open or choose. The screen is hidden." in line for line in lines)
    assert any("Not now: Start over (asks first)" in line for line in lines)
    assert any("The screen is shown again." in line for line in lines)


def test_with_the_voice_keys_act_and_are_heard_and_nothing_of_the_page_is_shown() -> None:
    visit = Visit("x", "1", "v", "d")
    assert visit.hears("up") == ["Given as a drip into a vein", "Heading"]
    assert [text.value for text in visit.session.view.hidden] == ["The screen is hidden. To show it again, press F9."]
    visit.press("w")
    assert [text.value for text in visit.session.view.hidden] == ["The screen is hidden. To show it again, press F9."]


def test_scanning_waits_on_a_hidden_screen() -> None:
    session = fixture_session(Site(settings=Settings(scan=3)))
    session.send(SetLanguage("en"))
    assert session.scan_seconds == 3
    session.press("d")
    assert session.scan_seconds == 0


def test_the_staff_s_page_is_never_hidden() -> None:
    session = hidden()
    view = session.press("ctrl+q")
    assert str(view.address) == "leave"
    assert not view.hidden
    for letter in "leave":
        session.press(letter)
    assert session.press("enter").ended


@pytest.mark.parametrize("key", [key for each in SHORTCUTS for key in (*each.keys, *each.letters)])
def test_on_the_first_screen_no_key_is_silent_hides_it_or_leaves_it_without_a_choice(key: str) -> None:
    session = fixture_session()
    before = session.view
    view = session.press(key)
    opened: dict[object, str] = {Command.OPEN: "guide", Command.NEXT_SECTION: "guide", Command.HELP: "document/help"}
    opened |= {Command.SEARCH: "search", Command.STAFF: "staff", Command.SETTINGS: "settings"}
    assert str(view.address) == opened.get(action_for(key), "attract")
    assert not view.hidden
    assert view.message or view != before or action_for(key) in {Command.REPEAT}


@pytest.mark.parametrize("key", ["ñ", "7", "escape", "x", "d"])
def test_a_key_without_a_use_on_the_first_screen_says_how_to_begin(key: str) -> None:
    said = [text.value for text in fixture_session().press(key).message]
    assert said[0].startswith("There is no choice 7" if key == "7" else "Press Down to move and Enter to choose.")
    assert len(said) == 2, "in both languages"
