"""The search as a person types into it: questions, words that are not found, and the way back to a word."""

from __future__ import annotations

import pytest

from kiosk.domain.address import PageKind
from kiosk.domain.command import SetLanguage
from kiosk.services.session import Session
from tests.fixture_guide import fixture_library, fixture_session, shipped_library

NOTHING = {
    "en": "Nothing was found. Try another word, or use the A to Z list.",
    "es": "No se encontró nada. Pruebe con otra palabra o use la lista de la A a la Z.",
}


def searching(language: str, typed: str) -> Session:
    """Return a visit in which ``typed`` is in the field of the search."""
    session = fixture_session()
    session.send(SetLanguage(language))
    session.press("s")
    for letter in typed:
        session.press(letter)
    return session


def field(session: Session) -> str:
    assert session.view.address.kind is PageKind.SEARCH
    return session.view.rows[1].texts[0].value


@pytest.mark.parametrize(
    "query", ["itp", "ITP", "what is itp", "What is ITP?", "qué es la itp", "que significa itp", "tell me about itp"]
)
def test_a_question_finds_what_its_subject_finds(query: str) -> None:
    found = fixture_library().find(query)
    assert found.exact
    assert [hit.part for hit in found.hits] == ["itp", "serious-effects"]


def test_words_that_would_be_ignored_are_searched_for_by_themselves() -> None:
    assert len(fixture_library().find("what is the").hits) > 1


@pytest.mark.shipped
@pytest.mark.parametrize("query", ["PTI", "ITP", "qué es la PTI", "what is ITP"])
def test_both_abbreviations_find_the_word_that_ships(query: str) -> None:
    assert [hit.part for hit in shipped_library().find(query).hits] == ["itp", "serious-effects"]


@pytest.mark.parametrize("language", NOTHING)
def test_where_nothing_is_found_the_next_letter_begins_another_word(language: str) -> None:
    session = searching(language, "xyzzy")
    session.press("enter")
    assert [text.value for text in session.view.message] == [NOTHING[language]]
    assert field(session).endswith(" xyzzy")
    for letter in "dx":  # which elsewhere hide the screen and start over
        session.press(letter)
    assert field(session).endswith(" dx")
    assert not session.view.hidden


@pytest.mark.parametrize("keys", [["down", "enter", "escape"], ["f1", "escape"], ["enter", "1", "escape", "escape"]])
def test_the_word_is_still_there_after_another_page(keys: list[str]) -> None:
    session = searching("en", "stroke")
    for key in keys:
        session.press(key)
    assert field(session) == "Word: stroke"
    session.press("b")
    assert field(session) == "Word: b"


def test_a_staff_code_is_not_kept_for_the_search() -> None:
    session = searching("en", "stroke")
    session.press("ctrl+q")
    for letter in "lea":
        session.press(letter)
    session.press("f1")
    session.press("escape")
    session.press("escape")
    assert field(session) == "Word: stroke"
