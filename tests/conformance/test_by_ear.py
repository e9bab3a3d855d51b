"""Every reachable page by ear: everything is spoken, in order and in its language, and moving opens nothing."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.address import ATTRACT, Address, PageKind, ReadingPosition
from kiosk.domain.command import Command
from kiosk.domain.keys import SHORTCUTS, key_name
from kiosk.domain.page import ItemKind
from kiosk.domain.pages import page_of
from kiosk.domain.sentence import sentences
from kiosk.domain.settings import RATES, VOLUMES
from kiosk.domain.state import State
from kiosk.services.presenter import present
from kiosk.texts.message import Message
from tests.conformance.matrix import LANGUAGES, requirement
from tests.conformance.spoken_pages import PageHeard, read_aloud, said, telling, with_voice
from tests.crawl import crawl, walk
from tests.fakes import RecordingSpeech
from tests.fixture_guide import fixture_library, fixture_translator
from tests.services.test_voice import KEYS, Visit

LINES = Address(PageKind.SECTION, "lemtrada", "warnings")
POSITION = re.compile(r" \d+ (?:of|de) \d+$")
FIRST = {
    sentence
    for language in LANGUAGES
    for message in (texts.voice.VOICE_ON, texts.voice.VOICE_ON_FIRST)
    for sentence in sentences(fixture_translator().text(message, language).value)
}
"""What the voice speaks when it is turned on."""


def page(kind: PageKind, language: str) -> PageHeard:
    return next(each for each in read_aloud(language) if str(each.view.address) == str(kind))


@pytest.mark.req("SP-01")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_every_page_is_said_and_nothing_else(language: str) -> None:
    for heard in read_aloud(language):
        for line in heard.lines:
            assert {each.text for each in line.repeated} == {sentence for sentence, _ in telling(line.row)}
        assert heard.view.title in heard.view.rows[0].texts, "the line above the page says what its first row says"
        assert all(text.value in heard.arrived for text in heard.view.rows[0].texts), "it is said on arrival"


@pytest.mark.req("SP-01")
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_keys_of_the_bar_do_is_said_on_the_help_page(language: str) -> None:
    told = [each.text for heard in read_aloud(language) if str(heard.view.address) == "document/help"
            for line in heard.lines for each in line.repeated]  # fmt: skip
    translator = fixture_translator()
    for shortcut in SHORTCUTS:
        if shortcut.short:
            key, does = (
                translator.text(each, language).value
                for each in (key_name((shortcut.keys or shortcut.letters)[0]), shortcut.label)
            )
            assert any(key in line and does.rstrip(".") in line for line in told), (key, does)


@pytest.mark.req("SP-02")
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_comes_in_the_order_in_which_it_stands(language: str) -> None:
    for heard in read_aloud(language):
        assert [line.row.id for line in heard.lines] == [row.id for row in heard.view.rows[1:]], str(heard.view.address)
        for line in heard.lines:
            assert [each.text for each in line.repeated] == [sentence for sentence, _ in telling(line.row)]


@pytest.mark.req("SP-07")
@pytest.mark.parametrize("language", LANGUAGES)
def test_moving_says_the_line_that_was_reached_and_opens_nothing(language: str) -> None:
    for heard in read_aloud(language):
        for line in heard.lines[1:]:
            assert line.screen == str(heard.view.address)
            first = sentences(line.row.texts[0].value)[0]
            assert line.moved[0].text == first
    for heard in read_aloud(language):
        state = next(each for each in crawl(language).values() if each.position.address == heard.view.address)
        choices = {item.id for item in page_of(state, fixture_library()).choices}
        for line in heard.lines:
            if line.row.id in choices:
                assert any(POSITION.search(each.text) for each in line.moved), line.row.texts
            elif line.row.kind in {ItemKind.HEADING, ItemKind.CHOICE, ItemKind.FIELD}:
                assert line.row.roles, "what draws a line otherwise is said"
                only = len(heard.lines) == 1  # which no key moves to
                told = heard.arrived if only else [each.text for each in line.moved]
                assert all(role.value in told for role in line.row.roles)


@pytest.mark.req("SP-08")
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_sentence_is_said_in_the_language_it_is_written_in(language: str) -> None:
    for heard in read_aloud(language):
        for line in heard.lines:
            assert [each.language for each in line.repeated] == [language for _, language in telling(line.row)]


@pytest.mark.req("SP-08")
def test_a_change_of_language_holds_from_the_next_words_on() -> None:
    visit = Visit("f2", "x", "1", "1", "2", "down", "down", "down")
    assert visit.saying.language == "en"
    visit.press("l")
    assert visit.saying.language == "es"
    while visit.speech.saying:
        assert visit.saying.language == "es"
        visit.speech.end()
    visit.press("l", "down")
    assert visit.saying.language == "en"


@pytest.mark.req("SP-03")
@pytest.mark.parametrize("key", [*KEYS, "ñ", "nonsense"])
def test_the_order_to_be_silent_goes_out_at_once(key: str) -> None:
    """Counted in the time of this thread alone, so that a busy machine does not matter."""

    class Timed(RecordingSpeech):
        at = 0.0

        def mute(self) -> None:
            super().mute()
            self.at = self.at or time.thread_time()

    visit = Visit("f2", "x", "1", "1", "2", "down")
    visit.speech.__class__ = Timed
    begun = time.thread_time()
    visit.press(key)
    assert isinstance(visit.speech, Timed)
    assert begun <= visit.speech.at <= begun + requirement("SP-03").number("called") / 1000


@pytest.mark.req("SP-06")
@given(st.lists(st.sampled_from(["down", "up", "enter", "left", "right", "f1", "f3", "f4", "f5", "f6", "home", "7"])))
@settings(max_examples=60, deadline=None)
def test_after_a_key_nothing_is_said_but_what_is_new(keys: list[str]) -> None:
    visit = Visit("f2", "x", "1", "1")
    for key in keys:
        at = len(visit.speech.log)
        visit.press(key)
        new = {
            sentence
            for each in visit.session.announcements
            for text in (*each.with_role, *([each.brief] if each.brief else []))
            for sentence in sentences(text.value)
        }
        while visit.speech.saying:
            visit.speech.end()
        assert set(visit.speech.said[len(visit.speech.said) - _sayings(visit, at) :]) <= new


def _sayings(visit: Visit, at: int) -> int:
    return len([each for each in visit.speech.log[at:] if not isinstance(each, str)])


@pytest.mark.req("SP-09")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("keys", "message", "remedy"),
    [
        (("7",), texts.answers.NO_SUCH_HEADING, True),
        (("f8", "7"), texts.answers.NO_SUCH_CHOICE, True),
        (("f6", "enter"), texts.answers.NOTHING_TO_OPEN, True),
        (("ñ",), texts.answers.UNKNOWN_KEY, True),
        (("f7", "enter"), texts.finding.TYPE_FIRST, True),
        (("f7", *"zzzzzzzz", "enter"), texts.finding.NO_RESULTS, True),
        (("ctrl+q", "x", "enter"), texts.staff.LEAVE_WRONG, True),
    ],
)
def test_an_error_is_shown_and_said_and_says_what_to_do(
    language: str, keys: tuple[str, ...], message: Message, *, remedy: bool
) -> None:
    state = with_voice(walk(state=State((ATTRACT, ReadingPosition(LINES, "warnings/2")), language)))
    visit = Visit(*keys, start=state)
    wanted = sentences(
        fixture_translator().text(message, language).value.replace("{number}", "7").replace("{key}", "F1")
    )
    shown = [text.value for text in visit.session.view.message or visit.session.view.rows[1].texts]
    assert all(sentence in " ".join(shown) for sentence in wanted)
    heard = [visit.saying.text, *visit.hears(), *visit.hears("down", "e")]
    assert set(wanted) <= set(heard)
    assert (len(wanted) > 1) == remedy, "one sentence says what is wrong, the next what to do"


CHANGES = [
    Command.LANGUAGE, Command.COLORS, Command.HIDE, Command.VOICE, Command.SLOWER, Command.FASTER, Command.SOFTER,
    Command.LOUDER, Command.WHERE, Command.ALOUD,
]  # fmt: skip


@pytest.mark.req("SP-10")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", CHANGES)
def test_every_change_of_state_is_shown_and_said(command: Command, language: str) -> None:
    visit = Visit(
        start=with_voice(
            State((ATTRACT, ReadingPosition(Address(PageKind.GUIDE), "page/search"), ReadingPosition(LINES)), language)
        )
    )
    before = visit.session.view
    heard = said(visit, command)
    view = visit.session.view
    assert (view.message or view.rows) != (before.message or before.rows)
    shown = {sentence for text in (view.message or view.row.texts) for sentence in sentences(text.value)}
    assert {each.text for each in heard} & shown
    assert {each.language for each in heard} == {view.language}


@pytest.mark.req("SP-10")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_says_its_new_value(language: str) -> None:
    settings_page = page(PageKind.SETTINGS, language)
    rows = [row.id for row in settings_page.view.rows if row.id.startswith("setting/")]
    assert len(rows) >= 10
    for row in rows:
        start = with_voice(State((ATTRACT, ReadingPosition(Address(PageKind.SETTINGS), row)), language))
        # In the middle, from where there is something smaller as well.
        visit = Visit(start=replace(start, settings=replace(start.settings, size=2)))
        before = visit.session.view
        heard = {each.text for each in said(visit, Command.OPEN)}
        view = visit.session.view
        assert [row.texts for row in view.rows] != [row.texts for row in before.rows], row
        texts = [*view.message, *(text for each in view.rows for text in each.texts)]
        shown = {sentence for text in texts for sentence in sentences(text.value)}
        assert heard, row
        assert heard <= shown


@pytest.mark.req("SP-10")
def test_where_am_i_says_language_voice_and_colors() -> None:
    state = with_voice(State((ATTRACT, ReadingPosition(LINES)), "en"))
    visit = Visit(start=state)
    heard = " ".join(each.text for _ in range(2) for each in said(visit, Command.WHERE))
    for words in ("Important warnings", "English", "Voice on", "white on black"):
        assert words in heard


@pytest.mark.req("SP-11")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_voice_key_works_on_every_page_and_first_says_how_to_stop(language: str) -> None:
    stops = sentences(fixture_translator().text(texts.voice.VOICE_ON, language).value)
    states = [*crawl(language).values(), State(language=language), walk(Command.LEAVE, state=State(language=language))]
    for state in states:
        if state.position.address.kind is PageKind.EXPLORE:
            continue  # there every key says its name
        visit = Visit(start=state)
        visit.press("f2")
        heard = [visit.saying.text, *visit.hears()]
        assert visit.session.view.settings.voice
        assert str(visit.session.view.address) == str(state.position.address)
        assert set(heard[: len(stops)]) <= FIRST, "on the first two pages in every language, one after another"
        assert set(stops) <= set(heard)


@pytest.mark.req("SP-13")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_and_no_key_makes_a_sound_while_the_voice_is_off(language: str) -> None:
    commands = [shortcut.command for shortcut in SHORTCUTS if shortcut.command is not Command.VOICE]
    for state in crawl(language).values():
        for command in commands:
            visit = Visit(start=state)
            visit.session.send(command)
            assert visit.speech.said == [], (state.position, command)


@pytest.mark.req("ST-01")
def test_volume_has_enough_steps_and_each_is_told_with_the_voice_at_rest() -> None:
    assert len(VOLUMES) >= requirement("ST-01").number("steps")
    assert min(VOLUMES) > 0
    visit = Visit(start=with_voice(replace(State(), path=(ATTRACT, ReadingPosition(LINES)))))
    visit.press(*["-"] * len(VOLUMES))
    visit.hear_out()
    for step in range(2, len(VOLUMES) + 1):
        assert not visit.speech.saying
        visit.press("+")
        assert visit.saying.volume == VOLUMES[step - 1]
        assert visit.saying.text == visit.session.view.message[0].value
        assert visit.saying.text.startswith(f"Voice volume: {step} of {len(VOLUMES)}")
        visit.hear_out()


@pytest.mark.req("ST-02")
def test_speed_has_steps_from_half_to_twice_and_no_pitch_goes_along() -> None:
    assert requirement("ST-02").number("fewest") <= len(RATES) <= requirement("ST-02").number("most")
    middle = RATES[4]
    assert RATES[0] * 100 / middle == requirement("ST-02").number("slowest")
    assert RATES[-1] * 100 / middle == requirement("ST-02").number("fastest")
    visit = Visit(start=with_voice(replace(State(), path=(ATTRACT, ReadingPosition(LINES)))))
    visit.press("r")
    assert visit.saying.rate == middle, "with which a visit begins"
    assert not hasattr(visit.saying, "pitch")


def test_every_page_was_heard() -> None:
    for language in LANGUAGES:
        for heard in read_aloud(language):
            state = next(each for each in crawl(language).values() if each.position.address == heard.view.address)
            assert len(heard.lines) == len(present(state, fixture_library(), fixture_translator()).rows) - 1
