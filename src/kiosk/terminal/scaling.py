"""How a terminal can show larger letters."""

from __future__ import annotations

from enum import StrEnum

from kiosk.domain.text_size import TextScaling


class FontTerminal(StrEnum):
    """Terminals whose font the kiosk can change."""

    XTERM = "xterm"
    """By an escape sequence, which its configuration must allow."""
    CONSOLE = "console"
    """The Linux console, by ``setfont``."""
    KITTY = "kitty"
    """By its remote control, which its configuration must allow."""


def scaling_for(*, terminal: str, encoding: str, own_font: bool) -> TextScaling:
    """Return how letters are enlarged on a terminal.

    Args:
        terminal: The terminal's type, the value of TERM.
        encoding: Name of the encoding in which text is written to it.
        own_font: Whether the terminal can change its font.
    """
    if own_font:
        return TextScaling.FONT
    # No font of the Linux console has quadrant characters: every letter would be a row of question marks.
    unicode = encoding.lower().replace("-", "").replace("_", "") == "utf8"
    return TextScaling.DRAWN if unicode and terminal not in {"linux", "dumb", ""} else TextScaling.NONE
