"""The one table of keys."""

from __future__ import annotations

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import ChooseNumber, Command, OpenPage, SetLanguage, TypeText
from kiosk.domain.keys import SHORTCUTS, action_for, works
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from tests.fixture_guide import fixture_session

INTERNAL = {
    Command.ERASE,
    Command.LETTERS,
    Command.DEBOUNCE,
    Command.SCAN,
    Command.TIME_LIMIT,
    Command.PLUGGED,
    Command.UNPLUGGED,
    Command.LOUDSPEAKER,
    Command.ALOUD,
    Command.RESET,
    Command.LEAVE,
    Command.OTHER,
}  # rows and text fields ask for these, no key of its own


def test_every_command_has_a_key() -> None:
    assert {shortcut.command for shortcut in SHORTCUTS} == set(Command) - INTERNAL


def test_no_key_means_two_things() -> None:
    keys = [key for shortcut in SHORTCUTS for key in (*shortcut.keys, *shortcut.letters)]
    assert len(keys) == len(set(keys))


@pytest.mark.req("KB-02")
def test_no_patient_key_is_a_chord() -> None:
    taught = [key for shortcut in SHORTCUTS for key in shortcut.keys if key != "shift+tab"]
    assert not [key for key in taught if "+" in key]


@pytest.mark.req("KB-07")
def test_each_command_works_without_letters() -> None:
    """Letters can be turned off (WCAG 2.1.4); what has no other key is a line of the settings, or a move and back."""
    without = {action_for(key, letters=False) for shortcut in SHORTCUTS for key in shortcut.keys}
    settings = {
        Command.SLOWER,
        Command.FASTER,
        Command.SMALLER,
        Command.LARGER,
        Command.SENTENCE_FOCUS,
        Command.DEFAULTS,
    }
    listed = {Command.SETTINGS, Command.SOURCES, Command.TAKE_ALONG}  # a line of the guide, of a section
    moves = {Command.REPEAT, Command.REPEAT_BLOCK, Command.NEXT_HEADING, Command.PREVIOUS_HEADING}
    found = {shortcut.command for shortcut in SHORTCUTS} - without
    assert found == settings | listed | moves, "a new one needs a row in kiosk.domain.pages.options, or on another page"


@pytest.mark.parametrize(
    ("key", "typing", "action"),
    [
        ("down", False, Command.NEXT),
        ("H", False, Command.HELP),
        ("3", False, ChooseNumber(3)),
        ("0", False, ChooseNumber(0)),
        ("h", True, TypeText("h")),
        ("3", True, TypeText("3")),
        ("space", True, TypeText(" ")),
        ("backspace", True, Command.ERASE),
        ("left", True, Command.BACK),
        ("f1", True, Command.HELP),
        ("ctrl+q", True, Command.LEAVE),
        ("ctrl+c", False, Command.OTHER),
        ("", False, Command.OTHER),
        ("ñ", False, Command.OTHER),
    ],
)
def test_what_a_key_asks_for(key: str, *, typing: bool, action: object) -> None:
    assert action_for(key, typing=typing) == action


@pytest.mark.req("KB-07")
@pytest.mark.parametrize("key", ["h", "3", "?"])
def test_letters_digits_and_signs_can_be_turned_off(key: str) -> None:
    assert action_for(key, letters=False) is Command.OTHER


@pytest.mark.parametrize(
    ("mode", "commands"),
    [
        (Mode.SCREEN, set()),
        (Mode.READER, {"smaller", "larger", "sentence-focus"}),
        (Mode.LINEAR, {"smaller", "larger", "sentence-focus", "colors"}),
        (Mode.BRAILLE, {"smaller", "larger", "sentence-focus", "colors"}),
    ],
)
def test_what_a_way_to_read_lacks_is_neither_taught_nor_offered(mode: Mode, commands: set[str]) -> None:
    settings = Settings(mode=mode)
    assert {shortcut.command for shortcut in SHORTCUTS if not works(shortcut.command, settings)} == commands
    for address in (Address(PageKind.SETTINGS), Address(PageKind.OPTIONS), Address(PageKind.DOCUMENT, part="help")):
        session = fixture_session(Site(settings=settings))
        session.send(SetLanguage("en"))
        session.send(OpenPage(address))
        assert not {row.id.partition("/")[2] for row in session.view.rows} & commands
