"""A long list of results has one line for each page, so that no page is missing, and says how much was found."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.file_content import FileContent
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, SetLanguage, TypeText
from kiosk.domain.pages.results import first_match
from kiosk.services.library import ClinicLibrary
from kiosk.services.session import Session
from tests.content_samples import TREATMENT, write_content
from tests.fixture_guide import fixture_library, fixture_session, fixture_translator, shipped_library

PAGES = {
    "en": [
        "Results for “medicine”", "Found in 25 places, on 6 pages.", "Glossary: 11 places", "Lemtrada: 10 places",
        "Tavrizo: At a glance", "Help", "Help line and contacts", "What has changed in this guide",
    ],
    "es": [
        "Resultados para “medicine”", "Se encontró en 25 lugares, en 6 páginas.", "Glosario: 11 lugares",
        "Lemtrada: 10 lugares", "Tavrizo: De un vistazo", "Ayuda", "Línea de ayuda y contactos",
        "Qué ha cambiado en esta guía",
    ],
}  # fmt: skip
PLACES = {
    "en": ["Lemtrada: results for “medicine”", "Found in 10 places."],
    "es": ["Lemtrada: resultados para “medicine”", "Se encontró en 10 lugares."],
}


def searching(query: str, language: str) -> Session:
    session = fixture_session()
    for action in (SetLanguage(language), Command.SEARCH, TypeText(query), Command.OPEN):
        session.send(action)
    return session


def lines(session: Session) -> list[str]:
    first, *others = session.view.rows
    own = [text.value for text in first.texts[: len(first.texts) - first.hints]]
    return own + [row.name.value for row in others if row.name]


@pytest.mark.parametrize("language", PAGES)
def test_with_more_than_twenty_places_each_page_has_a_line(language: str) -> None:
    session = searching("medicine", language)
    assert lines(session) == PAGES[language]
    session.press("2")
    assert lines(session)[:2] == PLACES[language]
    assert len(lines(session)) == 12
    session.press("3")
    assert session.view.address.kind is PageKind.SECTION
    for _ in range(2):
        session.press("left")
    assert (lines(session), session.view.row.id) == (PAGES[language], "hits/lemtrada")
    session.press("1")
    assert session.view.address == Address(PageKind.RESULTS, "glossary", "medicine")
    assert session.press("2").address.kind is PageKind.GLOSSARY


@pytest.mark.parametrize("query", ["phone", "telefono", "teléfono", "telephone", "help", "ayuda"])
def test_who_looks_for_help_finds_the_help_line_first(query: str) -> None:
    assert next(hit.part for hit in fixture_library().find(query).hits) == "helpline"


@pytest.mark.shipped
@pytest.mark.parametrize("query", ["tests", "analisis"])
def test_no_medicine_is_missing_from_the_results_that_ship(query: str) -> None:
    assert "lemtrada" in {hit.article for hit in shipped_library().find(query).hits}
    assert next(hit.part for hit in shipped_library().find("telefono").hits) == "helpline"


@pytest.mark.parametrize(
    ("section", "query", "item"),
    [
        ("glance", "glatopa", "glance/1"),
        ("glance", "lemtrada glatopa", "glance/1"),
        ("glance", "lemtrada", "title"),
        ("warnings", "glatopa", "title"),
        ("warnings", "glatopa bruising", "warnings/4"),
    ],
)
def test_another_name_of_a_medicine_leads_to_the_line_that_has_it(
    tmp_path: Path, section: str, query: str, item: str
) -> None:
    content = write_content(tmp_path)
    text = TREATMENT.replace("names = [", 'also = ["Glatopa"]\nnames = ["Glatopa", ', 1)
    text = text.replace("You get it in a clinic.", "You get it, or Glatopa, in a clinic.")
    (content / "treatments" / "lemtrada.md").write_text(text, encoding="utf-8")
    library = ClinicLibrary(FileContent(content, lambda _: None), fixture_translator())
    assert first_match(Address(PageKind.SECTION, "lemtrada", section), query, library) == item


def test_up_to_twenty_places_are_in_one_list() -> None:
    session = searching("help", "en")
    assert lines(session)[1:4] == ["Found in 11 places.", "Help line and contacts", "Help"]
    assert len(lines(session)) == 13
