"""What is written to take a terminal's screen, to erase a visit from it and from its history, and to give it back."""

from __future__ import annotations

import os
from contextlib import suppress

from kiosk.terminal.capabilities import Capabilities

DEFAULT_COLORS = "\x1b[0m"
CLEAR_HISTORY = "\x1b[3J"
"""Erases the lines that were scrolled away; terminfo names it E3."""
ALTERNATE_ON, ALTERNATE_OFF = "\x1b[?1049h", "\x1b[?1049l"
SHOW_CURSOR = "\x1b[?25h"
WRAP_ON = "\x1b[?7h"
DEFAULT_CURSOR_COLOR = "\x1b]112\x07"
NEVER_BLANK = "\x1b[9;0]\x1b[14;0]"
"""Keeps the Linux console from going dark by itself (console_codes(4))."""
CONSOLE_COLORS = (
    "000000", "870000", "ffd787", "ffff00", "00005f", "ff9f9f", "87d7ff", "ffffff",
    "000000", "870000", "ffd787", "ffff00", "00005f", "ff9f9f", "87d7ff", "ffffff",
)  # fmt: skip
"""The values that the kiosk sets for the Linux console's 16 colors, which have no bright yellow or white background.

The second half repeats the first, because the console draws bold as the color eight places on. It draws underlined text
in the seventh, whatever its color; so nothing is underlined on light backgrounds.
"""
SET_PALETTE = "".join(f"\x1b]P{place:X}{color}" for place, color in enumerate(CONSOLE_COLORS))
"""For the Linux console alone: another terminal would wait for an end that never comes."""
DEFAULT_PALETTE = "\x1b]R"
"""Gives the Linux console its own colors back."""
RESET = "\x1b[<u\x1b[?1000;1003;1004;1006;1015;2004;2026l\x1b[?7;25h\x1b[0m\x1b[?1049l\x1b[2J\x1b[3J\x1b[H"
"""Undoes whatever a killed program left: ordinary keys, no mouse, a cursor, nothing to read."""
SIMPLE_RESET = f"{WRAP_ON}{DEFAULT_COLORS}\x1b[H\x1b[J"
"""The same for a terminal without an alternate screen."""
SCREEN_COMMANDS = ("eval", "scrollback 0", "scrollback 100")
"""Clear the history of GNU screen: keep no lines, and then as many as is usual."""


def cursor_color(color: str) -> str:
    """Return what gives the cursor a color, such as ``#ffd75f``; an empty text gives it the terminal's own.

    This is OSC 12 of xterm, which kitty, foot and the terminals of GNOME have, too.
    """
    return f"\x1b]12;{color}\x07" if color else DEFAULT_CURSOR_COLOR


def erasing(screen: Capabilities, lines: int) -> str:
    """Return what erases a screen of so many lines, and its history.

    It is erased from the bottom up: many terminals move a page to their history if it is erased at once.
    """
    if not screen.moves:
        return "\n" * lines
    up = "".join(f"\x1b[{line};1H\x1b[J" for line in range(lines, 0, -1))
    return DEFAULT_COLORS + up + CLEAR_HISTORY * screen.clears_history


def taking(screen: Capabilities, lines: int) -> str:
    """Return what takes the screen of a terminal for the kiosk."""
    taken = ALTERNATE_ON if screen.alternate else erasing(screen, lines)
    return taken + SHOW_CURSOR * screen.shows_cursor + NEVER_BLANK * screen.console


def leaving(screen: Capabilities, lines: int) -> str:
    """Return what gives the screen back: erased, for not every terminal that is said to has an alternate one."""
    back = ALTERNATE_OFF * screen.alternate + DEFAULT_PALETTE * screen.console
    history = CLEAR_HISTORY * screen.clears_history
    return WRAP_ON + erasing(screen, lines) + back + history + SHOW_CURSOR * screen.shows_cursor


def resetting(screen: Capabilities) -> str:
    """Return what undoes whatever a killed program left."""
    if not screen.alternate:
        return SIMPLE_RESET + DEFAULT_PALETTE * screen.console
    return RESET + DEFAULT_CURSOR_COLOR * screen.colors_cursor


def clear_screen_history() -> None:
    """Clear the history of GNU screen, where the kiosk runs in it: no sequence does."""
    if "STY" in os.environ:
        import subprocess

        window = ["-p", os.environ["WINDOW"]] if "WINDOW" in os.environ else []
        with suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(
                ["screen", "-X", *window, *SCREEN_COMMANDS],  # noqa: S607 - the one that this terminal runs in
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=1,
                check=False,
            )
