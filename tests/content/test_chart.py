"""The chart before a block has the numbers of the block, or the page is not shown."""

from __future__ import annotations

import pytest

from kiosk.content.chart import REMEDY, read_chart
from kiosk.content.markup import parse_prose
from kiosk.domain.chart import course_chart, people_chart
from kiosk.files.diagnostics import Diagnostics

RELAPSES = "No relapse: 65 of 100 people with Lemtrada, 47 of 100 with Rebif, over 2 years."
COURSES = "The courses are one year apart. Tests go on until 48 months after your last dose."
OTHER = "Correct the chart or the block"


@pytest.mark.parametrize(
    ("words", "text", "chart"),
    [
        ("of 100: Lemtrada 65, Rebif 47", RELAPSES, people_chart((("Lemtrada", 65), ("Rebif", 47)))),
        ("of 100: Lemtrada 65", RELAPSES, people_chart((("Lemtrada", 65),))),
        ("courses at months 0, 12; tests until 48 months after", COURSES, course_chart((0, 12), 48)),
        ("courses at months 0, 6; tests until 48 months after", f"6 months later. {COURSES}", course_chart((0, 6), 48)),
    ],
)
def test_a_chart_with_the_numbers_of_its_block_is_read(words: str, text: str, chart: object) -> None:
    diagnostics = Diagnostics("page.md")
    assert read_chart(words, text, 3, diagnostics) == chart
    assert diagnostics.found == ()


@pytest.mark.parametrize(
    ("words", "text", "cause", "remedy"),
    [
        ("of 100: Lemtrada 56", RELAPSES, "The chart says “56”, the block does not", OTHER),
        ("of 100: Lemtrada 5", "5.5 of 100 people with Lemtrada", "The chart says “5”, the block does not", OTHER),
        ("of 100: Lemtrada 65", "65% with Lemtrada", "The chart says “of 100”, the block does not", OTHER),
        ("of 100: Avonex 65", RELAPSES, "The chart says “Avonex”, the block does not", OTHER),
        ("of 100: Lemtrada 165", RELAPSES, "The chart “of 100: Lemtrada 165” cannot be read", REMEDY),
        ("of 100: 65", RELAPSES, "The chart “of 100: 65” cannot be read", REMEDY),
        ("pie", RELAPSES, "The chart “pie” cannot be read", REMEDY),
        (
            "courses at months 0, 12; tests until 60 months after",
            COURSES,
            "The chart says “60 months”, the block does not",
            OTHER,
        ),
        (
            "courses at months 0, 6; tests until 48 months after",
            COURSES,
            "The chart says “6 months”, the block does not",
            OTHER,
        ),
        (
            "courses at months 0, 12, 12; tests until 48 months after",
            COURSES,
            "The chart “courses at months 0, 12, 12; tests unti…” cannot be read",
            REMEDY,
        ),
    ],
)
def test_a_chart_that_says_something_else_is_reported(words: str, text: str, cause: str, remedy: str) -> None:
    diagnostics = Diagnostics("page.md")
    read_chart(words, text, 3, diagnostics)
    assert (3, cause, remedy) in [(each.line, each.cause, each.remedy) for each in diagnostics.found]


def test_a_chart_belongs_to_the_block_below_it() -> None:
    diagnostics = Diagnostics("page.md")
    body = f"Before.\n\n<!-- chart: of 100: Lemtrada 65 -->\n- {RELAPSES}\n- After.\n"
    blocks = parse_prose(body, 0, diagnostics)
    assert [block.chart for block in blocks] == [None, people_chart((("Lemtrada", 65),)), None]
    parse_prose("<!-- chart: of 100: Lemtrada 65 -->\n", 0, diagnostics)
    assert [each.cause for each in diagnostics.found] == ["No block follows this comment"]
