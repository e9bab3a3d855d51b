"""What stands around the text: the line of location above it, the key bar below it.

Both stay in ordinary letters where the text is in large ones, which leave no line to spare. Nothing is in them alone:
the page's first row has its title, "where am I?" the rest of the location, Help and "Try out the keys" the keys.
"""

from __future__ import annotations

from rich.cells import cell_len

from kiosk.services.view import Hint, View
from kiosk.ui.tui.layout import WIDEST
from kiosk.ui.tui.wrap import wrap

MORE = "..."
"""Ends a title that goes on; three characters that every terminal knows."""
BAR_SHARE = 4
"""The key bar in every language at once takes at most this part of the screen's height: a fourth."""


def location(view: View, sheet: int, sheets: int, width: int) -> str:
    """Return the line that says where this is: the page's title, the voice's state, and the sheet."""
    where = f"{sheet}/{sheets}"
    if view.status:
        where = f"{view.status.value}   {where}"
    width = min(width, WIDEST)
    title, *more = wrap(view.title.value, max(1, width - len(where) - len(MORE) - 2))
    title += MORE if more else ""
    return title + " " * (width - cell_len(title) - cell_len(where)) + where


def bar_lines(view: View, width: int, height: int) -> list[str]:
    """Return the key bar in as many lines as it needs; none in reader mode, where every row is read.

    Where nobody has chosen a language it stands there in each, as far as there is room.
    """
    if view.settings.reader:
        return []
    bars = [bar(hints, min(width, WIDEST)) for hints in view.bars]
    every = [line for lines in bars for line in lines]
    own = next((n for n, hints in enumerate(view.bars) if hints[0].label.language == view.language), 0)
    return every if len(every) <= height // BAR_SHARE else bars[own]


def bar(hints: tuple[Hint, ...], width: int) -> list[str]:
    """Return the key bar: each key with its meaning, kept together, in as many lines of ``width`` as it takes."""
    lines = [""]
    for hint in hints:
        piece = f"{hint.key.value} {hint.label.value}"
        grown = f"{lines[-1]}   {piece}" if lines[-1] else piece
        if cell_len(grown) > width and lines[-1]:
            lines.append(piece)
        else:
            lines[-1] = grown
    return lines
