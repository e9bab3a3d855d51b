"""The line that a person types on: letters that come and go, and how each is said. Pure."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.address import PageKind
from kiosk.domain.state import State
from kiosk.texts.message import Message, verbatim

LONGEST_TYPED = 40
"""More letters than these are not taken: no word is longer, and the line stays whole on a small screen."""


def typed(state: State, text: str) -> State:
    """Return the visit with ``text`` on the line, as far as there is room."""
    if not text.isprintable():
        return replace(state, message=texts.answers.UNKNOWN_KEY)
    if len(state.typed) >= LONGEST_TYPED:
        return replace(state, message=texts.answers.LINE_FULL)
    return replace(state.reading("field"), typed=(state.typed + text)[:LONGEST_TYPED], echo=echo_of(state, text))


def erased(state: State) -> State:
    """Return the visit without the last letter.

    An empty line stays as it is: a key held too long must not lead out of the page.
    """
    gone = echo_of(state, state.typed[-1:])
    return replace(state, typed=state.typed[:-1], echo=gone and texts.answers.LETTER_ERASED.with_values(letter=gone))


def echo_of(state: State, letter: str) -> Message | None:
    """Return how a typed letter is said; None where the whole line says it better, as it does a sign."""
    if state.position.address.kind is PageKind.LEAVE:
        return texts.answers.SECRET_LETTER if letter else None
    if letter == " ":
        return texts.keys.KEY_NAMES["space"]
    return verbatim(letter) if len(letter) == 1 and letter.isalnum() else None
