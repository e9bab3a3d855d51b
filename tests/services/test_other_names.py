"""Other brands, generics and biosimilars of a medicine lead to its page, by the search and by the A to Z list."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.file_content import FileContent
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import ChooseNumber, Command, OpenPage, SetLanguage, TypeText
from kiosk.domain.errors import Diagnostic
from kiosk.domain.state import Site, State
from kiosk.services.library import ClinicLibrary
from kiosk.services.session import Session
from tests.content_samples import TREATMENT, write_content
from tests.fixture_guide import fixture_translator


@pytest.fixture
def session(tmp_path: Path) -> Session:
    content = write_content(tmp_path)
    text = TREATMENT.replace("names = [", 'also = ["Glatopa"]\nnames = [', 1)
    (content / "treatments" / "lemtrada.md").write_text(text, encoding="utf-8")
    problems: list[Diagnostic] = []
    library = ClinicLibrary(FileContent(content, problems.extend), fixture_translator())
    assert problems == []
    return Session(library, State.fresh(Site()))


@pytest.mark.parametrize(
    ("language", "line"), [("en", "Glatopa: see Lemtrada, 1 of 1"), ("es", "Glatopa: vea Lemtrada, 1 de 1")]
)
def test_the_list_from_a_to_z_leads_from_another_name(session: Session, language: str, line: str) -> None:
    session.send(SetLanguage(language))
    view = session.send(OpenPage(Address(PageKind.LETTER, part="G")))
    assert view.rows[1].texts[0].value == line
    assert session.send(ChooseNumber(1)).address == Address(PageKind.TREATMENT, "lemtrada")


def test_the_search_finds_the_page_by_another_name(session: Session) -> None:
    session.send(SetLanguage("en"))
    session.send(Command.SEARCH)
    session.send(TypeText("glatopa"))
    session.send(Command.OPEN)
    opened = session.send(ChooseNumber(1))
    assert opened.address == Address(PageKind.SECTION, "lemtrada", "glance")
    assert opened.row.id == "title"
