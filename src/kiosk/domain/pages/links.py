"""The links of the interface: back, other languages, and other pages."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain import item_ids
from kiosk.domain.address import GUIDE, Address, PageKind
from kiosk.domain.command import Command, OpenPage, SetLanguage
from kiosk.domain.guide import Library
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import link, text, title
from kiosk.domain.pages.titles import DOCUMENT_LINES, TITLES, short_title
from kiosk.texts.message import Message

CALL_STAFF = link("page/staff", texts.pages.STAFF, Command.STAFF)
START_OVER = link("page/start-over", texts.pages.START_OVER, Command.START_OVER)


def document_link(document: str) -> Item:
    """Return the link to a document."""
    opens = OpenPage(Address(PageKind.DOCUMENT, part=document))
    return link(f"document/{document}", DOCUMENT_LINES[document], opens)


def page_link(kind: PageKind) -> Item:
    """Return the link to a page of a kind that has only one."""
    return link(f"page/{kind}", TITLES[kind], OpenPage(Address(kind)))


def settings_link(context: PageContext) -> Item:
    """Return the link to the settings, which names what this way to read has."""
    named = texts.pages.SETTINGS_LINES[context.settings.mode]
    return link("page/settings", named, OpenPage(Address(PageKind.SETTINGS)))


def back_link(context: PageContext, library: Library) -> tuple[Item, ...]:
    """Return the link back, or nothing on the first page."""
    if context.previous is None:
        return ()
    named = short_title(context.previous, library)
    return (link(item_ids.BACK, texts.pages.BACK_TO.with_values(title=named), Command.BACK),)


def guide_link(context: PageContext) -> tuple[Item, ...]:
    """Return the link to the guide, or nothing where the link back leads there."""
    return () if context.previous == GUIDE else (link("go/guide", texts.guide.GUIDE, OpenPage(GUIDE)),)


def how_to_read(context: PageContext, *, last: bool = True) -> Message:
    """Return how to read a page of text; ``last`` if no section follows it."""
    if context.full_screen:
        return texts.pages.HOW_TO_TURN
    return texts.pages.HOW_TO_READ_PAGE if last else texts.pages.HOW_TO_READ


def footer(context: PageContext, library: Library) -> tuple[Item, ...]:
    """Return the last items of an ordinary page: back, and all options. Two switches need no more than these."""
    options = link("go/options", texts.pages.OPTIONS, OpenPage(Address(PageKind.OPTIONS)))
    return (*back_link(context, library), options)


def language_links(context: PageContext, library: Library) -> tuple[Item, ...]:
    """Return a link to each other language, in that language."""
    return tuple(
        link(
            item_ids.language_id(language.tag),
            texts.entrance.READ_IN_THIS_LANGUAGE.in_language(language.tag),
            SetLanguage(language.tag),
        )
        for language in library.languages
        if language.tag != context.language
    )


def with_languages_first(page: Page, context: PageContext, library: Library) -> Page:
    """Return ``page`` with the other languages right after its title, for people who cannot read the rest."""
    first, *rest = page.items
    others = (item for item in rest if not isinstance(item.action, SetLanguage))
    return replace(page, items=(first, *language_links(context, library), *others))


def unreadable_page(context: PageContext, library: Library) -> Page:
    """Return the page that stands for one whose file is missing or broken."""
    items = (
        title(texts.pages.PAGE_UNREADABLE_TITLE),
        text("unreadable", texts.pages.PAGE_UNREADABLE, ItemKind.NOTICE),
        CALL_STAFF,
        *footer(context, library),
    )
    return Page(context.address, items)
