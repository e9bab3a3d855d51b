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

from kiosk.domain.command import Command
from kiosk.domain.errors import ConfigurationError
from kiosk.domain.keys import PROFILE_PREFIX
from kiosk.site.configuration import read_toml_file

TABLE = "keys"
ONE_TABLE = f"A profile has one table, [{TABLE}], and nothing else"
EXAMPLE = f'Write [{TABLE}] and below it lines like f13 = "next"'
NOT_FOR_KEYS = frozenset({Command.OTHER, Command.RESET, Command.ALOUD, Command.ERASE})
"""Answers and steps within a page; no key asks for them."""
COMMANDS = tuple(command for command in Command if command not in NOT_FOR_KEYS)
NAMED = frozenset(
    {"up", "down", "left", "right", "enter", "tab", "shift+tab", "backspace", "escape", "home", "end", "pageup"}
    | {"pagedown", "insert", "delete", "begin", "space", "volumeup", "volumedown", "volumemute"}
    | {f"f{number}" for number in range(1, 25)}
)
"""Keys by name; others are called by the character that they type."""


def read_keypad(file: Path) -> Mapping[str, str]:
    """Return what each key of the profile in ``file`` stands for, as ``domain.keys.action_for`` takes it.

    Raises:
        ConfigurationError: The file cannot be read, is not TOML, or names an unknown key or command.
    """
    toml, diagnostics = read_toml_file(file)
    named: list[tuple[tuple[str, ...], object]] = []
    if not toml.values:
        diagnostics.add(0, ONE_TABLE, EXAMPLE)
    for name, value in toml.values.items():
        line = toml.lines.of(name)
        if isinstance(value, dict):
            named += [((name, key), command) for key, command in value.items()]
            if name != TABLE:
                remedy = f"Move its lines below [{TABLE}], or remove it"
                diagnostics.add(line, f"There is no table [{name}] in a profile", remedy)
        elif name == TABLE:
            diagnostics.add(line, ONE_TABLE, EXAMPLE)
        else:
            named.append(((name,), value))
            diagnostics.add(line, f"“{name}” is outside of [{TABLE}]", f"Write it below the line [{TABLE}]")
    for path, command in named:
        key, line = path[-1], toml.lines.of(*path)
        if not (key in NAMED or (len(key) == 1 and key.isprintable())):
            diagnostics.add(line, f"There is no key “{key}”", "Press the key under “kiosk keys”, which shows its name")
        if command not in COMMANDS:
            remedy = f"Choose one of: {', '.join(COMMANDS)}"
            diagnostics.add(line, f"There is no command “{command}”", remedy)
    if diagnostics.found:
        raise ConfigurationError(*diagnostics.found)
    return {
        (" " if key == "space" else key): f"{PROFILE_PREFIX}{command}" for key, command in toml.values[TABLE].items()
    }
