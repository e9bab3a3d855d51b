"""Text to sound by espeak-ng: a sentence whole, in a few milliseconds, with the time of every word.

The library is called directly because its own output cannot be stopped cleanly. It is not thread-safe: one thread
may use it, and in the child one thread does everything.
"""

from __future__ import annotations

import ctypes
import unicodedata
from array import array
from collections.abc import Sequence
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_short, c_uint, c_void_p

from msgspec import Struct
from msgspec.structs import replace

from kiosk.services.spoken import IpaSpan, SpokenForm
from kiosk.speech.engine.espeak_libraries import EspeakLibrary, find_libraries
from kiosk.speech.engine.espeak_phonemes import encode
from kiosk.speech.engine.options import VoiceOptions

SYNCHRONOUS = 2
BUFFER_MS = 60
NEVER_EXIT = 0x8000  # without it the library ends the whole process when its data is not there
WORD_EVENT = 1
RATE, VOLUME = 1, 2
CHARACTERS = 1
UTF8, IPA = 1, 2
UTF8_WITH_END_PAUSE = 0x1001
PHONEMES = 0x100
"""Reads what stands between [[ and ]] as phonemes."""
SLOWEST, FASTEST = 80, 450
LOUDEST = 85  # at 100, espeak-ng's usual volume, some sentences of the guide reach full scale in Spanish
INAUDIBLE = 24
"""Samples up to this are not heard."""
KEPT_MS = 2


class SynthesisError(Exception):
    """The synthesizer cannot say this, or cannot be used at all."""


class SpokenWord(Struct, frozen=True):
    """When a word is heard, and where it is written."""

    frame: int
    position: int
    """In the text, in characters from 0."""
    length: int


class Sound(Struct, frozen=True):
    """A spoken sentence: 16 bit samples, one channel."""

    pcm: bytes
    words: tuple[SpokenWord, ...] = ()

    @property
    def frames(self) -> int:
        """How many samples there are."""
        return len(self.pcm) // 2

    def from_frame(self, first: int) -> Sound:
        """Return this sound from frame ``first`` on."""
        words = tuple(replace(word, frame=max(0, word.frame - first)) for word in self.words)
        return Sound(self.pcm[2 * first :], words)

    def after_silence(self, frames: int) -> Sound:
        """Return this sound after so many frames of silence."""
        words = tuple(replace(word, frame=word.frame + frames) for word in self.words)
        return Sound(bytes(2 * frames) + self.pcm, words)


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", c_int),
        ("unique", c_uint),
        ("position", c_int),
        ("length", c_int),
        ("milliseconds", c_int),
        ("sample", c_int),
        ("user", c_void_p),
        ("name", c_char_p),
    )


_Callback = CFUNCTYPE(c_int, POINTER(c_short), c_int, POINTER(_Event))


