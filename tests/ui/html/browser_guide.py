"""The pages of the real guide, each rendered and parsed once."""

from __future__ import annotations

from functools import cache

from kiosk.content import FileContent
from kiosk.domain.guide import Medium
from kiosk.services.library import ClinicLibrary
from kiosk.ui.html.pages import HtmlPages
from kiosk.ui.html.site_map import PageRef
from tests.fixture_guide import CONTENT, PROBLEMS, fixture_translator
from tests.ui.html.html_page import Element, read


@cache
def browser_library() -> ClinicLibrary:
    return ClinicLibrary(FileContent(CONTENT, PROBLEMS.extend), fixture_translator(), Medium.BROWSER)


@cache
def pages() -> HtmlPages:
    return HtmlPages(browser_library())


@cache
def refs() -> tuple[PageRef, ...]:
    return tuple(pages().refs())


@cache
def page(ref: PageRef) -> Element:
    return read(pages().html(ref))
