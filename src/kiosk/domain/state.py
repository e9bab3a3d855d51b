"""All that is known of a visit; replaced, never changed."""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import replace

from kiosk.domain.address import ENTRANCE, Address, PageKind, ReadingPosition
from kiosk.domain.command import Command
from kiosk.domain.language import SOURCE
from kiosk.domain.settings import Settings
from kiosk.domain.text_size import ScalingLimits
from kiosk.texts.message import Message

ATTRACT = ReadingPosition(Address(PageKind.ATTRACT))


class Site(Struct, frozen=True):
    """What this kiosk begins every visit with, as the clinic has set it."""

    language: str = SOURCE
    settings: Settings = field(default_factory=Settings)
    staff_code: str = "leave"
    """What staff type to close the kiosk."""
    ask: bool = False
    """Whether to ask each person first how they read, because a screen reader was seen running."""
    scaling: ScalingLimits = field(default_factory=ScalingLimits)
    """How large the letters can be made on this screen."""


class State(Struct, frozen=True):
    """A visit: the way here, the language, the settings, and nothing about the person."""

    path: tuple[ReadingPosition, ...] = (ATTRACT,)
    """The pages on the way here, the one being read last."""
    language: str = SOURCE
    settings: Settings = field(default_factory=Settings)
    typed: str = ""
    """What stands in the text field."""
    message: Message | None = None
    """A brief answer to the last key, gone with the next one."""
    echo: Message | None = None
    """The letter that came or went with the last key, which is said in place of the whole line."""
    asked: Command | None = None
    """What the last step asks of the voice, whether by a key or by a line."""
    explored: tuple[str, int] = ("", 0)
    """While keys are explored: the last one, and how often it came in a row."""
    hidden: bool = False
    """Whether the person hid the screen; keys work on."""
    site: Site = field(default_factory=Site)
    undecided: bool = False
    """Whether nobody has chosen a language since the kiosk last showed its first screen."""
    begun: bool = False
    """Whether more was opened than pages about the kiosk, so that going back to the first screen ends a visit."""
    ended: bool = False
    """Whether staff closed the kiosk."""

    @classmethod
    def fresh(cls, site: Site) -> State:
        """Return the state that a visit begins with."""
        return cls(language=site.language, settings=site.settings, site=site, undecided=True)

    @property
    def position(self) -> ReadingPosition:
        """Where the person is reading."""
        return self.path[-1]

    @property
    def waiting(self) -> bool:
        """Whether nobody is here yet: the first page waits for the next person."""
        return self.position.address == ATTRACT.address

    @property
    def unchosen(self) -> bool:
        """Whether nobody has chosen a language yet, so that everything is said in all of them."""
        if self.undecided:
            return True
        kinds = [place.address.kind for place in self.path[-2:]]
        return kinds[-1] in ENTRANCE or (kinds[-1] is PageKind.MODES and kinds[0] in ENTRANCE)

    def reading(self, item: str) -> State:
        """Return this state with the reading place on ``item`` of the same page."""
        return replace(self, path=(*self.path[:-1], self.position.at_item(item)))

    def reading_sentence(self, sentence: int) -> State:
        """Return this state with the ruler on a sentence of the item that is being read."""
        return replace(self, path=(*self.path[:-1], replace(self.position, sentence=sentence)))
