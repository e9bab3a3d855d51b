"""Color themes: text has a contrast of 7:1 or better (WCAG 1.4.6), and color is never the only cue (1.4.1).

Bars, key caps, side rules and bands are colored spaces: screen readers and braille displays do not notice them.
Terminals with fewer than 256 colors have their own palettes in ``few_colors``, because the nearest color may be
unreadable there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct
from msgspec.structs import asdict, replace
from rich.color import Color, ColorSystem
from rich.style import Style

from kiosk.domain.guide import Urgency
from kiosk.domain.page import ItemKind
from kiosk.domain.settings import Theme
from kiosk.terminal.capabilities import Capabilities, ColorDepth

StyledText = tuple[str, Style]
NOTICE_SIGN = "|"
"""Beside a notice where there are too few colors for a rule of its own."""


class Palette(Struct, frozen=True):
    """The styles of one theme. Each sets a background but ``lifted``, which is added to another."""

    text: Style
    heading: Style
    urgent: Style
    """A warning without a band above it that says what to do."""
    notice: Style
    choice: Style
    term: Style
    """A word with a meaning."""
    lifted: Style
    """The background of the row that is being read."""
    mark: Style
    """The cells beside the row that is being read. Both colors are one, so that the cursor leaves no hole in them."""
    current: Style
    """The choice that Enter opens."""
    cap: Style
    """A key, or the number of a choice."""
    tile: Style
    """A choice of language on the first page."""
    emergency: Style
    """The band above the signs for which to call 911."""
    care_team: Style
    """The band above the signs for which to call the care team."""
    emergency_rule: Style
    """The cell beside a warning."""
    care_team_rule: Style
    notice_rule: Style
    """The cell beside a notice; where it is that beside a warning, a sign is drawn instead."""
    header: Style
    read: Style
    """The part of the header that shows how far one has read."""
    bar: Style
    """The key bar."""
    message: Style
    """The answer to a key."""
    spoken: Style
    """The sentence that is being spoken."""
    empty: Style | None = None
    """A cell of a chart that is not filled, None for a sign instead; a filled one has the style of the mark."""
    under_cursor: Style | None = None
    """The cell of the mark that the cursor is on; None for that of the others.

    A block cursor without a color of its own reverses its cell, and would leave a hole in the mark.
    """
    colored: bool = True
    """Whether there are colors; without them a sign marks the reading position, and warnings keep "Important:"."""

    @property
    def caps_look_like_rules(self) -> bool:
        """Whether a key cap has the look of the cell beside a warning, because there are no colors."""
        return all(getattr(self.cap, name) == getattr(self.emergency_rule, name) for name in ("bgcolor", "reverse"))

    def map_styles(self, change: Callable[[Style], Style]) -> Palette:
        """Return this palette with ``change`` applied to every style."""
        styles = asdict(self)
        return replace(self, **{name: change(style) for name, style in styles.items() if isinstance(style, Style)})

    def lift(self, style: Style) -> Style:
        """Return a style as it is in the row that is being read; one with a ground of its own keeps that."""
        same = style.bgcolor == self.text.bgcolor and bool(style.reverse) == bool(self.text.reverse)
        return style + self.lifted if same else style

    def style_of(self, kind: ItemKind, urgency: Urgency | None = None) -> Style:
        """Return the style of a row of this kind."""
        match kind:
            case ItemKind.HEADING if urgency:
                return self.emergency if urgency is Urgency.EMERGENCY else self.care_team
            case ItemKind.TITLE | ItemKind.HEADING:
                return self.heading
            case ItemKind.URGENT if urgency is None:
                return self.urgent
            case ItemKind.NOTICE:
                return self.notice
            case ItemKind.CHOICE:
                return self.choice
            case _:
                return self.text

    def rule_of(self, kind: ItemKind, urgency: Urgency | None = None) -> StyledText | None:
        """Return the cell beside a row; None if it is like the ground."""
        match kind:
            case ItemKind.HEADING if urgency:
                return " ", self.style_of(kind, urgency)
            case ItemKind.URGENT:
                return " ", self.care_team_rule if urgency is Urgency.CARE_TEAM else self.emergency_rule
            case ItemKind.NOTICE if self.notice_rule == self.emergency_rule:
                # A warning may be just above it, and the key bar is below it.
                return NOTICE_SIGN, self.notice
            case ItemKind.NOTICE:
                return " ", self.notice_rule
            case _:
                return None


def pair(text: str, ground: str, *, bold: bool = False, underline: bool = False) -> Style:
    """Return a style of two colors."""
    return Style(color=text, bgcolor=ground, bold=bold, underline=underline)


BLACK, WHITE, YELLOW, GROUND, NEAR_WHITE, ACCENT = "#000000", "#ffffff", "#ffff00", "#0a0f14", "#f4f4f4", "#ffd75f"
EMERGENCY, CARE_TEAM = pair(WHITE, "#8c1d1d", bold=True), pair(WHITE, "#5f3b00", bold=True)

DARK = Palette(
    text=pair(NEAR_WHITE, GROUND),
    heading=pair(ACCENT, GROUND, bold=True),
    urgent=pair("#ffc8c8", GROUND, bold=True),
    notice=pair("#ffd7a0", GROUND),
    choice=pair("#9fd8ff", GROUND),
    term=pair("#9fd8ff", GROUND, underline=True),
    lifted=Style(bgcolor="#1b2a38"),
    mark=pair(ACCENT, ACCENT),
    current=pair(BLACK, ACCENT, bold=True),
    cap=pair(BLACK, "#d8e2ea", bold=True),
    tile=pair(WHITE, "#17324d", bold=True),
    emergency=EMERGENCY,
    care_team=CARE_TEAM,
    emergency_rule=pair(BLACK, "#ff8f8f"),
    care_team_rule=pair(BLACK, "#ffb347"),
    notice_rule=pair(BLACK, "#ffd7a0"),
    header=pair(WHITE, "#17324d", bold=True),
    read=pair(WHITE, "#1f4d78", bold=True),
    bar=pair(NEAR_WHITE, "#17232e"),
    message=pair(WHITE, "#17324d"),
    empty=pair("#3c5266", "#3c5266"),
    spoken=pair(BLACK, ACCENT, bold=True),
)
LIGHT = Palette(
    text=pair(BLACK, WHITE),
    heading=pair("#00005f", WHITE, bold=True),
    urgent=pair("#870000", WHITE, bold=True),
    notice=pair("#5f005f", WHITE),
    choice=pair("#000087", WHITE),
    term=pair("#000087", WHITE, underline=True),
    lifted=Style(bgcolor="#dfeaf6"),
    mark=pair("#00408a", "#00408a"),
    current=pair(WHITE, "#00408a", bold=True),
    cap=pair(WHITE, "#00005f", bold=True),
    tile=pair(BLACK, "#cfdfef", bold=True),
    emergency=EMERGENCY,
    care_team=CARE_TEAM,
    emergency_rule=pair(WHITE, "#c00000"),
    care_team_rule=pair(WHITE, "#9a5b00"),
    notice_rule=pair(WHITE, "#8a6a30"),
    header=pair(WHITE, "#17324d", bold=True),
    read=pair(WHITE, "#1f4d78", bold=True),
    bar=pair(BLACK, "#dce3e9"),
    message=pair(BLACK, "#cfdfef"),
    empty=pair("#aebdca", "#aebdca"),
    spoken=pair(WHITE, "#00408a", bold=True),
)


def _two_colors(text: str, ground: str, lifted: str, header: tuple[str, str], bar: str) -> Palette:
    """Return a palette of shades of two colors."""
    plain, bold, inverse = pair(text, ground), pair(text, ground, bold=True), pair(ground, text, bold=True)
    return Palette(
        text=plain,
        heading=bold,
        urgent=bold,
        notice=plain,
        choice=plain,
        term=pair(text, ground, underline=True),
        lifted=Style(bgcolor=lifted),
        mark=pair(text, text),
        current=inverse,
        cap=inverse,
        tile=pair(text, lifted, bold=True),
        emergency=inverse,
        care_team=inverse,
        emergency_rule=inverse,
        care_team_rule=inverse,
        notice_rule=inverse,
        header=pair(text, header[0], bold=True),
        read=pair(text, header[1], bold=True),
        bar=pair(text, bar),
        message=inverse,
        empty=pair(header[1], header[1]),
        spoken=inverse,
    )


OWN_COLORS = Palette(
    text=Style(),
    heading=Style(bold=True),
    urgent=Style(bold=True),
    notice=Style(),
    choice=Style(),
    term=Style(underline=True),
    lifted=Style(),
    mark=Style(reverse=True),
    current=Style(reverse=True),
    cap=Style(reverse=True),
    tile=Style(bold=True),
    emergency=Style(reverse=True, bold=True),
    care_team=Style(reverse=True, bold=True),
    emergency_rule=Style(reverse=True),
    care_team_rule=Style(reverse=True),
    notice_rule=Style(reverse=True),
    header=Style(bold=True, underline=True),
    read=Style(bold=True, underline=True),
    bar=Style(),
    message=Style(reverse=True, bold=True),
    spoken=Style(reverse=True, bold=True),
    under_cursor=Style(),
    colored=False,
)
"""Uses the terminal's own colors."""

