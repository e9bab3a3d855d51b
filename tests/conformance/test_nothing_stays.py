"""After a visit no word of it can be reached in the memory of the process, whichever part has held it."""

from __future__ import annotations

import gc
import secrets

import pytest

from kiosk.domain.command import Command, TypeText
from kiosk.services.voice import Voice
from tests.fakes import RecordingSpeech
from tests.fixture_guide import fixture_session
from tests.voices import real_voice, until


def holders(word: str) -> list[object]:
    """Return the objects that hold a text with ``word`` in it, but for the frames of this test."""
    gc.collect()
    found: list[object] = []
    for each in gc.get_objects():
        texts = [text for text in gc.get_referents(each) if type(text) is str and word in text]
        if texts and texts != [word]:
            found.append(each)
    return found


def search_for(word: str, voice: Voice) -> None:
    """Look for a word, with the voice on, and repeat, pause and ask where one is; then end the visit."""
    session = fixture_session(voice=voice)
    for action in (Command.VOICE, Command.OPEN, Command.OPEN, Command.SEARCH, TypeText(f"the {word} word")):
        session.send(action)
    for action in (Command.OPEN, Command.REPEAT_BLOCK, Command.PAUSE, Command.WHERE, Command.REPEAT):
        session.send(action)
    assert word in repr(session.view)
    assert holders(word), "the search for it finds it while it is there"
    session.send(Command.START_OVER)
    session.send(Command.RESET)
    session.close()


@pytest.mark.req("PR-04")
def test_no_word_of_a_visit_can_be_reached_after_it() -> None:
    word, speech = secrets.token_hex(8), RecordingSpeech()
    search_for(word, Voice(lambda: speech))
    del speech.log[:]
    assert holders(word) == []


@pytest.mark.req("PR-04")
def test_no_word_of_a_visit_stays_in_the_process_of_the_voice() -> None:
    word = secrets.token_hex(8)
    with real_voice("instant") as speech:
        search_for(word, Voice(lambda: speech))
        until(lambda: not holders(word), "something still holds it")
