"""An article: the list of its sections, each section, and the meanings of its hard words."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain import documents, item_ids
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, OpenPage, SetCompared
from kiosk.domain.comparing import MOST
from kiosk.domain.guide import Article, Block, BlockKind, Library, Medium, Section
from kiosk.domain.page import Item, ItemKind, Page, Position
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import block_item, choice, due_notice, link, numbered, review_notice, text, title
from kiosk.domain.pages.links import (
    document_link,
    footer,
    guide_link,
    how_to_read,
    language_links,
    page_link,
    unreadable_page,
)
from kiosk.domain.pages.questions import question_item
from kiosk.domain.pages.sources import source_blocks, sources_of
from kiosk.domain.pages.titles import article_address, subject_title
from kiosk.domain.sections import QUESTIONS, SOURCES


def sections_of(article: Article, medium: Medium = Medium.KIOSK) -> tuple[Section, ...]:
    """Return the sections in reading order: the written ones, then sources and review.

    The web addresses of the sources are for a browser: nobody can follow them at a kiosk.
    """
    blocks = source_blocks(article, addresses=medium is Medium.BROWSER)
    return (*article.sections, Section(SOURCES, texts.treatment.SECTION_SOURCES, blocks))


def article(context: PageContext, library: Library) -> Page:
    """Return the numbered list of an article's sections."""
    found = library.article(context.address.article)
    if found is None:
        return unreadable_page(context, library)
    sections = sections_of(found)
    count = texts.treatment.SECTION_COUNT.with_values(n=len(sections))
    items = [
        replace(
            title(subject_title(found.subject), count, hint=texts.pages.HOW_TO_CHOOSE),
            sources=Address(PageKind.SECTION, found.id, SOURCES),
        ),
        *review_notice(found.review, whole=True),
        *due_notice(found.review, context.today),
        *_short_notice(found),
        *(
            choice(
                item_ids.section_id(section.anchor),
                section.title,
                OpenPage(Address(PageKind.SECTION, found.id, section.anchor)),
            )
            for section in sections
        ),
        document_link(documents.HELPLINE),
        page_link(PageKind.SEARCH),
        *_compare_link(found, context),
        *language_links(context, library),
        *guide_link(context),
        document_link(documents.ACCESSIBILITY),
        *footer(context, library),
    ]
    return Page(context.address, numbered(items))


def _compare_link(article: Article, context: PageContext) -> tuple[Item, ...]:
    """Return the link that adds a medicine to those to compare."""
    if article.medicine is None:
        return ()
    compared = tuple(dict.fromkeys((*context.compared, article.id)))[-MOST:]
    return (link("go/compare", texts.comparing.WITH_OTHERS, SetCompared(compared)),)


def section(context: PageContext, library: Library) -> Page:
    """Return one section as text to read."""
    found = library.article(context.address.article)
    sections = sections_of(found, library.medium) if found else ()
    number = next((n for n, each in enumerate(sections, 1) if each.anchor == context.address.part), 0)
    if found is None or not number:
        return unreadable_page(context, library)
    here, last = sections[number - 1], number == len(sections)
    position = texts.treatment.SECTION_POSITION.with_values(name=found.name, number=number, total=len(sections))
    hint = how_to_read(context, last=last)
    items = [
        title(here.title, position, hint=hint),
        *review_notice(found.review),
        *due_notice(found.review, context.today),
        *_short_notice(found),
        *(_block_item(block, found, here, context, library) for block in here.blocks),
        *([page_link(PageKind.QUESTIONS)] if here.anchor == QUESTIONS else []),
    ]
    if not last:
        following = texts.pages.NEXT_SECTION.with_values(title=sections[number].title)
        items.append(link("go/next", following, Command.NEXT_SECTION))
    sources = sources_of(here.blocks, here.anchor, found.id)
    if sources:
        items.append(link("go/sources", texts.sources.OF_SECTION, OpenPage(sources)))
        items[0] = replace(items[0], sources=sources)
    whole = article_address(found.subject)
    if context.previous != whole:
        named = texts.treatment.ALL_SECTIONS.with_values(title=subject_title(found.subject))
        items.append(link("go/treatment", named, OpenPage(whole)))
    return Page(context.address, (*items, *footer(context, library)))


def _block_item(block: Block, article: Article, section: Section, context: PageContext, library: Library) -> Item:
    can_be_taken = section.anchor == QUESTIONS and block.kind is BlockKind.BULLET
    if can_be_taken and library.medium is Medium.KIOSK:
        return question_item(block, article.id, context.questions)
    return block_item(block, article.id, library)


def _short_notice(article: Article) -> tuple[Item, ...]:
    """Return the notice that the page has only what could be confirmed, if that is so."""
    if not (article.medicine and article.medicine.short):
        return ()
    notice = text("short", texts.pages.SHORT_PAGE, ItemKind.NOTICE)
    return (replace(notice, interface=True),)


def section_position(address: Address, library: Library) -> Position | None:
    """Return the number of the section at ``address`` among those of its article; None on any other page."""
    found = library.article(address.article) if address.kind is PageKind.SECTION else None
    anchors = [each.anchor for each in sections_of(found)] if found else []
    return Position(anchors.index(address.part) + 1, len(anchors)) if address.part in anchors else None


def neighbor(address: Address, library: Library, step: int = 1) -> Address | None:
    """Return the section ``step`` places after the one at ``address``, or None beyond the last."""
    found = library.article(address.article)
    anchors = [each.anchor for each in sections_of(found)] if found else []
    if address.part not in anchors:
        return None
    following = anchors[anchors.index(address.part) + step :][:1]
    return Address(PageKind.SECTION, address.article, following[0]) if following else None


def meanings(context: PageContext, library: Library) -> Page:
    """Return the meanings of the glossary terms in one block, in the order of the text."""
    wanted = terms_of(context.address, library)
    terms = sorted((term for term in library.glossary if term.id in wanted), key=lambda term: wanted.index(term.id))
    if not terms:
        return unreadable_page(context, library)
    items = (
        title(texts.guide.MEANINGS),
        *review_notice(),
        *(
            text(item_ids.term_id(term.id), texts.guide.MEANING.with_values(word=term.title, meaning=term.meaning))
            for term in terms
        ),
        *footer(context, library),
    )
    return Page(context.address, items)


def terms_of(address: Address, library: Library) -> tuple[str, ...]:
    """Return the ids of the glossary terms in the block that ``address.part`` names."""
    blocks: tuple[Block, ...] = ()
    anchor = address.part.partition("/")[0]
    if address.article:
        found = library.article(address.article)
        part = found.section(anchor) if found else None
        blocks = part.blocks if part else ()
    elif document := library.document(anchor):
        blocks = document.blocks
    return next((block.terms for block in blocks if block.id == address.part), ())
