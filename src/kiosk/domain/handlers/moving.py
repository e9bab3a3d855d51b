"""Commands that move the reading position on a page."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.command import Command, SetLanguage
from kiosk.domain.guide import Library
from kiosk.domain.handlers import Handler
from kiosk.domain.page import ItemKind, Page
from kiosk.domain.pages import page_of
from kiosk.domain.state import State


def _next(state: State, library: Library) -> State:
    """Move to the next item; where lines are printed, past the offers of other languages that came with the title."""
    page, said = page_of(state, library), 0
    if state.multilingual and state.settings.prints_lines and not state.position.item:
        said = sum(isinstance(item.action, SetLanguage) and not item.counted for item in page.items)
    return _move(state, 1 + said, library)


def _previous(state: State, library: Library) -> State:
    return _move(state, -1, library)


def _move(state: State, by: int, library: Library) -> State:
    page = page_of(state, library)
    before = page.index(state.position.item)
    index = min(max(before + by, page.first), len(page.items) - 1)
    if index == before:
        return replace(state, message=texts.answers.PAGE_ENDS if by > 0 else texts.answers.PAGE_BEGINS)
    return state.reading(page.items[index].id)


def next_around(state: State, library: Library) -> State:
    """Move to the next item, and from the last to the first."""
    page = page_of(state, library)
    if page.index(state.position.item) == len(page.items) - 1:
        return state.reading(page.items[page.first].id)
    return _move(state, 1, library)


def _first(state: State, library: Library) -> State:
    """Move to the item that the page opens on."""
    page = page_of(state, library)
    if page.index(state.position.item) == page.start:
        return replace(state, message=texts.answers.PAGE_BEGINS)
    return state.reading(page.items[page.start].id)


def _last(state: State, library: Library) -> State:
    return _move(state, len(page_of(state, library).items), library)


def headings_of(page: Page) -> list[str]:
    """Return the ids of the page's headings."""
    return [item.id for item in page.items if item.kind is ItemKind.HEADING]


def go_to_heading(state: State, number: int, library: Library) -> State:
    """Move to the heading with a number, from 1."""
    headings = headings_of(page_of(state, library))
    if not 1 <= number <= len(headings):
        return replace(state, message=texts.answers.NO_SUCH_HEADING.with_values(number=number))
    return state.reading(headings[number - 1])


def _next_heading(state: State, library: Library) -> State:
    page = page_of(state, library)
    here = page.index(state.position.item)
    below = (heading for heading in headings_of(page) if page.index(heading) > here)
    heading = next(below, None)
    return state.reading(heading) if heading else replace(state, message=texts.answers.NO_HEADING_BELOW)


def _previous_heading(state: State, library: Library) -> State:
    page = page_of(state, library)
    here = page.index(state.position.item)
    above = [heading for heading in headings_of(page) if page.index(heading) < here]
    return state.reading(above[-1]) if above else replace(state, message=texts.answers.NO_HEADING_ABOVE)


MOVES: dict[Command, Handler] = {
    Command.NEXT: _next,
    Command.PREVIOUS: _previous,
    Command.FIRST: _first,
    Command.LAST: _last,
    Command.NEXT_HEADING: _next_heading,
    Command.PREVIOUS_HEADING: _previous_heading,
}
