"""The rows of ``conformance/``: what the kiosk must do, by which clauses, and how much of it.

A test that proves a row is marked ``@pytest.mark.req("SP-03")`` and takes its numbers from here:
``requirement("SP-03").number("called")``. So no threshold is typed twice.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "conformance"
LANGUAGES = ("en", "es")
KINDS = ("auto", "manual", "hardware")
LEVELS = ("must", "should")

Words = Mapping[str, str]
"""The same words in each language of the report."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number that a row asks for, or a size of the screen in columns and lines."""

    value: float | tuple[int, int]
    unit: str
    own: bool
    """Whether the number is this project's own, because no standard names one."""

    def __str__(self) -> str:
        """Return the number as a title shows it: 4.8, 80 × 24."""
        return " × ".join(map(str, self.value)) if isinstance(self.value, tuple) else f"{self.value:g}"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One row."""

    id: str
    title: Words
    level: str
    kind: str
    clauses: tuple[str, ...]
    thresholds: Mapping[str, Threshold]
    not_yet: Words | None
    """Why nothing proves the row yet; ignored once a test does."""
    partly: Words | None
    """What the tests of the row do not prove, so that it is proved in part only."""
    note: Words | None
    evidence: tuple[str, date] | None
    """A file that documents an inspection, and its date; for what no test can check."""

    def number(self, name: str) -> float:
        """Return a threshold; raises KeyError if the row has none of that name, TypeError if it is a size."""
        value = self.thresholds[name].value
        if isinstance(value, tuple):
            raise TypeError(f"{self.id}: {name} is a size")
        return value

    def size(self, name: str) -> tuple[int, int]:
        """Return columns and lines; raises KeyError if there is none of that name, TypeError if it is not a size."""
        value = self.thresholds[name].value
        if not isinstance(value, tuple):
            raise TypeError(f"{self.id}: {name} is a number")
        columns, lines = value
        return columns, lines

    def titled(self, language: str) -> str:
        """Return the title with its numbers; raises KeyError if it names a threshold that is missing."""
        return self.title[language].format_map(self.thresholds)


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """Clauses without a row, and why."""

    clauses: tuple[str, ...]
    reason: Words


@cache
def requirements() -> Mapping[str, Requirement]:
    """Return every row, in the order of the file; raises KeyError if a row lacks a field."""
    return {name: _requirement(name, table) for name, table in _read("requirements.toml").items()}


def requirement(row: str) -> Requirement:
    """Return a row; raises KeyError if there is none of that name."""
    return requirements()[row]


@cache
def clauses() -> tuple[frozenset[str], tuple[Unclaimed, ...]]:
    """Return the clauses that rows must cover, and those without a row, with reasons."""
    tables = _read("clauses.toml")
    claimed = frozenset(f"{name} {clause}" for name, listed in tables["with_row"].items() for clause in listed)
    return claimed, tuple(Unclaimed(tuple(each["clauses"]), _words(each, "reason")) for each in tables["without_row"])


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text("utf-8"))


def _words(table: dict[str, Any], name: str) -> Words:
    return {"en": table[name], "es": table[f"{name}_es"]}


def _requirement(name: str, table: dict[str, Any]) -> Requirement:
    optional = {key: _words(table, key) if key in table else None for key in ("not_yet", "partly", "note")}
    evidence = table.get("evidence")
    return Requirement(
        name,
        _words(table, "title"),
        table["level"],
        table["kind"],
        tuple(table["clauses"]),
        {key: _threshold(each) for key, each in table.get("thresholds", {}).items()},
        evidence=(evidence["file"], evidence["date"]) if evidence else None,
        **optional,
    )


def _threshold(table: dict[str, Any]) -> Threshold:
    value = table["value"]
    return Threshold((value[0], value[1]) if isinstance(value, list) else value, table["unit"], table.get("own", False))
