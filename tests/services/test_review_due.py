"""When the day of a page's next review has passed, the page says so itself, on every part and by voice."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.content.file_content import FileContent
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import OpenPage, SetLanguage
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.announcer import announce
from kiosk.services.library import ClinicLibrary
from kiosk.services.session import Session
from tests.fixture_guide import CONTENT, fixture_translator

DUE = date(2027, 5, 22)
LEMTRADA = Address(PageKind.TREATMENT, "lemtrada")
WARNINGS = Address(PageKind.SECTION, "lemtrada", "warnings")
SAID = {
    "en": "This page should have been checked again by May 22, 2027. Facts may have changed. Ask your care team.",
    "es": (
        "Esta página debía revisarse de nuevo a más tardar el 22 de mayo de 2027. "
        "Los datos pueden haber cambiado. Pregunte a su equipo médico."
    ),
}


def visit(day: date, language: str = "en", mode: Mode = Mode.SCREEN) -> Session:
    library = ClinicLibrary(
        FileContent(CONTENT, lambda problems: pytest.fail(str(problems))), fixture_translator(), clock=lambda: day
    )
    session = Session(library, State.fresh(Site(settings=Settings(mode=mode))))
    session.send(SetLanguage(language))
    return session


def notices(session: Session) -> list[str]:
    return [row.texts[0].value for row in session.view.rows if row.id == "review-due"]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("page", [LEMTRADA, WARNINGS], ids=str)
def test_it_is_said_from_the_day_after_and_not_before(language: str, page: Address) -> None:
    for day, wanted in ((date(2026, 11, 28), []), (DUE, []), (date(2027, 5, 23), [SAID[language]])):
        session = visit(day, language)
        session.send(OpenPage(page))
        assert notices(session) == wanted


def test_it_stands_above_the_text_and_is_spoken_with_the_title() -> None:
    session = visit(date(2027, 6, 1))
    before = session.view
    session.send(OpenPage(WARNINGS))
    assert [row.id for row in session.view.rows[:3]] == ["title", "not-reviewed", "review-due"]
    said = announce(before, session.view)
    assert [each.row_id for each in said[:3]] == ["title", "not-reviewed", "review-due"]
    assert said[2].echo is not None
    assert said[2].echo.value == "The check of this page is overdue."
    session.send(OpenPage(LEMTRADA))
    said = announce(before, session.view)
    assert [each.texts[0].value for each in said if each.row_id == "review-due" and not each.echo] == [SAID["en"]]


def test_the_day_may_pass_while_the_kiosk_runs() -> None:
    days = [DUE]
    library = ClinicLibrary(FileContent(CONTENT, lambda _: None), fixture_translator(), clock=lambda: days[0])
    session = Session(library, State.fresh(Site()))
    for action in (SetLanguage("en"), OpenPage(LEMTRADA)):
        session.send(action)
    assert notices(session) == []
    days[0] = date(2027, 5, 23)
    session.send(OpenPage(WARNINGS))
    session.send(OpenPage(LEMTRADA))
    assert notices(session) == [SAID["en"]]
