"""A translation denies what the English denies, and does not say its opposite."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.catalogs.checks.pair import Pair
from kiosk.catalogs.checks.problem import Problem
from kiosk.catalogs.checks.reading import Reading
from kiosk.catalogs.checks.words import Meaning
from kiosk.texts.checks import COMPARE_DIRECTION, COMPARE_NOT, NOT_ADDED, NOT_LOST, TURNED_ROUND

OPPOSITES = (
    ("more", "fewer"), ("before", "after"), ("increase", "decrease"), ("start", "stop"), ("left", "right"),
    ("above", "below"), ("always", "never"), ("at least", "at most"), ("at least", "fewer"), ("at most", "more"),
    ("within", "more"), ("from", "up to"), ("better", "worse"), ("high", "low"),
    ("every", "during"), ("every", "times per"), ("during", "times per"),
)  # fmt: skip


def negation(pair: Pair) -> Iterator[Problem]:
    """Each sentence is negated where the English is; the whole text where they have not as many sentences."""
    source, target = pair.source.negations, pair.target.negations
    if len(source) != len(target):
        source, target = (_sum(source),), (_sum(target),)
    for (wanted, maybe_wanted), (found, maybe_found) in zip(source, target, strict=True):
        if wanted > found + maybe_found:
            yield Problem("negation", NOT_LOST, COMPARE_NOT)
        elif found > wanted + maybe_wanted:
            yield Problem("negation", NOT_ADDED, COMPARE_NOT)


def _sum(negations: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    certain, possible = zip(*negations, strict=True)
    return sum(certain), sum(possible)


def direction(pair: Pair) -> Iterator[Problem]:
    """A word is not translated by its opposite: "more" by "fewer", "before" by "after", "every" by "for"."""
    for opposites in OPPOSITES if pair.source.certain else ():
        for wanted, found in (opposites, opposites[::-1]):
            lost = _is_lost(pair.source, pair.target, ("direction", wanted))
            if lost and _is_lost(pair.target, pair.source, ("direction", found)):
                yield Problem("direction", TURNED_ROUND.with_values(found=found, wanted=wanted), COMPARE_DIRECTION)


def _is_lost(one: Reading, other: Reading, meaning: Meaning) -> bool:
    """Return whether ``one`` says ``meaning`` more often than ``other`` may."""
    return one.certain[meaning] > other.certain[meaning] + other.possible[meaning]
