"""Everything a person can ask for. Keys, typed lines and chosen rows all become one of these."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kiosk.domain.address import Address
from kiosk.domain.settings import Mode


class Command(StrEnum):
    """A request that needs no further word. ``domain.keys`` says which keys mean it and what it is called."""

    NEXT = "next"
    NEXT_AROUND = "next-around"
    """Next, and from the last item to the first: the one switch that moves, beside the one that opens."""
    PREVIOUS = "previous"
    OPEN = "open"
    BACK = "back"
    NEXT_SECTION = "next-section"
    FIRST = "first"
    LAST = "last"
    LANGUAGE = "language"
    HELP = "help"
    WHERE = "where"
    REPEAT = "repeat"
    REPEAT_BLOCK = "repeat-block"
    VOICE = "voice"
    PAUSE = "pause"
    NEXT_SENTENCE = "next-sentence"
    PREVIOUS_SENTENCE = "previous-sentence"
    READ_ON = "read-on"
    SLOWER = "slower"
    FASTER = "faster"
    SOFTER = "softer"
    LOUDER = "louder"
    LOUDSPEAKER = "loudspeaker"
    """Turn the loudspeaker off, or ask before it is turned on."""
    ALOUD = "aloud"
    """Yes, turn the loudspeaker on."""
    STAFF = "staff"
    SEARCH = "search"
    COLORS = "colors"
    SMALLER = "smaller"
    """Make the letters smaller."""
    LARGER = "larger"
    """Make the letters larger."""
    SENTENCE_FOCUS = "sentence-focus"
    """Show the sentence that is being read alone, with its neighbors, or all of the text."""
    HIDE = "hide"
    START_OVER = "start-over"
    ERASE = "erase"
    """Take the last typed letter away."""
    LETTERS = "letters"
    """Turn the letter and digit shortcuts on or off."""
    DEBOUNCE = "debounce"
    """Change how long the same key counts once."""
    SCAN = "scan"
    """Change how fast the reading place moves on by itself."""
    PLUGGED = "plugged"
    """Headphones were plugged in."""
    UNPLUGGED = "unplugged"
    """Headphones were unplugged."""
    RESET = "reset"
    """End the visit: everything as new."""
    LEAVE = "leave"
    """Staff want to close the kiosk."""
    OTHER = "other"
    """A key that means nothing."""


class ChooseNumber(Struct, frozen=True):
    """Open the choice with this number, from 1."""

    number: int


class Activate(Struct, frozen=True):
    """Do what Enter does on the item with this id."""

    item: str


class MoveTo(Struct, frozen=True):
    """Put the reading place on the item with this id."""

    item: str


class TypeText(Struct, frozen=True):
    """Add letters to the text field."""

    text: str


class OpenPage(Struct, frozen=True):
    """Open a page, or go back to it where it is on the way here."""

    address: Address
    item: str = ""
    """Id of the item to begin at, or empty for the first."""


class SetLanguage(Struct, frozen=True):
    """Read on in another language, and open the guide if it was not open yet."""

    language: str


class SetMode(Struct, frozen=True):
    """Present the kiosk in another way."""

    mode: Mode


class BackThen(Struct, frozen=True):
    """Go back to the page before this one and ask for something there."""

    command: Command


class ExploreKey(Struct, frozen=True):
    """Name a key instead of doing what it asks for."""

    key: str


Action = (
    Command | ChooseNumber | Activate | MoveTo | TypeText | OpenPage | SetLanguage | SetMode | BackThen | ExploreKey
)
"""What ``step`` takes."""
