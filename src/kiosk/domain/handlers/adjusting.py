"""Commands that change a setting, each with its answer."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.command import Command
from kiosk.domain.guide import Library
from kiosk.domain.handlers import Handler
from kiosk.domain.settings import DEBOUNCE_SECONDS, RATES, SCAN_SECONDS, TIME_LIMITS, VOLUMES, Mode, SentenceFocus
from kiosk.domain.state import State
from kiosk.domain.text_size import LARGEST_SIZE, TextScaling
from kiosk.texts.message import Message


class Scale(Struct, frozen=True):
    """A setting with steps from 1 up, and the answer at each."""

    setting: str
    """Name of its field in ``Settings``."""
    steps: int
    between: Message
    lowest: Message
    highest: Message


RATE = Scale("rate", len(RATES), texts.voice.RATE_NOW, texts.voice.RATE_SLOWEST, texts.voice.RATE_FASTEST)
VOLUME = Scale("volume", len(VOLUMES), texts.voice.VOLUME_NOW, texts.voice.VOLUME_SOFTEST, texts.voice.VOLUME_LOUDEST)
SIZE = Scale("size", LARGEST_SIZE, texts.settings.SIZE_NOW, texts.settings.SIZE_SMALLEST, texts.settings.SIZE_LARGEST)


def _steps(scale: Scale, by: int) -> Handler:
    return lambda state, _library: _step(state, scale, getattr(state.settings, scale.setting), by, scale.steps)


def _step(state: State, scale: Scale, at: int, by: int, most: int) -> State:
    """Move ``by`` steps from ``at``; the screen has room up to the step ``most``."""
    step = min(max(at + by, 1), most)
    if step == scale.steps:
        answer = scale.highest
    elif by > 0 and step == most:
        answer = texts.settings.SIZE_FULL  # only the text size is limited by room
    else:
        answer = scale.lowest if step == 1 else scale.between
    settings = replace(state.settings, **{scale.setting: step})
    return replace(state, settings=settings, message=answer.with_values(step=step, total=scale.steps))


def _resizes(by: int) -> Handler:
    def resize(state: State, _library: Library) -> State:
        if state.settings.mode is not Mode.SCREEN:
            return replace(state, message=texts.settings.SIZE_FOR_READER)
        limits = state.scaling
        if limits.scaling is TextScaling.NONE:
            return replace(state, message=texts.settings.SIZE_NOT_HERE)
        return _step(state, replace(SIZE, steps=limits.steps), shown_size(state), by, limits.fits)

    return resize


def shown_size(state: State) -> int:
    """Return the step of the text size that is really shown."""
    limits = state.scaling
    if state.settings.mode is not Mode.SCREEN or limits.scaling is TextScaling.NONE:
        return 1
    return min(state.settings.size, limits.fits)


def _colors(state: State, _library: Library) -> State:
    if state.settings.prints_lines:
        return replace(state, message=texts.settings.COLORS_NOT_HERE)
    theme = state.settings.theme.following
    message = texts.settings.COLORS_NOW.with_values(name=texts.settings.THEME_NAMES[theme])
    return replace(state, settings=replace(state.settings, theme=theme), message=message)


def _sentence_focus(state: State, _library: Library) -> State:
    if state.settings.mode is not Mode.SCREEN:
        return replace(state, message=texts.settings.FOCUS_FOR_READER)
    focus = state.settings.sentence_focus.following
    name = texts.settings.FOCUS_NAMES[focus]
    message = name if focus is SentenceFocus.OFF else texts.settings.FOCUS_ON.with_values(now=name)
    return replace(state, settings=replace(state.settings, sentence_focus=focus), message=message)


def shows_sentences(state: State) -> bool:
    """Return whether the text is shown sentence by sentence."""
    return state.settings.mode is Mode.SCREEN and state.settings.sentence_focus is not SentenceFocus.OFF


def _letters(state: State, _library: Library) -> State:
    return replace(state, settings=replace(state.settings, letters=not state.settings.letters))


def _debounce(state: State, _library: Library) -> State:
    following = (state.settings.debounce + 1) % len(DEBOUNCE_SECONDS)
    return replace(state, settings=replace(state.settings, debounce=following))


def _scan(state: State, _library: Library) -> State:
    # Slowest first: who turns it on by mistake, or is slow with a switch, still reaches this line to change it.
    return replace(state, settings=replace(state.settings, scan=(state.settings.scan - 1) % len(SCAN_SECONDS)))


def _time_limit(state: State, _library: Library) -> State:
    following = TIME_LIMITS[(TIME_LIMITS.index(state.settings.time_limit) + 1) % len(TIME_LIMITS)]
    return replace(state, settings=replace(state.settings, time_limit=following))


def _defaults(state: State, _library: Library) -> State:
    """Set the settings back, but for what a person needs to follow the answer: the way to read, and the voice."""
    now = state.settings
    kept = {"mode": now.mode, "voice": now.voice, "loudspeaker": now.loudspeaker}
    return replace(state, settings=replace(state.site.settings, **kept), message=texts.settings.DEFAULTS_NOW)


def _voice(state: State, _library: Library) -> State:
    turned_on = texts.voice.VOICE_ON_FIRST if state.waiting else texts.voice.VOICE_ON
    message = texts.voice.VOICE_OFF if state.settings.voice else turned_on
    return replace(state, settings=replace(state.settings, voice=not state.settings.voice), message=message)


def _plugged(state: State, library: Library) -> State:
    return state if state.settings.voice else _voice(state, library)


ADJUSTMENTS: dict[Command, Handler] = {
    Command.COLORS: _colors,
    Command.SMALLER: _resizes(-1),
    Command.LARGER: _resizes(1),
    Command.SENTENCE_FOCUS: _sentence_focus,
    Command.LETTERS: _letters,
    Command.DEBOUNCE: _debounce,
    Command.SCAN: _scan,
    Command.TIME_LIMIT: _time_limit,
    Command.DEFAULTS: _defaults,
    Command.VOICE: _voice,
    Command.PLUGGED: _plugged,
    Command.SLOWER: _steps(RATE, -1),
    Command.FASTER: _steps(RATE, 1),
    Command.SOFTER: _steps(VOLUME, -1),
    Command.LOUDER: _steps(VOLUME, 1),
}
