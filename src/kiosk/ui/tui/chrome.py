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
ARROWS = {"up": "↑", "down": "↓", "left": "←", "right": "→"}
"""What is printed on these keys."""
BARE = ("down", "right", "left")
"""Arrows that lose their labels where there is no room, the clearest first."""


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


def key_bar(view: View, width: int, palette: Palette, *, arrows: bool = True, more: bool = False) -> list[StyledText]:
    """Return the key bar: key caps with what they do, in all languages until one is chosen.

    Where there is no room, arrows lose their labels, then labels become brief, and then the widest key is left out.
    Optional keys get the room that remains.

    Args:
        view: The view; its hints are in the order of their importance.
        width: Cells that the bar has.
        palette: The styles.
        arrows: Whether the terminal has arrow signs.
        more: Whether a message has more to show.
    """
    hints = list(zip(*view.bars, strict=False))
    needed = [number for number, (hint, *_) in enumerate(hints) if not hint.optional]
    caps: list[tuple[str, str]] = []
    # An arrow says by itself where it leads, which leaves room for the words of the other keys.
    for bare, brief in ((0, False), (1, False), (2, False), (3, False), (3, True)):
        labels = [_label(each, BARE[: bare * arrows], brief=brief, more=more) for each in hints]
        caps = [(_cap(each, arrows=arrows), label) for each, label in zip(hints, labels, strict=True)]
        if _cells(caps, needed) <= width:
            break
    shown = needed
    while _cells(caps, shown) > width:
        widest = max(shown, key=lambda number: cell_len("".join(caps[number])))
        shown = [number for number in shown if number != widest]
    for number in range(len(hints)):
        longer = sorted({*shown, number})
        if number not in needed and _cells(caps, longer) <= width:
            shown = longer
    parts = [part for n in shown for part in ((caps[n][0], palette.cap), (caps[n][1], palette.bar))]
    return [(" ", palette.bar), *parts, ("", palette.bar)]


def _cap(each: tuple[Hint, ...], *, arrows: bool) -> str:
    """Return what is on a key cap; ``each`` has its hint in each language."""
    return f" {'/'.join(dict.fromkeys(_sign(hint, arrows=arrows) for hint in each))} "


def _label(each: tuple[Hint, ...], bare: tuple[str, ...], *, brief: bool, more: bool) -> str:
    """Return the label of a key cap with the space around it; keys in ``bare`` have none."""
    if more and each[0].more:
        words = [hint.more or hint.label for hint in each]
    elif each[0].key_id in bare:
        return " "
    else:
        words = [hint.brief if brief and hint.brief else hint.label for hint in each]
    space = " " if brief else "  "
    labels = space.join(dict.fromkeys(text.value for text in words))
    return f" {labels}{space}" if labels else " "


def _cells(caps: list[tuple[str, str]], shown: list[int]) -> int:
    """Return how many cells some of the key caps take; the space after the last label may be cut off."""
    words = [text for number in shown for text in caps[number]]
    return 1 + sum(map(cell_len, words[:-1])) + sum(cell_len(label.rstrip()) for label in words[-1:])


def _sign(hint: Hint, *, arrows: bool) -> str:
    return ARROWS.get(hint.key_id, hint.key.value) if arrows else hint.key.value
