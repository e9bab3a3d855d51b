"""What a person may change about how the kiosk presents itself; all of it is forgotten when the visit ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Theme(StrEnum):
    """Colors, each readable at 7:1 or better; ``TERMINAL`` leaves them to the terminal."""

    DARK = "dark"
    LIGHT = "light"
    YELLOW_ON_BLACK = "yellow-on-black"
    BLACK_ON_YELLOW = "black-on-yellow"
    TERMINAL = "terminal"

    @property
    def following(self) -> Theme:
        """The next theme, going round."""
        every = list(Theme)
        return every[(every.index(self) + 1) % len(every)]


RATES = (80, 100, 120, 140, 160, 200, 250, 320)
"""Words a minute of each step: half to twice the fifth (VVSG 2.0, 7.1-K: 6 to 8 steps, 50 to 200 percent)."""
VOLUMES = tuple(range(10, 101, 10))
"""Percent of each step; the lowest is not silence (508 402.3)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A person's choices, with the defaults that every visit begins with."""

    theme: Theme = Theme.DARK
    letters: bool = True
    """Whether letters and digits are shortcuts (WCAG 2.1.4); arrows, Enter and function keys always work."""
    reader: bool = False
    """Whether the full screen keeps to the habits of a screen reader: moves change no text, pages turn."""
    voice: bool = False
    """Whether what is shown is also said."""
    rate: int = 4
    """Step of the voice's speed, from 1."""
    volume: int = 7
    """Step of the voice's loudness, from 1."""
    loudspeaker: bool = False
    """Whether the voice may come out of the loudspeaker, where others hear what is read (EN 301 549, 5.1.3.9)."""

    def with_next_theme(self) -> Settings:
        """Return these settings with the next colors."""
        return replace(self, theme=self.theme.following)

    def with_rate(self, by: int) -> Settings:
        """Return these settings with the voice ``by`` steps faster, as far as there are steps."""
        return replace(self, rate=min(max(self.rate + by, 1), len(RATES)))

    def with_volume(self, by: int) -> Settings:
        """Return these settings with the voice ``by`` steps louder, as far as there are steps."""
        return replace(self, volume=min(max(self.volume + by, 1), len(VOLUMES)))
