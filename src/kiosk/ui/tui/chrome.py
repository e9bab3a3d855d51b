"""What surrounds the text: the header above it and the key bar below it, one line each.

Both keep the terminal's own letters where the text is large, because large letters leave no line to spare. Nothing is
only there: the title is the page's first row, "where am I?" says the rest of the header, Help and "Try out the keys"
name the keys.
"""

from __future__ import annotations

from rich.cells import cell_len
from rich.style import Style

from kiosk.services.view import Hint, View
from kiosk.ui.tui.themes import Palette
from kiosk.ui.tui.wrap import wrap

StyledText = tuple[str, Style]

PAD = 2
"""Cells at both ends of the header."""
GAP = 3
"""Cells between two things in the header."""
ELLIPSIS = "..."
"""Ends a shortened title; three characters that every terminal has."""
ENOUGH_KEYS = 4
"""Keys that the key bar should name at least in several languages."""
ARROWS = {"up": "↑", "down": "↓", "left": "←", "right": "→"}
"""What is printed on these keys."""


def title_fits(view: View, width: int) -> bool:
    """Return whether the header of ``width`` cells shows the whole title."""
    return cell_len(view.header.title.value) <= width - PAD


def header(view: View, number: int, count: int, width: int, palette: Palette) -> list[StyledText]:
    """Return the header: where the page is in the guide, the voice's state, and which screen page this is of how many.

    What there is no room for is left out, first the medicine, last the title.
    """
    place = view.header
    page = place.screen_page.value.format(number=number, total=count) if place.screen_page and count > 1 else ""
    status, section = (text.value.removesuffix(".") if text else "" for text in (view.status, place.count))
    if place.translations:
        section = (" " * GAP).join(text.value for text in place.translations)
    title, parent = place.title.value, place.parent.value + " " * GAP if place.parent else ""
    ends = [
        [status, section, page],
        [status, section],
        [section, page],
        [status, page],
        [section],
        [page],
        [status],
        [],
    ]
    for left in (parent + title, title):
        for end in ends[:1] if parent and left != title else ends:
            right = (" " * GAP).join(filter(None, end))
            space = width - 2 * PAD - cell_len(left) - cell_len(right)
            if space >= GAP * bool(right):
                return _progress(" " * PAD + left + " " * space + right, view, width, palette)
    if title_fits(view, width):
        return _progress(" " * PAD + title, view, width, palette)
    short = wrap(title, max(1, width - 2 * PAD - len(ELLIPSIS)))[0] + ELLIPSIS
    return _progress(" " * PAD + short, view, width, palette)


def _progress(text: str, view: View, width: int, palette: Palette) -> list[StyledText]:
    """Return the header in two parts, of which the first shows how far one has read."""
    position = view.header.position
    read = round(width * position.number / position.count) if position else 0
    text = text.ljust(width)
    return [(text[:read], palette.read), (text[read:], palette.header)]


def key_bar(view: View, width: int, palette: Palette, *, arrows: bool = True) -> list[StyledText]:
    """Return the key bar: key caps with what they do, in all languages until one is chosen.

    Args:
        view: The view; its hints are in the order of their importance.
        width: Cells that the bar has; keys for which there is no room are left out, the last ones first.
        palette: The styles.
        arrows: Whether the terminal has arrow signs.
    """
    hints = list(zip(*view.bars, strict=False))
    bar = _caps(hints, width, palette, arrows=arrows)
    if arrows and len(view.bars) > 1 and len(bar) < 2 * min(ENOUGH_KEYS, len(hints)):
        # An arrow says by itself where it leads, which leaves room for the words of the other keys.
        bar = _caps(hints, width, palette, arrows=arrows, short=True)
    return [(" ", palette.bar), *bar, ("", palette.bar)]


def _caps(
    hints: list[tuple[Hint, ...]], width: int, palette: Palette, *, arrows: bool, short: bool = False
) -> list[StyledText]:
    """Return the key caps for which there is room, each with its label; arrows without one if it is to be short."""
    parts: list[StyledText] = []
    used = 1
    for each in hints:
        cap = f" {'/'.join(dict.fromkeys(_sign(hint, arrows=arrows) for hint in each))} "
        labels = [] if short and each[0].key_id in ARROWS else dict.fromkeys(hint.label.value for hint in each)
        label = f" {'  '.join(labels)}  " if labels else " "
        if used + cell_len(cap) + cell_len(label.rstrip()) > width:
            break
        parts += [(cap, palette.cap), (label, palette.bar)]
        used += cell_len(cap + label)
    return parts


def _sign(hint: Hint, *, arrows: bool) -> str:
    return ARROWS.get(hint.key_id, hint.key.value) if arrows else hint.key.value
