"""What pytest needs before it looks for tests, and what every test run ends with."""

from __future__ import annotations

import pytest
from hypothesis import Phase, settings

from tests.conformance.proofs import pytest_addoption, pytest_collection_modifyitems, pytest_configure
from tests.needs import LOUD

__all__ = ["pytest_addoption", "pytest_collection_modifyitems", "pytest_configure", "pytest_terminal_summary"]

settings.register_profile("no-shrinking", phases=(Phase.explicit, Phase.generate), database=None, derandomize=True)
"""For a run that asks only whether tests fail, as on a program broken on purpose."""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say aloud what was not tested, and what else must not be overlooked."""
    if LOUD:
        terminalreporter.section("Take note", sep="!", red=True, bold=True)
        for line in sorted(LOUD):
            terminalreporter.line(line, yellow=True, bold=True)
