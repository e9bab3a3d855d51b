"""What surrounds the text: the status line above it and the key bar below it.

Both keep the terminal's own letters where the text is large, because large letters leave no line to spare. Nothing is
only there: the page's first row has its title, "where am I?" the rest of the status line, Help and "Try out the keys"
the keys.
"""

from __future__ import annotations

from math import ceil

from rich.cells import cell_len

from kiosk.services.view import Hint, View
from kiosk.ui.tui.layout import MAX_TEXT_WIDTH
from kiosk.ui.tui.wrap import wrap

ELLIPSIS = "..."
"""Ends a shortened title; three characters that every terminal has."""
BAR_SHARE = 4
"""The key bar in all languages at once takes at most a fourth of the screen's height, rounded up."""


def status_line(view: View, number: int, count: int, width: int) -> str:
    """Return the line with the page's title, the voice's state, and the screen page's ``number`` of ``count``."""
    position = f"{number}/{count}"
    if view.status:
        position = f"{view.status.value}   {position}"
    width = min(width, MAX_TEXT_WIDTH)
    title, *more = wrap(view.title.value, max(1, width - len(position) - len(ELLIPSIS) - 2))
    title += ELLIPSIS if more else ""
    return title + " " * (width - cell_len(title) - cell_len(position)) + position


def key_bar_lines(view: View, width: int, height: int) -> list[str]:
    """Return the key bar in as many lines as it needs; none in reader mode, where every row is read.

    Until someone chooses a language, it is shown in all of them, as far as there is space.
    """
    if view.settings.reader:
        return []
    bars = [key_bar(hints, min(width, MAX_TEXT_WIDTH)) for hints in view.bars]
    lines = [line for bar in bars for line in bar]
    own = next((n for n, hints in enumerate(view.bars) if hints[0].label.language == view.language), 0)
    return lines if len(lines) <= ceil(height / BAR_SHARE) else bars[own]


def key_bar(hints: tuple[Hint, ...], width: int) -> list[str]:
    """Return each key with its meaning, kept together, in lines of at most ``width`` cells."""
    lines = [""]
    for hint in hints:
        text = f"{hint.key.value} {hint.label.value}"
        longer = f"{lines[-1]}   {text}" if lines[-1] else text
        if cell_len(longer) > width and lines[-1]:
            lines.append(text)
        else:
            lines[-1] = longer
    return lines
