"""The questions to ask the care team that a person takes along. They are in the state alone, and end with the visit."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kiosk import texts
from kiosk.domain.address import BlockAddress
from kiosk.domain.command import TakeAlong
from kiosk.domain.guide import Block, Library
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import text, title
from kiosk.domain.pages.links import footer, how_to_read
from kiosk.domain.pages.titles import article_title
from kiosk.domain.sections import QUESTIONS


def question_item(block: Block, article: str, taken: tuple[BlockAddress, ...]) -> Item:
    """Return the item of a question; Enter puts it on the list, or takes it off."""
    question = BlockAddress(article, block.id)
    on_list = question in taken
    named = texts.questions.TAKE_OFF if on_list else texts.questions.TAKE
    return Item(
        block.id,
        ItemKind.BULLET,
        (texts.questions.ON_LIST.with_values(question=block.message) if on_list else block.message,),
        (texts.questions.HOW_TO_TAKE_OFF if on_list else texts.questions.HOW_TO_TAKE,),
        TakeAlong(question),
        name=named.with_values(question=block.message),
        question=question,
    )


def questions(context: PageContext, library: Library) -> Page:
    """Return the questions on the list, below the article that each comes from."""
    count = texts.questions.COUNT.with_values(n=len(context.questions))
    listed = [text("not-kept", texts.questions.NOT_KEPT), *_listed(context.questions, library)]
    items = (
        title(texts.questions.TITLE, count, hint=how_to_read(context)),
        *(listed if context.questions else [text("none", texts.questions.NONE)]),
        *footer(context, library),
    )
    return Page(context.address, items)


def _listed(taken: tuple[BlockAddress, ...], library: Library) -> Iterator[Item]:
    for article, questions in groupby(sorted(taken, key=lambda each: each.article), key=lambda each: each.article):
        found = library.article(article)
        section = found.section(QUESTIONS) if found else None
        blocks = {block.id: block for block in section.blocks} if section else {}
        yield text(f"article/{article}", article_title(article, library), ItemKind.HEADING)
        for question in questions:
            if block := blocks.get(question.block):
                yield Item(
                    f"{article}/{block.id}",
                    ItemKind.BULLET,
                    (block.message,),
                    (texts.questions.HOW_TO_TAKE_OFF,),
                    TakeAlong(question),
                    name=texts.questions.TAKE_OFF.with_values(question=block.message),
                    question=question,
                )
