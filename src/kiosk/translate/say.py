"""``kiosk say``: lets a translator or clinician hear a text (``say``), or see how it is said (``show``)."""

from __future__ import annotations

import sys
import wave
from pathlib import Path

from kiosk.adapters.pronunciation import FilePronunciation
from kiosk.adapters.pronunciation.misheard import misheard
from kiosk.adapters.resources import data_folder
from kiosk.adapters.speech.choice import VoiceChoice
from kiosk.adapters.speech.espeak import Sound, SynthesisError, open_synthesizer
from kiosk.domain.errors import ConfigurationError, Exit, Problem
from kiosk.services.spoken import Spoken
from kiosk.translate.phonemes import sounds

RATE, VOLUME = 170, 100
NO_SYNTHESIZER = "There is no voice for this language on this machine"
INSTALL = "Install the kiosk with its speech library, or espeak-ng"


def pronunciation(locales: Path | None = None) -> FilePronunciation:
    """Return the pronunciation by the lexicons in ``locales``, or the kiosk's own; problems go to standard error."""
    return FilePronunciation(
        locales or data_folder("locales"), lambda problems: print(*problems, sep="\n", file=sys.stderr)
    )


def show(text: str, language: str, locales: Path | None = None, choice: VoiceChoice | None = None) -> str:
    """Return what the voice for ``language`` is given for ``text``, its sounds, and what the check refuses."""
    known = pronunciation(locales)
    spoken = known.spoken(text, language)
    lines = [f"shown:  {text}", f"spoken: {spoken.text}"]
    if heard := sounds(spoken, language, choice or VoiceChoice()):
        lines.append(f"sounds: {heard}")
    lines += [
        f"wanted: {entry.word} {entry.phonemes}"
        for entry in known.language(language).lexicon.within(text)
        if entry.phonemes
    ]
    if doubts := known.doubts(text, language):
        lines.append(f"not in the lexicon: {', '.join(doubts)}")
    listed = tuple(f"“{word}”" for word in doubts)
    refused = (each for each in misheard(text, known.language(language)) if not each[0].startswith(listed))
    lines += [f"refused: {cause}. {remedy}." for cause, remedy in refused]
    return "\n".join(lines)


def say(
    text: str, language: str, wav: Path | None = None, locales: Path | None = None, choice: VoiceChoice | None = None
) -> Exit:
    """Say ``text`` aloud, or write it to ``wav`` as sound.

    Raises:
        ConfigurationError: There is no voice for the language, no sound device, or ``wav`` cannot be written.
    """
    choice = choice or VoiceChoice()
    sound, rate = synthesized(pronunciation(locales).spoken(text, language), language, choice)
    if wav is None:
        _play(sound, rate, choice)
    else:
        _write(sound, rate, wav)
    return Exit.OK


def synthesized(spoken: Spoken, language: str, choice: VoiceChoice) -> tuple[Sound, int]:
    """Return the sound of ``spoken`` and its samples a second; raises ConfigurationError without a voice."""
    espeak = open_synthesizer(choice.synthesizer)
    for voice in choice.wishes(language) if espeak else ():
        try:
            if espeak and (sound := espeak.synthesize(spoken.text, voice, RATE, VOLUME, spoken.sounds)).pcm:
                return sound, espeak.rate
        except SynthesisError:
            continue
    raise ConfigurationError(Problem("--lang", 0, NO_SYNTHESIZER, INSTALL))


def _write(sound: Sound, rate: int, wav: Path) -> None:
    try:
        with wav.open("wb") as opened, wave.open(opened, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(rate)
            file.writeframes(sound.pcm)
    except OSError as error:
        cause = f"The sound cannot be written ({error.strerror})"
        raise ConfigurationError(Problem(str(wav), 0, cause, "Name a file in a folder that exists")) from None


def _play(sound: Sound, rate: int, choice: VoiceChoice) -> None:
    import time

    from kiosk.adapters.speech.playback import open_player

    player = open_player(choice.player, rate)
    if player is None:
        remedy = "Plug one in, or write a file with --wav"
        raise ConfigurationError(Problem("--lang", 0, "There is no sound device", remedy))
    frame = 0
    while frame < sound.frames:
        frame += (written := player.write(sound.pcm, frame))
        if not written:
            time.sleep(0.01)
    while not player.finish():
        time.sleep(0.01)
    player.close()
