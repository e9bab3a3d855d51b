"""``kiosk say``: a translator sees and hears how a text is spoken."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.domain.errors import ConfigurationError, Exit, VoiceError
from kiosk.speech.engine import outputs
from kiosk.speech.engine.espeak_libraries import BUNDLE
from kiosk.speech.engine.options import VoiceOptions
from kiosk.speech.engine.player import Player, PlayerError
from kiosk.speech.say import say, show
from kiosk.speech.text.ambiguities import speech_ambiguities
from kiosk.speech.text.pronounce import FilePronunciation
from tests.fixture_guide import LOCALES

SILENT = VoiceOptions(synthesizer="none")
KNOWN = FilePronunciation(LOCALES, lambda problems: pytest.fail(str(problems)))


def test_the_spoken_form_is_shown_even_without_a_voice() -> None:
    assert show("<5% of XQZ", "en", KNOWN, SILENT) == [
        "shown: <5% of XQZ",
        "spoken: less than 5 percent of X.Q.Z",
        "refused: “XQZ” is not in the lexicon, so the voice has to guess how to say it. "
        "Hear it with kiosk say, then list it in en/lexicon.toml, or write it in full.",
    ]


def test_sounds_stand_beside_the_sounds_that_are_wanted() -> None:
    pytest.importorskip(BUNDLE)
    lines = show("alemtuzumab", "en", KNOWN, VoiceOptions(synthesizer="bundled"))
    assert lines[2:] == ["sounds: ˌæləmtˈuːzəmæb", "wanted: alemtuzumab ˌæləmˈtuːzəmæb"]


@pytest.mark.parametrize(
    ("text", "language", "sounds"),
    [
        ("Vitamin D. B", "en", "vˈaɪɾəmɪn dˈiː | bˈiː"),
        ("Take it, a", "en", "tˈeɪk ɪt | ˈeɪ"),
        ("Es así: y", "es", "ˈes asˈi | i"),
    ],
)
def test_a_last_clause_of_one_letter_is_shown(text: str, language: str, sounds: str) -> None:
    pytest.importorskip(BUNDLE)
    options = VoiceOptions(synthesizer="bundled")
    for _ in range(2):  # a letter that is left over would begin the next text
        assert f"sounds: {sounds}" in show(text, language, KNOWN, options)


def test_a_text_becomes_a_sound_file(tmp_path: Path) -> None:
    pytest.importorskip(BUNDLE)
    file = tmp_path / "dose.wav"
    say("Tome 12 mg al día.", "es", KNOWN, VoiceOptions(), file)
    with wave.open(str(file), "rb") as sound:
        assert 1 < sound.getnframes() / sound.getframerate() < 4


def test_a_text_is_played(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip(BUNDLE)
    monkeypatch.setenv("KIOSK_PLAYER", "instant")
    assert main(["say", "Hello."]) is Exit.OK


@pytest.mark.parametrize("options", [SILENT, VoiceOptions(player="none")])
def test_a_missing_voice_or_device_is_reported(options: VoiceOptions) -> None:
    with pytest.raises(VoiceError, match=r"^voice: .* kiosk doctor"):
        say("Hello.", "en", KNOWN, options)


def test_a_file_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    pytest.importorskip(BUNDLE)
    with pytest.raises(ConfigurationError):
        say("Hello.", "en", KNOWN, VoiceOptions(), tmp_path / "no" / "folder.wav")


def test_what_the_check_would_refuse_is_shown() -> None:
    lines = show("Take .5 mg", "en", KNOWN, SILENT)
    assert lines[1] == "spoken: Take point five milligrams"
    assert lines[2].startswith("refused: “.5” begins with a point")


@pytest.mark.parametrize("text", ["Take it QD", "Take 12 mg BID", "Tome 12 mg Q.D.", "5.0 mg", "s/p surgery", "an XQZ"])
def test_whatever_the_check_refuses_is_shown(text: str) -> None:
    refused = [line for line in show(text, "en", KNOWN, SILENT) if line.startswith("refused: ")]
    assert len(refused) == len(list(speech_ambiguities(text, KNOWN.language("en")))) > 0


@pytest.mark.parametrize("extra", [["--show"], [], ["--wav", "x.wav"]])
def test_an_unknown_language_is_refused(extra: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["say", "hola", "--lang", "xx", *extra]) == Exit.USAGE
    printed = capsys.readouterr()
    assert printed.err == "--lang: There is no language “xx” here (there is: en, es). Choose one of these.\n"
    assert not printed.out


def test_without_a_sound_device_the_code_is_that_of_the_voice(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip(BUNDLE)
    monkeypatch.setenv("KIOSK_PLAYER", "none")
    assert main(["say", "hello"]) == Exit.VOICE
    assert capsys.readouterr().err.startswith("voice: There is no sound device to hear it on. ")


def test_a_text_without_words_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["say", " ® "]) == Exit.USAGE
    assert "This text contains nothing to say" in capsys.readouterr().err


def test_it_plays_on_the_clinics_device(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip(BUNDLE)
    asked: list[str] = []

    def opened(_player: str, _rate: int, device: str) -> Player:
        asked.append(device)
        return Player()

    monkeypatch.setattr(outputs, "find_player", opened)
    say("Hello.", "en", KNOWN, VoiceOptions(headphones="hw:1"))
    assert asked == ["hw:1"]


def test_a_device_that_is_unplugged_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip(BUNDLE)

    class Pulled(Player):
        def write(self, pcm: bytes, frame: int) -> int:
            raise PlayerError("the sound device is gone")

    monkeypatch.setattr(outputs, "find_player", lambda *_: Pulled())
    with pytest.raises(VoiceError, match="the sound device is gone"):
        say("Hello.", "en", KNOWN, VoiceOptions())


def test_the_doctor_does_not_send_staff_to_the_doctor(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip(BUNDLE)
    monkeypatch.setenv("KIOSK_PLAYER", "wav:/nowhere/sound.wav")
    assert main(["doctor"]) == Exit.VOICE
    assert capsys.readouterr().err == (
        "voice: The sound could not be played: [Errno 2] No such file or directory: '/nowhere/sound.wav'. "
        "Close other programs that use the sound device, check its cable, and try again.\n"
    )
