"""The configuration file of a clinic: TOML, read strictly, every mistake told at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from kiosk.domain.colors import Colors
from kiosk.domain.errors import ConfigurationError, Diagnostic
from kiosk.domain.language import SOURCE
from kiosk.domain.lettering import OwnFont
from kiosk.domain.settings import DEBOUNCE_SECONDS, SCAN_SECONDS, Mode, Theme
from kiosk.files.toml import line_of, paths_in, read_toml
from kiosk.site.letter_size import VIEWING_DISTANCE_CM

LONGEST = 1000.0
"""No screen has more inches, and nobody reads from more centimeters."""
FONTS = range(2, 9)
"""How many steps the text's size may have; one would be none."""
Place = tuple[str, int]
"""A file and a line of it, or a flag of the command line and 0."""


class Configuration(Struct, frozen=True):
    """What a clinic can set; each field but the last is a key of the file."""

    language: str = SOURCE
    """Tag of the language every visit begins in."""
    mode: Mode | None = None
    """How the kiosk presents itself; None lets the terminal decide."""
    theme: Theme = Theme.DARK
    colors: Colors = Colors.AUTO
    """How many colors the terminal shows; ``AUTO`` goes by its name, COLORTERM and NO_COLOR."""
    screen_inches: float | None = None
    """Diagonal of the screen, for ``kiosk doctor``; None where nobody has said."""
    viewing_distance_cm: float = VIEWING_DISTANCE_CM
    """From the eyes to the screen, for ``kiosk doctor``."""
    letters: bool = True
    """Whether letters and digits are shortcuts."""
    voice: bool = False
    """Whether every visit begins with the voice on."""
    loudspeaker: bool = False
    """Whether the voice may use the loudspeaker without asking."""
    headphones: str = ""
    """Name of the sound device of the headphones; empty for the usual one."""
    loudspeaker_device: str = ""
    """Name of the sound device of the loudspeaker; empty for the usual one."""
    steady_hands: float = 0.0
    """Seconds in which the same key counts once, for hands that shake."""
    scanning: float = 0
    """Seconds after which the reading place moves on by itself, for people with one switch; 0 is never."""
    ask_readers: bool = True
    """Whether to ask each person how they read where a screen reader is running and no mode is set."""
    keypad: Path | None = None
    """Keypad profile: which key of a special keypad asks for what."""
    own_font: OwnFont | None = None
    """The terminal that takes larger fonts, so that letters need not be drawn; None for none."""
    fonts: tuple[str, ...] = ()
    """Its fonts from the ordinary to the largest, in that terminal's own words; empty for usual ones."""
    staff_code: str = "leave"
    """What staff type to close the kiosk; printable, without a space at either end."""
    content: Path | None = None
    """Folder of content files, instead of the kiosk's own."""
    locales: Path | None = None
    """Folder of catalogs, instead of the kiosk's own."""
    written: Mapping[str, Place] = field(default_factory=dict)
    """Where the file says what it says, by key."""

    def place(self, key: str) -> Place:
        """Return where staff mend a value: its line of the file, or the flag of the command line."""
        return self.written.get(key, (f"--{key}", 0))

    def overruled(self, given: Mapping[str, object]) -> Configuration:
        """Return this configuration with what the command line says in place of what the file does."""
        written = {key: place for key, place in self.written.items() if key not in given}
        return replace(self, written=written, **given)


def read_configuration(file: Path) -> Configuration:
    """Return the configuration in ``file``.

    Raises:
        ConfigurationError: The file cannot be read, is not TOML, or holds a key or value that makes no sense.
    """
    configuration, problems = read_settings(file)
    if problems:
        raise ConfigurationError(*problems)
    return configuration


def read_settings(file: Path) -> tuple[Configuration, list[Diagnostic]]:
    """Return what makes sense of the configuration in ``file``, and what does not.

    Raises:
        ConfigurationError: The file cannot be read or is not TOML.
    """
    table = read_toml(file, "Check the path after --config")
    problems = []
    values: dict[str, Any] = {}
    lines = paths_in(file)
    written = {key: (str(file), line_of(lines, key)) for key in table}
    for key, value in table.items():
        try:
            values[key] = _value(key, value, file.parent)
        except ValueError as error:
            problems.append(Diagnostic(*written[key], f"“{key}” {error}", "Change or remove that line"))
    if "fonts" in values and "own_font" not in table:
        own = f'Say which terminal has them, such as own_font = "{OwnFont.CONSOLE}" (there is: {", ".join(OwnFont)})'
        remedy = f"{own}, or remove that line"
        problems.append(Diagnostic(*written["fonts"], "“fonts” does nothing without “own_font”", remedy))
    if values.get("own_font") is OwnFont.KITTY and not all(map(_is_a_size, values.get("fonts", ()))):
        cause = "“fonts” must be sizes in points for kitty"
        problems.append(Diagnostic(*written["fonts"], cause, 'Write them like fonts = ["12", "18", "24", "36"]'))
    return Configuration(**values, written=written), problems


def _value(key: str, value: object, folder: Path) -> object:
    match key:
        case "letters" | "voice" | "loudspeaker" | "ask_readers":
            if not isinstance(value, bool):
                raise ValueError("must be true or false")
            return value
        case "mode" | "theme" | "colors" | "own_font":
            kinds: type[StrEnum] = {"mode": Mode, "theme": Theme, "colors": Colors, "own_font": OwnFont}[key]
            if value not in list(kinds):
                raise ValueError(f"must be one of {', '.join(kinds)}")
            return kinds(str(value))
        case "steady_hands" | "scanning":
            steps = DEBOUNCE_SECONDS if key == "steady_hands" else SCAN_SECONDS
            if isinstance(value, bool) or value not in steps:
                raise ValueError(f"must be one of {', '.join(f'{step:g}' for step in steps)}")
            return value
        case "fonts":
            if not isinstance(value, list) or len(value) not in FONTS or not all(map(_names_a_font, value)):
                raise ValueError(f"must be a list of {FONTS[0]} to {FONTS[-1]} names, from the ordinary to the largest")
            return tuple(value)
        case "keypad":
            if not isinstance(value, str) or not (folder / value).is_file():
                raise ValueError("must be the path of a file that exists")
            return folder / value
        case "screen_inches" | "viewing_distance_cm":
            # A bool is an int to Python, and not to anybody else.
            if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= LONGEST:
                raise ValueError(f"must be a number above 0, at most {LONGEST:g}")
            return float(value)
        case "content" | "locales":
            if not isinstance(value, str) or not (folder / value).is_dir():
                raise ValueError("must be the path of a folder that exists")
            return folder / value
        case "language" | "staff_code" | "headphones" | "loudspeaker_device":
            if not isinstance(value, str) or not value or value != value.strip() or not value.isprintable():
                raise ValueError("must be a text, without spaces around it")
            return value
        case _ if isinstance(value, dict):
            raise ValueError("is a table, and settings stand in none")
        case _:
            known = ", ".join(Configuration.__struct_fields__[:-1])
            raise ValueError(f"is not a setting (known are: {known})")


def _is_a_size(name: str) -> bool:
    """Return whether ``name`` is a font size, such as 12 or 13.5."""
    return re.fullmatch(r"[1-9]\d{0,2}(\.\d)?", name, re.ASCII) is not None


def _names_a_font(value: object) -> bool:
    """Return whether a terminal could be given ``value``: no sign of it may begin an option, nor end a sequence."""
    return isinstance(value, str) and value.isprintable() and value == value.strip() != "" and value[0] != "-"
