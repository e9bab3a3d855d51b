"""Keypad profiles: read strictly, every mistake reported with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.command import Command
from kiosk.domain.errors import ConfigurationError
from kiosk.domain.keys import action_for
from kiosk.site.keypad import COMMANDS, read_keypad

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
        ('[keys]\nf13 = "next"\nf99 = "next"\n', "“keys.f99” must be the name of a key", 3),
        ('[keys]\nf13 = "fly"\n', "not “fly”", 2),
        ('[keys]\nf13 = "reset"\n', "not “reset”", 2),
        ("", "“keys” is missing", 0),
        ("# nothing\nkeys = 3\n", "must be a table [keys]", 2),
        ('f13 = "next"\n', "“f13” is outside of the table [keys]", 1),
        ('[keys]\nf13 = "next"\n[more]\n', "“more” is outside of the table [keys]", 3),
        ('[more]\nf13 = "next"\n[keys]\nf13 = "fly"\n[keys.x]\n', "not “fly”", 4),
        ('[keys]\n"=" = "fly"\n', "not “fly”", 2),
        ("[keys\n", "not TOML", 1),
        ('[keys]\nf13 = "next"\nf13 = "open"\n', "“f13” is already set on line 2", 3),
    ],
)
def test_a_mistake_is_reported(tmp_path: Path, text: str, cause: str, line: int) -> None:
    with pytest.raises(ConfigurationError) as reported:
        read_keypad(profile(tmp_path, text))
    [problem] = [problem for problem in reported.value.diagnostics if cause in problem.cause]
    assert problem.line == line
    assert problem.remedy


def test_all_mistakes_are_reported_at_once(tmp_path: Path) -> None:
    text = 'f1 = "next"\n[other]\nf13 = "fly"\n\n[keys]\nf13 = "fly"\nf99 = "next"\n'
    with pytest.raises(ConfigurationError) as reported:
        read_keypad(profile(tmp_path, text))
    assert [(problem.line, problem.cause) for problem in reported.value.diagnostics] == [
        (1, "“f1” is outside of the table [keys]"),
        (2, "“other” is outside of the table [keys]"),
        (6, "“keys.f13” must be a command, not “fly”"),
        (7, "“keys.f99” must be the name of a key, as “kiosk keys” shows it"),
    ]


def test_a_file_that_is_not_there_is_reported(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_keypad(tmp_path / "none.toml")
