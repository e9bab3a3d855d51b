"""The voice of a visit, on the real guide and a voice that records: what it says, when it stops, how it goes on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain.address import ATTRACT, Address, PageKind, ReadingPosition
from kiosk.domain.command import Command
from kiosk.domain.keys import SHORTCUTS
from kiosk.domain.sentence import sentences
from kiosk.domain.settings import RATES, VOLUMES
from kiosk.domain.state import Site, State
from kiosk.services.ports import EventKind, SpeechEvent, SpeechRequest, VoiceState
from kiosk.services.session import HEARD, Session
from kiosk.services.view import Utterance
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
    """A visit that is heard."""

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
        """Press keys, hear all that is then said to its end, and return it."""
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
def test_nothing_is_said_until_the_voice_is_turned_on() -> None:
    assert Visit("x", "1", "1", "2", "down", "w").speech.said == []


@pytest.mark.req("SP-11")
def test_the_voice_key_works_on_the_first_screen_and_first_says_how_to_stop_in_every_language() -> None:
    heard = Visit().hears("f2")
    assert heard[0] == "Voice on."
    assert "Any key stops it." in heard
    assert "Voz activada." in heard
    assert heard.index("Voz activada.") < heard.index("Welcome.")


@pytest.mark.req("SP-08")
def test_each_text_is_said_with_the_voice_of_its_own_language() -> None:
    visit = Visit("f2", "x")
    visit.hear_out()
    by_text = {saying.text: saying.language for saying in visit.speech.log if isinstance(saying, SpeechRequest)}
    assert by_text["Choose your language"] == "en"
    assert by_text["Elija su idioma"] == "es"
    assert Visit("f2", "x", "down", "down").saying.language == "es"


@pytest.mark.req("SP-07")
def test_moving_says_the_name_and_the_position_and_opens_nothing() -> None:
    visit = Visit("f2", "x", "1", "1")
    visit.press("down")
    assert visit.hears("down") == ["At a glance, 1 of 17"]
    assert visit.hears("down") == ["Important warnings, 2 of 17"]
    assert str(visit.session.view.address) == "treatment/lemtrada"


@pytest.mark.req("SP-03")
@pytest.mark.parametrize("key", [*KEYS, "ñ", "7", "nonsense"])
def test_every_key_stops_the_voice_before_anything_else(key: str) -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down")
    assert visit.speech.saying
    at = len(visit.speech.log)
    visit.press(key)
    assert visit.speech.log[at] == "mute"


@pytest.mark.req("SP-06")
@given(st.lists(st.sampled_from(KEYS), max_size=25), st.data())
@settings(max_examples=60, deadline=None)
def test_whatever_is_pressed_ids_rise_and_silence_comes_before_each_new_thing_a_key_asks_for(
    keys: list[str], data: st.DataObject
) -> None:
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
def test_repeat_says_the_same_sentence_again_and_the_whole_line_has_a_key_of_its_own() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
    visit.speech.hear()
    second = visit.saying
    visit.press("r")
    assert (visit.saying.text, visit.saying.language) == (second.text, second.language)
    visit.press("e")
    assert visit.saying.text.startswith("Important: Autoimmune problems")


@pytest.mark.req("SP-05")
def test_pause_holds_the_sentence_and_go_on_says_it_and_what_follows() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
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
def test_a_pause_is_said_so_that_silence_is_never_a_riddle() -> None:
    """Any key stops the voice; who cannot see must know whether it waits, has ended, or is gone."""
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
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


def test_a_pulled_plug_pauses_without_a_word() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
    held = visit.saying.text
    visit.session.send(Command.UNPLUGGED)
    assert not visit.speech.saying
    visit.session.send(Command.PLUGGED)
    assert visit.saying.text == held


@pytest.mark.parametrize("key", [".", "space"])
def test_a_message_between_two_sentences_takes_no_sentence_away(key: str) -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
    first = visit.saying.text
    visit.speech.hear()
    second = visit.saying.text
    visit.speech.hear()
    third = visit.saying.text
    for way, sentence in (("u", second), ("n", third), ("u", second), ("u", first)):
        visit.press(key, way)
        assert visit.saying.text == sentence


def test_sentences_are_skipped_both_ways_and_over_the_end_of_a_line() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
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


def test_reading_on_goes_to_the_end_of_the_section_and_takes_the_place_along() -> None:
    visit = Visit("f2", "x", "1", "1", "5")
    visit.press("g")
    places = []
    while visit.speech.saying:
        places.append(visit.session.view.current)
        visit.speech.hear()
    assert places == sorted(places)
    rows = visit.session.view.rows
    assert rows[visit.session.view.current + 1].id == "go/next"
    assert len(set(places)) == visit.session.view.current + 1


def test_the_sentence_being_said_is_marked_where_it_is_shown() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
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
def test_a_change_of_speed_in_mid_sentence_goes_on_with_that_sentence_at_the_new_speed() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
    visit.speech.hear()
    held = visit.saying
    visit.press(".")
    assert visit.saying.text.startswith("Voice speed")
    visit.speech.hear()
    assert (visit.saying.text, visit.saying.rate > held.rate) == (held.text, True)


def test_of_several_changes_only_the_last_is_said_and_then_the_sentence_goes_on() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
    held = visit.saying.text
    visit.press(".", ".", ",", "+", "+")
    assert visit.saying.text == "Voice volume: 9 of 10."
    visit.speech.hear()
    assert visit.saying.text == held


def test_a_change_of_speed_in_a_pause_is_said_and_the_pause_goes_on_at_the_same_sentence() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
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
    assert {"Press any key to begin.", "Presione cualquier tecla para empezar."} <= set(heard)


@pytest.mark.req("ST-03")
def test_the_end_of_a_visit_silences_and_resets_the_voice() -> None:
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
def test_without_a_voice_one_line_says_so_and_everything_else_goes_on(state: VoiceState) -> None:
    visit = Visit("x", "1")
    visit.speech.state = state
    visit.press("f2")
    assert visit.session.view.message[0].value.startswith("The voice does not work")
    assert not visit.session.view.settings.voice
    visit.press("1")
    assert visit.session.view.title.value.startswith("Lemtrada")
    assert len(visit.speech.said) <= 1  # it is asked once whether it works again, where that can be


@pytest.mark.req("SP-12")
@pytest.mark.parametrize("state", [VoiceState.NO_DEVICE, VoiceState.GAVE_UP])
def test_a_voice_that_was_lost_is_asked_again_when_a_person_asks_for_it(state: VoiceState) -> None:
    visit = Visit("x", "1")
    visit.speech.state = state
    for voice in (visit.session.view.settings.voice, visit.session.press("f2").settings.voice):
        assert not voice
    visit.speech.say = visit.speech.recover  # type: ignore[method-assign]
    visit.press("f2")
    assert visit.session.view.settings.voice
    assert visit.saying.text == "Voice on."


def test_a_voice_that_gives_up_in_mid_sentence_is_told_once_on_the_screen_and_turned_off() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down")
    visit.speech.state = VoiceState.GAVE_UP
    visit.speech.fail()
    assert visit.session.view.message[0].value.startswith("The voice does not work")
    assert not visit.session.view.settings.voice
    assert visit.session.view.mark is None


@pytest.mark.req("SP-12")
def test_a_language_without_a_voice_is_told_on_the_screen() -> None:
    visit = Visit("f2", "x", "1")
    visit.speech.languages = ("en",)
    visit.press("l")
    assert visit.session.view.message[0].value == "No hay voz para este idioma. Lea el texto en la pantalla."
    visit.press("l")
    assert visit.saying.language == "en"


@pytest.mark.req("SP-12")
def test_a_language_without_a_voice_is_told_whichever_way_it_was_chosen() -> None:
    for keys in (["2"], ["down", "down", "enter"]):
        visit = Visit("f2", "x")
        visit.speech.languages = ("en",)
        visit.press(*keys)
        assert visit.session.view.message[0].value.startswith("No hay voz para este idioma.")


@pytest.mark.req("SP-10")
def test_the_line_that_turns_the_voice_on_or_off_says_as_much_as_the_key() -> None:
    page = State((ATTRACT, ReadingPosition(Address(PageKind.SETTINGS), "setting/voice")))
    visit = Visit(start=page)
    heard = visit.hears("enter")
    assert heard[:2] == ["Voice on.", "Any key stops it."]
    assert heard[-1].startswith("Voice: on, 2 of ")
    assert visit.hears("enter") == ["Voice off."]


def test_keys_of_the_voice_answer_while_it_is_off() -> None:
    visit = Visit("x", "1")
    for key in ("p", "n", "u", "g", "e"):
        visit.press(key)
        assert visit.session.view.message[0].value == "The voice is off. To turn it on, press F2."


def test_the_last_words_after_a_visit_come_in_its_own_language_first_and_are_recorded_as_spoken() -> None:
    visit = Visit("f2", "x", "2", "1", "f8")
    del visit.transcript.entries[:]
    visit.session.send(Command.RESET)
    first = visit.transcript.entries[0]
    assert first[1].texts[0].language == "es"
    assert first[2], "it is said"
    assert not any(spoken for _, _, spoken in visit.transcript.entries[1:])


@pytest.mark.parametrize("key", ["n", "u"])
def test_a_skip_to_another_row_leaves_the_reading_on(key: str) -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down", "g")
    row = visit.session.view.current
    while visit.session.view.current == row:
        visit.press(key)
    row = visit.session.view.current
    for _ in range(20):
        visit.speech.hear()
    assert visit.session.view.current > row + 2


def test_hints_about_keys_are_said_in_full_at_first_and_left_out_once_known() -> None:
    visit = Visit("f2", "x", "1", "1")
    hint = "Press Right for the next section."
    for _ in range(OFTEN):
        assert hint in visit.hears("1")
        visit.press("left")
    assert hint not in visit.hears("1")
    assert hint in visit.hears("e")


@pytest.mark.req("SP-01")
@pytest.mark.parametrize("language", ["1", "2"])
def test_everything_on_a_page_is_said_when_a_person_goes_through_it(language: str) -> None:
    visit = Visit("f2", "x", language, "1", "2", "e")
    visit.hear_out()
    for _ in visit.session.view.rows:
        visit.hears("down", "e")
    said = set(visit.speech.said)
    for row in visit.session.view.rows:
        for text in row.texts:
            for sentence in sentences(text.value):
                assert sentence in said


def test_the_transcript_says_what_was_spoken() -> None:
    visit = Visit("x", "f2", "1")
    spoken = {screen: spoken for screen, _, spoken in visit.transcript.entries}
    assert spoken == {"attract": False, "languages": True, "guide": True}


@pytest.mark.req("SP-07")
def test_what_a_row_is_can_be_heard() -> None:
    visit = Visit("f2", "x", "1")
    assert "Heading" in visit.hears("down")  # how the medicine is given
    visit.press("1", "1")
    last = visit.hears("end")
    assert last == ["All options", "Choice"]
    visit = Visit("f2", "x", "2", "1", "1")
    assert visit.hears("end")[-1] == "Opción"


@pytest.mark.req("SP-07")
def test_typed_letters_are_said_one_by_one_and_so_is_the_one_that_was_erased() -> None:
    visit = Visit("f2", "x", "1", "s")
    assert visit.hears("down") == ["Word:", "Typing line"]
    assert [visit.hears(key) for key in "do "] == [["d"], ["o"], ["Space"]]
    assert visit.hears("backspace") == ["Space, erased"]
    assert visit.hears("backspace") == ["o, erased"]
    assert visit.hears("?")[:1] == ["Word: d?"]
    visit = Visit("f2", "x", "2", "s")
    assert visit.hears("ñ", "backspace")[-1] == "ñ, borrada"


def test_the_staff_code_is_never_heard() -> None:
    visit = Visit("f2", "ctrl+q")
    assert [visit.hears(letter) for letter in "leave"] == [["dot"]] * 5
    assert visit.hears("backspace") == ["dot, erased"]


@pytest.mark.req("SP-03")
def test_the_first_words_are_short_and_the_first_screen_then_says_how_to_turn_the_voice_off() -> None:
    heard = Visit().hears("f2")
    assert heard[:4] == ["Voice on.", "Any key stops it.", "Voz activada.", "Cualquier tecla la detiene."]
    assert "To turn the voice off, press F2." in heard
    assert "For the voice, press F2." not in heard


@pytest.mark.req("SP-10")
def test_reading_on_says_where_the_text_ends() -> None:
    visit = Visit("f2", "x", "1", "1", "1", "end")
    assert visit.hears("g")[-1] == "The text of this page ends here."
    assert visit.session.view.message[0].value == "The text of this page ends here."


def test_the_transcript_keeps_what_was_heard_to_its_end_and_nothing_that_was_cut_off() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
    first = visit.saying.text
    visit.speech.hear()
    second = visit.saying.text
    visit.press("down")
    heard = [utterance.texts[0].value for _, utterance, _ in visit.transcript.entries if utterance.kind == HEARD]
    assert heard[-1] == first
    assert second not in heard


def test_the_word_that_is_heard_is_known_within_its_sentence() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
    visit.speech.hear()
    saying = visit.saying
    mark = visit.session.view.mark
    assert mark
    assert mark.word == mark.start
    at = saying.text.index(" ") + 1
    assert visit.session.handle(SpeechEvent(saying.id, EventKind.WORD, at, at + 2))
    later = visit.session.view.mark
    assert later == replace(mark, word=mark.start + at)


def test_a_front_end_may_draw_before_the_voice_speaks_and_a_key_takes_back_what_waits() -> None:
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
def test_after_a_message_the_key_says_the_text_again_and_not_the_message(
    key: str, message: str, heard_out: bool
) -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
    visit.hear_out()
    visit.press(message)
    assert visit.saying.text.startswith({"w": "You are on", ".": "Voice speed: 6", "-": "Voice volume: 6"}[message])
    if heard_out:
        visit.hear_out()
    elif key == "space":
        visit.press("space")  # the first one stops the message
    visit.press(key)
    assert visit.saying.text == "Press Enter for the meaning of: Autoimmune disease, Immune system, Platelets."


@pytest.mark.req("SP-04")
def test_after_where_am_i_the_reading_goes_on_where_it_was() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down", "g")
    visit.speech.hear()
    second, row = visit.saying.text, visit.session.view.row.id
    visit.press("w")
    visit.hear_out()
    assert visit.session.view.row.id == row
    visit.press("space")
    assert visit.saying.text == second
    visit.hear_out()
    assert visit.session.view.row.id != row, "it reads on to the end of the page, as was asked for"


def test_the_transcript_says_what_the_voice_says_and_not_the_line_that_is_repeated_in_part() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
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


@pytest.mark.req("SP-12")
def test_a_lack_of_sound_that_passes_is_said_once_on_the_screen_and_leaves_the_voice_on() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
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
def test_the_next_person_is_told_of_a_lack_of_sound_as_well() -> None:
    visit = Visit("f2", "x", "1")
    visit.speech.wait_for_device()
    visit.press("f8", "1", "f2")
    assert NO_SOUND not in [message.value for message in visit.session.view.message]
    visit.speech.wait_for_device()
    assert NO_SOUND in [message.value for message in visit.session.view.message]


@pytest.mark.req("SP-12")
def test_a_voice_that_gave_up_is_tried_again_in_the_next_visit_where_the_clinic_has_it_on() -> None:
    site = Site(settings=replace(Site().settings, voice=True))
    visit = Visit("x", "1", site=site)
    visit.speech.state = VoiceState.GAVE_UP
    visit.speech.fail()
    before = visit.session.view
    visit.speech.say = visit.speech.recover  # type: ignore[method-assign]
    visit.press("f8", "1")
    assert (before.settings.voice, visit.session.view.settings.voice) == (False, True)
    assert visit.saying.text == "Welcome."


def test_a_front_end_that_draws_nothing_need_not_wait_for_the_one_before_it_to_draw() -> None:
    """Linear mode, chosen in the full screen, is heard although the full screen draws no more."""
    visit = Visit("f2", "x", "1")
    visit.session.listen(lambda _event: None, lambda _speak: None)
    visit.session.listen(lambda _event: None)
    before = len(visit.speech.said)
    visit.press("down")
    assert len(visit.speech.said) == before + 1
