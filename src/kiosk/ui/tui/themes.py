"""Color themes: each pair has a contrast of 7:1 or better (WCAG 1.4.6), and color is never the only cue (1.4.1).

Terminals with fewer than 256 colors have their own palettes in ``few_colors``, because the nearest color may be
unreadable there.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import asdict, replace
from rich.color import Color, ColorSystem
from rich.style import Style

from kiosk.domain.page import ItemKind
from kiosk.domain.settings import Theme


class Palette(Struct, frozen=True):
    """The styles of one theme; each sets a background."""

    text: Style
    title: Style
    urgent: Style
    notice: Style
    choice: Style
    mark: Style
    """The row that is being read, in addition to the marker."""
    bar: Style
    """The status line, the key bar, and messages."""
    spoken: Style
    """The sentence that is being spoken, within the row that is being read."""
    mark_bold: bool = True
    """Whether bold is readable on that row; some terminals draw bold black in dark grey."""

    def map_styles(self, change: Callable[[Style], Style]) -> Palette:
        """Return this palette with ``change`` applied to every style."""
        styles = asdict(self)
        return replace(self, **{name: change(style) for name, style in styles.items() if isinstance(style, Style)})

    def style_of(self, kind: ItemKind) -> Style:
        """Return the style of a row of this kind."""
        match kind:
            case ItemKind.TITLE | ItemKind.HEADING:
                return self.title
            case ItemKind.URGENT:
                return self.urgent
            case ItemKind.NOTICE:
                return self.notice
            case ItemKind.CHOICE | ItemKind.FIELD:
                return self.choice
            case _:
                return self.text

    def marked_style(self, kind: ItemKind) -> Style:
        """Return the style of a row of this kind while it is being read."""
        bold = self.mark_bold and kind in {ItemKind.TITLE, ItemKind.HEADING, ItemKind.URGENT}
        return self.mark + Style(bold=True) if bold else self.mark


def _palette(ground: str, text: str, **others: str) -> Palette:
    """Return a palette on one background; styles without a color of their own have that of the text.

    The mark is reversed, and so is the bar, which may have its own color.
    """

    def on_ground(name: str, *, bold: bool = False, underline: bool = False) -> Style:
        return Style(color=others.get(name, text), bgcolor=ground, bold=bold, underline=underline)

    return Palette(
        text=on_ground("text"),
        title=on_ground("title", bold=True),
        urgent=on_ground("urgent", bold=True),
        notice=on_ground("notice"),
        choice=on_ground("choice", underline=True),
        mark=Style(color=ground, bgcolor=text),
        bar=Style(color=ground, bgcolor=others.get("bar", text)),
        spoken=Style(color=text, bgcolor=ground, bold=True, underline=True),
    )


BLACK, WHITE, YELLOW = "#000000", "#ffffff", "#ffff00"

OWN_COLORS = Palette(
    text=Style(),
    title=Style(bold=True),
    urgent=Style(bold=True),
    notice=Style(),
    choice=Style(underline=True),
    mark=Style(reverse=True),
    bar=Style(reverse=True),
    spoken=Style(bold=True, underline=True),
)
"""Uses the terminal's own colors."""

PALETTES = {
    Theme.DARK: _palette(
        BLACK, WHITE, title=YELLOW, urgent="#ffb3b3", notice="#ffd787", choice="#87d7ff", bar="#d0d0d0"
    ),
    Theme.LIGHT: _palette(
        WHITE, BLACK, title="#00005f", urgent="#870000", notice="#5f005f", choice="#00408a", bar="#303030"
    ),
    Theme.YELLOW_ON_BLACK: _palette(BLACK, YELLOW),
    Theme.BLACK_ON_YELLOW: _palette(YELLOW, BLACK),
    Theme.TERMINAL: OWN_COLORS,
}
"""With 24-bit color."""


def in_256_colors(palette: Palette) -> Palette:
    """Return a palette in the nearest of the 256 standard colors."""

    def nearest(color: Color | None) -> Color | None:
        return color and color.downgrade(ColorSystem.EIGHT_BIT)

    def fewer(style: Style) -> Style:
        return style + Style.from_color(nearest(style.color), nearest(style.bgcolor))

    return palette.map_styles(fewer)
