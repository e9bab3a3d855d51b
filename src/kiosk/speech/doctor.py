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
    DEVICE_PLAYERS,
    ENVIRONMENT_PLAYER,
    ENVIRONMENT_SYNTHESIZER,
    VoiceOptions,
)
from kiosk.speech.engine.outputs import make_player
from kiosk.speech.engine.player import DeviceBusyError, NoPlayerError, PlayerError

USUAL_RATE = 22050
NO_SYNTHESIZER = (
    "No espeak-ng library was found",
    "Install the kiosk again with its dependencies (make run), or the system's: apt install libespeak-ng1",
)
NOTHING_USABLE = (
    "An espeak-ng library was found, but not its data",
    "Install it again: apt install --reinstall espeak-ng-data",
)
NO_LIBASOUND = "Install ALSA's library, apt install libasound2, or its player, apt install alsa-utils"
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
    players: Mapping[str, str]
    """Each player and why it cannot be used; empty for one that can."""
    player: str
    """The one in use, or an empty string."""
    diagnostics: tuple[Diagnostic, ...]
    """What is missing."""

    @property
    def speaks(self) -> bool:
        """Whether there will be a voice."""
        return bool(self.library and self.player and self.voices)


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
    players = _players(options, rate)
    player = next((name for name, cause in players.items() if not cause), "")
    diagnostics += _missing_sound(options, players, rate)
    return SpeechReport(libraries, espeak.library if espeak else None, voices, players, player, tuple(diagnostics))


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
            found.append(_missing(f"The voice “{chosen}” makes no sound in {espeak.library.path}", remedy))
    return found


def _missing_sound(options: VoiceOptions, players: Mapping[str, str], rate: int) -> list[Diagnostic]:
    found = []
    usable = [name for name, cause in players.items() if not cause]
    if not usable:
        no_library = all("device" not in cause for cause in players.values())
        where = "" if options.headphones == DEVICE else f" called “{options.headphones}”"
        wrong_name = DEVICE_NAMES.format("headphones") if where else NO_DEVICE
        remedy = NO_LIBASOUND if no_library else wrong_name
        found.append(_missing(f"Nothing{where} to play sound on ({_causes(players)})", remedy))
        if no_library:
            return found
    if options.loudspeaker != options.headphones:
        # If no player has headphones, any of them may have the loudspeaker.
        tried = {name: _cause(name, rate, options.loudspeaker) for name in usable[:1] or players}
        if all(tried.values()):
            cause = f"The loudspeaker “{options.loudspeaker}” cannot be used ({_causes(tried)})"
            found.append(_missing(cause, DEVICE_NAMES.format("loudspeaker_device")))
    return found


def _causes(players: Mapping[str, str]) -> str:
    return "; ".join(f"{name}: {cause}" for name, cause in players.items())


def _players(options: VoiceOptions, rate: int) -> dict[str, str]:
    names = DEVICE_PLAYERS if options.player == AUTO else (options.player,)
    return {name: _cause(name, rate, options.headphones) for name in names}


def _cause(name: str, rate: int, device: str) -> str:
    """Return why a player cannot play on ``device``; an empty string if it can, or could if the device were free."""
    try:
        player = make_player(name, rate, device)
    except NoPlayerError as error:
        return str(error)
    try:
        player.open()
    except DeviceBusyError:
        return ""
    except PlayerError as error:
        return str(error)
    finally:
        player.close()
    return ""
