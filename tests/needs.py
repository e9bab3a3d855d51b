"""Programs that a test needs and that not every machine has. Without them the test is skipped with a note, or fails.

``KIOSK_REQUIRE`` in the environment names, separated by spaces, those whose absence is a failure.
"""

from __future__ import annotations

import os
import shutil

import pytest

NOTES: list[str] = []
"""Lines to print at the end of a test run, whatever its options."""


def note(line: str) -> None:
    """Print ``line`` at the end of the test run, once."""
    if line not in NOTES:
        NOTES.append(line)


def need(name: str, *programs: str, package: str) -> None:
    """Skip the test with a note, or fail it, if one of ``programs`` is not installed.

    Args:
        name: What the test runs with, as ``KIOSK_REQUIRE`` names it, in any case.
        programs: The commands that it needs.
        package: The Debian package that provides them.
    """
    missing = [program for program in programs if shutil.which(program) is None]
    if not missing:
        return
    line = f"NOT TESTED under {name}: no {' and no '.join(missing)} (apt-get install {package})"
    if name.lower() in os.environ.get("KIOSK_REQUIRE", "").lower().split():
        pytest.fail(line, pytrace=False)
    note(line)
    pytest.skip(line)
