"""A keypad profile: the command of each key of a special keypad. TOML, read strictly.

::

    [keys]
    f13 = "previous"
    f14 = "next"
    f15 = "open"
    f19 = "plugged"
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from kiosk.domain.command import Command
from kiosk.domain.errors import ConfigurationError
from kiosk.domain.keys import PROFILE_PREFIX
from kiosk.files.convert import WANTED, convert, rule
from kiosk.files.toml import TomlTable
from kiosk.site.reading import read_toml_file
from kiosk.texts import setting_values as wording

TABLE = "keys"
NOT_FOR_KEYS = frozenset({Command.OTHER, Command.RESET, Command.ALOUD, Command.ERASE})
"""Answers and steps within a page; no key asks for them."""
COMMANDS = tuple(command for command in Command if command not in NOT_FOR_KEYS)
NAMED = frozenset(
    {"up", "down", "left", "right", "enter", "tab", "shift+tab", "backspace", "escape", "home", "end", "pageup"}
    | {"pagedown", "insert", "delete", "begin", "space", "volumeup", "volumedown", "volumemute"}
    | {f"f{number}" for number in range(1, 25)}
)
"""Keys by name; others are called by the character that they type."""


def is_key(name: str) -> bool:
    """Return whether a key has this name."""
    return name in NAMED or (len(name) == 1 and name.isprintable())


KeyName = Annotated[str, rule(wording.KEY_NAME, is_key)]
CHOOSE = wording.CHOOSE_COMMAND.with_values(commands=", ".join(COMMANDS))
KeyCommand = Annotated[Command, rule(wording.COMMAND, COMMANDS.__contains__, CHOOSE)]


class Profile(Struct, frozen=True):
    """The file."""

    keys: Annotated[dict[KeyName, KeyCommand], Meta(extra={WANTED: wording.KEYS.with_values(table=f"[{TABLE}]")})]


def read_keypad(file: Path) -> Mapping[str, str]:
    """Return what each key of the profile in ``file`` stands for, as ``domain.keys.action_for`` takes it.

    Raises:
        ConfigurationError: The file cannot be read, is not TOML, or names an unknown key or command.
    """
    toml, diagnostics = read_toml_file(file)
    for name in toml.values.keys() - {TABLE}:
        cause = wording.OUTSIDE.with_values(name=name, table=f"[{TABLE}]")
        diagnostics.add(toml.lines.of(name), cause, wording.WRITE_BELOW.with_values(table=f"[{TABLE}]"))
    inside = {name: value for name, value in toml.values.items() if name == TABLE}
    profile = convert(TomlTable(inside, toml.lines), Profile, diagnostics)
    if diagnostics.found:
        raise ConfigurationError(*diagnostics.found)
    return {(" " if key == "space" else key): f"{PROFILE_PREFIX}{command}" for key, command in profile.keys.items()}
