"""The guide itself, the glossary, and the documents that belong to no treatment."""

from __future__ import annotations

from kiosk import texts
from kiosk.domain import keys
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, OpenPage
from kiosk.domain.guide import Library, Route
from kiosk.domain.page import Item, ItemKind, Page
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
from kiosk.domain.search import fold
from kiosk.domain.settings import Mode
from kiosk.texts.message import Message

ROUTES = {
    Route.INFUSION: texts.guide.ROUTE_INFUSION,
    Route.INJECTION: texts.guide.ROUTE_INJECTION,
    Route.PILL: texts.guide.ROUTE_PILL,
}


def guide(scene: Scene, library: Library) -> Page:
    """Return the list of all treatments by how they are given, and the ways to everything else."""
    items = [
        title(
            texts.guide.GUIDE,
            texts.guide.GUIDE_COUNT.with_values(n=len(library.medicines)),
            hint=texts.pages.HOW_TO_CHOOSE,
        )
    ]
    for route, heading in ROUTES.items():
        medicines = [medicine for medicine in library.medicines if medicine.route is route]
        if medicines:
            items.append(text(f"route/{route}", heading, ItemKind.HEADING))
        items += [
            choice(
                f"treatment/{medicine.id}",
                texts.guide.GUIDE_ENTRY.with_values(name=medicine.name, generic=medicine.generic),
                OpenPage(Address(PageKind.TREATMENT, medicine.id)),
            )
            for medicine in medicines
        ]
    items += [
        text("more", texts.guide.MORE, ItemKind.HEADING),
        *other_languages(scene, library),
        open_page(PageKind.INDEX),
        open_page(PageKind.SEARCH),
        open_page(PageKind.GLOSSARY),
        open_document("helpline"),
        open_document("help"),
        open_document("about"),
        open_document("accessibility"),
        open_page(PageKind.SETTINGS),
        service("page/staff", texts.pages.STAFF, Command.STAFF),
        service("page/start-over", texts.pages.START_OVER, Command.START_OVER),
        *way_back(scene, library),
    ]
    return Page(scene.address, counted(items))


def glossary(scene: Scene, library: Library) -> Page:
    """Return all hard words with their meanings, in the order of the language in use."""
    terms = sorted(library.glossary, key=lambda term: fold(library.words(term.title, scene.language)))
    if not terms:
        return Page(scene.address, unreadable(scene, library))
    meanings = [
        text(f"term/{term.id}", texts.guide.MEANING.with_values(word=term.title, meaning=term.meaning))
        for term in terms
    ]
    return Page(
        scene.address,
        (
            title(texts.pages.GLOSSARY, hint=texts.pages.HOW_TO_READ_PAGE),
            *not_reviewed(),
            *meanings,
            *ways_on(scene, library),
        ),
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
    how = [text(f"how/{tag}".rstrip("/"), texts.plain.HOW.in_language(tag)) for tag in tags]
    table = key_lines() if found.id == "help" else ()
    lines = (*notice, *how, *blocks, *table)
    return Page(scene.address, (title(named, hint=texts.pages.HOW_TO_READ_PAGE), *lines, *ways_on(scene, library)))


def key_lines() -> tuple[Item, ...]:
    """Return the table of keys as lines: "Down or Tab: Next line"."""
    rows: list[tuple[str, tuple[str, ...], Message]] = [
        *((shortcut.command, (*shortcut.keys, *shortcut.letters), shortcut.label) for shortcut in keys.SHORTCUTS),
        ("page-down", ("pagedown",), texts.keys.PAGE_DOWN),
        ("page-up", ("pageup",), texts.keys.PAGE_UP),
        ("choose", ("digits",), texts.keys.CHOOSE),
    ]
    return (
        text("keys", texts.keys.KEYS_HEADING, ItemKind.HEADING),
        *(
            text(
                f"key/{name}", texts.keys.KEY_LINE.with_values(keys=keys.joined(names), command=label), ItemKind.BULLET
            )
            for name, names, label in rows
        ),
    )
