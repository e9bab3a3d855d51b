"""What a view marks for the eye, beside its texts: numbers, what is urgent, hard words, and the header."""

from __future__ import annotations

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import OpenPage, SetLanguage
from kiosk.domain.guide import Urgency
from kiosk.domain.page import ItemKind, Position
from kiosk.services.view import Header, Row, Text, View
from tests.fixture_guide import fixture_session


def view_of(language: str, kind: PageKind, part: str = "") -> View:
    session = fixture_session()
    session.send(SetLanguage(language))
    return session.send(OpenPage(Address(kind, "lemtrada", part)))


def drawn(row: Row) -> str:
    text = row.texts[0]
    start, end = text.drawn or (0, len(text.value))
    return text.value[start:end]


def marked(row: Row) -> list[tuple[str, str]]:
    text = row.texts[0].value
    return [(span.term, text[span.start : span.end]) for span in row.texts[0].spans]


@pytest.mark.parametrize(
    ("language", "said", "title"),
    [
        ("en", "Important warnings, 2 of 17", "Important warnings"),
        ("es", "Advertencias importantes, 2 de 17", "Advertencias importantes"),
    ],
)
def test_a_choice_says_its_number_and_has_it_as_a_field(language: str, said: str, title: str) -> None:
    row = next(row for row in view_of(language, PageKind.TREATMENT).rows if row.id == "section/warnings")
    assert (row.texts[0].value, drawn(row), row.position) == (said, title, Position(2, 17))


def test_a_line_that_is_no_numbered_choice_has_no_number() -> None:
    rows = view_of("en", PageKind.TREATMENT).rows
    assert [row.id for row in rows if row.position is None][:2] == ["title", "not-reviewed"]


def test_a_warning_has_the_urgency_of_the_heading_above_it() -> None:
    rows = [row for row in view_of("en", PageKind.SECTION, "when-to-call").rows if row.urgency]
    assert [(row.kind, row.urgency) for row in rows] == [
        (ItemKind.HEADING, Urgency.EMERGENCY),
        *[(ItemKind.URGENT, Urgency.EMERGENCY)] * 4,
        (ItemKind.HEADING, Urgency.CARE_TEAM),
        *[(ItemKind.URGENT, Urgency.CARE_TEAM)] * 6,
    ]


@pytest.mark.parametrize(
    ("language", "emergency", "care_team"),
    [
        ("en", ("Call 911: ", "A fast or uneven heartbeat, or you faint."), ("Call your care team: ", "Yellow skin")),
        ("es", ("Llame al 911: ", "Su corazón late rápido"), ("Llame al equipo médico: ", "Piel u ojos amarillos")),
    ],
)
def test_a_warning_says_what_to_do_and_draws_only_the_sign(
    language: str, emergency: tuple[str, str], care_team: tuple[str, str]
) -> None:
    rows = view_of(language, PageKind.SECTION, "when-to-call").rows
    for lead, sign in (emergency, care_team):
        row = next(row for row in rows if row.texts[0].value.startswith(lead + sign))
        assert drawn(row).startswith(sign)


def test_a_warning_without_an_action_is_drawn_without_the_word_important() -> None:
    row = next(row for row in view_of("en", PageKind.SECTION, "warnings").rows if row.kind is ItemKind.URGENT)
    assert row.texts[0].value.startswith("Important: Autoimmune problems: ")
    assert drawn(row).startswith("Autoimmune problems: ")
    assert row.urgency is None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            [("autoimmune", "Autoimmune problems"), ("immune", "immune system"), ("platelets", "platelets")],
        ),
        (
            "es",
            [
                ("autoimmune", "Problemas autoinmunitarios"),
                ("immune", "sistema inmunitario"),
                ("platelets", "plaquetas"),
            ],
        ),
    ],
)
def test_hard_words_are_marked_where_they_stand(language: str, words: list[tuple[str, str]]) -> None:
    row = next(row for row in view_of(language, PageKind.SECTION, "warnings").rows if row.kind is ItemKind.URGENT)
    assert marked(row) == words


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_hard_word_is_marked_once_in_a_section(language: str) -> None:
    rows = view_of(language, PageKind.SECTION, "serious-effects").rows
    terms = [span.term for row in rows for span in row.texts[0].spans]
    assert len(terms) > 10
    assert len(terms) == len(set(terms))


def test_the_header_of_a_section_has_the_medicine_the_title_and_the_place() -> None:
    assert view_of("es", PageKind.SECTION, "warnings").header == Header(
        title=Text("Advertencias importantes", "es"),
        parent=Text("Lemtrada", "es"),
        count=Text("Sección 2 de 17", "es"),
        position=Position(2, 17),
        screen_page=Text("Página {number} de {total}", "es"),
        more_below=Text("Sigue abajo", "es"),
    )


def test_the_header_of_a_treatment_says_how_many_sections_it_has() -> None:
    header = view_of("en", PageKind.TREATMENT).header
    assert (header.title.value, header.count, header.position) == (
        "Lemtrada (alemtuzumab)",
        Text("17 sections.", "en"),
        None,
    )
