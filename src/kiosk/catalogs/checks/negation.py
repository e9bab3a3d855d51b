"""A translation denies what the English denies, and does not say its opposite."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from kiosk.catalogs.checks.pair import TranslationPair, surplus
from kiosk.catalogs.checks.problem import Problem
from kiosk.texts.check_words import WORDS
from kiosk.texts.checks import COMPARE_DIRECTION, COMPARE_NOT, NOT_ADDED, NOT_LOST, TURNED_ROUND

OPPOSITES = (
    ("more", "fewer"), ("before", "after"), ("increase", "decrease"), ("start", "stop"), ("left", "right"),
    ("above", "below"), ("always", "never"), ("at least", "at most"), ("at least", "fewer"), ("at most", "more"),
    ("within", "more"), ("from", "up to"), ("better", "worse"), ("high", "low"),
    ("every", "during"), ("every", "times per"), ("during", "times per"),
)  # fmt: skip


def negation(pair: TranslationPair) -> Iterator[Problem]:
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


def direction(pair: TranslationPair) -> Iterator[Problem]:
    """A word is not translated by its opposite: "more" by "fewer", "before" by "after", "every" by "for"."""
    lost = surplus(pair.source, pair.target, "direction")
    added = surplus(pair.target, pair.source, "direction") if lost else ()
    for wanted, found in product(lost, added):
        if (wanted, found) in OPPOSITES or (found, wanted) in OPPOSITES:
            cause = TURNED_ROUND.with_values(found=WORDS.get(found, found), wanted=WORDS.get(wanted, wanted))
            yield Problem("direction", cause, COMPARE_DIRECTION)
