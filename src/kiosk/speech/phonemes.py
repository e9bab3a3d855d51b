"""What a voice makes of a text, in the letters of the International Phonetic Alphabet."""

from __future__ import annotations

import ctypes

from kiosk.services.spoken import Spoken
from kiosk.speech.engine.espeak import SOUNDS
from kiosk.speech.engine.espeak_libraries import EspeakLibrary, find_libraries
from kiosk.speech.engine.espeak_phonemes import write
from kiosk.speech.engine.options import AUTO, VoiceOptions

SYNCHRONOUS, NEVER_EXIT = 2, 0x8000
UTF8, IPA = 1, 2
_silently = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(lambda *_: 0)
"""Takes what would be sound; kept, because the library calls it."""


class Phonemes:
    """Asks espeak-ng for sounds without speaking."""

    def __init__(self, library: EspeakLibrary) -> None:
        """Load ``library``; raises OSError where it or its data cannot be used."""
        self._espeak = ctypes.CDLL(library.path)
        self._espeak.espeak_TextToPhonemes.restype = ctypes.c_char_p
        data = library.data.encode() if library.data else None
        if self._espeak.espeak_Initialize(SYNCHRONOUS, 0, data, NEVER_EXIT) <= 0:
            raise OSError(f"no espeak-ng data for {library.path}")

    def of(self, spoken: Spoken, voice: str) -> str:
        """Return the sounds of ``spoken`` by ``voice``, with " | " for a pause; LookupError if it is not there."""
        if self._espeak.espeak_SetVoiceByName(voice.encode()):
            raise LookupError(voice)
        self._espeak.espeak_SetSynthCallback(_silently)
        # Whether brackets hold sounds is decided by what was last said.
        self._espeak.espeak_Synth(b"", 1, 0, 1, 0, UTF8 | SOUNDS, None, None)
        # The library reads one letter ahead, and loses it where nothing follows: hence the space.
        text = write(spoken.text, spoken.sounds, voice).text + " "
        rest = ctypes.c_char_p(text.encode("utf-8", "replace"))
        clauses = []
        while rest.value:
            sounds: bytes | None = self._espeak.espeak_TextToPhonemes(ctypes.byref(rest), UTF8, IPA)
            clauses.append((sounds or b"").decode("utf-8", "replace").strip())
        return " | ".join(filter(None, clauses))


def open_phonemes(synthesizer: str = AUTO) -> Phonemes | None:
    """Return the best synthesizer's phonemes, or None where there is no synthesizer."""
    for library in find_libraries(synthesizer):
        try:
            return Phonemes(library)
        except (OSError, AttributeError):
            continue
    return None


def sounds(spoken: Spoken, language: str, options: VoiceOptions) -> str | None:
    """Return how the usual voice for ``language`` sounds, or None where there is no such voice."""
    phonemes = open_phonemes(options.synthesizer)
    if phonemes is None:
        return None
    for voice in options.preferred_voices(language):
        try:
            return phonemes.of(spoken, voice)
        except LookupError:
            continue
    return None
