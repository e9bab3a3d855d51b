"""The guide: articles in sections of blocks, other documents, and a glossary, not yet in any language.

A block is the unit that a person moves through, hears and repeats.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Protocol

from msgspec import Struct, field
from msgspec.structs import replace

from kiosk.domain.chart import Chart
from kiosk.domain.choices import Aspect, Choices, Route
from kiosk.domain.language import Language
from kiosk.domain.page_cache import PageCache
from kiosk.texts.message import Message, verbatim


class BlockKind(StrEnum):
    """What a block is, so that screen and voice can tell it apart."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    URGENT = "urgent"
    """A warning that nobody must miss."""
    HEADING = "heading"
    FACT = "fact"
    """A label and its value, such as "How it is given: ..."."""


EMERGENCY_NUMBER = "911"
"""That of the US, in every language."""


class Urgency(StrEnum):
    """What a warning asks for at once."""

    EMERGENCY = "emergency"
    """Call the emergency number."""
    CARE_TEAM = "care-team"
    """Call the care team."""


class Medium(StrEnum):
    """Where the guide is read. Only a kiosk has keys, and only a browser has a link at the top of a page."""

    KIOSK = "kiosk"
    BROWSER = "browser"


class Only(StrEnum):
    """Where a block is true, if it is not true everywhere. All but ``BROWSER`` are at the kiosk."""

    KIOSK = "kiosk"
    BROWSER = "browser"
    KEYS = "keys"
    """Where single keys are pressed, and not lines typed."""
    VOICE = "voice"
    """Where the kiosk has a voice."""
    COLORS = "colors"
    """Where it sets colors."""
    LETTERS = "letters"
    """Where it can draw larger letters."""

    @property
    def medium(self) -> Medium:
        """The only medium that has it."""
        return Medium.BROWSER if self is Only.BROWSER else Medium.KIOSK


class Block(Struct, frozen=True):
    """One idea: a heading, a paragraph, a bullet, a fact or an urgent warning."""

    id: str
    """Unique on its page and the same in every language, such as ``warnings/3``."""
    kind: BlockKind
    message: Message
    sources: tuple[str, ...] = ()
    """Ids of the sources that support the block."""
    terms: tuple[str, ...] = ()
    """Ids of the glossary terms that occur here for the first time in the section."""
    note: str = ""
    """The author's note to the translator."""
    urgency: Urgency | None = None
    """What an urgent block asks for, or a heading for the urgent blocks below it."""
    only: Only | None = None
    """Where the block is true; None if it is true everywhere."""
    chart: Chart | None = None
    """A picture of the numbers in it."""
    aspect: Aspect | None = None
    """What it answers where medicines are compared."""


class Section(Struct, frozen=True):
    """A titled part of an article."""

    anchor: str
    title: Message
    blocks: tuple[Block, ...]


class Medicine(Struct, frozen=True):
    """What a list needs to know of a treatment, without reading its page."""

    id: str
    name: str
    """Brand name, the same in every language."""
    generic: Message
    """Name of the substance; some have a Spanish name of their own."""
    route: Route
    also: tuple[str, ...] = ()
    """Other names that lead to the page, such as those of a generic or biosimilar; the same in every language."""
    short: bool = False
    """Whether its page has only what could be confirmed, which the page and every line that leads to it say."""
    choices: Choices = field(default_factory=Choices)
    """By what it can be chosen."""

    @property
    def names(self) -> tuple[str, ...]:
        """All names that are the same in every language."""
        return (self.name, *self.also)


class Source(Struct, frozen=True):
    """Where facts come from."""

    id: str
    title: Message
    url: str = ""
    dated: Message | None = None
    """The date as the source gives it, and what has that date; None if the source gives none."""


