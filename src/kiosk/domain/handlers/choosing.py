"""Commands by which a person chooses among medicines."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.address import PageKind
from kiosk.domain.choices import Filter
from kiosk.domain.filtering import left
from kiosk.domain.guide import Library
from kiosk.domain.handlers.opening import go_back
from kiosk.domain.state import State


def set_filters(state: State, filters: tuple[Filter, ...], library: Library) -> State:
    """List only the medicines that fit ``filters``, and say how many; from the answers, go back to the list."""
    if state.position.address.kind is PageKind.ANSWERS:
        state = go_back(state)
    count = len(left(library.medicines, filters))
    return replace(state, filters=filters, message=texts.choosing.LEFT.with_values(n=count))
