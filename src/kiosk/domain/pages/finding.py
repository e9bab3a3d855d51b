"""Two ways to find a thing: an A to Z list, so that no one has to type, and a search that forgives typing errors."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from kiosk import texts
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, OpenPage
from kiosk.domain.guide import Library, SearchHit
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.build import (
    DOCUMENT_TITLES,
    Scene,
    choice,
    letter_name,
    numbered,
    open_page,
    text,
    title,
    ways_on,
)
from kiosk.domain.search import fold
from kiosk.domain.sections import TITLES
from kiosk.texts.message import Message

OTHER = "#"
"""Stands for everything that does not begin with a letter."""


class IndexLine(Struct, frozen=True):
    """A line of the A to Z list."""

    order: str
    """What it is sorted by, without accents."""
    id: str
    message: Message
    go: OpenPage


def index(scene: Scene, library: Library) -> Page:
    """Return the letters that have entries, each with their number."""
    letters = by_letter(library, scene.language)
    items = [
        choice(
            f"letter/{letter}",
            texts.finding.LETTER.with_values(letter=letter_name(letter), n=len(lines)),
            OpenPage(Address(PageKind.LETTER, part=letter)),
        )
        for letter, lines in letters.items()
    ]
    return Page(
        scene.address,
        numbered([title(texts.pages.INDEX, hint=texts.pages.HOW_TO_CHOOSE), *items, *ways_on(scene, library)]),
    )


def letter(scene: Scene, library: Library) -> Page:
    """Return the entries of one letter."""
    lines = by_letter(library, scene.language).get(scene.address.part, ())
    named = texts.finding.LETTER_TITLE.with_values(letter=letter_name(scene.address.part))
    items = [choice(line.id, line.message, line.go) for line in lines]
    return Page(
        scene.address, numbered([title(named, hint=texts.pages.HOW_TO_CHOOSE), *items, *ways_on(scene, library)])
    )


def by_letter(library: Library, language: str) -> dict[str, list[IndexLine]]:
    """Return all medicines by both their names, and all words of the glossary, in the order of ``language``."""
    lines = []
    for medicine in library.medicines:
        go = OpenPage(Address(PageKind.TREATMENT, medicine.id))
        named = texts.guide.GUIDE_ENTRY.with_values(name=medicine.name, generic=medicine.generic)
        lines.append(IndexLine(fold(medicine.name), f"name/{medicine.id}", named, go))
        see = texts.finding.INDEX_GENERIC.with_values(generic=medicine.generic, name=medicine.name)
        lines.append(IndexLine(fold(library.words(medicine.generic, language)), f"generic/{medicine.id}", see, go))
    for term in library.glossary:
        go = OpenPage(Address(PageKind.GLOSSARY), f"term/{term.id}")
        meaning = texts.finding.INDEX_TERM.with_values(word=term.title)
        lines.append(IndexLine(fold(library.words(term.title, language)), f"word/{term.id}", meaning, go))
    letters: dict[str, list[IndexLine]] = defaultdict(list)
    for line in sorted(lines, key=lambda line: (not line.order[:1].isalpha(), line.order)):
        letters[line.order[0].upper() if line.order[:1].isalpha() else OTHER].append(line)
    return dict(letters)


def search(scene: Scene, library: Library) -> Page:
    """Return the page with the line to type on."""
    items = (
        title(texts.pages.SEARCH, hint=texts.finding.HOW_TO_SEARCH),
        Item(
            "field", ItemKind.FIELD, (texts.finding.SEARCH_FIELD.with_values(typed=scene.typed),), action=Command.OPEN
        ),
        open_page(PageKind.INDEX),
        *ways_on(scene, library),
    )
    return Page(scene.address, items, typing=True)


def results(scene: Scene, library: Library) -> Page:
    """Return what was found, each line naming the medicine and the section."""
    found = library.find(scene.address.part)
    lines = [hit_line(hit, library) for hit in found.hits]
    named = texts.finding.RESULTS.with_values(query=scene.address.part)
    if lines and not found.exact:
        similar = texts.finding.SIMILAR.with_values(query=scene.address.part)
        items = [title(named, similar, hint=texts.pages.HOW_TO_CHOOSE), *lines]
    elif lines:
        items = [
            title(named, texts.finding.RESULTS_COUNT.with_values(n=len(lines)), hint=texts.pages.HOW_TO_CHOOSE),
            *lines,
        ]
    else:
        items = [title(named), text("none", texts.finding.NO_RESULTS, ItemKind.NOTICE), open_page(PageKind.INDEX)]
    return Page(scene.address, numbered([*items, *ways_on(scene, library)]))


def hit_line(hit: SearchHit, library: Library) -> Item:
    """Return the line of one thing that was found."""
    if hit.treatment:
        # The title is known by the anchor: twenty results must not read twenty treatments.
        name = next(medicine.name for medicine in library.medicines if medicine.id == hit.treatment)
        line = texts.finding.RESULT.with_values(name=name, section=TITLES[hit.part])
        return choice(
            f"hit/{hit.treatment}/{hit.part}", line, OpenPage(Address(PageKind.SECTION, hit.treatment, hit.part))
        )
    if hit.part in DOCUMENT_TITLES:
        address = Address(PageKind.DOCUMENT, part=hit.part)
        return choice(f"hit/{hit.part}", DOCUMENT_TITLES[hit.part], OpenPage(address))
    term = next(term for term in library.glossary if term.id == hit.part)
    go = OpenPage(Address(PageKind.GLOSSARY), f"term/{term.id}")
    return choice(f"hit/term/{term.id}", texts.finding.INDEX_TERM.with_values(word=term.title), go)
