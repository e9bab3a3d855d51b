"""Keypad profiles: read strictly, every mistake told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.keypad import COMMANDS, read_keypad
from kiosk.domain.command import Command
from kiosk.domain.errors import ConfigurationError
from kiosk.domain.keys import action_for

GOOD = '[keys]\nf13 = "previous"\nf14 = "next"\nspace = "open"\nf19 = "plugged"\nvolumeup = "louder"\n"+" = "back"\n'


def profile(folder: Path, text: str) -> Path:
    file = folder / "keypad.toml"
    file.write_text(text, "utf-8")
    return file


@pytest.mark.req("KB-08")
def test_each_key_asks_for_its_command_even_without_letters(tmp_path: Path) -> None:
    keys = read_keypad(profile(tmp_path, GOOD))
    asked = {key: action_for(name, letters=False, typing=True) for key, name in keys.items()}
    assert asked == {
        "f13": Command.PREVIOUS,
        "f14": Command.NEXT,
        " ": Command.OPEN,
        "f19": Command.PLUGGED,
        "volumeup": Command.LOUDER,
        "+": Command.BACK,
    }


def test_no_key_resets_or_confirms() -> None:
    assert not {Command.RESET, Command.ALOUD, Command.OTHER} & set(COMMANDS)


@pytest.mark.parametrize(
    ("text", "cause", "line"),
    [
        ('[keys]\nf13 = "next"\nf99 = "next"\n', "no key “f99”", 3),
        ('[keys]\nf13 = "fly"\n', "no command “fly”", 2),
        ('[keys]\nf13 = "reset"\n', "no command “reset”", 2),
        ('f13 = "next"\n', "one table", 0),
        ('[keys]\nf13 = "next"\n[more]\n', "one table", 0),
        ("[keys\n", "not TOML", 1),
        ('[keys]\nf13 = "next"\nf13 = "open"\n', "“f13” is there already, on line 2", 3),
    ],
)
def test_a_mistake_is_told(tmp_path: Path, text: str, cause: str, line: int) -> None:
    with pytest.raises(ConfigurationError) as told:
        read_keypad(profile(tmp_path, text))
    [problem] = told.value.problems
    assert cause in problem.cause
    assert problem.line == line
    assert problem.remedy


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_keypad(tmp_path / "none.toml")
