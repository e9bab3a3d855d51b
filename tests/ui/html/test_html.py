"""The pages for a browser hold what the view holds, in its languages, and every link leads somewhere."""

from __future__ import annotations

import posixpath
import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from kiosk import texts
from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.content import FileContent
from kiosk.domain.command import Command, OpenPage
from kiosk.domain.guide import Medium
from kiosk.domain.page import Item, ItemKind
from kiosk.domain.pages import page_of
from kiosk.domain.place import Address, PageKind, ReadingPosition
from kiosk.domain.state import State
from kiosk.services.library import ClinicLibrary
from kiosk.services.presenter import present
from kiosk.services.translator import Translator
from kiosk.services.view import Row, Text
from kiosk.ui.html.look import Look
from kiosk.ui.html.pages import Pages
from kiosk.ui.html.places import START, STYLE, Spot, way_to
from tests.ui.html.browser_guide import browser_library, page, pages, spots
from tests.ui.html.html_page import Element, read
from tests.world import CONTENT, LOCALES, real_translator

AT_THE_KIOSK = {PageKind.OPTIONS, PageKind.SETTINGS, PageKind.SEARCH, PageKind.STAFF, PageKind.START_OVER}
"""Pages that a browser does not show: they are of keys, of the voice, of a machine that stands in the clinic."""
TAGS = {
    *("html", "head", "meta", "title", "link", "body", "header", "nav", "main", "footer", "h1", "h2", "p", "ul", "ol"),
    *("li", "dl", "div", "dt", "dfn", "dd", "a", "span", "strong", "br"),
}
ATTRIBUTES = {
    *("lang", "class", "id", "href", "hreflang", "rel", "charset", "name", "content", "tabindex"),
    *("aria-label", "aria-labelledby", "aria-current"),
}
WARNINGS = Address(PageKind.SECTION, "lemtrada", "warnings")
GLANCE = Address(PageKind.SECTION, "lemtrada", "glance")
HELP = Address(PageKind.DOCUMENT, part="help")

BY_NAME = {spot.name: spot for spot in spots()}
IN_ONE_LOOK = [spot for spot in spots() if spot.look is Look.STANDARD and spot.address != START]
by_name = pytest.mark.parametrize("spot", IN_ONE_LOOK, ids=lambda spot: spot.name)


def view_of(spot: Spot, library: ClinicLibrary) -> list[tuple[Item, Row]]:
    state = State(path=tuple(map(ReadingPosition, way_to(spot.address))), language=spot.language)
    rows = present(state, library, library.translator).rows
    return list(zip(page_of(state, library).items, rows, strict=True))


def shown(item: Item, row: Row) -> list[Text]:
    """What of a row a browser must show: not which keys to press, nor lines that only lead to the kiosk's own pages."""
    if item.kind is ItemKind.CHOICE:
        leads = item.action.address.kind if isinstance(item.action, OpenPage) else item.action
        known = leads not in AT_THE_KIOSK and (
            isinstance(item.action, OpenPage) or leads in {Command.BACK, Command.NEXT_SECTION}
        )
        return [row.name or row.texts[0]] if known else []
    if item.id.startswith("key"):
        return []
    return [*row.texts[: len(row.texts) - row.hints], *([row.name] if row.name else [])]


def squeezed(text: str) -> str:
    return "".join(text.split())


@by_name
def test_every_text_of_the_view_is_on_the_page_in_its_language(spot: Spot) -> None:
    said: dict[str, str] = {}
    for words, lang in page(spot).one("body").words():
        said[lang] = said.get(lang, "") + squeezed(words)
    for item, row in view_of(spot, browser_library()):
        for text in shown(item, row):
            assert squeezed(text.value) in said[text.language], row.id


@by_name
def test_the_page_says_nothing_that_the_view_does_not(spot: Spot) -> None:
    rest = squeezed(page(spot).one("main").text)
    known = [text.value for item, row in view_of(spot, browser_library()) for text in shown(item, row)]
    for text in sorted(map(squeezed, known), key=len, reverse=True):
        rest = rest.replace(text, "", 1)
    link = real_translator().best(texts.browser.PREVIOUS_SECTION, spot.language).value
    before = squeezed(link.replace("{title}", ""))
    assert not rest or (spot.address.kind is PageKind.SECTION and rest.startswith(before)), rest


