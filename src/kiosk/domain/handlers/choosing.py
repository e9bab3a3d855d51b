"""Commands by which a person chooses among medicines."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain import item_ids
from kiosk.domain.address import Address, PageKind
from kiosk.domain.choices import Filter
from kiosk.domain.comparing import FEWEST, MOST
from kiosk.domain.filtering import remaining
from kiosk.domain.guide import Library
from kiosk.domain.handlers.opening import go_back, open_page
from kiosk.domain.pages import page_of
from kiosk.domain.pages.comparing import ORDER, names_of
from kiosk.domain.settings import Mode
from kiosk.domain.state import State
from kiosk.texts.message import Message


def set_filters(state: State, filters: tuple[Filter, ...], library: Library) -> State:
    """List only the medicines that fit ``filters``, and say how many; from the answers, go back to the list."""
    if state.position.address.kind is PageKind.ANSWERS:
        state = go_back(state)
    count = len(remaining(library.medicines, filters))
    return replace(state, filters=filters, message=texts.choosing.LEFT.with_values(n=count))


def set_compared(state: State, compared: tuple[str, ...], library: Library) -> State:
    """Compare these medicines, and say what to do next; elsewhere, open the page on which they are chosen."""
    if len(compared) > MOST:
        return replace(state, message=texts.comparing.TOO_MANY)
    if not all(library.article(each) for each in compared):  # read now, one at a time, and not all with a question
        return replace(state, message=texts.pages.PAGE_UNREADABLE)
    chosen = [medicine for medicine in library.medicines if medicine.id in compared]
    message: Message | None = texts.comparing.CHOSEN_COUNT.with_values(n=len(chosen))
    others = (item_ids.compared_id(each.id) for each in library.medicines if each not in chosen)
    following = next(others, "")  # Enter there chooses one more, and takes none away
    here = state.position.address.kind is PageKind.COMPARE
    if len(chosen) >= FEWEST:
        no_key = state.settings.mode is Mode.PLAIN or state.settings.scan or state.site.keypad
        ready = texts.comparing.READY_NO_KEY if no_key else texts.comparing.READY
        message = (ready if here else texts.comparing.QUESTIONS_HEADING).with_values(names=names_of(chosen))
        following = item_ids.question_id(ORDER[0])
    elif not chosen:
        message = texts.comparing.NONE_CHOSEN if state.compared else None
    if not here:
        state = open_page(state, Address(PageKind.COMPARE), following)
    return replace(state, compared=compared, message=message)


def to_questions(state: State, library: Library) -> State:
    """Go from the medicines to compare to the questions about them, which two medicines must be chosen for."""
    first = item_ids.question_id(ORDER[0])
    ready = any(item.id == first for item in page_of(state, library).items)
    return state.reading(first) if ready else replace(state, message=texts.comparing.HOW)
