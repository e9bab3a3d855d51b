"""Search: any language, no accents needed, small errors forgiven."""

from __future__ import annotations

import pytest

from kiosk.domain.guide import Hit
from kiosk.domain.search import SearchIndex, fold
from tests.world import real_library


@pytest.fixture
def index() -> SearchIndex:
    index = SearchIndex()
    index.add(Hit("lemtrada", "warnings"), ["Important warnings", "Advertencias"], ["Lemtrada", "stroke", "derrame"])
    index.add(Hit("lemtrada", "common-effects"), ["Common side effects"], ["Lemtrada", "Nausea", "Náuseas y vómitos"])
    index.add(Hit("", "relapse"), ["Relapse", "Recaída"], ["New symptoms"])
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
    assert [hit.part for hit in index.find(query)] == parts


def test_a_word_in_a_title_comes_first(index: SearchIndex) -> None:
    index.add(Hit("lemtrada", "glance"), ["At a glance"], ["relapse"])
    assert [hit.part for hit in index.find("relapse")] == ["relapse", "glance"]


def test_folding_takes_accents_and_capitals_away() -> None:
    assert fold("Señal ÁÉÍÓÚ Ñ ü ß") == "senal aeiou n u ss"


@pytest.mark.parametrize("query", ["stroke", "derrame", "derrame cerebral", "strokes", "storke"])
def test_the_real_guide_finds_strokes_in_both_languages(query: str) -> None:
    assert "warnings" in [hit.part for hit in real_library().find(query)]
