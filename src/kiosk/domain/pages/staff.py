"""The pages that staff reach with their code, on a public kiosk."""

from __future__ import annotations

from kiosk import texts
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Finish, OpenPage, Outcome
from kiosk.domain.guide import Library
from kiosk.domain.page import Page
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import choice, numbered, text, title
from kiosk.domain.pages.links import back_link
from kiosk.texts.message import verbatim

LETTERS = "AÁBCDEÉFGHIÍJKLMNÑOÓPQRSTUÚÜVWXYZ aábcdeéfghiíjklmnñoópqrstuúüvwxyz 0123456789 ¿?¡! “” ’ – … ® µ % /"
"""Letters that a font must have; staff see at a glance if one is missing."""


def menu(context: PageContext, library: Library) -> Page:
    """Return what staff can do."""
    items = [
        title(texts.staff.MENU, hint=texts.pages.HOW_TO_CHOOSE),
        choice("close", texts.staff.MENU_CLOSE, Finish(Outcome.CLOSED)),
        choice("restart", texts.staff.MENU_RESTART, Finish(Outcome.RESTART)),
        choice("test", texts.staff.MENU_TEST, OpenPage(Address(PageKind.STAFF_TEST))),
        choice("settings", texts.staff.MENU_SETTINGS, OpenPage(Address(PageKind.STAFF_SETTINGS))),
    ]
    if context.site.shuts_down:
        items.append(choice("shut-down", texts.staff.MENU_SHUT_DOWN, Finish(Outcome.SHUT_DOWN)))
    return Page(context.address, numbered((*items, *back_link(context, library))))


def sound_and_screen(context: PageContext, library: Library) -> Page:
    """Return what to look at and to hear, in every language."""
    heard = texts.staff.TEST_VOICE
    items = (
        title(texts.staff.MENU_TEST),
        text("how", texts.staff.TEST_HOW),
        text("letters", verbatim(LETTERS)),
        *(text(f"voice/{language.tag}", heard.in_language(language.tag)) for language in library.languages),
    )
    return Page(context.address, (*items, *back_link(context, library)))


def staff_settings(context: PageContext, library: Library) -> Page:
    """Return the settings in force."""
    facts = (text(f"fact/{number}", fact) for number, fact in enumerate(context.site.facts, 1))
    return Page(context.address, (title(texts.staff.MENU_SETTINGS), *facts, *back_link(context, library)))
