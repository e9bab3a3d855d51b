"""What belongs to one visit: it ends with it, stays private, and can be changed at any point of it."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from msgspec.structs import fields, replace

from kiosk.domain.address import ATTRACT, Address, PageKind, ReadingPosition
from kiosk.domain.command import Action, Activate, Command, OpenPage, SetMode, TypeText
from kiosk.domain.keys import SHORTCUTS
from kiosk.domain.page import Page
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.idle_clock import IdleClock
from kiosk.services.staff_lock import StaffLock
from kiosk.services.view import View
from kiosk.speech.engine.limits import Limits
from tests.conformance.matrix import LANGUAGES, requirement
from tests.conformance.spoken_pages import said, with_voice
from tests.crawl import crawl, neighbors, walk
from tests.services.test_voice import Visit

SECTION = Address(PageKind.SECTION, "lemtrada", "warnings")
READING = State((ATTRACT, ReadingPosition(Address(PageKind.GUIDE)), ReadingPosition(SECTION, "warnings/4")))
TRACE = "zwieback"

ALL_CHANGES: tuple[Action, ...] = (
    Command.COLORS,
    Command.LETTERS,
    Command.DEBOUNCE,
    Command.SCAN,
    Command.TIME_LIMIT,
    Command.LARGER,
    Command.SENTENCE_FOCUS,
    OpenPage(Address(PageKind.MODES)),
    SetMode(Mode.READER),
    Command.VOICE,
    Command.FASTER,
    Command.LOUDER,
    Command.LOUDSPEAKER,
    Command.ALOUD,
    Command.LANGUAGE,
    Command.HIDE,
)


def used(*more: Action) -> Visit:
    """Return a visit in which everything was changed that can be."""
    visit = Visit(start=READING)
    for action in (*ALL_CHANGES, Command.SEARCH):
        visit.session.send(action)
    visit.session.send(TypeText(TRACE))
    for action in (Command.OPEN, *more):
        visit.session.send(action)
    return visit


def test_the_visit_in_these_tests_changes_everything() -> None:
    state = used().session.state
    fresh = State.fresh(Site())
    kept = [
        field.name
        for field in fields(Settings)
        if getattr(state.settings, field.name) == getattr(fresh.settings, field.name)
    ]
    assert kept == [], "a new setting belongs into ALL_CHANGES"
    assert (state.language, state.hidden) == ("es", True)
    assert TRACE in repr(state)


def abandon(visit: Visit) -> None:
    """Let time pass until the visit has ended by itself."""
    now = 0.0
    visit.session.upkeep.idle_clock = IdleClock(lambda: now)
    while not visit.session.state.waiting:
        visit.hear_out()
        now += visit.session.tick_seconds
        visit.session.tick()


ENDS: dict[str, Callable[[Visit], object]] = {
    "start over": lambda visit: [visit.session.send(Command.START_OVER), visit.session.send(Command.RESET)],
    "abandoned": abandon,
    "back": lambda visit: [
        *(visit.session.send(Command.BACK) for _ in range(len(visit.session.state.path) - 1)),
        visit.session.send(Activate("yes")),
    ],
}


@pytest.mark.req("ST-03")
@pytest.mark.parametrize("end", ENDS)
def test_the_end_of_a_visit_resets_all_of_it(end: str) -> None:
    visit = used()
    ENDS[end](visit)
    assert visit.session.state == State.fresh(Site())
    assert visit.session.view.settings == Settings()
    assert str(visit.session.view.address) == "attract"


@pytest.mark.req("ST-03")
def test_the_next_visit_begins_with_what_the_clinic_has_set() -> None:
    site = Site(language="es", settings=Settings(volume=3, rate=2, voice=True))
    visit = Visit("x", "1", "+", ".", "l", "c", site=site)
    assert visit.session.view.settings != site.settings
    visit.press("left", "1")
    assert visit.session.state == State.fresh(site)


@pytest.mark.req("PR-04")
@pytest.mark.parametrize("end", ENDS)
def test_nothing_that_was_typed_or_read_is_left_in_the_visit_after_it(end: str) -> None:
    visit = used()
    assert TRACE in repr(visit.session.view)
    ENDS[end](visit)
    left = repr((visit.session.state, visit.session.view, visit.session.announcements, visit.voice.reading))
    assert not [each for each in visit.voice.reading.sentences if each.mark], "only its last words, of no page"
    for trace in (TRACE, "lemtrada", "Lemtrada"):
        assert trace not in left


@pytest.mark.req("PR-04")
@pytest.mark.parametrize("end", ENDS)
def test_the_next_person_hears_the_hints_in_full_whoever_was_there_before(end: str) -> None:
    visit = Visit()
    for _ in range(2):
        visit.press("f2", "x", "1", "1", "enter", "left", "enter", "left")
        ENDS[end](visit)
    visit.press("f2", "x", "1", "1")
    assert "Press Down to read on, or Right for the next page." in visit.hears("enter")


@pytest.mark.req("PR-04")
def test_no_page_that_was_built_for_a_visit_stays_in_memory_after_it() -> None:
    visit = used()
    ENDS["start over"](visit)
    gc.collect()
    built = [each for each in gc.get_objects() if isinstance(each, Page | View)]
    assert not [each for each in built if TRACE in repr(each)]


@pytest.mark.req("SP-12")
def test_a_voice_that_hangs_is_found_in_time() -> None:
    limits = Limits()
    assert limits.ping_after + limits.hang <= requirement("SP-12").number("wait")


@pytest.mark.req("ST-05")
@pytest.mark.parametrize(
    "command", [each for each in ALL_CHANGES if isinstance(each, Command) and each is not Command.LOUDSPEAKER]
)
def test_a_setting_changed_on_a_line_leaves_the_person_on_that_line(command: Command) -> None:
    state = (
        replace(READING, path=(*READING.path, ReadingPosition(Address(PageKind.LOUDSPEAKER))))
        if command is Command.ALOUD
        else READING
    )
    after = walk(command, state=state)
    assert after.position == READING.position
    assert (after.settings, after.language, after.hidden) != (READING.settings, READING.language, READING.hidden)


@pytest.mark.req("PR-02")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_but_one_hides_the_screen(language: str) -> None:
    for state in (state for state in crawl(language).values() if not state.waiting):
        assert all(not walk(each.command, state=state).hidden for each in SHORTCUTS if each.command is not Command.HIDE)
        assert walk(Command.HIDE, state=state).hidden


@pytest.mark.req("PR-02")
def test_a_hidden_screen_is_shown_again_by_the_same_key_with_keys_and_voice_going_on() -> None:
    visit = Visit(start=with_voice(READING))
    visit.session.send(Command.HIDE)
    assert visit.session.view.hidden
    place = visit.session.view.current
    heard = said(visit, Command.NEXT)
    assert visit.session.view.current == place + 1
    assert heard[0].text in visit.session.view.row.texts[0].value
    assert visit.session.view.hidden
    visit.session.send(Command.HIDE)
    assert not visit.session.view.hidden


@pytest.mark.req("PR-02")
def test_a_hidden_screen_ends_with_the_visit() -> None:
    assert not walk(Command.HIDE, Command.RESET, state=READING).hidden
    assert not walk(Command.HIDE, Command.BACK, Command.BACK, state=with_voice(READING)).hidden


@pytest.mark.req("PR-03")
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_turns_the_loudspeaker_on_but_the_answer_to_its_question(language: str) -> None:
    assert not Settings().loudspeaker
    for state in crawl(language).values():
        loud = [each for each in neighbors(state) if each.settings.loudspeaker]
        assert bool(loud) == (state.position.address.kind is PageKind.LOUDSPEAKER), state.position


@pytest.mark.req("PR-05")
def test_a_code_that_is_typed_is_neither_shown_nor_said() -> None:
    visit = Visit("f2", "x", "1")
    visit.session.upkeep.staff_lock = StaffLock(TRACE.__eq__)
    heard = visit.hears("ctrl+q")
    for letter in TRACE:
        heard += visit.hears(letter)
        shown = " ".join(text.value for row in visit.session.view.rows for text in row.texts if row.kind == "field")
        assert not set(TRACE[-3:]) & set(shown.partition(":")[2])
    heard += [each.text for each in said(visit, Command.REPEAT_BLOCK)]
    assert any(each.startswith("Staff code:") for each in heard)
    assert all(set(each.partition(":")[2]) <= {" ", "•"} for each in heard if each.startswith("Staff code:"))
    assert not set(TRACE) & set(heard)
    assert TRACE not in repr(visit.session.view)
    assert visit.session.press("enter").ended
