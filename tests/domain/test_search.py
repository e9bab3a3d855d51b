"""Search: any language, no accents needed, small errors forgiven."""

from __future__ import annotations

import pytest

from kiosk.domain.guide import SearchHit
from kiosk.domain.search import SearchIndex, fold
from tests.fixture_guide import fixture_library


@pytest.fixture
def index() -> SearchIndex:
    index = SearchIndex()
    index.add(
        SearchHit("lemtrada", "warnings"), ["Important warnings", "Advertencias"], ["Lemtrada", "stroke", "derrame"]
    )
    index.add(
        SearchHit("lemtrada", "common-effects"), ["Common side effects"], ["Lemtrada", "Nausea", "Náuseas y vómitos"]
    )
    index.add(SearchHit("", "relapse"), ["Relapse", "Recaída"], ["New symptoms"])
    return index


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("nauseas", ["common-effects"]),
        ("NÁUSEAS", ["common-effects"]),
        ("naus", ["common-effects"]),
        ("strok", ["warnings"]),
        ("storke", ["warnings"]),
        ("lemtrda", ["warnings", "common-effects"]),
        ("recaida", ["relapse"]),
        ("lemtrada nausea", ["common-effects"]),
        ("xyzzy", []),
        ("", []),
        ("  ?! ", []),
    ],
)
def test_what_a_query_finds(index: SearchIndex, query: str, parts: list[str]) -> None:
    assert [hit.part for hit in index.find(query).hits] == parts


def test_a_word_in_a_title_comes_first(index: SearchIndex) -> None:
    index.add(SearchHit("lemtrada", "glance"), ["At a glance"], ["relapse"])
    assert [hit.part for hit in index.find("relapse").hits] == ["relapse", "glance"]


@pytest.mark.parametrize(
    ("query", "exact"), [("stroke", True), ("lemtr", True), ("storke", False), ("lemtrada nausae", False)]
)
def test_a_result_says_whether_it_holds_the_words_themselves(index: SearchIndex, query: str, *, exact: bool) -> None:
    assert index.find(query).exact is exact


@pytest.mark.parametrize("query", ["depresion", "depression", "lemtrda", "diarea"])
def test_a_typing_error_does_not_lead_to_the_pages_of_the_kiosk_itself(query: str) -> None:
    parts = [hit.part for hit in fixture_library().find(query).hits]
    assert not {"help", "accessibility", "about"} & set(parts[:1])


def test_the_name_of_a_treatment_finds_each_of_its_sections() -> None:
    index = SearchIndex()
    index.name("lemtrada", ["Lemtrada", "alemtuzumab"])
    index.add(SearchHit("lemtrada", "cost"), ["Cost"], ["Help with paying"])
    index.add(SearchHit("avonex", "cost"), ["Cost"], ["Help with paying"])
    assert index.find("alemtuzumab paying").hits == (SearchHit("lemtrada", "cost"),)


def test_every_place_is_found() -> None:
    index = SearchIndex()
    for number in range(70):
        index.add(SearchHit("", f"word-{number}"), ["Stroke"], [])
    assert [hit.part for hit in index.find("stroke").hits] == [f"word-{number}" for number in range(70)]


def test_a_title_of_its_own_comes_before_the_title_of_a_section() -> None:
    index = SearchIndex()
    index.add(SearchHit("lemtrada", "cost"), ["Help with the cost"], ["help"])
    index.add(SearchHit("", "help"), ["Help"], [])
    assert [hit.part for hit in index.find("help").hits] == ["help", "cost"]


@pytest.mark.parametrize(("query", "found"), [("st", 0), ("str", 1)])
def test_three_letters_find_the_words_that_start_with_them(query: str, found: int) -> None:
    index = SearchIndex()
    index.add(SearchHit("", "stroke"), ["Stroke"], [])
    assert len(index.find(query).hits) == found


def test_folding_takes_accents_and_capitals_away() -> None:
    assert fold("Señal ÁÉÍÓÚ Ñ ü ß") == "senal aeiou n u ss"


@pytest.mark.parametrize("query", ["stroke", "derrame", "derrame cerebral", "strokes", "storke"])
def test_the_guide_finds_strokes_in_both_languages(query: str) -> None:
    assert "warnings" in [hit.part for hit in fixture_library().find(query).hits]
