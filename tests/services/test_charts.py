"""A chart is on its row, with labels in the person's language, and never said, printed or brailled."""

from __future__ import annotations

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, OpenPage, SetLanguage
from kiosk.services.view import View
from tests.fixture_guide import fixture_session


def view_of(language: str, anchor: str) -> View:
    session = fixture_session()
    here = Address(PageKind.SECTION, "lemtrada", anchor)
    return [session.send(action) for action in (Command.NEXT, SetLanguage(language), OpenPage(here))][-1]


@pytest.mark.parametrize(
    ("language", "labels"), [("en", ["Courses", "Tests", "Year"]), ("es", ["Ciclos", "Análisis", "Año"])]
)
def test_labels_are_in_the_language_of_the_page(language: str, labels: list[str]) -> None:
    (row,) = [row for row in view_of(language, "during").rows if row.chart]
    assert [label.value for label in row.chart_labels] == labels
    assert {label.language for label in row.chart_labels} == {language}


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_text_of_the_row_says_what_the_chart_shows(language: str) -> None:
    charts = [row for row in view_of(language, "benefit").rows if row.chart]
    assert [[label.value for label in row.chart_labels] for row in charts] == [["Lemtrada 65", "Rebif 47"]]
    for label in charts[0].chart_labels:
        for word in label.value.split():
            assert word in charts[0].texts[0].value
