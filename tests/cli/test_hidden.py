"""Pages that a clinic hides are shown nowhere: not in a list, not in the search, not in the pages for a browser."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.cli.doctor import examine_hidden
from kiosk.cli.doctor_report import DoctorReport
from kiosk.cli.log import FileReports
from kiosk.cli.main import main
from kiosk.cli.wiring import open_session
from kiosk.cli.wiring.guide import open_pages
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import OpenPage, SetCompared, SetLanguage
from kiosk.domain.errors import Exit
from kiosk.domain.pages.finding import by_letter
from kiosk.domain.pages.titles import DOCUMENT_TITLES
from kiosk.services.session import Session
from kiosk.site.configuration import Configuration
from tests.fixture_guide import assemble_fixture_guide, shipped_library
from tests.site.configuration_file import read_configuration


def hiding(folder: Path, *hidden: str) -> Configuration:
    guide = assemble_fixture_guide(topics=True)
    lines = [f'content = "{guide}/content"', f'locales = "{guide}/locales"', f"hidden = {list(hidden)}"]
    file = folder / "kiosk.toml"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return read_configuration(file)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with ExitStack() as stack:
        yield open_session(hiding(tmp_path, "tavrizo", "first-weeks"), FileReports(), stack)


def test_a_hidden_page_is_in_no_list_and_not_found(session: Session) -> None:
    library = session.library
    assert [medicine.name for medicine in library.medicines] == ["Lemtrada"]
    assert library.topics == ()
    assert library.article("tavrizo") is library.article("first-weeks") is None
    entries = [entry.id for entries in by_letter(library, "en").values() for entry in entries]
    assert [entry for entry in entries if "tavrizo" in entry or "first-weeks" in entry] == []
    hits = (*library.find("tavrimod").hits, *library.find("first weeks").hits)
    assert {hit.article for hit in hits} <= {"lemtrada", ""}
    session.send(SetLanguage("en"))
    assert [row.id for row in session.view.rows if row.id.startswith(("treatment/", "page/topics"))] == [
        "treatment/lemtrada"
    ]
    session.send(OpenPage(Address(PageKind.TREATMENT, "tavrizo")))
    assert session.view.title.value == "Page not available"


@pytest.mark.parametrize("kind", [PageKind.FIND, PageKind.COMPARE, PageKind.INDEX, PageKind.GLOSSARY])
def test_no_page_leads_to_it(session: Session, kind: PageKind) -> None:
    session.send(SetLanguage("en"))
    session.send(OpenPage(Address(kind)))
    lines = [text.value for row in session.view.rows for text in row.texts]
    assert len(lines) > 5
    assert [line for line in lines if "avri" in line] == []


def test_a_hidden_medicine_cannot_be_compared(session: Session) -> None:
    session.send(SetLanguage("en"))
    session.send(SetCompared(("lemtrada", "tavrizo")))
    session.send(OpenPage(Address(PageKind.COMPARISON, part="given")))
    assert session.view.title.value == "Page not available"


@pytest.mark.shipped
def test_pages_about_no_medicine_name_none_so_that_any_can_be_hidden() -> None:
    library = shipped_library()
    names = re.compile("|".join(rf"\b{name}\b" for medicine in library.medicines for name in medicine.names))
    documents = [library.document(name) for name in DOCUMENT_TITLES if name != "changes"]
    articles = [library.article(topic.id) for topic in library.topics]
    sections = [section for article in articles if article for section in article.sections]
    blocks = [block for page in (*documents, *sections) if page for block in page.blocks]
    texts = [block.message for block in blocks]
    texts += [text for term in library.glossary for text in (term.title, term.meaning)]
    said = [library.words(text, language.tag) for text in texts for language in library.languages]
    assert len(said) > 1000
    assert [text for text in said if names.search(text)] == []


def test_it_is_not_among_the_pages_for_a_browser(tmp_path: Path) -> None:
    files = {ref.file for ref in open_pages(hiding(tmp_path, "tavrizo", "first-weeks"), FileReports(), ["en"]).refs()}
    assert "standard/en/lemtrada/index.html" in files
    assert [file for file in files if "tavrizo" in file or "first-weeks" in file or "topics" in file] == []


def test_a_name_that_no_page_has_is_reported_with_its_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    configuration = hiding(tmp_path, "tavrizo", "tavriso")
    said = (
        f"{tmp_path}/kiosk.toml:3: There is no page “tavriso” to hide. "
        "Write the name of its file without .md, or remove it from the list."
    )
    reports = FileReports()
    with ExitStack() as stack, caplog.at_level(logging.WARNING):
        assert len(open_session(configuration, reports, stack).library.medicines) == 1
    assert caplog.messages == [said]
    assert reports.exit is Exit.CONTENT
    assert examine_hidden(configuration, DoctorReport()) is Exit.USAGE
    shown = capsys.readouterr()
    assert shown.out == "hidden pages: tavrizo, tavriso\n"
    assert said in shown.err
    assert main(["--config", f"{tmp_path}/kiosk.toml", "check"]) is Exit.USAGE
    assert said in capsys.readouterr().err
    assert main(["--config", f"{tmp_path}/kiosk.toml", "config"]) is Exit.USAGE
    assert capsys.readouterr().err == f"{said}\n"
