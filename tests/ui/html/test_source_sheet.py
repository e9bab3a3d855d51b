"""The sheet for clinicians ties each sentence to its sources, and has lines for a signature of each page."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.domain.errors import Exit
from tests.fixture_guide import assemble_fixture_guide
from tests.ui.html.html_page import read


def sheet(folder: Path, *options: str) -> str:
    guide, file = assemble_fixture_guide(topics=True), folder / "sheet.html"
    places = ("--content", f"{guide}/content", "--locales", f"{guide}/locales")
    assert main([*places, "export", "sources", str(file), *options]) is Exit.OK
    return file.read_text("utf-8")


def rows(html: str) -> list[list[str]]:
    return [[cell.text for cell in row.all() if cell.tag in {"th", "td"}] for row in read(html).all("tr")]


def test_each_sentence_stands_beside_its_sources(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    html = sheet(tmp_path, "--page", "first-weeks")
    assert capsys.readouterr().out == f"{tmp_path}/sheet.html: written. Pages: 1.\n"
    head = ["Line", "Text", "Sources", "Right, or what must change"]
    msaa, ours = "MSAA: newly diagnosed (May 2026)", "Kiosk content team: our own words, for a clinician to check"
    assert rows(html) == [
        head, ["1", "Nobody has to decide everything on the first day.", ours, ""],
        head,
        ["2", "Ask for a copy of your MRI report.", msaa, ""],
        ["3", "Write down your questions before each visit.", msaa, ""],
        ["4", "Take somebody along, if you like.", ours, ""],
        head,
        ["Call your care team today"],
        ["5", "Call your care team: You see less with one eye than yesterday.", msaa, ""],
        head, ["6", "The MSAA answers questions by phone.", msaa, ""],
    ]  # fmt: skip
    page = read(html)
    links = {link.attributes["href"] for link in page.all("a")}
    assert links == {"#first-weeks", "https://example.org/newly-diagnosed"}
    assert [each.text for each in page.all("h2")] == ["The first weeks"]
    assert [each.text for each in page.all("label")] == [
        "The page may be shown to patients: yes or no", "Name of the clinician", "Profession and license", "Date",
        "Signature",
    ]  # fmt: skip
    blanks = [each.attributes["aria-label"] for each in page.all("textarea")]
    assert blanks == [f"Right, or what must change, {number}" for number in range(1, 7)]
    text = page.one("article").text
    assert "No doctor or nurse has checked this page yet." in text
    assert "Written by Kiosk content team on November 28, 2026." in text
    assert "at the top of the file first-weeks.md, and as signed_text the number 4007f2d87c33." in text


def test_all_pages_are_on_it_in_the_language_that_patients_read(tmp_path: Path) -> None:
    page = read(sheet(tmp_path, "--language", "es"))
    titles = ["Lemtrada (alemtuzumab)", "Tavrizo (tavrimod)", "Las primeras semanas"]
    assert [(each.text, each.attributes["lang"]) for each in page.all("h2")] == [(title, "es") for title in titles]
    cells = {each.text for each in page.all("td")}
    assert {"Pida una copia del informe de su resonancia magnética (MRI)."} <= cells
    assert {"MSAA: diagnóstico reciente (mayo de 2026)"} <= cells


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--page", "avonexx"), "--page: There is no page “avonexx”. Name one of: lemtrada, tavrizo"),
        (("--language", "xx"), "The language “xx” is not offered"),
    ],
)
def test_an_unknown_page_or_language_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], said: str
) -> None:
    guide = assemble_fixture_guide()
    places = ("--content", f"{guide}/content", "--locales", f"{guide}/locales")
    assert main([*places, "export", "sources", str(tmp_path / "sheet.html"), *options]) is Exit.USAGE
    assert said in capsys.readouterr().err
