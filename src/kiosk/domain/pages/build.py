"""What the page builders share: choices with their positions, and the lines that lead on from every page."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from msgspec import Struct
from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Action, Command, OpenPage, SetLanguage
from kiosk.domain.guide import Block, BlockKind, Library, Review
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.settings import Settings
from kiosk.texts.message import Message


class Scene(Struct, frozen=True):
    """The part of a state that decides what a page holds; the reading place is not in it."""

    address: Address
    before: Address | None
    """The page that Back leads to."""
    language: str
    settings: Settings
    typed: str
    sizes: int
    """How many steps the text's size has here."""
    unchosen: bool = False
    """Whether nobody has chosen a language yet."""


KINDS = {
    BlockKind.PARAGRAPH: ItemKind.TEXT,
    BlockKind.FACT: ItemKind.TEXT,
    BlockKind.BULLET: ItemKind.BULLET,
    BlockKind.URGENT: ItemKind.URGENT,
    BlockKind.HEADING: ItemKind.HEADING,
}

GUIDE = Address(PageKind.GUIDE)
DOCUMENT_TITLES = {
    "help": texts.pages.HELP,
    "helpline": texts.pages.HELPLINE,
    "about": texts.pages.ABOUT,
    "accessibility": texts.pages.ACCESSIBILITY,
}


def title(*messages: Message, hint: Message | None = None) -> Item:
    """Return the first item of a page: its title, how much there is, and which keys to press next."""
    return Item("title", ItemKind.TITLE, messages, (hint,) if hint else ())


def text(item: str, message: Message, kind: ItemKind = ItemKind.TEXT) -> Item:
    """Return an item that only says something."""
    return Item(item, kind, (message,))


def choice(item: str, message: Message, action: Action) -> Item:
    """Return a numbered choice."""
    return Item(item, ItemKind.CHOICE, (message,), action=action, counted=True)


def service(item: str, message: Message, action: Action) -> Item:
    """Return a line of the kiosk itself, without a number."""
    return Item(item, ItemKind.CHOICE, (message,), action=action, service=True)


