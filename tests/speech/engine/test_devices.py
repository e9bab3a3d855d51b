"""Sound devices that are away, take only stereo, rest or wake up slowly, by ALSA's own plugins."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.services.ports import EventKind, VoiceState
from kiosk.services.spoken import IpaSpan
from kiosk.speech.doctor import inspect_speech
from kiosk.speech.engine.alsa import Alsa
from kiosk.speech.engine.espeak import Sound, SpokenWord
from kiosk.speech.engine.limits import Limits
from kiosk.speech.engine.options import VoiceOptions
from kiosk.speech.engine.outputs import Outputs
from kiosk.speech.engine.player import Player, PlayerError
from kiosk.speech.engine.process import SpeechProcess
from kiosk.speech.engine.pyttsx3_driver import REST_SECONDS, Pyttsx3Driver
from tests.fakes import AsWritten
from tests.voices import PATIENCE, Ear, real_voice, sentence, until

ALSA_CONF = Path("/usr/share/alsa/alsa.conf")
STEREO = """
pcm.usb { type multi slaves.a { pcm "null" channels 2 } bindings {
    0 { slave a channel 0 } 1 { slave a channel 1 } } }
"""
"""A device that takes two channels only, as "hw:" names and many USB headsets do. It cannot be played to the end."""
QUICK = Limits(ready=PATIENCE, stop=1.0, device_retry=0.02, device_retry_longest=0.05)


@pytest.fixture
def alsa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The configuration of ALSA; what a test writes there, the child has as its devices."""
    if not ALSA_CONF.exists():
        pytest.skip("ALSA is not installed")
    config = tmp_path / "asound.conf"
    config.touch()
    monkeypatch.setenv("ALSA_CONFIG_PATH", f"{ALSA_CONF}:{config}")
    return config


@pytest.mark.req("SP-12")
def test_a_device_that_takes_only_stereo_is_opened_behind_a_converter(alsa: Path) -> None:
    alsa.write_text(STEREO)
    player = Alsa(22050, "usb")
    player.open()
    assert player.write(bytes(2), 0) == 1
    player.close()


def test_the_doctor_finds_nothing_wrong_with_a_device_that_takes_only_stereo(alsa: Path) -> None:
    alsa.write_text(STEREO)
    assert inspect_speech(VoiceOptions(player="alsa", headphones="usb", loudspeaker="usb")).diagnostics == ()


@pytest.mark.req("SP-12")
def test_a_card_that_appears_after_the_start_is_used_for_the_sentence_that_waits_for_it(alsa: Path) -> None:
    with real_voice("alsa", device="usb", limits=QUICK) as voice:
        ear = Ear(voice)
        voice.say(sentence(1, "Yes."))
        ear.wait(1, EventKind.WAITING, times=3)
        assert voice.state is VoiceState.WAITING
        child = voice._supervisor._pool.active
        card = alsa.with_suffix(".new")  # a file of its own: ALSA reads it again when file or time differ
        card.write_text('pcm.usb { type plug slave.pcm "null" }\n')
        card.replace(alsa)
        ear.wait(1, EventKind.ENDED)
        states = [voice.state]
        voice.say(sentence(2, "Yes."))
        ear.wait(2, EventKind.ENDED)
        assert ear.of(2) == [EventKind.STARTED, EventKind.ENDED]
        assert [*states, voice.state] == [VoiceState.READY, VoiceState.READY]
        assert voice._supervisor._pool.active is child, "a missing device is not a failing child"


def test_doctor_tries_the_devices_of_the_configuration(alsa: Path) -> None:
    alsa.write_text("pcm.!default { type null }\npcm.second { type null }\n")
    assert inspect_speech(VoiceOptions(player="alsa", loudspeaker="second")).diagnostics == ()
    [diagnostic] = inspect_speech(VoiceOptions(player="alsa", loudspeaker="nowhere")).diagnostics
    assert diagnostic.cause.startswith("The loudspeaker “nowhere” cannot be used")
    assert "“loudspeaker_device”" in diagnostic.remedy
    report = inspect_speech(VoiceOptions(player="alsa", headphones="nowhere"))
    assert not report.speaks
    [diagnostic] = report.diagnostics
    assert diagnostic.cause.startswith("Nothing called “nowhere” to play sound on")
    assert "“headphones”" in diagnostic.remedy
    both = inspect_speech(VoiceOptions(player="alsa", headphones="nowhere", loudspeaker="nowhere else")).diagnostics
    assert [diagnostic.cause.partition(" (")[0] for diagnostic in both] == [
        "Nothing called “nowhere” to play sound on",
        "The loudspeaker “nowhere else” cannot be used",
    ]
    [diagnostic] = inspect_speech(VoiceOptions(player="alsa", headphones="nowhere", loudspeaker="second")).diagnostics
    assert "“headphones”" in diagnostic.remedy


def test_the_device_is_tried_before_somebody_waits_for_the_first_sentence(alsa: Path, tmp_path: Path) -> None:
    """The first time takes 15 ms longer, or a second if a sound server must be started."""
    opened = tmp_path / "opened"
    alsa.write_text(f'pcm.usb {{ type file slave.pcm "null" file "{opened}" }}\n')  # opening it makes the file
    with real_voice("alsa", device="usb", limits=QUICK):
        assert opened.exists()


