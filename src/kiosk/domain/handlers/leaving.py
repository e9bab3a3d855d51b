"""What follows the staff code: the menu for staff, or the end of the kiosk."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.address import ATTRACT, Address, PageKind, ReadingPosition
from kiosk.domain.command import Admit, Finish, Outcome
from kiosk.domain.settings import Mode
from kiosk.domain.state import State


def admit(state: State, answer: Admit) -> State:
    """Close the kiosk, or open the menu on a public one, if the code was right.

    The menu ends the visit of the patient, but for the language, the way to read and whether the voice is on.
    """
    if state.position.address.kind is not PageKind.LEAVE:
        return state
    if answer.wait:
        return replace(state, message=texts.staff.LEAVE_WAIT.with_values(n=answer.wait))
    if not answer.right:
        plain = state.settings.mode is Mode.PLAIN
        return replace(state, message=texts.plain.LEAVE_WRONG if plain else texts.staff.LEAVE_WRONG)
    if not state.site.public:
        return replace(state, outcome=Outcome.CLOSED)
    fresh = state.next_visit
    settings = replace(fresh.settings, mode=state.settings.mode, voice=state.settings.voice)
    path = (ATTRACT, ReadingPosition(Address(PageKind.STAFF_MENU)))
    return replace(fresh, path=path, language=state.language, settings=settings, awaiting_language=False)


def finish(state: State, chosen: Finish) -> State:
    """End the kiosk; only the menu for staff offers that."""
    return replace(state, outcome=chosen.outcome) if state.position.address.kind is PageKind.STAFF_MENU else state
