"""The pages of the site have the texts of the view, with their languages, and every link has a target."""

from __future__ import annotations

import posixpath
import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from kiosk import texts
from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.content.file_content import FileContent
from kiosk.domain.address import Address, PageKind, ReadingPosition
from kiosk.domain.clinic import Clinic
from kiosk.domain.command import Command, OpenPage
from kiosk.domain.guide import Medium, Only
from kiosk.domain.page import Item, ItemKind
from kiosk.domain.pages import page_of
from kiosk.domain.state import Site, State
from kiosk.services.library import ClinicLibrary
from kiosk.services.presenter import present
from kiosk.services.translator import Translator
from kiosk.services.view import Row, Text
from kiosk.ui.html.pages import HtmlPages
from kiosk.ui.html.site_map import START, STYLE_SHEET, PageRef, Variant, breadcrumbs
from tests.fixture_guide import CONTENT, LOCALES, fixture_translator
from tests.ui.html.browser_guide import CLINIC, browser_library, page, pages, refs
from tests.ui.html.html_page import Element, read

AT_THE_KIOSK = {
    *(PageKind.OPTIONS, PageKind.SETTINGS, PageKind.SEARCH, PageKind.STAFF, PageKind.START_OVER),
    *(PageKind.SOURCES, PageKind.FIND, PageKind.COMPARE, PageKind.QUESTIONS),
}
"""Kinds of page that the site does not have: about keys, the voice or the machine, or made for what a person chose."""
TAGS = {
    *("html", "head", "meta", "title", "link", "body", "header", "nav", "main", "footer", "h1", "h2", "p", "ul", "ol"),
    *("li", "dl", "div", "dt", "dfn", "dd", "a", "span", "strong", "br", "svg", "rect", "path"),
}
ATTRIBUTES = {
    *("lang", "class", "id", "href", "hreflang", "rel", "charset", "name", "content", "tabindex"),
    *("aria-label", "aria-labelledby", "aria-current", "aria-hidden", "role"),
    *("viewbox", "preserveaspectratio", "width", "height", "d"),
}
WARNINGS = Address(PageKind.SECTION, "lemtrada", "warnings")
GLANCE = Address(PageKind.SECTION, "lemtrada", "glance")
HELP = Address(PageKind.DOCUMENT, part="help")

BY_NAME = {ref.file: ref for ref in refs()}
STANDARD = [ref for ref in refs() if ref.variant is Variant.STANDARD and ref.address != START]
each_page = pytest.mark.parametrize("ref", STANDARD, ids=lambda ref: ref.file)


def view_of(ref: PageRef, library: ClinicLibrary) -> list[tuple[Item, Row]]:
    state = State(
        tuple(map(ReadingPosition, breadcrumbs(ref.address, library))), ref.language, site=Site(clinic=CLINIC)
    )
    rows = present(state, library, library.translator).rows
    return list(zip(page_of(state, library).items, rows, strict=True))


def shown(item: Item, row: Row) -> list[Text]:
    """Return the texts of a row to be shown: no key hints, no choices that lead to pages of the kiosk only."""
    if item.kind is ItemKind.CHOICE:
        leads = item.action.address.kind if isinstance(item.action, OpenPage) else item.action
        known = leads not in AT_THE_KIOSK and (
            isinstance(item.action, OpenPage) or leads in {Command.BACK, Command.NEXT_SECTION}
        )
        return [row.name or row.texts[0]] if known else []
    if item.id.startswith(("key", "time-limit")):
        return []
    return [*row.texts[: len(row.texts) - row.hints], *row.chart_labels]


def squeezed(text: str) -> str:
    return "".join(text.split())


@each_page
def test_page_has_every_text_of_the_view_with_its_language(ref: PageRef) -> None:
    said: dict[str, str] = {}
    for words, lang in page(ref).one("body").words():
        said[lang] = said.get(lang, "") + squeezed(words)
    for item, row in view_of(ref, browser_library()):
        for text in shown(item, row):
            assert squeezed(text.value) in said[text.language], row.id


