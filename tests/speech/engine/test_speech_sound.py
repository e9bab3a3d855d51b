"""The sound of the real synthesizer: its length, loudness and words, and the players and the doctor."""

from __future__ import annotations

import ctypes
import re
import sys
import wave
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.cli.folders import data_folder
from kiosk.content.file_content import FileContent
from kiosk.domain.sentence import sentences
from kiosk.services.ports import EventKind
from kiosk.services.spoken import IpaSpan
from kiosk.services.translator import Translator
from kiosk.speech.doctor import inspect_speech
from kiosk.speech.engine import alsa
from kiosk.speech.engine.espeak import Espeak, Sound, SynthesisError, open_synthesizer
from kiosk.speech.engine.options import VoiceOptions
from kiosk.speech.engine.outputs import Outputs, find_player
from kiosk.speech.engine.player import Player, PlayerError
from kiosk.speech.engine.pyttsx3_driver import STILL_SECONDS, Pyttsx3Driver
from kiosk.speech.engine.silent_players import Null
from tests.voices import Ear, real_voice, sentence

pytestmark = pytest.mark.xdist_group("speech engine")

VOICES = {"en": "en-us", "es": "es-419"}
END_SECONDS = 0.3
"""The pause after a sentence."""


@pytest.fixture(scope="module")
def espeak() -> Espeak:
    found = open_synthesizer("auto")
    assert found
    return found


def quietly(_problems: object) -> None:
    """Other tests check the content."""


def of_lemtrada(language: str) -> list[str]:
    """Return the sentences of the page as they are shown in ``language``."""
    treatment = FileContent(data_folder("content"), quietly).article("lemtrada")
    assert treatment
    translator = Translator(GettextCatalogs(data_folder("locales"), quietly))
    blocks = [block for section in treatment.sections for block in section.blocks]
    return [each for block in blocks for each in sentences(translator.text(block.message, language).value)]


def samples(pcm: bytes) -> array[int]:
    found = array("h", pcm)
    if sys.byteorder == "big":
        found.byteswap()
    return found


@pytest.mark.slow
@pytest.mark.shipped
@pytest.mark.parametrize("language", VOICES)
def test_no_sentence_of_lemtrada_is_silent_or_clipped(espeak: Espeak, language: str) -> None:
    for text in of_lemtrada(language):
        sound = espeak.synthesize(text, VOICES[language], 170, 100)
        loudest = max(map(abs, samples(sound.pcm)))
        assert 8_000 < loudest < 32_700, text
        assert sound.words, text


@pytest.mark.parametrize("language", VOICES)
def test_speed_is_that_of_a_human_reader(espeak: Espeak, language: str) -> None:
    texts = [text for text in of_lemtrada(language) if re.fullmatch(r"[\w ,]{50,}\.", text)]
    texts = [text for text in texts if not re.search(r"\d|[A-Z]{2}", text)]
    assert len(texts) > 20
    seconds = sum(
        espeak.synthesize(text, VOICES[language], 170, 100).frames / espeak.rate - END_SECONDS for text in texts
    )
    assert 14 <= sum(map(len, texts)) / seconds <= 20


def test_rate_and_volume_change_the_sound(espeak: Espeak) -> None:
    text = "Your nurse will call you."
    slow, fast = (espeak.synthesize(text, "en-us", rate, 100) for rate in (120, 300))
    assert slow.frames > 1.5 * fast.frames
    loud, soft, none = (max(samples(espeak.synthesize(text, "en-us", 170, volume).pcm)) for volume in (100, 40, 0))
    assert loud > 2 * soft > 0 == none


