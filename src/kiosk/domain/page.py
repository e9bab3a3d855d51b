"""A page: an ordered list of items, not yet in any language."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kiosk import texts
from kiosk.domain.address import Address, BlockAddress
from kiosk.domain.chart import Chart
from kiosk.domain.command import Action
from kiosk.domain.guide import Term, Urgency
from kiosk.texts.message import Message


class ItemKind(StrEnum):
    """What an item is. Every front end shows or speaks it in its own way, never by color alone."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    BULLET = "bullet"
    URGENT = "urgent"
    NOTICE = "notice"
    CHOICE = "choice"
    FIELD = "field"
    """A line of text that a person types."""


ROLES = {
    ItemKind.HEADING: texts.pages.ROLE_HEADING,
    ItemKind.CHOICE: texts.pages.ROLE_CHOICE,
    ItemKind.FIELD: texts.pages.ROLE_FIELD,
}


class Position(Struct, frozen=True):
    """A place in a numbered list."""

    number: int
    """From 1."""
    count: int


class Item(Struct, frozen=True):
    """One item of a page; the reading position is always on exactly one."""

    id: str
    kind: ItemKind
    messages: tuple[Message, ...]
    """What is shown and spoken, in this order."""
    hints: tuple[Message, ...] = ()
    """Which keys to press here, shown and spoken last. Plain mode leaves them out."""
    action: Action | None = None
    """What Enter does here."""
    counted: bool = False
    """Whether it is one of the page's numbered choices."""
    position: Position | None = None
    """Its number among them."""
    drawn: tuple[Message, ...] = ()
    """The words of each message that the full screen draws, where a sign stands for the rest; empty for all words."""
    terms: tuple[Term, ...] = ()
    """The hard words in it, in the order of the English text."""
    urgency: Urgency | None = None
    """What a warning asks for at once, or a heading for the warnings below it."""
    chart: Chart | None = None
    """A picture of the numbers in the first message."""
    name: Message | None = None
    """What the item opens, to show after its number; None if its text says so already."""
    interface: bool = False
    """Whether it belongs to the kiosk's interface, such as the way back, rather than to the page's content."""
    question: BlockAddress | None = None
    """The question to ask the care team that it is, if it can be taken along."""
    sources: Address | None = None
    """The page that says where its text comes from; None if nothing says so."""

    brief: Message | None = None
    """What the voice says once a person has heard the whole text often; None if it always says all."""

    @property
    def roles(self) -> tuple[Message, ...]:
        """What the item is, in each language of its messages, for people who cannot see how it is drawn.

        Empty where the text makes it clear: a counted choice says so by its number, and a title by the keys that it
        names (EN 301 549, 11.5.2.5).
        """
        role = None if self.counted else ROLES.get(self.kind)
        languages = dict.fromkeys(message.language for message in self.messages)
        return tuple(map(role.in_language, languages)) if role else ()


class Page(Struct, frozen=True, eq=False):
    """Everything on a page, in reading order; the first item is its title.

    Pages are compared by identity, so that what is derived from them can be cached cheaply.
    """

    address: Address
    items: tuple[Item, ...]
    typing: bool = False
    """Whether letters are typed here instead of being shortcuts."""
    first: int = 0
    """Index of the first item that the reading position can be on: on the full screen the one below the title."""
    start: int = 0
    """Index of the item that the page opens on."""

    @property
    def title(self) -> Message:
        """The words that name the page."""
        return self.items[0].messages[0]

    @property
    def choices(self) -> tuple[Item, ...]:
        """The numbered choices, in order."""
        return tuple(item for item in self.items if item.counted)

    @property
    def is_text(self) -> bool:
        """Whether it is text to read, and no list of choices or line to type on."""
        return not (self.typing or self.choices)

    def index(self, item: str) -> int:
        """Return the index of the item with the id ``item``, or of the one that the page opens on if there is none."""
        return next((n for n, each in enumerate(self.items) if each.id == item), self.start)
