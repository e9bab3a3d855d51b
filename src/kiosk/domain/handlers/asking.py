"""Commands that ask for something and change no page, such as what a key does and what the voice is to do."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.command import Command
from kiosk.domain.guide import Library
from kiosk.domain.handlers import Handler, leave_unchanged
from kiosk.domain.handlers.adjusting import shows_sentences
from kiosk.domain.handlers.opening import go_back
from kiosk.domain.handlers.where import where
from kiosk.domain.keys import PROFILE_PREFIX, hint_key, key_name, meaning
from kiosk.domain.pages import page_of
from kiosk.domain.state import State
from kiosk.texts.message import Message

PRESSES_TO_END = 3
"""How many times in a row the same key ends the exploring of keys."""


def name_key(state: State, key: str, library: Library) -> State:
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
    answer = does if key.startswith(PROFILE_PREFIX) else named
    if count == PRESSES_TO_END - 1:  # how to end was said when the page opened, and often interrupted by a key
        answer = texts.keys.EXPLORE_ONCE_MORE.with_values(answer=answer)
    return replace(state, explored=(key, count), message=answer)


def _hide(state: State, library: Library) -> State:
    message = texts.answers.SHOWN if state.hidden else hidden_message(state, library)
    return replace(state, hidden=not state.hidden, message=message)


def hidden_message(state: State, library: Library) -> Message:
    """Return what a hidden screen shows: how to show it again."""
    return texts.answers.HIDDEN.with_values(key=_hint_key(Command.HIDE, state, library))


def _hint_key(command: Command, state: State, library: Library) -> Message:
    return hint_key(command, state.settings, typing=page_of(state, library).typing)


def unknown_key(state: State, library: Library) -> State:
    """Say that a key does nothing."""
    message = texts.answers.UNKNOWN_KEY.with_values(key=_hint_key(Command.HELP, state, library))
    return replace(state, message=message)


def _asks_voice(command: Command) -> Handler:
    def ask(state: State, library: Library) -> State:
        turned_off = texts.voice.VOICE_IS_OFF.with_values(key=_hint_key(Command.VOICE, state, library))
        message = None if state.settings.voice else turned_off
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
    Command.WHERE: where,
    Command.HIDE: _hide,
    Command.REPEAT: leave_unchanged,
    Command.UNPLUGGED: leave_unchanged,
    Command.OTHER: unknown_key,
}
