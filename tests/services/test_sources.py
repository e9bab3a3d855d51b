"""Where a line comes from: its sources, the date of the label, and who checked the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.file_content import FileContent
from kiosk.domain.address import GUIDE, Address, PageKind, ReadingPosition
from kiosk.domain.command import Activate, MoveTo, OpenPage, SetLanguage
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.library import ClinicLibrary
from kiosk.services.session import Session
from tests.content_samples import TREATMENT, write_content
from tests.fixture_guide import fixture_session, fixture_translator, topics_library

WARNINGS = Address(PageKind.SECTION, "lemtrada", "warnings")
STROKE = "warnings/4"
PAGE = {
    "en": [
        "Where does this come from?",
        "Lemtrada US prescribing information, revision 09/2020 (copy). Dated September 2020.",
        "Sanofi US Important Safety Information and boxed warning for Lemtrada (copy with no date).",
        "Date of the FDA label that this page uses: September 15, 2026.",
        "Who wrote and checked this page",
        "No doctor or nurse has checked this page yet. Ask your care team before you rely on it.",
        "Written by Kiosk content team on November 22, 2026.",
        "Facts checked on November 22, 2026.",
        "To be checked again by May 22, 2027.",
        "Back to: Important warnings",
        "All options",
    ],
    "es": [
        "¿De dónde viene esto?",
        "Información para recetar Lemtrada en EE. UU., revisión 09/2020 (copia). Fecha: septiembre de 2020.",
        "Información de seguridad de Sanofi y advertencia en recuadro de Lemtrada (copia sin fecha).",
        "Fecha de la etiqueta de la FDA que usa esta página: 15 de septiembre de 2026.",
        "Quién escribió y revisó esta página",
        "Ningún médico ni enfermero ha revisado esta página todavía. "
        "Pregunte a su equipo médico antes de confiar en ella.",
        "Escrito por el equipo de contenido del quiosco el 22 de noviembre de 2026.",
        "Información verificada el 22 de noviembre de 2026.",
        "Se debe volver a verificar a más tardar el 22 de mayo de 2027.",
        "Regresar a: Advertencias importantes",
        "Todas las opciones",
    ],
}


def lines(session: Session) -> list[str]:
    return [row.texts[0].value for row in session.view.rows]


def at_the_stroke_warning(language: str = "en", mode: Mode = Mode.SCREEN) -> Session:
    session = fixture_session(Site(settings=Settings(mode=mode)))
    for action in (SetLanguage(language), OpenPage(WARNINGS), MoveTo(STROKE)):
        session.send(action)
    return session


@pytest.mark.parametrize("language", PAGE)
@pytest.mark.parametrize("mode", Mode)
def test_a_key_names_the_sources_of_a_line_and_back_returns_to_it(language: str, mode: Mode) -> None:
    session = at_the_stroke_warning(language, mode)
    session.press("f")
    assert lines(session) == PAGE[language]
    session.press("escape")
    assert session.state.position == ReadingPosition(WARNINGS, STROKE)


def test_by_ear_the_first_source_follows_the_title() -> None:
    session = at_the_stroke_warning(mode=Mode.LINEAR)
    session.press("f")
    session.press("down")
    [said] = [utterance.texts[0].value for utterance in session.announcements]
    assert said == PAGE["en"][1]


@pytest.mark.parametrize("from_title", [True, False])
def test_a_section_names_its_sources_by_number_and_each_line_refers_to_them(*, from_title: bool) -> None:
    """By its title and the key, or by a row: two switches cannot press the key."""
    session = fixture_session()
    session.send(SetLanguage("en"))
    session.send(OpenPage(Address(PageKind.SECTION, "tavrizo", "warnings")))
    if from_title:
        session.send(MoveTo("title"))
        session.press("f")
    else:
        session.send(Activate("go/sources"))
    assert [[text.value for text in row.texts] for row in session.view.rows] == [
        ["Where does this come from?", "Press Down to read on, or Right for the next page."],
        ["Source 1: Tavrizo label. Dated September 15, 2026."],
        ["Who wrote and checked this page"],
        [PAGE["en"][5]],
        [PAGE["en"][6]],
        [PAGE["en"][7]],
        [PAGE["en"][8]],
        ["Line by line"],
        ["Important: Call 911 if you faint or cannot breathe well.", "Sources: 1."],
        ["Your heart may beat slower after the first pill.", "Sources: 1."],
        ["Back to: Important warnings"],
        ["All options"],
    ]


def test_a_line_without_a_source_and_a_page_without_any_say_so() -> None:
    session = fixture_session()
    session.send(SetLanguage("en"))
    session.send(OpenPage(Address(PageKind.SECTION, "lemtrada", "glance")))
    session.send(MoveTo("glance/fact/maker"))
    assert session.press("f").message[0].value == "No source is named for this line."
    session.send(OpenPage(GUIDE))
    assert session.press("f").message[0].value == "There is no source to name here."
    session.send(OpenPage(Address(PageKind.TREATMENT, "lemtrada")))
    session.press("f")
    assert session.state.position.address == Address(PageKind.SECTION, "lemtrada", "sources")


@pytest.mark.parametrize(
    ("dated", "number", "line"),
    [
        ('dated = "2024-02"\n', "fb247fb2a8f6", "Date of the FDA label that this page uses: 2024-02."),
        ("", "3482fb74e687", "We have no date for the FDA label that this page uses."),
    ],
)
def test_a_signed_page_names_the_clinician_and_a_label_without_a_date_says_so(
    tmp_path: Path, dated: str, number: str, line: str
) -> None:
    content = write_content(tmp_path)
    signed = 'clinical_reviewer = "Dr. Ana Ruiz"\nclinical_review = 2026-11-23\n'
    signed += f'signed_text = "{number}"\n'
    text = TREATMENT.replace('clinical_reviewer = ""\n', signed).replace('dated = "2026-09-15"\n', dated)
    (content / "treatments" / "lemtrada.md").write_text(text, encoding="utf-8")
    library = ClinicLibrary(FileContent(content, lambda _problems: None), fixture_translator())
    session = Session(library, State.fresh(Site()))
    session.send(SetLanguage("en"))
    session.send(OpenPage(Address(PageKind.SOURCES, "lemtrada", "benefit/1")))
    assert lines(session)[1:-2] == [
        "Table 3.",
        line,
        "Who wrote and checked this page",
        "Written by Kiosk content team on November 22, 2026.",
        "Facts checked on November 22, 2026.",
        "To be checked again by May 22, 2027.",
        "Reviewed by Dr. Ana Ruiz on November 23, 2026.",
    ]


def test_a_page_about_the_disease_names_its_sources_too() -> None:
    session = Session(topics_library(), State.fresh(Site()))
    session.send(SetLanguage("en"))
    article = topics_library().article(topics_library().topics[0].id)
    assert article
    block = next(block for section in article.sections for block in section.blocks if block.sources)
    session.send(OpenPage(Address(PageKind.SECTION, article.id, block.id.partition("/")[0])))
    session.send(MoveTo(block.id))
    session.press("f")
    assert session.state.position.address == Address(PageKind.SOURCES, article.id, block.id)
    [source] = [each for each in article.sources if each.id in block.sources]
    assert lines(session)[1].startswith(f"{source.title.text}.")
    assert "Who wrote and checked this page" in lines(session)


@pytest.mark.parametrize(
    ("language", "source", "unsigned"),
    [
        ("en", "Source 1: MSAA treatment guide, Lemtrada page. Dated August 16, 2022 (copyright 2025).", "en"),
        (
            "es",
            "Fuente 1: Guía de tratamientos de MSAA, página de Lemtrada. "
            "Fecha: 16 de agosto de 2022 (derechos de autor de 2025).",
            "es",
        ),
    ],
)
def test_the_help_line_names_its_sources_line_by_line_and_of_the_whole_page(
    language: str, source: str, unsigned: str
) -> None:
    session = fixture_session()
    session.send(SetLanguage(language))
    helpline = Address(PageKind.DOCUMENT, part="helpline")
    session.send(OpenPage(helpline))
    phone = next(row.id for row in session.view.rows if "532-7667" in row.texts[0].value)
    session.send(MoveTo(phone))
    session.press("f")
    assert session.state.position.address == Address(PageKind.SOURCES, part=phone)
    heading, notice = PAGE[unsigned][4:6]
    assert lines(session)[1:4] == [source.partition(": ")[2], heading, notice]
    session.press("escape")
    assert session.state.position == ReadingPosition(helpline, phone)
    session.send(Activate("go/sources"))
    assert session.state.position.address == Address(PageKind.SOURCES, part="helpline")
    assert lines(session)[1] == source
    session.press("escape")
    session.send(MoveTo("title"))
    session.press("f")
    assert session.state.position.address == Address(PageKind.SOURCES, part="helpline")