@each_page
def test_page_has_no_text_that_is_not_in_the_view(ref: PageRef) -> None:
    numbers = {squeezed(each.text) for each in page(ref).all("span") if each.attributes.get("class") == "numbers"}
    rest = squeezed(page(ref).one("main").text)
    for years in numbers:  # of a time line
        rest = rest.replace(years, "")
    known = [text.value for item, row in view_of(ref, browser_library()) for text in shown(item, row)]
    for text in sorted(map(squeezed, known), key=len, reverse=True):
        rest = rest.replace(text, "", 1)
    before = squeezed(
        fixture_translator().best(texts.browser.PREVIOUS_SECTION, ref.language).value.replace("{title}", "")
    )
    assert not rest or (ref.address.kind is PageKind.SECTION and rest.startswith(before)), rest


@each_page
def test_blocks_have_the_order_of_the_view(ref: PageRef) -> None:
    ids = [element.attributes["id"] for element in page(ref).one("main").all() if "id" in element.attributes]
    assert ids == [row.id for _, row in view_of(ref, browser_library()) if row.id in ids]


@pytest.mark.parametrize("ref", refs(), ids=lambda ref: ref.file)
def test_page_uses_only_known_tags_and_loads_only_the_style_sheet(ref: PageRef) -> None:
    root = page(ref)
    elements = list(root.all())
    assert {element.tag for element in elements} <= TAGS
    assert {name for element in elements for name in element.attributes} <= ATTRIBUTES
    assert [each.attributes["href"] for each in root.all("link") if each.attributes["rel"] == "stylesheet"] == [
        posixpath.relpath(STYLE_SHEET, posixpath.dirname(ref.file))
    ]
    ids = [element.attributes["id"] for element in elements if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    assert len(list(root.all("h1"))) == len(list(root.all("main"))) == 1
    assert root.attributes["lang"] in pages().languages


@pytest.mark.parametrize("ref", refs(), ids=lambda ref: ref.file)
def test_every_link_has_a_target(ref: PageRef) -> None:
    for element in page(ref).all("a", "link"):
        target = urlsplit(element.attributes["href"])
        if target.scheme:
            assert target.scheme in {"http", "https"}
            continue
        name = posixpath.normpath(posixpath.join(posixpath.dirname(ref.file), target.path)) if target.path else ref.file
        if name == STYLE_SHEET:
            continue
        found = BY_NAME.get(name)
        assert found, element.attributes["href"]
        if target.fragment:
            ids = [each.attributes.get("id") for each in page(found).all()]
            assert unquote(target.fragment) in ids, element.attributes["href"]


def test_titles_are_unique_within_a_language() -> None:
    for tag in pages().languages:
        names = [page(ref).one("title").text for ref in STANDARD if ref.language == tag]
        assert len(names) == len(set(names))
        assert all(names)


@each_page
def test_page_links_to_the_same_page_in_the_other_language_with_the_same_ids(ref: PageRef) -> None:
    (link,) = [each for each in page(ref).one("header").all("a") if "hreflang" in each.attributes]
    assert link.attributes["hreflang"] == link.lang != ref.language
    name = posixpath.normpath(posixpath.join(posixpath.dirname(ref.file), link.attributes["href"]))
    other = BY_NAME.get(name)
    assert other
    if ref.address.kind is not PageKind.LETTER:
        assert other.address == ref.address
        places = [{each.attributes.get("id") for each in page(one).one("main").all()} for one in (ref, other)]
        if ref.address.kind is not PageKind.INDEX:
            assert places[0] == places[1]


@each_page
def test_all_variants_have_the_same_text(ref: PageRef) -> None:
    for variant in Variant:
        other = PageRef(variant, ref.language, ref.address)
        assert page(other).one("main").text == page(ref).one("main").text
        assert page(other).attributes["class"] == variant.classes
        assert len([each for each in page(other).one("header").all("span") if each.attributes.get("aria-current")]) == 1


def test_warnings_and_terms_are_marked_by_more_than_color() -> None:
    root = page(PageRef(Variant.STANDARD, "es", WARNINGS))
    urgent = [each for each in root.all("p") if "urgent" in each.attributes.get("class", "").split()]
    assert urgent
    assert all(each.one("strong").text == "Importante:" for each in urgent)
    glossary = page(PageRef(Variant.STANDARD, "es", Address(PageKind.GLOSSARY)))
    assert len(list(glossary.all("dfn"))) == len(browser_library().glossary)


def test_a_section_shows_how_far_one_has_come_and_other_pages_do_not() -> None:
    found = browser_library().article("lemtrada")
    assert found
    (bar,) = page(PageRef(Variant.STANDARD, "es", WARNINGS)).all("svg")
    assert bar.attributes["viewbox"] == f"0 0 {len(found.sections) + 1} 1"
    assert bar.one("rect").attributes["width"] == "2"
    assert bar.attributes["aria-hidden"] == "true"
    treatment = PageRef(Variant.STANDARD, "es", Address(PageKind.TREATMENT, "lemtrada"))
    assert list(page(treatment).all("svg")) == []


@pytest.mark.parametrize("tag", ["en", "es"])
def test_hard_words_are_links_where_they_stand(tag: str) -> None:
    ref = PageRef(Variant.STANDARD, tag, WARNINGS)
    blocks = {each.attributes.get("id"): each for each in page(ref).one("main").all("p", "li")}
    found = 0
    for _, row in view_of(ref, browser_library()):
        for span in row.texts[0].spans:
            links = {each.attributes["href"]: each.text for each in blocks[row.id].all("a")}
            (words,) = [words for href, words in links.items() if href.endswith(f"/glossary.html#term/{span.term}")]
            assert words == row.texts[0].value[span.start : span.end]
            found += 1
    assert found


def test_a_band_says_once_to_those_who_see_what_others_hear_before_each_sign() -> None:
    main = page(PageRef(Variant.STANDARD, "en", Address(PageKind.SECTION, "lemtrada", "when-to-call"))).one("main")
    bands = {each.attributes["class"]: each.text for each in main.all("h2") if "class" in each.attributes}
    assert bands["emergency"] == "Call 911 right away"
    labels = [each.one("strong") for each in main.all("p") if "urgent" in each.attributes.get("class", "").split()]
    assert ("heard", "Call 911:") in {(each.attributes.get("class"), each.text) for each in labels}


def test_sources_are_links_with_their_titles() -> None:
    root = page(PageRef(Variant.STANDARD, "en", Address(PageKind.SECTION, "lemtrada", "sources")))
    found = browser_library().article("lemtrada")
    assert found
    links = {each.attributes["href"]: each.text for each in root.one("main").all("a")}
    assert all(links[source.url] == source.title.text for source in found.sources if source.url)
    helpline = page(PageRef(Variant.STANDARD, "es", Address(PageKind.DOCUMENT, part="helpline")))
    links = {each.attributes["href"]: each.text for each in helpline.one("main").all("a")}
    assert links["https://mymsaa.org"] == "Guía de tratamientos de MSAA, página de Lemtrada"


@each_page
def test_no_page_mentions_keys_of_the_kiosk(ref: PageRef) -> None:
    assert not re.search(r"\bF\d{1,2}\b|\bPress\b|\bPresione\b|\bBackspace\b|\bRetroceso\b", page(ref).text)


def test_documents_hold_only_the_parts_for_their_medium() -> None:
    for document in ("help", "accessibility", "about"):
        at_the_kiosk = ClinicLibrary(FileContent(CONTENT, lambda _: None), fixture_translator()).document(document)
        in_a_browser = browser_library().document(document)
        assert at_the_kiosk
        assert in_a_browser
        assert not {b.id for b in at_the_kiosk.blocks if b.only is Only.BROWSER}
        assert {b.id for b in in_a_browser.blocks if b.only is Only.BROWSER}
        assert not {b.id for b in in_a_browser.blocks if b.only is Only.KIOSK}


def test_start_page_has_each_choice_in_its_own_language() -> None:
    start = next(ref for ref in refs() if ref.address == START)
    assert [(each.text, each.lang) for each in page(start).one("main").all("a")] == [
        ("English", "en"),
        ("Español", "es"),
    ]


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LOCALES, tmp_path / "locales"))


