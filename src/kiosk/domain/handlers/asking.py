"""Commands that ask for something and change no page: where am I, what a key does, and what the voice is to do."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.command import Command
from kiosk.domain.guide import Library
from kiosk.domain.handlers import Handler, unchanged
from kiosk.domain.handlers.adjusting import shown_size, shows_sentences
from kiosk.domain.handlers.opening import go_back
from kiosk.domain.keys import PROFILE_PREFIX, key_name, meaning
from kiosk.domain.pages import page_of
from kiosk.domain.settings import RATES, VOLUMES
from kiosk.domain.state import State

PRESSES_TO_END = 3
"""How many times in a row the same key ends the exploring of keys."""


def explore(state: State, key: str, library: Library) -> State:
    """Name a key and what it does; the same key three times goes back, so that nobody is trapped on this page."""
    last, count = state.explored
    count = count + 1 if key == last else 1
    if count == PRESSES_TO_END:
        back = go_back(state)
        title = page_of(back, library).title
        return replace(back, explored=("", 0), message=texts.keys.EXPLORED.with_values(title=title))
    does = meaning(key, letters=state.settings.letters) or texts.keys.KEY_DOES_NOTHING
    # A key that a keypad profile has renamed has nothing printed on it.
    named = texts.keys.KEY_LINE.with_values(keys=key_name(key), command=does)
    return replace(state, explored=(key, count), message=does if key.startswith(PROFILE_PREFIX) else named)


def _where(state: State, library: Library) -> State:
    page = page_of(state, library)
    here = texts.answers.YOU_ARE_HERE.with_values(
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
        size=shown_size(state),
        sizes=state.site.scaling.steps,
    )
    return replace(state, message=here)


def _hide(state: State, _library: Library) -> State:
    return replace(
        state, hidden=not state.hidden, message=texts.answers.SHOWN if state.hidden else texts.answers.HIDDEN
    )


def _unknown(state: State, _library: Library) -> State:
    return replace(state, message=texts.answers.UNKNOWN_KEY)


def _asks_voice(command: Command) -> Handler:
    def ask(state: State, _library: Library) -> State:
        message = None if state.settings.voice else texts.voice.VOICE_IS_OFF
        return replace(state, asked=command, message=message)

    return ask


def _asks_for_sentence(command: Command) -> Handler:
    def ask(state: State, library: Library) -> State:
        asked = _asks_voice(command)(state, library)
        return replace(asked, message=None) if shows_sentences(state) else asked

    return ask


VOICE_REQUESTS: dict[Command, Handler] = {
    Command.PAUSE: _asks_voice(Command.PAUSE),
    Command.READ_ON: _asks_voice(Command.READ_ON),
    Command.REPEAT_BLOCK: _asks_voice(Command.REPEAT_BLOCK),
    Command.NEXT_SENTENCE: _asks_for_sentence(Command.NEXT_SENTENCE),
    Command.PREVIOUS_SENTENCE: _asks_for_sentence(Command.PREVIOUS_SENTENCE),
}
"""Commands for the voice alone; the session passes them on."""
REQUESTS: dict[Command, Handler] = {
    **VOICE_REQUESTS,
    Command.WHERE: _where,
    Command.HIDE: _hide,
    Command.REPEAT: unchanged,
    Command.UNPLUGGED: unchanged,
    Command.OTHER: _unknown,
}
