"""What may be shown and said at one moment: frozen, and the same for screen, voice, lines and braille."""

from __future__ import annotations

from msgspec import Struct

from kiosk.domain.address import Address
from kiosk.domain.page import ItemKind
from kiosk.domain.settings import Settings


class Text(Struct, frozen=True):
    """Words in one language."""

    value: str
    language: str
    """Tag of the language the words are really in, which a voice needs to know."""


class Row(Struct, frozen=True, eq=False):
    """One line of meaning as it is shown and said. Compared by identity; the presenter remembers rows."""

    id: str
    """The place id: the same in every language."""
    kind: ItemKind
    texts: tuple[Text, ...]
    """What is shown and said, in this order."""
    name: Text | None = None
    """What the row opens, for where a number stands before it; None where its text says so already."""
    hints: int = 0
    """How many of the texts, the last ones, say which keys to press; typed lines leave them out."""
    role: Text | None = None
    """What the row is, for people who do not see how it is drawn; None where its words tell."""
    switches_language: bool = False
    """Whether the row leads to another language and is not one of the page's own choices."""


class Mark(Struct, frozen=True):
    """The words that the voice is saying, where they are shown."""

    row: str
    """The row's place id."""
    text: int
    """Which of the row's texts."""
    start: int
    """Where the words begin in it, in characters."""
    end: int
    """Where they end."""
    word: int = 0
    """Where the word begins that is being heard, or the words, before any of them is."""


class Hint(Struct, frozen=True):
    """A key and what it does, for the key bar."""

    key: Text
    label: Text


class View(Struct, frozen=True):
    """Everything a front end may show or say. A front end adds nothing to it and leaves nothing out."""

    address: Address
    title: Text
    rows: tuple[Row, ...]
    current: int
    """Position of the row that is being read."""
    message: tuple[Text, ...]
    """A brief answer to the last key, in each language where nobody has chosen one; empty where there is none."""
    bars: tuple[tuple[Hint, ...], ...]
    """The key bar, in each language where nobody has chosen one."""
    language: str
    settings: Settings
    typing: bool = False
    exploring: bool = False
    """Whether a key is named instead of doing what it asks for."""
    hidden: tuple[Text, ...] = ()
    """What a hidden screen shows in place of the page: how to get it back. Empty where the page is to be seen."""
    ended: bool = False
    status: Text | None = None
    """Whether the voice is on or paused; None where it is off."""
    mark: Mark | None = None
    """What the voice is saying."""
    sentence: Mark | None = None
    """The sentence that is being read, where the text is shown sentence by sentence; None where all of it is."""
    focused: tuple[Mark, ...] = ()
    """What of the text is then shown: that sentence, or its neighbors too."""
    echo: Text | None = None
    """The letter that came or went with the last key; said in place of the line that is typed on."""

    @property
    def row(self) -> Row:
        """The row that is being read."""
        return self.rows[self.current]


class Utterance(Struct, frozen=True):
    """One thing presented to a person who follows by ear, by braille or line by line."""

    kind: str
    """The row's kind, or ``message``."""
    row_id: str
    """The row's place id."""
    texts: tuple[Text, ...]
    hints: int = 0
    """How many of the texts, the last ones, say which keys to press."""
    role: Text | None = None
    """What the row is, told after its texts and before its hints."""
    echo: Text | None = None
    """What the ear is told in place of all this."""

    @property
    def with_role(self) -> tuple[Text, ...]:
        """The texts with the role in its place, as a person is told them line by line."""
        if self.role is None:
            return self.texts
        hints = len(self.texts) - self.hints
        return (*self.texts[:hints], self.role, *self.texts[hints:])


QUOTES = "”»"
"""Signs after which a sentence may yet be without its full stop."""


def joined(texts: tuple[Text, ...]) -> str:
    """Return texts as one line, each ending like a sentence, so that a reader pauses between them."""
    *first, last = [text.value for text in texts]
    return " ".join([*(value if value.rstrip(QUOTES)[-1:] in ".?!:" else f"{value}." for value in first), last])
