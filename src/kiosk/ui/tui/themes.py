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
    spoken: Style
    """The sentence that the voice is saying, within the row that is being read."""

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


def _palette(ground: str, text: str, **others: str) -> Palette:
    """Return a palette of colors on one ground; what is not named has the color of the text.

    The mark is turned round, ground on text, and so is the bar, on a color of its own where one is named.
    """

    def on_ground(name: str, *, bold: bool = False) -> Style:
        return Style(color=others.get(name, text), bgcolor=ground, bold=bold)

    return Palette(
        text=on_ground("text"),
        title=on_ground("title", bold=True),
        urgent=on_ground("urgent", bold=True),
        notice=on_ground("notice"),
        choice=on_ground("choice"),
        mark=Style(color=ground, bgcolor=text),
        bar=Style(color=ground, bgcolor=others.get("bar", text)),
        spoken=Style(color=text, bgcolor=ground, bold=True, underline=True),
    )


BLACK, WHITE, YELLOW = "#000000", "#ffffff", "#ffff00"

PALETTES = {
    Theme.DARK: _palette(
        BLACK, WHITE, title=YELLOW, urgent="#ffb3b3", notice="#ffd787", choice="#87d7ff", bar="#d0d0d0"
    ),
    Theme.LIGHT: _palette(
        WHITE, BLACK, title="#00005f", urgent="#870000", notice="#5f3700", choice="#00408a", bar="#303030"
    ),
    Theme.YELLOW_ON_BLACK: _palette(BLACK, YELLOW),
    Theme.BLACK_ON_YELLOW: _palette(YELLOW, BLACK),
    Theme.TERMINAL: Palette(
        text=Style(),
        title=Style(bold=True),
        urgent=Style(bold=True),
        notice=Style(),
        choice=Style(),
        mark=Style(reverse=True),
        bar=Style(reverse=True),
        spoken=Style(bold=True, underline=True),
    ),
}
"""Read by every front end that has colors, and by the contrast test."""
