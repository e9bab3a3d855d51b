"""Which tests prove which row, and their outcomes: a pytest plugin, and a function that runs pytest with it.

``pytest --row SP-03`` runs the tests of a row; ``--proofs FILE`` writes the outcomes. Functions are counted, not
their cases, so that the numbers stay the same when a case is added.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.conformance.matrix import ROOT, requirements

Proofs = dict[str, dict[str, str]]
"""By row, by test function: collected, skipped, passed or failed."""
WEIGHT = ("collected", "skipped", "passed", "failed")
"""The outcome of a function with several cases is the last of these that any case has."""


class Collector:
    """Collects the tests of each row and their outcomes."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.proofs: Proofs = {row: {} for row in requirements()}
        self._rows: dict[str, set[str]] = {}

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Collect every test with a marker."""
        for item in session.items:
            for row in rows_of(item):
                self._rows.setdefault(item.nodeid, set()).add(row)
                self.proofs.setdefault(row, {}).setdefault(function_of(item.nodeid), WEIGHT[0])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Record an outcome; an error in a fixture counts as a failure of the test."""
        if report.when != "call" and report.passed:
            return
        name = function_of(report.nodeid)
        for row in self._rows.get(report.nodeid, ()):
            self.proofs[row][name] = max(self.proofs[row][name], report.outcome, key=WEIGHT.index)

    def pytest_sessionfinish(self) -> None:
        """Write the file."""
        self.file.write_text(json.dumps(self.proofs, indent=1), "utf-8")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the two options."""
    group = parser.getgroup("conformance")
    group.addoption("--row", action="append", metavar="ID", help="only tests that prove this row; may be repeated")
    group.addoption("--proofs", type=Path, metavar="FILE", help="write which tests prove which row, as JSON")


def pytest_configure(config: pytest.Config) -> None:
    """Register the collector if the option asks for it."""
    if file := config.getoption("--proofs"):
        config.pluginmanager.register(Collector(file))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Refuse a marker that names no row, and deselect tests that prove none of the wanted rows."""
    for item in items:
        if unknown := set(rows_of(item)) - requirements().keys():
            raise pytest.UsageError(f"{item.nodeid}: no row {', '.join(sorted(unknown))} in conformance/")
    if wanted := config.getoption("--row"):
        out = [item for item in items if not set(wanted) & set(rows_of(item))]
        config.hook.pytest_deselected(items=out)
        items[:] = [item for item in items if item not in out]


def rows_of(item: pytest.Item) -> Iterator[str]:
    """Yield the rows that a test proves."""
    for mark in item.iter_markers("req"):
        yield from mark.args


def function_of(nodeid: str) -> str:
    """Return the name of a test without its case."""
    return nodeid.partition("[")[0]


def proofs_from(
    *arguments: str, root: Path = ROOT, environment: Mapping[str, str] | None = None, quiet: bool = True
) -> Proofs:
    """Run pytest on a checkout and return the tests and outcomes of each row.

    Args:
        arguments: Further arguments of pytest.
        root: The checkout.
        environment: Variables to add to the environment.
        quiet: Whether to discard pytest's own report.

    Raises:
        RuntimeError: pytest could not run the tests at all.
        subprocess.TimeoutExpired: They hang.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder, "proofs.json")
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "--proofs", file, *arguments],
            cwd=root,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if quiet else None,
            stderr=subprocess.STDOUT if quiet else None,
            encoding="utf-8",
            timeout=1800,
            check=False,
        )
        if done.returncode not in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED} or not file.exists():
            raise RuntimeError(f"pytest ended with {done.returncode}\n{(done.stdout or '')[-3000:]}")
        proofs: Proofs = json.loads(file.read_text("utf-8"))
        return proofs
