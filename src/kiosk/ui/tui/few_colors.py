"""Palettes for 16 colors, for 8 and for none.

What a terminal draws for "yellow" is its own affair, so every pair here is 7:1 or better with the values of both the
Linux console (VGA) and xterm. Bold is used only on letters that stay readable when a terminal draws it as a brighter
color, as most do: never for black on light. So on light grounds a heading is a band turned round.
"""

from __future__ import annotations

from rich.color import Color
from rich.style import Style

from kiosk.domain.settings import Theme
from kiosk.terminal.capabilities import Capabilities
from kiosk.terminal.colors import ColorDepth
from kiosk.ui.tui.themes import OWN_COLORS, PALETTES, Palette, in_256_colors

BLACK, NAVY, WHITE, PLAIN_CYAN, BRIGHT_GREEN, BRIGHT_YELLOW, BRIGHT_CYAN, BRIGHT_WHITE = 0, 4, 7, 6, 10, 11, 14, 15
CONSOLE_COLORS = (
    "000000", "870000", "ffd787", "ffff00", "00005f", "5f3700", "87d7ff", "ffffff",
    "000000", "870000", "ffd787", "ffff00", "00005f", "5f3700", "87d7ff", "ffffff",
)  # fmt: skip
"""What the kiosk makes of the Linux console's 16 colors, which have no yellow ground and no white one.

The second half is the first: the console draws bold as the color eight places on. The seventh is also what it draws for
underline, whatever was asked for; so there is no underline on light grounds.
"""
RED, TAN, YELLOW, BLUE, SKY = 1, 2, 3, 4, 6
"""Places of the console's own colors in ``CONSOLE_COLORS``."""


def _style(text: int, ground: int, *, bold: bool = False, underline: bool = False, reverse: bool = False) -> Style:
    colors = Color.from_ansi(text), Color.from_ansi(ground)
    return Style.from_color(*colors) + Style(bold=bold, underline=underline, reverse=reverse)


def _dark(text: int, *, title: int, notice: int, choice: int, bar: int) -> Palette:
    """Return a palette of light letters on black; bold may make them brighter, which is as well."""
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
    """Return a palette of dark letters on ``ground``; headings are bands of the colors ``title``."""
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
    # The eight have brown for yellow, on which nothing is readable; white stands in for it.
    Theme.DARK: _WHITE_ON_BLACK,
    Theme.YELLOW_ON_BLACK: _WHITE_ON_BLACK,
    Theme.LIGHT: _BLACK_ON_WHITE,
    Theme.BLACK_ON_YELLOW: _BLACK_ON_WHITE,
    Theme.TERMINAL: OWN_COLORS,
}


def _console(ground: int, text: int, *, title: tuple[int, int], urgent: int, choice: int) -> Palette:
    """Return a palette of ``CONSOLE_COLORS``, on which bold is the same color."""
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
"""Without colors, dark and light are exchanged by turning every cell round."""
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
