"""The configuration of a clinic: a TOML file, and options of the command line in place of its settings.

A setting is one field of ``Configuration``, with its type, default and limits, and one line of the documentation. An
option of the command line whose ``dest`` is the field's name overrides it; ``kiosk.cli`` uses the value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct, field
from msgspec.structs import fields, replace

from kiosk.domain.errors import ConfigurationError, Diagnostic
from kiosk.domain.language import SOURCE
from kiosk.domain.settings import DEBOUNCE_SECONDS, SCAN_SECONDS, TIME_LIMITS, Mode, Theme
from kiosk.files.convert import Decode, convert_fields, convert_value, rule
from kiosk.files.diagnostics import Diagnostics
from kiosk.files.text import read_text
from kiosk.files.toml import TomlTable, parse_toml
from kiosk.site.letter_size import VIEWING_DISTANCE_CM
from kiosk.site.staff_code import is_hash
from kiosk.terminal.capabilities import ColorDepth
from kiosk.terminal.fonts import FontTerminal

LARGEST = 1 << 16
"""Bytes of a configuration file or keypad profile."""
SETTING_LIMIT = 1000
"""No screen has more inches, and nobody reads from more centimeters away."""
LEAD_IN_LIMIT = 3
"""No receiver takes more seconds to wake up, and a person would wait too long for an answer."""
FONT_STEPS = range(2, 9)
"""How many steps the text's size may have."""
KITTY_SIZE = re.compile(r"[1-9]\d{0,2}(\.\d)?", re.ASCII)
"""A font size in points, such as 12 or 13.5."""
OPTIONS = {"public": "--kiosk", "screen_inches": "--inches", "viewing_distance_cm": "--distance"}
"""Options of the command line that are not called like their setting."""
MAKE_A_CODE = "Run kiosk code, and put the line that it prints into the configuration"
Location = tuple[str, int]
"""A file and a line of it, or an option of the command line and 0."""


def is_text(text: str) -> bool:
    """Return whether ``text`` can be typed and seen whole: printable, and no space at its ends."""
    return text != "" and text == text.strip() and text.isprintable()


def is_font(name: str) -> bool:
    """Return whether a terminal's program can be given ``name`` without taking it for an option."""
    return is_text(name) and not name.startswith("-")


def one_of(values: tuple[float, ...]) -> Meta:
    """Return the annotation of a number that must be one of ``values``."""
    return rule(f"one of {', '.join(f'{value:g}' for value in values)}", values.__contains__)


Text = Annotated[str, rule("a text, without spaces around it", is_text)]
Length = Annotated[float, Meta(gt=0, le=SETTING_LIMIT, description=f"a number above 0, at most {SETTING_LIMIT}")]
LeadIn = Annotated[float, Meta(ge=0, le=LEAD_IN_LIMIT, description=f"a number of seconds from 0 to {LEAD_IN_LIMIT}")]
Fonts = Annotated[
    tuple[str, ...],
    rule(
        f"a list of {FONT_STEPS[0]} to {FONT_STEPS[-1]} names, from the ordinary to the largest",
        lambda names: len(names) in FONT_STEPS and all(map(is_font, names)),
    ),
]
UpdateKey = Annotated[
    str, rule("a key as kiosk pack --new-key prints it", re.compile(r"ed25519:[A-Za-z0-9+/]{43}=", re.ASCII).fullmatch)
]
ExistingFile = Annotated[Path, rule("the path of a file that exists", Path.is_file)]
ExistingFolder = Annotated[Path, rule("the path of a folder that exists", Path.is_dir)]


class SiteSettings(Struct, frozen=True):
    """What a clinic can set; each field is a key of the file."""

    language: Text = SOURCE
    """Tag of the language every visit begins in."""
    mode: Mode | None = None
    """How the kiosk is shown; None lets the terminal decide."""
    theme: Theme = Theme.DARK
    """Colors that every visit begins with."""
    colors: ColorDepth = ColorDepth.AUTO
    """How many colors the terminal shows; ``AUTO``: see ``kiosk.terminal.capabilities``."""
    screen_inches: Length | None = None
    """Diagonal of the screen, for ``kiosk doctor``; None where it is not known."""
    viewing_distance_cm: Length = VIEWING_DISTANCE_CM
    """From the eyes to the screen, for ``kiosk doctor``."""
    letters: bool = True
    """Whether letters and digits are shortcuts."""
    voice: bool = False
    """Whether every visit begins with the voice on."""
    loudspeaker: bool = False
    """Whether the voice may use the loudspeaker without asking."""
    headphones: Text = ""
    """Name of the sound device of the headphones; empty for the default one."""
    loudspeaker_device: Text = ""
    """Name of the sound device of the loudspeaker; empty for the default one."""
    lead_in: LeadIn = 0.0
    """Seconds of silence before the voice speaks after a rest, for receivers that swallow the first word."""
    steady_hands: Annotated[float, one_of(DEBOUNCE_SECONDS)] = 0.0
    """Seconds in which the same key counts once, for hands that shake."""
    scanning: Annotated[float, one_of(SCAN_SECONDS)] = 0
    """Seconds after which the reading position moves on by itself, for people with one switch; 0 is never."""
    time_limit: Annotated[int, one_of(TIME_LIMITS)] = 3
    """Minutes without a key after which a visit ends; 0 is no limit."""
    ask_readers: bool = True
    """Whether to ask each person how they read where a screen reader is running and no mode is set."""
    keypad: ExistingFile | None = None
    """Keypad profile, which maps the keys of a special keypad to commands."""
    own_font: FontTerminal | None = None
    """The terminal that takes larger fonts, so that letters need not be drawn; None for none."""
    fonts: Fonts = ()
    """Its fonts from the ordinary to the largest, as that terminal names them; empty for default ones."""
    public: bool = False
    """Whether strangers use the kiosk alone, so that nothing but the staff code may lead out of it."""
    staff_code: Text = ""
    """Hash of what staff type after Ctrl+Q, made by ``kiosk code``; empty for the code ``leave``."""
    shut_down: Text = ""
    """Command that shuts the machine down, for the menu for staff; empty if they may not."""
    call_staff: Text = ""
    """Command that calls the staff to this kiosk, such as one that rings a bell; empty if there is none."""
    update_key: UpdateKey = ""
    """The public key that content packs must be signed with; empty where none are taken."""
    update_from: Text = ""
    """Address of a content pack on a web server, or a folder or file with one; empty where none is fetched."""
    update_folder: Path = Path("/var/lib/kiosk")
    """Folder in which the packs are kept; it need not exist."""
    content: ExistingFolder | None = None
    """Folder of content files, instead of the kiosk's own."""
    locales: ExistingFolder | None = None
    """Folder of catalogs, instead of the kiosk's own."""


