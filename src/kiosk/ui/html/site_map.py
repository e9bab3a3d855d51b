"""The site map: every page, the name of its file, and the pages above it.

::

    index.html                                      the choice of language
    style.css
    large/index.html                                the same in another variant
    standard/en/index.html                          the guide
    standard/en/glossary.html                       also topics, about, help, helpline, accessibility, a-to-z
    standard/en/letter/a.html
    standard/en/lemtrada/index.html                 its sections
    standard/en/lemtrada/warnings.html
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from enum import StrEnum
from urllib.parse import quote

from msgspec import Struct

from kiosk import texts
from kiosk.domain.address import GUIDE, Address, PageKind
from kiosk.domain.guide import Library, subjects
from kiosk.domain.pages.article import sections_of
from kiosk.domain.pages.finding import by_letter
from kiosk.domain.pages.titles import DOCUMENT_TITLES, article_address

INDEX = Address(PageKind.INDEX)
GLOSSARY = Address(PageKind.GLOSSARY)
TOPICS = Address(PageKind.TOPICS)
DOCUMENTS = tuple(Address(PageKind.DOCUMENT, part=document) for document in DOCUMENT_TITLES)
START = Address(PageKind.ATTRACT)
"""The choice of language."""
FILE_NAMES = {GUIDE: "index.html", INDEX: "a-to-z.html", GLOSSARY: "glossary.html", TOPICS: "topics.html"}
STYLE_SHEET = "style.css"
INDEX_FILE = "index.html"


class Variant(StrEnum):
    """Size and colors of a page. The value is the name of its folder."""

    STANDARD = "standard"
    """Normal size, dark or light as the browser prefers."""
    LARGE = "large"
    CONTRAST = "contrast"
    """Yellow on black."""
    LARGE_CONTRAST = "large-contrast"

    @property
    def classes(self) -> str:
        """CSS classes of the root element."""
        return self.value.replace("-", " ")


VARIANT_NAMES = {
    Variant.STANDARD: texts.browser.VARIANT_STANDARD,
    Variant.LARGE: texts.browser.VARIANT_LARGE,
    Variant.CONTRAST: texts.browser.VARIANT_CONTRAST,
    Variant.LARGE_CONTRAST: texts.browser.VARIANT_LARGE_CONTRAST,
}


class PageRef(Struct, frozen=True):
    """A page in one language and variant."""

    variant: Variant
    language: str
    """Empty for the choice of language, which is in all of them."""
    address: Address

    @property
    def file(self) -> str:
        """Path of its file, relative to the root of the site."""
        if self.address == START:
            return INDEX_FILE if self.variant is Variant.STANDARD else f"{self.variant}/{INDEX_FILE}"
        return f"{self.variant}/{self.language}/{file_of(self.address)}"


def file_of(address: Address) -> str:
    """Return the path of a page's file, relative to the folder of its language."""
    match address.kind:
        case PageKind.DOCUMENT:
            return f"{address.part}.html"
        case PageKind.TREATMENT | PageKind.TOPIC:
            return f"{address.article}/{INDEX_FILE}"
        case PageKind.SECTION:
            return f"{address.article}/{address.part}.html"
        case PageKind.LETTER:
            # Letters outside a to z are named by code point: not every file system keeps "Ñ" as it is.
            ascii_letter = address.part.isascii() and address.part.isalpha()
            return f"letter/{address.part.lower() if ascii_letter else f'u{ord(address.part):04x}'}.html"
        case _:
            return FILE_NAMES[address]


def relative_url(here: str, there: str, item: str = "") -> str:
    """Return the relative URL of the file ``there`` as seen from ``here``, with an item's id as the fragment."""
    fragment = f"#{quote(item)}" if item else ""
    return posixpath.relpath(there, posixpath.dirname(here)) + fragment


def page_addresses(library: Library, language: str) -> Iterator[Address]:
    """Yield every page of the site in ``language``."""
    yield from (GUIDE, INDEX, GLOSSARY, *DOCUMENTS)
    yield from letter_addresses(library, language)
    if library.topics:
        yield TOPICS
    for subject in subjects(library):
        yield from article_addresses(article_address(subject), library)


def letter_addresses(library: Library, language: str) -> Iterator[Address]:
    """Yield the pages of the A to Z list; the letters differ by language."""
    return (Address(PageKind.LETTER, part=letter) for letter in by_letter(library, language))


def article_addresses(article: Address, library: Library) -> Iterator[Address]:
    """Yield the pages of an article; for a broken file, only the page that says so."""
    yield article
    found = library.article(article.article)
    for section in sections_of(found) if found else ():
        yield Address(PageKind.SECTION, article.article, section.anchor)


def breadcrumbs(address: Address, library: Library) -> tuple[Address, ...]:
    """Return the pages above ``address``, from the start page on, and ``address`` itself as the last."""
    match address.kind:
        case PageKind.ATTRACT:
            return (START,)
        case PageKind.GUIDE:
            return (START, GUIDE)
        case PageKind.SECTION:
            article = library.article(address.article)
            return (*breadcrumbs(article_address(article.subject), library), address) if article else (START, GUIDE)
        case PageKind.TOPIC:
            return (START, GUIDE, TOPICS, address)
        case PageKind.LETTER:
            return (START, GUIDE, INDEX, address)
        case _:
            return (START, GUIDE, address)