# The ground of an answer is not that of the current choice, which may be right above it.
YELLOW_ON_BLACK = replace(
    _two_colors(YELLOW, BLACK, "#2b2b00", ("#262626", "#444444"), "#1c1c1c"), message=pair(BLACK, "#afaf00", bold=True)
)
BLACK_ON_YELLOW = replace(
    _two_colors(BLACK, YELLOW, "#dcdc00", ("#cccc00", "#b3b300"), "#e6e600"), message=pair(YELLOW, "#303030", bold=True)
)

PALETTES = {
    Theme.DARK: DARK,
    Theme.LIGHT: LIGHT,
    Theme.YELLOW_ON_BLACK: YELLOW_ON_BLACK,
    Theme.BLACK_ON_YELLOW: BLACK_ON_YELLOW,
    Theme.TERMINAL: OWN_COLORS,
}
"""With 24-bit color."""


def palettes_for(terminal: Capabilities) -> Mapping[Theme, Palette]:
    """Return the palette of each theme in the colors that ``terminal`` has."""
    match terminal.colors:
        case ColorDepth.NONE | ColorDepth.EIGHT | ColorDepth.SIXTEEN:
            from kiosk.ui.tui import few_colors

            return few_colors.few_color_palettes(terminal)
        case ColorDepth.MANY:
            return {theme: in_256_colors(palette) for theme, palette in PALETTES.items()}
        case _:
            return PALETTES


def in_256_colors(palette: Palette) -> Palette:
    """Return a palette in the nearest of the 256 standard colors."""

    def nearest(color: Color | None) -> Color | None:
        return color and color.downgrade(ColorSystem.EIGHT_BIT)

    def fewer(style: Style) -> Style:
        return style + Style.from_color(nearest(style.color), nearest(style.bgcolor))

    mapped = palette.map_styles(fewer)
    # White is faint on the color nearest to brown.
    return replace(mapped, care_team=pair(BLACK, "#ffaf5f", bold=True)) if palette.care_team == CARE_TEAM else mapped
