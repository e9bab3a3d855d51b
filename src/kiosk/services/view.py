"""What may be shown and spoken at one moment. Frozen, and the same for screen, voice, lines and braille."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

from msgspec import Struct

from kiosk.domain.address import Address
from kiosk.domain.chart import Chart
from kiosk.domain.command import Outcome
from kiosk.domain.guide import Urgency
from kiosk.domain.page import ItemKind, Position
from kiosk.domain.settings import Settings
from kiosk.domain.terms import Span

MESSAGE = "message"
"""Kind of an utterance that answers a key; the others have the kind of their row."""


class Text(Struct, frozen=True):
    """Words in one language."""

    value: str
    language: str
    """Tag of the language that the words are really in; a voice needs it."""
    spans: tuple[Span, ...] = ()
    """Words with a meaning, in order, each once in a section."""
    drawn: tuple[int, int] | None = None
    """Start and end of the words that the full screen draws, where it draws the words around them as a sign: a number
    as a key cap, "Important:" as a rule. Empty for a title that its header holds. None if it draws all words."""


class Row(Struct, frozen=True, eq=False):
    """An item as it is shown and spoken. Rows are cached and compared by identity."""

    id: str
    """The item's id, the same in every language."""
    kind: ItemKind
    texts: tuple[Text, ...]
    """What is shown and spoken, in this order."""
    name: Text | None = None
    """What the row opens, to show after its number; None if its text says so already."""
    hints: int = 0
    """How many of the texts, the last ones, say which keys to press. Plain mode leaves them out."""
    roles: tuple[Text, ...] = ()
    """What the row is, in each of its languages, if one cannot see how it is drawn; empty if the texts say it."""
    brief: Text | None = None
    """What the voice says once a person has heard the row often; None if it always says all."""
    switches_language: bool = False
    """Whether the row leads to another language and is not one of the page's own choices."""
    position: Position | None = None
    """Its number among the page's counted choices; its text says it too. None if it is not one of them."""
    urgency: Urgency | None = None
    """What a warning asks for at once, or a heading for all the warnings below it."""
    chart: Chart | None = None
    """A picture of the numbers in the first text, for those who see; that text is spoken and brailled."""
    chart_labels: tuple[Text, ...] = ()
    """The labels of the chart, in its order."""


class Mark(Struct, frozen=True):
    """A sentence on the page, and the word of it that is being spoken."""

    row: str
    """Id of the row."""
    text: int
    """Index of the row's text."""
    start: int
    """Where the sentence starts in that text, in characters."""
    end: int
    """Where it ends."""
    word: int = 0
    """Where the spoken word starts, or the sentence if no word is spoken yet."""


class Hint(Struct, frozen=True):
    """A key and what it does, for the key bar."""

    key: Text
    label: Text
    key_id: str
    """The key as the table of keys has it, such as ``down``."""
    brief: Text | None = None
    """A shorter label, for a narrow screen."""
    more: Text | None = None
    """The label while a long message has more to show."""
    last: Text | None = None
    """The label on the last screen page of a text, empty if the key does nothing there; None if it is the same."""
    optional: bool = False
    """Whether the bar can do without it."""


class Header(Struct, frozen=True):
    """The place of a page in the guide, for the line above the text."""

    title: Text
    translations: tuple[Text, ...] = ()
    """The title in the other languages, on the first screen."""
    brief: tuple[Text, ...] = ()
    """A shorter title for a narrow screen, in the same languages; empty if there is none."""
    parent: Text | None = None
    """The medicine that a section belongs to."""
    count: Text | None = None
    """How far one is: "Section 6 of 17"; on a treatment's page how many there are."""
    position: Position | None = None
    """The number of a section among all of them."""
    screen_page: Text | None = None
    """"Page {number} of {total}", for a front end that turns pages and fills in the numbers."""
    more_below: Text | None = None
    """What such a front end shows below a screen page that is not the last."""


