"""What a person can change about how the kiosk presents itself. All of it is forgotten when the visit ends."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from msgspec import Struct


class CyclicEnum(StrEnum):
    """Choices that one key goes through in a circle."""

    @property
    def following(self) -> Self:
        """The next choice; after the last one comes the first."""
        every = list(type(self))
        return every[(every.index(self) + 1) % len(every)]


class Theme(CyclicEnum):
    """Colors, each with a contrast of at least 7:1; ``TERMINAL`` leaves them to the terminal."""

    DARK = "dark"
    LIGHT = "light"
    YELLOW_ON_BLACK = "yellow-on-black"
    BLACK_ON_YELLOW = "black-on-yellow"
    TERMINAL = "terminal"


class Mode(StrEnum):
    """How the kiosk presents itself: the way to read."""

    SCREEN = "screen"
    """Full screen."""
    READER = "reader"
    """Full screen that keeps to what screen readers expect."""
    LINEAR = "linear"
    """Single keys; each row that is reached is printed, and nothing is redrawn."""
    BRAILLE = "braille"
    """The same with the cursor at the start of each line, where a short braille display shows it."""
    PLAIN = "plain"
    """Typed lines and numbers."""


class SentenceFocus(CyclicEnum):
    """How much of the text is shown around the sentence that is being read."""

    OFF = "off"
    """All of it."""
    SENTENCE = "sentence"
    """Only the sentence."""
    NEIGHBORS = "neighbors"
    """The sentence and the ones before and after it."""


DEBOUNCE_SECONDS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Seconds in which repeated presses of one key count once, by step (EN 301 549, 5.8: adjustable, at least 0.5)."""
SCAN_SECONDS = (0, 1, 2, 3, 4, 6, 8, 10)
"""Seconds that scanning stays on an item, by step; 0 is off."""
TIME_LIMITS = (2, 3, 5, 10, 20, 0)
"""Minutes without a key after which a visit ends, in the order that one key goes through; 0 is no limit."""
RATES = (80, 100, 120, 140, 160, 200, 250, 320)
"""Words per minute by step: half to twice the fifth (VVSG 2.0, 7.1-K: 6 to 8 steps, 50 to 200 percent)."""
VOLUMES = tuple(range(10, 101, 10))
"""Percent by step; the lowest is not silent (Section 508, 402.3)."""


class Settings(Struct, frozen=True):
    """A person's choices, with the defaults that every visit starts with."""

    theme: Theme = Theme.DARK
    letters: bool = True
    """Whether letters and digits are shortcuts (WCAG 2.1.4); arrows, Enter and function keys always work."""
    mode: Mode = Mode.SCREEN
    size: int = 1
    """Step of the text size; 1 is the ordinary size."""
    sentence_focus: SentenceFocus = SentenceFocus.OFF
    """How much is shown around the sentence that is being read."""
    debounce: int = 0
    """Step of the time in which repeated presses of one key count once; 0 is off."""
    scan: int = 0
    """Step of how fast the reading position moves on by itself, for people with one switch; 0 is off."""
    time_limit: int = 3
    """Minutes without a key after which the visit ends; 0 is no limit."""
    voice: bool = False
    """Whether what is shown is also spoken."""
    rate: int = RATES.index(160) + 1
    """Step of the voice's speed, from 1."""
    volume: int = 7
    """Step of the voice's volume, from 1."""
    loudspeaker: bool = False
    """Whether the voice may use the loudspeaker, where others hear what is read (EN 301 549, 5.1.3.9)."""

    @property
    def reader(self) -> bool:
        """Whether the full screen keeps to what screen readers expect: moving redraws no text, and pages turn."""
        return self.mode is Mode.READER

    @property
    def uses_screen_reader(self) -> bool:
        """Whether a screen reader or braille display presents the kiosk."""
        return self.mode in {Mode.READER, Mode.LINEAR, Mode.BRAILLE}

    @property
    def prints_lines(self) -> bool:
        """Whether lines are printed in the colors and letters that the terminal has."""
        return self.mode in {Mode.LINEAR, Mode.BRAILLE, Mode.PLAIN}

    @property
    def scan_seconds(self) -> float:
        """Seconds that scanning stays on an item; 0 if it is off."""
        return SCAN_SECONDS[self.scan]

    @property
    def debounce_seconds(self) -> float:
        """Seconds in which repeated presses of one key count once."""
        return DEBOUNCE_SECONDS[self.debounce]
