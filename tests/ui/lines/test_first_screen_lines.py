"""The first screen, line by line: until a language is chosen, every line is in all of them, what it is included."""

from __future__ import annotations

import io
import json

import pytest

from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.site.transcript import JsonLinesTranscript
from kiosk.ui.lines.linear import run_linear
from tests.fixture_guide import fixture_session
from tests.ui.small import FakeTerminal

VOICE = ["For the voice, press v.", "Choice", "Para oír la voz, presione v.", "Opción"]


@pytest.mark.parametrize("mode", [Mode.LINEAR, Mode.BRAILLE])
def test_a_choice_is_called_so_in_every_language(mode: Mode) -> None:
    sink = io.StringIO()
    session = fixture_session(Site(settings=Settings(mode=mode)), JsonLinesTranscript(sink))
    terminal = FakeTerminal(["end", "up"])
    run_linear(session, terminal, braille=mode is Mode.BRAILLE)
    said = [json.loads(line) for line in sink.getvalue().splitlines()]
    assert [entry["text"] for entry in said if entry["place"] == "voice"] == VOICE * 2
    assert [entry["language"] for entry in said if entry["place"] == "voice"] == ["en", "en", "es", "es"] * 2
    if mode is Mode.LINEAR:
        assert "\nFor the voice, press v. Choice\nPara oír la voz, presione v. Opción" in terminal.text
