"""Lets a translator or clinician hear a text (``say``), or see how it is spoken (``show``)."""

from __future__ import annotations

import wave
from contextlib import suppress
from pathlib import Path

from kiosk.domain.errors import ConfigurationError, Diagnostic, VoiceError
from kiosk.services.spoken import SpokenForm
from kiosk.speech.engine.espeak import Sound, SynthesisError, open_synthesizer
from kiosk.speech.engine.options import VoiceOptions
from kiosk.speech.engine.player import PlayerError
from kiosk.speech.text.ambiguities import speech_ambiguities
from kiosk.speech.text.files import LEXICON
from kiosk.speech.text.pronounce import FilePronunciation
from kiosk.texts import saying as wording
from kiosk.texts.message import StaffText

RATE, VOLUME = 170, 100


def show(text: str, language: str, pronunciation: FilePronunciation, options: VoiceOptions) -> list[StaffText]:
    """Return the spoken form of ``text``, its sounds, those that the lexicon asks for, and what the check refuses."""
    spoken = pronunciation.spoken(text, language)
    lines = [wording.SHOWN.with_values(text=text), wording.SPOKEN.with_values(text=spoken.text)]
    if heard := ipa(spoken, language, options):
        lines.append(wording.SOUNDS.with_values(text=heard))
    known = pronunciation.language(language)
    listed = (entry for entry in known.lexicon.within(text) if entry.phonemes)
    lines += [wording.WANTED.with_values(word=entry.word, sounds=entry.phonemes) for entry in listed]
    file = f"{language}/{LEXICON}"
    for cause, remedy in speech_ambiguities(text, known):
        lines.append(wording.REFUSED.with_values(cause=cause, remedy=remedy.with_values(file=file)))
    return lines


def ipa(spoken: SpokenForm, language: str, options: VoiceOptions) -> str | None:
    """Return how the usual voice for ``language`` pronounces ``spoken``, or None without such a voice."""
    espeak = open_synthesizer(options.synthesizer)
    for voice in options.preferred_voices(language) if espeak else ():
        with suppress(SynthesisError):
            return espeak.ipa(spoken, voice) if espeak else None
    return None


def say(
    text: str, language: str, pronunciation: FilePronunciation, options: VoiceOptions, wav: Path | None = None
) -> None:
    """Say ``text`` aloud, or write it to ``wav`` as sound.

    Raises:
        ConfigurationError: There is nothing to say, or ``wav`` cannot be written.
        VoiceError: There is no voice for the language, or no sound device.
    """
    sound, rate = synthesized(pronunciation.spoken(text, language), language, options)
    if wav is None:
        _play(sound, rate, options)
    else:
        _write(sound, rate, wav)


def synthesized(spoken: SpokenForm, language: str, options: VoiceOptions) -> tuple[Sound, int]:
    """Return the sound of ``spoken`` and its samples a second; raises VoiceError without a voice."""
    if not spoken.text.strip():
        raise ConfigurationError(Diagnostic("kiosk say", 0, wording.NOTHING_TO_SAY, wording.GIVE_WORDS))
    espeak = open_synthesizer(options.synthesizer)
    for voice in options.preferred_voices(language) if espeak else ():
        try:
            if espeak and (sound := espeak.synthesize(spoken.text, voice, RATE, VOLUME, spoken.sounds)).pcm:
                return sound, espeak.rate
        except SynthesisError:
            continue
    raise VoiceError(Diagnostic("voice", 0, wording.NO_VOICE.with_values(tag=language), wording.DOCTOR_OR_SHOW))


def _write(sound: Sound, rate: int, wav: Path) -> None:
    try:
        with wav.open("wb") as opened, wave.open(opened, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(rate)
            file.writeframes(sound.pcm)
    except OSError as error:
        cause = wording.NOT_WRITTEN.with_values(error=str(error.strerror))
        raise ConfigurationError(Diagnostic(str(wav), 0, cause, wording.NAME_FILE)) from None


def _play(sound: Sound, rate: int, options: VoiceOptions) -> None:
    import time

    from kiosk.speech.engine.outputs import find_player

    player = find_player(options.player, rate, options.headphones)
    if player is None:
        raise VoiceError(Diagnostic("voice", 0, wording.NO_DEVICE, wording.DOCTOR_OR_FILE))
    frame = 0
    try:
        while frame < sound.frames:
            frame += (written := player.write(sound.pcm, frame))
            if not written:
                time.sleep(0.01)
        while not player.finish():
            time.sleep(0.01)
    except (PlayerError, OSError) as error:
        cause = wording.NOT_PLAYED.with_values(error=str(error))
        raise VoiceError(Diagnostic("voice", 0, cause, wording.RUN_DOCTOR)) from None
    finally:
        player.close()
