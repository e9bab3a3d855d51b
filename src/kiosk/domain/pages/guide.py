"""The guide itself, the glossary, and the documents that belong to no treatment."""

from __future__ import annotations

from kiosk.domain import keys, phrases
from kiosk.domain.command import Command, Go
from kiosk.domain.guide import Library, Route
from kiosk.domain.message import Message
from kiosk.domain.page import Item, Kind, Page
from kiosk.domain.pages.build import (
    DOCUMENT_TITLES,
    Scene,
    block_item,
    choice,
    counted,
    languages_of,
    not_reviewed,
    open_document,
    open_page,
    other_languages,
    service,
    text,
    title,
    unreadable,
    way_back,
    ways_on,
)
from kiosk.domain.place import Address, PageKind
from kiosk.domain.search import fold
from kiosk.domain.settings import Mode

ROUTES = {
    Route.INFUSION: phrases.ROUTE_INFUSION,
    Route.INJECTION: phrases.ROUTE_INJECTION,
    Route.PILL: phrases.ROUTE_PILL,
}


def guide(scene: Scene, library: Library) -> Page:
    """Return the list of all treatments by how they are given, and the ways to everything else."""
    items = [title(phrases.GUIDE, phrases.GUIDE_COUNT.given(n=len(library.entries)), hint=phrases.HOW_TO_CHOOSE)]
    for route, heading in ROUTES.items():
        entries = [entry for entry in library.entries if entry.route is route]
        if entries:
            items.append(text(f"route/{route}", heading, Kind.HEADING))
        items += [
            choice(
                f"treatment/{entry.id}",
                phrases.GUIDE_ENTRY.given(name=entry.name, generic=entry.generic),
                Go(Address(PageKind.TREATMENT, entry.id)),
            )
            for entry in entries
        ]
    items += [
        text("more", phrases.MORE, Kind.HEADING),
        *other_languages(scene, library),
        open_page(PageKind.INDEX),
        open_page(PageKind.SEARCH),
        open_page(PageKind.GLOSSARY),
        open_document("helpline"),
        open_document("help"),
        open_document("about"),
        open_document("accessibility"),
        open_page(PageKind.SETTINGS),
        service("page/staff", phrases.STAFF, Command.STAFF),
        service("page/start-over", phrases.START_OVER, Command.START_OVER),
        *way_back(scene, library),
    ]
    return Page(scene.address, counted(items))


def glossary(scene: Scene, library: Library) -> Page:
    """Return all hard words with their meanings, in the order of the language in use."""
    terms = sorted(library.glossary, key=lambda term: fold(library.words(term.title, scene.language)))
    if not terms:
        return Page(scene.address, unreadable(scene, library))
    meanings = [text(f"term/{term.id}", phrases.MEANING.given(word=term.title, meaning=term.meaning)) for term in terms]
    return Page(
        scene.address,
        (title(phrases.GLOSSARY, hint=phrases.HOW_TO_READ_PAGE), *not_reviewed(), *meanings, *ways_on(scene, library)),
    )


def document(scene: Scene, library: Library) -> Page:
    """Return a document; the help page ends with the table of keys."""
    found = library.document(scene.address.part)
    if found is None:
        return Page(scene.address, unreadable(scene, library))
    # The title that other pages call it by, so that a person arrives where the line said.
    named = DOCUMENT_TITLES.get(found.id, found.title)
    notice = not_reviewed() if found.id == "helpline" else ()
    blocks = [block_item(block, "", library) for block in found.blocks]
    typed = found.id == "help" and scene.settings.mode is Mode.PLAIN
    tags = languages_of(scene, library) if typed else []
    how = [text(f"how/{tag}".rstrip("/"), phrases.PLAIN_HOW.always_in(tag)) for tag in tags]
    table = key_lines() if found.id == "help" else ()
    lines = (*notice, *how, *blocks, *table)
    return Page(scene.address, (title(named, hint=phrases.HOW_TO_READ_PAGE), *lines, *ways_on(scene, library)))


def key_lines() -> tuple[Item, ...]:
    """Return the table of keys as lines: "Down or Tab: Next line"."""
    rows: list[tuple[str, tuple[str, ...], Message]] = [
        *((shortcut.command, (*shortcut.keys, *shortcut.letters), shortcut.label) for shortcut in keys.SHORTCUTS),
        ("page-down", ("pagedown",), keys.PAGE_DOWN_LABEL),
        ("page-up", ("pageup",), keys.PAGE_UP_LABEL),
        ("choose", ("digits",), keys.CHOOSE_LABEL),
    ]
    return (
        text("keys", phrases.KEYS_HEADING, Kind.HEADING),
        *(
            text(f"key/{name}", phrases.KEY_LINE.given(keys=keys.joined(names), command=label), Kind.BULLET)
            for name, names, label in rows
        ),
    )
