"""The pure core on the fixture guide: what each key does, and properties that hold whatever is pressed."""

from __future__ import annotations

from collections import deque

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.address import ATTRACT, Address, PageKind, ReadingPosition
from kiosk.domain.command import (
    Action,
    Activate,
    Admit,
    ChooseNumber,
    Command,
    MoveTo,
    OpenPage,
    Outcome,
    SetLanguage,
    TypeText,
)
from kiosk.domain.handlers.about_line import ABOUT_LINE
from kiosk.domain.handlers.adjusting import ADJUSTMENTS
from kiosk.domain.handlers.asking import REQUESTS
from kiosk.domain.handlers.moving import MOVES
from kiosk.domain.handlers.opening import OPENINGS
from kiosk.domain.handlers.typing import LONGEST_TYPED
from kiosk.domain.keys import STAFF_KEY, action_for
from kiosk.domain.navigation import HANDLERS
from kiosk.domain.page import ItemKind
from kiosk.domain.pages import BUILDERS, page_of
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.presenter import present
from tests.crawl import crawl, place, walk
from tests.fixture_guide import fixture_library, fixture_translator, topics_library

GUIDE = Address(PageKind.GUIDE)
LEMTRADA = Address(PageKind.TREATMENT, "lemtrada")
WARNINGS = Address(PageKind.SECTION, "lemtrada", "warnings")

ACTIONS = st.one_of(
    st.sampled_from([command for command in Command if command is not Command.LEAVE]),
    st.integers(0, 12).map(ChooseNumber),
    st.text(max_size=6).map(TypeText),
    st.sampled_from(["en", "es"]).map(SetLanguage),
    st.sampled_from(["title", "section/warnings", "warnings/3", "nonsense"]).map(MoveTo),
)

FOR_STAFF = {PageKind.LEAVE, PageKind.STAFF_MENU, PageKind.STAFF_TEST, PageKind.STAFF_SETTINGS}
"""Pages that no patient reaches."""


def reading(*addresses: Address, item: str = "", language: str = "en") -> State:
    """A visit that came by ``addresses`` and reads ``item`` of the last one."""
    return State((ATTRACT, *map(ReadingPosition, addresses[:-1]), ReadingPosition(addresses[-1], item)), language)


def test_every_command_has_one_handler() -> None:
    tables = [MOVES, OPENINGS, ADJUSTMENTS, REQUESTS, ABOUT_LINE]
    assert set(HANDLERS) == set(Command), "add it to the table of its subject in kiosk.domain.handlers"
    assert sum(map(len, tables)) == len(HANDLERS) - 4, "a command is in two tables"


def test_one_row_of_all_options_leads_to_the_guide_and_has_its_title() -> None:
    options = Address(PageKind.OPTIONS)
    leading = {}
    for way in ((GUIDE, options), (GUIDE, LEMTRADA, options)):
        view = present(reading(*way), fixture_library(), fixture_translator())
        rows = {row.id: row.texts[0].value for row in view.rows}
        leading[way] = [rows[row] for row in ("go/back", "go/guide") if row in rows]
    assert list(leading.values()) == [
        ["Back to: Medicines for multiple sclerosis, 5 of 29"],
        ["Back to: Lemtrada, 5 of 30", "Medicines for multiple sclerosis, 14 of 30"],
    ]


def test_home_leads_to_the_row_that_the_page_opens_on() -> None:
    for address, opens_on in ((GUIDE, "treatment/lemtrada"), (LEMTRADA, "section/glance"), (WARNINGS, "warnings/2")):
        at_start = reading(address)
        for key in ("up", "end", "down"):
            state = walk(action_for(key), action_for("home"), state=at_start)
            assert state.position.item == opens_on, (address, key)
            assert state.message is None
        assert walk(action_for("home"), state=at_start).message == texts.answers.PAGE_BEGINS


def test_home_leads_to_the_title_where_lines_are_read_from_the_top() -> None:
    state = replace(reading(LEMTRADA, item="section/before"), settings=Settings(mode=Mode.READER))
    assert walk(action_for("home"), state=state).position.item == "title"


@pytest.mark.parametrize("key", ["enter", "right", "1"])
def test_one_key_on_the_first_screen_opens_the_guide(key: str) -> None:
    state = walk(action_for(key), state=State.fresh(Site()))
    assert (state.position.address, state.language, state.multilingual) == (GUIDE, "en", False)


@pytest.mark.parametrize("keys", [("2",), ("down", "enter"), ("f3", "enter")])
def test_spanish_is_one_key_away_on_the_first_screen(keys: tuple[str, ...]) -> None:
    state = walk(*map(action_for, keys), state=State.fresh(Site()))
    assert (state.position.address, state.language) == (GUIDE, "es")


