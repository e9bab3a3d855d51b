"""A page with only what could be confirmed says so in its title, in each section and in every line that leads to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.file_content import FileContent
from kiosk.domain.address import GUIDE, Address, PageKind
from kiosk.domain.command import OpenPage, SetLanguage
from kiosk.domain.errors import Diagnostic
from kiosk.domain.state import Site, State
from kiosk.services.library import ClinicLibrary
from kiosk.services.session import Session
from tests.content_samples import TREATMENT, write_content
from tests.fixture_guide import fixture_translator

TITLE = {"en": "Lemtrada (alemtuzumab): page not complete", "es": "Lemtrada (alemtuzumab): página sin completar"}
NOTICE = {
    "en": "This page is not complete: it has only what we could confirm, and much is missing. "
    "Ask your care team about the rest.",
    "es": "Esta página no está completa: tiene solo lo que pudimos confirmar, y falta mucho. "
    "Pregunte a su equipo médico por lo demás.",
}


def open_session(folder: Path, front: str) -> Session:
    content = write_content(folder)
    text = TREATMENT.replace("names = [", f"{front}names = [", 1)
    (content / "treatments" / "lemtrada.md").write_text(text, encoding="utf-8")
    problems: list[Diagnostic] = []
    library = ClinicLibrary(FileContent(content, problems.extend), fixture_translator())
    assert problems == []
    return Session(library, State.fresh(Site()))


def shown(session: Session, address: Address) -> list[str]:
    return [row.texts[0].value for row in session.send(OpenPage(address)).rows]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_title_and_the_lists_say_that_it_is_short(tmp_path: Path, language: str) -> None:
    session = open_session(tmp_path, "short = true\n")
    session.send(SetLanguage(language))
    assert shown(session, Address(PageKind.TREATMENT, "lemtrada"))[0] == TITLE[language]
    assert any(line.startswith(TITLE[language]) for line in shown(session, GUIDE))
    assert any(line.startswith(TITLE[language]) for line in shown(session, Address(PageKind.LETTER, part="L")))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("part", ["", "glance", "warnings", "sources"])
def test_the_page_and_each_section_begin_with_the_notice(tmp_path: Path, language: str, part: str) -> None:
    session = open_session(tmp_path, "short = true\n")
    session.send(SetLanguage(language))
    kind = PageKind.SECTION if part else PageKind.TREATMENT
    assert shown(session, Address(kind, "lemtrada", part))[2] == NOTICE[language]


@pytest.mark.parametrize("front", ["", "short = false\n"])
def test_a_whole_page_says_nothing_of_it(tmp_path: Path, front: str) -> None:
    session = open_session(tmp_path, front)
    session.send(SetLanguage("en"))
    lines = shown(session, Address(PageKind.SECTION, "lemtrada", "warnings"))
    assert NOTICE["en"] not in lines
    assert shown(session, Address(PageKind.TREATMENT, "lemtrada"))[0] == "Lemtrada (alemtuzumab)"
