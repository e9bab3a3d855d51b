"""When the voice gives up on children that fail, and when it waits before it starts the next one."""

from __future__ import annotations

from kiosk.speech.engine.limits import Failures, Limits


def failed(*times: float, ready: bool = True) -> Failures:
    """Return the count after a failure at each of ``times``, in seconds."""
    failures = Failures(Limits())
    for time in times:
        failures.add(time, ready=ready)
    return failures


def test_five_failures_within_five_seconds_are_survived_and_the_sixth_is_not() -> None:
    assert not failed(0, 1, 2, 3, 4).too_many
    assert failed(0, 1, 2, 3, 4, 4.9).too_many


def test_a_failure_counts_for_five_seconds() -> None:
    assert not failed(0, 1, 2, 3, 4, 5).too_many


def test_the_third_child_in_a_row_that_never_became_ready_is_the_last() -> None:
    assert not failed(0, 100, ready=False).too_many
    assert failed(0, 100, 200, ready=False).too_many


def test_after_three_failures_the_next_child_waits() -> None:
    assert failed(0, 1, 2).pause == 0
    assert failed(0, 1, 2, 3).pause == 0.3