@pytest.mark.parametrize("mode", [Mode.READER, Mode.LINEAR, Mode.BRAILLE])
def test_line_by_line_the_first_screen_begins_at_its_title(mode: Mode) -> None:
    state = State.fresh(Site(settings=Settings(mode=mode)))
    assert walk(Command.OPEN, state=state).message == texts.answers.NOTHING_TO_OPEN
    assert walk(Command.NEXT, Command.OPEN, state=state).language == "en"
    assert walk(ChooseNumber(2), state=state).language == "es"


def test_the_first_screen_cannot_be_hidden_or_left_by_back() -> None:
    state = State.fresh(Site())
    for command in (Command.HIDE, Command.BACK, Command.START_OVER, Command.OTHER):
        answered = walk(command, state=state)
        assert answered == replace(state, message=texts.pages.HOW_TO_ANSWER)


@pytest.mark.req("KB-01")
def test_one_switch_that_moves_by_itself_can_choose_any_language() -> None:
    state = State.fresh(Site(settings=Settings(scan=2)))
    woken = walk(Command.OPEN, state=state)
    assert (woken.waiting, woken.position.item) == (True, "language/en")
    assert walk(Command.NEXT_AROUND, Command.OPEN, state=woken).language == "es"


@pytest.mark.parametrize(("digits", "section"), [((1, 4), "expert"), ((1, 0), "how-it-works"), ((1, 7), "sources")])
def test_two_digits_open_a_choice_beyond_nine(digits: tuple[int, ...], section: str) -> None:
    """Nothing is timed: after the first digit the kiosk waits as long as it takes."""
    first, second = map(ChooseNumber, digits)
    moved = walk(first, state=reading(GUIDE, LEMTRADA))
    assert (moved.position, moved.number) == (ReadingPosition(LEMTRADA, "section/glance"), 1)
    assert walk(second, state=moved).position.address == Address(PageKind.SECTION, "lemtrada", section)


def test_enter_after_one_digit_opens_that_choice() -> None:
    state = walk(ChooseNumber(1), Command.OPEN, state=reading(GUIDE, LEMTRADA))
    assert state.position.address == Address(PageKind.SECTION, "lemtrada", "glance")


@pytest.mark.parametrize("digit", [2, 8, 9])
def test_a_digit_that_begins_no_longer_number_opens_at_once(digit: int) -> None:
    assert walk(ChooseNumber(digit), state=reading(GUIDE, LEMTRADA)).position.address.kind is PageKind.SECTION
    between = walk(ChooseNumber(1), Command.NEXT, ChooseNumber(digit), state=reading(GUIDE, LEMTRADA))
    assert between.position.address.kind is PageKind.SECTION, "another key ends a number"
    beyond = walk(ChooseNumber(1), ChooseNumber(digit), state=reading(GUIDE, LEMTRADA))
    assert beyond.position.address.kind is PageKind.SECTION, "18 and 19 are not there, so 8 and 9 stand alone"


def test_zero_alone_means_nothing() -> None:
    assert walk(ChooseNumber(0), state=reading(GUIDE, LEMTRADA)).position == ReadingPosition(LEMTRADA)


@pytest.mark.parametrize(("number", "language"), [(1, "en"), (2, "es")])
def test_choosing_a_language_opens_the_guide_in_it(number: int, language: str) -> None:
    state = walk(Command.NEXT, ChooseNumber(number))
    assert (state.position.address, state.language) == (GUIDE, language)


def test_back_from_a_section_returns_to_the_row_that_opened_it() -> None:
    there = walk(Command.NEXT, ChooseNumber(1), ChooseNumber(1), ChooseNumber(2))
    assert there.position.address == WARNINGS
    back = walk(Command.BACK, state=there)
    assert back.position == ReadingPosition(LEMTRADA, "section/warnings")


def test_next_section_walks_all_sections_and_back_leads_to_the_line_of_the_last_one() -> None:
    state = walk(Command.NEXT, ChooseNumber(1), ChooseNumber(1), Command.OPEN)
    seen = [state.position.address.part]
    while (state := walk(Command.NEXT_SECTION, state=state)).message is None:
        seen.append(state.position.address.part)
    assert state.message == texts.answers.LAST_SECTION
    assert seen[0] == "glance"
    assert seen[-1] == "sources"
    assert len(seen) == len(set(seen)) == 17
    assert walk(Command.BACK, state=state).position == ReadingPosition(LEMTRADA, "section/sources")


@pytest.mark.req("ST-05")
def test_the_language_can_be_switched_anywhere_without_losing_the_place() -> None:
    state = reading(GUIDE, LEMTRADA, WARNINGS, item="warnings/4")
    switched = walk(Command.LANGUAGE, state=state)
    assert switched == replace(state, language="es")


