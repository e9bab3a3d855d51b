"""What medicines are found by says the same as their pages."""

from __future__ import annotations

import re

import pytest

from kiosk.content.terms import message_of
from kiosk.domain.choices import Aspect, Exam, Form, Pregnancy
from kiosk.domain.comparing import answer
from kiosk.domain.guide import Article, Medicine
from tests.fixture_guide import shipped_library

FORMS = {
    "Clinically isolated syndrome": Form.CLINICALLY_ISOLATED,
    "Relapsing-remitting MS": Form.RELAPSING_REMITTING,
    "Relapsing-remitting MS that gets worse": Form.RELAPSING_REMITTING,
    "Active secondary-progressive MS": Form.SECONDARY_PROGRESSIVE,
    "Secondary-progressive MS": Form.SECONDARY_PROGRESSIVE,
}
EXAMS = {
    Exam.EYE: r"[Ee]ye exam",
    Exam.HEART: r"ECG",
    Exam.MRI: r"MRI scan",
    Exam.SKIN: r"[Ss]kin exam",
    Exam.URINE: r"Urin",
}
"""How pages name them."""
MEDICINES = [medicine.id for medicine in shipped_library().medicines]
pytestmark = pytest.mark.shipped


def page(medicine: str) -> tuple[Article, Medicine]:
    article = shipped_library().article(medicine)
    assert article
    assert article.medicine
    return article, article.medicine


def words(article: Article, *aspects: Aspect) -> str:
    return " ".join(message_of(block).text for aspect in aspects for block in answer(article, aspect))


@pytest.mark.parametrize("medicine", MEDICINES)
def test_the_forms_of_ms_are_those_of_the_facts(medicine: str) -> None:
    article, found = page(medicine)
    facts = [message_of(block).text for block in article.sections[0].blocks if "/fact/forms/" in block.id]
    assert set(found.choices.forms or ()) == {FORMS[text] for text in facts if text in FORMS}


@pytest.mark.parametrize("medicine", MEDICINES)
def test_birth_control_is_asked_for_where_the_page_asks_for_it(medicine: str) -> None:
    article, found = page(medicine)
    asks = "birth control" in words(article, Aspect.PREGNANCY)
    assert found.choices.pregnancy == (Pregnancy.BIRTH_CONTROL if asks else Pregnancy.ASK,)


@pytest.mark.parametrize("medicine", [each for each in MEDICINES if page(each)[1].choices.tests is not None])
def test_the_tests_are_those_of_the_page(medicine: str) -> None:
    article, found = page(medicine)
    named = words(article, Aspect.TESTS_BEFORE, Aspect.TESTS_DURING)
    expected = {exam for exam, pattern in EXAMS.items() if re.search(pattern, named)}
    assert {*(found.choices.tests or ()), *found.choices.tests_unsure} == expected


@pytest.mark.parametrize("medicine", MEDICINES)
def test_where_the_list_of_tests_is_not_known_the_page_says_so(medicine: str) -> None:
    article, found = page(medicine)
    unknown = "could not read the exact list" in words(article, Aspect.TESTS_BEFORE)
    assert (found.choices.tests is None) is unknown
