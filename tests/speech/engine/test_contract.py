"""What every implementation of the port Speech does: the real voice, with a device of its own clock, and the fake."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from kiosk.services.ports import EventKind, Speech, SpeechRequest, VoiceState
from tests.fakes import RecordingSpeech
from tests.voices import Ear, real_voice, sentence

pytestmark = pytest.mark.xdist_group("speech engine")

TEXT = "Lemtrada is an infusion."
WHOLE = [EventKind.STARTED, EventKind.ENDED]


@dataclass
class Rig:
    """A voice, and what lets it be heard."""

    voice: Speech
    hear: Callable[[], None]
    """Let the sentence be heard to its end; the real voice does so by itself."""
    begin: Callable[[], None]


def nothing() -> None:
    """It goes by itself."""


@pytest.fixture(params=["instant", "null", "fake"])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    if request.param == "fake":
        fake = RecordingSpeech()
        yield Rig(fake, fake.hear, fake.begin)
    else:
        with real_voice(request.param) as voice:
            yield Rig(voice, nothing, nothing)


def test_it_is_ready_for_both_languages_and_no_other(rig: Rig) -> None:
    assert rig.voice.state is VoiceState.READY
    assert rig.voice.can_say("en")
    assert rig.voice.can_say("es")
    assert not rig.voice.can_say("tlh")


@pytest.mark.parametrize(("language", "text"), [("en", TEXT), ("es", "Lemtrada es una infusión.")])
def test_a_sentence_is_heard_from_its_first_word_to_its_last(rig: Rig, language: str, text: str) -> None:
    ear = Ear(rig.voice)
    rig.voice.say(sentence(1, text, language))
    rig.hear()
    ear.wait(1, EventKind.ENDED)
    assert ear.of(1) == WHOLE
    assert [text[start:end] for start, end in ear.words(1)] == text.rstrip(".").split()


def test_each_of_many_sentences_is_heard_in_its_turn(rig: Rig) -> None:
    ear = Ear(rig.voice)
    for number in range(1, 6):
        rig.voice.say(sentence(number, "Yes."))
        rig.hear()
        ear.wait(number, EventKind.ENDED)
    assert [event.id for event in ear.events] == sorted(event.id for event in ear.events)
    assert all(ear.of(number) == WHOLE for number in range(1, 6))


def test_a_listener_may_go_on_with_the_next_sentence(rig: Rig) -> None:
    ear = Ear(rig.voice)
    rig.voice.listen(
        lambda event: rig.voice.say(sentence(2)) if (event.id, event.kind) == (1, EventKind.ENDED) else None
    )
    rig.voice.say(sentence(1, TEXT))
    rig.hear()
    ear.wait(1, EventKind.ENDED)
    rig.begin()
    ear.wait(2, EventKind.STARTED)


@pytest.mark.req("SP-06")
def test_the_newest_sentence_takes_the_place_of_the_one_before(rig: Rig) -> None:
    ear = Ear(rig.voice)
    rig.voice.say(sentence(1))
    rig.begin()
    ear.wait(1, EventKind.STARTED)
    rig.voice.say(sentence(2, TEXT))
    rig.hear()
    ear.wait(2, EventKind.ENDED)
    assert ear.of(2) == WHOLE


@pytest.mark.req("SP-03")
def test_after_silence_the_next_sentence_is_heard(rig: Rig) -> None:
    ear = Ear(rig.voice)
    rig.voice.say(sentence(1))
    rig.begin()
    ear.wait(1, EventKind.STARTED)
    rig.voice.cancel()
    rig.voice.say(sentence(2, TEXT))
    rig.hear()
    ear.wait(2, EventKind.ENDED)
    assert [event.id for event in ear.events] == sorted(event.id for event in ear.events)


@pytest.mark.req("SP-03")
@pytest.mark.parametrize("rest", ["cancel", "say"])
def test_a_mute_is_followed_by_a_cancel_or_by_the_next_sentence(rig: Rig, rest: str) -> None:
    ear = Ear(rig.voice)
    rig.voice.say(sentence(1))
    rig.begin()
    ear.wait(1, EventKind.STARTED)
    rig.voice.mute()
    if rest == "cancel":
        rig.voice.cancel()
    rig.voice.say(sentence(2, TEXT))
    rig.hear()
    ear.wait(2, EventKind.ENDED)
    assert ear.of(2) == WHOLE
    assert [event.id for event in ear.events] == sorted(event.id for event in ear.events)


def test_silence_needs_nothing_to_be_said(rig: Rig) -> None:
    for _ in range(3):
        rig.voice.cancel()
    ear = Ear(rig.voice)
    rig.voice.say(sentence(1, TEXT))
    rig.hear()
    ear.wait(1, EventKind.ENDED)


def test_a_sentence_in_a_language_without_a_voice_fails(rig: Rig) -> None:
    ear = Ear(rig.voice)
    rig.voice.say(sentence(1, "nuqneH", "tlh"))
    ear.wait(1, EventKind.FAILED)
    assert ear.of(1) == [EventKind.FAILED]


@pytest.mark.parametrize("text", ["", " ", "…", "\x01\x02", "[[x", "<5 % & \x00", "\ud800"], ids=ascii)
def test_any_text_comes_to_an_end(rig: Rig, text: str) -> None:
    ear = Ear(rig.voice)
    rig.voice.say(SpeechRequest(1, text, "en", rate=100_000, volume=-5))
    rig.hear()
    ear.wait(1, EventKind.ENDED)


def test_closing_twice_and_speaking_afterwards_are_no_fault(rig: Rig) -> None:
    ear = Ear(rig.voice)
    rig.voice.close()
    rig.voice.close()
    rig.voice.say(sentence(1))
    rig.voice.cancel()
    assert EventKind.STARTED not in ear.of(1)
