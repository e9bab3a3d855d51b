"""The header of a page: what it belongs to, its title, and how far a person has come."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.address import ARTICLES, PageKind
from kiosk.domain.guide import Library
from kiosk.domain.page import Page
from kiosk.domain.pages.article import section_position, sections_of
from kiosk.services.translator import Translator
from kiosk.services.view import Header, Row, Text
from kiosk.texts.message import Message


def header_of(page: Page, language: str, library: Library, translator: Translator) -> Header:
    """Return the header of ``page``; every part of it is in ``language`` where that is translated."""

    def best(message: Message) -> Text:
        return translator.best(message, language)

    if page.address.kind is PageKind.ATTRACT:
        tags = dict.fromkeys(message.language for message in page.items[0].messages)
        title, *others = [translator.best(texts.guide.GUIDE, tag) for tag in tags]
        brief = tuple(translator.best(texts.guide.GUIDE_BRIEF, tag) for tag in tags)
        return Header(title, tuple(others), brief)
    sheets, more = best(texts.pages.SCREEN_PAGE), best(texts.pages.MORE_BELOW)
    header = Header(best(page.title), screen_page=sheets, more_below=more)
    if page.address.kind is PageKind.GUIDE:
        count = texts.guide.GUIDE_COUNT.with_values(n=len(library.medicines))
        return replace(header, brief=(best(texts.guide.GUIDE_BRIEF),), count=best(count))
    if page.address.kind is PageKind.TOPICS:
        count = texts.guide.TOPIC_COUNT.with_values(n=len(library.topics))
        return replace(header, count=best(count))
    within = page.address.kind in {*ARTICLES, PageKind.SECTION}
    article = library.article(page.address.article) if within else None
    position = section_position(page.address, library)
    if article and position:
        named = texts.treatment.SECTION_NUMBER.with_values(number=position.number, total=position.count)
        return replace(header, parent=best(article.name), count=best(named), position=position)
    if article and page.address.kind in ARTICLES:
        count = texts.treatment.SECTION_COUNT.with_values(n=len(sections_of(article)))
        return replace(header, count=best(count))
    return header


def without_header(row: Row, header: Header, title: Text) -> Row:
    """Return the first row of a page without the words that its header holds, as the full screen draws it."""
    if header.translations:  # the first screen names the guide in its header, and welcomes below it
        return row
    at = row.texts.index(title)
    count = 1 if header.count is None else len(row.texts) - row.hints - at
    texts_above, held, below = row.texts[:at], row.texts[at : at + count], row.texts[at + count :]
    return replace(row, texts=(*texts_above, *(replace(text, drawn=(0, 0)) for text in held), *below))
