"""Charts in cells, at the widths of all screens."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.domain.address import Address, PageKind
from kiosk.domain.chart import Chart, course_chart, people_chart
from kiosk.domain.command import Action, Command, OpenPage, SetLanguage
from kiosk.domain.page import ItemKind
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.services.view import Row, Text
from kiosk.ui.tui.chart import EMPTY, Fill, chart_lines
from kiosk.ui.tui.viewport import Viewport
from tests.conformance.sheets import section_views
from tests.fixture_guide import fixture_session

SIGNS = {Fill.FILLED: "#", Fill.EMPTY: EMPTY}


def drawn(chart: Chart | None, width: int) -> list[str]:
    labels = tuple(Text(label.text, "en") for label in chart.labels) if chart else ()
    row = Row("row", ItemKind.TEXT, (Text("words", "en"),), chart=chart, chart_labels=labels)
    lines = ["".join(part if fill is Fill.WORDS else SIGNS[fill] * len(part) for part, fill in line)
             for line in chart_lines(row, width)]  # fmt: skip
    assert max(map(len, lines), default=0) <= width
    return lines


PEOPLE = people_chart((("Lemtrada", 65), ("Rebif", 47)))


def test_each_person_has_a_cell_on_a_wide_screen() -> None:
    assert drawn(PEOPLE, 74) == [
        "Lemtrada 65 #################################.................",
        "            ################################..................",
        "",
        "Rebif 47    ########################..........................",
        "            #######################...........................",
    ]


def test_bars_shrink_with_the_screen_and_are_left_out_where_they_would_say_nothing() -> None:
    assert drawn(PEOPLE, 36) == [
        "Lemtrada 65 ################........",
        "            ###############.........",
        "Rebif 47    ############............",
        "            ###########.............",
    ]
    assert drawn(PEOPLE, 21) == []
    assert drawn(None, 74) == []


BENEFIT: tuple[Action, ...] = (
    SetLanguage("es"),
    OpenPage(Address(PageKind.TREATMENT, "lemtrada")),
    OpenPage(Address(PageKind.SECTION, "lemtrada", "benefit")),
)


@pytest.mark.parametrize(
    ("site", "before", "shown"),
    [
        (Site(), (), True),
        (Site(settings=Settings(mode=Mode.READER)), (), False),
        (Site(), (Command.LARGER,), False),
    ],
)
def test_a_chart_is_drawn_for_those_who_see_it_and_for_nobody_else(
    site: Site, before: tuple[Command, ...], shown: bool
) -> None:
    session = fixture_session(site)
    for action in (*BENEFIT, *before):
        session.send(action)
    layout = Viewport(session.view, 80, 24).layout
    assert any(line.chart for line in layout.lines) == shown


@pytest.mark.shipped
@pytest.mark.parametrize("size", [(100, 30), (80, 24), (54, 15), (40, 12)])
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_chart_is_on_one_page_with_its_sentence(language: str, size: tuple[int, int]) -> None:
    for view in section_views(language):
        layout = Viewport(view, *size).layout
        pages = [layout.page_lines(number) for number in range(len(layout.page_starts))]
        for number in [number for number, row in enumerate(view.rows) if row.chart]:
            parts = [[line for line in page if line.row == number] for page in pages]
            (whole,) = [part for part in parts if part]
            assert whole[0].text.strip()
            assert whole[-1].chart


def test_a_time_line_has_a_number_for_each_year() -> None:
    chart = course_chart((0, 12), 48)
    assert drawn(chart, 74) == [
        "Courses #...........#...............................................",
        "Tests   ############################################################",
        "Year    1           2           3           4           5",
    ]
    assert drawn(replace(chart, bars=chart.bars[:1]), 36) == [
        "Courses #....#......................",
        "Year    1    2     3    4     5",
    ]
