"""The pages about the disease, and the list of changes, among the pages for a browser."""

from __future__ import annotations

from functools import cache

import pytest

from kiosk.content.file_content import FileContent
from kiosk.domain.guide import Medium
from kiosk.services.library import ClinicLibrary
from kiosk.ui.html.pages import HtmlPages
from tests.fixture_guide import PROBLEMS, assemble_fixture_guide, topics_library
from tests.ui.html.html_page import Element, read


@cache
def pages() -> HtmlPages:
    content = FileContent(assemble_fixture_guide(topics=True) / "content", PROBLEMS.extend)
    return HtmlPages(ClinicLibrary(content, topics_library().translator, Medium.BROWSER))


def page(file: str) -> Element:
    return read(pages().html(next(ref for ref in pages().refs() if ref.file == f"standard/{file}")))


def links(element: Element) -> list[tuple[str, str]]:
    return [(link.text, link.attributes["href"]) for link in element.all("a")]


@pytest.mark.parametrize(
    ("language", "topics", "title"),
    [
        ("en", "About multiple sclerosis (MS)", "The first weeks"),
        ("es", "Sobre la esclerosis múltiple (EM)", "Las primeras semanas"),
    ],
)
def test_the_guide_leads_to_each_section_of_them(language: str, topics: str, title: str) -> None:
    assert links(page(f"{language}/index.html").one("main"))[0] == (topics, "topics.html")
    assert (title, "first-weeks/index.html") in links(page(f"{language}/topics.html").one("main"))
    sections = [href for _, href in links(page(f"{language}/first-weeks/index.html").one("main"))]
    assert sections[:5] == ["glance.html", "first.html", "urgent.html", "help.html", "sources.html"]
    above = next(page(f"{language}/first-weeks/first.html").all("nav"))
    assert links(above)[2:] == [(topics, "../topics.html"), (title, "index.html")]


def test_a_section_has_its_notice_its_warning_and_the_next_section() -> None:
    main = page("en/first-weeks/urgent.html").one("main")
    assert "Not checked by a doctor or nurse yet. Ask your care team." in main.text
    assert "You see less with one eye than yesterday." in main.text
    assert ("Next section: Who can help", "help.html") in links(main)


def test_the_page_about_the_guide_leads_to_the_list_of_changes() -> None:
    assert ("What has changed in this guide", "changes.html") in links(page("en/about.html").one("main"))
    assert "November 2026" in [heading.text for heading in page("en/changes.html").all("h2")]
