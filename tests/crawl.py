"""Every page that keys can reach, found by pressing all of them, in each language."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from functools import cache

from kiosk.domain.address import Address
from kiosk.domain.command import Action, Command, SetLanguage
from kiosk.domain.keys import SHORTCUTS
from kiosk.domain.navigation import step
from kiosk.domain.pages import page_of
from kiosk.domain.state import State
from tests.world import real_library


def walk(*actions: Action, state: State | None = None) -> State:
    """Return the state after ``actions``."""
    state = state or State()
    for action in actions:
        state = step(state, action, real_library())
    return state


def neighbors(state: State) -> list[State]:
    """Return every state one key away."""
    shortcuts = [shortcut.command for shortcut in SHORTCUTS]
    page = page_of(state, real_library())
    moved = [state.reading(item.id) for item in page.items]
    return [*moved, *(walk(Command.OPEN, state=each) for each in moved), *(walk(c, state=state) for c in shortcuts)]


@cache
def crawl(language: str) -> Mapping[Address, State]:
    """Return every page that keys can reach, with one state that reads it."""
    start = walk(Command.NEXT, SetLanguage(language))
    found = {start.position.address: start}
    waiting = deque([start])
    while waiting:
        for state in neighbors(waiting.popleft()):
            if state.language == language and state.position.address not in found:
                found[state.position.address] = state
                waiting.append(state)
    return found
