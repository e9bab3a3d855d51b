"""A translator sees and hears how a text is said."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from kiosk.adapters.speech.choice import VoiceChoice
from kiosk.adapters.speech.libraries import BUNDLE
from kiosk.domain.errors import ConfigurationError, Exit
from kiosk.translate.say import say, show

SILENT = VoiceChoice(synthesizer="none")


def test_the_spoken_form_is_shown_even_without_a_voice() -> None:
    assert show("<5% of XQZ", "en", choice=SILENT).splitlines() == [
        "shown:  <5% of XQZ",
        "spoken: less than 5 percent of X.Q.Z",
        "not in the lexicon: XQZ",
    ]


def test_sounds_stand_beside_the_sounds_that_are_wanted() -> None:
    pytest.importorskip(BUNDLE)
    lines = show("alemtuzumab", "en", choice=VoiceChoice(synthesizer="bundled")).splitlines()
    assert lines[2:] == ["sounds: ˈælˈɛmtˈuːzɐmˌæb", "wanted: alemtuzumab ˌæləmˈtuːzəmæb"]


def test_a_text_becomes_a_sound_file(tmp_path: Path) -> None:
    pytest.importorskip(BUNDLE)
    file = tmp_path / "dose.wav"
    assert say("Tome 12 mg al día.", "es", file) is Exit.OK
    with wave.open(str(file), "rb") as sound:
        assert 1 < sound.getnframes() / sound.getframerate() < 4


def test_a_text_is_played() -> None:
    pytest.importorskip(BUNDLE)
    assert say("Hello.", "en", choice=VoiceChoice(player="instant")) is Exit.OK


@pytest.mark.parametrize("choice", [SILENT, VoiceChoice(player="none")])
def test_no_voice_or_device_is_told(choice: VoiceChoice) -> None:
    with pytest.raises(ConfigurationError):
        say("Hello.", "en", choice=choice)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    pytest.importorskip(BUNDLE)
    with pytest.raises(ConfigurationError):
        say("Hello.", "en", tmp_path / "no" / "folder.wav")


def test_what_the_check_would_refuse_is_shown() -> None:
    lines = show("Take .5 mg", "en", choice=SILENT).splitlines()
    assert lines[1] == "spoken: Take point five milligrams"
    assert lines[2].startswith("refused: “.5” begins with a point")
