"""The line that a search found is on one screen page as a whole, with the words that were typed."""

from __future__ import annotations

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, MoveTo, OpenPage, SetLanguage
from kiosk.services.view import View
from kiosk.ui.tui.layout import Caret
from kiosk.ui.tui.viewport import Viewport
from tests.fixture_guide import fixture_session

SERIOUS = Address(PageKind.SECTION, "lemtrada", "serious-effects")


def lines_shown(view: View, size: tuple[int, int]) -> list[str]:
    """Return the lines of the row that is being read, as far as they are on the screen page with its first line."""
    layout = Viewport(view, *size).layout
    page = layout.page_lines(layout.screen_page_of(Caret(view.current)))
    return [line.text.strip() for line in page if line.row == view.current]


@pytest.mark.parametrize(
    ("language", "query", "size", "shown"),
    [
        (
            "en",
            "ITP",
            (54, 15),
            [
                "- Low platelets, called ITP: this can cause severe",
                "bleeding. In MS studies, 2% of people with",
                "Lemtrada had it.",
            ],
        ),
        (
            "es",
            "plaquetas",
            (40, 12),
            [
                "- Plaquetas bajas, o trombocitopenia",
                "inmunitaria: puede causar un",
                "sangrado grave. En los estudios de",
                "EM, 2% de las personas con",
                "Lemtrada la tuvieron.",
            ],
        ),
    ],
)
def test_the_whole_line_is_on_the_screen(language: str, query: str, size: tuple[int, int], shown: list[str]) -> None:
    session = fixture_session()
    session.send(SetLanguage(language))
    view = session.send(OpenPage(SERIOUS, query=query))
    assert view.row.id == "serious-effects/12"
    assert lines_shown(view, size) == shown
    here = Viewport(view, *size).layout.page_starts
    session.send(Command.NEXT)
    assert Viewport(session.view, *size).layout.page_starts == here, "the pages stay while one reads on"
    session.send(Command.BACK)
    session.send(OpenPage(SERIOUS))
    opened = session.send(MoveTo("serious-effects/12"))
    assert lines_shown(opened, size) == shown[: len(lines_shown(opened, size))] != shown
