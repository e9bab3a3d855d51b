"""Finding a medicine without typing: questions whose answers make the list of medicines shorter."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk import texts
from kiosk.domain import item_ids
from kiosk.domain.address import Address, PageKind
from kiosk.domain.choices import ANSWERS, Filter, Question
from kiosk.domain.command import OpenPage, SetCompared, SetFilters
from kiosk.domain.comparing import FEWEST, MOST
from kiosk.domain.filtering import answered, remaining, unconfirmed
from kiosk.domain.guide import Library, Medicine
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import choice, link, numbered, review_notice, text, title
from kiosk.domain.pages.links import footer, page_link, unreadable_page
from kiosk.domain.pages.titles import article_address, medicine_line
from kiosk.texts.message import Message


def find(context: PageContext, library: Library) -> Page:
    """Return the questions with the present answers, and the medicines that are left."""
    medicines = remaining(library.medicines, context.filters)
    count = texts.choosing.LEFT.with_values(n=len(medicines))
    unknown = any(unconfirmed(medicine, context.filters) for medicine in medicines)
    items = (
        title(texts.choosing.FIND, count, hint=texts.pages.HOW_TO_CHOOSE),
        *review_notice(),
        *(_question_item(question, context.filters) for question in Question),
        *([choice("clear", texts.choosing.CLEAR, SetFilters(()))] if context.filters else []),
        text("left", texts.choosing.LEFT_HEADING, ItemKind.HEADING),
        *([text("not-confirmed", texts.choosing.NOT_CONFIRMED_WHY)] if unknown else []),
        *_notes(each.question for each in context.filters),
        *(_medicine_item(medicine, context.filters) for medicine in medicines),
        _compare_link(medicines),
        *footer(context, library),
    )
    return Page(context.address, numbered(items))


def _compare_link(medicines: tuple[Medicine, ...]) -> Item:
    """Return the link that compares what is left, or leads to the choice of what to compare."""
    if FEWEST <= len(medicines) <= MOST:
        return link("compare", texts.comparing.THESE, SetCompared(tuple(medicine.id for medicine in medicines)))
    return page_link(PageKind.COMPARE)


def _question_item(question: Question, filters: tuple[Filter, ...]) -> Item:
    chosen = next((each.answer for each in filters if each.question is question), "")
    answer = texts.choosing.ANSWERS[question][chosen] if chosen else texts.choosing.ANY
    line = texts.choosing.QUESTION_NOW.with_values(question=texts.choosing.QUESTIONS[question], answer=answer)
    return choice(item_ids.question_id(question), line, OpenPage(Address(PageKind.ANSWERS, part=question)))


def _medicine_item(medicine: Medicine, filters: tuple[Filter, ...]) -> Item:
    line = medicine_line(medicine)
    unknown = [texts.choosing.QUESTIONS[question] for question in unconfirmed(medicine, filters)]
    if unknown:
        named: Message = unknown[0]
        for question in unknown[1:]:
            named = texts.choosing.AND_QUESTION.with_values(questions=named, question=question)
        line = texts.choosing.NOT_CONFIRMED.with_values(medicine=line, questions=named)
    return choice(str(article_address(medicine)), line, OpenPage(article_address(medicine)))


def answers(context: PageContext, library: Library) -> Page:
    """Return the answers to one question, each with how many medicines would be left."""
    if context.address.part not in set(Question):
        return unreadable_page(context, library)
    question = Question(context.address.part)
    filters = {answer: answered(context.filters, question, answer) for answer in (*ANSWERS[question], "")}
    counts = {answer: len(remaining(library.medicines, then)) for answer, then in filters.items()}
    twice = sum(counts[answer] for answer in ANSWERS[question]) > counts[""]
    items = (
        title(texts.choosing.QUESTIONS[question], hint=texts.pages.HOW_TO_ANSWER),
        *_notes([question]),
        *([text("counted-twice", texts.choosing.COUNTED_TWICE)] if twice else []),
        *(_answer_item(question, answer, filters[answer], count) for answer, count in counts.items()),
        *footer(context, library),
    )
    return Page(context.address, numbered(items))


def _answer_item(question: Question, answer: str, then: tuple[Filter, ...], count: int) -> Item:
    words = texts.choosing.ANSWERS[question][answer] if answer else texts.choosing.ANY
    line = texts.choosing.ANSWER_COUNT.with_values(answer=words, n=count)
    return choice(f"answer/{answer or 'any'}", line, SetFilters(then))


def _notes(questions: Iterable[Question]) -> list[Item]:
    notes = texts.choosing.NOTES
    return [text(f"note/{question}", notes[question], ItemKind.NOTICE) for question in questions if question in notes]