def numbered(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return ``items`` with each counted choice saying its position: "Important warnings, 2 of 17"."""
    items = tuple(items)
    total = sum(item.counted for item in items)
    positions = count(1)
    return tuple(positioned(item, next(positions), total) if item.counted else item for item in items)


def positioned(item: Item, position: int, total: int) -> Item:
    """Return a choice that says where it stands among the others."""
    named = item.messages[0]
    line = texts.pages.CHOICE.with_values(title=named, position=position, total=total).in_language(named.language)
    return replace(item, messages=(line, *item.messages[1:]), name=named)


def address_title(address: Address, library: Library) -> Message:
    """Return the title of the page at ``address``, without building the page."""
    match address.kind:
        case PageKind.TREATMENT:
            return treatment_title(address.treatment, library)
        case PageKind.SECTION:
            treatment = library.treatment(address.treatment)
            section = treatment.section(address.part) if treatment else None
            return section.title if section else texts.pages.PAGE_UNREADABLE_TITLE
        case PageKind.DOCUMENT:
            return DOCUMENT_TITLES.get(address.part, texts.pages.PAGE_UNREADABLE_TITLE)
        case PageKind.LETTER:
            return texts.finding.LETTER_TITLE.with_values(letter=letter_name(address.part))
        case PageKind.RESULTS:
            return texts.finding.RESULTS.with_values(query=address.part)
        case _:
            return TITLES[address.kind]


TITLES = {
    PageKind.ATTRACT: texts.entrance.WELCOME,
    PageKind.LANGUAGES: texts.entrance.CHOOSE_LANGUAGE,
    PageKind.GUIDE: texts.guide.GUIDE,
    PageKind.GLOSSARY: texts.pages.GLOSSARY,
    PageKind.MEANINGS: texts.guide.MEANINGS,
    PageKind.SETTINGS: texts.pages.SETTINGS,
    PageKind.OPTIONS: texts.pages.OPTIONS,
    PageKind.INDEX: texts.pages.INDEX,
    PageKind.SEARCH: texts.pages.SEARCH,
    PageKind.STAFF: texts.pages.STAFF,
    PageKind.START_OVER: texts.staff.START_OVER_ASK,
    PageKind.LOUDSPEAKER: texts.voice.LOUDSPEAKER_ASK,
    PageKind.LEAVE: texts.staff.LEAVE,
    PageKind.MODES: texts.entrance.MODES,
    PageKind.EXPLORE: texts.keys.EXPLORE,
}


def treatment_title(treatment: str, library: Library) -> Message:
    """Return "Lemtrada (alemtuzumab)" for a treatment's id."""
    medicine = next((medicine for medicine in library.medicines if medicine.id == treatment), None)
    if medicine is None:
        return texts.pages.PAGE_UNREADABLE_TITLE
    return texts.treatment.TREATMENT.with_values(name=medicine.name, generic=medicine.generic)


def letter_name(letter: str) -> Message | str:
    """Return what a letter of the A to Z list is called."""
    return letter if letter.isalpha() else texts.finding.OTHER_LETTER


def way_back(scene: Scene, library: Library) -> tuple[Item, ...]:
    """Return the line that leads back, or nothing on the first page."""
    if scene.before is None:
        return ()
    named = address_title(scene.before, library)
    return (service("go/back", texts.pages.BACK_TO.with_values(title=named), Command.BACK),)


def ways_on(scene: Scene, library: Library) -> tuple[Item, ...]:
    """Return the last lines of an ordinary page: back, and everything else. Two switches need no more than these."""
    return (*way_back(scene, library), service("go/options", texts.pages.OPTIONS, OpenPage(Address(PageKind.OPTIONS))))


def other_languages(scene: Scene, library: Library) -> tuple[Item, ...]:
    """Return a line for each language but the one in use, each in its own language."""
    return tuple(
        service(
            f"language/{language.tag}",
            texts.entrance.READ_IN_THIS_LANGUAGE.in_language(language.tag),
            SetLanguage(language.tag),
        )
        for language in library.languages
        if language.tag != scene.language
    )


def led(page: Page, scene: Scene, library: Library) -> Page:
    """Return a page that leads to the other languages first, for who cannot read what follows."""
    first, *rest = page.items
    languages = other_languages(scene, library)
    ids = {line.id for line in languages}
    return replace(page, items=(first, *languages, *(item for item in rest if item.id not in ids)))


def languages_of(scene: Scene, library: Library) -> list[str]:
    """Return the languages to say something in that all must understand: every one until one is chosen."""
    return [language.tag for language in library.languages] if scene.unchosen else [""]


def open_document(document: str) -> Item:
    """Return the line that opens a document."""
    return service(
        f"document/{document}", DOCUMENT_TITLES[document], OpenPage(Address(PageKind.DOCUMENT, part=document))
    )


def open_page(kind: PageKind) -> Item:
    """Return the line that opens a page of which there is only one."""
    return service(f"page/{kind}", TITLES[kind], OpenPage(Address(kind)))


def block_item(block: Block, treatment: str, library: Library) -> Item:
    """Return the item of a block; where it has hard words, Enter opens their meanings."""
    # What is urgent must be so to the ear as well, not by a color or a sign alone.
    urgent = block.kind is BlockKind.URGENT
    message = texts.treatment.URGENT.with_values(text=block.message) if urgent else block.message
    if not block.terms:
        return Item(block.id, KINDS[block.kind], (message,))
    titles = {term.id: term.title for term in library.glossary}
    words: Message = titles[block.terms[0]]
    for term in block.terms[1:]:
        words = texts.guide.AND_WORD.with_values(words=words, word=titles[term])
    opens = OpenPage(Address(PageKind.MEANINGS, treatment, block.id))
    hint = texts.guide.EXPLAINED_HERE.with_values(words=words)
    named = texts.guide.MEANING_OF.with_values(words=words)
    return Item(block.id, KINDS[block.kind], (message,), (hint,), opens, name=named)


def not_reviewed(review: Review | None = None) -> tuple[Item, ...]:
    """Return the notice that no clinician has signed; pages without a review of their own always have it.

    It is the kiosk's own word, so it stays in the person's language where the page falls back to English.
    """
    if review and review.clinical_reviewer:
        return ()
    return (replace(text("not-reviewed", texts.pages.NOT_REVIEWED, ItemKind.NOTICE), service=True),)


def counted(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return ``items`` with every choice among them numbered, where all of them are what the page is for."""
    return numbered(replace(item, counted=item.kind is ItemKind.CHOICE) for item in items)


def unreadable(scene: Scene, library: Library) -> tuple[Item, ...]:
    """Return the items of a page whose file is missing or broken."""
    return (
        title(texts.pages.PAGE_UNREADABLE_TITLE),
        text("unreadable", texts.pages.PAGE_UNREADABLE, ItemKind.NOTICE),
        service("page/staff", texts.pages.STAFF, Command.STAFF),
        *ways_on(scene, library),
    )
