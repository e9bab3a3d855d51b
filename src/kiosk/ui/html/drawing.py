"""The chart of a row as lines for SVG; the text of the row has all its numbers, so nothing here is spoken."""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct

from kiosk.domain.chart import YEAR, Bar, Chart
from kiosk.services.view import Row
from kiosk.ui.html.inline_text import InlineText, inline


class BarDrawing(Struct, frozen=True):
    """A bar: its label, and the SVG paths of its filled cells and of the others."""

    label: InlineText
    filled: str
    empty: str


class ChartDrawing(Struct, frozen=True):
    """The values of the macro ``chart``."""

    width: int
    """Columns."""
    height: int
    """Lines of a bar."""
    bars: tuple[BarDrawing, ...]
    scale: InlineText | None
    """What the numbers below the bars count."""
    numbers: range
    """One for each part of the scale."""


def drawing(row: Row, page_language: str) -> ChartDrawing | None:
    """Return the chart of a row, or None if it has none."""
    chart = row.chart
    if chart is None:
        return None
    labels = [inline(label, page_language) for label in row.chart_labels]
    bars = tuple(
        BarDrawing(label, _path(chart, bar, filled=True), _path(chart, bar, filled=False))
        for label, bar in zip(labels, chart.bars, strict=False)
    )
    scale = labels[-1] if chart.scale else None
    return ChartDrawing(chart.columns, chart.lines, bars, scale, range(1, chart.columns // YEAR + 1))


def _path(chart: Chart, bar: Bar, *, filled: bool) -> str:
    """Return lines through the middle of all cells that are, or are not, filled."""
    parts = []
    for line in range(chart.lines):
        cells = enumerate(chart.cells(bar, line, chart.columns))
        for is_filled, run in groupby(cells, key=lambda cell: cell[1]):
            columns = [column for column, _ in run]
            if is_filled is filled:
                parts.append(f"M{columns[0]} {line + 0.5}H{columns[-1] + 1}")
    return "".join(parts)
