"""Accessibility of the pages in Chromium: axe-core on a sample of pages in every language and variant, and more.

All its rules run: WCAG level AAA (7:1 for every text), best practices and experimental ones too.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.content.file_content import FileContent
from kiosk.domain.address import PageKind
from kiosk.domain.guide import Medium
from kiosk.services.library import ClinicLibrary
from kiosk.services.translator import Translator
from kiosk.ui.html.pages import HtmlPages
from kiosk.ui.html.site_map import START, PageRef, Variant
from kiosk.ui.html.source_sheet import source_sheet
from tests.fixture_guide import CONTENT, LOCALES, topics_library
from tests.ui.html.browser_guide import pages, refs
from tests.ui.html.chromium import chromium
from tests.ui.html.site_server import served

pytestmark = pytest.mark.xdist_group("chromium")

NARROW = 320
"""CSS pixels; also a window of 1280 at 400 % (WCAG 2.2, 1.4.10)."""
SECTIONS = {"glance", "warnings", "benefit", "sources"}
"""Anchors of sections that together have all types of blocks."""
TOUCH_TARGET = 44
"""CSS pixels (WCAG 2.2, 2.5.5)."""
RUN_AXE = """
async () => {
  const rules = axe.getRules().filter((rule) => !rule.tags.includes("deprecated"));
  const enabled = Object.fromEntries(rules.map((rule) => [rule.ruleId, { enabled: true }]));
  const found = await axe.run(document, { rules: enabled });
  const report = (each) => [each.id, each.nodes.map((node) => [node.html, node.failureSummary])];
  return { violations: found.violations.map(report), incomplete: found.incomplete.map(report),
           passes: found.passes.map((each) => each.id) };
}
"""
SMALL_LINKS = """
(least) => [...document.querySelectorAll("a")].filter((link) => !link.matches(".skip")).flatMap((link) =>
  [...link.getClientRects()].map((box) => [link.textContent, box.width, box.height])
).filter(([, , height]) => height < least)
"""
FOCUSED = "() => getComputedStyle(document.activeElement).outlineStyle + document.activeElement.textContent.trim()"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(pages(), tmp_path_factory.mktemp("site")) as address:
        yield address


def sample() -> Iterator[PageRef]:
    """Yield one page of each kind in every language and variant, and all documents in the standard variant."""
    yield from (PageRef(variant, "", START) for variant in Variant)
    for tag in pages().languages:
        seen: set[tuple[PageKind, str]] = set()
        for ref in refs():
            kind, part = ref.address.kind, ref.address.part
            kind_and_section = (kind, part if part in SECTIONS else "")
            same = kind_and_section in seen or (kind is PageKind.SECTION and part not in SECTIONS)
            if ref.language != tag or ref.variant is not Variant.STANDARD:
                continue
            if not same:
                yield from (PageRef(variant, tag, ref.address) for variant in Variant)
            elif kind is PageKind.DOCUMENT:
                yield ref
            seen.add(kind_and_section)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": NARROW, "height": 900})
    yield context.new_page()
    context.close()


def assert_axe_passes(page: Page) -> None:
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(RUN_AXE)
    for result in ("violations", "incomplete"):
        assert found[result] == [], json.dumps(found[result], indent=2, ensure_ascii=False)
    assert {"color-contrast-enhanced", "html-has-lang", "region"} <= {*found["passes"]}


@pytest.mark.parametrize("ref", [*sample()], ids=lambda ref: ref.file)
def test_axe_passes_and_page_fits_a_narrow_window_and_touch_targets(page: Page, url: str, ref: PageRef) -> None:
    page.emulate_media(color_scheme="dark" if ref.language == "es" else "light")  # no color depends on the language
    page.goto(url + ref.file)
    assert_axe_passes(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= NARROW
    assert page.evaluate(SMALL_LINKS, TOUCH_TARGET) == []


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_axe_passes_on_the_sheet_for_clinicians(page: Page, color_scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=color_scheme)
    library = topics_library()
    articles = [article for name in ("tavrizo", "first-weeks") if (article := library.article(name))]
    page.set_content(source_sheet(library, articles, "es", str))
    assert_axe_passes(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= NARROW


def test_axe_passes_on_untranslated_and_broken_pages(page: Page, tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    (content / "about.md").write_bytes(b"\xff")
    locales = Path(shutil.copytree(LOCALES, tmp_path / "locales"))
    catalog = locales / "es" / "LC_MESSAGES" / "lemtrada.po"
    catalog.write_text(catalog.read_text("utf-8").replace("Primer ciclo: 12 mg", "Primer ciclo: 21 mg"), "utf-8")
    translator = Translator(GettextCatalogs(locales, lambda _: None))
    library = ClinicLibrary(FileContent(content, lambda _: None), translator, Medium.BROWSER)
    with served(HtmlPages(library), tmp_path / "site") as address:
        for name in ("lemtrada/glance.html", "about.html"):
            page.goto(f"{address}standard/es/{name}")
            assert_axe_passes(page)
        assert page.locator("h1").inner_text() == "Página no disponible"


@pytest.mark.parametrize("variant", Variant)
def test_first_tab_reaches_the_skip_link_and_every_focus_is_visible(page: Page, url: str, variant: Variant) -> None:
    page.goto(f"{url}{variant}/en/lemtrada/when-to-call.html")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "solidSkip to the text"
    assert page.evaluate("() => document.activeElement.getBoundingClientRect().left") >= 0
    for _ in range(page.locator("a").count() - 1):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED).startswith("solid")


def test_variant_and_language_last_from_page_to_page(page: Page, url: str) -> None:
    page.goto(url)
    page.get_by_role("link", name="Letra grande y alto contraste").click()
    page.get_by_role("link", name="Español").click()
    page.get_by_role("link", name="Lemtrada").click()
    page.get_by_role("link", name="Advertencias importantes").click()
    assert page.url == f"{url}large-contrast/es/lemtrada/warnings.html"
    page.get_by_role("link", name="Information in English").click()
    page.get_by_role("link", name="Next section").click()
    assert page.url == f"{url}large-contrast/en/lemtrada/benefit.html"


def test_print_has_only_the_text_in_black(page: Page, url: str) -> None:
    page.goto(f"{url}contrast/en/lemtrada/warnings.html")
    page.emulate_media(media="print")
    assert not page.locator("header").is_visible()
    assert not page.locator("footer").is_visible()
    color = page.evaluate("() => getComputedStyle(document.body).color")
    page.emulate_media(media="screen")
    assert color == "rgb(0, 0, 0)"
