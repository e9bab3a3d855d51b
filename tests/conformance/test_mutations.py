"""Each mutant still applies to the program, and belongs to a row that tests can prove."""

from __future__ import annotations

import pytest

from tests.conformance.matrix import ROOT, requirement
from tests.conformance.mutations import SAFETY, Mutant, Verdict, mutants

MUTANTS = mutants()


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: f"{mutant.row}, {mutant.breaks}")
def test_a_mutant_applies_to_the_program(mutant: Mutant) -> None:
    """If this fails, the rule is now written differently: write in mutations.toml how to break it there."""
    text = (ROOT / mutant.file).read_text("utf-8")
    broken = mutant.applied(text)
    assert broken != text
    if mutant.file.endswith(".py"):
        compile(broken, mutant.file, "exec")
    assert all((ROOT / each.partition("::")[0]).exists() for each in mutant.tests)
    if mutant.row == SAFETY:
        assert mutant.tests != ("tests",), "without a row, it names its tests"
    else:
        assert requirement(mutant.row).kind == "auto"


def test_there_are_enough_mutants_and_no_two_are_the_same() -> None:
    assert len({(each.file, each.old, each.new) for each in MUTANTS}) >= 60
    assert len({(each.row, each.breaks) for each in MUTANTS}) == len(MUTANTS)


def test_a_rule_that_is_missing_or_there_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="0 times"):
        MUTANTS[0].applied("")
    with pytest.raises(ValueError, match="2 times"):
        MUTANTS[0].applied(MUTANTS[0].old * 2)


def test_a_survivor_stands_out() -> None:
    assert "SURVIVED 3 tests" in str(Verdict(MUTANTS[0], 0, 3, 1.0))
    assert "noticed by 2 of 3" in str(Verdict(MUTANTS[0], 2, 3, 1.0))
