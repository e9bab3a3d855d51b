"""A search result opens its section at the first row with the words, after the title and the row above its list."""

from __future__ import annotations

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import ChooseNumber, Command, SetLanguage, TypeText
from kiosk.domain.pages.results import first_match
from kiosk.services.announcer import announce
from tests.fixture_guide import fixture_library, fixture_session

SERIOUS = Address(PageKind.SECTION, "lemtrada", "serious-effects")


@pytest.mark.parametrize(
    ("language", "query", "says"),
    [
        (
            "en",
            "hemophilia",
            [
                "Serious side effects",
                "Lemtrada, section 5 of 17.",
                "Other diseases the immune system can cause",
                "Bleeding disease: acquired hemophilia A.",
            ],
        ),
        (
            "es",
            "hemofilia",
            [
                "Efectos secundarios graves",
                "Lemtrada, sección 5 de 17.",
                "Otras enfermedades que puede causar el sistema inmunitario",
                "Enfermedad que causa sangrado: hemofilia A adquirida.",
            ],
        ),
    ],
)
def test_a_result_opens_at_the_word_below_the_title(language: str, query: str, says: list[str]) -> None:
    session = fixture_session()
    session.send(SetLanguage(language))
    session.send(Command.SEARCH)
    session.send(TypeText(query))
    found = session.send(Command.OPEN)
    opened = session.send(ChooseNumber(1))
    assert (opened.address, opened.row.id) == (SERIOUS, "serious-effects/18")
    assert [text.value for utterance in announce(found, opened) for text in utterance.texts] == says


@pytest.mark.parametrize(
    ("query", "item"),
    [
        ("ITP", "serious-effects/12"),
        ("plaquetas", "serious-effects/12"),
        ("platlets", "serious-effects/12"),
        ("lemtrada itp", "serious-effects/12"),
        ("lemtrada", "title"),
        ("efectos secundarios", "title"),
        ("stroke itp", ""),
    ],
)
def test_the_first_match_of_a_query_in_a_section(query: str, item: str) -> None:
    assert first_match(SERIOUS, query, fixture_library()) == item


def test_the_first_match_in_a_document() -> None:
    assert first_match(Address(PageKind.DOCUMENT, part="helpline"), "msaa", fixture_library()) == "helpline/1"
