"""axe-core finds nothing in the pages, each sort of page in every language and look; and what axe-core cannot see.

All its rules run: WCAG level AAA (7:1 for every text), best practices and experimental ones too.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.content import FileContent
from kiosk.domain.guide import Medium
from kiosk.domain.place import PageKind
from kiosk.services.library import ClinicLibrary
from kiosk.services.translator import Translator
from kiosk.ui.html.look import Look
from kiosk.ui.html.pages import Pages
from kiosk.ui.html.places import START, Spot
from tests.ui.html.browser_guide import pages, spots
from tests.ui.html.chromium import chromium
from tests.ui.html.site_server import served
from tests.world import CONTENT, LOCALES

NARROW = 320
"""CSS pixels; also a window of 1280 at 400 % (WCAG 2.2, 1.4.10)."""
SECTIONS = {"glance", "warnings", "sources"}
"""Anchors of sections whose blocks are of all sorts."""
FINGER = 44
"""CSS pixels (WCAG 2.2, 2.5.5)."""
RUN = """
async () => {
  const rules = axe.getRules().filter((rule) => !rule.tags.includes("deprecated"));
  const enabled = Object.fromEntries(rules.map((rule) => [rule.ruleId, { enabled: true }]));
  const found = await axe.run(document, { rules: enabled });
  const told = (each) => [each.id, each.nodes.map((node) => [node.html, node.failureSummary])];
  return { violations: found.violations.map(told), incomplete: found.incomplete.map(told),
           passes: found.passes.map((each) => each.id) };
}
"""
SMALL = """
(least) => [...document.querySelectorAll("a")].filter((link) => !link.matches(".skip")).flatMap((link) =>
  [...link.getClientRects()].map((box) => [link.textContent, box.width, box.height])
).filter(([, , height]) => height < least)
"""
SHOWN = "() => getComputedStyle(document.activeElement).outlineStyle + document.activeElement.textContent.trim()"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(pages(), tmp_path_factory.mktemp("site")) as address:
        yield address


def sorts() -> Iterator[Spot]:
    """One page of each sort in every language and look; pages of the same sort in the first look alone."""
    yield from (Spot(look, "", START) for look in Look)
    for tag in pages().tags:
        seen: set[tuple[PageKind, str]] = set()
        for spot in spots():
            kind, part = spot.address.kind, spot.address.part
            sort = (kind, part if part in SECTIONS else "")
            same = sort in seen or (kind is PageKind.SECTION and part not in SECTIONS)
            if spot.language != tag or spot.look is not Look.STANDARD:
                continue
            if not same:
                yield from (Spot(look, tag, spot.address) for look in Look)
            elif kind is PageKind.DOCUMENT:
                yield spot
            seen.add(sort)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": NARROW, "height": 900})
    yield context.new_page()
    context.close()


def nothing_found(page: Page) -> None:
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(RUN)
    for sort in ("violations", "incomplete"):
        assert found[sort] == [], json.dumps(found[sort], indent=2, ensure_ascii=False)
    assert {"color-contrast-enhanced", "html-has-lang", "region"} <= {*found["passes"]}


@pytest.mark.parametrize("spot", [*sorts()], ids=lambda spot: spot.name)
def test_axe_finds_nothing_and_the_page_fits_a_narrow_window_and_a_finger(page: Page, url: str, spot: Spot) -> None:
    page.emulate_media(color_scheme="dark" if spot.language == "es" else "light")  # no color depends on the language
    page.goto(url + spot.name)
    nothing_found(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= NARROW
    assert page.evaluate(SMALL, FINGER) == []


def test_axe_finds_nothing_where_a_page_is_in_another_language_or_not_available(page: Page, tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    (content / "about.md").write_bytes(b"\xff")
    locales = Path(shutil.copytree(LOCALES, tmp_path / "locales"))
    catalog = locales / "es" / "LC_MESSAGES" / "lemtrada.po"
    catalog.write_text(catalog.read_text("utf-8").replace("Primer ciclo: 12 mg", "Primer ciclo: 21 mg"), "utf-8")
    translator = Translator(GettextCatalogs(locales, lambda _: None))
    library = ClinicLibrary(FileContent(content, lambda _: None), translator, Medium.BROWSER)
    with served(Pages(library), tmp_path / "site") as address:
        for name in ("treatment/lemtrada/glance.html", "about.html"):
            page.goto(f"{address}standard/es/{name}")
            nothing_found(page)
        assert page.locator("h1").inner_text() == "Página no disponible"


@pytest.mark.parametrize("look", Look)
def test_the_first_tab_shows_the_link_to_the_text_and_every_stop_is_seen(page: Page, url: str, look: Look) -> None:
    page.goto(f"{url}{look}/en/treatment/lemtrada/when-to-call.html")
    page.keyboard.press("Tab")
    assert page.evaluate(SHOWN) == "solidSkip to the text"
    assert page.evaluate("() => document.activeElement.getBoundingClientRect().left") >= 0
    for _ in range(page.locator("a").count() - 1):
        page.keyboard.press("Tab")
        assert page.evaluate(SHOWN).startswith("solid")


def test_a_choice_of_look_and_language_stays_while_a_person_walks_on(page: Page, url: str) -> None:
    page.goto(url)
    page.get_by_role("link", name="Letra grande y alto contraste").click()
    page.get_by_role("link", name="Español").click()
    page.get_by_role("link", name="Lemtrada").click()
    page.get_by_role("link", name="Advertencias importantes").click()
    assert page.url == f"{url}large-contrast/es/treatment/lemtrada/warnings.html"
    page.get_by_role("link", name="Information in English").click()
    page.get_by_role("link", name="Next section").click()
    assert page.url == f"{url}large-contrast/en/treatment/lemtrada/benefit.html"


def test_on_paper_there_is_the_text_alone_in_black(page: Page, url: str) -> None:
    page.goto(f"{url}contrast/en/treatment/lemtrada/warnings.html")
    page.emulate_media(media="print")
    assert not page.locator("header").is_visible()
    assert not page.locator("footer").is_visible()
    color = page.evaluate("() => getComputedStyle(document.body).color")
    page.emulate_media(media="screen")
    assert color == "rgb(0, 0, 0)"
