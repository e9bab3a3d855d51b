"""Calls the pronunciation so that a fault in it affects one sentence only."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from kiosk.services.spoken import Pronunciation, SpokenForm
from kiosk.speech.engine.error_location import location_of

log = logging.getLogger(__name__)


class PronunciationGuard:
    """A pronunciation that logs what is raised in it, by type and place and without the text."""

    def __init__(self, pronunciation: Pronunciation) -> None:
        """Guard ``pronunciation``."""
        self._pronunciation = pronunciation

    def spoken(self, text: str, language: str) -> SpokenForm | None:
        """Return the spoken form of ``text``, or None if there is a fault."""
        try:
            return self._pronunciation.spoken(text, language)
        except Exception as error:  # whatever is wrong with one text, the voice goes on with the next
            log.error("a sentence has no spoken form: %s", location_of(error))
            return None

    def warm_up(self, languages: Iterable[str]) -> None:
        """Read rules and lexicons before somebody waits for the first sentence."""
        for language in languages:
            self.spoken("", language)
