"""The colors: each pair 7:1 or better (WCAG 1.4.6), never the only cue (1.4.1), no dim and no transparency."""

from __future__ import annotations

from dataclasses import dataclass

from rich.style import Style

from kiosk.domain.page import Kind
from kiosk.domain.settings import Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """The styles of one theme; a background is given for every cell."""

    text: Style
    title: Style
    urgent: Style
    notice: Style
    choice: Style
    mark: Style
    """The row that is being read, besides its sign."""
    bar: Style
    """The line of location, the key bar, and messages."""

    def of(self, kind: Kind) -> Style:
        """Return the style of a row's text by its kind."""
        match kind:
            case Kind.TITLE | Kind.HEADING:
                return self.title
            case Kind.URGENT:
                return self.urgent
            case Kind.NOTICE:
                return self.notice
            case Kind.CHOICE | Kind.FIELD:
                return self.choice
            case _:
                return self.text


def _colors(ground: str, text: str, title: str, urgent: str, notice: str, choice: str, bar: str) -> Palette:
    """Return a palette; the mark and the bar are text in the ground's color on the color given."""
    return Palette(
        text=Style(color=text, bgcolor=ground),
        title=Style(color=title, bgcolor=ground, bold=True),
        urgent=Style(color=urgent, bgcolor=ground, bold=True),
        notice=Style(color=notice, bgcolor=ground, italic=False),
        choice=Style(color=choice, bgcolor=ground),
        mark=Style(color=ground, bgcolor=text),
        bar=Style(color=ground, bgcolor=bar),
    )


PALETTES = {
    Theme.DARK: _colors("#000000", "#ffffff", "#ffff00", "#ffb3b3", "#ffd787", "#87d7ff", "#d0d0d0"),
    Theme.LIGHT: _colors("#ffffff", "#000000", "#00005f", "#870000", "#5f3700", "#00408a", "#303030"),
    Theme.YELLOW_ON_BLACK: _colors(*("#000000", "#ffff00", "#ffff00", "#ffff00", "#ffff00", "#ffff00", "#ffff00")),
    Theme.BLACK_ON_YELLOW: _colors(*("#ffff00", "#000000", "#000000", "#000000", "#000000", "#000000", "#000000")),
    Theme.TERMINAL: Palette(
        text=Style(),
        title=Style(bold=True),
        urgent=Style(bold=True),
        notice=Style(),
        choice=Style(),
        mark=Style(reverse=True),
        bar=Style(reverse=True),
    ),
}
"""Read by every front end that has colors, and by the contrast test."""
