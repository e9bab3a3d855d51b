"""Moving by itself, for a person with one switch: first from group to group of a long list, then through one group.

Going through 28 choices at two seconds each takes a minute; six groups and then six choices take a quarter of that.
"""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.guide import Library
from kiosk.domain.handlers.moving import next_around
from kiosk.domain.page import Item, Page
from kiosk.domain.pages import page_of
from kiosk.domain.state import State

GROUP = 6
"""Choices in a group."""
LONGEST_LIST = 9
"""Most choices of a list without groups."""


def move_on(state: State, library: Library) -> State:
    """Move to the next item, or on a list past what cannot be opened; in a long list to the next group or in one."""
    page = page_of(state, library)
    if not state.settings.scan or page.is_text:
        return next_around(state, library)
    stops = _stops(page)
    following = _stop(state, page, stops) + 1
    if not _has_groups(stops):
        return state.reading(stops[following % len(stops)].id)
    group, within = divmod(following, GROUP)
    if state.group == (page.address, group) and following < len(stops):
        return state.reading(stops[following].id)
    if within:  # the position is within a group that was not chosen: at its first choice, or where a key has led
        group += 1
    groups = -(-len(stops) // GROUP)
    group %= groups
    message = texts.answers.GROUP.with_values(number=group + 1, total=groups)
    return replace(state.reading(stops[group * GROUP].id), group=None, message=message)


def enters_group(state: State, library: Library) -> bool:
    """Return whether Enter chooses the group that moving has reached, instead of the first choice in it."""
    page = page_of(state, library)
    stops = [] if page.is_text or not state.settings.scan else _stops(page)
    if not _has_groups(stops):
        return False
    group, within = divmod(max(_stop(state, page, stops), 0), GROUP)
    return not within and state.group != (page.address, group)


def enter_group(state: State, library: Library) -> State:
    """Go through the choices of the group that moving has reached."""
    page = page_of(state, library)
    stop = max(_stop(state, page, _stops(page)), 0)
    chosen = state.reading(_stops(page)[stop].id)
    return replace(chosen, group=(page.address, stop // GROUP), message=texts.answers.IN_GROUP)


def way_on(state: State, page: Page) -> str:
    """Return the id of the first link below the text that is read; empty if moving by itself is off.

    Enter goes there from a line that opens nothing: going through the rest of a long text takes minutes.
    """
    if not (state.settings.scan and page.is_text):
        return ""
    return next((item.id for item in page.items if item.interface and item.action), "")


def _stops(page: Page) -> list[Item]:
    """Return the items at which moving stops on a list: those that can be opened."""
    return [item for item in page.items[page.first :] if item.action is not None]


def _has_groups(stops: list[Item]) -> bool:
    return len(stops) > LONGEST_LIST


def _stop(state: State, page: Page, stops: list[Item]) -> int:
    """Return the index of the stop that is being read, or of the last one above; -1 if there is none."""
    here = page.index(state.position.item)
    return sum(page.index(item.id) <= here for item in stops) - 1
