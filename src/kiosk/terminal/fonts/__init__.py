"""Larger letters by the terminal's own font, where the clinic says that the terminal takes another one.

A clinic names the fonts from the ordinary to the largest, in the words of its terminal; each is a step of the text's
size. The text flows anew by itself: the terminal tells its new size.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from kiosk.domain.errors import Diagnostic
from kiosk.terminal.capabilities import CONSOLE as LINUX
from kiosk.terminal.scaling import FontTerminal

SCALABLE = ("monospace:size=12", "monospace:size=18", "monospace:size=24", "monospace:size=36")
"""Fonts of xterm where the clinic names none; the last is three times the first."""
POINTS = ("12", "18", "24", "36")
"""Font sizes of kitty where the clinic names none, in points."""
CONSOLE = ("Lat15-TerminusBold16", "Lat15-TerminusBold20x10", "Lat15-TerminusBold24x12", "Lat15-TerminusBold32x16")
"""The same of the Linux console, as Debian has them; the kernel before 6.9 takes none that is taller than the last."""


class Fonts(Protocol):
    """The fonts that a terminal takes, a step of the text's size each."""

    names: Sequence[str]
    problems: list[Diagnostic]
    """What went wrong, for staff."""

    def take(self, size: int, write: Callable[[str], None], /) -> bool:
        """Let the terminal show the font of a step; return whether it does, else it shows what it showed before.

        Args:
            size: The step, from 1.
            write: Writes to the terminal between two frames.
        """

    def fits(self, size: int, room: tuple[int, int], /) -> int:
        """Return the largest step that this screen shows, as far as is known.

        Args:
            size: The step that is shown.
            room: Columns and lines that the screen has with it.
        """

    def give_back(self) -> None:
        """Leave the terminal as it was found; more than once does no harm."""


def fonts_of(names: Sequence[str], own: FontTerminal) -> Sequence[str]:
    """Return the fonts that a clinic names, or the usual ones of its terminal."""
    return names or {FontTerminal.CONSOLE: CONSOLE, FontTerminal.KITTY: POINTS, FontTerminal.XTERM: SCALABLE}[own]


def is_console(environ: Mapping[str, str]) -> bool:
    """Return whether this is the Linux console."""
    return environ.get("TERM", "").partition("-")[0] == LINUX


def open_fonts(
    own: FontTerminal,
    names: Sequence[str],
    environ: Mapping[str, str],
    sink: int = 1,
    tell: Callable[[Diagnostic], None] | None = None,
) -> Fonts | None:
    """Return the fonts of this terminal; None where it is not the one that the clinic names.

    Elsewhere a sequence would be lost, and letters that could be drawn would stay small.

    Args:
        own: The terminal that takes other fonts, as the clinic says.
        names: Its fonts, from the ordinary to the largest.
        environ: The environment's variables.
        sink: The terminal that is written to.
        tell: Tells staff at once what went wrong; None where it is enough to keep it.
    """
    if not os.isatty(sink):
        return None
    if own is FontTerminal.CONSOLE:
        from kiosk.terminal.fonts.console import ConsoleFonts

        return ConsoleFonts(names, sink, tell=tell) if is_console(environ) else None
    from kiosk.terminal.fonts.escape import KITTY, XTERM, EscapeFonts

    if own is FontTerminal.KITTY:
        return EscapeFonts(names, KITTY, sink) if environ.get("TERM") == "xterm-kitty" else None
    return EscapeFonts(names, XTERM, sink) if "XTERM_VERSION" in environ else None