class _Device(Player):
    """A device that keeps what was played, and can be away."""

    def __init__(self) -> None:
        self.played = b""
        self.prepared = self.released = 0
        self.away = False

    def write(self, pcm: bytes, frame: int) -> int:
        if self.away:
            raise PlayerError("away")
        self.played += pcm[2 * frame :]
        return super().write(pcm, frame)

    def prepare(self) -> None:
        self.prepared += 1

    def release(self) -> None:
        self.released += 1


class _Beep:
    """Says everything as four frames with one word."""

    rate = 1000

    def synthesize(self, text: str, voice: str, rate: int, volume: int, sounds: Sequence[IpaSpan] = ()) -> Sound:
        return Sound(b"\1\0" * 4, (SpokenWord(2, 0, 4),))


class _Rig:
    """A driver, its device and its clock."""

    def __init__(self, *, lead_in: float = 0.0) -> None:
        self.now = 0.0
        self.device = _Device()
        self.events: list[str] = []
        self.driver = Pyttsx3Driver(_Beep(), Outputs(self.device), lambda: self.now, lead_in=lead_in)
        self.driver._build(self)
        self._steps = self.driver.iterate()

    def setBusy(self, busy: bool) -> None:  # noqa: N802 - pyttsx3's name
        """pyttsx3 would hand over the next sentence."""

    def notify(self, topic: str, **_values: object) -> None:
        self.events.append(topic)

    def say(self) -> None:
        self.driver.say("Beep.")
        next(self._steps)

    def rest(self, seconds: float) -> None:
        self.now += seconds
        self.driver.rest()


def test_a_device_at_rest_is_released_and_a_short_pause_is_no_rest() -> None:
    rig = _Rig()
    rig.say()
    rig.rest(2.9)
    assert rig.device.released == 0
    assert rig.driver.seconds_to_release == pytest.approx(0.1)
    rig.rest(0.2)
    rig.rest(100)
    assert rig.device.released == 1
    rig.say()
    assert rig.driver.seconds_to_release == REST_SECONDS == 3.0


def test_a_child_takes_the_device_with_its_first_sentence_and_not_before() -> None:
    """Some devices serve one program only, and the spare child would keep it from the one that speaks."""
    rig = _Rig()
    rig.rest(0)
    assert (rig.device.prepared, rig.driver.seconds_to_release) == (0, None)
    rig.say()
    rig.rest(0)
    assert rig.device.prepared == 1


def test_a_lead_in_of_silence_comes_before_the_first_sentence_after_a_rest_alone() -> None:
    rig = _Rig(lead_in=0.005)
    silence, beep = bytes(2 * 5), b"\1\0" * 4
    rig.say()
    assert rig.device.played == silence + beep
    rig.rest(1)
    rig.say()
    assert rig.device.played == silence + beep + beep
    rig.rest(4)
    rig.say()
    assert rig.device.played == silence + beep + beep + silence + beep


def test_without_a_lead_in_the_first_word_comes_at_once() -> None:
    rig = _Rig()
    rig.say()
    assert rig.device.played == b"\1\0" * 4


def test_words_are_reported_after_the_lead_in() -> None:
    sound = Sound(b"\1\0" * 4, (SpokenWord(2, 0, 4),)).after_silence(5)
    assert sound == Sound(bytes(10) + b"\1\0" * 4, (SpokenWord(7, 0, 4),))


def test_a_device_that_fails_is_opened_again_for_the_next_try() -> None:
    rig = _Rig()
    rig.device.away = True
    rig.say()
    assert rig.events == ["error"]
    assert rig.device.released == 1
    rig.device.away = False
    rig.say()
    assert rig.events == ["error", "started-utterance", "started-word", "finished-utterance"]


class _Away(Player):
    """A device that is not there yet."""

    there = False

    def open(self) -> None:
        if not self.there:
            raise PlayerError("away")


def test_a_loudspeaker_that_is_away_leaves_the_sentence_in_the_headphones_and_is_tried_again() -> None:
    headphones, loudspeaker = Player(), _Away()
    outputs = Outputs(headphones, lambda: loudspeaker)
    outputs.use(loudspeaker=True)
    assert (outputs.player, outputs.failure) == (headphones, "away")
    loudspeaker.there = True
    outputs.use(loudspeaker=True)
    assert (outputs.player, outputs.failure) == (loudspeaker, "")
    outputs.use(loudspeaker=False)
    assert outputs.player is headphones


def test_a_loudspeaker_that_cannot_be_used_is_logged(alsa: Path, caplog: pytest.LogCaptureFixture) -> None:
    alsa.write_text("pcm.!default { type null }\n")
    voice = SpeechProcess(AsWritten(), VoiceOptions(player="alsa", loudspeaker="nowhere"), limits=QUICK)
    try:
        until(lambda: voice.state is VoiceState.READY)
        ear = Ear(voice)
        voice.say(replace(sentence(1, "Yes."), loudspeaker=True))
        ear.wait(1, EventKind.ENDED)
    finally:
        voice.close()
    assert "the headphones are used instead of the loudspeaker: no sound device (ENOENT)" in caplog.text
