"""``step``: the state of a visit after an action. Pure and total: every action in every state gives a state."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.address import PageKind
from kiosk.domain.command import (
    Action,
    Activate,
    Admit,
    BackThen,
    ChooseNumber,
    Command,
    ExploreKey,
    Finish,
    Idle,
    MoveTo,
    OpenPage,
    SetCompared,
    SetFilters,
    SetLanguage,
    SetMode,
    TakeAlong,
    TurnPage,
    TypeText,
)
from kiosk.domain.guide import Library
from kiosk.domain.handlers import Handler
from kiosk.domain.handlers.about_line import ABOUT_LINE, take_along
from kiosk.domain.handlers.adjusting import ADJUSTMENTS
from kiosk.domain.handlers.asking import REQUESTS, hidden_message, name_key, unknown_key
from kiosk.domain.handlers.choosing import set_compared, set_filters, to_questions
from kiosk.domain.handlers.idling import NOT_ANSWERING, let_time_pass, stay
from kiosk.domain.handlers.leaving import admit, finish
from kiosk.domain.handlers.moving import MOVES, go_to_heading, headings_of
from kiosk.domain.handlers.opening import (
    OPENINGS,
    go_back,
    keep_reading,
    next_question,
    next_section,
    open_page,
    set_language,
    set_mode,
)
from kiosk.domain.handlers.scanning import enter_group, enters_group, move_on, way_on
from kiosk.domain.handlers.typing import erase, submit, type_text
from kiosk.domain.handlers.where import where, where_again
from kiosk.domain.keys import VOICE_COMMANDS, label_of, works
from kiosk.domain.page import ItemKind
from kiosk.domain.pages import page_of
from kiosk.domain.pages.results import first_match
from kiosk.domain.settings import Mode
from kiosk.domain.state import State

NOT_ON_FIRST_SCREEN = frozenset({Command.BACK, Command.HIDE, Command.START_OVER, Command.OTHER})
"""Commands that mean nothing on the first screen; each is answered by how to begin."""
WAKING = frozenset({Command.OPEN, Command.NEXT, Command.NEXT_AROUND})
"""Commands that only start moving by itself on the first screen, so that one switch can choose any language."""
NOT_HIDDEN = frozenset({Command.HIDE, Command.VOICE, Command.LEAVE, Command.RESET, Command.PLUGGED, Command.UNPLUGGED})
"""Commands that a hidden screen lets through: they show it again, turn the voice on, or are the staff's."""


def step(state: State, action: Action, library: Library) -> State:
    """Return the state after ``action``; an action that makes no sense here leaves it as it was."""
    if isinstance(action, Idle):
        return let_time_pass(state, action)
    if state.warned and action not in NOT_ANSWERING:
        return stay(state)
    answered, digits = state.message, state.number
    state = replace(state, message=None, echo=None, asked=None, warned=False, tried="", number=0)
    if state.waiting and action in NOT_ON_FIRST_SCREEN:
        return replace(state, message=texts.pages.HOW_TO_ANSWER)
    if state.waiting and state.settings.scan and not state.position.item and action in WAKING:
        return state.reading(page_of(state, library).choices[0].id)
    if state.concealed and not state.settings.voice and action not in NOT_HIDDEN:
        return _refuse(state, action, library)
    match action:
        case Command.BACK if answered == keep_reading(state).message and not state.path[2:]:
            return keep_reading(state)
        case Command.WHERE if answered and answered == where(state, library).message:
            return where_again(state, library)
        case Command() if action in VOICE_COMMANDS and not works(action, state.settings):
            return replace(state, message=texts.voice.NOT_HERE)
        case Command():
            return HANDLERS[action](state, library)
        case TurnPage():
            return unknown_key(state, library)
        case BackThen(command):
            return HANDLERS[command](go_back(state), library)
        case ChooseNumber(number):
            return _choose(state, number, digits, library)
        case Activate(item):
            return _activate(state.reading(item), library)
        case MoveTo(item):
            return state.reading(item)
        case OpenPage(address, item, query):
            return open_page(state, address, first_match(address, query, library) if query else item)
        case SetLanguage(language):
            return set_language(state, language)
        case SetMode(mode):
            return set_mode(state, mode)
        case SetFilters(filters):
            return set_filters(state, filters, library)
        case SetCompared(medicines):
            return set_compared(state, medicines, library)
        case TakeAlong(question):
            return take_along(state, question, library)
        case TypeText(text):
            return type_text(state, text, library)
        case ExploreKey(key):
            return name_key(state, key, library)
        case Admit():
            return admit(state, action)
        case Finish():
            return finish(state, action)


