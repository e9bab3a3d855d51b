"""What a clinic says about itself, in words of its own that no catalog translates."""

from __future__ import annotations

from msgspec import Struct

from kiosk.domain.language import SOURCE
from kiosk.texts.message import Message, verbatim

TextByLanguage = tuple[tuple[str, str], ...]
"""A text by language tag. An empty tag stands for every language."""


class Clinic(Struct, frozen=True):
    """The texts of a clinic; each may be empty."""

    name: TextByLanguage = ()
    phone: TextByLanguage = ()
    hours: TextByLanguage = ()
    ask_staff: TextByLanguage = ()
    """What a person does to get help from the staff."""


def words_in(words: TextByLanguage, language: str) -> Message | None:
    """Return ``words`` in ``language``, else in English or the language they are in; None if there are none."""
    texts = dict(words)
    if not texts:
        return None
    tag = next((tag for tag in (language, "", SOURCE) if tag in texts), next(iter(texts)))
    return verbatim(texts[tag]).in_language(tag)