def test_a_hard_word_opens_its_meaning_and_back_returns_to_the_same_block() -> None:
    state = walk(Command.NEXT, ChooseNumber(1), ChooseNumber(1), Command.OPEN)
    page = page_of(state, fixture_library())
    item = next(item for item in page.items if item.action and not item.interface)
    there = walk(MoveTo(item.id), Command.OPEN, state=state)
    assert there.position.address.kind is PageKind.MEANINGS
    assert walk(Command.BACK, state=there).position == ReadingPosition(state.position.address, item.id)


@pytest.mark.req("ST-03")
def test_start_over_asks_first_and_then_leaves_nothing_of_the_visit() -> None:
    site = Site()
    state = walk(
        Command.NEXT, ChooseNumber(2), Command.COLORS, Command.LETTERS, Command.SEARCH, TypeText("secret"), Command.OPEN
    )
    asked = walk(Command.START_OVER, state=state)
    assert asked.position.address.kind is PageKind.START_OVER
    assert walk(ChooseNumber(1), state=asked) == State.fresh(site)
    assert walk(ChooseNumber(2), state=asked).position == state.position


def test_only_the_staff_code_ends_the_kiosk() -> None:
    state = walk(Command.NEXT, action_for(STAFF_KEY))
    tried = walk(TypeText("wrong"), Command.OPEN, state=state)
    assert (tried.tried, tried.typed, tried.outcome) == ("wrong", "", None)
    assert walk(Admit(right=False), state=tried).message == texts.staff.LEAVE_WRONG
    assert walk(Admit(right=False), state=tried).tried == ""
    assert walk(Admit(right=True), state=tried).outcome is Outcome.CLOSED
    assert walk(Admit(right=True), state=walk(Command.BACK, state=tried)).outcome is None


@pytest.mark.req("PR-05")
def test_the_staff_code_is_never_shown() -> None:
    state = walk(Command.LEAVE, TypeText("leave"))
    view = present(state, fixture_library(), fixture_translator())
    assert not any("leave" in text.value for row in view.rows if row.kind is ItemKind.FIELD for text in row.texts)


def test_what_is_typed_is_kept_short_and_can_be_erased() -> None:
    state = walk(Command.NEXT, Command.SEARCH, TypeText("x" * 99))
    assert len(state.typed) == LONGEST_TYPED
    assert walk(Command.ERASE, state=state).typed == "x" * (LONGEST_TYPED - 1)
    emptied = replace(state, typed="")
    assert walk(*[Command.ERASE] * 9, state=emptied) == emptied  # a key held too long does not lead out of the page


@pytest.mark.req("ST-03")
def test_going_back_past_the_guide_asks_first_and_then_ends_the_visit() -> None:
    state = walk(Command.NEXT, SetLanguage("es"), Command.COLORS, Command.LETTERS, Command.VOICE, Command.HIDE)
    asked = walk(Command.BACK, state=state)
    assert (asked.position.address.kind, asked.visit_started) == (PageKind.START_OVER, True)
    assert walk(Activate("yes"), state=asked) == State.fresh(Site())


def test_a_query_can_be_corrected_after_back() -> None:
    state = walk(Command.NEXT, SetLanguage("en"), Command.SEARCH, *map(TypeText, "strok"), Command.OPEN)
    assert walk(Command.BACK, state=state).typed == "strok"


@pytest.mark.parametrize("number", [0, 18, 99])
def test_a_choice_that_is_not_there_says_so(number: int) -> None:
    state = walk(ChooseNumber(number), state=reading(GUIDE, LEMTRADA))
    assert state.position == ReadingPosition(LEMTRADA)
    assert state.message is not None


@given(st.lists(ACTIONS, max_size=30))
@settings(max_examples=150, deadline=None)
def test_whatever_is_asked_for_there_is_a_page_with_one_reading_place(actions: list[Action]) -> None:
    state = walk(*actions)
    view = present(state, fixture_library(), fixture_translator())
    assert 0 <= view.current < len(view.rows)
    assert all(text.value for text in view.rows[view.current].texts)
    assert len({place.address for place in state.path}) == len(state.path)


@pytest.mark.req("KB-05")
@given(st.lists(ACTIONS, max_size=20))
@settings(max_examples=100, deadline=None)
def test_back_leads_to_the_first_screen_from_everywhere(actions: list[Action]) -> None:
    state = walk(*actions)
    if state.hidden:
        state = walk(Command.HIDE, state=state)
    for _ in range(len(state.path)):
        if state.waiting or state.position.address.kind is PageKind.START_OVER:
            break
        state = walk(Command.BACK, state=state)
    assert state.path[0].address == ATTRACT.address
    assert state.waiting or walk(Activate("yes"), state=state) == State.fresh(Site())


