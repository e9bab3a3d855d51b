"""The cells of a chart: one for each person or month, or for as many as the screen has room for."""

from __future__ import annotations

import pytest

from kiosk.domain.chart import Bar, Chart, course_chart, people_chart


def drawn(chart: Chart, bar: Bar, columns: int) -> list[str]:
    return ["".join("-#"[cell] for cell in chart.cells(bar, line, columns)) for line in range(chart.lines)]


def test_each_cell_is_a_person_where_there_is_room() -> None:
    chart = people_chart((("Lemtrada", 65), ("Rebif", 3)))
    lemtrada, rebif = chart.bars
    assert [bar.label.text for bar in chart.bars] == ["Lemtrada 65", "Rebif 3"]
    assert chart.columns == 50
    assert drawn(chart, lemtrada, 50) == ["#" * 33 + "-" * 17, "#" * 32 + "-" * 18]
    assert drawn(chart, rebif, 50) == ["##" + "-" * 48, "#" + "-" * 49]


def test_fewer_cells_stand_for_more_people_and_nobody_is_left_out() -> None:
    chart = people_chart((("Lemtrada", 65), ("Rebif", 1), ("nobody", 0), ("all", 100)))
    lines = [drawn(chart, bar, 25) for bar in chart.bars]
    assert lines[0] == ["#" * 17 + "-" * 8, "#" * 16 + "-" * 9]
    assert lines[1] == ["#" + "-" * 24, "-" * 25]
    assert lines[2] == ["-" * 25, "-" * 25]
    assert lines[3] == ["#" * 25, "#" * 25]


def test_a_time_line_goes_on_until_the_tests_end() -> None:
    chart = course_chart((0, 12), 48)
    courses, tests = chart.bars
    assert (chart.length, chart.columns) == (60, 60)
    assert drawn(chart, courses, 60) == ["#" + "-" * 11 + "#" + "-" * 47]
    assert drawn(chart, courses, 20) == ["#---#" + "-" * 15]
    assert drawn(chart, tests, 30) == ["#" * 30]


@pytest.mark.parametrize("columns", [50, 37, 25, 24, 10])
@pytest.mark.parametrize("number", [0, 1, 10, 47, 53, 90, 99, 100])
def test_the_filled_part_is_that_of_the_number(number: int, columns: int) -> None:
    chart = people_chart((("Lemtrada", number),))
    filled = "".join(drawn(chart, chart.bars[0], columns)).count("#")
    assert abs(filled * 100 / (2 * columns) - number) <= 50 / columns
