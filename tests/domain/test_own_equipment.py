"""People with equipment of their own: one switch, two switches, a screen reader, headphones, keys to explore."""

from __future__ import annotations

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, ExploreKey, OpenPage, SetLanguage, SetMode
from kiosk.domain.keys import SHORTCUTS
from kiosk.domain.settings import SCAN_SECONDS, Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.ports import VoiceState
from kiosk.services.session import Session
from kiosk.services.view import MESSAGE
from tests.fixture_guide import fixture_library, fixture_session
from tests.services.test_voice import Visit

KEYS = [key for shortcut in SHORTCUTS for key in (*shortcut.keys, *shortcut.letters)]


@pytest.mark.req("KB-09")
@pytest.mark.parametrize("key", [*KEYS, "1", "9", "pagedown", "pageup", "ñ", "f24"])
def test_an_explored_key_says_its_name_and_does_nothing_else(key: str) -> None:
    session = fixture_session()
    for action in (SetLanguage("en"), OpenPage(Address(PageKind.EXPLORE))):
        session.send(action)
    before = session.state
    view = session.press(key)
    assert len(view.message) == 1
    assert ":" in view.message[0].value
    assert (session.state.path, session.state.settings, session.state.language) == (
        before.path,
        before.settings,
        before.language,
    )


@pytest.mark.req("KB-09", "KB-05")
@pytest.mark.parametrize("key", ["down", "enter", "escape", "x"])
def test_the_same_key_three_times_ends_the_exploring(key: str) -> None:
    session = fixture_session()
    for action in (SetLanguage("es"), Command.HELP, Command.HELP):
        session.send(action)
    assert session.view.exploring
    session.press("up")
    views = [session.press(key) for _ in range(3)]
    assert [view.exploring for view in views] == [True, True, False]
    assert str(views[2].address) == "document/help"
    assert "“Ayuda”" in views[2].message[0].value, "it says where one is again"


def test_the_second_press_says_that_one_more_ends_the_exploring() -> None:
    for language, once_more, named in (
        ("en", "Press the same key once more to end. Down: Next line", "Up: Line above"),
        ("es", "Para terminar, presione la misma tecla una vez más. Abajo: Línea siguiente", "Arriba: Línea anterior"),
    ):
        session = fixture_session()
        for action in (SetLanguage(language), Command.HELP, Command.HELP):
            session.send(action)
        answers = [session.press(key).message[0].value for key in ("up", "down", "down", "up")]
        assert (answers[0], answers[2], answers[3]) == (named, once_more, named)


@pytest.mark.parametrize("lines", [0, 2])
def test_leaving_the_exploring_announces_the_page_like_any_arrival(lines: int) -> None:
    visit = Visit("f2", "x", "1", "f1", *["down"] * lines)
    row = visit.session.view.rows[1 if lines == 0 else visit.session.view.current].texts[0].value
    visit.press("f1")
    for _ in range(2):
        visit.press("k")
    heard = visit.hears("k")
    assert str(visit.session.view.address) == "document/help"
    assert heard[:2] == ["Keys work again.", "You are on “Help”."]
    assert heard[2] in row
    assert "Help" not in heard, "the answer has named it"


def test_an_answer_that_comes_with_another_page_is_followed_by_its_title_and_its_row() -> None:
    visit = Visit("f2", "x", "1", "down", "down")
    row = visit.session.view.row.texts[0].value
    visit.session.send(Command.LOUDSPEAKER)
    visit.session.send(Command.ALOUD)
    assert [text.value for said in visit.session.announcements for text in said.texts][:3] == [
        "The loudspeaker is on.",
        "Medicines for multiple sclerosis",
        row,
    ]


@pytest.mark.req("KB-09")
def test_where_am_i_answers_in_one_breath() -> None:
    visit = Visit("f2", "x", "1", "+", ".")
    visit.press("w")
    assert visit.session.view.message[0].value == (
        "Medicines for multiple sclerosis: Given as a drip into a vein, line 3. Back: Left."
    )
    visit.press("w")
    said = visit.session.view.message[0].value
    for part in ("English", "Voice on", "6 of 8", "8 of 10", "white"):
        assert part in said


def test_staff_can_leave_while_keys_are_explored() -> None:
    session = fixture_session()
    session.send(OpenPage(Address(PageKind.EXPLORE)))
    assert str(session.press("ctrl+q").address) == "leave"


def test_scanning_begins_slowly_and_is_off_at_first_and_before_a_visit() -> None:
    session = fixture_session()
    assert session.scan_seconds == 0
    session.send(SetLanguage("en"))
    paces = [session.scan_seconds]
    for _ in SCAN_SECONDS:
        session.send(Command.SCAN)
        paces.append(session.scan_seconds)
    assert paces == [0, 10, 8, 6, 4, 3, 2, 1, 0]
    session.send(Command.SCAN)
    session.send(Command.RESET)
    assert session.scan_seconds == 0
    always = fixture_session(Site(settings=Settings(scan=2)))
    assert always.scan_seconds == 0, "a kiosk that waits for somebody does not begin by itself"


