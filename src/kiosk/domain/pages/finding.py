"""Two ways to find a thing: an A to Z list, so that no one has to type, and a search that forgives typing errors."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from kiosk import texts
from kiosk.domain.command import Command, Go
from kiosk.domain.guide import Hit, Library
from kiosk.domain.page import Item, Kind, Page
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
from kiosk.domain.place import Address, PageKind
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
    go: Go


def index(scene: Scene, library: Library) -> Page:
    """Return the letters that have entries, each with their number."""
    letters = by_letter(library, scene.language)
    items = [
        choice(
            f"letter/{letter}",
            texts.finding.LETTER.given(letter=letter_name(letter), n=len(lines)),
            Go(Address(PageKind.LETTER, part=letter)),
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
    named = texts.finding.LETTER_TITLE.given(letter=letter_name(scene.address.part))
    items = [choice(line.id, line.message, line.go) for line in lines]
    return Page(
        scene.address, numbered([title(named, hint=texts.pages.HOW_TO_CHOOSE), *items, *ways_on(scene, library)])
    )


def by_letter(library: Library, language: str) -> dict[str, list[IndexLine]]:
    """Return all medicines by both their names, and all words of the glossary, in the order of ``language``."""
    lines = []
    for entry in library.entries:
        go = Go(Address(PageKind.TREATMENT, entry.id))
        named = texts.guide.GUIDE_ENTRY.given(name=entry.name, generic=entry.generic)
        lines.append(IndexLine(fold(entry.name), f"name/{entry.id}", named, go))
        see = texts.finding.INDEX_GENERIC.given(generic=entry.generic, name=entry.name)
        lines.append(IndexLine(fold(library.words(entry.generic, language)), f"generic/{entry.id}", see, go))
    for term in library.glossary:
        go = Go(Address(PageKind.GLOSSARY), f"term/{term.id}")
        meaning = texts.finding.INDEX_TERM.given(word=term.title)
        lines.append(IndexLine(fold(library.words(term.title, language)), f"word/{term.id}", meaning, go))
    letters: dict[str, list[IndexLine]] = defaultdict(list)
    for line in sorted(lines, key=lambda line: (not line.order[:1].isalpha(), line.order)):
        letters[line.order[0].upper() if line.order[:1].isalpha() else OTHER].append(line)
    return dict(letters)


def search(scene: Scene, library: Library) -> Page:
    """Return the page with the line to type on."""
    items = (
        title(texts.pages.SEARCH, hint=texts.finding.HOW_TO_SEARCH),
        Item("field", Kind.FIELD, (texts.finding.SEARCH_FIELD.given(typed=scene.typed),), action=Command.OPEN),
        open_page(PageKind.INDEX),
        *ways_on(scene, library),
    )
    return Page(scene.address, items, typing=True)


def results(scene: Scene, library: Library) -> Page:
    """Return what was found, each line naming the medicine and the section."""
    found = library.find(scene.address.part)
    lines = [hit_line(hit, library) for hit in found.hits]
    named = texts.finding.RESULTS.given(query=scene.address.part)
    if lines and not found.exact:
        similar = texts.finding.SIMILAR.given(query=scene.address.part)
        items = [title(named, similar, hint=texts.pages.HOW_TO_CHOOSE), *lines]
    elif lines:
        items = [title(named, texts.finding.RESULTS_COUNT.given(n=len(lines)), hint=texts.pages.HOW_TO_CHOOSE), *lines]
    else:
        items = [title(named), text("none", texts.finding.NO_RESULTS, Kind.NOTICE), open_page(PageKind.INDEX)]
    return Page(scene.address, numbered([*items, *ways_on(scene, library)]))


def hit_line(hit: Hit, library: Library) -> Item:
    """Return the line of one thing that was found."""
    if hit.treatment:
        # The title is known by the anchor: twenty results must not read twenty treatments.
        name = next(entry.name for entry in library.entries if entry.id == hit.treatment)
        line = texts.finding.RESULT.given(name=name, section=TITLES[hit.part])
        return choice(f"hit/{hit.treatment}/{hit.part}", line, Go(Address(PageKind.SECTION, hit.treatment, hit.part)))
    if hit.part in DOCUMENT_TITLES:
        address = Address(PageKind.DOCUMENT, part=hit.part)
        return choice(f"hit/{hit.part}", DOCUMENT_TITLES[hit.part], Go(address))
    term = next(term for term in library.glossary if term.id == hit.part)
    go = Go(Address(PageKind.GLOSSARY), f"term/{term.id}")
    return choice(f"hit/term/{term.id}", texts.finding.INDEX_TERM.given(word=term.title), go)
