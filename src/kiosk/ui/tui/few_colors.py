"""Palettes for 16 colors, for 8 and for none.

Terminals differ in what they draw for "yellow", so every pair has a contrast of 7:1 or better with the values of the
Linux console (VGA) and xterm. Most terminals draw bold as a brighter color, so bold is used only where that stays
readable: never for black on a light background. There, a heading is reversed instead.
"""

from __future__ import annotations

from rich.color import Color
from rich.style import Style

from kiosk.domain.settings import Theme
from kiosk.terminal.capabilities import Capabilities, ColorDepth
from kiosk.ui.tui.themes import OWN_COLORS, PALETTES, Palette, in_256_colors

BLACK, NAVY, WHITE, PLAIN_CYAN, BRIGHT_GREEN, BRIGHT_YELLOW, BRIGHT_CYAN, BRIGHT_WHITE = 0, 4, 7, 6, 10, 11, 14, 15
CONSOLE_COLORS = (
    "000000", "870000", "ffd787", "ffff00", "00005f", "5f3700", "87d7ff", "ffffff",
    "000000", "870000", "ffd787", "ffff00", "00005f", "5f3700", "87d7ff", "ffffff",
)  # fmt: skip
"""The values that the kiosk sets for the Linux console's 16 colors, which have no bright yellow or white background.

The second half repeats the first, because the console draws bold as the color eight places on. It draws underlined text
in the seventh, whatever its color; so nothing is underlined on light backgrounds.
"""
RED, TAN, YELLOW, BLUE, SKY = 1, 2, 3, 4, 6
"""Indices into ``CONSOLE_COLORS``."""


def _style(text: int, ground: int, *, bold: bool = False, underline: bool = False, reverse: bool = False) -> Style:
    colors = Color.from_ansi(text), Color.from_ansi(ground)
    return Style.from_color(*colors) + Style(bold=bold, underline=underline, reverse=reverse)


def _dark(text: int, *, title: int, notice: int, choice: int, bar: int) -> Palette:
    """Return a palette of light text on black; bold may make it brighter, which does no harm."""
    return Palette(
        text=_style(text, BLACK),
        title=_style(title, BLACK, bold=True),
        urgent=_style(title, BLACK, bold=True),
        notice=_style(notice, BLACK),
        choice=_style(choice, BLACK, underline=True),
        mark=_style(text, BLACK, reverse=True),
        bar=_style(bar, BLACK, reverse=True),
        spoken=_style(text, BLACK, bold=True, underline=True),
        mark_bold=False,
    )


def _one_color(text: int) -> Palette:
    return _dark(text, title=text, notice=text, choice=text, bar=text)


def _light(ground: int, *, title: tuple[int, int], choice: int = BLACK) -> Palette:
    """Return a palette of dark text on ``ground``; ``title`` is the pair of colors for headings."""
    return Palette(
        text=_style(BLACK, ground),
        title=_style(*title, bold=True),
        urgent=_style(choice, ground),
        notice=_style(BLACK, ground),
        choice=_style(choice, ground, underline=True),
        mark=_style(BLACK, ground, reverse=True),
        bar=_style(BLACK, ground, reverse=True),
        spoken=_style(BLACK, ground, underline=True),
        mark_bold=False,
    )


SIXTEEN = {
    Theme.DARK: _dark(BRIGHT_WHITE, title=BRIGHT_YELLOW, notice=BRIGHT_GREEN, choice=BRIGHT_CYAN, bar=WHITE),
    Theme.LIGHT: _light(BRIGHT_WHITE, title=(BRIGHT_WHITE, NAVY), choice=NAVY),
    Theme.YELLOW_ON_BLACK: _one_color(BRIGHT_YELLOW),
    Theme.BLACK_ON_YELLOW: _light(BRIGHT_YELLOW, title=(BRIGHT_YELLOW, NAVY)),
    Theme.TERMINAL: OWN_COLORS,
}

_WHITE_ON_BLACK = _dark(WHITE, title=WHITE, notice=WHITE, choice=PLAIN_CYAN, bar=PLAIN_CYAN)
_BLACK_ON_WHITE = _light(WHITE, title=(WHITE, BLACK))
EIGHT = {
    # Yellow is brown here, and nothing is readable on it; white takes its place.
    Theme.DARK: _WHITE_ON_BLACK,
    Theme.YELLOW_ON_BLACK: _WHITE_ON_BLACK,
    Theme.LIGHT: _BLACK_ON_WHITE,
    Theme.BLACK_ON_YELLOW: _BLACK_ON_WHITE,
    Theme.TERMINAL: OWN_COLORS,
}


def _console(ground: int, text: int, *, title: tuple[int, int], urgent: int, choice: int) -> Palette:
    """Return a palette of ``CONSOLE_COLORS``, where bold does not change the color."""
    dark = ground == BLACK
    return Palette(
        text=_style(text, ground),
        title=_style(*title, bold=True),
        urgent=_style(urgent, ground, bold=True),
        notice=_style(urgent, ground),
        choice=_style(choice, ground, underline=True) if dark else _style(choice, ground, bold=True),
        mark=_style(text, ground, reverse=True),
        bar=_style(text, ground, reverse=True),
        spoken=_style(text, ground, bold=True, underline=dark),
    )


CONSOLE = {
    Theme.DARK: _console(BLACK, WHITE, title=(YELLOW, BLACK), urgent=TAN, choice=SKY),
    Theme.LIGHT: _console(WHITE, BLACK, title=(WHITE, BLUE), urgent=RED, choice=BLUE),
    Theme.YELLOW_ON_BLACK: _console(BLACK, YELLOW, title=(YELLOW, BLACK), urgent=YELLOW, choice=YELLOW),
    Theme.BLACK_ON_YELLOW: _console(YELLOW, BLACK, title=(YELLOW, BLUE), urgent=BLACK, choice=BLUE),
    Theme.TERMINAL: OWN_COLORS,
}


_REVERSED = OWN_COLORS.map_styles(lambda style: style + Style(reverse=not style.reverse))
"""Without colors, the light themes reverse every cell."""
NONE = {
    Theme.DARK: OWN_COLORS,
    Theme.LIGHT: _REVERSED,
    Theme.YELLOW_ON_BLACK: OWN_COLORS,
    Theme.BLACK_ON_YELLOW: _REVERSED,
    Theme.TERMINAL: OWN_COLORS,
}


def palettes_for(terminal: Capabilities) -> dict[Theme, Palette]:
    """Return the palette of each theme in the colors that ``terminal`` has."""
    match terminal.colors:
        case ColorDepth.NONE:
            return NONE
        case ColorDepth.EIGHT | ColorDepth.SIXTEEN if terminal.console:
            return CONSOLE
        case ColorDepth.EIGHT:
            return EIGHT
        case ColorDepth.SIXTEEN:
            return SIXTEEN
        case ColorDepth.MANY:
            return {theme: in_256_colors(palette) for theme, palette in PALETTES.items()}
        case _:
            return PALETTES
