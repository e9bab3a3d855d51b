"""A visit that nobody goes on with: it ends after a while, not without a warning."""

from __future__ import annotations

from math import inf

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.command import Action, Command, Idle
from kiosk.domain.settings import Mode
from kiosk.domain.state import State

WARNING_SECONDS = 45
"""From the warning to the end (WCAG 2.2.1: at least 20)."""
NO_LIMIT_MINUTES = 20 * 60
"""Ends an abandoned visit even without a limit; WCAG 2.2.1 counts so long a time as none."""
PAUSED_MINUTES = 10
"""The least limit while the voice is paused: a person who takes a rest does not press keys."""
NOT_ANSWERING: frozenset[Action] = frozenset({Command.LEAVE, Command.RESET, Command.PLUGGED, Command.UNPLUGGED})
"""Commands that keep their meaning after the warning; any other key only answers it."""


def time_left(state: State, idle: Idle) -> float:
    """Return how many seconds remain until ``let_time_pass`` warns or ends; infinity where there is no visit."""
    if state.untouched:
        return inf
    minutes = state.settings.time_limit or NO_LIMIT_MINUTES
    limit = max(minutes, PAUSED_MINUTES * idle.paused) * 60
    return limit - (0 if state.warned else WARNING_SECONDS) - idle.seconds


def let_time_pass(state: State, idle: Idle) -> State:
    """Warn once the limit is near, and end the visit once it is reached."""
    if time_left(state, idle) > 0:
        return state
    if state.warned:
        return state.next_visit
    warning = texts.visit.WARNING_PLAIN if state.settings.mode is Mode.PLAIN else texts.visit.WARNING
    return replace(state, warned=True, echo=None, asked=None, message=warning.with_values(n=WARNING_SECONDS))


def stay(state: State) -> State:
    """Go on with the visit. The key does nothing else, because it was pressed to answer."""
    return replace(state, warned=False, echo=None, asked=Command.OPEN, message=texts.visit.MORE_TIME)