def test_scanning_waits_until_the_voice_is_silent() -> None:
    visit = Visit("f2", "x", "1")
    visit.session.send(Command.SCAN)
    rest = [visit.session.at_rest]
    visit.hear_out()
    rest.append(visit.session.at_rest)
    assert rest == [False, True]
    visit.session.send(OpenPage(Address(PageKind.EXPLORE)))
    assert visit.session.scan_seconds == 0, "on the page for trying out keys nothing moves"


def test_the_end_of_a_visit_says_that_the_voice_is_off_and_how_to_turn_it_on() -> None:
    visit = Visit("f2", "1", "left")
    heard = visit.hears("enter")
    assert str(visit.session.view.address) == "attract"
    assert heard == ["Voice off.", "For the voice, press F2.", "Voz desactivada.", "Para oír la voz, presione F2."]
    assert not visit.session.view.settings.voice


def test_a_key_that_a_profile_renamed_is_explored_by_what_it_does() -> None:
    session = fixture_session()
    for action in (SetLanguage("en"), OpenPage(Address(PageKind.EXPLORE))):
        session.send(action)
    assert session.press("do:next").message[0].value == "Next line"


@pytest.mark.req("KB-08")
def test_headphones_can_be_pulled_out_and_plugged_in_again() -> None:
    visit = Visit("x", "1", "1", "2", "down", "down", "down")
    place = visit.session.view.current
    visit.session.send(Command.PLUGGED)
    assert visit.session.view.settings.voice
    assert visit.saying.text == "Voice on."
    visit.press("e")
    held = visit.saying.text
    for _ in range(3):
        visit.session.send(Command.UNPLUGGED)
        assert not visit.speech.saying
        visit.session.send(Command.UNPLUGGED)
    visit.session.send(Command.PLUGGED)
    assert visit.saying.text == held
    assert visit.session.view.current == place


@pytest.mark.req("KB-08")
@pytest.mark.parametrize("state", list(VoiceState))
@pytest.mark.parametrize("command", [Command.PLUGGED, Command.UNPLUGGED])
def test_a_stray_plug_does_no_harm_anywhere(command: Command, state: VoiceState) -> None:
    for keys in ([], ["x"], ["x", "1", "1"], ["x", "1", "s", "a"]):
        visit = Visit(*keys)
        visit.speech.state = state
        before = visit.session.view
        visit.session.send(command)
        assert (visit.session.view.address, visit.session.view.current) == (before.address, before.current)


def test_the_way_to_read_is_asked_in_every_language_before_one_is_chosen() -> None:
    session = fixture_session()
    assert str(session.press("3").address) == "modes"
    said = {text.language for row in session.view.rows for text in row.texts}
    assert said == {"en", "es"}
    view = session.send(SetMode(Mode.BRAILLE))
    assert (str(view.address), view.settings.mode) == ("attract", Mode.BRAILLE)
    session.send(SetLanguage("en"))
    assert session.send(Command.RESET).settings == Settings()


def test_where_a_screen_reader_was_seen_every_visit_begins_with_the_question() -> None:
    session = fixture_session(Site(ask=True))
    assert [text.value for text in session.view.message] == [
        "Screen reader or braille? Press 3.",
        "¿Lector de pantalla o braille? Presione 3.",
    ]
    assert session.announcements[0].kind == MESSAGE, "it is said first"
    assert [row.id for row in session.view.rows] == [row.id for row in fixture_session().view.rows]
    assert not session.press("down").message, "who sees goes on as everywhere"
    view = session.press("3")
    assert str(view.address) == "modes"
    view = session.send(SetMode(Mode.LINEAR))
    assert (str(view.address), view.settings.mode) == ("attract", Mode.LINEAR)
    session.send(Command.RESET)
    assert len(session.view.message) == 2


def test_without_number_keys_the_question_names_the_line() -> None:
    session = fixture_session(Site(settings=Settings(letters=False), ask=True))
    assert session.view.message[0].value == "Screen reader or braille? Choose the last line."
    assert session.view.rows[-1].texts[0].value == "Screen reader or braille, 3 of 3"


def test_in_the_settings_the_way_to_read_is_a_line() -> None:
    session = fixture_session()
    for action in (SetLanguage("es"), OpenPage(Address(PageKind.SETTINGS)), OpenPage(Address(PageKind.MODES))):
        session.send(action)
    assert {text.language for row in session.view.rows for text in row.texts} == {"es"}
    assert str(session.send(SetMode(Mode.LINEAR)).address) == "settings"
    assert str(session.send(ExploreKey("x")).address) != "attract"


def test_a_screen_reader_that_is_running_is_asked_about_and_never_assumed() -> None:
    running: list[str] = []
    session = Session(fixture_library(), State.fresh(Site()), find_readers=lambda: running)
    assert not session.look_for_readers()
    running.append("fenrir")
    assert session.look_for_readers()
    assert str(session.view.address) == "attract"
    assert session.view.message[0].value == "Screen reader or braille? Press 3."
    assert session.view.settings == Settings(), "the screen stays as it is for everybody else"
    session.press("1")
    running.clear()
    assert not session.look_for_readers(), "nobody is disturbed in the middle of a visit"
    session.send(Command.RESET)
    assert session.look_for_readers()
    assert not session.view.message


def test_nothing_is_asked_where_the_clinic_has_set_a_mode() -> None:
    session = Session(fixture_library(), State.fresh(Site()))
    assert not session.look_for_readers()
