"""Where a person is: the address of a page, and the reading position on it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace


class PageKind(StrEnum):
    """The kinds of page; ``kiosk.domain.pages`` has a builder for each."""

    ATTRACT = "attract"
    GUIDE = "guide"
    TREATMENT = "treatment"
    TOPICS = "topics"
    TOPIC = "topic"
    SECTION = "section"
    MEANINGS = "meanings"
    SOURCES = "sources"
    GLOSSARY = "glossary"
    DOCUMENT = "document"
    FIND = "find"
    ANSWERS = "answers"
    COMPARE = "compare"
    COMPARISON = "comparison"
    QUESTIONS = "questions"
    SETTINGS = "settings"
    OPTIONS = "options"
    INDEX = "index"
    LETTER = "letter"
    SEARCH = "search"
    RESULTS = "results"
    STAFF = "staff"
    START_OVER = "start-over"
    LOUDSPEAKER = "loudspeaker"
    LEAVE = "leave"
    STAFF_MENU = "staff-menu"
    STAFF_TEST = "staff-test"
    STAFF_SETTINGS = "staff-settings"
    MODES = "modes"
    EXPLORE = "explore"


ARTICLES = frozenset({PageKind.TREATMENT, PageKind.TOPIC})
"""The lists of the sections of an article."""
ABOUT_KIOSK = frozenset(
    {
        PageKind.DOCUMENT,
        PageKind.SETTINGS,
        PageKind.OPTIONS,
        PageKind.STAFF,
        PageKind.START_OVER,
        PageKind.LOUDSPEAKER,
        PageKind.LEAVE,
        PageKind.STAFF_MENU,
        PageKind.STAFF_TEST,
        PageKind.STAFF_SETTINGS,
        PageKind.MODES,
        PageKind.EXPLORE,
    }
)
"""The pages that can be opened from the first screen without starting a visit."""


class Address(Struct, frozen=True):
    """Identifies a page; equal addresses are the same page."""

    kind: PageKind
    article: str = ""
    """Id of the article, if the page belongs to one."""
    part: str = ""
    """What the page shows of it: a section's anchor, a block, a document's id, a letter, a query."""

    def __str__(self) -> str:
        """Return a short stable name, as the transcript records it: ``section/lemtrada/warnings``."""
        return "/".join(filter(None, (self.kind, self.article, self.part)))


class BlockAddress(Struct, frozen=True):
    """Identifies a block of an article."""

    article: str
    block: str


class ReadingPosition(Struct, frozen=True):
    """A page and the item on it that is being read."""

    address: Address
    item: str = ""
    """Id of the item; an empty or unknown id means the one that the page opens on."""
    sentence: int = 0
    """Index of the sentence of the item, where the text is shown sentence by sentence."""
    target: str = ""
    """Id of the item for which the page was opened, such as what a search found; empty where it was for none."""

    def at_item(self, item: str) -> ReadingPosition:
        """Return the position at ``item``, at its first sentence unless it is this item already."""
        return self if item == self.item else replace(self, item=item, sentence=0)


GUIDE = Address(PageKind.GUIDE)
ATTRACT = ReadingPosition(Address(PageKind.ATTRACT))
