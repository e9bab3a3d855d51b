"""Everything a person can ask for. Keys, typed lines and chosen items all become one of these."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kiosk.domain.address import Address, BlockAddress
from kiosk.domain.choices import Filter
from kiosk.domain.settings import Mode


class Command(StrEnum):
    """A request without arguments. ``kiosk.domain.keys`` says which keys ask for it and what it is called."""

    NEXT = "next"
    NEXT_AROUND = "next-around"
    """Next, and from the last item to the first: for people who have one switch to move and one to open."""
    PREVIOUS = "previous"
    OPEN = "open"
    BACK = "back"
    NEXT_SECTION = "next-section"
    NEXT_HEADING = "next-heading"
    PREVIOUS_HEADING = "previous-heading"
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
    """Turn the loudspeaker on, after the question."""
    SOURCES = "sources"
    """Say where the line that is being read comes from."""
    TAKE_ALONG = "take-along"
    """Put the question that is being read on the list of questions to take along, or take it off."""
    STAFF = "staff"
    SETTINGS = "settings"
    SEARCH = "search"
    COLORS = "colors"
    SMALLER = "smaller"
    """Make the letters smaller."""
    LARGER = "larger"
    """Make the letters larger."""
    SENTENCE_FOCUS = "sentence-focus"
    """Show one sentence, or it and its neighbors, or all of the text."""
    HIDE = "hide"
    START_OVER = "start-over"
    ERASE = "erase"
    """Remove the last typed letter."""
    LETTERS = "letters"
    """Turn the letter and digit shortcuts on or off."""
    DEBOUNCE = "debounce"
    """Change how long repeated presses of one key count once."""
    SCAN = "scan"
    """Change how fast the reading position moves on by itself."""
    TIME_LIMIT = "time-limit"
    """Change after how much time without a key the visit ends."""
    DEFAULTS = "defaults"
    """Set all settings back and keep the page."""
    PLUGGED = "plugged"
    """Headphones were plugged in."""
    UNPLUGGED = "unplugged"
    """Headphones were unplugged."""
    RESET = "reset"
    """End the visit and forget everything of it."""
    LEAVE = "leave"
    """Ask for the staff code, to close the kiosk."""
    OTHER = "other"
    """A key without a meaning."""


class ChooseNumber(Struct, frozen=True):
    """Open the choice with this number, from 1; on a page of text, go to the heading with this number."""

    number: int


class Activate(Struct, frozen=True):
    """Do what Enter does on the item with this id."""

    item: str


class MoveTo(Struct, frozen=True):
    """Move the reading position to the item with this id."""

    item: str


class TurnPage(Struct, frozen=True):
    """Show the next screenful (1) or the one before (-1). A front end that can do so does not send it."""

    by: int


class TypeText(Struct, frozen=True):
    """Add letters to the text field."""

    text: str


class OpenPage(Struct, frozen=True):
    """Open a page, or go back to it if it is on the path to here."""

    address: Address
    item: str = ""
    """Id of the item to start at; empty for the first."""
    query: str = ""
    """What a person searched for; the page starts at the first item that holds it."""


class SetLanguage(Struct, frozen=True):
    """Read on in another language, and open the guide if it is not open yet."""

    language: str


class SetMode(Struct, frozen=True):
    """Change the way to read."""

    mode: Mode


class SetFilters(Struct, frozen=True):
    """List only the medicines that fit these answers."""

    filters: tuple[Filter, ...]


class SetCompared(Struct, frozen=True):
    """Compare these medicines."""

    medicines: tuple[str, ...]
    """Their ids."""


class TakeAlong(Struct, frozen=True):
    """Put a question on the list of questions to take along, or take it off."""

    question: BlockAddress


class BackThen(Struct, frozen=True):
    """Go back one page and carry out a command there."""

    command: Command


class ExploreKey(Struct, frozen=True):
    """Name a key instead of carrying out its command."""

    key: str


class Outcome(StrEnum):
    """How staff end the kiosk."""

    CLOSED = "closed"
    RESTART = "restart"
    SHUT_DOWN = "shut-down"
    """The whole machine."""
    NEXT_VISIT = "next-visit"
    """Nobody: a visit is over, and a new process is to serve the next one."""


class Admit(Struct, frozen=True):
    """Answer the staff code that was tried."""

    right: bool
    wait: int = 0
    """Seconds in which no code is looked at, because too many were wrong; 0 if this one was looked at."""


class Finish(Struct, frozen=True):
    """End the kiosk, from the menu for staff."""

    outcome: Outcome


class Idle(Struct, frozen=True):
    """Let time pass in which nobody presses a key and the voice says nothing."""

    seconds: float
    """Since the last key, or since the voice last spoke."""
    paused: bool = False
    """Whether the person has paused the voice, and so takes a rest."""


Action = (
    Command
    | ChooseNumber
    | Activate
    | MoveTo
    | TurnPage
    | TypeText
    | OpenPage
    | SetLanguage
    | SetMode
    | SetFilters
    | SetCompared
    | TakeAlong
    | BackThen
    | ExploreKey
    | Idle
    | Admit
    | Finish
)
"""What ``kiosk.domain.navigation.step`` takes."""
