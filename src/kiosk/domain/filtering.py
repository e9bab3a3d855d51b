"""Which medicines are left after a person has answered questions. Pure.

A medicine is never left out for lack of a fact: where its page does not answer a question, it stays in the list, and
the list says so.
"""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.choices import Filter, Question
from kiosk.domain.guide import Medicine


def fits(medicine: Medicine, chosen: Filter) -> bool | None:
    """Return whether ``medicine`` fits what was answered; None if its page does not say so."""
    known: tuple[str, ...] | None = getattr(medicine.choices, chosen.question)
    if known is None and chosen.question is Question.GIVEN:
        known = (medicine.route,)
    if known is None:
        return None
    if chosen.question is not Question.TESTS:
        return chosen.answer in known
    if chosen.answer in medicine.choices.tests_unsure:
        return None
    return chosen.answer not in known


def remaining(medicines: Iterable[Medicine], filters: Iterable[Filter]) -> tuple[Medicine, ...]:
    """Return the medicines that none of ``filters`` rules out."""
    chosen = tuple(filters)
    return tuple(medicine for medicine in medicines if all(fits(medicine, each) is not False for each in chosen))


def unconfirmed(medicine: Medicine, filters: Iterable[Filter]) -> tuple[Question, ...]:
    """Return the questions of ``filters`` that the page of ``medicine`` does not answer."""
    return tuple(each.question for each in filters if fits(medicine, each) is None)


def answered(filters: tuple[Filter, ...], question: Question, answer: str) -> tuple[Filter, ...]:
    """Return ``filters`` with another answer to ``question``; an empty one takes it away."""
    by_question = {each.question: each for each in filters} | {question: Filter(question, answer)}
    return tuple(by_question[each] for each in Question if each in by_question and by_question[each].answer)
