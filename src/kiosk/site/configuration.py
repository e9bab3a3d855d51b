"""The configuration of a clinic.

A setting is one field of ``SiteSettings``, with its type, default and limits, and one line of the documentation.
``kiosk.site.reading`` reads it from a file and from the environment. An option of the command line whose ``dest`` is
the field's name overrides both; ``kiosk.cli`` uses the value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct, field
from msgspec.structs import asdict, fields, replace

from kiosk.domain.clinic import Clinic
from kiosk.domain.language import SOURCE
from kiosk.domain.settings import DEBOUNCE_SECONDS, SCAN_SECONDS, TIME_LIMITS, Mode, Theme
from kiosk.files.convert import WANTED, rule
from kiosk.site.letter_size import VIEWING_DISTANCE_CM
from kiosk.terminal.capabilities import ColorDepth
from kiosk.terminal.fonts import FontTerminal
from kiosk.texts import setting_values as wording
from kiosk.texts.values import ONE_OF

SETTING_LIMIT = 1000
"""No screen has more inches, and nobody reads from more centimeters away."""
LEAD_IN_LIMIT = 3
"""No receiver takes more seconds to wake up, and a person would wait too long for an answer."""
FONT_STEPS = range(2, 9)
"""How many steps the text's size may have."""
LONGEST_WORDS = 200
"""Characters of what a clinic says about itself; more would not fit on a small screen."""
TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
"""How the tag of a language begins, such as es or zh-Hant."""
OPTIONS = {"public": "--kiosk", "screen_inches": "--inches", "viewing_distance_cm": "--distance"}
"""Options of the command line that are not called like their setting."""
Location = tuple[str, int]
"""A file and a line of it, or 0 with an option of the command line or an environment variable."""


def is_text(text: str) -> bool:
    """Return whether ``text`` can be typed and seen whole: printable, and no space at its ends."""
    return text != "" and text == text.strip() and text.isprintable()


def is_font(name: str) -> bool:
    """Return whether a terminal's program can be given ``name`` without taking it for an option."""
    return is_text(name) and not name.startswith("-")


def is_words(words: str | Mapping[str, str]) -> bool:
    """Return whether ``words`` are short and can be read, in one language or in each."""
    texts = {"": words} if isinstance(words, str) else words
    fit = all(is_text(text) and len(text) <= LONGEST_WORDS for text in texts.values())
    return bool(texts) and fit and all(map(TAG.fullmatch, texts.keys() - {""}))


def one_of(values: tuple[float, ...]) -> Meta:
    """Return the annotation of a number that must be one of ``values``."""
    return rule(ONE_OF.with_values(values=", ".join(f"{value:g}" for value in values)), values.__contains__)


SettingText = Annotated[str, rule(wording.TEXT, is_text)]
Length = Annotated[float, Meta(gt=0, le=SETTING_LIMIT, extra={WANTED: wording.LENGTH.with_values(most=SETTING_LIMIT)})]
LeadIn = Annotated[float, Meta(ge=0, le=LEAD_IN_LIMIT, extra={WANTED: wording.SECONDS.with_values(most=LEAD_IN_LIMIT)})]
FontNames = Annotated[
    tuple[str, ...],
    rule(
        wording.FONTS.with_values(fewest=FONT_STEPS[0], most=FONT_STEPS[-1]),
        lambda names: len(names) in FONT_STEPS and all(map(is_font, names)),
    ),
]
UpdateKey = Annotated[str, rule(wording.KEY, re.compile(r"ed25519:[A-Za-z0-9+/]{43}=", re.ASCII).fullmatch)]
ClinicText = Annotated[str | dict[str, str], rule(wording.WORDS.with_values(longest=LONGEST_WORDS), is_words)]
Ids = Annotated[tuple[SettingText, ...], Meta(extra={WANTED: wording.PAGES})]
ExistingFile = Annotated[Path, rule(wording.FILE, Path.is_file)]
ExistingFolder = Annotated[Path, rule(wording.FOLDER, Path.is_dir)]


class SiteFacts(Struct, frozen=True):
    """What a clinic says about itself, as one text or as a text by language tag; empty where it says nothing."""

    name: ClinicText = ""
    """Its name, as on its door."""
    phone: ClinicText = ""
    """Its telephone number."""
    hours: ClinicText = ""
    """When it is open."""
    ask_staff: ClinicText = ""
    """What a person does to get help from the staff, in place of asking at the front desk."""

    @property
    def clinic(self) -> Clinic:
        """The texts as the pages take them."""
        given = {name: words for name, words in asdict(self).items() if words}
        each = {name: {"": words} if isinstance(words, str) else words for name, words in given.items()}
        return Clinic(**{name: tuple(words.items()) for name, words in each.items()})


class SiteSettings(Struct, frozen=True):
    """What a clinic can set; each field is a key of the file."""

    language: SettingText = SOURCE
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
    headphones: SettingText = ""
    """Name of the sound device of the headphones; empty for the default one."""
    loudspeaker_device: SettingText = ""
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
    fonts: FontNames = ()
    """Its fonts from the ordinary to the largest, as that terminal names them; empty for default ones."""
    public: bool = False
    """Whether strangers use the kiosk alone, so that nothing but the staff code may lead out of it."""
    staff_code: SettingText = ""
    """Hash of what staff type after Ctrl+Q, made by ``kiosk code``; empty for the code ``leave``."""
    shut_down: SettingText = ""
    """Command that shuts the machine down, for the menu for staff; empty if they may not."""
    call_staff: SettingText = ""
    """Command that calls the staff to this kiosk, such as one that rings a bell; empty if there is none."""
    update_key: UpdateKey = ""
    """The public key that content packs must be signed with; empty where none are taken."""
    update_from: SettingText = ""
    """Address of a content pack on a web server, or a folder or file with one; empty where none is fetched."""
    update_folder: Path = Path("/var/lib/kiosk")
    """Folder in which the packs are kept; it need not exist."""
    hidden: Ids = ()
    """Ids of the articles that are shown nowhere, such as ``tysabri``."""
    own_pages: ExistingFolder | None = None
    """Folder with ``content`` and ``locales`` of the clinic's own pages, which join or replace those of the guide."""
    content: ExistingFolder | None = None
    """Folder of content files, instead of the kiosk's own."""
    locales: ExistingFolder | None = None
    """Folder of catalogs, instead of the kiosk's own."""
    site: SiteFacts = field(default_factory=SiteFacts)
    """What the clinic says about itself, and tells patients."""


class Configuration(SiteSettings, frozen=True):
    """The settings of a kiosk, and where each of them was set."""

    locations: Mapping[str, Location] = field(default_factory=dict)

    def location(self, setting: str) -> Location:
        """Return where staff can correct a setting: its line of the file, its environment variable, or its option."""
        return self.locations.get(setting, (f"--{setting}", 0))

    def merged_with(self, options: Mapping[str, object]) -> Configuration:
        """Return this configuration with those of ``options`` that name a setting and are not None in its place."""
        chosen = {name: options[name] for name in SETTING_TYPES if options.get(name) is not None}
        named = OPTIONS | {"mode": f"--{options.get('mode')}"}
        used = {name: (named.get(name, f"--{name}"), 0) for name in chosen}
        return replace(self, locations={**self.locations, **used}, **chosen)


SETTING_TYPES = {each.name: each.type for each in fields(SiteSettings)}
"""The type of each setting."""
