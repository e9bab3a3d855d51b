"""A picture of the numbers in a sentence: bars on a scale of people or of months.

It is drawn beside its sentence and never spoken: the sentence has every number of it.
"""

from __future__ import annotations

from msgspec import Struct

from kiosk import texts
from kiosk.texts.message import Message, verbatim

PEOPLE = 100
YEAR = 12
"""Months."""


class Bar(Struct, frozen=True):
    """A bar, filled from some units to others."""

    label: Message
    ranges: tuple[tuple[int, int], ...]
    """First unit, from 0, and the one after the last."""


class Chart(Struct, frozen=True):
    """Bars of the same length, one below the other."""

    bars: tuple[Bar, ...]
    length: int
    """Units in a bar: people, or months."""
    lines: int = 1
    """In how many lines a bar is drawn; each column of it is filled before the next."""
    scale: Message | None = None
    """What the numbers below the bars count, one for each year; None if there are none."""

    @property
    def labels(self) -> tuple[Message, ...]:
        """The words to translate: those of the bars, then that of the scale."""
        return (*(bar.label for bar in self.bars), *([self.scale] if self.scale else []))

    @property
    def columns(self) -> int:
        """The columns in which each cell of a bar is one unit."""
        return self.length // self.lines

    def cells(self, bar: Bar, line: int, columns: int) -> tuple[bool, ...]:
        """Return which cells of a line of ``bar`` are filled: those of which at least half is in one of its ranges."""
        count = columns * self.lines
        # Counted in parts of a unit of which ``count`` are one, so that all numbers are whole.
        ranges = [(first * count, end * count) for first, end in bar.ranges]

        def is_filled(start: int) -> bool:
            # A range shorter than a cell is seen all the same.
            inside = ((min(end, start + self.length) - max(first, start), end - first) for first, end in ranges)
            return any(part > 0 and 2 * part >= min(self.length, whole) for part, whole in inside)

        return tuple(is_filled((column * self.lines + line) * self.length) for column in range(columns))


def people_chart(groups: tuple[tuple[str, int], ...]) -> Chart:
    """Return how many of 100 people, for each group: its name, the same in every language, and the number."""
    bars = (Bar(verbatim(f"{name} {number}"), ((0, number),)) for name, number in groups)
    return Chart(tuple(bars), PEOPLE, lines=2)


def course_chart(courses: tuple[int, ...], tests: int) -> Chart:
    """Return a time line of courses, in months after the first, and of tests until ``tests`` months after the last."""
    length = courses[-1] + tests
    given = Bar(texts.treatment.CHART_COURSES, tuple((month, month + 1) for month in courses))
    return Chart((given, Bar(texts.treatment.CHART_TESTS, ((0, length),))), length, scale=texts.treatment.CHART_YEAR)
