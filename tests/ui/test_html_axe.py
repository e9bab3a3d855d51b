"""axe-core finds nothing in the pages, each sort of page in every language and look; and what axe-core cannot see.

All its rules run, those of WCAG level AAA (7:1 for every text), its best practices and the experimental ones too. The
pages come from the server, as a browser in the clinic gets them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from threading import Thread

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from kiosk.domain.place import Address, PageKind
from kiosk.ui.html.look import Look
from kiosk.ui.html.places import START, Spot
from kiosk.ui.html.server import Server
from tests.ui.browser_guide import pages, spots
from tests.ui.chromium import chromium

NARROW, WIDE = 320, 1280
"""CSS pixels; the narrow one is also the wide one at 400 % (WCAG 2.2, 1.4.10)."""
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
def url() -> Iterator[str]:
    server = Server(pages(), "127.0.0.1", 0)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server.url
    server.shutdown()
    thread.join()
    server.server_close()


def sorts() -> list[Spot]:
    """One page of each sort, and every section of a treatment that has blocks of its own."""
    anchors = {"glance", "warnings", "sources"}
    chosen: dict[tuple[PageKind, str], Address] = {}
    for spot in spots():
        address = spot.address
        own = address.part if address.kind is PageKind.DOCUMENT or address.part in anchors else ""
        if address.kind is not PageKind.SECTION or own:
            chosen.setdefault((address.kind, own), address)
    starts = [Spot(look, "", START) for look in Look]
    addresses = [address for address in chosen.values() if address != START]
    return [*starts, *(Spot(look, tag, address) for address in addresses for look in Look for tag in pages().tags)]


def opened(browser: Browser, url: str, *, width: int, scheme: str = "light") -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,  # axe-core is a script, which the pages refuse
    )
    page = context.new_page()
    page.goto(url)
    return page


def tell(found: object) -> str:
    return json.dumps(found, indent=2, ensure_ascii=False)


@pytest.mark.parametrize("spot", sorts(), ids=lambda spot: spot.name)
def test_axe_finds_nothing(browser: Browser, url: str, spot: Spot) -> None:
    scheme = "dark" if spot.language == "es" else "light"  # the colors do not depend on the language
    page = opened(browser, url + spot.name, width=NARROW if spot.look is Look.LARGE else WIDE, scheme=scheme)
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(RUN)
    page.context.close()
    assert found["violations"] == [], tell(found["violations"])
    assert found["incomplete"] == [], tell(found["incomplete"])
    assert {"color-contrast-enhanced", "html-has-lang", "region", "landmark-unique"} <= {*found["passes"]}


@pytest.mark.parametrize("spot", sorts(), ids=lambda spot: spot.name)
def test_it_fits_a_narrow_window_and_every_link_a_finger(browser: Browser, url: str, spot: Spot) -> None:
    page = opened(browser, url + spot.name, width=NARROW)
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    small = page.evaluate(SMALL, FINGER)
    page.context.close()
    assert wide <= NARROW
    assert small == []


@pytest.mark.parametrize("look", Look)
def test_the_first_tab_shows_the_link_to_the_text_and_every_stop_is_seen(
    browser: Browser, url: str, look: Look
) -> None:
    page = opened(browser, f"{url}{look}/en/treatment/lemtrada/warnings.html", width=WIDE)
    page.keyboard.press("Tab")
    assert page.evaluate(SHOWN) == "solidSkip to the text"
    assert page.evaluate("() => document.activeElement.getBoundingClientRect().left") >= 0
    for _ in range(page.locator("a").count() - 1):
        page.keyboard.press("Tab")
        assert page.evaluate(SHOWN).startswith("solid")
    page.context.close()


def test_a_choice_of_look_and_language_stays_while_a_person_walks_on(browser: Browser, url: str) -> None:
    page = opened(browser, url, width=WIDE)
    page.get_by_role("link", name="Letra grande y alto contraste").click()
    page.get_by_role("link", name="Español").click()
    page.get_by_role("link", name="Lemtrada").click()
    page.get_by_role("link", name="Advertencias importantes").click()
    assert page.url == f"{url}large-contrast/es/treatment/lemtrada/warnings.html"
    page.get_by_role("link", name="Information in English").click()
    page.get_by_role("link", name="Next section").click()
    assert page.url == f"{url}large-contrast/en/treatment/lemtrada/benefit.html"
    page.context.close()


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


def test_on_paper_there_is_the_text_alone_in_black(browser: Browser, url: str) -> None:
    page = opened(browser, f"{url}contrast/en/treatment/lemtrada/warnings.html", width=WIDE)
    page.emulate_media(media="print")
    assert not page.locator("header").is_visible()
    assert not page.locator("footer").is_visible()
    assert page.evaluate("() => getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    page.context.close()