def changed(locales: Path, old: str, new: str) -> HtmlPages:
    file = locales / "es" / "LC_MESSAGES" / "lemtrada.po"
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")
    translator = Translator(GettextCatalogs(locales, lambda _: None))
    return HtmlPages(ClinicLibrary(FileContent(CONTENT, lambda _: None), translator, Medium.BROWSER))


def test_page_without_a_current_translation_is_english_under_a_spanish_notice(locales: Path) -> None:
    root = read(
        changed(locales, "Primer ciclo: 12 mg", "Primer ciclo: 21 mg").html(PageRef(Variant.STANDARD, "es", GLANCE))
    )
    notice, *paragraphs = root.one("main").all("p")
    assert (notice.attributes["class"], notice.lang) == ("notice", "es")
    assert "Se muestra en inglés" in notice.text
    assert root.one("h1").lang == root.one("title").lang == "en"
    assert squeezed("First course: 12 mg") in squeezed(root.text)
    kiosk_s_own = {"not-reviewed", "go/next", "go/back"}
    assert {text.lang for text in paragraphs if text.attributes.get("id") not in kiosk_s_own} == {"en"}
    assert [text.lang for text in paragraphs if text.attributes.get("id") == "not-reviewed"] == ["es"]
    assert root.lang == root.one("header").lang == "es"


