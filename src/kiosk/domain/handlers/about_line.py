"""Commands about the line that is being read."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.address import BlockAddress, PageKind
from kiosk.domain.command import Command
from kiosk.domain.guide import Library
from kiosk.domain.handlers import Handler
from kiosk.domain.handlers.opening import open_page
from kiosk.domain.page import ItemKind
from kiosk.domain.pages import page_of
from kiosk.domain.state import State

CONTENT = frozenset({ItemKind.TEXT, ItemKind.BULLET, ItemKind.URGENT})
"""Lines of the guide's text. Elsewhere, as on a title, what comes from sources is the whole page."""


def _sources(state: State, library: Library) -> State:
    """Open the sources of the line, or of the whole page."""
    page = page_of(state, library)
    item, whole = page.items[page.index(state.position.item)], page.items[0].sources
    if sources := item.sources or (whole if item.kind not in CONTENT else None):
        return open_page(state, sources)
    return replace(state, message=texts.sources.NONE if whole else texts.sources.NOT_HERE)


def _take_along(state: State, library: Library) -> State:
    """Put the question on the list, or take it off."""
    page = page_of(state, library)
    question = page.items[page.index(state.position.item)].question
    return take_along(state, question, library) if question else replace(state, message=texts.questions.NOT_HERE)


def take_along(state: State, question: BlockAddress, library: Library) -> State:
    """Put ``question`` on the list, or take it off. On the list itself, the next question is read then."""
    if question not in state.questions:
        count = len(state.questions) + 1
        message = texts.questions.TAKEN.with_values(n=count)
        return replace(state, questions=(*state.questions, question), message=message)
    page = page_of(state, library)
    here = page.index(state.position.item)
    left = tuple(each for each in state.questions if each != question)
    state = replace(state, questions=left, message=texts.questions.TAKEN_OFF.with_values(n=len(left)))
    if state.position.address.kind is not PageKind.QUESTIONS:
        return state
    items = page_of(state, library).items
    return state.reading(items[min(here, len(items) - 1)].id)


ABOUT_LINE: dict[Command, Handler] = {Command.SOURCES: _sources, Command.TAKE_ALONG: _take_along}
