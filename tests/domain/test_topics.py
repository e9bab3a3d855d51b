"""The second part of the guide: pages about the disease, which are articles like those on medicines."""

from __future__ import annotations

import pytest

from kiosk.domain.address import GUIDE, Address, PageKind
from kiosk.domain.command import Action, Activate, Command, OpenPage, SetLanguage
from kiosk.domain.page import ItemKind
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.guide import topics
from kiosk.domain.settings import Settings
from kiosk.domain.state import Site, State
from kiosk.services.session import Session
from tests.fixture_guide import fixture_library, topics_library

TOPICS = Address(PageKind.TOPICS)
PAGE = Address(PageKind.TOPIC, "first-weeks")


def visit(*actions: Action, language: str = "en") -> Session:
    session = Session(topics_library(), State.fresh(Site()))
    for action in (SetLanguage(language), *actions):
        session.send(action)
    return session


def texts(session: Session) -> list[str]:
    return [text.value for row in session.view.rows for text in row.texts]


def first_rows(session: Session, count: int) -> list[str]:
    return [row.texts[0].value for row in session.view.rows[:count]]


def test_the_guide_opens_on_them_above_the_medicines() -> None:
    session = visit()
    assert session.view.address == GUIDE
    assert first_rows(session, 4) == [
        "Medicines for multiple sclerosis",
        "About multiple sclerosis (MS), 1 of 10",
        "Given as a drip into a vein",
        "Lemtrada (alemtuzumab), 2 of 10",
    ]
    assert session.view.rows[session.view.current].id == "page/topics"
    assert first_rows(visit(language="es"), 2)[1] == "Sobre la esclerosis múltiple (EM), 1 de 10"


def test_a_page_opens_from_the_list_and_is_read_section_by_section() -> None:
    session = visit(Command.OPEN)
    assert session.view.address == TOPICS
    assert first_rows(session, 2) == ["About multiple sclerosis (MS)", "The first weeks, 1 of 1"]
    session.send(Command.OPEN)
    assert session.view.address == PAGE
    assert [text.value for text in session.view.rows[0].texts[:2]] == ["The first weeks", "5 sections."]
    assert [row.texts[0].value for row in session.view.rows if row.id.startswith("section/")] == [
        "At a glance, 1 of 5",
        "What to do first, 2 of 5",
        "When to get help at once, 3 of 5",
        "Who can help, 4 of 5",
        "Sources and review, 5 of 5",
    ]
    session.send(Command.OPEN)
    assert str(session.view.address) == "section/first-weeks/glance"
    assert "The first weeks, section 1 of 5." in texts(session)
    assert "Not checked by a doctor or nurse yet. Ask your care team." in texts(session)
    session.send(Command.NEXT_SECTION)
    assert str(session.view.address) == "section/first-weeks/first"
    assert (session.view.header.parent or session.view.title).value == "The first weeks"
    session.send(Command.BACK)
    assert session.view.address == PAGE
    assert session.view.rows[session.view.current].id == "section/first"


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            ["The first weeks", "What to do first", "Call your care team: You see less with one eye than yesterday."],
        ),
        ("es", ["Las primeras semanas", "Qué hacer primero", "Llame al equipo médico: Ve menos con un ojo que ayer."]),
    ],
)
def test_the_whole_page_is_in_both_languages(language: str, lines: list[str]) -> None:
    said = texts(visit(OpenPage(TOPICS), OpenPage(PAGE), language=language))
    for anchor in ("first", "urgent", "sources"):
        session = visit(OpenPage(PAGE), OpenPage(Address(PageKind.SECTION, "first-weeks", anchor)), language=language)
        said += texts(session)
        assert {text.language for row in session.view.rows for text in row.texts} <= {language, ""}
    assert [line for line in lines if line not in said] == []
    assert "MSAA: newly diagnosed. Dated May 2026." in said or language == "es"


def test_they_are_found_by_their_words_in_either_language_and_in_the_list_of_letters() -> None:
    for query in ("MRI report", "informe resonancia"):
        page = visit(OpenPage(Address(PageKind.RESULTS, part=query)))
        assert "The first weeks: What to do first" in " ".join(texts(page))
    found = visit(OpenPage(Address(PageKind.RESULTS, part="MRI report")), Activate("hit/first-weeks/first"))
    assert str(found.view.address) == "section/first-weeks/first"
    assert found.view.rows[found.view.current].id == "first/1"
    letter = visit(OpenPage(Address(PageKind.LETTER, part="T")), Activate("topic/first-weeks"))
    assert letter.view.address == PAGE


def test_a_word_of_its_title_finds_all_of_a_page_before_others() -> None:
    """The fixture glossary and medicines have "first" in many texts."""
    hits = topics_library().find("first").hits
    assert [hit.article for hit in hits[:4]] == ["first-weeks"] * 4


def test_where_am_i_names_the_page() -> None:
    session = visit(OpenPage(PAGE), OpenPage(Address(PageKind.SECTION, "first-weeks", "first")), Command.WHERE)
    assert [text.value for text in session.view.message] == [
        "The first weeks section 2: What to do first, line 3. Back: Left.",
    ]


def test_a_guide_without_them_has_no_row_for_them() -> None:
    assert "page/topics" not in [row.id for row in Session(fixture_library(), State.fresh(Site())).view.rows]
    page = topics(PageContext(TOPICS, None, "en", Settings(), "", sizes=4), fixture_library())
    assert page.items[1].kind is ItemKind.NOTICE
