"""The real guide as pages for a browser, each made and read once."""

from __future__ import annotations

from functools import cache

from kiosk.content import FileContent
from kiosk.domain.guide import Medium
from kiosk.services.library import ClinicLibrary
from kiosk.ui.html.pages import Pages
from kiosk.ui.html.places import Spot
from tests.ui.html.html_page import Element, read
from tests.world import CONTENT, PROBLEMS, real_translator


@cache
def browser_library() -> ClinicLibrary:
    return ClinicLibrary(FileContent(CONTENT, PROBLEMS.extend), real_translator(), Medium.BROWSER)


@cache
def pages() -> Pages:
    return Pages(browser_library())


@cache
def spots() -> tuple[Spot, ...]:
    return tuple(pages().spots())


@cache
def page(spot: Spot) -> Element:
    return read(pages().html(spot))