@pytest.mark.req("ST-03")
@given(st.lists(ACTIONS, max_size=20))
@settings(max_examples=100, deadline=None)
def test_the_reset_always_gives_the_same_fresh_visit(actions: list[Action]) -> None:
    state = walk(*actions, Command.BACK, Command.BACK)
    assert walk(Command.RESET, state=replace(state, path=(*state.path, ReadingPosition(GUIDE)))) == State.fresh(Site())


@pytest.mark.req("SP-08")
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_can_be_reached_by_keys_and_is_whole_in_its_language(language: str) -> None:
    library = topics_library()
    found = crawl(language, library)
    # The first screen ends the visit, so it is found in the language that every visit begins in.
    reached = {address.kind for address in found} | {PageKind.ATTRACT}
    assert reached == {*BUILDERS} - FOR_STAFF - {PageKind.RESULTS}
    sections = {address.part for address in found if address.kind is PageKind.SECTION}
    assert len(sections) == 20, "17 of medicines, and 3 about the disease"
    for address, state in found.items():
        view = present(state, library, library.translator)
        ids = [row.id for row in view.rows]
        assert len(ids) == len(set(ids)), f"{address} uses a place id twice"
        mixed = [
            text
            for row in view.rows
            if not row.id.startswith(("language/", "come/")) and row.id != "title"
            for text in row.texts
            if text.language != language
        ]
        if address.kind is not PageKind.ATTRACT:
            assert not mixed, f"{address} is not whole in {language}: {mixed[:3]}"


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_page_says_two_rows_with_the_same_words(language: str) -> None:
    """A row equal to another is not new to a screen reader: Fenrir skipped such a title."""
    for address, state in crawl(language).items():
        rows = [
            " ".join(t.value for t in row.texts) for row in present(state, fixture_library(), fixture_translator()).rows
        ]
        assert len(rows) == len(set(rows)), f"{address}: {[row for row in rows if rows.count(row) > 1]}"


@pytest.mark.req("KB-01")
def test_one_switch_goes_through_all_lines_and_round_again() -> None:
    start = reading(GUIDE, LEMTRADA)
    items = [item.id for item in page_of(start, fixture_library()).items]
    state, seen = start, []
    for _ in range(2 * len(items)):
        state = walk(Command.NEXT_AROUND, state=state)
        seen.append(state.position.item)
    lines = items[1:]  # the title is in the header
    at = lines.index("section/glance") + 1
    assert seen == [*lines[at:], *lines, *lines[: at + 2]]


@pytest.mark.req("KB-01")
def test_the_guide_leads_to_everything_with_next_and_open_alone() -> None:
    """Two switches suffice: next item, going round, and select."""
    library = topics_library()
    start = walk(Command.NEXT, SetLanguage("en"), library=library)
    found = {place(start)}
    waiting = deque([start])
    while waiting:
        state = waiting.popleft()
        for item in page_of(state, library).items:
            after = walk(Command.OPEN, state=state.reading(item.id), library=library)
            if place(after) not in found and after.language == "en":
                found.add(place(after))
                waiting.append(after)
    assert {address.kind for address, _compared in found} == {*BUILDERS} - FOR_STAFF - {PageKind.RESULTS}


def test_going_to_a_page_on_the_way_goes_back_to_it() -> None:
    state = reading(GUIDE, LEMTRADA, WARNINGS)
    assert walk(OpenPage(GUIDE), state=state).path == (ATTRACT, ReadingPosition(GUIDE))


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_title_can_stand_within_a_sentence(language: str) -> None:
    """Else the way back is "Back to: Choose your language., 13 of 13"."""
    views = [present(state, fixture_library(), fixture_translator()) for state in crawl(language).values()]
    titles = {view.title.value for view in views if view.address.kind is not PageKind.ATTRACT}
    assert not [title for title in titles if title.endswith(".")]


@pytest.mark.parametrize("key", ["[", "]", "v", "1", "+"])
def test_where_a_person_types_every_sign_is_typed_and_the_page_says_so(key: str) -> None:
    state = walk(SetLanguage("en"), OpenPage(Address(PageKind.SEARCH)))
    typed = walk(action_for(key, typing=True), state=state)
    assert typed.typed == key
    assert typed.settings == state.settings
    title = present(state, fixture_library(), fixture_translator()).rows[0]
    assert "Letters, numbers and signs are typed here." in title.texts[-1].value


SEARCHED: tuple[Action, ...] = (
    Command.NEXT,
    SetLanguage("en"),
    Command.SEARCH,
    *map(TypeText, "strok"),
    Command.OPEN,
    Command.BACK,
)


def test_after_back_from_results_a_typed_letter_starts_a_new_word() -> None:
    state = walk(*SEARCHED, TypeText("h"))
    assert state.typed == "h"
    assert walk(TypeText("e"), state=state).typed == "he"


def test_after_back_from_results_backspace_corrects_the_word() -> None:
    assert walk(*SEARCHED, Command.ERASE, TypeText("e")).typed == "stroe"
