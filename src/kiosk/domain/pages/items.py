"""The items that pages are made of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import count

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain import item_ids
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Action, OpenPage
from kiosk.domain.guide import Block, BlockKind, Library, Review, Urgency
from kiosk.domain.page import Item, ItemKind, Position
from kiosk.domain.settings import Settings
from kiosk.texts.message import Message

KINDS = {
    BlockKind.PARAGRAPH: ItemKind.TEXT,
    BlockKind.FACT: ItemKind.TEXT,
    BlockKind.BULLET: ItemKind.BULLET,
    BlockKind.URGENT: ItemKind.URGENT,
    BlockKind.HEADING: ItemKind.HEADING,
}
LEADS = {
    None: texts.treatment.URGENT,
    Urgency.EMERGENCY: texts.treatment.EMERGENCY,
    Urgency.CARE_TEAM: texts.treatment.CARE_TEAM,
}
"""What is said and printed before a warning."""


def title(*messages: Message, hint: Message | None = None) -> Item:
    """Return the first item of a page: its title, how much there is, and which keys to press."""
    return Item(item_ids.TITLE, ItemKind.TITLE, messages, (hint,) if hint else ())


def text(item: str, message: Message, kind: ItemKind = ItemKind.TEXT) -> Item:
    """Return an item that can only be read."""
    return Item(item, kind, (message,))


def choice(item: str, message: Message, action: Action) -> Item:
    """Return a numbered choice."""
    return Item(item, ItemKind.CHOICE, (message,), action=action, counted=True)


def link(item: str, message: Message, action: Action) -> Item:
    """Return a choice of the kiosk's interface, without a number."""
    return Item(item, ItemKind.CHOICE, (message,), action=action, interface=True)


def time_limit(settings: Settings) -> Message:
    """Return after how long without a key the visit ends."""
    minutes = settings.time_limit
    return texts.visit.LIMIT.with_values(n=minutes) if minutes else texts.visit.NO_LIMIT


def numbered(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return ``items`` with the position in each counted choice: "Important warnings, 2 of 17"."""
    items = tuple(items)
    total = sum(item.counted for item in items)
    positions = count(1)
    return tuple(_positioned(item, next(positions), total) if item.counted else item for item in items)


def _positioned(item: Item, position: int, total: int) -> Item:
    lines = tuple(
        texts.pages.CHOICE.with_values(title=named, position=position, total=total).in_language(named.language)
        for named in item.messages
    )
    number = Position(position, total)
    return replace(item, messages=lines, name=item.messages[0], position=number, drawn=item.messages)


def counted(*items: Item) -> tuple[Item, ...]:
    """Return ``items`` as choices with a number."""
    return tuple(replace(item, counted=True) for item in items)


def all_numbered(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return ``items`` with every choice numbered, links too, for a page that is a list of them."""
    return numbered(replace(item, counted=item.kind is ItemKind.CHOICE) for item in items)


def block_words(block: Block) -> Message:
    """Return the words of a block; those of a warning begin with what it asks for.

    Listeners must hear that it is urgent, so a color or a sign is not enough.
    """
    return LEADS[block.urgency].with_values(text=block.message) if block.kind is BlockKind.URGENT else block.message


def block_item(block: Block, article: str, library: Library) -> Item:
    """Return the item of a block; if it has glossary terms, Enter opens their meanings."""
    item = Item(
        block.id,
        KINDS[block.kind],
        (block_words(block),),
        drawn=(block.message,) if block.kind is BlockKind.URGENT else (),
        urgency=block.urgency,
        chart=block.chart,
        sources=Address(PageKind.SOURCES, article, block.id) if block.sources else None,
    )
    if not block.terms:
        return item
    terms = {term.id: term for term in library.glossary}
    first, *others = (terms[term] for term in block.terms)
    words: Message = first.title
    for term in others:
        words = texts.guide.AND_WORD.with_values(words=words, word=term.title)
    opens = OpenPage(Address(PageKind.MEANINGS, article, block.id), item_ids.term_id(first.id))
    hint = texts.guide.EXPLAINED_HERE.with_values(words=words)
    named = texts.guide.MEANING_OF.with_values(words=words)
    return replace(item, hints=(hint,), action=opens, name=named, terms=(first, *others))


def review_notice(review: Review | None = None, *, whole: bool = False) -> tuple[Item, ...]:
    """Return the notice that no clinician has checked the page, unless ``review`` is signed.

    It is one line, but ``whole`` on the page of an article.
    It belongs to the interface, so it keeps the person's language where the page falls back to English.
    """
    if review and review.clinical_reviewer:
        return ()
    said = texts.pages.NOT_REVIEWED if whole else texts.pages.NOT_REVIEWED_LINE
    notice = text("not-reviewed", said, ItemKind.NOTICE)
    return (replace(notice, interface=True, brief=texts.pages.NOT_REVIEWED_BRIEF),)


def due_notice(review: Review, today: date) -> tuple[Item, ...]:
    """Return the notice that the page should have been checked again, if that day has passed."""
    if today <= review.next_review:
        return ()
    notice = text("review-due", texts.pages.REVIEW_DUE.with_values(date=review.next_review), ItemKind.NOTICE)
    return (replace(notice, interface=True, brief=texts.pages.REVIEW_DUE_BRIEF),)
