"""Calls the pronunciation so that a fault in it affects one sentence only."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from traceback import extract_tb

from kiosk.services.spoken import Pronunciation, SpokenForm

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


def location_of(error: BaseException) -> str:
    """Return the type of an error and where it was raised, without its text: ``ValueError in words.py:12``."""
    frames = extract_tb(error.__traceback__)
    where = f" in {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"
