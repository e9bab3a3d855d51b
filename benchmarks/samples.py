"""Measurements by round, and their medians and ratios.

Programs take turns within a round, and ratios are made within a round, so a machine that is slow for a while is slow
for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median


class Samples:
    """Figures by name, a list for each round."""

    def __init__(self) -> None:
        self.rounds: dict[str, list[list[float]]] = {}

    def add(self, name: str, values: Iterable[float]) -> None:
        """Keep the values of one round, if there are any."""
        if values := list(values):
            self.rounds.setdefault(name, []).append(values)

    def __contains__(self, name: str) -> bool:
        return name in self.rounds

    def all(self, name: str) -> list[float]:
        return sorted(value for values in self.rounds[name] for value in values)

    def median(self, name: str) -> float:
        return median(self.all(name))

    def p95(self, name: str) -> float:
        """Return the 95th percentile."""
        values = self.all(name)
        return values[min(len(values) - 1, int(len(values) * 0.95))]

    def ratio(self, name: str, other: str) -> float:
        """Return the median over the rounds of the ratio of two medians."""
        pairs = zip(self.rounds[name], self.rounds[other], strict=True)
        return median(median(ours) / median(theirs) for ours, theirs in pairs)
