"""Contract of the port Speech, for the real voice with players that need no device, and for the fake."""

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
    """A voice, and how to let it speak."""

    voice: Speech
    hear: Callable[[], None]
    """Speak the sentence to its end; the real voice does so by itself."""
    begin: Callable[[], None]


def nothing() -> None:
    """The real voice goes on by itself."""


@pytest.fixture(params=["instant", "null", "fake"])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    if request.param == "fake":
        fake = RecordingSpeech()
        yield Rig(fake, fake.hear, fake.begin)
    else:
        with real_voice(request.param) as voice:
            yield Rig(voice, nothing, nothing)


def test_ready_for_both_languages_only(rig: Rig) -> None:
    assert rig.voice.state is VoiceState.READY
    assert rig.voice.can_say("en")
    assert rig.voice.can_say("es")
    assert not rig.voice.can_say("tlh")


@pytest.mark.parametrize(("language", "text"), [("en", TEXT), ("es", "Lemtrada es una infusión.")])
def test_sentence_is_spoken_word_by_word(rig: Rig, language: str, text: str) -> None:
    ear = Ear(rig.voice)
    rig.voice.say(sentence(1, text, language))
    rig.hear()
    ear.wait(1, EventKind.ENDED)
    assert ear.of(1) == WHOLE
    assert [text[start:end] for start, end in ear.words(1)] == text.rstrip(".").split()


def test_sentences_are_spoken_in_order(rig: Rig) -> None:
    ear = Ear(rig.voice)
    for number in range(1, 6):
        rig.voice.say(sentence(number, "Yes."))
        rig.hear()
        ear.wait(number, EventKind.ENDED)
    assert [event.id for event in ear.events] == sorted(event.id for event in ear.events)
    assert all(ear.of(number) == WHOLE for number in range(1, 6))


def test_listener_may_request_the_next_sentence(rig: Rig) -> None:
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
def test_newest_request_replaces_the_one_before(rig: Rig) -> None:
    ear = Ear(rig.voice)
    rig.voice.say(sentence(1))
    rig.begin()
    ear.wait(1, EventKind.STARTED)
    rig.voice.say(sentence(2, TEXT))
    rig.hear()
    ear.wait(2, EventKind.ENDED)
    assert ear.of(2) == WHOLE


@pytest.mark.req("SP-03")
def test_next_sentence_is_spoken_after_cancel(rig: Rig) -> None:
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
def test_mute_is_followed_by_cancel_or_say(rig: Rig, rest: str) -> None:
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


def test_cancel_without_speech_does_nothing(rig: Rig) -> None:
    for _ in range(3):
        rig.voice.cancel()
    ear = Ear(rig.voice)
    rig.voice.say(sentence(1, TEXT))
    rig.hear()
    ear.wait(1, EventKind.ENDED)


def test_sentence_in_a_language_without_a_voice_fails(rig: Rig) -> None:
    ear = Ear(rig.voice)
    rig.voice.say(sentence(1, "nuqneH", "tlh"))
    ear.wait(1, EventKind.FAILED)
    assert ear.of(1) == [EventKind.FAILED]


@pytest.mark.parametrize("text", ["", " ", "…", "\x01\x02", "[[x", "<5 % & \x00", "\ud800"], ids=ascii)
def test_any_text_ends(rig: Rig, text: str) -> None:
    ear = Ear(rig.voice)
    rig.voice.say(SpeechRequest(1, text, "en", rate=100_000, volume=-5))
    rig.hear()
    ear.wait(1, EventKind.ENDED)


def test_closing_twice_and_saying_after_close_do_nothing(rig: Rig) -> None:
    ear = Ear(rig.voice)
    rig.voice.close()
    rig.voice.close()
    rig.voice.say(sentence(1))
    rig.voice.cancel()
    assert EventKind.STARTED not in ear.of(1)
