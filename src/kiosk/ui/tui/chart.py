"""The chart of a row in cells: colored spaces, which screen readers and braille displays do not notice."""

from __future__ import annotations

from enum import Enum, auto
from itertools import groupby

from rich.cells import cell_len

from kiosk.domain.chart import YEAR
from kiosk.services.view import Row

EMPTY = "."
"""A cell that is not filled, where there are no colors."""
LEAST_COLUMNS = 10
"""With fewer, a bar says nothing."""


class Fill(Enum):
    """What a part of a chart is."""

    WORDS = auto()
    FILLED = auto()
    EMPTY = auto()


ChartLine = tuple[tuple[str, Fill], ...]
"""Parts of a line: words, or a blank for each cell."""


def chart_lines(row: Row, width: int) -> list[ChartLine]:
    """Return the lines of a row's chart in ``width`` cells; none where it has no chart, or where there is no room."""
    chart = row.chart
    if chart is None:
        return []
    names = [label.value for label in row.chart_labels]
    beside = max(map(cell_len, names)) + 1
    columns = min(chart.columns, width - beside)
    if columns < LEAST_COLUMNS:
        return []
    lines: list[ChartLine] = []
    for name, bar in zip(names, chart.bars, strict=False):
        if lines and chart.lines > 1 and columns == chart.columns:  # a small screen has no line to spare
            lines.append(())
        for line in range(chart.lines):
            words = name if line == 0 else ""
            cells = groupby(chart.cells(bar, line, columns))
            lines.append(
                (
                    (words + " " * (beside - cell_len(words)), Fill.WORDS),
                    *((" " * len(tuple(run)), Fill.FILLED if filled else Fill.EMPTY) for filled, run in cells),
                )
            )
    if chart.scale:
        numbers = names[-1]
        for year in range(chart.length // YEAR):
            numbers += " " * (beside + year * YEAR * columns // chart.length - cell_len(numbers)) + str(year + 1)
        lines.append(((numbers, Fill.WORDS),))
    return lines