@by_name
def test_what_the_view_says_comes_in_its_order(spot: Spot) -> None:
    ids = [element.attributes["id"] for element in page(spot).one("main").all() if "id" in element.attributes]
    assert ids == [row.id for _, row in view_of(spot, browser_library()) if row.id in ids]


@pytest.mark.parametrize("spot", spots(), ids=lambda spot: spot.name)
def test_it_is_plain_html_that_needs_nothing_from_elsewhere(spot: Spot) -> None:
    root = page(spot)
    elements = list(root.all())
    assert {element.tag for element in elements} <= TAGS
    assert {name for element in elements for name in element.attributes} <= ATTRIBUTES
    assert [each.attributes["href"] for each in root.all("link") if each.attributes["rel"] == "stylesheet"] == [
        posixpath.relpath(STYLE, posixpath.dirname(spot.name))
    ]
    ids = [element.attributes["id"] for element in elements if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    assert len(list(root.all("h1"))) == len(list(root.all("main"))) == 1
    assert root.attributes["lang"] in pages().tags


@pytest.mark.parametrize("spot", spots(), ids=lambda spot: spot.name)
def test_every_link_leads_to_a_page_and_a_place_on_it(spot: Spot) -> None:
    for element in page(spot).all("a", "link"):
        target = urlsplit(element.attributes["href"])
        if target.scheme:
            assert target.scheme in {"http", "https"}
            continue
        name = (
            posixpath.normpath(posixpath.join(posixpath.dirname(spot.name), target.path)) if target.path else spot.name
        )
        if name == STYLE:
            continue
        found = BY_NAME.get(name)
        assert found, element.attributes["href"]
        if target.fragment:
            ids = [each.attributes.get("id") for each in page(found).all()]
            assert unquote(target.fragment) in ids, element.attributes["href"]


def test_no_two_pages_of_a_language_have_the_same_name_in_the_list_of_windows() -> None:
    for tag in pages().tags:
        names = [page(spot).one("title").text for spot in IN_ONE_LOOK if spot.language == tag]
        assert len(names) == len(set(names))
        assert all(names)


@by_name
def test_the_same_page_in_the_other_language_is_one_link_away_with_the_same_places(spot: Spot) -> None:
    (link,) = [each for each in page(spot).one("header").all("a") if "hreflang" in each.attributes]
    assert link.attributes["hreflang"] == link.lang != spot.language
    name = posixpath.normpath(posixpath.join(posixpath.dirname(spot.name), link.attributes["href"]))
    other = BY_NAME.get(name)
    assert other
    if spot.address.kind is not PageKind.LETTER:
        assert other.address == spot.address
        places = [{each.attributes.get("id") for each in page(one).one("main").all()} for one in (spot, other)]
        if spot.address.kind is not PageKind.INDEX:
            assert places[0] == places[1]


@by_name
def test_every_look_says_the_same(spot: Spot) -> None:
    for look in Look:
        other = Spot(look, spot.language, spot.address)
        assert page(other).one("main").text == page(spot).one("main").text
        assert page(other).attributes["class"] == look.classes
        assert len([each for each in page(other).one("header").all("span") if each.attributes.get("aria-current")]) == 1


def test_urgent_words_and_hard_words_are_marked_by_more_than_a_color() -> None:
    root = page(Spot(Look.STANDARD, "es", WARNINGS))
    urgent = [each for each in root.all("p") if each.attributes.get("class") == "urgent"]
    assert urgent
    assert all(each.one("strong").text == "Importante:" for each in urgent)
    glossary = page(Spot(Look.STANDARD, "es", Address(PageKind.GLOSSARY)))
    assert len(list(glossary.all("dfn"))) == len(browser_library().glossary)


def test_the_sources_are_links_named_by_their_titles() -> None:
    root = page(Spot(Look.STANDARD, "en", Address(PageKind.SECTION, "lemtrada", "sources")))
    found = browser_library().treatment("lemtrada")
    assert found
    links = {each.attributes["href"]: each.text for each in root.one("main").all("a")}
    assert all(links[source.url] == source.title for source in found.sources if source.url)


@by_name
def test_no_page_speaks_of_the_keys_of_the_kiosk(spot: Spot) -> None:
    assert not re.search(r"\bF\d{1,2}\b|\bPress\b|\bPresione\b|\bBackspace\b|\bRetroceso\b", page(spot).text)


def test_help_for_the_kiosk_speaks_of_nothing_that_only_a_browser_has() -> None:
    for document in ("help", "accessibility", "about"):
        at_the_kiosk = ClinicLibrary(FileContent(CONTENT, lambda _: None), real_translator()).document(document)
        in_a_browser = browser_library().document(document)
        assert at_the_kiosk
        assert in_a_browser
        assert not {b.id for b in at_the_kiosk.blocks if b.only is Medium.BROWSER}
        assert {b.id for b in in_a_browser.blocks if b.only is Medium.BROWSER}
        assert not {b.id for b in in_a_browser.blocks if b.only is Medium.KIOSK}


def test_the_choice_of_language_has_each_line_in_its_own_language() -> None:
    start = next(spot for spot in spots() if spot.address == START)
    assert [(each.text, each.lang) for each in page(start).one("main").all("a")] == [
        ("English", "en"),
        ("Español", "es"),
    ]


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LOCALES, tmp_path / "locales"))


