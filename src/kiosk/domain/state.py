"""The state of a visit. It is replaced, never changed."""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import replace

from kiosk.domain.address import ATTRACT, Address, BlockAddress, PageKind, ReadingPosition
from kiosk.domain.choices import Filter
from kiosk.domain.clinic import Clinic
from kiosk.domain.command import Command, Outcome
from kiosk.domain.language import SOURCE
from kiosk.domain.settings import Settings
from kiosk.domain.text_size import ScalingLimits
from kiosk.texts.message import Message


class Site(Struct, frozen=True):
    """What every visit to this kiosk starts with, as the clinic has set it."""

    language: str = SOURCE
    settings: Settings = field(default_factory=Settings)
    public: bool = False
    """Whether strangers use it: the staff code then opens a menu instead of closing the kiosk."""
    calls_staff: bool = False
    """Whether asking for the staff calls them; without it, the page says where to ask."""
    shuts_down: bool = False
    """Whether staff may shut the machine down."""
    clinic: Clinic = field(default_factory=Clinic)
    """What the clinic says about itself."""
    facts: tuple[Message, ...] = ()
    """The settings in force, for staff: a line for each."""
    ask: bool = False
    """Whether the first screen asks about a screen reader, because one is running."""
    keypad: tuple[tuple[Command, str], ...] = ()
    """The keys of the clinic's keypad, each with its command; empty for a whole keyboard."""


class State(Struct, frozen=True):
    """A visit: the path to the current page, the language, the settings, and nothing about the person."""

    path: tuple[ReadingPosition, ...] = (ATTRACT,)
    """The pages on the way here; the last one is being read."""
    language: str = SOURCE
    settings: Settings = field(default_factory=Settings)
    typed: str = ""
    """The contents of the text field."""
    typed_before: bool = False
    """Whether that was searched for before; it can be corrected, and a new letter replaces it."""
    searched: str = ""
    """What was typed when another page was opened from the search."""
    message: Message | None = None
    """A brief answer to the last key, gone with the next one."""
    echo: Message | None = None
    """The letter that the last key added or removed, spoken in place of the whole line."""
    asked: Command | None = None
    """What the last step asks of the voice, where that is not what its key asks for."""
    explored: tuple[str, int] = ("", 0)
    """While keys are explored: the last key, and how many times it came in a row."""
    filters: tuple[Filter, ...] = ()
    """What the person has answered to find a medicine."""
    compared: tuple[str, ...] = ()
    """Ids of the medicines that the person has chosen to compare."""
    questions: tuple[BlockAddress, ...] = ()
    """The questions that the person wants to take along, in the order in which they were chosen."""
    number: int = 0
    """The digits of a choice's number so far, while the next key may be one more digit of it; else 0."""
    group: tuple[Address, int] | None = None
    """The group of choices, on which page, that moving by itself goes through one by one; None before one is chosen."""
    hidden: bool = False
    """Whether the person hid the screen."""
    site: Site = field(default_factory=Site)
    scaling: ScalingLimits = field(default_factory=ScalingLimits)
    """How large the text can be shown on the screen as it is now."""
    awaiting_language: bool = False
    """Whether nobody has chosen a language since the first screen was last shown."""
    visit_started: bool = False
    """Whether more was opened than pages about the kiosk, so that going back to the first screen ends a visit."""
    warned: bool = False
    """Whether the person was asked if they are still there; the next key only says yes."""
    tried: str = ""
    """A staff code that the last step asks to be looked at."""
    outcome: Outcome | None = None
    """How staff ended the kiosk; None while it runs."""

    @classmethod
    def fresh(cls, site: Site) -> State:
        """Return the state that a visit starts with."""
        return cls(language=site.language, settings=site.settings, site=site, awaiting_language=True)

    @property
    def next_visit(self) -> State:
        """The state that the next visit starts with, on the same screen."""
        return replace(State.fresh(self.site), scaling=self.scaling)

    @property
    def position(self) -> ReadingPosition:
        """The page and item that are being read."""
        return self.path[-1]

    @property
    def waiting(self) -> bool:
        """Whether the first page waits for the next person."""
        return self.position.address == ATTRACT.address

    @property
    def untouched(self) -> bool:
        """Whether nothing of a visit is here yet, so that none has to end."""
        return replace(self, message=None, echo=None, asked=None, tried="") == self.next_visit

    @property
    def concealed(self) -> bool:
        """Whether the page is hidden; the page for the staff code never is."""
        return self.hidden and self.position.address.kind is not PageKind.LEAVE

    @property
    def multilingual(self) -> bool:
        """Whether nobody has chosen a language yet, so that everything is said in all of them."""
        return self.awaiting_language or self.waiting

    def reading(self, item: str) -> State:
        """Return this state with the reading position at ``item`` of the same page."""
        return replace(self, path=(*self.path[:-1], self.position.at_item(item)))

    def reading_sentence(self, sentence: int) -> State:
        """Return this state at another sentence of the item that is being read."""
        return replace(self, path=(*self.path[:-1], replace(self.position, sentence=sentence)))
