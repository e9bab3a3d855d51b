"""A person's settings: what a request changes, and the answer that says so. Pure."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.command import Command
from kiosk.domain.settings import DEBOUNCE_SECONDS, RATES, SCAN_SECONDS, VOLUMES, Mode, SentenceFocus
from kiosk.domain.state import State
from kiosk.domain.text_size import LARGEST_SIZE, TextScaling
from kiosk.texts.message import Message


class Scale(Struct, frozen=True):
    """A setting that goes up and down by steps, from 1 on, and what is answered at each."""

    setting: str
    """Its name in the settings."""
    steps: int
    now: Message
    lowest: Message
    highest: Message


RATE = Scale("rate", len(RATES), texts.voice.RATE_NOW, texts.voice.RATE_SLOWEST, texts.voice.RATE_FASTEST)
VOLUME = Scale("volume", len(VOLUMES), texts.voice.VOLUME_NOW, texts.voice.VOLUME_SOFTEST, texts.voice.VOLUME_LOUDEST)
SIZE = Scale("size", LARGEST_SIZE, texts.settings.SIZE_NOW, texts.settings.SIZE_SMALLEST, texts.settings.SIZE_LARGEST)


def adjusted(state: State, command: Command) -> State | None:
    """Return the visit with the setting changed that ``command`` is about; None where it is about none."""
    now = state.settings
    match command:
        case Command.COLORS:
            theme = now.theme.following
            message = texts.settings.COLORS_NOW.with_values(name=texts.settings.THEME_NAMES[theme])
            return replace(state, settings=replace(now, theme=theme), message=message)
        case Command.SMALLER | Command.LARGER:
            return _at_size(state, 1 if command is Command.LARGER else -1)
        case Command.SENTENCE_FOCUS:
            return _ruled(state)
        case Command.LETTERS:
            return replace(state, settings=replace(now, letters=not now.letters))
        case Command.DEBOUNCE:
            return replace(state, settings=replace(now, debounce=(now.debounce + 1) % len(DEBOUNCE_SECONDS)))
        case Command.SCAN:
            return replace(state, settings=replace(now, scan=(now.scan + 1) % len(SCAN_SECONDS)))
        case Command.VOICE:
            message = texts.voice.VOICE_OFF if now.voice else texts.voice.VOICE_ON
            return replace(state, settings=replace(now, voice=not now.voice), message=message)
        case Command.SLOWER | Command.FASTER:
            return _stepped(state, RATE, now.rate, 1 if command is Command.FASTER else -1)
        case Command.SOFTER | Command.LOUDER:
            return _stepped(state, VOLUME, now.volume, 1 if command is Command.LOUDER else -1)
        case _:
            return None


def _stepped(state: State, scale: Scale, at: int, by: int, room: int | None = None) -> State:
    """Return the visit ``by`` steps from where a scale is at, as far as it has steps, and this screen room for them."""
    room = scale.steps if room is None else room
    step = min(max(at + by, 1), room)
    if step == scale.steps:
        answer = scale.highest
    elif by > 0 and step == room:
        answer = texts.settings.SIZE_FULL  # letters alone need room
    else:
        answer = scale.lowest if step == 1 else scale.now
    settings = replace(state.settings, **{scale.setting: step})
    return replace(state, settings=settings, message=answer.with_values(step=step, total=scale.steps))


def _at_size(state: State, by: int) -> State:
    if state.settings.mode is not Mode.SCREEN:
        return replace(state, message=texts.settings.SIZE_FOR_READER)
    limits = state.site.scaling
    if limits.scaling is TextScaling.NONE:
        return replace(state, message=texts.settings.SIZE_NOT_HERE)
    return _stepped(state, replace(SIZE, steps=limits.steps), size_of(state), by, limits.fits)


def size_of(state: State) -> int:
    """Return the step of the text's size that is really shown."""
    limits = state.site.scaling
    if state.settings.mode is not Mode.SCREEN or limits.scaling is TextScaling.NONE:
        return 1
    return min(state.settings.size, limits.fits)


def _ruled(state: State) -> State:
    if state.settings.mode is not Mode.SCREEN:
        return replace(state, message=texts.settings.FOCUS_FOR_READER)
    sentence_focus = state.settings.sentence_focus.following
    now = texts.settings.FOCUS_NAMES[sentence_focus]
    message = now if sentence_focus is SentenceFocus.OFF else texts.settings.FOCUS_ON.with_values(now=now)
    return replace(state, settings=replace(state.settings, sentence_focus=sentence_focus), message=message)


def rules(state: State) -> bool:
    """Return whether the text is shown sentence by sentence."""
    return state.settings.mode is Mode.SCREEN and state.settings.sentence_focus is not SentenceFocus.OFF
