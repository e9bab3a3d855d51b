"""A treatment: the list of its sections, each section, the meanings of its hard words, and its sources."""

from __future__ import annotations

from kiosk import texts
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, OpenPage
from kiosk.domain.guide import Block, BlockKind, Library, Section, Source, Treatment
from kiosk.domain.page import Item, Page
from kiosk.domain.pages.build import (
    GUIDE,
    Scene,
    block_item,
    choice,
    not_reviewed,
    numbered,
    open_document,
    open_page,
    other_languages,
    service,
    text,
    title,
    unreadable,
    ways_on,
)
from kiosk.texts.message import Message

SOURCES = "sources"
"""Anchor of the last section, which is made from the treatment's sources and review."""


def sections_of(treatment: Treatment) -> tuple[Section, ...]:
    """Return the sections as they are read: the written ones, then sources and review."""
    return (*treatment.sections, Section(SOURCES, texts.treatment.SECTION_SOURCES, source_blocks(treatment)))


def treatment(scene: Scene, library: Library) -> Page:
    """Return the numbered list of a treatment's sections."""
    found = library.treatment(scene.address.treatment)
    if found is None:
        return Page(scene.address, unreadable(scene, library))
    sections = sections_of(found)
    named = texts.treatment.TREATMENT.with_values(name=found.medicine.name, generic=found.medicine.generic)
    items = [
        title(named, texts.treatment.SECTION_COUNT.with_values(n=len(sections)), hint=texts.pages.HOW_TO_CHOOSE),
        *not_reviewed(found.review),
        *(
            choice(
                f"section/{section.anchor}",
                section.title,
                OpenPage(Address(PageKind.SECTION, found.medicine.id, section.anchor)),
            )
            for section in sections
        ),
        open_document("helpline"),
        open_page(PageKind.SEARCH),
        *other_languages(scene, library),
        *back_to_guide(scene),
        open_document("accessibility"),
        *ways_on(scene, library),
    ]
    return Page(scene.address, numbered(items))


def back_to_guide(scene: Scene) -> tuple[Item, ...]:
    """Return the line back to the guide, where the page was reached by another way and Back leads elsewhere."""
    if scene.before == GUIDE:
        return ()
    return (service("go/guide", texts.pages.BACK_TO.with_values(title=texts.guide.GUIDE), OpenPage(GUIDE)),)


def section(scene: Scene, library: Library) -> Page:
    """Return one section as text to read."""
    found = library.treatment(scene.address.treatment)
    sections = sections_of(found) if found else ()
    number = next((n for n, each in enumerate(sections, 1) if each.anchor == scene.address.part), 0)
    if found is None or not number:
        return Page(scene.address, unreadable(scene, library))
    here = sections[number - 1]
    position = texts.treatment.SECTION_POSITION.with_values(
        name=found.medicine.name, number=number, total=len(sections)
    )
    whole = Address(PageKind.TREATMENT, found.medicine.id)
    items = [
        title(
            here.title,
            position,
            hint=texts.pages.HOW_TO_READ if number < len(sections) else texts.pages.HOW_TO_READ_PAGE,
        ),
        *not_reviewed(found.review),
        *(block_item(block, found.medicine.id, library) for block in here.blocks),
    ]
    if number < len(sections):
        following = texts.pages.NEXT_SECTION.with_values(title=sections[number].title)
        items.append(service("go/next", following, Command.NEXT_SECTION))
    if scene.before != whole:
        named = texts.treatment.TREATMENT.with_values(name=found.medicine.name, generic=found.medicine.generic)
        items.append(service("go/treatment", texts.pages.BACK_TO.with_values(title=named), OpenPage(whole)))
    return Page(scene.address, (*items, *ways_on(scene, library)))


def neighbor(address: Address, library: Library, step: int = 1) -> Address | None:
    """Return the section ``step`` places after the one at ``address``, or None beyond the last."""
    found = library.treatment(address.treatment)
    anchors = [each.anchor for each in sections_of(found)] if found else []
    if address.part not in anchors:
        return None
    following = anchors[anchors.index(address.part) + step :][:1]
    return Address(PageKind.SECTION, address.treatment, following[0]) if following else None


def meanings(scene: Scene, library: Library) -> Page:
    """Return the meanings of the hard words of one block."""
    wanted = terms_of(scene.address, library)
    found = [term for term in library.glossary if term.id in wanted]
    if not found:
        return Page(scene.address, unreadable(scene, library))
    items = [text(f"term/{t.id}", texts.guide.MEANING.with_values(word=t.title, meaning=t.meaning)) for t in found]
    return Page(scene.address, (title(texts.guide.MEANINGS), *not_reviewed(), *items, *ways_on(scene, library)))


def terms_of(address: Address, library: Library) -> tuple[str, ...]:
    """Return the ids of the glossary terms of the block that ``address.part`` names."""
    blocks: tuple[Block, ...] = ()
    anchor = address.part.partition("/")[0]
    if address.treatment:
        found = library.treatment(address.treatment)
        part = found.section(anchor) if found else None
        blocks = part.blocks if part else ()
    elif document := library.document(anchor):
        blocks = document.blocks
    return next((block.terms for block in blocks if block.id == address.part), ())


def source_blocks(treatment: Treatment) -> tuple[Block, ...]:
    """Return who wrote and checked the page, and every source with its date and address."""
    review = treatment.review
    lines = [
        texts.treatment.WRITTEN_BY.with_values(author=review.author, date=review.written),
        texts.treatment.FACTS_CHECKED.with_values(date=review.facts_checked),
        texts.treatment.NEXT_REVIEW.with_values(date=review.next_review),
    ]
    if review.clinical_reviewer and review.clinical_review:
        lines.append(
            texts.treatment.REVIEWED_BY.with_values(reviewer=review.clinical_reviewer, date=review.clinical_review)
        )
    return (
        Block("sources/review", BlockKind.HEADING, texts.treatment.REVIEW_HEADING),
        *(Block(f"sources/review/{n}", BlockKind.PARAGRAPH, line) for n, line in enumerate(lines, 1)),
        Block("sources/list", BlockKind.HEADING, texts.treatment.SOURCES_HEADING),
        Block("sources/note", BlockKind.PARAGRAPH, texts.treatment.SOURCES_NOTE),
        *(Block(f"sources/{source.id}", BlockKind.BULLET, source_line(source)) for source in treatment.sources),
    )


def source_line(source: Source) -> Message:
    """Return a source in one line, with its date and address where it has them."""
    form = {
        (False, False): texts.treatment.SOURCE,
        (True, False): texts.treatment.SOURCE_DATED,
        (False, True): texts.treatment.SOURCE_AT,
        (True, True): texts.treatment.SOURCE_DATED_AT,
    }[bool(source.dated), bool(source.url)]
    return form.with_values(title=source.title, dated=source.dated, url=source.url)
