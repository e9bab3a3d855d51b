"""Palettes for 16 colors, for 8 and for none.

Terminals differ in what they draw for "yellow", so every pair has a contrast of 7:1 or better with the values of the
Linux console (VGA) and xterm. Most terminals draw bold as a brighter color, so bold is used only where that stays
readable: never for black on a light background.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from rich.color import Color
from rich.style import Style

from kiosk.domain.settings import Theme
from kiosk.terminal.capabilities import Capabilities, ColorDepth
from kiosk.ui.tui.themes import OWN_COLORS, Palette

BLACK, RED, NAVY, PLAIN_CYAN, WHITE, BRIGHT_RED, BRIGHT_YELLOW, BRIGHT_CYAN, BRIGHT_WHITE = 0, 1, 4, 6, 7, 9, 11, 14, 15
TAN, YELLOW, BLUE, SALMON, SKY = 2, 3, 4, 5, 6
"""Indices into ``kiosk.terminal.screen_sequences.CONSOLE_COLORS``."""


def _style(text: int, ground: int, *, bold: bool = False, underline: bool = False) -> Style:
    colors = Color.from_ansi(text), Color.from_ansi(ground)
    return Style.from_color(*colors) + Style(bold=bold, underline=underline)


class _Roles(Struct, frozen=True):
    """The colors of a palette, as indices into the terminal's."""

    text: int
    ground: int
    heading: tuple[int, int]
    """Its background is that of the text, or where bold text is unreadable another: color is not the only cue."""
    link: int
    notice: int
    accent: int
    """The mark of the reading position, and the choice that Enter opens."""
    cap: tuple[int, int]
    emergency: tuple[int, int]
    care_team: tuple[int, int]
    rules: tuple[int, int, int]
    """Beside a warning to call 911, to call the care team, and beside a notice."""
    urgent: int | None = None
    lifted: int | None = None
    """The ground of the row that is being read; None for that of the others."""
    bold: bool = True
    """Whether bold text stays readable, which many terminals draw in a brighter color."""
    underline: bool = True
    """Whether underlined text keeps its color; otherwise a word with a meaning is bold."""


def _palette(roles: _Roles) -> Palette:
    text, ground = roles.text, roles.ground
    inverse = _style(ground, roles.accent)
    # No other ground: the current choice may be next to the header and to an answer, and key caps are below that.
    frame = _style(BLACK, PLAIN_CYAN)
    lifted = ground if roles.lifted is None else roles.lifted
    urgent = text if roles.urgent is None else roles.urgent
    return Palette(
        text=_style(text, ground),
        heading=_style(*roles.heading, bold=True),
        urgent=_style(urgent, ground, bold=roles.bold),
        notice=_style(roles.notice, ground),
        choice=_style(roles.link, ground),
        term=_style(roles.link, ground, underline=roles.underline, bold=not roles.underline),
        lifted=Style.from_color(bgcolor=Color.from_ansi(lifted)),
        mark=_style(roles.accent, roles.accent),
        current=inverse,
        cap=_style(*roles.cap),
        tile=_style(text, lifted, bold=roles.bold),
        emergency=_style(*roles.emergency),
        care_team=_style(*roles.care_team),
        emergency_rule=_style(ground, roles.rules[0]),
        care_team_rule=_style(ground, roles.rules[1]),
        notice_rule=_style(ground, roles.rules[2]),
        header=frame,
        read=frame,
        bar=_style(text, ground),
        message=frame,
        spoken=_style(ground, roles.accent),
        under_cursor=_style(roles.accent, ground),
    )


def _inverse(text: int, ground: int, link: int | None = None, *, underline: bool = True) -> _Roles:
    """Return the roles of a palette of two colors."""
    both = (ground, text)
    return _Roles(
        text=text,
        ground=ground,
        heading=(text, ground) if ground == BLACK else both,
        link=text if link is None else link,
        notice=text,
        accent=text,
        cap=both,
        emergency=both,
        care_team=both,
        rules=(text, text, text),
        bold=ground == BLACK,
        underline=underline,
    )