def test_sound_starts_at_once_and_words_are_in_order(espeak: Espeak) -> None:
    text = "Niños y niñas: pregunten a su médico."
    sound = espeak.synthesize(text, "es-419", 170, 100)
    assert max(map(abs, samples(sound.pcm)[: espeak.rate // 50])) > 100
    assert [text[word.position : word.position + word.length] for word in sound.words] == re.findall(r"\w+", text)
    assert [word.frame for word in sound.words] == sorted(word.frame for word in sound.words)


def test_word_with_phonemes_is_marked_where_it_is_spelled(espeak: Espeak) -> None:
    text = "Take (xyz), or Guilbarray zyx, or wait."
    sounds = (IpaSpan(6, 9, "ˈriːbɪf"), IpaSpan(15, 25, "ɡiˌjæn bəˈreɪ"), IpaSpan(26, 29, "ˈɛm"))
    sound = espeak.synthesize(text, "en-us", 170, 100, sounds)
    found = list(dict.fromkeys((word.position, word.length) for word in sound.words))
    assert [text[at : at + length] for at, length in found] == [
        "Take",
        "xyz",
        "or",
        "Guilbarray",
        "zyx",
        "or",
        "wait",
    ]
    # Two sounds of different words may be equally long.
    assert sound.words != espeak.synthesize(text, "en-us", 170, 100).words


def test_only_voices_that_make_sound_are_available(espeak: Espeak) -> None:
    assert espeak.has_voice("en-us")
    assert not espeak.has_voice("mb-us1")
    with pytest.raises(SynthesisError):
        espeak.synthesize("x", "nobody", 170, 100)


def test_wav_file_holds_what_was_said(tmp_path: Path) -> None:
    file = tmp_path / "said.wav"
    with real_voice(f"wav:{file}") as voice:
        ear = Ear(voice)
        for number in (1, 2):
            voice.say(sentence(number))
            ear.wait(number, EventKind.ENDED)
    with wave.open(str(file), "rb") as said:
        assert (said.getnchannels(), said.getsampwidth(), said.getframerate()) == (1, 2, 22050)
        assert said.getnframes() > 2 * 22050
        assert len(said.readframes(said.getnframes())) == 2 * said.getnframes()


PHRASES = (
    "Lemtrada is an infusion",
    "Press any key to stop the voice",
    "Choose a treatment",
    "This is the main page",
    "Tell your doctor right away",
    "The infusion takes about four hours",
    "Ask your nurse for help",
    "You may have a headache or a fever",
    "Read the next page",
    "Call your doctor if you feel ill",
)


Recognizer = Callable[["array[int]"], str | None]


@pytest.fixture(scope="module")
def recognize(espeak: Espeak) -> Recognizer:
    """Return a recognizer of these phrases. It has no wheel for some versions of Python; then the test is skipped."""
    pocketsphinx: Any = pytest.importorskip("pocketsphinx", reason="python -m pip install pocketsphinx")
    decoder = pocketsphinx.Decoder(samprate=16000, lm=None, loglevel="FATAL")
    decoder.add_word("lemtrada", "L EH M T R AA D AH", True)
    grammar = " | ".join(phrase.lower() for phrase in PHRASES)
    decoder.add_jsgf_string("kiosk", f"#JSGF V1.0;\ngrammar kiosk;\npublic <phrase> = {grammar};\n")
    decoder.activate_search("kiosk")

    def heard(sound: array[int]) -> str | None:
        step = espeak.rate / 16000
        at_16k = array("h", (sound[int(number * step)] for number in range(int(len(sound) / step))))
        decoder.start_utt()
        decoder.process_raw(at_16k.tobytes(), full_utt=True)
        decoder.end_utt()
        found = decoder.hyp()
        return str(found.hypstr) if found else None

    return heard


# The recognizer is trained on human voices; this variant of the voice is closest to one.
@pytest.mark.parametrize(("voice", "least"), [("en-us+klatt4", 9), ("en-us", 6)])
def test_recognizer_understands_the_phrases(espeak: Espeak, recognize: Recognizer, voice: str, least: int) -> None:
    said = [samples(espeak.synthesize(f"{phrase}.", voice, 170, 100).pcm) for phrase in PHRASES]
    heard = [recognize(each) for each in said]
    assert sum(each == phrase.lower() for each, phrase in zip(heard, PHRASES, strict=True)) >= least, heard


def test_recognizer_understands_nothing_played_backwards(espeak: Espeak, recognize: Recognizer) -> None:
    for phrase in PHRASES:
        backwards = samples(espeak.synthesize(f"{phrase}.", "en-us", 170, 100).pcm)[::-1]
        assert recognize(backwards) not in {each.lower() for each in PHRASES}


class _Same:
    """Makes the same sound each time; the real one varies by some milliseconds."""

    def __init__(self, sound: Sound) -> None:
        self._sound = sound
        self.rate = 22050

    def synthesize(self, text: str, voice: str, rate: int, volume: int, sounds: Sequence[IpaSpan] = ()) -> Sound:
        return self._sound


class _Listener:
    """The part of pyttsx3 that a driver talks to."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def setBusy(self, busy: bool) -> None:  # noqa: N802 - pyttsx3's name
        """Nothing waits."""

    def notify(self, topic: str, **values: object) -> None:
        self.heard.append(topic)


def test_two_synthesizers_in_one_process_do_not_interfere(espeak: Espeak) -> None:
    """The doctor opens a second one; the library has one state for both."""
    before = espeak.synthesize("Yes.", "en-us", 170, 100)
    other = open_synthesizer("auto")
    assert other
    other.synthesize("No.", "es-419", 300, 50)
    del other
    after = espeak.synthesize("Yes.", "en-us", 170, 100)
    assert (after.words, after.frames // 1000) == (before.words, before.frames // 1000)


def test_words_are_reported_when_they_are_heard(espeak: Espeak) -> None:
    now = [0.0]
    listener = _Listener()
    text = "One two three four."
    sound = espeak.synthesize(text, "en-us", 170, 100)
    driver = Pyttsx3Driver(_Same(sound), Outputs(Null(espeak.rate, lambda: now[0])))
    driver._build(listener)
    steps = driver.iterate()

    def pass_time(milliseconds: int) -> None:
        for _ in range(milliseconds // 10):
            now[0] += 0.01
            next(steps)

    words = sound.words
    driver.say(text)
    pass_time(words[1].frame * 1000 // espeak.rate - 20)
    assert listener.heard.count("started-word") == 1, "the second is handed over, and not heard yet"
    pass_time(60)
    assert listener.heard.count("started-word") == 2
    pass_time(3000)
    assert listener.heard.count("started-word") == 4
    assert listener.heard[-1] == "finished-utterance"


class _Stuck(Player):
    """A device that takes some frames and then stops playing."""

    def __init__(self, room: int) -> None:
        self._room = room

    def write(self, pcm: bytes, frame: int) -> int:
        return max(0, self._room - frame)

    def finish(self) -> bool:
        return False


@pytest.mark.parametrize("room", [0, 100, 1000])
def test_device_that_stops_playing_is_an_error(room: int) -> None:
    """Such a device may report no error: the child would answer pings, and the sentence would never end."""
    now = [0.0]
    listener = _Listener()
    driver = Pyttsx3Driver(_Same(Sound(bytes(2000))), Outputs(_Stuck(room)), lambda: now[0])
    driver._build(listener)
    steps = driver.iterate()
    driver.say("One.")
    for _ in range(3):
        now[0] += STILL_SECONDS / 3
        next(steps)
    assert "error" not in listener.heard
    now[0] += STILL_SECONDS
    next(steps)
    assert listener.heard[-1] == "error"
    assert not driver.active


def test_sentence_ends_on_a_sound_server_that_never_runs_dry(monkeypatch: pytest.MonkeyPatch) -> None:
    """PulseAudio behind ALSA keeps playing silence and always reports some sound left."""

    class Server:
        """What libasound does for such a device."""

        def __init__(self, _name: str) -> None:
            self.snd_pcm_writei = Mock(side_effect=lambda _handle, _address, frames: frames)
            self.snd_pcm_open = Mock(side_effect=lambda handle, *_: set_to(handle, 1))
            self.snd_pcm_delay = Mock(side_effect=lambda _handle, delay: set_to(delay, 2205))
            self.snd_pcm_state = self.snd_pcm_set_params = self.snd_lib_error_set_handler = Mock(return_value=0)
            self.snd_pcm_drop = self.snd_pcm_prepare = self.snd_pcm_close = Mock(return_value=0)

    def set_to(reference: Any, value: int) -> int:  # noqa: ANN401 - what byref returns has no type
        reference._obj.value = value
        return 0

    now = [0.0]
    monkeypatch.setattr(ctypes, "CDLL", Server)
    player = alsa.Alsa(22050, clock=lambda: now[0])
    for _ in range(2):
        assert player.write(bytes(20000), 0) == 10000
        assert not player.finish()
        now[0] += 0.09
        assert not player.finish(), "some of it is still to be heard"
        now[0] += 0.02
        assert player.finish()


def test_sentence_ends_with_libasound() -> None:
    """ALSA's own device that leads nowhere needs no sound card."""
    try:
        alsa.Alsa(22050, "null").close()
    except PlayerError as error:
        pytest.skip(str(error))
    with real_voice("alsa", device="null") as voice:
        ear = Ear(voice)
        for number in (1, 2):
            voice.say(sentence(number, "Yes."))
            ear.wait(number, EventKind.ENDED)
            assert ear.of(number) == [EventKind.STARTED, EventKind.ENDED]


def test_doctor_finds_what_the_child_finds() -> None:
    report = inspect_speech(VoiceOptions(player="null"))
    assert report.speaks
    assert report.voices == VOICES
    assert report.diagnostics == ()
    assert report.library
    assert report.library.version >= (1, 51)


@pytest.mark.parametrize(
    ("choice", "cause"),
    [
        (VoiceOptions(synthesizer="none", player="null"), "No espeak-ng library"),
        (VoiceOptions(synthesizer="/nowhere/libespeak-ng.so", player="null"), "No espeak-ng library"),
        (VoiceOptions(player="none"), "Nothing to play sound on"),
        (VoiceOptions(player="trumpet"), "There is no “trumpet”"),
        (VoiceOptions(player="null", languages=("en", "tlh")), "There is no voice for “tlh”"),
        (VoiceOptions(player="null", voices={"en": "mb-us1"}), "The voice “mb-us1” produces no sound"),
    ],
)
def test_doctor_has_a_remedy_for_everything_missing(choice: VoiceOptions, cause: str) -> None:
    found = inspect_speech(choice).diagnostics
    assert found[0].cause.startswith(cause)
    assert all(diagnostic.remedy and "\n" not in diagnostic.remedy for diagnostic in found)


def test_options_come_from_the_environment() -> None:
    choice = VoiceOptions.from_environment({"KIOSK_PLAYER": "alsa", "KIOSK_VOICE_ES": "es", "KIOSK_SYNTHESIZER": ""})
    assert (choice.player, choice.synthesizer, choice.preferred_voices("es")) == ("alsa", "auto", ("es", "es-419"))
    assert choice.unknown == ()


@pytest.mark.parametrize("name", ["none", "trumpet"])
def test_unusable_player_is_none(name: str) -> None:
    assert find_player(name, 22050) is None
