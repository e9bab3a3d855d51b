"""The key bar below the text: one line, in the terminal's own letters where the text is large.

Large letters leave no line to spare. Nothing is only there: Help and "Try out the keys" name the keys.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace
from rich.cells import cell_len

from kiosk.services.view import Hint, View
from kiosk.ui.tui.themes import Palette, StyledText

ARROWS = {"up": "↑", "down": "↓", "left": "←", "right": "→"}
"""What is printed on these keys."""
BARE = ("down", "right", "left")
"""Arrows that lose their labels where there is no room, the clearest first."""


def on_last_page(view: View) -> View:
    """Return ``view`` with the key bar that it has on the last screen page of its text."""
    return replace(view, bars=tuple(tuple(filter(None, map(_at_end, bar))) for bar in view.bars))


def key_bar(view: View, width: int, palette: Palette, *, arrows: bool = True, more: bool = False) -> list[StyledText]:
    """Return the key bar: key caps with what they do, in all languages until one is chosen.

    Where there is no room, arrows lose their labels, then labels become brief, and then the widest key is left out.
    Optional keys get the room that remains. A full bar begins at the edge, so that its last letter keeps off the other.

    Args:
        view: The view; its hints are in the order of their importance.
        width: Cells that the bar has.
        palette: The styles.
        arrows: Whether the terminal has arrow signs.
        more: Whether a message has more to show.
    """
    caps = _caps(view.bars, width, arrows=arrows, more=more)
    parts = [part for cap, label in caps for part in ((cap, palette.cap), (label, palette.bar))]
    full = _cells(caps, list(range(len(caps)))) == width
    return [("" if full else " ", palette.bar), *parts, ("", palette.bar)]


@lru_cache(maxsize=32)
def _caps(bars: tuple[tuple[Hint, ...], ...], width: int, *, arrows: bool, more: bool) -> list[tuple[str, str]]:
    """Return the key caps and their labels; cached, because most keys leave the bar as it is."""
    hints = list(zip(*bars, strict=False))
    needed = [number for number, (hint, *_) in enumerate(hints) if not hint.optional]
    caps: list[tuple[str, str]] = []
    # An arrow says by itself where it leads, which leaves room for the words of the other keys.
    for bare, brief in ((0, False), (1, False), (2, False), (3, False), (3, True)):
        labels = [_label(each, BARE[: bare * arrows], brief=brief, more=more) for each in hints]
        caps = [(_cap(each, arrows=arrows), label) for each, label in zip(hints, labels, strict=True)]
        if _cells(_tight(caps), needed) <= width:
            break
    # The wider space is given up for a key that is needed, or for one more.
    spaced = [(each, _fitting(each, needed, room)) for each, room in ((caps, width - 1), (_tight(caps), width))]
    caps, shown = max(spaced, key=lambda pair: (len({*needed}.intersection(pair[1])), len(pair[1])))
    return [caps[number] for number in shown]


def _tight(caps: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(cap, f"{label.rstrip()} ") for cap, label in caps]


def _fitting(caps: list[tuple[str, str]], needed: list[int], width: int) -> list[int]:
    """Return the numbers of the key caps that fit: those needed, without the widest if they do not, then others."""
    shown = needed
    while shown and _cells(caps, shown) > width:
        widest = max(shown, key=lambda number: cell_len("".join(caps[number])))
        shown = [number for number in shown if number != widest]
    for number in range(len(caps)):
        longer = sorted({*shown, number})
        if number not in needed and _cells(caps, longer) <= width:
            shown = longer
    return shown


def _at_end(hint: Hint) -> Hint | None:
    """Return a hint as it is on the last screen page; None if its key does nothing there."""
    if hint.last is None:
        return hint
    # The key of a keypad is named by what it does, and has no label.
    changed = replace(hint, label=hint.last) if hint.label.value else replace(hint, key=hint.last)
    return changed if hint.last.value else None


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