SIXTEEN = {
    Theme.DARK: _palette(
        _Roles(
            text=BRIGHT_WHITE,
            ground=BLACK,
            heading=(BRIGHT_YELLOW, BLACK),
            link=BRIGHT_CYAN,
            notice=BRIGHT_WHITE,
            accent=BRIGHT_YELLOW,
            cap=(BLACK, WHITE),
            emergency=(BLACK, BRIGHT_WHITE),
            care_team=(BLACK, WHITE),
            rules=(BRIGHT_RED, BRIGHT_YELLOW, BRIGHT_CYAN),
            lifted=NAVY,
        )
    ),
    Theme.LIGHT: _palette(
        _Roles(
            text=BLACK,
            ground=BRIGHT_WHITE,
            heading=(BRIGHT_WHITE, NAVY),
            link=NAVY,
            notice=BLACK,
            accent=NAVY,
            cap=(BRIGHT_WHITE, BLACK),
            emergency=(BRIGHT_WHITE, BLACK),
            care_team=(BRIGHT_WHITE, BLACK),
            rules=(RED, BLACK, NAVY),
            bold=False,
        )
    ),
    Theme.YELLOW_ON_BLACK: _palette(_inverse(BRIGHT_YELLOW, BLACK)),
    Theme.BLACK_ON_YELLOW: _palette(_inverse(BLACK, BRIGHT_YELLOW)),
    Theme.TERMINAL: OWN_COLORS,
}

_WHITE_ON_BLACK = _palette(_inverse(WHITE, BLACK, PLAIN_CYAN))
_BLACK_ON_WHITE = _palette(_inverse(BLACK, WHITE))
EIGHT = {
    # Yellow is brown here, and nothing is readable on it; white takes its place.
    Theme.DARK: _WHITE_ON_BLACK,
    Theme.YELLOW_ON_BLACK: _WHITE_ON_BLACK,
    Theme.LIGHT: _BLACK_ON_WHITE,
    Theme.BLACK_ON_YELLOW: _BLACK_ON_WHITE,
    Theme.TERMINAL: OWN_COLORS,
}

CONSOLE = {
    Theme.DARK: _palette(
        _Roles(
            text=WHITE,
            ground=BLACK,
            heading=(YELLOW, BLACK),
            link=SKY,
            notice=TAN,
            accent=YELLOW,
            cap=(BLACK, WHITE),
            emergency=(WHITE, RED),
            care_team=(BLACK, TAN),
            rules=(SALMON, TAN, TAN),
            urgent=SALMON,
            lifted=BLUE,
        )
    ),
    Theme.LIGHT: _palette(
        _Roles(
            text=BLACK,
            ground=WHITE,
            heading=(BLUE, WHITE),
            link=BLUE,
            notice=BLACK,
            accent=BLUE,
            cap=(WHITE, BLACK),
            emergency=(WHITE, RED),
            care_team=(WHITE, BLACK),
            rules=(RED, BLACK, BLUE),
            urgent=RED,
            underline=False,
        )
    ),
    Theme.YELLOW_ON_BLACK: _palette(_inverse(YELLOW, BLACK)),
    Theme.BLACK_ON_YELLOW: _palette(_inverse(BLACK, YELLOW, underline=False)),
    Theme.TERMINAL: OWN_COLORS,
}
# The cursor of the console is an underline, which does not show in the mark.
CONSOLE = {theme: replace(palette, under_cursor=None) for theme, palette in CONSOLE.items()}


_REVERSED = OWN_COLORS.map_styles(lambda style: style + Style(reverse=not style.reverse))
"""Without colors, the light themes reverse every cell."""
NONE = {
    Theme.DARK: OWN_COLORS,
    Theme.LIGHT: _REVERSED,
    Theme.YELLOW_ON_BLACK: OWN_COLORS,
    Theme.BLACK_ON_YELLOW: _REVERSED,
    Theme.TERMINAL: OWN_COLORS,
}


def few_color_palettes(terminal: Capabilities) -> dict[Theme, Palette]:
    """Return the palette of each theme for a ``terminal`` with at most 16 colors."""
    match terminal.colors:
        case ColorDepth.NONE:
            return NONE
        case ColorDepth.EIGHT | ColorDepth.SIXTEEN if terminal.console:
            return CONSOLE
        case ColorDepth.EIGHT:
            return EIGHT
        case _:
            return SIXTEEN
