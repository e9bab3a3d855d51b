"""The pages of the fixture guide for a clinic, each rendered and parsed once."""

from __future__ import annotations

from functools import cache

from kiosk.content.file_content import FileContent
from kiosk.domain.clinic import Clinic
from kiosk.domain.guide import Medium
from kiosk.services.library import ClinicLibrary
from kiosk.ui.html.pages import HtmlPages
from kiosk.ui.html.site_map import PageRef
from tests.fixture_guide import CONTENT, PROBLEMS, fixture_translator
from tests.ui.html.html_page import Element, read

CLINIC = Clinic(
    name=(("en", "Lakeside MS Clinic"), ("es", "Clínica Lakeside")),
    phone=(("", "(555) 010-0199"),),
    hours=(("en", "Monday to Friday"), ("es", "De lunes a viernes")),
)


@cache
def browser_library() -> ClinicLibrary:
    return ClinicLibrary(FileContent(CONTENT, PROBLEMS.extend), fixture_translator(), Medium.BROWSER)


@cache
def pages() -> HtmlPages:
    return HtmlPages(browser_library(), clinic=CLINIC)


@cache
def refs() -> tuple[PageRef, ...]:
    return tuple(pages().refs())


@cache
def page(ref: PageRef) -> Element:
    return read(pages().html(ref))
