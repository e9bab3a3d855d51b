"""Pages that are opened before anybody has chosen a language, and the way back from them to the first screen."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.domain.address import GUIDE, Address, PageKind
from kiosk.domain.command import Action, Activate, ChooseNumber, Command, ExploreKey, OpenPage, SetLanguage, TypeText
from kiosk.domain.page import Position
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.presenter import present
from kiosk.services.view import View
from tests.crawl import walk
from tests.fixture_guide import fixture_library, fixture_session, fixture_translator

HELP = Address(PageKind.DOCUMENT, part="help")


def begun(*actions: Action) -> State:
    """A visit that begins as every visit does."""
    return walk(*actions, state=State.fresh(Site()))


def seen(state: State) -> View:
    return present(state, fixture_library(), fixture_translator())


@pytest.mark.parametrize(
    "commands",
    [
        (Command.HELP,),
        (Command.LEAVE,),
        (Command.NEXT, Command.HELP),
        (Command.NEXT, Command.STAFF),
        (Command.NEXT, Command.LEAVE),
    ],
)
def test_a_person_who_has_chosen_no_language_is_led_to_another_first(commands: tuple[Command, ...]) -> None:
    view = seen(begun(*commands))
    assert [(text.value, text.language) for text in view.rows[1].texts] == [("Información en español", "es")]
    assert view.rows[1].id == "language/es"
    assert len(view.bars) == 2
    assert len({row.id for row in view.rows}) == len(view.rows)


@pytest.mark.parametrize("command", [Command.SEARCH, Command.STAFF])
def test_a_person_who_skips_the_choice_of_language_is_led_to_another_too(command: Command) -> None:
    assert seen(begun(Command.NEXT, command)).rows[1].id == "language/es"


def test_the_language_link_keeps_the_page_and_disappears_after_use() -> None:
    state = begun(Command.HELP, Activate("language/es"))
    view = seen(state)
    assert (state.position.address, state.language) == (HELP, "es")
    assert view.title.value == "Ayuda"
    assert not [row for row in view.rows if row.id.startswith("language/")]
    assert len(view.bars) == 1


def test_the_key_for_the_language_is_a_choice_too() -> None:
    assert len(seen(begun(Command.HELP, Command.LANGUAGE)).bars) == 1


def test_answers_are_in_both_languages_until_one_is_chosen() -> None:
    assert [text.language for text in seen(begun(Command.HELP, Command.OTHER)).message] == ["en", "es"]


def test_a_page_that_leads_to_other_languages_anyway_does_so_once_and_first() -> None:
    rows = seen(begun(Command.HELP, OpenPage(GUIDE))).rows
    assert [n for n, row in enumerate(rows) if row.id == "language/es"] == [1]


def test_the_page_that_names_keys_says_how_in_both_languages() -> None:
    """There no key and no line opens anything."""
    view = seen(begun(Command.HELP, Command.HELP, ExploreKey("f2")))
    assert [[text.language for text in row.texts] for row in view.rows] == [["en", "es"], ["en", "es"]]
    assert not [row for row in view.rows if row.id.startswith("language/")]
    assert [text.language for text in view.message] == ["en", "es"]


def test_the_language_link_is_announced_right_after_the_title() -> None:
    visit = fixture_session()
    visit.press("f1")
    told = [(text.value, text.language) for utterance in visit.announcements for text in utterance.texts]
    assert told[:2] == [("Help", "en"), ("Información en español", "es")]


@pytest.mark.parametrize(("first", "other"), [("en", "Información en español"), ("es", "Information in English")])
@pytest.mark.parametrize("mode", [Mode.LINEAR, Mode.BRAILLE])
def test_the_offer_of_another_language_is_printed_once(mode: Mode, first: str, other: str) -> None:
    visit = fixture_session(Site(language=first, settings=Settings(mode=mode)))
    printed = []
    for key in ("f7", "i", "t", "p", "enter", "down", "down"):
        visit.press(key)
        printed += [utterance.texts[0].value for utterance in visit.announcements]
    found = printed[-4:]
    assert found[1] == other
    assert found.count(other) == 1, "Down goes past it to what was found"
    assert visit.press("up").row.position == Position(1, 2)
    assert visit.press("up").row.id.startswith("language/"), "Up leads to it"


def test_the_first_screen_announces_all_of_its_lines() -> None:
    visit = fixture_session()
    rows = ["title", "language/en", "language/es", "voice", "modes"]
    assert [utterance.row_id for utterance in visit.announcements] == rows
    visit.press("down")
    assert [utterance.row_id for utterance in visit.announcements] == ["language/es"]


@pytest.mark.parametrize("keys", [("f1",), ("f1", "f1", "a", "a", "a"), ("ctrl+q",)])
def test_a_person_who_only_opened_the_help_keeps_voice_language_and_colors(keys: tuple[str, ...]) -> None:
    visit = fixture_session()
    for key in ("f2", *keys, "f4", "f3"):
        visit.press(key)
    settings = visit.view.settings
    assert (settings.voice, visit.view.language) == (True, "es")
    visit.send(Command.BACK)
    assert visit.state.waiting
    assert (visit.view.settings, visit.view.language) == (settings, "es")
    assert "Voz desactivada." not in [text.value for utterance in visit.announcements for text in utterance.texts]


def test_the_next_person_is_led_to_another_language_too() -> None:
    view = seen(begun(Command.HELP, SetLanguage("es"), Command.BACK, Command.HELP))
    assert view.title.value == "Ayuda"
    assert [(text.value, text.language) for text in view.rows[1].texts] == [("Information in English", "en")]


@pytest.mark.parametrize(
    "read",
    [
        (Command.OPEN,),
        (Command.NEXT, ChooseNumber(2)),
        (Command.HELP, OpenPage(GUIDE), ChooseNumber(1), Command.BACK),
        (Command.HELP, Command.SEARCH, TypeText("x"), Command.BACK),
        (Command.HELP, OpenPage(Address(PageKind.GLOSSARY)), Command.BACK),
    ],
)
def test_back_to_the_first_screen_asks_first_where_anything_of_the_guide_was_opened(read: tuple[Action, ...]) -> None:
    state = begun(Command.VOICE, Command.COLORS, *read)
    pages = len(state.path)
    state = walk(*[Command.BACK] * (pages - 1), state=state)
    assert str(state.position.address) == "start-over"
    assert len(walk(Command.BACK, state=state).path) == 2, "Back again goes on reading"
    assert walk(Activate("yes"), state=state) == State.fresh(Site())


@pytest.mark.parametrize("pages", [(Command.LEAVE, TypeText("lea")), (Command.HELP,)])
def test_nothing_that_was_typed_or_hidden_stays_on_the_first_screen(pages: tuple[Action, ...]) -> None:
    fresh = State.fresh(Site(settings=Settings(voice=True)))
    state = walk(*pages, Command.HIDE, Command.BACK, state=fresh)
    assert state == replace(fresh, message=state.message)
