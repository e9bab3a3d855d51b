"""The header above the text: one line that says where the page is in the guide, in the terminal's own letters.

What it has no room for is shortened, then left out; on narrow screens the number of the screen page is in the foot.
Nothing is only there: the title is the page's first row, and "where am I?" says the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace
from rich.cells import cell_len

from kiosk.services.view import Header, Text, View
from kiosk.ui.tui.themes import Palette, StyledText
from kiosk.ui.tui.wrap import wrap

WIDE = 70
"""Columns from which there is room for broad margins."""
PAD = 2
"""Cells at the left, and at the right where there is room."""
GAPS = (3, 2)
"""Cells between two things at least: where there is room, and where there is little."""
ELLIPSIS = "..."
"""Ends a shortened title; three characters that every terminal has."""


def title_fits(view: View, width: int) -> bool:
    """Return whether a header of ``width`` cells shows the whole title, or its brief form."""
    return any(cell_len(title) <= width - PAD for title in _titles(view.header))


def header(view: View, number: int, count: int, width: int, palette: Palette) -> list[StyledText]:
    """Return the header; its first part shows how far one has read.

    Args:
        view: The view.
        number: The number of the screen page, from 1.
        count: How many screen pages there are; 1 if the foot says it.
        width: Cells that the header has.
        palette: The styles.
    """
    position = view.header.position
    read = round(width * position.number / position.count) if position else 0
    text = header_words(view, number, count, width).ljust(width)
    return [(text[:read], palette.read), (text[read:], palette.header)]


def header_words(view: View, number: int, count: int, width: int) -> str:
    """Return the words of the header."""
    for left, right in _candidates(view, number, count):
        for gap in GAPS:
            words, end = (" " * gap).join(left), (" " * gap).join(right)
            # On narrow screens it ends where the text does, a cell before the edge.
            right_pad = gap - 1 if width >= WIDE else 1
            space = width - PAD - right_pad - cell_len(words) - cell_len(end)
            if space >= gap * bool(end):
                return " " * PAD + words + " " * space + end
    if view.header.translations:
        return ""  # the guide's name in some languages only would be half of it
    fitting = [title for title in _titles(view.header) if cell_len(title) <= width - PAD]
    if fitting:
        return " " * PAD + fitting[0]
    return " " * PAD + wrap(view.header.title.value, max(1, width - 2 * PAD - len(ELLIPSIS)))[0] + ELLIPSIS


def under_heading(place: Header, heading: Text, width: int) -> Header:
    """Return the header with ``heading`` in place of the count, beside the brief title if only that has room for it.

    If neither has, the heading stands alone: it says what the rows below are, and the page has been turned to.
    """
    room = width - 2 * PAD - max(GAPS) - cell_len(heading.value)
    title = next((each for each in (place.title, *place.brief[:1]) if cell_len(each.value) <= room), None)
    if title is None and cell_len(heading.value) <= width - PAD:
        return replace(place, title=heading, brief=(), count=None)
    return replace(place, title=title or place.title, count=heading)


def page_words(view: View, number: int, count: int) -> tuple[str, ...]:
    """Return the number of the screen page, whole and in short; nothing where there is only one."""
    if count <= 1:
        return ()
    short, whole = f"{number}/{count}", view.header.screen_page
    return (whole.value.format(number=number, total=count), short) if whole else (short,)


def foot_words(view: View, number: int, count: int, above: str, room: int) -> str:
    """Return what the foot of a narrow screen has at its right, in ``room`` cells: what is not in the header ``above``.

    Args:
        view: The view.
        number: The number of the screen page, from 1.
        count: How many screen pages there are.
        above: The words of the header.
        room: Cells.
    """
    parent = view.header.parent
    medicine = [parent.value] if parent and parent.value not in above else []
    pages = page_words(view, number, count)
    words = [*((*medicine, page) for page in pages), medicine, *((page,) for page in pages)]
    ends = ((" " * GAPS[1]).join(each) for each in words)
    return next((end for end in ends if end and cell_len(end) <= room), "")


def _titles(place: Header) -> list[str]:
    return [place.title.value, *(text.value for text in place.brief[:1])]


def _candidates(view: View, number: int, count: int) -> Iterator[tuple[list[str], list[str]]]:
    """Yield what may stand at the left and at the right, the longest first.

    The number of the section goes first, which the tint shows too, then the state of the voice. The medicine stays as
    long as its name and the title fit.
    """
    place, position = view.header, view.header.position
    status, section = (text.value.removesuffix(".") if text else "" for text in (view.status, place.count))
    *_, page, short_page = ["", "", *page_words(view, number, count)]
    short_section = f"{position.number}/{position.count}" if position else ""
    ends = [
        [status, section, page],
        [status, short_section, page],
        [section, page],
        [short_section, page],
        [status, page],
        [page],
        [short_page],
        [],
    ]
    if place.translations:
        for first, *others in filter(None, ((place.title, *place.translations), place.brief)):
            names = [text.value for text in others]
            yield from (([first.value], [*names, *end]) for end in ([short_page] if short_page else [], []))
        return
    for title in _titles(place):
        for left in ([place.parent.value, title], [title]) if place.parent else ([title],):
            yield from ((left, [word for word in end if word]) for end in ends)
