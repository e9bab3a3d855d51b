"""Texts that keep people safe stand on every page that needs them, and lists come in the order people expect."""

from __future__ import annotations

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, OpenPage, SetLanguage
from kiosk.services.presenter import present
from kiosk.services.view import View
from tests.crawl import walk
from tests.fixture_guide import fixture_library, fixture_translator

NOT_REVIEWED = {
    "en": "No doctor or nurse has checked this page yet. Ask your care team before you rely on it.",
    "es": "Ningún médico ni enfermero ha revisado esta página todavía. Pregunte a su equipo médico antes de confiar "
    "en ella.",
}
NOT_REVIEWED_LINE = {
    "en": "Not checked by a doctor or nurse yet. Ask your care team.",
    "es": "Sin revisar aún por médico o enfermero. Pregunte a su equipo médico.",
}
TREATMENT = Address(PageKind.TREATMENT, "lemtrada")
MEDICAL_PAGES = [
    TREATMENT,
    Address(PageKind.SECTION, "lemtrada", "warnings"),
    Address(PageKind.SECTION, "tavrizo", "benefit"),
    Address(PageKind.MEANINGS, "lemtrada", "warnings/2"),
    Address(PageKind.GLOSSARY),
    Address(PageKind.DOCUMENT, part="helpline"),
]


def page(address: Address, language: str, *commands: Command) -> View:
    """Return the view of the page after ``commands``."""
    state = walk(Command.NEXT, SetLanguage(language), OpenPage(address), *commands)
    return present(state, fixture_library(), fixture_translator())


def lines(view: View) -> list[str]:
    return [text.value for row in view.rows for text in row.texts]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("address", MEDICAL_PAGES, ids=str)
def test_a_medical_page_says_near_its_top_that_no_clinician_has_reviewed_it(address: Address, language: str) -> None:
    view = page(address, language)
    assert view.address == address
    top = [text.value for row in view.rows[:3] for text in row.texts]
    assert (NOT_REVIEWED if address == TREATMENT else NOT_REVIEWED_LINE)[language] in top


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Important: In an emergency, call 911."),
        ("es", "Importante: En una emergencia, llame al 911."),
    ],
)
def test_the_page_for_calling_staff_names_the_emergency_number(language: str, line: str) -> None:
    view = page(Address(PageKind.STAFF), language)
    assert line in lines(view)
    # A rule beside it stands for the first word, as on other pages.
    drawn = next(text.drawn for row in view.rows for text in row.texts if text.value == line)
    assert drawn == (line.index(":") + 2, len(line))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Important: Call 911 if you faint or cannot breathe well."),
        ("es", "Importante: Llame al 911 si se desmaya o no puede respirar bien."),
    ],
)
def test_an_urgent_warning_says_so_in_words(language: str, line: str) -> None:
    assert line in lines(page(Address(PageKind.SECTION, "tavrizo", "warnings"), language))


def glossary(language: str) -> list[str]:
    rows = page(Address(PageKind.GLOSSARY), language).rows
    return [row.texts[0].value.partition(":")[0] for row in rows if row.id.startswith("term/")]


def test_the_english_glossary_is_in_alphabetical_order() -> None:
    terms = glossary("en")
    first = ["Active secondary-progressive MS", "Annualized relapse rate", "Anti-GBM disease", "Antibody"]
    assert (terms[:4], terms[-1]) == (first, "White blood cell")


def test_the_spanish_glossary_is_in_the_order_of_its_spanish_words() -> None:
    terms = glossary("es")
    first = ["Advertencia en recuadro", "Análisis de orina", "Análisis del hígado (pruebas de función hepática)"]
    assert (terms[:3], terms[-1]) == (first, "Virus JC (virus John Cunningham)")


@pytest.mark.parametrize(
    ("language", "setting", "after_one", "after_many"),
    [
        ("en", "Moving by itself: ", "after 1 second", "after {} seconds"),
        ("es", "Avance automático: ", "después de 1 segundo", "después de {} segundos"),
    ],
)
def test_moving_by_itself_can_wait_one_to_ten_seconds(
    language: str, setting: str, after_one: str, after_many: str
) -> None:
    found = []
    for presses in range(1, 8):
        view = page(Address(PageKind.SETTINGS), language, *[Command.SCAN] * presses)
        [line] = [line for line in lines(view) if line.startswith(setting)]
        found.append(line.removeprefix(setting).partition(",")[0])
    assert found == [*(after_many.format(seconds) for seconds in (10, 8, 6, 4, 3, 2)), after_one]
