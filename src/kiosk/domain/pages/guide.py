"""The guide, the list of topics, the glossary, and the documents."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain import documents, item_ids, keys
from kiosk.domain.address import PageKind
from kiosk.domain.choices import Route
from kiosk.domain.command import Command, OpenPage
from kiosk.domain.guide import Library, Medium, Only, Subject
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.clinic import clinic_line, clinic_section
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import block_item, choice, counted, link, numbered, review_notice, text, time_limit, title
from kiosk.domain.pages.links import (
    CALL_STAFF,
    START_OVER,
    document_link,
    footer,
    how_to_read,
    language_links,
    page_link,
    settings_link,
    unreadable_page,
)
from kiosk.domain.pages.sources import list_of_sources, sources_of
from kiosk.domain.pages.titles import DOCUMENT_TITLES, article_address, subject_title
from kiosk.domain.search import fold
from kiosk.domain.settings import Mode, Settings
from kiosk.texts.message import Message

ROUTES = {
    Route.INFUSION: texts.guide.ROUTE_INFUSION,
    Route.INJECTION: texts.guide.ROUTE_INJECTION,
    Route.PILL: texts.guide.ROUTE_PILL,
}


MANY = 9
"""With more medicines than this, the ways to find and compare them come before the list, which fills some screens."""


def guide(context: PageContext, library: Library) -> Page:
    """Return the list of all medicines by route, and the links to everything else."""
    count = texts.guide.GUIDE_COUNT.with_values(n=len(library.medicines))
    first = title(texts.guide.GUIDE, count, hint=texts.pages.HOW_TO_CHOOSE)
    # A person who opened it in a language that they cannot read is offered the other one.
    items = [replace(first, hints=(*first.hints, *context.language_key(library)))]
    if library.topics:  # first, because a person with a new diagnosis knows no medicine yet
        items += counted(page_link(PageKind.TOPICS))
    find, many = page_link(PageKind.FIND), len(library.medicines) > MANY
    items += counted(find, page_link(PageKind.COMPARE)) if many else ()
    for route, heading in ROUTES.items():
        medicines = [medicine for medicine in library.medicines if medicine.route is route]
        if medicines:
            items.append(text(f"route/{route}", heading, ItemKind.HEADING))
        items += map(_subject_item, medicines)
    # With few medicines only some lines have a number, so that one digit opens any of them.
    more = (
        *([page_link(PageKind.QUESTIONS)] if context.questions else []),
        page_link(PageKind.GLOSSARY),
        document_link(documents.HELP),
        document_link(documents.ABOUT),
        document_link(documents.ACCESSIBILITY),
        START_OVER,
    )
    items += [
        text("more", texts.guide.MORE, ItemKind.HEADING),
        *counted(
            *language_links(context, library),
            document_link(documents.HELPLINE),
            page_link(PageKind.SEARCH),
            page_link(PageKind.INDEX),
            *([] if many else [find]),
            settings_link(context),
            CALL_STAFF,
        ),
        *(counted(*more) if many else more),
        text("time-limit", time_limit(context.settings)),
        *footer(context, library),
    ]
    return Page(context.address, numbered(items))


def topics(context: PageContext, library: Library) -> Page:
    """Return the list of the pages about the disease."""
    if not library.topics:
        return unreadable_page(context, library)
    count = texts.guide.TOPIC_COUNT.with_values(n=len(library.topics))
    items = (
        title(texts.guide.TOPICS, count, hint=texts.pages.HOW_TO_CHOOSE),
        *map(_subject_item, library.topics),
        *footer(context, library),
    )
    return Page(context.address, numbered(items))


def _subject_item(subject: Subject) -> Item:
    address = article_address(subject)
    return choice(f"{address.kind}/{subject.id}", subject_title(subject), OpenPage(address))


def glossary(context: PageContext, library: Library) -> Page:
    """Return all glossary terms with their meanings, in the order of the language in use."""
    terms = sorted(library.glossary, key=lambda term: fold(library.words(term.title, context.language)))
    if not terms:
        return unreadable_page(context, library)
    items = (
        title(texts.pages.GLOSSARY, hint=how_to_read(context)),
        *review_notice(),
        *(
            text(item_ids.term_id(term.id), texts.guide.MEANING.with_values(word=term.title, meaning=term.meaning))
            for term in terms
        ),
        *footer(context, library),
    )
    return Page(context.address, items)


def document(context: PageContext, library: Library) -> Page:
    """Return a document; the help page ends with the table of keys."""
    found = library.document(context.address.part)
    if found is None:
        return unreadable_page(context, library)
    sources = sources_of(found.blocks, found.id)
    named = title(DOCUMENT_TITLES.get(found.id, found.title), hint=how_to_read(context))
    items = [replace(named, sources=sources)]
    if found.id == documents.HELPLINE:
        items += review_notice()
    if found.id == documents.HELP and context.plain:
        tags = context.spoken_languages(library)
        items += [text(f"how/{tag}".rstrip("/"), texts.plain.HOW.in_language(tag)) for tag in tags]
    items += clinic_line(context, library) if found.id == documents.ABOUT else []
    items += [block_item(block, "", library) for block in found.blocks if _is_true(block.only, context.settings)]
    items += clinic_section(context, library) if found.id == documents.HELPLINE else []
    items += [document_link(documents.CHANGES)] if found.id == documents.ABOUT else []
    if sources and library.medium is Medium.BROWSER:
        items += [block_item(block, "", library) for block in list_of_sources(found.sources, addresses=True)]
    elif sources:
        items += [link("go/sources", texts.sources.OF_PAGE, OpenPage(sources))]
    if found.id == documents.HELP:
        items += (text("time-limit", time_limit(context.settings)), text("time-limit-how", texts.visit.LIMIT_HOW))
        items += _key_table(context)
    return Page(context.address, (*items, *footer(context, library)))


def _is_true(only: Only | None, settings: Settings) -> bool:
    """Return whether a block is true in the way to read that ``settings`` name."""
    match only:
        case Only.KEYS:
            return settings.mode is not Mode.PLAIN
        case Only.VOICE:
            return keys.works(Command.VOICE, settings)
        case Only.COLORS:
            return keys.works(Command.COLORS, settings)
        case Only.LETTERS:
            return keys.works(Command.LARGER, settings)
    return True


def _key_table(context: PageContext) -> list[Item]:
    """Return the table of the keys that do something here: "Down or Tab: Next line"."""
    rows: list[tuple[str, tuple[str, ...], Message]] = [
        (shortcut.command, (*shortcut.keys, *shortcut.letters), shortcut.label)
        for shortcut in keys.SHORTCUTS
        if keys.works(shortcut.command, context.settings)
    ]
    if not context.plain:
        rows += [
            ("page-down", ("pagedown",), texts.keys.PAGE_DOWN),
            ("page-up", ("pageup",), texts.keys.PAGE_UP),
        ]
    heading = text("keys", texts.keys.KEYS_HEADING, ItemKind.HEADING)
    lines = [
        text(
            f"key/{name}", texts.keys.KEY_LINE.with_values(keys=keys.joined_keys(names), command=label), ItemKind.BULLET
        )
        for name, names, label in rows
    ]
    number, opens = texts.keys.KEY_NAMES["digits"], texts.keys.CHOOSE
    if context.plain:  # a typed number never goes to a heading
        number, opens = texts.plain.NUMBER, texts.plain.CHOOSE
    choose = text("key/choose", texts.keys.KEY_LINE.with_values(keys=number, command=opens), ItemKind.BULLET)
    return [heading, *lines, choose]
