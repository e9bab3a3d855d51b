"""What there is to speak with, and what to do about each thing that is missing."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from kiosk.domain.errors import Diagnostic
from kiosk.speech.engine.espeak import Espeak, open_synthesizer, usable_voices
from kiosk.speech.engine.espeak_libraries import EspeakLibrary, find_libraries
from kiosk.speech.engine.options import AUTO, DEVICE, ENVIRONMENT_PLAYER, ENVIRONMENT_SYNTHESIZER, VoiceOptions
from kiosk.speech.engine.outputs import make_player
from kiosk.speech.engine.player import DeviceBusyError, NoPlayerError, PlayerError
from kiosk.texts import voice_parts as parts
from kiosk.texts.message import StaffText

USUAL_RATE = 22050


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
        _missing(
            parts.UNKNOWN.with_values(name=name),
            parts.CHOOSE_ANOTHER.with_values(player=ENVIRONMENT_PLAYER, synthesizer=ENVIRONMENT_SYNTHESIZER),
        )
        for name in options.unknown
    ]
    libraries = tuple(find_libraries(options.synthesizer))
    espeak = open_synthesizer(options.synthesizer)
    if espeak is None:
        diagnostics.append(
            _missing(parts.NO_DATA, parts.INSTALL_DATA)
            if libraries
            else _missing(parts.NO_LIBRARY, parts.INSTALL_LIBRARY)
        )
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
        diagnostics.append(
            _missing(parts.NOTHING_TO_PLAY.with_values(player=name, error=str(error)), parts.INSTALL_ALSA)
        )
    return SpeechReport(libraries, espeak.library if espeak else None, voices, player, device, tuple(diagnostics))


def _missing(cause: StaffText, remedy: StaffText) -> Diagnostic:
    return Diagnostic("voice", 0, cause, remedy)


def _missing_voices(espeak: Espeak, voices: Mapping[str, str], options: VoiceOptions) -> list[Diagnostic]:
    found = []
    for language in options.languages:
        chosen = options.voices.get(language.lower())
        if language not in voices:
            remedy = parts.NAME_VOICE.with_values(variable=f"KIOSK_VOICE_{language.upper()}", tag=language)
            found.append(_missing(parts.NO_VOICE.with_values(tag=language), remedy))
        elif chosen and voices[language] != chosen:
            remedy = parts.OTHER_VOICE.with_values(voice=voices[language])
            found.append(_missing(parts.SILENT_VOICE.with_values(voice=chosen, path=str(espeak.library.path)), remedy))
    return found


def _missing_headphones(options: VoiceOptions, player: str, rate: int) -> list[Diagnostic]:
    cause = _cause(player, rate, options.headphones)
    if not cause:
        return []
    values = {"device": options.headphones, "player": player, "error": cause}
    if options.headphones == DEVICE:
        return [_missing(parts.NOTHING_TO_PLAY.with_values(**values), parts.CONNECT)]
    remedy = parts.CORRECT_DEVICE.with_values(setting="headphones")
    return [_missing(parts.NO_DEVICE_CALLED.with_values(**values), remedy)]


def _missing_loudspeaker(options: VoiceOptions, player: str, rate: int) -> list[Diagnostic]:
    if options.loudspeaker == options.headphones or not (cause := _cause(player, rate, options.loudspeaker)):
        return []
    problem = parts.NO_LOUDSPEAKER.with_values(device=options.loudspeaker, player=player, error=cause)
    return [_missing(problem, parts.CORRECT_DEVICE.with_values(setting="loudspeaker_device"))]


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
