"""What pytest needs before it looks for tests, and what every test run ends with."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import Phase, settings

from tests.conformance.row_tests import pytest_addoption, pytest_collection_modifyitems, pytest_configure
from tests.needs import NOTES, note

__all__ = ["pytest_addoption", "pytest_collection_modifyitems", "pytest_configure", "pytest_terminal_summary"]

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
settings.register_profile(
    "no-shrinking", phases=(Phase.explicit, Phase.generate), database=None, derandomize=True, deadline=None
)
"""For a run that asks only whether tests fail, such as one of a mutated program."""


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the notes of a pytest-xdist worker to the main process."""
    output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["notes"] = NOTES


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:  # noqa: ANN401 - pytest-xdist has no types
    """Collect the notes of a worker that has finished."""
    for line in getattr(node, "workeroutput", {}).get("notes", ()):
        note(line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the notes, such as which tests were skipped for want of a program."""
    if NOTES:
        terminalreporter.section("Notes", sep="!", red=True, bold=True)
        for line in sorted(NOTES):
            terminalreporter.line(line, yellow=True, bold=True)
