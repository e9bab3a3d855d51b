"""Figures beside their bounds, as a table that is also Markdown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table."""

    group: str
    name: str
    value: float | None
    """None if it could not be measured."""
    unit: str = "ms"
    bound: float | None = None
    """The upper limit."""
    note: str = ""

    @property
    def missed(self) -> bool:
        return self.bound is not None and self.value is not None and self.value > self.bound

    @property
    def verdict(self) -> str:
        if self.value is None:
            return "NOT MEASURED"
        if self.bound is None:
            return ""
        return "MISSED" if self.missed else "holds"


def shown(value: float | None, unit: str) -> str:
    if value is None:
        return "-"
    if unit == "x":
        return f"{value:.2f} x" if value < 100 else f"{value:.0f} x"
    if unit == "bytes":
        return f"{value:,.0f} bytes"
    return f"{value:.1f} {unit}" if value >= 10 else f"{value:.2f} {unit}"


def limit(figure: Figure) -> str:
    if figure.bound is None:
        return ""
    return f"{figure.bound:,g}" + (" x" if figure.unit == "x" else f" {figure.unit}")


def table(figures: list[Figure]) -> str:
    """Return all figures, a table for each group."""
    lines = []
    for group in dict.fromkeys(figure.group for figure in figures):
        rows = [(group, "figure", "at most", "", "")]
        rows += [
            (figure.name, shown(figure.value, figure.unit), limit(figure), figure.verdict, figure.note)
            for figure in figures
            if figure.group == group
        ]
        widths = [max(3, *(len(row[column]) for row in rows)) for column in range(5)]
        rule = [
            "-" * widths[0],
            *("-" * (width - 1) + ":" for width in widths[1:3]),
            *("-" * width for width in widths[3:]),
        ]
        for number, row in enumerate(rows):
            cells = [row[0].ljust(widths[0]), row[1].rjust(widths[1]), row[2].rjust(widths[2])]
            cells += [row[3].ljust(widths[3]), row[4].ljust(widths[4])]
            lines.append(f"| {' | '.join(cells)} |")
            if not number:
                lines.append(f"| {' | '.join(rule)} |")
        lines.append("")
    return "\n".join(lines)


def summary(figures: list[Figure]) -> str:
    bounded = [figure for figure in figures if figure.bound is not None]
    missed = sum(figure.missed for figure in bounded)
    unmeasured = sum(figure.value is None for figure in bounded)
    text = f"{len(bounded) - missed - unmeasured} of {len(bounded)} bounds hold"
    if missed:
        text += f", {missed} MISSED"
    if unmeasured:
        text += f", {unmeasured} NOT MEASURED (these do not count as held)"
    return text
