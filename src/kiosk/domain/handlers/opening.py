"""Commands that open a page or go back."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain import documents, item_ids
from kiosk.domain.address import ABOUT_KIOSK, ARTICLES, ATTRACT, GUIDE, Address, PageKind, ReadingPosition
from kiosk.domain.command import Command
from kiosk.domain.guide import Library
from kiosk.domain.handlers import Handler
from kiosk.domain.keys import hint_key
from kiosk.domain.language import after, tags
from kiosk.domain.pages.article import neighbor
from kiosk.domain.pages.comparing import question_after
from kiosk.domain.settings import Mode
from kiosk.domain.state import State

HELP = Address(PageKind.DOCUMENT, part=documents.HELP)
START_OVER = Address(PageKind.START_OVER)
LISTS_OF_PARTS = ARTICLES | {PageKind.COMPARE}
"""Pages whose choices are pages that follow each other."""


def open_page(state: State, address: Address, item: str = "") -> State:
    """Open a page, at ``item`` if it is given.

    A page that is on the path already is gone back to, so that the path cannot grow without end.
    """
    addresses = [position.address for position in state.path]
    if address in addresses:
        path = state.path[: addresses.index(address) + 1]
        here = replace(path[-1].at_item(item or path[-1].item), target=item)
        return replace(_left(state), path=(*path[:-1], here))
    started = state.visit_started or address.kind not in ABOUT_KIOSK
    return replace(_left(state), path=(*state.path, ReadingPosition(address, item, target=item)), visit_started=started)


def _left(state: State) -> State:
    """Return ``state`` with the field empty; the word of a search is kept for the way back."""
    searches = state.position.address.kind is PageKind.SEARCH
    return replace(state, typed="", typed_before=False, searched=state.typed if searches else state.searched)


def go_back(state: State) -> State:
    """Go back one page. Going back to the first screen asks first, but not if only the help was opened from there."""
    left, before = state.position.address, state.path[:-1]
    if len(before) <= 1:
        if state.visit_started:
            return open_page(state, START_OVER)
        return replace(state, path=(ATTRACT,), typed="", hidden=False, awaiting_language=True)
    searches = before[-1].address.kind is PageKind.SEARCH
    # The word stays in the field, so that it can be corrected.
    found = left.part if left.kind is PageKind.RESULTS else state.searched
    back = replace(state, path=before, typed=found if searches else "", typed_before=searches)
    return keep_reading(back) if left == START_OVER else back


def keep_reading(state: State) -> State:
    """Say that the visit goes on and how to end it, so that Back does not ask the same again at once."""
    key = hint_key(Command.START_OVER, state.settings, typing=state.position.address.kind is PageKind.SEARCH)
    return replace(state, message=texts.answers.KEEP_READING.with_values(key=key))


def set_language(state: State, language: str) -> State:
    """Read on in another language; on the first screen, open the guide."""
    opened = replace(state, language=language, awaiting_language=False)
    return open_page(opened, GUIDE) if state.waiting else opened


def set_mode(state: State, mode: Mode) -> State:
    """Change the way to read, and go back from the page that offers it."""
    state = replace(state, settings=replace(state.settings, mode=mode))
    return go_back(state)


def next_section(state: State, library: Library) -> State:
    """Open the section after the current one."""
    following = neighbor(state.position.address, library)
    if following is None:
        return replace(state, message=texts.answers.LAST_SECTION)
    return _beside(state, following, item_ids.section_id(following.part))


def next_question(state: State) -> State:
    """Open the question after the current one, where medicines are compared."""
    following = question_after(state.position.address)
    if following is None:
        return replace(state, message=texts.answers.LAST_QUESTION)
    return _beside(state, following, item_ids.question_id(following.part))


def _beside(state: State, address: Address, item: str) -> State:
    """Open a page in place of the current one; Back leads to the item that opens it."""
    before = state.path[:-1]
    if before and before[-1].address.kind in LISTS_OF_PARTS:
        before = (*before[:-1], before[-1].at_item(item))
    return replace(state, path=(*before, ReadingPosition(address)))


def _opens(address: Address) -> Handler:
    """Return what opens a page, or says that it is the current one."""

    def handler(state: State, _library: Library) -> State:
        if state.position.address == address:
            return replace(state, message=texts.answers.OPEN_ALREADY)
        return open_page(state, address)

    return handler


def _next_language(state: State, library: Library) -> State:
    """Read on in the next language; on the first screen, move to its name."""
    known = tags(library.languages, state.site.language)
    if state.waiting:
        here = state.position.item.removeprefix(item_ids.language_id(""))
        return state.reading(item_ids.language_id(after(known, here if here in known else known[0])))
    return replace(state, language=after(known, state.language), awaiting_language=False)


def _help(state: State, _library: Library) -> State:
    """Open the help, or from there the page that names keys."""
    return open_page(state, Address(PageKind.EXPLORE) if state.position.address == HELP else HELP)


def _loudspeaker(state: State, _library: Library) -> State:
    """Turn the loudspeaker off, or ask before it is turned on."""
    if not state.settings.loudspeaker:
        return open_page(state, Address(PageKind.LOUDSPEAKER))
    settings = replace(state.settings, loudspeaker=False)
    return replace(state, settings=settings, message=texts.voice.LOUDSPEAKER_IS_OFF)


def _aloud(state: State, _library: Library) -> State:
    settings = replace(state.settings, loudspeaker=True)
    return replace(go_back(state), settings=settings, message=texts.voice.LOUDSPEAKER_IS_ON)


OPENINGS: dict[Command, Handler] = {
    Command.BACK: lambda state, _library: go_back(state),
    Command.LANGUAGE: _next_language,
    Command.HELP: _help,
    Command.STAFF: _opens(Address(PageKind.STAFF)),
    Command.SETTINGS: _opens(Address(PageKind.SETTINGS)),
    Command.SEARCH: _opens(Address(PageKind.SEARCH)),
    Command.START_OVER: _opens(START_OVER),
    Command.LEAVE: _opens(Address(PageKind.LEAVE)),
    Command.RESET: lambda state, _library: state.next_visit,
    Command.LOUDSPEAKER: _loudspeaker,
    Command.ALOUD: _aloud,
}