class View(Struct, frozen=True):
    """Everything a front end may show or speak. A front end adds nothing to it and leaves nothing out."""

    address: Address
    title: Text
    header: Header
    rows: tuple[Row, ...]
    current: int
    """Index of the row that is being read."""
    start: int
    """Index of the row that the page has opened on, with the rows above it yet to be said; 0 once a row was chosen."""
    target: int | None
    """Index of the row for which the page was opened, which is shown whole; None if it was for none."""
    message: tuple[Text, ...]
    """A brief answer to the last key, in every language until one is chosen; empty if there is none."""
    warning: tuple[Text, ...]
    """Short for the message, if that is the warning that the visit ends; empty otherwise. Any key answers the warning,
    so it is shown at once: all of it, or where the letters are too large for that in this form."""
    bars: tuple[tuple[Hint, ...], ...]
    """The key bar, in every language until one is chosen."""
    language: str
    settings: Settings
    typing: bool = False
    """Whether letters go into a text field."""
    exploring: bool = False
    """Whether keys are named instead of doing what they ask for."""
    hidden: tuple[Text, ...] = ()
    """What a hidden screen shows instead of the page: how to show it again. Empty while the page is shown."""
    outcome: Outcome | None = None
    """How staff ended the kiosk; None while it runs."""
    status: Text | None = None
    """Whether the voice is on or paused; None if it is off."""
    mark: Mark | None = None
    """What the voice is saying."""
    sentence: Mark | None = None
    """The sentence that is being read, if the text is shown sentence by sentence."""
    focused: tuple[Mark, ...] = ()
    """The sentences that are then shown: that one, or its neighbors too."""
    echo: Text | None = None
    """The letter that the last key added or removed, spoken instead of the whole field."""

    @property
    def ended(self) -> bool:
        """Whether staff ended the kiosk."""
        return self.outcome is not None

    @property
    def turns_pages(self) -> bool:
        """Whether Right turns the screen pages: on text to read, and not on a list of choices."""
        return not (self.typing or self.exploring or any(row.position for row in self.rows))

    @property
    def row(self) -> Row:
        """The row that is being read."""
        return self.rows[self.current]


class Utterance(Struct, frozen=True):
    """One thing presented to a person who follows by ear, by braille or line by line."""

    kind: str
    """The row's kind, or ``MESSAGE``."""
    row_id: str
    texts: tuple[Text, ...]
    hints: int = 0
    """How many of the texts, the last ones, say which keys to press."""
    roles: tuple[Text, ...] = ()
    """What the row is, in each of its languages, presented after the texts and before the hints."""
    echo: Text | None = None
    """What is spoken instead of all this."""
    brief: Text | None = None
    """What is spoken instead once a person has heard it often."""

    @property
    def with_role(self) -> tuple[Text, ...]:
        """The texts with each role in its place."""
        presented = [(text, role_after(self, index)) for index, text in enumerate(self.texts)]
        return tuple(text for pair in presented for text in pair if text)


def role_after(row: Row | Utterance, index: int) -> Text | None:
    """Return the role that follows a text: the last one of its language that is no hint."""
    language, own = row.texts[index].language, len(row.texts) - row.hints
    if index >= own or any(text.language == language for text in row.texts[index + 1 : own]):
        return None
    return next((role for role in row.roles if role.language == language), None)


QUOTES = "”»"
"""Closing quotation marks, before which a sentence may have its full stop."""


def joined(texts: tuple[Text, ...]) -> str:
    """Return texts as one line, each ending like a sentence, so that a screen reader pauses between them."""
    *first, last = [text.value for text in texts]
    return " ".join([*(value if value.rstrip(QUOTES)[-1:] in ".?!:" else f"{value}." for value in first), last])


def by_language(texts: tuple[Text, ...]) -> list[str]:
    """Return texts as one line for each language in turn, so that no voice reads two languages in a line."""
    return [joined(tuple(same)) for _, same in groupby(texts, key=attrgetter("language"))]
