"""The field that a person types in: letters that come and go, and what Enter does with them."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain import item_ids
from kiosk.domain.address import Address, PageKind
from kiosk.domain.guide import Library
from kiosk.domain.handlers.asking import unknown_key
from kiosk.domain.handlers.opening import open_page
from kiosk.domain.pages import page_of
from kiosk.domain.state import State
from kiosk.texts.message import Message, verbatim

LONGEST_TYPED = 40
"""Most letters in the field: no word is longer, and the line stays whole on a small screen."""


def type_text(state: State, text: str, library: Library) -> State:
    """Add ``text`` to the field, as far as there is room."""
    if not text.isprintable() or not page_of(state, library).typing:
        return unknown_key(state, library)
    before = "" if state.typed_before else state.typed
    if len(before) >= LONGEST_TYPED:
        return replace(state, message=texts.answers.LINE_FULL)
    state = state.reading(item_ids.FIELD)
    return replace(state, typed=(before + text)[:LONGEST_TYPED], typed_before=False, echo=_echo(state, text))


def erase(state: State, _library: Library) -> State:
    """Remove the last letter. An empty field stays: a key held too long must not leave the page."""
    letter = _echo(state, state.typed[-1:])
    echo = letter and texts.answers.LETTER_ERASED.with_values(letter=letter)
    return replace(state, typed=state.typed[:-1], typed_before=False, echo=echo)


def _echo(state: State, letter: str) -> Message | None:
    """Return how a typed letter is spoken; None if the whole line says it better, as for a sign."""
    if state.position.address.kind is PageKind.LEAVE:
        return texts.answers.SECRET_LETTER if letter else None
    if letter == " ":
        return texts.keys.KEY_NAMES["space"]
    return verbatim(letter) if len(letter) == 1 and letter.isalnum() else None


def submit(state: State, library: Library) -> State:
    """Search for what was typed, or ask for it to be looked at as a staff code.

    Where nothing is found the field stays, so that the letters of the next word are typed and not taken for shortcuts.
    """
    if state.position.address.kind is PageKind.LEAVE:
        return replace(state, typed="", tried=state.typed)
    query = " ".join(state.typed.split())
    if not query:
        return replace(state, message=texts.finding.TYPE_FIRST)
    if not library.find(query).hits:
        return replace(state, typed_before=True, message=texts.finding.NO_RESULTS)
    return open_page(state, Address(PageKind.RESULTS, part=query))
