"""The screen of a section is mostly the text that a person came for."""

from __future__ import annotations

import pytest

from tests.conformance.matrix import LANGUAGES
from tests.conformance.sheets import GOALS, measure


@pytest.mark.shipped
@pytest.mark.req("DI-07")
@pytest.mark.parametrize("size", GOALS, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("language", LANGUAGES)
def test_screens_hold_enough_of_the_text(language: str, size: tuple[int, int]) -> None:
    """``python -m tests.conformance.sheets`` prints what is measured."""
    now, goal = measure(language, size), GOALS[size]
    assert now.reaches(goal), f"{now}, and {goal} is asked for"
