"""What people choose a medicine by, and the answers that its page can give."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Route(StrEnum):
    """How a medicine is given; the guide groups medicines by route."""

    INFUSION = "infusion"
    INJECTION = "injection"
    PILL = "pill"


class Often(StrEnum):
    """How often a medicine is taken or given."""

    DAY = "day"
    WEEK = "week"
    """One to four times a week."""
    MONTH = "month"
    """Every 2 to 4 weeks."""
    MONTHS = "months"
    """Every 3 to 6 months."""
    YEAR = "year"
    """In short courses, one a year."""


class Form(StrEnum):
    """The forms of multiple sclerosis that a medicine is approved for."""

    CLINICALLY_ISOLATED = "clinically-isolated"
    RELAPSING_REMITTING = "relapsing-remitting"
    SECONDARY_PROGRESSIVE = "secondary-progressive"
    PRIMARY_PROGRESSIVE = "primary-progressive"


class Pregnancy(StrEnum):
    """What the page says to a person who plans to have a child."""

    ASK = "ask"
    """To talk about it first; the page names no birth control."""
    BIRTH_CONTROL = "birth-control"
    """To use birth control."""


class Exam(StrEnum):
    """Tests that everyone who takes a medicine has, beyond those of blood."""

    EYE = "eye"
    HEART = "heart"
    MRI = "mri"
    SKIN = "skin"
    URINE = "urine"


class Aspect(StrEnum):
    """Questions by which medicines are compared, in the order in which they are asked."""

    GIVEN = "given"
    DOSE = "dose"
    TESTS_BEFORE = "tests-before"
    TESTS_DURING = "tests-during"
    BOXED_WARNING = "boxed-warning"
    PREGNANCY = "pregnancy"
    EFFECTS = "effects"
    RELAPSES = "relapses"


class Question(StrEnum):
    """What medicines are chosen by; the value is the name of the answer's field in ``Choices``."""

    GIVEN = "given"
    OFTEN = "often"
    FORMS = "forms"
    PREGNANCY = "pregnancy"
    TESTS = "tests"


class Choices(Struct, frozen=True):
    """The answers of a medicine's page; None where it has no confirmed one."""

    given: tuple[Route, ...] | None = None
    often: tuple[Often, ...] | None = None
    forms: tuple[Form, ...] | None = None
    pregnancy: tuple[Pregnancy, ...] | None = None
    tests: tuple[Exam, ...] | None = None
    tests_unsure: tuple[Exam, ...] = ()
    """Tests that some people have, or that may be needed."""


ANSWERS: dict[Question, type[StrEnum]] = {
    Question.GIVEN: Route,
    Question.OFTEN: Often,
    Question.FORMS: Form,
    Question.PREGNANCY: Pregnancy,
    Question.TESTS: Exam,
}
"""The answers that each question can have."""


class Filter(Struct, frozen=True):
    """What a person has answered. Of the tests, it names one to leave out."""

    question: Question
    answer: str