class Configuration(SiteSettings, frozen=True):
    """The settings of a kiosk, and where each of them was set."""

    locations: Mapping[str, Location] = field(default_factory=dict)

    def location(self, setting: str) -> Location:
        """Return where staff can correct a setting: its line of the file, or the option of the command line."""
        return self.locations.get(setting, (f"--{setting}", 0))

    def merged_with(self, options: Mapping[str, object]) -> Configuration:
        """Return this configuration with those of ``options`` that name a setting and are not None in its place."""
        chosen = {name: options[name] for name in SETTING_TYPES if options.get(name) is not None}
        named = OPTIONS | {"mode": f"--{options.get('mode')}"}
        used = {name: (named.get(name, f"--{name}"), 0) for name in chosen}
        return replace(self, locations={**self.locations, **used}, **chosen)


SETTING_TYPES = {each.name: each.type for each in fields(SiteSettings)}
"""The type of each setting."""


def load_settings(file: Path) -> tuple[Configuration, tuple[Diagnostic, ...]]:
    """Return the settings in ``file`` that are right, and what is wrong with the others.

    Raises:
        ConfigurationError: The file cannot be read or is not TOML.
    """
    toml, diagnostics = read_toml_file(file)
    values = dict(toml.values)
    if isinstance(values.get("colors"), int):
        values["colors"] = str(values["colors"]).lower()  # 256 and true are natural without quotation marks
    for key in [key for key, value in values.items() if isinstance(value, dict)]:
        del values[key]
        line = toml.lines.of(key)
        diagnostics.add(
            line, f"Settings must be at the top level, not in the table [{key}]", "Change or remove that line"
        )
    if "staff_code" in values and not (isinstance(values["staff_code"], str) and is_hash(values["staff_code"])):
        del values["staff_code"]  # it may be the code itself, which belongs into no log
        diagnostics.add(toml.lines.of("staff_code"), "“staff_code” must be as kiosk code prints it", MAKE_A_CODE)
    table = TomlTable(values, toml.lines)
    settings = convert_fields(table, SiteSettings, diagnostics, below(file.parent))
    if "fonts" in settings and "own_font" not in values:
        terminals = ", ".join(FontTerminal)
        remedy = (
            f'Name the terminal, as in own_font = "{FontTerminal.CONSOLE}" (one of {terminals}), or remove that line'
        )
        diagnostics.add(toml.lines.of("fonts"), "“fonts” does nothing without “own_font”", remedy)
    if settings.get("own_font") is FontTerminal.KITTY and not all(map(KITTY_SIZE.fullmatch, settings.get("fonts", ()))):
        remedy = 'Write them like fonts = ["12", "18", "24", "36"]'
        diagnostics.add(toml.lines.of("fonts"), "“fonts” must be sizes in points for kitty", remedy)
    locations = {key: (str(file), toml.lines.of(key)) for key in toml.values}
    return Configuration(**settings, locations=locations), diagnostics.found


def read_toml_file(file: Path) -> tuple[TomlTable, Diagnostics]:
    """Return the TOML of a file that the clinic names, and what is wrong with it so far.

    Raises:
        ConfigurationError: The file cannot be read or is not TOML.
    """
    diagnostics = Diagnostics(str(file))
    text = read_text(file, diagnostics, largest=LARGEST, final_newline=False)
    toml = None if text is None else parse_toml(text, diagnostics)
    if toml is None:
        raise ConfigurationError(*diagnostics.found)
    return toml, diagnostics


def parse_setting(setting: str, text: str) -> object:
    """Return ``text``, an option of the command line, as the value of a setting.

    Raises:
        ValueError: It is not one, in plain words.
    """
    return convert_value(text, SETTING_TYPES[setting], below(Path()), strict=False)


def below(folder: Path) -> Decode:
    """Return what reads a path that is relative to ``folder``; raises ValueError for an empty one."""

    def read(_: type, text: str) -> Path:
        if not text:
            raise ValueError("an empty path would be the folder itself")
        return folder / text

    return read
