"""What every test run ends with."""

from __future__ import annotations

import pytest

from tests.needs import LOUD


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say aloud what was not tested, and what else must not be overlooked."""
    if LOUD:
        terminalreporter.section("Take note", sep="!", red=True, bold=True)
        for line in sorted(LOUD):
            terminalreporter.line(line, yellow=True, bold=True)
