"""What each command does to the state of a visit: one pure function for each, in tables by subject."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.guide import Library
from kiosk.domain.state import State

Handler = Callable[[State, Library], State]


def leave_unchanged(state: State, library: Library) -> State:
    """Leave the state as it is; the command concerns the voice alone."""
    del library
    return state
