"""A visit that nobody goes on with: the warning, more time, the end, and how long all of it takes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.domain.address import ATTRACT, Address, PageKind, ReadingPosition
from kiosk.domain.command import Action, Command, Idle, OpenPage, Outcome, TypeText
from kiosk.domain.handlers.idling import WARNING_SECONDS
from kiosk.domain.keys import SHORTCUTS
from kiosk.domain.settings import TIME_LIMITS, Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.idle_clock import IdleClock
from kiosk.services.presenter import present
from kiosk.services.staff_lock import StaffLock
from tests.conformance.matrix import LANGUAGES, requirement
from tests.crawl import crawl, walk
from tests.fixture_guide import fixture_library, fixture_translator
from tests.services.test_voice import Visit

LIMIT = 3 * 60
WARNING = "Are you still here? Press any key to stay. If not, the kiosk starts over in 45 seconds."
AVISO = "¿Sigue aquí? Presione cualquier tecla para quedarse. Si no, el quiosco vuelve a empezar en 45 segundos."
READING = State((ATTRACT, ReadingPosition(Address(PageKind.GUIDE))))


class Abandoned(Visit):
    """A visit with a clock that a test moves."""

    def __init__(self, *keys: str, site: Site | None = None, start: State | None = None) -> None:
        self.now = 1000.0
        super().__init__(site=site, start=start)
        self.session.upkeep.idle_clock = IdleClock(lambda: self.now)
        self.press(*keys)

    def wait(self, seconds: float) -> None:
        """Let time pass as a front end does: look whenever the session asks for it."""
        end = self.now + seconds
        while self.now < end and not self.session.view.ended:
            self.now = min(self.now + self.session.tick_seconds, end)
            self.session.tick()

    @property
    def shown(self) -> str:
        """The message on the screen."""
        return " ".join(text.value for text in self.session.view.message)

    @property
    def page(self) -> str:
        return str(self.session.view.address)


@pytest.mark.req("TI-01", "PR-01")
@pytest.mark.parametrize(("keys", "words"), [(("1"), WARNING), (("2"), AVISO)])
@pytest.mark.parametrize("voice", [(), ("f2",)])
def test_a_visit_is_warned_by_sight_and_sound_before_it_ends(
    keys: tuple[str, ...], words: str, voice: tuple[str, ...]
) -> None:
    visit = Abandoned(*keys, *voice)
    visit.hear_out()
    assert requirement("TI-01").number("warning") <= WARNING_SECONDS
    visit.wait(LIMIT - WARNING_SECONDS - 1)
    assert not visit.session.warned
    before = len(visit.speech.said)
    visit.wait(1)
    assert visit.shown == words
    visit.hear_out()
    assert " ".join(visit.speech.said[before:]) == words
    visit.wait(WARNING_SECONDS - 1)
    assert visit.page == "guide"
    visit.wait(1)
    assert visit.page == "attract"
    assert visit.session.state == State.fresh(Site())


@pytest.mark.req("TI-01")
@pytest.mark.parametrize("key", ["down", "enter", "backspace", "x", "d", "9", "ctrl+c", "pagedown", "tab", "i", "ñ"])
def test_any_key_gives_more_time_and_does_nothing_else(key: str) -> None:
    visit = Abandoned("1", "1", "2")
    before = replace(visit.session.state, message=None, asked=None)
    visit.wait(LIMIT - 1)
    visit.press(key)
    assert visit.shown == "You have more time."
    assert replace(visit.session.state, message=None, asked=None) == before
    visit.press("down")
    assert visit.session.state.position != before.position


@pytest.mark.req("TI-01")
def test_time_is_given_again_and_again_without_limit() -> None:
    visit = Abandoned("1", "down")
    for _ in range(int(requirement("TI-01").number("times")) + 40):
        visit.wait(LIMIT - 1)
        assert visit.session.warned
        visit.press("down")
        assert visit.shown == "You have more time."
    assert visit.page == "guide"


@pytest.mark.req("TI-01")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_abandoned(language: str) -> None:
    site = Site()
    for state in (replace(each, site=site) for each in crawl(language).values()):
        if state.untouched:
            continue
        warned = walk(Idle(LIMIT - WARNING_SECONDS), state=state)
        assert (warned.warned, warned.path) == (True, state.path)
        assert walk(Idle(LIMIT), state=warned) == State.fresh(site)
        assert not walk(Command.OTHER, state=warned).warned


def test_an_answer_in_a_field_types_nothing() -> None:
    visit = Abandoned("1", "s", "a", "b")
    visit.wait(LIMIT - 1)
    visit.press("c")
    assert visit.session.state.typed == "ab"


def test_staff_and_a_plug_act_at_once_when_they_answer() -> None:
    visit = Abandoned("1")
    visit.wait(LIMIT - 1)
    visit.press("ctrl+q")
    assert visit.page == "leave"
    assert not visit.session.warned


@pytest.mark.req("TI-01")
def test_a_hidden_screen_shows_the_warning() -> None:
    for keys in (("1", "d"), ("1", "f2", "d")):
        visit = Abandoned(*keys)
        visit.hear_out()
        visit.wait(LIMIT - 1)
        assert visit.session.view.hidden[0].value == WARNING


def test_a_reader_says_the_warning_itself() -> None:
    visit = Abandoned("1", site=Site(settings=Settings(mode=Mode.READER)))
    visit.wait(LIMIT - 1)
    assert visit.shown == WARNING
    assert visit.speech.said == []


@pytest.mark.req("TI-02")
def test_the_clock_stands_still_while_the_voice_reads() -> None:
    visit = Abandoned("f2", "1", "1", "enter", "g")
    visit.speech.begin()
    visit.wait(10 * LIMIT)
    assert (visit.session.warned, visit.page) == (False, "section/lemtrada/glance")
    visit.hear_out()
    visit.wait(LIMIT - WARNING_SECONDS - 1)
    assert not visit.session.warned
    visit.wait(1)
    assert visit.session.warned


@pytest.mark.req("TI-02")
def test_a_pause_gives_more_time() -> None:
    visit = Abandoned("f2", "1", "1", "enter", "g")
    visit.speech.begin()
    visit.press("p")
    visit.hear_out()
    visit.wait(10 * 60 - WARNING_SECONDS - 1)
    assert not visit.session.warned
    visit.wait(1)
    assert visit.session.warned


def test_a_voice_without_a_device_does_not_hold_the_clock() -> None:
    visit = Abandoned("f2", "1")
    visit.speech.wait_for_device()
    visit.wait(LIMIT - 1)
    assert visit.session.warned


def test_a_machine_that_slept_warns_before_it_ends_a_visit() -> None:
    visit = Abandoned("1")
    visit.now += 100_000
    visit.session.tick()
    assert (visit.session.warned, visit.page) == (True, "guide")
    visit.wait(WARNING_SECONDS - 1)
    assert visit.page == "guide"


def test_scanning_is_no_sign_of_life_and_stops_at_the_warning() -> None:
    visit = Abandoned("1", site=Site(settings=Settings(scan=2)))
    for _ in range((LIMIT - WARNING_SECONDS) // 2):
        assert visit.session.scan_seconds == 2
        visit.wait(2)
        visit.session.by_itself(lambda: visit.press("do:next-around"))
    visit.wait(1)
    assert visit.session.warned
    assert visit.session.scan_seconds == 0
    visit.press("enter")
    assert visit.session.scan_seconds == 2


@pytest.mark.req("TI-03")
@pytest.mark.parametrize("minutes", TIME_LIMITS)
def test_the_limit_is_the_one_that_the_clinic_has_set(minutes: int) -> None:
    visit = Abandoned("1", site=Site(settings=Settings(time_limit=minutes)))
    seconds = (minutes or 20 * 60) * 60
    visit.wait(seconds - WARNING_SECONDS - 1)
    assert not visit.session.warned
    visit.wait(1)
    visit.hear_out()
    visit.wait(WARNING_SECONDS)
    assert visit.page == "attract"


@pytest.mark.req("TI-03")
@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (3, "Time without a key: 3 minutes, then the kiosk asks if you are still here"),
        (0, "Time without a key: no limit"),
    ],
)
def test_the_limit_is_told_in_the_help_at_the_start_and_in_the_settings(minutes: int, words: str) -> None:
    state = replace(READING, settings=Settings(time_limit=minutes))
    helped = OpenPage(Address(PageKind.DOCUMENT, part="help"))
    for actions in ((), (helped,), (OpenPage(Address(PageKind.SETTINGS)),)):
        view = present(walk(*actions, state=state), fixture_library(), fixture_translator())
        assert [text for row in view.rows for text in row.texts if text.value.startswith(words)], actions


@pytest.mark.req("TI-03")
def test_a_person_makes_the_limit_longer_and_turns_it_off() -> None:
    state, limits = READING, []
    for _ in TIME_LIMITS:
        state = walk(Command.TIME_LIMIT, state=state)
        limits.append(state.settings.time_limit)
    assert limits == [5, 10, 20, 0, 2, 3]


@pytest.mark.req("PR-01")
@pytest.mark.parametrize("keys", [("f2",), ("f2", "down"), ("f2", "1", "1", "enter")])
def test_with_the_voice_on_there_is_a_page_to_be_seen_however_long_nobody_presses_a_key(keys: tuple[str, ...]) -> None:
    for speaks in (True, False):
        visit = Abandoned(*keys)
        if not speaks:
            visit.hear_out()
        for _ in range(int(requirement("PR-01").number("idle"))):
            visit.wait(60)
            assert visit.session.view.rows
            assert not visit.session.view.hidden


def test_the_first_screen_that_somebody_changed_is_set_back() -> None:
    visit = Abandoned("f2")
    visit.hear_out()
    assert visit.session.view.settings.voice
    visit.wait(LIMIT - WARNING_SECONDS)
    visit.hear_out()
    visit.wait(WARNING_SECONDS)
    visit.hear_out()
    assert visit.session.state == State.fresh(Site())
    visit.wait(24 * 3600)
    assert not visit.session.warned


# A new process for each visit -----------------------------------------------------------------------------------------


def renewing(*keys: str) -> Abandoned:
    visit = Abandoned(*keys)
    visit.session.upkeep.renews = True
    return visit


@pytest.mark.req("PR-04")
def test_the_process_of_a_visit_ends_after_it() -> None:
    visit = renewing("1")
    visit.session.send(Command.RESET)
    visit.wait(1)
    assert visit.session.view.outcome is None
    visit.wait(1)
    assert visit.session.view.outcome is Outcome.NEXT_VISIT


def test_the_process_does_not_end_before_a_visit_nor_within_one() -> None:
    visit = renewing()
    visit.wait(24 * 3600)
    visit.press("1")
    visit.wait(60)
    assert visit.session.view.outcome is None
    visit.session.send(Command.RESET)
    visit.press("1")
    visit.wait(60)
    assert visit.session.view.outcome is None


def test_the_process_ends_before_a_visit_when_there_is_newer_content_and_not_within_one() -> None:
    visit = renewing("1")
    visit.session.upkeep.outdated = lambda: True
    visit.wait(60)
    assert visit.session.view.outcome is None
    waiting = renewing()
    waiting.wait(60)
    assert waiting.session.view.outcome is None
    waiting.session.upkeep.outdated = lambda: True
    waiting.wait(2)
    assert waiting.session.view.outcome is Outcome.NEXT_VISIT


def test_the_process_does_not_end_while_its_last_words_are_said() -> None:
    visit = renewing("f2", "1")
    visit.hear_out()
    visit.session.send(Command.RESET)
    visit.wait(60)
    assert visit.session.view.outcome is None
    visit.hear_out()
    visit.wait(2)
    assert visit.session.view.outcome is Outcome.NEXT_VISIT


def test_a_new_process_does_not_forget_wrong_staff_codes() -> None:
    visit = renewing("ctrl+q", *"wrong", "enter")
    visit.session.upkeep.staff_lock = StaffLock(now=lambda: visit.now)
    visit.press(*"wrong", "enter")
    visit.session.send(Command.RESET)
    visit.wait(3500)
    assert visit.session.view.outcome is None
    visit.wait(200)
    assert visit.session.view.outcome is Outcome.NEXT_VISIT


# One key sets the settings back ---------------------------------------------------------------------------------------

CHANGES: tuple[Action, ...] = (
    Command.COLORS,
    Command.LETTERS,
    Command.DEBOUNCE,
    Command.SCAN,
    Command.TIME_LIMIT,
    Command.LARGER,
    Command.SENTENCE_FOCUS,
    Command.FASTER,
    Command.LOUDER,
)


@pytest.mark.req("ST-04")
def test_one_key_sets_all_settings_back_and_keeps_the_page() -> None:
    site = Site(settings=Settings(volume=3))
    changed = walk(*CHANGES, state=replace(READING, site=site, settings=site.settings, language="es"))
    after = walk(Command.DEFAULTS, state=changed)
    assert changed.settings != site.settings
    assert after.settings == site.settings
    assert (after.path, after.language) == (changed.path, "es")
    assert [each.letters for each in SHORTCUTS if each.command is Command.DEFAULTS] == [("i",)]


@pytest.mark.req("ST-04")
def test_what_a_person_needs_to_follow_the_answer_stays() -> None:
    needed = Settings(mode=Mode.LINEAR, voice=True, loudspeaker=True)
    after = walk(Command.FASTER, Command.DEFAULTS, state=replace(READING, settings=needed))
    assert after.settings == needed


@pytest.mark.req("ST-04")
def test_the_key_is_answered_by_sight_and_sound() -> None:
    visit = Abandoned("f2", "1")
    visit.hear_out()
    visit.press(".")
    assert visit.hears("i") == ["All settings are as they were at first."]
    assert visit.shown == "All settings are as they were at first."


def test_typed_letters_do_not_set_anything_back() -> None:
    visit = Abandoned("1", "c", "s", "i")
    assert visit.session.state.typed == "i"
    assert visit.session.view.settings.theme != Settings().theme
    assert walk(TypeText("i"), state=visit.session.state).typed == "ii"
