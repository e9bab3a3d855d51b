"""A simulated month, short: no visit leaves anything behind, and nothing grows."""

from __future__ import annotations

from tests.simulate import simulate


def test_a_month_of_visits_leaves_nothing_behind() -> None:
    month, before, after = simulate(120, seed=1)
    assert month.now == 30 * 24 * 3600
    assert month.warned > 50
    assert month.ended >= 100
    assert (before.files, before.threads) == (after.files, after.threads)
