"""Each broken rule still fits the program, and belongs to a row that tests can prove."""

from __future__ import annotations

import pytest

from tests.conformance.matrix import ROOT, requirement
from tests.conformance.mutations import Mutant, Verdict, mutants

MUTANTS = mutants()


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: f"{mutant.row}, {mutant.breaks}")
def test_a_broken_rule_fits_the_program_of_today(mutant: Mutant) -> None:
    """Where this fails, the rule is now written otherwise: write in mutations.toml how to break it there."""
    text = (ROOT / mutant.file).read_text("utf-8")
    broken = mutant.broken(text)
    assert broken != text
    if mutant.file.endswith(".py"):
        compile(broken, mutant.file, "exec")
    assert requirement(mutant.row).kind == "auto"
    assert all((ROOT / each).exists() for each in mutant.tests)


def test_enough_rules_are_broken_and_each_in_its_own_way() -> None:
    assert len({(each.file, each.old, each.new) for each in MUTANTS}) >= 12
    assert len({(each.row, each.breaks) for each in MUTANTS}) == len(MUTANTS)


def test_a_rule_that_is_not_there_or_there_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="0 times"):
        MUTANTS[0].broken("")
    with pytest.raises(ValueError, match="2 times"):
        MUTANTS[0].broken(MUTANTS[0].old * 2)


def test_a_survivor_is_plain_to_see() -> None:
    assert "SURVIVED 3 tests" in str(Verdict(MUTANTS[0], 0, 3, 1.0))
    assert "noticed by 2 of 3" in str(Verdict(MUTANTS[0], 2, 3, 1.0))