class Espeak:
    """One espeak-ng library at work."""

    def __init__(self, library: EspeakLibrary) -> None:
        """Load the library and its data.

        Raises:
            SynthesisError: The library or its data is not usable.
        """
        self.library = library
        try:
            self._espeak = ctypes.CDLL(library.path)
        except OSError as error:
            raise SynthesisError(str(error)) from error
        self._espeak.espeak_TextToPhonemes.restype = c_char_p
        data = library.data.encode() if library.data else None
        self.rate: int = self._espeak.espeak_Initialize(SYNCHRONOUS, BUFFER_MS, data, NEVER_EXIT)
        if self.rate <= 0:
            raise SynthesisError(f"no espeak-ng data for {library.path}")
        self._pcm = bytearray()
        self._words: list[SpokenWord] = []
        self._callback = _Callback(self._collect)  # kept, because the library calls it

    def synthesize(self, text: str, voice: str, rate: int, volume: int, sounds: Sequence[IpaSpan] = ()) -> Sound:
        """Return ``text`` as sound.

        Args:
            text: What to say, as it is to be pronounced.
            voice: Name of a voice of espeak-ng.
            rate: Words a minute.
            volume: Percent of the loudest that does not clip.
            sounds: How to pronounce words of ``text``; one that the voice does not know is read as it is spelled.

        Raises:
            SynthesisError: There is no such voice, or the text cannot be said.
        """
        self._prepare(voice)
        self._espeak.espeak_SetParameter(RATE, min(max(rate, SLOWEST), FASTEST), 0)
        self._espeak.espeak_SetParameter(VOLUME, min(max(volume, 0), 100) * LOUDEST // 100, 0)
        encoded = encode(without_controls(text), sounds, voice)
        said = encoded.text.encode(errors="replace")
        has_phonemes = any(not run.verbatim for run in encoded.alignments)
        flags = UTF8_WITH_END_PAUSE | (PHONEMES if has_phonemes else 0)
        if self._espeak.espeak_Synth(said, len(said) + 1, 0, CHARACTERS, 0, flags, None, None):
            raise SynthesisError("the synthesizer refused the text")
        spans = [(word.frame, *encoded.back(word.position, word.length)) for word in self._words]
        words = tuple(SpokenWord(frame, start, end - start) for frame, start, end in spans)
        return without_leading_silence(Sound(bytes(self._pcm), words), self.rate)

    def ipa(self, spoken: SpokenForm, voice: str) -> str:
        """Return how ``voice`` pronounces ``spoken``, in the International Phonetic Alphabet, with " | " for a pause.

        Raises:
            SynthesisError: There is no such voice.
        """
        # What was last said decides whether brackets hold phonemes.
        self._prepare(voice)
        self._espeak.espeak_Synth(b"", 1, 0, CHARACTERS, 0, UTF8 | PHONEMES, None, None)
        # The library reads one letter ahead, and loses it if nothing follows: hence the space.
        text = encode(spoken.text, spoken.sounds, voice).text + " "
        rest = c_char_p(text.encode("utf-8", "replace"))
        clauses = []
        while rest.value:
            phonemes: bytes | None = self._espeak.espeak_TextToPhonemes(ctypes.byref(rest), UTF8, IPA)
            clauses.append((phonemes or b"").decode("utf-8", "replace").strip())
        return " | ".join(filter(None, clauses))

    def _prepare(self, voice: str) -> None:
        self._pcm, self._words = bytearray(), []
        self._espeak.espeak_SetSynthCallback(self._callback)  # the library has only one, which may be another object's
        if self._espeak.espeak_SetVoiceByName(voice.encode()):
            raise SynthesisError(f"no voice {voice}")

    def has_voice(self, voice: str) -> bool:
        """Whether ``voice`` makes sound; the library also lists voices whose files are not there."""
        try:
            return any(self.synthesize("a", voice, 170, 100).pcm)
        except SynthesisError:
            return False

    def _collect(self, samples: ctypes._Pointer[c_short] | None, count: int, events: ctypes._Pointer[_Event]) -> int:
        number = 0
        while (event := events[number]).type:
            if event.type == WORD_EVENT and event.length:  # those without a length mark no word
                frame = event.milliseconds * self.rate // 1000
                self._words.append(SpokenWord(frame, event.position - 1, event.length))
            number += 1
        if samples and count:
            self._pcm += ctypes.string_at(samples, 2 * count)
        return 0


def open_synthesizer(wanted: str) -> Espeak | None:
    """Return the best synthesizer that works, or None."""
    for library in find_libraries(wanted):
        try:
            return Espeak(library)
        except SynthesisError:
            continue
    return None


def usable_voices(espeak: Espeak, options: VoiceOptions) -> dict[str, str]:
    """Return the best voice for each language that has one."""
    voices = {}
    for language in options.languages:
        if voice := next(filter(espeak.has_voice, options.preferred_voices(language)), None):
            voices[language] = voice
    return voices


def without_controls(text: str) -> str:
    """Return ``text`` with spaces for control characters, which espeak-ng takes as commands; positions are kept."""
    return "".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in text)


def without_leading_silence(sound: Sound, rate: int) -> Sound:
    """Return ``sound`` from its first audible sample: a person who pressed a key waits for it."""
    samples = array("h", sound.pcm)
    first = next((at for at, sample in enumerate(samples) if abs(sample) > INAUDIBLE), 0)
    return sound.from_frame(max(0, first - rate * KEPT_MS // 1000))
