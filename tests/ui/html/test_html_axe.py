"""axe-core finds nothing in the pages, each sort of page in every language and look; and what axe-core cannot see.

All its rules run, those of WCAG level AAA (7:1 for every text), its best practices and the experimental ones too. The
pages come from the server, as a browser in the clinic gets them.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

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
from kiosk.ui.html.server import Server
from tests.ui.html.browser_guide import pages, spots
from tests.ui.html.chromium import chromium
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


@contextmanager
def served(made: Pages) -> Iterator[str]:
    server = Server(made, "127.0.0.1", 0)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server.url
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with served(pages()) as address:
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
    # axe-core is a script, which the pages refuse.
    context = browser.new_context(viewport={"width": NARROW, "height": 900}, bypass_csp=True)
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


def test_axe_finds_nothing_where_there_is_no_page(page: Page, url: str) -> None:
    page.goto(f"{url}nothing/at/all")
    nothing_found(page)


def test_axe_finds_nothing_where_a_page_is_in_another_language_or_not_available(page: Page, tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    (content / "about.md").write_bytes(b"\xff")
    locales = Path(shutil.copytree(LOCALES, tmp_path / "locales"))
    catalog = locales / "es" / "LC_MESSAGES" / "lemtrada.po"
    catalog.write_text(catalog.read_text("utf-8").replace("Primer ciclo: 12 mg", "Primer ciclo: 21 mg"), "utf-8")
    translator = Translator(GettextCatalogs(locales, lambda _: None))
    library = ClinicLibrary(FileContent(content, lambda _: None), translator, Medium.BROWSER)
    with served(Pages(library)) as address:
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


def test_the_pages_load_nothing_but_the_style_sheet_and_run_without_scripts(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    asked: list[str] = []
    refused: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(url)))
    page.on("console", lambda message: refused.append(message.text))
    page.goto(f"{url}standard/en/index.html")
    page.get_by_role("link", name="Glossary").click()
    page.wait_for_load_state("networkidle")
    assert {each for each in asked if each != "favicon.ico"} == {
        "standard/en/index.html",
        "standard/en/glossary.html",
        "style.css",
    }
    assert [text for text in refused if "Content Security Policy" in text] == []
    assert context.cookies() == []
    context.close()


def test_on_paper_there_is_the_text_alone_in_black(page: Page, url: str) -> None:
    page.goto(f"{url}contrast/en/treatment/lemtrada/warnings.html")
    page.emulate_media(media="print")
    assert not page.locator("header").is_visible()
    assert not page.locator("footer").is_visible()
    color = page.evaluate("() => getComputedStyle(document.body).color")
    page.emulate_media(media="screen")
    assert color == "rgb(0, 0, 0)"
