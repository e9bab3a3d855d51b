"""What a person may change about how the kiosk presents itself; all of it is forgotten when the visit ends."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from msgspec import Struct


class CyclicEnum(StrEnum):
    """Choices that one key goes round."""

    @property
    def following(self) -> Self:
        """The next choice, and after the last one the first."""
        every = list(type(self))
        return every[(every.index(self) + 1) % len(every)]


class Theme(CyclicEnum):
    """Colors, each readable at 7:1 or better; ``TERMINAL`` leaves them to the terminal."""

    DARK = "dark"
    LIGHT = "light"
    YELLOW_ON_BLACK = "yellow-on-black"
    BLACK_ON_YELLOW = "black-on-yellow"
    TERMINAL = "terminal"


class Mode(StrEnum):
    """How the kiosk presents itself."""

    SCREEN = "screen"
    """Full screen."""
    READER = "reader"
    """Full screen with the habits of a screen reader."""
    LINEAR = "linear"
    """Single keys; each newly reached line is printed, nothing is redrawn."""
    BRAILLE = "braille"
    """The same with the cursor at the beginning of each line, where a short braille display shows it."""
    PLAIN = "plain"
    """Typed lines and numbers."""


class SentenceFocus(CyclicEnum):
    """How much of the text is shown around the sentence that is being read."""

    OFF = "off"
    """All of it."""
    SENTENCE = "sentence"
    """The sentence alone."""
    NEIGHBORS = "neighbors"
    """The sentence, the one before and the one after it."""


DEBOUNCE_SECONDS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""How long the same key counts once, by step (EN 301 549, 5.8: adjustable, half a second and more must be possible)."""
SCAN_SECONDS = (0, 1, 2, 3, 4, 6, 8, 10)
"""How long scanning stays on a line, by step; 0 is off."""
RATES = (80, 100, 120, 140, 160, 200, 250, 320)
"""Words a minute of each step: half to twice the fifth (VVSG 2.0, 7.1-K: 6 to 8 steps, 50 to 200 percent)."""
VOLUMES = tuple(range(10, 101, 10))
"""Percent of each step; the lowest is not silence (508 402.3)."""


class Settings(Struct, frozen=True):
    """A person's choices, with the defaults that every visit begins with."""

    theme: Theme = Theme.DARK
    letters: bool = True
    """Whether letters and digits are shortcuts (WCAG 2.1.4); arrows, Enter and function keys always work."""
    mode: Mode = Mode.SCREEN
    size: int = 1
    """Step of the text's size, from 1, the ordinary one."""
    sentence_focus: SentenceFocus = SentenceFocus.OFF
    """How much is shown around the sentence that is being read."""
    debounce: int = 0
    """Step of how long the same key counts once; 0 is off."""
    scan: int = 0
    """Step of how fast the reading place moves on by itself, for people with one switch; 0 is off."""
    voice: bool = False
    """Whether what is shown is also said."""
    rate: int = RATES.index(160) + 1
    """Step of the voice's speed, from 1; the steps go from half to twice of the one that a visit begins with."""
    volume: int = 7
    """Step of the voice's loudness, from 1."""
    loudspeaker: bool = False
    """Whether the voice may come out of the loudspeaker, where others hear what is read (EN 301 549, 5.1.3.9)."""

    @property
    def reader(self) -> bool:
        """Whether the full screen keeps to the habits of a screen reader: moves change no text, pages turn."""
        return self.mode is Mode.READER

    @property
    def uses_screen_reader(self) -> bool:
        """Whether a screen reader or braille display presents the kiosk."""
        return self.mode in {Mode.READER, Mode.LINEAR, Mode.BRAILLE}

    @property
    def scan_seconds(self) -> float:
        """Seconds that scanning stays on a line; 0 where it is off."""
        return SCAN_SECONDS[self.scan]

    @property
    def debounce_seconds(self) -> float:
        """Seconds in which the same key counts once."""
        return DEBOUNCE_SECONDS[self.debounce]
