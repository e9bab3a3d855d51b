"""Translates messages and their values, and notices when a translation is not current."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from kiosk.domain.language import SOURCE
from kiosk.services.ports import Catalogs, TranslationState
from kiosk.services.view import Text
from kiosk.texts.message import NAMES, Message

NAME = re.compile(r"\{(\w+)\}")


INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
"""Characters that nobody sees but that control a terminal, turn the direction of text, or split words."""


class NotCurrentError(LookupError):
    """A message has no translation that may be shown."""


class Translator(Struct, frozen=True, eq=False):
    """Translates messages with the catalogs."""

    catalogs: Catalogs

    def text(self, message: Message, language: str) -> Text:
        """Return ``message`` in ``language``, or in its own language if it has one.

        Raises:
            NotCurrentError: The translation of the message, or of a message among its values, is missing, fuzzy, wrong
                or belongs to an earlier English text. So no line is ever half translated. Only names of medicines
                fall back to English by themselves.
        """
        language = message.language or language
        return Text(_visible(self._words(message, language)), language)

    def best(self, message: Message, language: str) -> Text:
        """Return ``message`` in ``language``, or all of it in English, labeled as English."""
        try:
            return self.text(message, language)
        except NotCurrentError:
            return Text(_visible(self._words(message, SOURCE)), SOURCE)

    def everywhere(self, message: Message) -> list[str]:
        """Return ``message`` in every available language."""
        return [self.best(message, language.tag).value for language in self.catalogs.languages]

    def _words(self, message: Message, language: str) -> str:
        values = dict(message.values)
        number = values.get("n", 0)
        found = self.catalogs.look_up(message, language, number if isinstance(number, int) else 0)
        if found.state is not TranslationState.CURRENT and message.context != NAMES:
            raise NotCurrentError(message.context, message.text)
        if not values:
            return found.text
        return NAME.sub(lambda match: self._value(values.get(match[1], match[0]), language), found.text)

    def _value(self, value: Message | str | int | date, language: str) -> str:
        match value:
            case Message():
                return self._words(value, language)
            case date():
                return self.catalogs.day(value, language)
            case _:
                return str(value)


def _visible(text: str) -> str:
    """Return ``text`` without what a terminal would obey.

    Every reader of files refuses such characters, but for compiled catalogs; here passes all that is shown and spoken,
    wherever it comes from.
    """
    return INVISIBLE.sub("", text)
