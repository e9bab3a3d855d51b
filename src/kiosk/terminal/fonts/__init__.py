"""Larger letters by the terminal's own font, where the clinic has named a terminal that can change it.

A clinic names the fonts from the ordinary to the largest, as its terminal calls them; each is a step of the text size.
The page is laid out again when the terminal reports its new size.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from kiosk.domain.errors import Diagnostic
from kiosk.domain.text_size import TextScaling
from kiosk.terminal.capabilities import CONSOLE as LINUX

SCALABLE = ("monospace:size=12", "monospace:size=18", "monospace:size=24", "monospace:size=36")
"""Default fonts of xterm; the last is three times the first."""
POINTS = ("12", "18", "24", "36")
"""Default font sizes of kitty, in points."""
CONSOLE = ("Lat15-TerminusBold16", "Lat15-TerminusBold20x10", "Lat15-TerminusBold24x12", "Lat15-TerminusBold32x16")
"""Default fonts of the Linux console, from Debian; kernels before 6.9 refuse any that is taller than the last."""


class Fonts(Protocol):
    """The fonts of a terminal, one for each step of the text size."""

    names: Sequence[str]
    diagnostics: list[Diagnostic]
    """What went wrong, for staff."""

    def use(self, size: int, write: Callable[[str], None], /) -> bool:
        """Switch to the font of a step; return whether that worked. If not, the font stays as it is.

        Args:
            size: The step, from 1.
            write: Writes to the terminal between two frames.
        """

    def largest_size(self, size: int, screen_size: tuple[int, int], /) -> int:
        """Return the largest step that fits this screen, as far as is known.

        Args:
            size: The step that is shown.
            screen_size: Columns and lines of the screen at that step.
        """

    def restore(self) -> None:
        """Leave the terminal as it was found. Idempotent."""


def font_names(names: Sequence[str], own: FontTerminal) -> Sequence[str]:
    """Return the fonts that a clinic names, or the defaults of its terminal."""
    return names or {FontTerminal.CONSOLE: CONSOLE, FontTerminal.KITTY: POINTS, FontTerminal.XTERM: SCALABLE}[own]


def is_console(environ: Mapping[str, str]) -> bool:
    """Return whether this is the Linux console."""
    return environ.get("TERM", "").partition("-")[0] == LINUX


def open_fonts(
    own: FontTerminal,
    names: Sequence[str],
    environ: Mapping[str, str],
    sink: int = 1,
    report: Callable[[Diagnostic], None] | None = None,
) -> Fonts | None:
    """Return the fonts of this terminal; None where it is not the one that the clinic names.

    On another terminal the sequence would be lost, and letters that could be drawn would stay small.

    Args:
        own: The terminal whose font can be changed, as the clinic says.
        names: Its fonts, from the ordinary to the largest.
        environ: The environment's variables.
        sink: The terminal that is written to.
        report: Receives each new diagnostic at once, besides the list.
    """
    if not os.isatty(sink):
        return None
    if own is FontTerminal.CONSOLE:
        from kiosk.terminal.fonts.console import ConsoleFonts

        return ConsoleFonts(names, sink, report=report) if is_console(environ) else None
    from kiosk.terminal.fonts.escape import KITTY, XTERM, EscapeFonts

    if own is FontTerminal.KITTY:
        return EscapeFonts(names, KITTY, sink) if environ.get("TERM") == "xterm-kitty" else None
    return EscapeFonts(names, XTERM, sink) if "XTERM_VERSION" in environ else None


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
