"""Comparing two or three medicines: which ones, and what their pages answer to one question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain import item_ids
from kiosk.domain.address import Address, PageKind
from kiosk.domain.choices import Aspect
from kiosk.domain.command import Command, OpenPage, SetCompared
from kiosk.domain.comparing import FEWEST, answer, section_of
from kiosk.domain.guide import Article, Block, BlockKind, Library, Medicine
from kiosk.domain.language import SOURCE
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import block_item, choice, link, numbered, review_notice, text, title
from kiosk.domain.pages.links import footer, how_to_read, unreadable_page
from kiosk.domain.pages.titles import medicine_line
from kiosk.texts.message import Message, verbatim

ORDER = tuple(Aspect)
WITH_FIGURES = frozenset({Aspect.EFFECTS, Aspect.RELAPSES})
"""Questions whose answers are figures of different studies."""


def compare(context: PageContext, library: Library) -> Page:
    """Return the medicines to choose from, and the questions below them once there is something to compare.

    So the medicines keep their numbers while a person chooses.
    """
    chosen = [medicine for medicine in library.medicines if medicine.id in context.compared]
    questions: list[Item] = []
    if len(chosen) >= FEWEST:
        heading = texts.comparing.QUESTIONS_HEADING.with_values(names=names_of(chosen))
        questions = [text("questions", heading, ItemKind.HEADING), *map(_question_item, ORDER)]
    items = (
        title(texts.comparing.COMPARE, texts.comparing.HOW, hint=texts.pages.HOW_TO_CHOOSE),
        *review_notice(),
        text("medicines", texts.comparing.MEDICINES_HEADING, ItemKind.HEADING),
        *(_medicine_item(medicine, context.compared) for medicine in library.medicines),
        *questions,
        *([choice("clear", texts.comparing.CLEAR, SetCompared(()))] if chosen else []),
        *footer(context, library),
    )
    return Page(context.address, numbered(items))


def names_of(medicines: Sequence[Medicine]) -> Message:
    """Return the names of ``medicines`` in one text."""
    first, *others = medicines
    names = verbatim(first.name)
    for medicine in others:
        names = texts.comparing.AND_NAME.with_values(names=names, name=medicine.name)
    return names


def _question_item(aspect: Aspect) -> Item:
    opens = OpenPage(Address(PageKind.COMPARISON, part=aspect))
    return choice(item_ids.question_id(aspect), texts.comparing.ASPECTS[aspect], opens)


def _medicine_item(medicine: Medicine, compared: tuple[str, ...]) -> Item:
    line = medicine_line(medicine)
    if medicine.id in compared:
        line = texts.comparing.CHOSEN.with_values(medicine=line)
        then = tuple(each for each in compared if each != medicine.id)
    else:
        then = (*compared, medicine.id)
    return choice(item_ids.compared_id(medicine.id), line, SetCompared(then))


def comparison(context: PageContext, library: Library) -> Page:
    """Return what the page of each chosen medicine answers to one question, in the order of their names."""
    chosen = [medicine for medicine in library.medicines if medicine.id in context.compared]
    if context.address.part not in ORDER or len(chosen) < FEWEST:
        return unreadable_page(context, library)
    aspect = Aspect(context.address.part)
    following = question_after(context.address)
    asks_on = following and not (context.full_screen or context.plain)
    hint = texts.comparing.HOW_TO_READ if asks_on else how_to_read(context)
    items = [
        title(texts.comparing.ASPECTS[aspect], names_of(chosen), hint=hint),
        *review_notice(),
        *([text("no-ranking", texts.comparing.NO_RANKING, ItemKind.NOTICE)] if aspect in WITH_FIGURES else []),
    ]
    for medicine in chosen:
        items.append(text(f"medicine/{medicine.id}", medicine_line(medicine), ItemKind.HEADING))
        items += _answer_items(library.article(medicine.id), medicine, aspect, library)
    if following:
        named = texts.comparing.ASPECTS[following.part]
        items.append(link("go/next", texts.comparing.NEXT.with_values(title=named), Command.NEXT_SECTION))
    return Page(context.address, (*items, *footer(context, library)))


def _answer_items(article: Article | None, medicine: Medicine, aspect: Aspect, library: Library) -> Iterator[Item]:
    if article is None:
        yield text(f"{medicine.id}/unreadable", texts.pages.PAGE_UNREADABLE)
        return
    blocks = answer(article, aspect)
    if not blocks:
        yield text(f"{medicine.id}/none", texts.comparing.NO_ANSWER.with_values(name=medicine.name))
    for block in blocks:
        yield _answer_item(block, medicine, library)
    if section := article.section(section_of(article, aspect)):
        named = texts.comparing.WHOLE.with_values(section=section.title, name=medicine.name)
        opens = OpenPage(Address(PageKind.SECTION, medicine.id, section.anchor))
        yield link(f"whole/{medicine.id}", named, opens)


def _answer_item(block: Block, medicine: Medicine, library: Library) -> Item:
    """Return a line of an answer. It names the medicine, so that listeners need not remember the heading."""
    if block.kind is not BlockKind.HEADING and medicine.name not in library.words(block.message, SOURCE):
        named = texts.comparing.ANSWER.with_values(name=medicine.name, text=block.message)
        item = replace(block_item(replace(block, message=named), medicine.id, library), drawn=(block.message,))
    else:
        item = block_item(block, medicine.id, library)
    return replace(item, id=f"{medicine.id}/{block.id}")


def question_after(address: Address) -> Address | None:
    """Return the page of the question after the one at ``address``; None after the last."""
    after = ORDER[ORDER.index(Aspect(address.part)) + 1 :][:1] if address.part in ORDER else ()
    return Address(PageKind.COMPARISON, part=after[0]) if after else None
