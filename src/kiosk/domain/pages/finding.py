"""Where one looks for something: an A to Z list, so that nobody has to type, and the line to type a word on."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from kiosk import texts
from kiosk.domain import item_ids
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, OpenPage
from kiosk.domain.guide import Library
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import choice, numbered, title
from kiosk.domain.pages.links import footer, page_link
from kiosk.domain.pages.titles import address_title, article_address, letter_name, medicine_line
from kiosk.domain.search import fold
from kiosk.texts.message import Message

OTHER = "#"
"""The letter of everything that does not start with a letter."""


class IndexEntry(Struct, frozen=True):
    """An entry of the A to Z list."""

    sort_key: str
    id: str
    message: Message
    opens: OpenPage


def index(context: PageContext, library: Library) -> Page:
    """Return the letters that have entries, each with their number."""
    items = [
        choice(
            f"letter/{letter}",
            texts.finding.LETTER.with_values(letter=letter_name(letter), n=len(entries)),
            OpenPage(Address(PageKind.LETTER, part=letter)),
        )
        for letter, entries in by_letter(library, context.language).items()
    ]
    first = title(texts.pages.INDEX, hint=texts.pages.HOW_TO_CHOOSE)
    return Page(context.address, numbered([first, *items, *footer(context, library)]))


def letter(context: PageContext, library: Library) -> Page:
    """Return the entries of one letter."""
    entries = by_letter(library, context.language).get(context.address.part, ())
    items = [choice(entry.id, entry.message, entry.opens) for entry in entries]
    first = title(address_title(context.address, library), hint=texts.pages.HOW_TO_CHOOSE)
    return Page(context.address, numbered([first, *items, *footer(context, library)]))


def by_letter(library: Library, language: str) -> dict[str, list[IndexEntry]]:
    """Return all medicines by each of their names, all topics and all terms, in the order of ``language``."""
    entries = []
    for medicine in library.medicines:
        opens = OpenPage(Address(PageKind.TREATMENT, medicine.id))
        entries.append(IndexEntry(fold(medicine.name), f"name/{medicine.id}", medicine_line(medicine), opens))
        generic = fold(library.words(medicine.generic, language))
        see = texts.finding.INDEX_GENERIC.with_values(generic=medicine.generic, name=medicine.name)
        entries.append(IndexEntry(generic, f"generic/{medicine.id}", see, opens))
        for number, other in enumerate(medicine.also, 1):
            see = texts.finding.INDEX_GENERIC.with_values(generic=other, name=medicine.name)
            entries.append(IndexEntry(fold(other), f"also/{medicine.id}/{number}", see, opens))
    for topic in library.topics:
        opens = OpenPage(article_address(topic))
        entries.append(IndexEntry(fold(library.words(topic.title, language)), f"topic/{topic.id}", topic.title, opens))
    for term in library.glossary:
        opens = OpenPage(Address(PageKind.GLOSSARY), item_ids.term_id(term.id))
        meaning = texts.finding.INDEX_TERM.with_values(word=term.title)
        entries.append(IndexEntry(fold(library.words(term.title, language)), f"word/{term.id}", meaning, opens))
    letters: dict[str, list[IndexEntry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: (not entry.sort_key[:1].isalpha(), entry.sort_key)):
        letters[entry.sort_key[0].upper() if entry.sort_key[:1].isalpha() else OTHER].append(entry)
    return dict(letters)


def search(context: PageContext, library: Library) -> Page:
    """Return the page with the field to type in."""
    field = texts.finding.SEARCH_FIELD.with_values(typed=context.typed)
    first = title(texts.pages.SEARCH, hint=texts.finding.HOW_TO_SEARCH)
    items = (
        title(texts.pages.SEARCH, texts.plain.SEARCH) if context.plain else first,
        Item(item_ids.FIELD, ItemKind.FIELD, (field,), action=Command.OPEN),
        page_link(PageKind.INDEX),
        *footer(context, library),
    )
    return Page(context.address, items, typing=True)
