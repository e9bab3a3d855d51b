"""The system's Chromium, without a window. Where it is missing, tests that need it are skipped with a message."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

REQUIRED = "chromium" in os.environ.get("KIOSK_REQUIRE", "").split()
"""Whether a missing Chromium is a failure, as on the continuous integration machine."""
MISSING = (
    "NOT CHECKED: whether the pages are accessible, for there is no Chromium here"
    " (Debian, Ubuntu: apt install chromium)"
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run Chromium; skip the test where there is none, or fail it where one is required."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        if REQUIRED:
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()