def changed(locales: Path, old: str, new: str) -> Pages:
    file = locales / "es" / "LC_MESSAGES" / "lemtrada.po"
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")
    translator = Translator(GettextCatalogs(locales, lambda _: None))
    return Pages(ClinicLibrary(FileContent(CONTENT, lambda _: None), translator, Medium.BROWSER))


def test_a_page_without_a_current_translation_is_english_under_a_spanish_notice(locales: Path) -> None:
    root = read(changed(locales, "Primer ciclo: 12 mg", "Primer ciclo: 21 mg").html(Spot(Look.STANDARD, "es", GLANCE)))
    notice, *paragraphs = root.one("main").all("p")
    assert (notice.attributes["class"], notice.lang) == ("notice", "es")
    assert "Se muestra en inglés" in notice.text
    assert root.one("h1").lang == root.one("title").lang == "en"
    assert "First course: 12 mg" in root.text
    kiosk_s_own = {"not-reviewed", "go/next", "go/back"}
    assert {text.lang for text in paragraphs if text.attributes.get("id") not in kiosk_s_own} == {"en"}
    assert [text.lang for text in paragraphs if text.attributes.get("id") == "not-reviewed"] == ["es"]
    assert root.lang == root.one("header").lang == "es"


def test_no_text_can_become_markup(locales: Path) -> None:
    evil = "<script>alert()</script> & \\\"'</p>"
    root = read(
        changed(locales, "Primer ciclo: 12 mg", f"{evil} Primer ciclo: 12 mg").html(Spot(Look.STANDARD, "es", GLANCE))
    )
    assert list(root.all("script")) == []
    assert "<script>alert()</script> & \"'</p> Primer ciclo: 12 mg" in root.text


def test_a_broken_file_is_a_page_that_is_not_available(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    file = content / "treatments" / "lemtrada.md"
    file.write_text(file.read_text("utf-8").replace("{#warnings}", "{#nothing}"), "utf-8")
    made = Pages(ClinicLibrary(FileContent(content, lambda _: None), real_translator(), Medium.BROWSER))
    root = read(made.html(Spot(Look.STANDARD, "es", Address(PageKind.TREATMENT, "lemtrada"))))
    assert root.one("h1").text == "Página no disponible"
    assert "Lemtrada" in root.one("title").text
    assert all(spot.address.kind is not PageKind.SECTION for spot in made.spots())


def test_one_language_alone_offers_no_other() -> None:
    made = Pages(browser_library(), ["es"])
    root = read(made.html(Spot(Look.STANDARD, "es", WARNINGS)))
    assert [each for each in root.all("a", "link") if "hreflang" in each.attributes] == []
    assert {spot.language for spot in made.spots()} == {"", "es"}


def elements(root: Element, name: str) -> list[Element]:
    return [each for each in root.all() if name in each.attributes]


@by_name
def test_every_label_names_something_that_is_there(spot: Spot) -> None:
    root = page(spot)
    ids = {each.attributes["id"] for each in elements(root, "id")}
    assert {each.attributes["aria-labelledby"] for each in elements(root, "aria-labelledby")} <= ids
    names = [each.attributes.get("aria-label") or each.attributes["aria-labelledby"] for each in root.all("nav")]
    assert len(names) == len(set(names))
