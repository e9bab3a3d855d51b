"""Where each page lies: the name of its file, how a name is read back, and the way from the start to it.

::

    index.html                                      the choice of language
    style.css
    large/index.html                                the same in another look
    standard/en/index.html                          the guide
    standard/en/glossary.html                       also about, help, helpline, accessibility, a-to-z
    standard/en/letter/a.html
    standard/en/treatment/lemtrada/index.html       its sections
    standard/en/treatment/lemtrada/warnings.html
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import quote

from msgspec import Struct

from kiosk.domain.guide import Library
from kiosk.domain.pages.build import DOCUMENT_TITLES, GUIDE
from kiosk.domain.pages.finding import by_letter
from kiosk.domain.pages.treatment import sections_of
from kiosk.domain.place import Address, PageKind
from kiosk.ui.html.look import Look

INDEX = Address(PageKind.INDEX)
GLOSSARY = Address(PageKind.GLOSSARY)
DOCUMENTS = tuple(Address(PageKind.DOCUMENT, part=document) for document in DOCUMENT_TITLES)
START = Address(PageKind.LANGUAGES)
"""The choice of language."""
FIXED = {GUIDE: "index.html", INDEX: "a-to-z.html", GLOSSARY: "glossary.html"}
STYLE = "style.css"
ENTRY = "index.html"


class Spot(Struct, frozen=True):
    """A page in one language and look."""

    look: Look
    language: str
    """Empty for the choice of language, which is in every one."""
    address: Address

    @property
    def name(self) -> str:
        """The name of its file, below the root of all pages."""
        if self.address == START:
            return ENTRY if self.look is Look.STANDARD else f"{self.look}/{ENTRY}"
        return f"{self.look}/{self.language}/{file_of(self.address)}"


def file_of(address: Address) -> str:
    """Return the name of a page's file, below the folder of its language."""
    match address.kind:
        case PageKind.DOCUMENT:
            return f"{address.part}.html"
        case PageKind.TREATMENT:
            return f"treatment/{address.treatment}/{ENTRY}"
        case PageKind.SECTION:
            return f"treatment/{address.treatment}/{address.part}.html"
        case PageKind.LETTER:
            # A letter beyond a to z, or none, is named by its number: not every file system keeps "Ñ" as it is.
            plain = address.part.isascii() and address.part.isalpha()
            return f"letter/{address.part.lower() if plain else f'u{ord(address.part):04x}'}.html"
        case _:
            return FIXED[address]


def link(here: str, there: str, item: str = "") -> str:
    """Return the relative address of the page ``there`` as seen from ``here``, at its item where one is named."""
    fragment = f"#{quote(item)}" if item else ""
    return posixpath.relpath(there, posixpath.dirname(here)) + fragment


def addresses(library: Library, tag: str) -> Iterator[Address]:
    """Yield every page that a browser shows in the language ``tag``."""
    yield from (*FIXED, *DOCUMENTS)
    yield from letter_addresses(library, tag)
    for medicine in library.medicines:
        yield from treatment_addresses(medicine.id, library)


def letter_addresses(library: Library, tag: str) -> Iterator[Address]:
    """Yield the pages of the A to Z list; languages have different letters."""
    return (Address(PageKind.LETTER, part=letter) for letter in by_letter(library, tag))


def treatment_addresses(treatment: str, library: Library) -> Iterator[Address]:
    """Yield the pages of a treatment; where its file is broken, only the one that says so."""
    if any(medicine.id == treatment for medicine in library.medicines):
        yield Address(PageKind.TREATMENT, treatment)
        found = library.treatment(treatment)
        for section in sections_of(found) if found else ():
            yield Address(PageKind.SECTION, treatment, section.anchor)


def way_to(address: Address) -> tuple[Address, ...]:
    """Return the pages on the way to ``address``, itself the last: what "back" means where nobody walked."""
    match address.kind:
        case PageKind.LANGUAGES:
            return (START,)
        case PageKind.GUIDE:
            return (START, GUIDE)
        case PageKind.SECTION:
            return (START, GUIDE, Address(PageKind.TREATMENT, address.treatment), address)
        case PageKind.LETTER:
            return (START, GUIDE, INDEX, address)
        case _:
            return (START, GUIDE, address)
