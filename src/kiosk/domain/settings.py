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


@dataclass(frozen=True, slots=True)
class Settings:
    """A person's choices, with the defaults that every visit begins with."""

    theme: Theme = Theme.DARK
    letters: bool = True
    """Whether letters and digits are shortcuts (WCAG 2.1.4); arrows, Enter and function keys always work."""
    reader: bool = False
    """Whether the full screen keeps to the habits of a screen reader: moves change no text, pages turn."""

    def with_next_theme(self) -> Settings:
        """Return these settings with the next colors."""
        return replace(self, theme=self.theme.following)
