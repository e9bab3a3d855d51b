"""Ports that live in memory; each passes the same contract suite as the real adapter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kiosk.domain.language import Language
from kiosk.domain.message import Message
from kiosk.domain.phrases import LANGUAGE_NAME
from kiosk.services.ports import Currency, Translation


class MemoryCatalogs:
    """Translations from a table, by language, then context and English; a Currency stands for one not to be shown."""

    def __init__(self, **tables: Mapping[tuple[str, str], str | tuple[str, ...] | Currency]) -> None:
        self._tables = tables
        own_name = (LANGUAGE_NAME.context, LANGUAGE_NAME.text)
        named = [Language(tag, str(table[own_name])) for tag, table in tables.items()]
        self.languages = (Language("en", "English"), *named)

    def look_up(self, message: Message, language: str, number: int = 0) -> Translation:
        plain = message.plural if message.plural and number != 1 else message.text
        if language == "en" or not message.domain:
            return Translation(plain)
        match self._tables.get(language, {}).get((message.context, message.text), Currency.MISSING):
            case Currency() as currency:
                return Translation(plain, currency)
            case str(text):
                return Translation(text)
            case forms:
                return Translation(forms[number != 1])

    def day(self, day: date, language: str) -> str:
        """Knows March only."""
        if language == "es":
            return f"{day.day} de marzo de {day.year}"
        return f"March {day.day}, {day.year}"