def test_text_is_escaped(locales: Path) -> None:
    evil = "<script>alert()</script> & \\\"'</p>"
    root = read(
        changed(locales, "Primer ciclo: 12 mg", f"{evil} Primer ciclo: 12 mg").html(
            PageRef(Variant.STANDARD, "es", GLANCE)
        )
    )
    assert list(root.all("script")) == []
    assert squeezed("<script>alert()</script> & \"'</p> Primer ciclo: 12 mg") in squeezed(root.text)


def test_broken_file_becomes_a_page_that_is_not_available(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    file = content / "treatments" / "lemtrada.md"
    file.write_text(file.read_text("utf-8").replace("{#warnings}", "{#nothing}"), "utf-8")
    made = HtmlPages(ClinicLibrary(FileContent(content, lambda _: None), fixture_translator(), Medium.BROWSER))
    root = read(made.html(PageRef(Variant.STANDARD, "es", Address(PageKind.TREATMENT, "lemtrada"))))
    assert root.one("h1").text == "Página no disponible"
    assert "Lemtrada" in root.one("title").text
    assert {ref.address.article for ref in made.refs() if ref.address.kind is PageKind.SECTION} == {"tavrizo"}


def test_site_in_one_language_has_no_links_to_others() -> None:
    made = HtmlPages(browser_library(), ["es"])
    root = read(made.html(PageRef(Variant.STANDARD, "es", WARNINGS)))
    assert [each for each in root.all("a", "link") if "hreflang" in each.attributes] == []
    assert {ref.language for ref in made.refs()} == {"", "es"}


def elements(root: Element, name: str) -> list[Element]:
    return [each for each in root.all() if name in each.attributes]


@each_page
def test_every_label_exists_and_is_unique(ref: PageRef) -> None:
    root = page(ref)
    ids = {each.attributes["id"] for each in elements(root, "id")}
    assert {each.attributes["aria-labelledby"] for each in elements(root, "aria-labelledby")} <= ids
    names = [each.attributes.get("aria-label") or each.attributes["aria-labelledby"] for each in root.all("nav")]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("language", "contact", "pages_of"),
    [
        (
            "en",
            "This clinic These pages are from Lakeside MS Clinic. "
            "Phone of the clinic: (555) 010-0199 Open: Monday to Friday",
            "These pages are from Lakeside MS Clinic.",
        ),
        (
            "es",
            "Esta clínica Estas páginas son de Clínica Lakeside. "
            "Teléfono de la clínica: (555) 010-0199 Horario: De lunes a viernes",
            "Estas páginas son de Clínica Lakeside.",
        ),
    ],
)
def test_the_clinic_is_named_on_the_help_line_and_about_pages(language: str, contact: str, pages_of: str) -> None:
    for document, said in (("helpline", contact), ("about", pages_of)):
        ref = PageRef(Variant.STANDARD, language, Address(PageKind.DOCUMENT, part=document))
        main = page(ref).one("main")
        assert said in main.text
        assert {text.lang for text in main.all("h2", "p") if text.text and text.text in said} == {language}
        assert pages_of not in read(HtmlPages(browser_library()).html(ref)).text


def test_the_start_page_names_the_clinic_once_in_each_of_its_languages() -> None:
    def named(clinic: Clinic, *languages: str) -> list[tuple[str, str]]:
        made = HtmlPages(browser_library(), languages, clinic)
        root = read(made.html(PageRef(Variant.STANDARD, "", START)))
        return [(each.text, each.lang) for each in root.one("main").all("p")]

    assert named(CLINIC) == [("Lakeside MS Clinic", "en"), ("Clínica Lakeside", "es")]
    assert named(CLINIC, "es") == [("Clínica Lakeside", "es")]
    assert named(Clinic(name=(("", "Lakeside"),)), "es") == [("Lakeside", "es")]
    assert named(Clinic()) == []
