"""Which scenarios run under which screen reader, in which mode and language."""

from __future__ import annotations

import os
from functools import cache
from typing import NamedTuple

from tests.readers.brltty import Brltty
from tests.readers.expected import Expected, line_by_line, on_the_screen
from tests.readers.fenrir import Fenrir
from tests.readers.reader import Reader
from tests.readers.walk import SCENARIOS, Walk

MODES: tuple[tuple[type[Reader], str], ...] = (
    (Fenrir, "--linear"),
    (Fenrir, "--reader"),
    (Brltty, "--braille"),
    (Brltty, "--reader"),
    (Brltty, "--linear"),
)
LANGUAGES = ("en", "es")
EVERY = os.environ.get("KIOSK_READERS") == "all"
"""Whether to run every scenario in both languages, which takes minutes."""
FEW = ("ask_the_kiosk", "en"), ("turn_pages", "es")
"""The scenarios to run otherwise, in turn."""


class Case(NamedTuple):
    """A scenario under a reader."""

    reader: type[Reader]
    mode: str
    scenario: str
    language: str

    def __str__(self) -> str:
        return f"{self.reader.name} {self.mode} {self.language} {self.scenario}"

    @property
    def expected(self) -> tuple[Expected, ...]:
        """What must happen after each key."""
        return expected(self.mode, self.scenario, self.language)


@cache
def expected(mode: str, scenario: str, language: str) -> tuple[Expected, ...]:
    """Return what must happen after each key of a scenario, computed once for all readers."""
    walk = Walk(scenario, language)
    return tuple(on_the_screen(walk) if mode == "--reader" else line_by_line(walk, braille=mode == "--braille"))


def cases() -> list[Case]:
    """Return the cases of this test run."""
    if EVERY:
        return [Case(*mode, name, language) for mode in MODES for name in SCENARIOS for language in LANGUAGES]
    return [Case(*mode, *FEW[number % len(FEW)]) for number, mode in enumerate(MODES)]
