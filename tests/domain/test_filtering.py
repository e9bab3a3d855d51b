"""Which medicines are left after answers: a page without a confirmed answer is never left out."""

from __future__ import annotations

import pytest

from kiosk.domain.choices import ANSWERS, Choices, Exam, Filter, Form, Often, Pregnancy, Question, Route
from kiosk.domain.filtering import answered, fits, remaining, unconfirmed
from kiosk.domain.guide import Medicine
from kiosk.texts import choosing
from kiosk.texts.message import verbatim

SILENT = Medicine("silent", "Silent", verbatim("silentil"), Route.PILL)
KNOWN = Medicine(
    "known",
    "Known",
    verbatim("knownumab"),
    Route.INFUSION,
    choices=Choices(
        given=(Route.INFUSION, Route.INJECTION),
        often=(Often.MONTHS,),
        forms=(Form.RELAPSING_REMITTING,),
        pregnancy=(Pregnancy.ASK,),
        tests=(Exam.SKIN,),
        tests_unsure=(Exam.EYE,),
    ),
)


@pytest.mark.parametrize(
    ("question", "answer", "known", "silent"),
    [
        (Question.GIVEN, "pill", False, True),
        (Question.GIVEN, "injection", True, False),
        (Question.OFTEN, "months", True, None),
        (Question.OFTEN, "day", False, None),
        (Question.FORMS, "primary-progressive", False, None),
        (Question.PREGNANCY, "ask", True, None),
        (Question.TESTS, "skin", False, None),
        (Question.TESTS, "eye", None, None),
        (Question.TESTS, "heart", True, None),
    ],
)
def test_whether_a_medicine_fits_an_answer(
    question: Question, answer: str, *, known: bool | None, silent: bool | None
) -> None:
    assert (fits(KNOWN, Filter(question, answer)), fits(SILENT, Filter(question, answer))) == (known, silent)


def test_a_medicine_is_left_out_by_a_fact_and_not_for_want_of_one() -> None:
    daily, skin = Filter(Question.OFTEN, "day"), Filter(Question.TESTS, "skin")
    assert remaining([KNOWN, SILENT], [daily, skin]) == (SILENT,)
    assert unconfirmed(SILENT, [daily, skin]) == (Question.OFTEN, Question.TESTS)
    assert remaining([KNOWN, SILENT], []) == (KNOWN, SILENT)


def test_an_answer_replaces_the_earlier_one_and_an_empty_one_takes_it_away() -> None:
    weekly = answered((), Question.OFTEN, "week")
    both = answered(answered(weekly, Question.GIVEN, "pill"), Question.OFTEN, "day")
    assert both == (Filter(Question.GIVEN, "pill"), Filter(Question.OFTEN, "day"))
    assert answered(both, Question.GIVEN, "") == (Filter(Question.OFTEN, "day"),)


def test_every_question_and_answer_has_words() -> None:
    assert {question: set(answers) for question, answers in choosing.ANSWERS.items()} == {
        str(question): set(map(str, answers)) for question, answers in ANSWERS.items()
    }
    assert set(choosing.QUESTIONS) == set(map(str, Question)) >= set(choosing.NOTES)
