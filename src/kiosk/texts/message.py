"""A text before it is translated: the English words, and the context that gives them their meaning.

The English text is the gettext ``msgid`` and the context its ``msgctxt``, so a changed dose is never shown with the
translation of the old one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

UI = "ui"
"""Catalog domain of the program's own texts."""
COMMON = "common"
"""Catalog domain of what belongs to no single article, and of what lists show of each."""
STAFF = "staff"
"""Catalog domain of what commands print for staff and translators."""
NAMES = "names"
"""Context of the names of substances; a name without a translation stays English."""
TOPIC = "topic|title"
"""Context of the titles of the pages about the disease."""
VALUE = re.compile(r"\{(\w+)\}")
"""A name that a value replaces."""
VERBATIM = ""
"""Domain of texts that are the same in every language: names, numbers, addresses, typed words."""


class Message(Struct, frozen=True):
    """An English text, and what is needed to look up its translation."""

    context: str
    """``msgctxt``: ``article|section`` for content, ``screen|part`` for the program's own texts."""
    text: str
    """The English text, with ``{name}`` for each value."""
    domain: str = UI
    """The catalog that holds the translation; empty for a text that is the same in every language."""
    plural: str = ""
    """The English plural, of which ``text`` is the singular; empty if number does not matter."""
    values: tuple[tuple[str, Message | str | int | date], ...] = ()
    """The value of each ``{name}``; ``n`` chooses between singular and plural."""
    language: str = ""
    """Tag of the language of this text; empty for the language that the person chose."""

    def with_values(self, **values: Message | str | int | date) -> Message:
        """Return this message with values for its ``{names}``."""
        return replace(self, values=(*self.values, *values.items()))

    def in_language(self, tag: str) -> Message:
        """Return this message in the language ``tag``, whatever language the person reads in."""
        return replace(self, language=tag)


def phrase(context: str, text: str) -> Message:
    """Mark ``text`` as one of the program's own; the catalog extractor looks for calls of this name."""
    return Message(context, text)


def phrases(context: str, one: str, many: str) -> Message:
    """Mark a text that depends on the number ``n``; the catalog extractor looks for calls of this name."""
    return Message(context, one, plural=many)


def verbatim(text: str) -> Message:
    """Return a text that is the same in every language: a name, a number, an address."""
    return Message("", text, VERBATIM)


class StaffText(str):
    """English words for staff, with the message that they were made from, so that a command can translate them."""

    message: Message

    def __new__(cls, message: Message) -> StaffText:
        """Return the English words of ``message``."""
        values = dict(message.values)
        text = super().__new__(cls, VALUE.sub(lambda name: str(values.get(name[1], name[0])), message.text))
        text.message = message
        return text

    def with_values(self, **values: str | int) -> StaffText:
        """Return this text with values for its ``{names}``."""
        return StaffText(self.message.with_values(**values))


def error_words(error: Exception) -> str:
    """Return what ``error`` says: a text for staff where it was raised with one, else English."""
    said = error.args[0] if error.args else ""
    return said if isinstance(said, StaffText) else str(error) or repr(error)


def as_it_is(words: str) -> StaffText:
    """Return ``words`` for staff that are the same in every language: a name, a number, what somebody typed."""
    return StaffText(Message("", "{words}", STAFF).with_values(words=words))


def joined_staff_texts(parts: Sequence[StaffText]) -> StaffText:
    """Return ``parts``, which must not be empty, as a list, each still to be translated."""
    first, *rest = parts
    for part in rest:
        # T: Joins the parts of a list in a message.
        first = staff("check|parts", "{list}, {part}", list=first, part=part)
    return first


def staff(context: str, text: str, /, **values: str | int) -> StaffText:
    """Return ``text`` with ``values`` for its ``{names}``, for staff; the catalog extractor looks for this name."""
    return StaffText(Message(context, text, STAFF).with_values(**values))
