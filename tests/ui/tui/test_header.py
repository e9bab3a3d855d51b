"""The header and the foot say where one is: what has no room is shortened, and nothing is said by halves."""

from __future__ import annotations

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, OpenPage, SetLanguage
from kiosk.domain.page import ItemKind
from kiosk.domain.settings import Theme
from kiosk.domain.state import Site, State
from kiosk.services.session import Session
from kiosk.ui.tui.frame import Frame
from kiosk.ui.tui.layout import Caret
from kiosk.ui.tui.themes import PALETTES
from kiosk.ui.tui.viewport import Viewport
from tests.fixture_guide import fixture_session, shipped_library


def header_and_foot(language: str, section: str, size: tuple[int, int]) -> list[str]:
    """Return the header of a section, and the line above the key bar."""
    session = fixture_session()
    for action in (Command.NEXT, SetLanguage(language), OpenPage(Address(PageKind.SECTION, "lemtrada", section))):
        session.send(action)
    frame = Frame(Viewport(session.view, *size), Caret(session.view.current), PALETTES[Theme.DARK])
    return ["".join(text for text, _ in frame.cells(y)).strip() for y in (0, size[1] - 2)]


@pytest.mark.parametrize(
    ("language", "section", "size", "header", "foot"),
    [
        ("en", "warnings", (80, 24),
         "Lemtrada   Important warnings                  Section 2 of 17   Page 1 of 4",
         "Not checked by a doctor or nurse yet. Ask your care team."),
        ("es", "when-to-call", (80, 24),
         "Lemtrada   Cuándo llamar, y cuándo llamar al 911        6/17   Página 1 de 3",
         "Sin revisar aún por médico o enfermero. Pregunte a su equipo médico."),
        ("en", "warnings", (54, 15), "Lemtrada   Important warnings       Section 2 of 17",
         "↓  Not checked by a doctor or nurse yet.  Page 1 of 7"),
        ("es", "warnings", (54, 15), "Lemtrada  Advertencias importantes  Sección 2 de 17",
         "↓  Aún sin revisar.                     Página 1 de 7"),
        ("en", "when-to-call", (40, 12), "When to call, and when to call 911",
         "↓  Not checked yet.       Lemtrada  1/7"),
    ],
)  # fmt: skip
def test_it_is_shortened_by_width(language: str, section: str, size: tuple[int, int], header: str, foot: str) -> None:
    assert header_and_foot(language, section, size) == [header, foot]


@pytest.mark.parametrize(
    ("size", "header"),
    [
        ((80, 24), "Medicines for multiple sclerosis    Medicamentos para la esclerosis múltiple"),
        ((54, 15), "MS medicines                Medicamentos para la EM"),
        ((40, 12), "MS medicines  Medicamentos para la EM"),
        ((36, 12), ""),
    ],
)
def test_before_a_language_is_chosen_it_is_in_both_or_empty(size: tuple[int, int], header: str) -> None:
    frame = Frame(Viewport(fixture_session().view, *size), Caret(), PALETTES[Theme.DARK])
    assert "".join(text for text, _ in frame.cells(0)).strip() == header


@pytest.mark.parametrize(
    ("size", "line"),
    [
        ((54, 15), "   Lemtrada section 2: The four parts of the      ..."),
        ((40, 12), "   Lemtrada section 2: The four     ..."),
    ],
)
def test_an_answer_that_goes_on_keeps_off_the_edge(size: tuple[int, int], line: str) -> None:
    session = fixture_session()
    for action in (
        Command.NEXT,
        SetLanguage("en"),
        OpenPage(Address(PageKind.SECTION, "lemtrada", "warnings")),
        Command.WHERE,
    ):
        session.send(action)
    frame = Frame(Viewport(session.view, *size), Caret(session.view.current), PALETTES[Theme.DARK])
    assert "".join(text for text, _ in frame.cells(frame.bar_top - 1)) == line + " "


@pytest.mark.shipped
@pytest.mark.parametrize(
    ("size", "header"),
    [
        ((80, 28), "Medicines for multiple sclerosis                Taken by mouth   Page 2 of 2"),
        ((54, 15), "Medicines for multiple sclerosis     Taken by mouth"),
        ((40, 15), "MS medicines           Taken by mouth"),
    ],
)
def test_a_list_that_goes_on_names_the_heading_of_its_first_row(size: tuple[int, int], header: str) -> None:
    session = Session(shipped_library(), State.fresh(Site()))
    session.send(SetLanguage("en"))
    row = next(number for number, row in enumerate(session.view.rows) if row.id == "treatment/zeposia")
    viewport = Viewport(session.view, *size)
    first = viewport.layout.lines[viewport.layout.page_starts[viewport.layout.screen_page_of(Caret(row))]].row
    assert session.view.rows[first].kind is ItemKind.CHOICE
    frame = Frame(viewport, Caret(row), PALETTES[Theme.DARK])
    assert "".join(text for text, _ in frame.cells(0)).strip() == header


@pytest.mark.shipped
def test_the_heading_of_the_first_row_stands_alone_where_the_title_has_no_room_beside_it() -> None:
    session = Session(shipped_library(), State.fresh(Site()))
    for language, header in (("en", "Given as a drip into a vein"), ("es", "Se dan gota a gota por una vena")):
        session.send(SetLanguage(language))
        viewport = Viewport(session.view, 40, 12)
        frame = Frame(viewport, viewport.layout.first_caret_on(1), PALETTES[Theme.DARK])
        assert "".join(text for text, _ in frame.cells(0)).strip() == header


def test_the_page_number_looks_the_same_beside_a_notice() -> None:
    session, palette = fixture_session(), PALETTES[Theme.DARK]
    session.send(SetLanguage("en"))
    styles = []
    for address in (Address(PageKind.SECTION, "lemtrada", "warnings"), Address(PageKind.OPTIONS)):
        view = session.send(OpenPage(address))
        cells = Frame(Viewport(view, 40, 12), Caret(view.current), palette).cells(10)
        styles.append(next(style for text, style in cells if "Page 1" in text))
    assert styles == [palette.text, palette.text]
