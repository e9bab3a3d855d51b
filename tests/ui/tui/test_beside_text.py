"""What is drawn beside the text: the numbers of choices as key caps, and the rule of warnings."""

from __future__ import annotations

import asyncio

import pytest
from rich.style import Style

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Action, Command, OpenPage, SetLanguage
from kiosk.domain.settings import Theme
from kiosk.terminal.capabilities import FULL
from kiosk.ui.tui.app import KioskApp
from kiosk.ui.tui.themes import palettes_for
from kiosk.ui.tui.viewport import Viewport
from tests.fixture_guide import fixture_session

PALETTE = palettes_for(FULL)[Theme.DARK]
SETTINGS = OpenPage(Address(PageKind.SETTINGS))
WARNINGS = OpenPage(Address(PageKind.SECTION, "lemtrada", "warnings"))


async def cells_of(style: Style, *actions: Action, size: tuple[int, int]) -> list[tuple[int, int, str]]:
    """Return line, column and letters of what has the color of ``style``, without the header and the key bar."""
    app = KioskApp(fixture_session(), FULL)
    async with app.run_test(size=size) as pilot:
        for action in actions:
            app.send(action)
        await pilot.pause()
        found = []
        for y in range(1, size[1] - 1):
            pieces = list(app.page.render_line(y))
            for number, piece in enumerate(pieces):
                if piece.style and piece.style.bgcolor == style.bgcolor:
                    found.append((y, sum(each.cell_length for each in pieces[:number]), piece.text))
        return found


@pytest.mark.parametrize(
    ("actions", "size", "drawn"),
    [
        # English is current. On a high page the cap of Español has the tile's ground around it.
        ((), (80, 24), [(3, " 2 "), (3, " 3 "), (3, "   ")]),
        ((), (40, 12), [(1, "  2 "), (1, "  3 "), (1, "    ")]),
        (
            (SetLanguage("es"), SETTINGS),
            (40, 12),
            [(1, text) for text in ("  2 ", "  3 ", "  4 ", "    ", "  5 ", "  6 ", "  7 ", "  8 ")],
        ),
    ],
    ids=["tiles", "flat tiles", "choice of two lines"],
)
def test_a_key_cap_is_as_high_as_its_choice(
    actions: tuple[Action, ...], size: tuple[int, int], drawn: list[tuple[int, str]]
) -> None:
    caps = asyncio.run(cells_of(PALETTE.cap, *actions, size=size))
    assert [(column, letters) for _, column, letters in caps] == drawn


def test_one_sees_where_the_next_warning_begins() -> None:
    """On a low screen the rule is left out beside the last line of a warning that has another just below."""
    rules = asyncio.run(cells_of(PALETTE.emergency_rule, SetLanguage("en"), WARNINGS, size=(54, 15)))
    assert [line for line, _, _ in rules] == [2, 3, 4, 6, 7, 9, 11, 12]


def test_one_sees_where_the_next_notice_begins() -> None:
    staff = OpenPage(Address(PageKind.STAFF))
    rules = asyncio.run(cells_of(PALETTE.notice_rule, SetLanguage("en"), staff, size=(40, 12)))
    assert [line for line, _, _ in rules] == [7, 9]


def test_a_mark_is_as_wide_beside_each_line_of_a_warning() -> None:
    """Where the rule is left out beside the last line, the mark does not take its place."""
    marks = asyncio.run(cells_of(PALETTE.mark, SetLanguage("en"), WARNINGS, size=(54, 15)))
    assert marks == [(2, 0, " "), (3, 0, " "), (4, 0, " "), (5, 0, " ")]


def test_an_answer_does_not_hide_the_notice_that_is_being_read() -> None:
    start = (SetLanguage("en"), WARNINGS, Command.PREVIOUS, Command.PREVIOUS, Command.PREVIOUS)
    marks = asyncio.run(cells_of(PALETTE.mark, *start, size=(80, 24)))
    assert [line for line, _, _ in marks] == [22]


def test_the_ground_of_the_row_that_is_being_read_ends_beyond_its_words() -> None:
    ground = asyncio.run(cells_of(PALETTE.text + PALETTE.lifted, SetLanguage("en"), WARNINGS, size=(80, 24)))
    edges = {line: column + len(letters) for line, column, letters in ground}
    assert set(edges.values()) == {79}


def test_rows_of_the_first_screen_are_apart_and_leave_room_for_an_answer_in_both_languages() -> None:
    layout = Viewport(fixture_session().view, 54, 15).layout
    assert layout.height == 12
    assert [line.row for line in layout.page_lines(0)] == [0, 0, -1, 1, 2, -1, 3, 3, -1, 4, 4]
