"""What there is to speak with, and what to do about each thing that is missing."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from kiosk.domain.errors import Diagnostic
from kiosk.speech.engine.espeak import Espeak, open_synthesizer, usable_voices
from kiosk.speech.engine.espeak_libraries import EspeakLibrary, find_libraries
from kiosk.speech.engine.options import (
    AUTO,
    DEVICE,
    ENVIRONMENT_PLAYER,
    ENVIRONMENT_SYNTHESIZER,
    VoiceOptions,
)
from kiosk.speech.engine.outputs import make_player
from kiosk.speech.engine.player import DeviceBusyError, NoPlayerError, PlayerError

USUAL_RATE = 22050
NO_SYNTHESIZER = (
    "No espeak-ng library was found",
    "Install the kiosk again with its dependencies (make run, or pip install 'treatment-kiosk[voice]'), "
    "or the system's: apt install libespeak-ng1",
)
NOTHING_USABLE = (
    "An espeak-ng library was found, but not its data",
    "Install it again: apt install --reinstall espeak-ng-data",
)
NO_LIBASOUND = "Install ALSA's library: apt install libasound2"
NO_DEVICE = (
    "Connect a loudspeaker or headphones, and see that this user may use them: "
    "aplay -l lists sound cards, and the user may have to be in the group audio"
)
DEVICE_NAMES = "Correct “{}” in the configuration; aplay -L lists the names there are"


class SpeechReport(Struct, frozen=True):
    """What was found."""

    libraries: tuple[EspeakLibrary, ...]
    """All that can be loaded, the best first."""
    library: EspeakLibrary | None
    """The one in use."""
    voices: Mapping[str, str]
    """A voice for each language that has one."""
    player: str
    """The one in use, or an empty string."""
    device: bool
    """Whether it can play on the device of the headphones, or could if that were free."""
    diagnostics: tuple[Diagnostic, ...]
    """What is missing."""

    @property
    def speaks(self) -> bool:
        """Whether there will be a voice."""
        return bool(self.library and self.player and self.device and self.voices)


def inspect_speech(options: VoiceOptions) -> SpeechReport:
    """Look for everything that a voice needs, as the child will; nothing is played."""
    diagnostics = [
        _missing(f"There is no “{name}”", f"Choose another with {ENVIRONMENT_PLAYER} or {ENVIRONMENT_SYNTHESIZER}")
        for name in options.unknown
    ]
    libraries = tuple(find_libraries(options.synthesizer))
    espeak = open_synthesizer(options.synthesizer)
    if espeak is None:
        diagnostics.append(_missing(*(NOTHING_USABLE if libraries else NO_SYNTHESIZER)))
    voices = usable_voices(espeak, options) if espeak else {}
    if espeak:
        diagnostics += _missing_voices(espeak, voices, options)
    rate = espeak.rate if espeak else USUAL_RATE
    name = "alsa" if options.player == AUTO else options.player
    try:
        player = make_player(name, rate, options.headphones).name
        missing = _missing_headphones(options, name, rate)
        device = not missing
        diagnostics += [*missing, *_missing_loudspeaker(options, name, rate)]
    except NoPlayerError as error:
        player, device = "", False
        diagnostics.append(_missing(f"Nothing to play sound on ({name}: {error})", NO_LIBASOUND))
    return SpeechReport(libraries, espeak.library if espeak else None, voices, player, device, tuple(diagnostics))


def _missing(cause: str, remedy: str) -> Diagnostic:
    return Diagnostic("voice", 0, cause, remedy)


def _missing_voices(espeak: Espeak, voices: Mapping[str, str], options: VoiceOptions) -> list[Diagnostic]:
    found = []
    for language in options.languages:
        chosen = options.voices.get(language.lower())
        if language not in voices:
            remedy = f"Name one with KIOSK_VOICE_{language.upper()}; espeak-ng --voices={language} lists them"
            found.append(_missing(f"There is no voice for “{language}”", remedy))
        elif chosen and voices[language] != chosen:
            remedy = f"Install it or choose another; {voices[language]} is used in its place"
            found.append(_missing(f"The voice “{chosen}” produces no sound with {espeak.library.path}", remedy))
    return found


def _missing_headphones(options: VoiceOptions, player: str, rate: int) -> list[Diagnostic]:
    cause = _cause(player, rate, options.headphones)
    if not cause:
        return []
    where = "" if options.headphones == DEVICE else f" called “{options.headphones}”"
    remedy = DEVICE_NAMES.format("headphones") if where else NO_DEVICE
    return [_missing(f"Nothing{where} to play sound on ({player}: {cause})", remedy)]


def _missing_loudspeaker(options: VoiceOptions, player: str, rate: int) -> list[Diagnostic]:
    if options.loudspeaker == options.headphones or not (cause := _cause(player, rate, options.loudspeaker)):
        return []
    cause = f"The loudspeaker “{options.loudspeaker}” cannot be used ({player}: {cause})"
    return [_missing(cause, DEVICE_NAMES.format("loudspeaker_device"))]


def _cause(name: str, rate: int, device: str) -> str:
    """Return why a player cannot play on ``device``; an empty string if it can, or could if the device were free."""
    player = make_player(name, rate, device)
    try:
        player.open()
    except DeviceBusyError:
        return ""
    except PlayerError as error:
        return str(error)
    finally:
        player.close()
    return ""
