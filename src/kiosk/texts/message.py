"""A text before it is put into a language: the English words and the context that gives them their meaning.

The English text is the gettext ``msgid`` and the context its ``msgctxt``, so a changed dose can never be shown with the
translation of the old one.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

UI = "ui"
"""Catalog domain of the words that stand in the program."""
COMMON = "common"
"""Catalog domain of the pages that belong to no single treatment."""
NAMES = "names"
"""Context of the names of medicines themselves; where one has no translation, its English name stands in its place."""
VERBATIM = ""
"""Domain of texts that are the same in every language: names, numbers, addresses, what a person typed."""


class Message(Struct, frozen=True):
    """An English text with what is needed to look it up in another language."""

    context: str
    """``msgctxt``: ``treatment|section`` for content, ``screen|part`` for the program's own words."""
    text: str
    """The English text, with ``{name}`` where a value belongs."""
    domain: str = UI
    """The catalog that holds the translation; empty for a text that is the same in every language."""
    plural: str = ""
    """The English plural, or empty where number does not matter; ``text`` is then the singular."""
    values: tuple[tuple[str, Message | str | int | date], ...] = ()
    """What is put in for each ``{name}``; ``n`` chooses between singular and plural."""
    language: str = ""
    """Tag of the one language this text is always given in, or empty for the language the person chose."""

    def with_values(self, **values: Message | str | int | date) -> Message:
        """Return this message with ``values`` put in for its ``{names}``."""
        return replace(self, values=(*self.values, *values.items()))

    def in_language(self, tag: str) -> Message:
        """Return this message tied to the language ``tag``, whatever language the person reads in."""
        return replace(self, language=tag)


def phrase(context: str, text: str) -> Message:
    """Mark ``text`` as one of the program's own words; the catalog extractor looks for calls of this name."""
    return Message(context, text)


def phrases(context: str, one: str, many: str) -> Message:
    """Mark a text that differs by the number ``n``; the catalog extractor looks for calls of this name."""
    return Message(context, one, plural=many)


def verbatim(text: str) -> Message:
    """Return a text that is the same in every language: a name, a number, an address."""
    return Message("", text, VERBATIM)
