"""The header of a page: what it belongs to, its title, and how far a person has come."""

from __future__ import annotations

from kiosk import texts
from kiosk.domain.address import PageKind
from kiosk.domain.guide import Library
from kiosk.domain.page import Page
from kiosk.domain.pages.treatment import section_position, sections_of
from kiosk.services.translator import Translator
from kiosk.services.view import Header, Text
from kiosk.texts.message import Message, verbatim


def header_of(page: Page, language: str, library: Library, translator: Translator) -> Header:
    """Return the header of ``page``; every part of it is in ``language`` where that is translated."""

    def best(message: Message) -> Text:
        return translator.best(message, language)

    title, sheets = best(page.title), best(texts.pages.SCREEN_PAGE)
    treatment = library.treatment(page.address.treatment) if page.address.treatment else None
    position = section_position(page.address, library)
    if treatment and position:
        named = texts.treatment.SECTION_NUMBER.with_values(number=position.number, total=position.count)
        return Header(title, best(verbatim(treatment.medicine.name)), best(named), position, sheets)
    if treatment and page.address.kind is PageKind.TREATMENT:
        sections = len(sections_of(treatment))
        return Header(title, count=best(texts.treatment.SECTION_COUNT.with_values(n=sections)), screen_page=sheets)
    return Header(title, screen_page=sheets)