class Review(Struct, frozen=True):
    """Who wrote and checked a page, and when the next review is due."""

    author: Message
    """A team or a person; a team has a name in each language."""
    written: date
    facts_checked: date
    next_review: date
    clinical_reviewer: str = ""
    """Empty until a clinician has signed the page as it is now."""
    clinical_review: date | None = None
    """Day of the signature."""
    void_reviewer: str = ""
    """Who signed another text than this one, or empty."""
    text_number: str = ""
    """Number of the page's text, which a signature names."""


LABEL = "label"
"""Id of the source that is the medicine's label, the text that the FDA approved."""


class Topic(Struct, frozen=True):
    """What a list needs to know of a page about the disease, without reading it."""

    id: str
    title: Message


Subject = Medicine | Topic
"""What an article is about."""


def subject_name(subject: Subject) -> Message:
    """Return what the article about ``subject`` is called beside the title of one of its sections."""
    return verbatim(subject.name) if isinstance(subject, Medicine) else subject.title


class Article(Struct, frozen=True):
    """A page in sections: about a medicine, or about the disease."""

    subject: Subject
    sections: tuple[Section, ...]
    review: Review
    sources: tuple[Source, ...]

    @property
    def id(self) -> str:
        """Name of its file and of its catalog."""
        return self.subject.id

    @property
    def medicine(self) -> Medicine | None:
        """The medicine that it is about, if it is about one."""
        return self.subject if isinstance(self.subject, Medicine) else None

    @property
    def name(self) -> Message:
        """What it is called beside the title of one of its sections."""
        return subject_name(self.subject)

    def section(self, anchor: str) -> Section | None:
        """Return the section with ``anchor``, or None if there is none."""
        return next((section for section in self.sections if section.anchor == anchor), None)


class Document(Struct, frozen=True):
    """A page that is no article, such as the help."""

    id: str
    title: Message
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...] = ()

    def read_on(self, medium: Medium) -> Document:
        """Return this document with only the blocks that are true for ``medium``."""
        shown = (block for block in self.blocks if block.only is None or block.only.medium is medium)
        return replace(self, blocks=tuple(shown))


class Term(Struct, frozen=True):
    """A glossary term and its plain meaning."""

    id: str
    title: Message
    meaning: Message
    forms: Message
    """The forms in which pages use it, in one text with commas between them."""


class SearchHit(Struct, frozen=True):
    """A section or page that a search found."""

    article: str
    """Id of the article, or empty for a document or term."""
    part: str
    """Anchor of the section, id of the document or of the term."""


class SearchResult(Struct, frozen=True):
    """What a search found."""

    hits: tuple[SearchHit, ...]
    """Best first."""
    exact: bool = True
    """Whether they hold the words of the query, and not only similar words."""


class Pages(Protocol):
    """The pages of a guide."""

    @property
    def medicines(self) -> tuple[Medicine, ...]:
        """All medicines with an article, by name."""

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The articles about the disease, in the order in which they are listed."""

    @property
    def glossary(self) -> tuple[Term, ...]:
        """All terms; empty if the glossary cannot be read."""

    def article(self, article: str) -> Article | None:
        """Return an article, or None if its file is missing or broken."""

    def document(self, document: str) -> Document | None:
        """Return a document, or None if its file is missing or broken."""


class Library(Pages, Protocol):
    """Everything that pages are built from. Look-ups are pure: the same question always has the same answer."""

    @property
    def cache(self) -> PageCache:
        """Pages that were built from this library."""

    @property
    def medium(self) -> Medium:
        """Where the guide is read."""

    @property
    def today(self) -> date:
        """The day on which the guide is read."""

    @property
    def languages(self) -> tuple[Language, ...]:
        """The available languages, English first."""

    def find(self, query: str) -> SearchResult:
        """Return what ``query`` finds in any language."""

    def words(self, message: Message, language: str) -> str:
        """Return ``message`` in ``language``, or in English if it has no current translation."""


def subjects(library: Library) -> tuple[Subject, ...]:
    """Return what all articles are about: the medicines, then the topics."""
    return (*library.medicines, *library.topics)
