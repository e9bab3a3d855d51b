"""One step: what a request makes of a visit. Pure and total: every action in every state gives a state."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.address import ABOUT_KIOSK, ATTRACT, ENTRANCE, GUIDE, Address, PageKind, ReadingPosition
from kiosk.domain.adjusting import adjusted, rules, size_of
from kiosk.domain.command import (
    Action,
    Activate,
    BackThen,
    ChooseNumber,
    Command,
    ExploreKey,
    MoveTo,
    OpenPage,
    SetLanguage,
    SetMode,
    TypeText,
)
from kiosk.domain.guide import Library
from kiosk.domain.keys import PROFILE_PREFIX, key_name, meaning
from kiosk.domain.language import after
from kiosk.domain.pages import page_of
from kiosk.domain.pages.treatment import neighbor
from kiosk.domain.settings import RATES, VOLUMES, Mode
from kiosk.domain.state import State
from kiosk.domain.typed import erased, typed
from kiosk.texts.message import Message

PAGES = {
    Command.HELP: Address(PageKind.DOCUMENT, part="help"),
    Command.STAFF: Address(PageKind.STAFF),
    Command.SEARCH: Address(PageKind.SEARCH),
    Command.START_OVER: Address(PageKind.START_OVER),
    Command.LEAVE: Address(PageKind.LEAVE),
    Command.LOUDSPEAKER: Address(PageKind.LOUDSPEAKER),
}
"""Commands that only open a page."""
ENOUGH = 3
"""How often in a row the same key ends the exploring of keys."""

VOICE_KEYS = frozenset(
    {Command.PAUSE, Command.NEXT_SENTENCE, Command.PREVIOUS_SENTENCE, Command.READ_ON, Command.REPEAT_BLOCK}
)
"""Commands for the voice alone; they leave the state as it is, and the session hands them on."""

HEARD_EVERYWHERE = frozenset(
    {
        Command.COLORS,
        Command.HIDE,
        Command.LEAVE,
        Command.VOICE,
        Command.HELP,
        Command.STAFF,
        Command.PLUGGED,
        Command.UNPLUGGED,
    }
    | {Command.SMALLER, Command.LARGER, Command.SENTENCE_FOCUS}
    | {Command.SLOWER, Command.FASTER, Command.SOFTER, Command.LOUDER}
    | VOICE_KEYS
)
"""Commands that keep their meaning on the attract screen, where any other key begins."""


def step(state: State, action: Action, library: Library) -> State:
    """Return the visit after ``action``; a request that makes no sense here leaves it as it was."""
    state = replace(state, message=None, echo=None, asked=None)
    if state.waiting and action not in HEARD_EVERYWHERE and not isinstance(action, SetLanguage):
        return _go(state, OpenPage(Address(PageKind.MODES if state.site.ask else PageKind.LANGUAGES)))
    match action:
        case ExploreKey(key):
            return _explore(state, key, library)
        case BackThen(command):
            return _obey(_back(state), command, library)
        case SetMode(mode):
            return _show(state, mode)
        case OpenPage():
            return _go(state, action)
        case SetLanguage(language):
            return _use(state, language)
        case MoveTo(item):
            return state.reading(item)
        case ChooseNumber(number):
            return _choose(state, number, library)
        case Activate(item):
            return _open(state.reading(item), library)
        case TypeText(text):
            return (
                typed(state, text)
                if page_of(state, library).typing
                else replace(state, message=texts.answers.UNKNOWN_KEY)
            )
        case Command():
            return _obey(state, action, library)


def _obey(state: State, command: Command, library: Library) -> State:
    if (changed := adjusted(state, command)) is not None:
        return changed
    match command:
        case Command.NEXT:
            return _move(state, 1, library)
        case Command.NEXT_AROUND:
            page = page_of(state, library)
            at_end = page.index(state.position.item) == len(page.items) - 1
            return state.reading(page.items[0].id) if at_end else _move(state, 1, library)
        case Command.PREVIOUS:
            return _move(state, -1, library)
        case Command.FIRST:
            return _move(state, -len(page_of(state, library).items), library)
        case Command.LAST:
            return _move(state, len(page_of(state, library).items), library)
        case Command.OPEN:
            return _open(state, library)
        case Command.BACK:
            return _back(state)
        case Command.NEXT_SECTION:
            return _next_section(state, library)
        case Command.LANGUAGE:
            return replace(state, language=after(library.languages, state.language), awaiting_language=False)
        case Command.UNPLUGGED:
            return state
        case Command.PLUGGED:
            return state if state.settings.voice else _obey(state, Command.VOICE, library)
        case Command.HIDE:
            message = texts.answers.SHOWN if state.hidden else texts.answers.HIDDEN
            return replace(state, hidden=not state.hidden, message=message)
        case Command.LOUDSPEAKER if state.settings.loudspeaker:
            settings = replace(state.settings, loudspeaker=False)
            return replace(state, settings=settings, message=texts.voice.LOUDSPEAKER_IS_OFF)
        case Command.ALOUD:
            settings = replace(state.settings, loudspeaker=True)
            state = _obey(state, Command.BACK, library)
            return replace(state, settings=settings, message=texts.voice.LOUDSPEAKER_IS_ON)
        case _ if command in VOICE_KEYS:
            ruled = rules(state) and command in {Command.NEXT_SENTENCE, Command.PREVIOUS_SENTENCE}
            silent = not (state.settings.voice or ruled)
            return replace(state, asked=command, message=texts.voice.VOICE_IS_OFF if silent else None)
        case Command.WHERE:
            return replace(state, message=_where(state, library))
        case Command.ERASE:
            return erased(state)
        case Command.OTHER:
            return replace(state, message=texts.answers.UNKNOWN_KEY)
        case Command.RESET:
            return State.fresh(state.site)
        case Command.REPEAT:
            return state
        case Command.HELP if state.position.address == PAGES[Command.HELP]:
            return _go(state, OpenPage(Address(PageKind.EXPLORE)))
        case _:
            return _go(state, OpenPage(PAGES[command]))


def _go(state: State, go: OpenPage) -> State:
    """Open a page, or go back to it where it is on the way here, so that the way never grows without end."""
    addresses = [place.address for place in state.path]
    if go.address in addresses:
        path = state.path[: addresses.index(go.address) + 1]
        here = path[-1].at_item(go.item or path[-1].item)
        return replace(state, path=(*path[:-1], here), typed="")
    visit_started = state.visit_started or go.address.kind not in ABOUT_KIOSK
    return replace(
        state, path=(*state.path, ReadingPosition(go.address, go.item)), typed="", visit_started=visit_started
    )


def _back(state: State) -> State:
    """Go back by a page; who goes back to the first screen has ended the visit.

    Who has only looked at the help from there finds it as they left it.
    """
    left, before = state.position.address, state.path[:-1]
    if len(before) <= 1:
        if state.visit_started:
            return State.fresh(state.site)
        return replace(state, path=(ATTRACT,), typed="", hidden=False, awaiting_language=True)
    # A word that was looked for can be mended instead of typed anew.
    again = left.part if left.kind is PageKind.RESULTS and before[-1].address.kind is PageKind.SEARCH else ""
    return replace(state, path=before, typed=again)


def _use(state: State, language: str) -> State:
    state = replace(state, language=language, awaiting_language=False)
    return _go(state, OpenPage(GUIDE)) if state.position.address.kind in ENTRANCE else state


def _show(state: State, mode: Mode) -> State:
    """Present the kiosk in another way, from the page on which that was asked."""
    state = replace(state, settings=replace(state.settings, mode=mode))
    if len(state.path) > 1 and state.path[-2].address == ATTRACT.address:
        return replace(state, path=(ATTRACT, ReadingPosition(Address(PageKind.LANGUAGES))))
    return _back(state)


def _explore(state: State, key: str, library: Library) -> State:
    """Name a key and what it does; the same key three times ends it, so that nobody is caught here."""
    last, count = state.explored
    count = count + 1 if key == last else 1
    if count == ENOUGH:
        back = _back(state)
        return replace(
            back, explored=("", 0), message=texts.keys.EXPLORED.with_values(title=page_of(back, library).title)
        )
    does = meaning(key, letters=state.settings.letters) or texts.keys.KEY_DOES_NOTHING
    # What a keypad's profile has renamed has no name that is printed on it.
    now = does if key.startswith(PROFILE_PREFIX) else texts.keys.KEY_LINE.with_values(keys=key_name(key), command=does)
    return replace(state, explored=(key, count), message=now)


def _move(state: State, by: int, library: Library) -> State:
    page = page_of(state, library)
    before = page.index(state.position.item)
    index = min(max(before + by, 0), len(page.items) - 1)
    if index == before:
        return replace(state, message=texts.answers.PAGE_ENDS if by > 0 else texts.answers.PAGE_BEGINS)
    return state.reading(page.items[index].id)


def _choose(state: State, number: int, library: Library) -> State:
    choices = page_of(state, library).choices
    if not 1 <= number <= len(choices):
        return replace(state, message=texts.answers.NO_SUCH_CHOICE.with_values(number=number))
    return _open(state.reading(choices[number - 1].id), library)


def _open(state: State, library: Library) -> State:
    page = page_of(state, library)
    item = page.items[page.index(state.position.item)]
    if item.id == "field" or (page.typing and item is page.items[0]):
        return _submit(state)
    if item.action is None or item.action is Command.OPEN:
        return replace(state, message=texts.answers.NOTHING_TO_OPEN)
    return step(state.reading(item.id), item.action, library)


def _submit(state: State) -> State:
    if state.position.address.kind is PageKind.LEAVE:
        if state.typed == state.site.staff_code:
            return replace(state, ended=True)
        return replace(state, typed="", message=texts.staff.LEAVE_WRONG)
    query = " ".join(state.typed.split())
    if not query:
        return replace(state, message=texts.finding.TYPE_FIRST)
    return _go(state, OpenPage(Address(PageKind.RESULTS, part=query)))


def _next_section(state: State, library: Library) -> State:
    """Go to the section after this one; elsewhere the key opens what the reading place is on."""
    address = state.position.address
    if address.kind is not PageKind.SECTION:
        return _open(state, library)
    following = neighbor(address, library)
    if following is None:
        return replace(state, message=texts.answers.LAST_SECTION)
    before = state.path[:-1]
    if before and before[-1].address.kind is PageKind.TREATMENT:
        # Back shall lead to the line of the section that was read last.
        before = (*before[:-1], before[-1].at_item(f"section/{following.part}"))
    return replace(state, path=(*before, ReadingPosition(following)))


def _where(state: State, library: Library) -> Message:
    page = page_of(state, library)
    return texts.answers.YOU_ARE_HERE.with_values(
        title=page.title,
        position=page.index(state.position.item) + 1,
        total=len(page.items),
        language=texts.entrance.LANGUAGE_NAME,
        voice=texts.voice.STATUS_VOICE_ON if state.settings.voice else texts.voice.STATUS_VOICE_OFF,
        rate=state.settings.rate,
        rates=len(RATES),
        volume=state.settings.volume,
        volumes=len(VOLUMES),
        colors=texts.settings.THEME_NAMES[state.settings.theme],
        size=size_of(state),
        sizes=state.site.scaling.steps,
    )