def _refuse(state: State, action: Action, library: Library) -> State:
    """Name what ``action`` would do. On a hidden screen nothing acts that is neither seen nor heard."""
    match action:
        case Command() | ChooseNumber() | TurnPage():
            does = label_of(action)
        case TypeText() if page_of(state, library).typing:
            does = texts.pages.ROLE_FIELD
        case _:
            does = texts.keys.DOES[Command.OPEN]
    message = texts.answers.NOT_WHILE_HIDDEN.with_values(command=does) if does else hidden_message(state, library)
    return replace(state, message=message)


def _open(state: State, library: Library) -> State:
    """Open the current item, or the group that moving by itself has reached."""
    return enter_group(state, library) if enters_group(state, library) else _activate(state, library)


def _activate(state: State, library: Library) -> State:
    """Do what Enter does on the current item."""
    page = page_of(state, library)
    item = page.items[page.index(state.position.item)]
    if item.kind is ItemKind.FIELD or (page.typing and item is page.items[0]):
        return submit(state, library)
    if item.action is None and (link := way_on(state, page)):
        return state.reading(link)
    if item.action is None or item.action is Command.OPEN:
        return replace(state, message=texts.answers.NOTHING_TO_OPEN)
    here = replace(state.position, item=item.id)  # at its sentence, to come back to
    return step(replace(state, path=(*state.path[:-1], here)), item.action, library)


def _choose(state: State, digit: int, digits: int, library: Library) -> State:
    """Open the choice with a number; where a longer number may come, only go to its line, for Enter or a digit."""
    page = page_of(state, library)
    choices = page.choices
    number = digits * 10 + digit if digits * 10 + digit <= len(choices) else digit
    if not number:
        return unknown_key(state, library)
    if number * 10 <= len(choices):
        chosen = choices[number - 1]
        message = texts.answers.MORE_DIGITS.with_values(number=number, title=chosen.name or chosen.messages[0])
        return replace(state.reading(chosen.id), number=number, message=message)
    if not choices and headings_of(page):
        return go_to_heading(state, number, library)
    if not 1 <= number <= len(choices):
        return replace(state, message=texts.answers.NO_SUCH_CHOICE.with_values(number=number))
    return _activate(state.reading(choices[number - 1].id), library)


def _right(state: State, library: Library) -> State:
    """Open the next section; on a page that is no section, do what Enter does.

    On the full screen, Right has turned the pages of a text before it comes here.
    """
    if state.position.address.kind is PageKind.SECTION:
        return next_section(state, library)
    if state.position.address.kind is PageKind.COMPARISON:
        return next_question(state)
    page = page_of(state, library)
    item = page.items[page.index(state.position.item)]
    if isinstance(item.action, SetCompared) and state.position.address.kind is PageKind.COMPARE:
        return to_questions(state, library)  # Right leads on, and takes no choice away
    if state.settings.mode is Mode.SCREEN and page.is_text and item.kind is not ItemKind.CHOICE:
        return replace(state, message=texts.answers.PAGE_ENDS)
    return _activate(state, library)


HANDLERS: dict[Command, Handler] = {
    **MOVES,
    **OPENINGS,
    **ADJUSTMENTS,
    **REQUESTS,
    **ABOUT_LINE,
    Command.OPEN: _open,
    Command.NEXT_AROUND: move_on,
    Command.NEXT_SECTION: _right,
    Command.ERASE: erase,
}
"""The handler of every command. Their order means nothing; a test checks that none is missing or in two tables."""
