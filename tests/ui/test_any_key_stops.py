"""Any key stops the voice, also one that only turns what is on the screen, in every mode."""

from __future__ import annotations

import asyncio

import pytest

from kiosk.domain.command import Command, SetLanguage
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.services.session import Session
from kiosk.services.voice import Voice
from kiosk.terminal.key_names import REDRAW
from kiosk.ui.lines.linear import run_linear
from kiosk.ui.tui.app import KioskApp
from tests.fakes import RecordingSpeech
from tests.fixture_guide import fixture_session
from tests.ui.small import FakeTerminal


def speaking_session(speech: RecordingSpeech, **settings: object) -> Session:
    """A session in the guide whose voice says where the person is."""
    session = fixture_session(Site(settings=Settings(**settings)), None, Voice(lambda: speech))  # type: ignore[arg-type]
    for action in (Command.VOICE, SetLanguage("en"), Command.WHERE):
        session.send(action)
    assert speech.saying
    return session


@pytest.mark.req("SP-03")
def test_down_in_a_long_answer_stops_the_voice_and_the_next_key_does_not_pause_it() -> None:
    speech = RecordingSpeech()
    session = speaking_session(speech, size=2)

    async def run() -> None:
        app = KioskApp(session)
        async with app.run_test(size=(40, 12)) as pilot:
            app.send(Command.WHERE)
            await pilot.pause()
            current, before = session.view.current, app.page.message_caret
            app.key_handler.handle("down")
            await pilot.pause()
            assert (session.view.current, speech.saying) == (current, None)
            assert app.page.message_caret != before, "the key has turned the answer"
            assert session.at_rest
            app.key_handler.handle("space")
            await pilot.pause()
            assert session.view.message == ()

    asyncio.run(run())
    assert speech.saying, "nothing was being said, so the key goes on with the text"


@pytest.mark.req("SP-03")
def test_down_in_a_long_line_stops_the_voice_in_braille_mode() -> None:
    speech = RecordingSpeech()
    session = speaking_session(speech, mode=Mode.BRAILLE)
    said = list(speech.said)
    terminal = FakeTerminal(["w", "down"], size=(20, 12))
    run_linear(session, terminal, braille=True)
    assert session.view.current == 0, "the key went to the next line of the answer"
    assert speech.said == [*said, "Medicines for multiple sclerosis, line 1 of 21."], "asked again, it says more"
    assert speech.saying is None


@pytest.mark.req("SP-03")
@pytest.mark.parametrize("braille", [True, False])
def test_drawing_the_screen_again_stops_the_voice_in_linear_mode(braille: bool) -> None:
    speech = RecordingSpeech()
    session = speaking_session(speech, mode=Mode.BRAILLE if braille else Mode.LINEAR)
    run_linear(session, FakeTerminal([REDRAW]), braille=braille)
    assert speech.saying is None
