"""One switch: the place moves by itself past what cannot be opened, and by groups through a long list."""

from __future__ import annotations

import pytest

from kiosk.domain.address import ATTRACT, GUIDE, Address, PageKind, ReadingPosition
from kiosk.domain.command import Command
from kiosk.domain.page import ItemKind
from kiosk.domain.pages import page_of
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import State
from kiosk.services.library import ClinicLibrary
from tests.crawl import walk
from tests.fixture_guide import fixture_library, fixture_session, shipped_library, topics_library

LEMTRADA = Address(PageKind.TREATMENT, "lemtrada")
SECTION = Address(PageKind.SECTION, "lemtrada", "serious-effects")
TAB = "tab"


def moving(*addresses: Address, language: str = "en", mode: Mode = Mode.SCREEN) -> State:
    settings = Settings(mode=mode, scan=2)
    path = (ATTRACT, *map(ReadingPosition, addresses))
    return State(path=path, language=language, settings=settings, visit_started=True)


def moved(state: State, times: int, library: ClinicLibrary | None = None) -> list[State]:
    states = []
    for _ in range(times):
        state = walk(Command.NEXT_AROUND, state=state, library=library)
        states.append(state)
    return states


@pytest.mark.parametrize(
    ("language", "group", "inside"),
    [
        ("en", ["Group 2 of 4. Enter opens it."], ["Line by line now. Enter opens a line."]),
        ("es", ["Grupo 2 de 4. Enter lo abre."], ["Ahora línea por línea. Enter abre una línea."]),
    ],
)
def test_a_long_list_is_gone_through_by_groups_and_then_by_lines(
    language: str, group: list[str], inside: list[str]
) -> None:
    session = fixture_session(start=moving(GUIDE, LEMTRADA, language=language))
    assert [text.value for text in session.press(TAB).message] == group
    assert session.view.row.position is not None
    assert session.view.row.position.number == 7
    assert [text.value for text in session.press("enter").message] == inside
    assert str(session.view.address) == "treatment/lemtrada", "the first Enter chooses the group"
    numbers = [row.position and row.position.number for row in (session.press(TAB).row for _ in range(5))]
    assert numbers == [8, 9, 10, 11, 12]
    assert session.press(TAB).message != (), "after its last line comes the next group"
    session.press("enter")
    session.press(TAB)
    assert str(session.press("enter").address) == "section/lemtrada/expert"
    assert session.press("left").row.id == "section/expert"
    assert session.press(TAB).row.id == "section/voices", "Back leads into the group again"


@pytest.mark.parametrize("mode", [Mode.SCREEN, Mode.LINEAR])
def test_on_a_list_it_never_stops_where_enter_opens_nothing(mode: Mode) -> None:
    for kind in (GUIDE, LEMTRADA, Address(PageKind.OPTIONS), Address(PageKind.COMPARE), Address(PageKind.FIND)):
        state = moving(GUIDE, kind, mode=mode) if kind != GUIDE else moving(GUIDE, mode=mode)
        page = page_of(state, topics_library())
        for here in moved(state, len(page.items), topics_library()):
            assert page.items[page.index(here.position.item)].action is not None


@pytest.mark.shipped
@pytest.mark.parametrize("page", [GUIDE, Address(PageKind.OPTIONS), LEMTRADA, Address(PageKind.TOPICS)])
def test_every_line_of_a_long_list_that_ships_is_at_most_thirteen_steps_away(page: Address) -> None:
    library = shipped_library()
    start = moving(GUIDE, page) if page != GUIDE else moving(GUIDE)
    stops = [item.id for item in page_of(start, library).items if item.action is not None]
    near: set[str] = set()
    heads = [start, *moved(start, 6, library)]
    for steps, head in enumerate(heads):
        chosen = walk(Command.OPEN, state=head, library=library)
        near |= {chosen.position.item, *(each.position.item for each in moved(chosen, 12 - steps, library)[:5])}
    assert near >= set(stops)


def test_a_short_list_has_no_groups() -> None:
    question = moving(GUIDE, Address(PageKind.START_OVER))
    assert [each.position.item for each in moved(question, 3)] == ["no", "yes", "no"]
    assert walk(Command.NEXT_AROUND, Command.OPEN, state=question).position.address == GUIDE


def test_a_key_that_moves_to_a_line_opens_it_with_enter() -> None:
    start = moving(GUIDE, LEMTRADA)
    assert walk(Command.NEXT, Command.OPEN, state=start).position.address.part == "warnings"


def test_in_a_text_every_line_is_read_and_enter_leads_to_the_way_on() -> None:
    state = moving(GUIDE, LEMTRADA, SECTION)
    page = page_of(state, fixture_library())
    read = [each.position.item for each in moved(state, len(page.items))]
    headings = {item.id for item in page.items if item.kind is ItemKind.HEADING}
    assert headings <= set(read)
    on = walk(Command.OPEN, state=state.reading(sorted(headings)[0]))
    assert on.position.item == next(item.id for item in page.items if item.interface and item.action)


def test_with_scanning_off_tab_stops_everywhere_and_enter_opens() -> None:
    start = State(path=(ATTRACT, ReadingPosition(GUIDE), ReadingPosition(LEMTRADA)), visit_started=True)
    assert walk(Command.NEXT_AROUND, Command.OPEN, state=start).position.address.kind is PageKind.SECTION
