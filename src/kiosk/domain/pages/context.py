"""What a page is built from."""

from __future__ import annotations

from datetime import date

from msgspec import Struct, field

from kiosk import texts
from kiosk.domain.address import Address, BlockAddress
from kiosk.domain.choices import Filter
from kiosk.domain.command import Command
from kiosk.domain.guide import Library
from kiosk.domain.keys import hint_key
from kiosk.domain.language import after, tags
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.texts.message import Message


class PageContext(Struct, frozen=True):
    """The part of a state that decides what a page holds. The reading position is not in it."""

    address: Address
    previous: Address | None
    """The page that Back leads to."""
    language: str
    settings: Settings
    typed: str
    """What has been typed into the text field."""
    sizes: int
    """How many steps the text size has on this screen."""
    filters: tuple[Filter, ...] = ()
    """What the person has answered to find a medicine."""
    today: date = date.min
    """The day on which it is read."""
    compared: tuple[str, ...] = ()
    """Ids of the medicines to compare."""
    questions: tuple[BlockAddress, ...] = ()
    """The questions to take along."""
    multilingual: bool = False
    """Whether nobody has chosen a language yet, so that the page speaks all of them."""
    site: Site = field(default_factory=Site)
    """What the clinic has set."""

    @property
    def plain(self) -> bool:
        """Whether a person types lines: there is no voice then, nothing is drawn, and keys are not read."""
        return self.settings.mode is Mode.PLAIN

    @property
    def full_screen(self) -> bool:
        """Whether the page is drawn with a header that holds its title."""
        return self.settings.mode is Mode.SCREEN

    def spoken_languages(self, library: Library) -> list[str]:
        """Return the languages of what everyone must understand; an empty tag means the chosen one."""
        return tags(library.languages, self.site.language) if self.multilingual else [""]

    def language_key(self, library: Library) -> tuple[Message, ...]:
        """Return which key leads to another language, in that language; nothing where there is no other."""
        other = after(tags(library.languages, self.site.language), self.language)
        key = hint_key(Command.LANGUAGE, self.settings)
        named = texts.entrance.KEY_FOR_THIS_LANGUAGE.with_values(name=texts.entrance.LANGUAGE_NAME, key=key)
        return (named.in_language(other),) if other != self.language else ()
