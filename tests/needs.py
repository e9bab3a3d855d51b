"""Programs that a test needs and that not every machine has: without them it is left out, aloud, or it fails.

``KIOSK_REQUIRE`` in the environment names, with spaces between, those whose absence is a failure.
"""

from __future__ import annotations

import os
import shutil

import pytest

LOUD: list[str] = []
"""What must be seen at the end of a test run, whatever its options."""


def tell(line: str) -> None:
    """Let ``line`` stand at the end of the test run, once."""
    if line not in LOUD:
        LOUD.append(line)


def need(name: str, *programs: str, package: str) -> None:
    """Leave the test out, or let it fail, where one of ``programs`` is not installed.

    Args:
        name: What the test is made with, as ``KIOSK_REQUIRE`` names it, in small letters.
        programs: The commands that must be there.
        package: What to install, as Debian calls it.
    """
    missing = [program for program in programs if shutil.which(program) is None]
    if not missing:
        return
    line = f"NOT TESTED under {name}: no {' and no '.join(missing)} (apt-get install {package})"
    if name.lower() in os.environ.get("KIOSK_REQUIRE", "").lower().split():
        pytest.fail(line, pytrace=False)
    tell(line)
    pytest.skip(line)
