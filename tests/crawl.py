"""Finds every page that keys can reach, by pressing all of them, in each language."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from functools import cache

from msgspec.structs import replace

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Action, Command, SetLanguage
from kiosk.domain.comparing import FEWEST
from kiosk.domain.keys import SHORTCUTS
from kiosk.domain.navigation import step
from kiosk.domain.pages import page_of
from kiosk.domain.state import State
from kiosk.services.library import ClinicLibrary
from tests.fixture_guide import fixture_library


def walk(*actions: Action, state: State | None = None, library: ClinicLibrary | None = None) -> State:
    """Return the state after ``actions``."""
    state = state or State()
    for action in actions:
        state = step(state, action, library or fixture_library())
    return state


def neighbors(state: State, library: ClinicLibrary | None = None) -> list[State]:
    """Return every state one key away."""
    library = library or fixture_library()
    shortcuts = [shortcut.command for shortcut in SHORTCUTS]
    moved = [state.reading(item.id) for item in page_of(state, library).items]
    opened = [walk(Command.OPEN, state=each, library=library) for each in moved]
    return [*moved, *opened, *(walk(each, state=state, library=library) for each in shortcuts)]


def place(state: State) -> tuple[Address, int]:
    """Return a page and, where medicines are chosen to be compared, how many: the questions come with the second."""
    address = state.position.address
    return address, min(len(state.compared), FEWEST) if address.kind is PageKind.COMPARE else 0


@cache
def crawl(language: str, library: ClinicLibrary | None = None) -> Mapping[Address, State]:
    """Return every page that keys can reach, with one state that shows it."""
    library = library or fixture_library()
    start = walk(Command.NEXT, SetLanguage(language), library=library)
    found = {place(start): start}
    waiting = deque([start])
    while waiting:
        for state in neighbors(waiting.popleft(), library):
            if state.language == language and place(state) not in found:
                found[place(state)] = state
                waiting.append(state)
    return {address: replace(state, message=None) for (address, _compared), state in found.items()}
