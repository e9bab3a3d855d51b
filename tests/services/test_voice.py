"""The voice of a visit with a recording voice: what it says, when it stops, how it resumes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain.address import ATTRACT, Address, PageKind, ReadingPosition
from kiosk.domain.command import Command, Idle
from kiosk.domain.keys import SHORTCUTS
from kiosk.domain.sentence import sentences
from kiosk.domain.settings import RATES, VOLUMES
from kiosk.domain.state import Site, State
from kiosk.services.ports import EventKind, SpeechEvent, SpeechRequest, VoiceState
from kiosk.services.recording import HEARD
from kiosk.services.session import Session
from kiosk.services.view import MESSAGE, Utterance
from kiosk.services.voice import OFTEN, Voice
from tests.fakes import RecordingSpeech
from tests.fixture_guide import fixture_session

KEYS = [key for shortcut in SHORTCUTS for key in (*shortcut.keys, *shortcut.letters)]


class Entries:
    def __init__(self) -> None:
        self.entries: list[tuple[str, Utterance, bool]] = []

    def record(self, screen: str, language: str, utterance: Utterance, *, spoken: bool) -> None:
        self.entries.append((screen, utterance, spoken))


class Visit:
    """A visit whose voice is recorded."""

    def __init__(self, *keys: str, site: Site | None = None, start: State | None = None) -> None:
        self.speech = RecordingSpeech()
        self.transcript = Entries()
        self.voice = Voice(lambda: self.speech)
        self.session: Session = fixture_session(site, self.transcript, self.voice, start)
        self.speech.listen(self._listen)
        self.press(*keys)

    def _listen(self, event: SpeechEvent) -> None:
        self.session.handle(event)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.session.press(key)

    def hears(self, *keys: str) -> list[str]:
        """Press keys, hear everything that is then said, and return it."""
        before = len(self.speech.said)
        self.press(*keys)
        self.hear_out()
        return self.speech.said[before:]

    def hear_out(self) -> None:
        while self.speech.saying:
            self.speech.hear()

    @property
    def saying(self) -> SpeechRequest:
        assert self.speech.saying
        return self.speech.saying


@pytest.mark.req("SP-13")
def test_nothing_is_said_while_the_voice_is_off() -> None:
    assert Visit("x", "1", "1", "2", "down", "w").speech.said == []


@pytest.mark.req("SP-11")
def test_voice_key_on_the_first_screen_first_says_how_to_stop() -> None:
    heard = Visit().hears("f2")
    assert heard[0] == "Voice on."
    assert "Any key stops it." in heard
    assert "Voz activada." in heard
    assert heard.index("Voz activada.") < heard.index("Welcome.")


@pytest.mark.req("SP-08")
def test_each_text_is_said_by_a_voice_of_its_language() -> None:
    visit = Visit("f2")
    visit.hear_out()
    by_text = {saying.text: saying.language for saying in visit.speech.log if isinstance(saying, SpeechRequest)}
    assert by_text["Choose your language."] == "en"
    assert by_text["Elija su idioma."] == "es"
    assert Visit("f2", "down").saying.language == "es"


@pytest.mark.req("SP-07")
def test_moving_says_name_and_position() -> None:
    visit = Visit("f2", "x", "1", "1")
    assert visit.hears("down") == ["Important warnings, 2 of 17"]
    assert visit.hears("up") == ["At a glance, 1 of 17"]
    assert str(visit.session.view.address) == "treatment/lemtrada"


@pytest.mark.req("SP-03")
@pytest.mark.parametrize("key", [*KEYS, "ñ", "7", "nonsense"])
def test_every_key_mutes_the_voice_first(key: str) -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down")
    assert visit.speech.saying
    at = len(visit.speech.log)
    visit.press(key)
    assert visit.speech.log[at] == "mute"


@pytest.mark.req("SP-06")
@given(st.lists(st.sampled_from(KEYS), max_size=25), st.data())
@settings(max_examples=60, deadline=None)
def test_ids_rise_and_each_key_mutes_first(keys: list[str], data: st.DataObject) -> None:
    visit = Visit("f2")
    for key in keys:
        if data.draw(st.booleans()) and visit.speech.saying:
            visit.speech.hear()
        at = len(visit.speech.log)
        visit.press(key)
        assert visit.speech.log[at] == "mute"
    ids = [each.id for each in visit.speech.log if isinstance(each, SpeechRequest)]
    assert ids == sorted(set(ids))


@pytest.mark.req("SP-04")
def test_repeat_says_the_sentence_and_another_key_the_whole_row() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    visit.speech.hear()
    second = visit.saying
    visit.press("r")
    assert (visit.saying.text, visit.saying.language) == (second.text, second.language)
    visit.press("e")
    assert visit.saying.text.startswith("Important: Autoimmune problems")


@pytest.mark.req("SP-05")
def test_pause_resumes_with_the_same_sentence() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    visit.speech.hear()
    held = visit.saying.text
    assert visit.hears("space") == ["Voice paused.", "To go on, press Space."]
    assert not visit.speech.saying
    assert visit.session.view.message
    status = visit.session.view.status
    assert status
    assert status.value == "Voice paused"
    visit.press("p")
    assert visit.saying.text == held
    visit.speech.hear()
    assert visit.saying.text != held


@pytest.mark.req("SP-10")
def test_pause_is_announced() -> None:
    """A person who cannot see must know whether a silent voice waits, has ended or has failed."""
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    held, mark = visit.saying.text, visit.session.view.mark
    visit.press("space")
    assert visit.saying.text == "Voice paused."
    assert visit.session.view.mark == mark
    visit.speech.begin()
    visit.speech.word(6, 12)
    assert visit.session.view.mark == mark, "the words of a message are not those of the sentence that is marked"
    assert visit.session.view.status
    assert visit.session.view.status.value == "Voice paused"
    visit.press("space")
    assert visit.saying.text == held, "the same key goes on, whether the message was heard out or not"
    for often in (["Voice paused.", "To go on, press Space."], ["Voice paused."], ["Voice paused."]):
        assert visit.hears("space") == often
        visit.press("space")
        assert visit.saying.text == held


def test_unplugging_pauses_silently() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    held = visit.saying.text
    visit.session.send(Command.UNPLUGGED)
    assert not visit.speech.saying
    visit.session.send(Command.PLUGGED)
    assert visit.saying.text == held


@pytest.mark.parametrize("key", [".", "space"])
def test_message_between_two_sentences_skips_none(key: str) -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    first = visit.saying.text
    visit.speech.hear()
    second = visit.saying.text
    visit.speech.hear()
    third = visit.saying.text
    for way, sentence in (("u", second), ("n", third), ("u", second), ("u", first)):
        visit.press(key, way)
        assert visit.saying.text == sentence


def test_skip_goes_both_ways_and_across_rows() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    first = visit.saying.text
    visit.press("n")
    assert visit.saying.text != first
    visit.press("u")
    assert visit.saying.text == first
    place = visit.session.view.current
    visit.press("u")
    assert visit.session.view.current == place - 1
    visit.press("n")
    assert visit.saying.text == first


def test_reading_on_moves_to_the_end_of_the_section() -> None:
    visit = Visit("f2", "x", "1", "1", "5")
    visit.press("g")
    places = []
    while visit.speech.saying:
        places.append(visit.session.view.current)
        visit.speech.hear()
    assert places == sorted(places)
    rows = visit.session.view.rows
    assert rows[visit.session.view.current + 1].id == "go/next"
    assert len(set(places)) == visit.session.view.current - 1, "from the first text below the title and the notice"


def test_spoken_sentence_is_marked_where_it_is_shown() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    while visit.speech.saying:
        mark = visit.session.view.mark
        assert mark
        row = visit.session.view.row
        assert mark.row == row.id
        assert row.texts[mark.text].value[mark.start : mark.end] == visit.saying.text
        visit.speech.hear()
    assert visit.session.view.mark is None


@pytest.mark.req("ST-01")
def test_volume_has_ten_steps_is_said_and_shown_and_never_silent() -> None:
    visit = Visit("f2", "x", "1")
    for _ in range(12):
        visit.press("-")
    assert visit.saying.volume == VOLUMES[0] > 0
    assert visit.saying.text == "Voice volume: 1 of 10, the softest."
    assert visit.session.view.message[0].value == "Voice volume: 1 of 10, the softest."
    for _ in range(12):
        visit.press("+")
    assert visit.saying.volume == VOLUMES[-1]


@pytest.mark.req("ST-02")
def test_rate_has_eight_steps_from_half_to_twice() -> None:
    assert len(RATES) == 8
    assert RATES[0] * 2 == RATES[4] == RATES[-1] / 2
    visit = Visit("f2", "x", "1")
    assert visit.saying.rate == RATES[4]
    visit.press(",")
    assert visit.saying.rate == RATES[3]


@pytest.mark.req("ST-05")
def test_sentence_resumes_at_the_new_speed() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    visit.speech.hear()
    held = visit.saying
    visit.press(".")
    assert visit.saying.text.startswith("Voice speed")
    visit.speech.hear()
    assert (visit.saying.text, visit.saying.rate > held.rate) == (held.text, True)


def test_only_the_last_of_several_changes_is_said() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    held = visit.saying.text
    visit.press(".", ".", ",", "+", "+")
    assert visit.saying.text == "Voice volume: 9 of 10."
    visit.speech.hear()
    assert visit.saying.text == held


def test_change_of_speed_is_said_during_a_pause() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    visit.speech.hear()
    held = visit.saying.text
    visit.press("space", ".")
    assert visit.saying.text == "Voice speed: 6 of 8."
    visit.press(".")
    assert visit.hears() == []
    assert not visit.speech.saying
    assert visit.session.view.status
    assert visit.session.view.status.value == "Voice paused"
    visit.press("space")
    assert visit.saying.text == held


def test_on_the_first_screen_the_voice_says_how_to_begin_in_every_language() -> None:
    heard = Visit().hears("f2")
    assert {"Choose your language.", "Press 1", "Elija su idioma.", "Presione 2"} <= set(heard)


def test_where_every_visit_begins_with_the_voice_the_first_move_also_says_the_first_screen() -> None:
    visit = Visit(site=Site(settings=replace(Site().settings, voice=True)))
    assert visit.speech.said == []  # nobody is there yet
    heard = visit.hears("down")
    assert heard[0] == "Welcome."
    assert {"Choose your language.", "Press 1", "Elija su idioma.", "Presione 2"} <= set(heard)
    assert heard[-2:] == ["Español, 2 de 3", "Presione 2"]
    assert visit.hears("up") == ["English, 1 of 3", "Press 1"]


@pytest.mark.req("ST-03")
def test_end_of_a_visit_resets_the_voice() -> None:
    visit = Visit("f2", "x", "1", "+", ".", "x", "1")
    assert visit.saying.text == "Voice off."
    visit.hear_out()
    assert visit.hears("x", "1", "down") == []
    visit.press("x", "1")
    assert visit.session.view.settings == Site().settings


@pytest.mark.req("PR-03")
def test_the_loudspeaker_is_used_only_after_a_confirmed_choice() -> None:
    visit = Visit("f2", "x", "1")
    used = []
    for asked, answered in ((Command.LOUDSPEAKER, "2"), (Command.LOUDSPEAKER, "1"), (Command.LOUDSPEAKER, "w")):
        visit.session.send(asked)
        visit.press(answered)
        used.append(visit.saying.loudspeaker)
    assert used == [False, True, False]


@pytest.mark.req("SP-12")
@pytest.mark.parametrize("state", [VoiceState.NO_LIBRARY, VoiceState.NO_DEVICE, VoiceState.GAVE_UP])
def test_missing_voice_is_shown_and_everything_else_works(state: VoiceState) -> None:
    visit = Visit("x", "1")
    visit.speech.state = state
    visit.press("f2")
    assert visit.session.view.message[0].value.startswith("The voice does not work")
    assert not visit.session.view.settings.voice
    visit.press("1")
    assert visit.session.view.title.value.startswith("Lemtrada")
    assert len(visit.speech.said) <= 1  # it is tried once, if it may work again


@pytest.mark.req("SP-12")
@pytest.mark.parametrize("state", [VoiceState.NO_DEVICE, VoiceState.GAVE_UP])
def test_lost_voice_is_tried_again_when_turned_on(state: VoiceState) -> None:
    visit = Visit("x", "1")
    visit.speech.state = state
    for voice in (visit.session.view.settings.voice, visit.session.press("f2").settings.voice):
        assert not voice
    visit.speech.say = visit.speech.recover  # type: ignore[method-assign]
    visit.press("f2")
    assert visit.session.view.settings.voice
    assert visit.saying.text == "Voice on."


def test_voice_that_gives_up_is_turned_off_with_one_message() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down")
    visit.speech.state = VoiceState.GAVE_UP
    visit.speech.fail()
    assert visit.session.view.message[0].value.startswith("The voice does not work")
    assert not visit.session.view.settings.voice
    assert visit.session.view.mark is None


@pytest.mark.req("SP-12")
def test_language_without_a_voice_is_shown() -> None:
    visit = Visit("f2", "x", "1")
    visit.speech.languages = ("en",)
    visit.press("l")
    assert visit.session.view.message[0].value == "No hay voz para este idioma. Lea el texto en la pantalla."
    visit.press("l")
    assert visit.saying.language == "en"


@pytest.mark.req("SP-12")
def test_language_without_a_voice_is_shown_however_it_was_chosen() -> None:
    for keys in (["2"], ["down", "enter"]):
        visit = Visit("f2")
        visit.speech.languages = ("en",)
        visit.press(*keys)
        assert visit.session.view.message[0].value.startswith("No hay voz para este idioma.")


@pytest.mark.req("SP-10")
def test_row_that_turns_the_voice_on_says_what_the_key_says() -> None:
    page = State((ATTRACT, ReadingPosition(Address(PageKind.SETTINGS), "setting/voice")))
    visit = Visit(start=page)
    heard = visit.hears("enter")
    assert heard[:2] == ["Voice on.", "Any key stops it."]
    assert heard[-1].startswith("Voice: on, 5 of ")
    assert visit.hears("enter") == ["Voice off."]


def test_voice_keys_answer_while_the_voice_is_off() -> None:
    visit = Visit("x", "1")
    for key in ("p", "n", "u", "g", "e"):
        visit.press(key)
        assert visit.session.view.message[0].value == "The voice is off. To turn it on, press F2."


def test_last_words_come_in_the_language_of_the_visit_first() -> None:
    visit = Visit("f2", "x", "2", "1", "f8")
    del visit.transcript.entries[:]
    visit.session.send(Command.RESET)
    first = visit.transcript.entries[0]
    assert first[1].texts[0].language == "es"
    assert first[2], "it is said"
    assert not any(spoken for _, _, spoken in visit.transcript.entries[1:])


@pytest.mark.parametrize("key", ["n", "u"])
def test_skip_to_another_row_keeps_reading_on(key: str) -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up", "g")
    row = visit.session.view.current
    while visit.session.view.current == row:
        visit.press(key)
    row = visit.session.view.current
    for _ in range(20):
        visit.speech.hear()
    assert visit.session.view.current > row + 2


def test_key_hints_are_left_out_once_known() -> None:
    visit = Visit("f2", "x", "1", "1")
    hint = "Press Down to read on, or Right for the next page."
    for _ in range(OFTEN):
        assert hint in visit.hears("enter")
        visit.press("left")
    assert hint not in visit.hears("enter")


@pytest.mark.req("SP-01")
@pytest.mark.parametrize("language", ["1", "2"])
def test_everything_on_a_page_is_said(language: str) -> None:
    visit = Visit("f2", "x", language, "1", "2")
    visit.hear_out()
    for _ in visit.session.view.rows[: visit.session.view.current]:
        visit.hears("up", "e")
    for _ in visit.session.view.rows:
        visit.hears("down", "e")
    said = set(visit.speech.said)
    for row in visit.session.view.rows:
        for text in row.texts:
            for sentence in sentences(text.value):
                assert sentence in said


def test_transcript_marks_what_was_spoken() -> None:
    visit = Visit("down", "f2", "1")
    spoken = [(screen, spoken) for screen, utterance, spoken in visit.transcript.entries if utterance.kind != MESSAGE]
    assert spoken[0] == ("attract", False)
    assert dict(spoken) == {"attract": True, "guide": True}


@pytest.mark.req("SP-07")
def test_role_of_a_row_is_said() -> None:
    visit = Visit("f2", "x", "1")
    assert "Heading" in visit.hears("down")  # how the medicine is given
    visit.press("1", "1")
    last = visit.hears("end")
    assert last == ["All options", "Choice"]
    visit = Visit("f2", "x", "2", "1", "1")
    assert visit.hears("end")[-1] == "Opción"


@pytest.mark.req("SP-07")
def test_typed_and_erased_letters_are_said() -> None:
    visit = Visit("f2", "x", "1", "s", "down")
    assert visit.hears("up") == ["Word:", "Typing line"]
    assert [visit.hears(key) for key in "do "] == [["d"], ["o"], ["Space"]]
    assert visit.hears("backspace") == ["Space, erased"]
    assert visit.hears("backspace") == ["o, erased"]
    assert visit.hears("?")[:1] == ["Word: d?"]
    visit = Visit("f2", "x", "2", "s")
    assert visit.hears("ñ", "backspace")[-1] == "ñ, borrada"


def test_staff_code_is_never_said() -> None:
    visit = Visit("f2", "ctrl+q")
    assert [visit.hears(letter) for letter in "leave"] == [["dot"]] * 5
    assert visit.hears("backspace") == ["dot, erased"]


@pytest.mark.req("SP-03")
def test_first_words_are_short_and_name_the_key_that_turns_it_off() -> None:
    heard = Visit().hears("f2")
    assert heard[:7] == [
        *("Voice on.", "Voz activada."),
        *("Welcome.", "Choose your language.", "Le damos la bienvenida.", "Elija su idioma."),
        "English, 1 of 3",
    ]
    assert "To turn the voice off, press F2." in heard
    assert "For the voice, press F2." not in heard


@pytest.mark.req("SP-10")
def test_end_of_the_text_is_announced() -> None:
    visit = Visit("f2", "x", "1", "1", "enter", "end")
    assert visit.hears("g")[-1] == "The text of this page ends here."
    assert visit.session.view.message[0].value == "The text of this page ends here."


@pytest.mark.req("SP-04")
@pytest.mark.parametrize("key", ["r", "space"])
def test_repeat_after_the_end_of_the_text_says_the_text(key: str) -> None:
    visit = Visit("f2", "x", "1", "1", "enter", "end")
    heard = visit.hears("g")
    visit.press(key)
    assert visit.saying.text == heard[-2] != "The text of this page ends here."


def test_transcript_records_only_sentences_heard_to_their_end() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    first = visit.saying.text
    visit.speech.hear()
    second = visit.saying.text
    visit.press("down")
    heard = [utterance.texts[0].value for _, utterance, _ in visit.transcript.entries if utterance.kind == HEARD]
    assert heard[-1] == first
    assert second not in heard


def test_mark_holds_the_word_being_heard() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    visit.speech.hear()
    saying = visit.saying
    mark = visit.session.view.mark
    assert mark
    assert mark.word == mark.start
    at = saying.text.index(" ") + 1
    assert visit.session.handle(SpeechEvent(saying.id, EventKind.WORD, at, at + 2))
    later = visit.session.view.mark
    assert later == replace(mark, word=mark.start + at)


def test_voice_waits_for_drawing_and_a_key_cancels_it() -> None:
    visit = Visit("f2", "x", "1")
    visit.hear_out()
    waiting: list[Callable[[], None]] = []
    visit.session.listen(lambda _event: None, waiting.append)
    before = list(visit.speech.said)
    visit.press("down")
    assert visit.speech.said == before
    visit.session.mute()
    waiting.pop()()
    assert visit.speech.said == before
    visit.press("down")
    waiting.pop()()
    assert len(visit.speech.said) == len(before) + 1


@pytest.mark.req("SP-04")
@pytest.mark.parametrize("key", ["r", "space"])
@pytest.mark.parametrize("message", ["w", ".", "-"])
@pytest.mark.parametrize("heard_out", [True, False])
def test_repeat_after_a_message_says_the_text(key: str, message: str, heard_out: bool) -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    visit.hear_out()
    visit.press(message)
    assert visit.saying.text.startswith(
        {"w": "Lemtrada section 2", ".": "Voice speed: 6", "-": "Voice volume: 6"}[message]
    )
    if heard_out:
        visit.hear_out()
    elif key == "space":
        visit.press("space")  # the first one stops the message
    visit.press(key)
    words = "Autoimmune disease, Immune system, Platelets, Boxed warning"
    assert visit.saying.text == f"Press Enter for the meaning of: {words}."


@pytest.mark.req("SP-04")
def test_reading_resumes_after_where_am_i() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up", "g")
    visit.speech.hear()
    second, row = visit.saying.text, visit.session.view.row.id
    visit.press("w")
    visit.hear_out()
    assert visit.session.view.row.id == row
    visit.press("space")
    assert visit.saying.text == second
    visit.hear_out()
    assert visit.session.view.row.id != row, "it reads on to the end of the page, as was asked for"


def test_transcript_does_not_mark_a_row_repeated_in_part() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    visit.speech.hear()
    del visit.transcript.entries[:]
    second = visit.saying.text
    visit.press("r")
    assert [spoken for _, _, spoken in visit.transcript.entries] == [False], "only a part of the line is said"
    visit.speech.hear()
    heard = [utterance.texts[0].value for _, utterance, _ in visit.transcript.entries if utterance.kind == HEARD]
    assert heard == [second]
    visit.press("e")
    assert visit.transcript.entries[-1][2], "now it is said whole"


NO_SOUND = "There is no sound right now. The voice goes on as soon as there is."


def test_missing_sound_does_not_replace_the_warning_before_a_visit_ends() -> None:
    visit = Visit("x", "1", "1")
    visit.session.send(Idle(3 * 60 - 45))
    warning = ["Are you still here? Press any key to stay. If not, the kiosk starts over in 45 seconds."]
    assert [message.value for message in visit.session.view.message] == warning
    visit.speech.wait_for_device()
    assert [message.value for message in visit.session.view.message] == warning


@pytest.mark.req("SP-12")
def test_missing_sound_is_shown_once_and_the_voice_stays_on() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "up")
    seen: list[tuple[list[str], bool, bool]] = []

    def look() -> None:
        view = visit.session.view
        seen.append(([message.value for message in view.message], view.settings.voice, visit.session.at_rest))

    for happens in (
        visit.speech.wait_for_device,
        visit.speech.wait_for_device,  # it is tried again and again
        lambda: visit.press("down"),
        visit.speech.wait_for_device,  # the same lack, on the next line
        visit.hear_out,
        lambda: visit.press("down"),
        visit.speech.wait_for_device,  # another lack
        visit.speech.begin,
    ):
        happens()
        look()
    waiting = ([NO_SOUND], True, True)
    assert seen == [
        waiting,
        waiting,
        ([], True, True),
        ([], True, True),
        ([], True, True),
        ([], True, False),
        waiting,
        ([], True, False),
    ]


@pytest.mark.req("SP-12")
def test_missing_sound_is_shown_to_the_next_person() -> None:
    visit = Visit("f2", "x", "1")
    visit.speech.wait_for_device()
    visit.press("f8", "1", "f2")
    assert NO_SOUND not in [message.value for message in visit.session.view.message]
    visit.speech.wait_for_device()
    assert NO_SOUND in [message.value for message in visit.session.view.message]


@pytest.mark.req("SP-12")
def test_voice_that_gave_up_is_tried_again_in_the_next_visit() -> None:
    site = Site(settings=replace(Site().settings, voice=True))
    visit = Visit("x", "1", site=site)
    visit.speech.state = VoiceState.GAVE_UP
    visit.speech.fail()
    before = visit.session.view
    visit.speech.say = visit.speech.recover  # type: ignore[method-assign]
    visit.press("f8", "1")
    assert (before.settings.voice, visit.session.view.settings.voice) == (False, True)
    assert visit.saying.text == "Welcome."


def test_next_front_end_does_not_wait_for_the_last_one_to_draw() -> None:
    """Linear mode, chosen in the full screen, speaks although the full screen draws nothing more."""
    visit = Visit("f2", "x", "1")
    visit.session.listen(lambda _event: None, lambda _speak: None)
    visit.session.listen(lambda _event: None)
    before = len(visit.speech.said)
    visit.press("down")
    assert len(visit.speech.said) == before + 1
