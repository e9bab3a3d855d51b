"""How a voice pronounces a text, in the letters of the International Phonetic Alphabet; nothing is played."""

from __future__ import annotations

import ctypes

from kiosk.services.spoken import SpokenForm
from kiosk.speech.engine.espeak import PHONEMES
from kiosk.speech.engine.espeak_libraries import EspeakLibrary, find_libraries
from kiosk.speech.engine.espeak_phonemes import encode
from kiosk.speech.engine.options import AUTO, VoiceOptions

SYNCHRONOUS, NEVER_EXIT = 2, 0x8000
UTF8, IPA = 1, 2
_ignore_sound = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(lambda *_: 0)
"""Takes what would be sound; kept, because the library calls it."""


class Phonemizer:
    """Asks espeak-ng for phonemes without speaking."""

    def __init__(self, library: EspeakLibrary) -> None:
        """Load ``library``; raises OSError if it or its data cannot be used."""
        self._espeak = ctypes.CDLL(library.path)
        self._espeak.espeak_TextToPhonemes.restype = ctypes.c_char_p
        data = library.data.encode() if library.data else None
        if self._espeak.espeak_Initialize(SYNCHRONOUS, 0, data, NEVER_EXIT) <= 0:
            raise OSError(f"no espeak-ng data for {library.path}")

    def ipa(self, spoken: SpokenForm, voice: str) -> str:
        """Return how ``voice`` pronounces ``spoken``, with " | " for a pause; raises LookupError without the voice."""
        if self._espeak.espeak_SetVoiceByName(voice.encode()):
            raise LookupError(voice)
        self._espeak.espeak_SetSynthCallback(_ignore_sound)
        # What was last said decides whether brackets hold phonemes.
        self._espeak.espeak_Synth(b"", 1, 0, 1, 0, UTF8 | PHONEMES, None, None)
        # The library reads one letter ahead, and loses it if nothing follows: hence the space.
        text = encode(spoken.text, spoken.sounds, voice).text + " "
        rest = ctypes.c_char_p(text.encode("utf-8", "replace"))
        clauses = []
        while rest.value:
            phonemes: bytes | None = self._espeak.espeak_TextToPhonemes(ctypes.byref(rest), UTF8, IPA)
            clauses.append((phonemes or b"").decode("utf-8", "replace").strip())
        return " | ".join(filter(None, clauses))


def open_phonemizer(synthesizer: str = AUTO) -> Phonemizer | None:
    """Return a phonemizer of the best synthesizer, or None without a synthesizer."""
    for library in find_libraries(synthesizer):
        try:
            return Phonemizer(library)
        except (OSError, AttributeError):
            continue
    return None


def ipa(spoken: SpokenForm, language: str, options: VoiceOptions) -> str | None:
    """Return how the usual voice for ``language`` pronounces ``spoken``, or None without such a voice."""
    phonemizer = open_phonemizer(options.synthesizer)
    if phonemizer is None:
        return None
    for voice in options.preferred_voices(language):
        try:
            return phonemizer.ipa(spoken, voice)
        except LookupError:
            continue
    return None
