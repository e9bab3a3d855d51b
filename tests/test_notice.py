"""NOTICE.md names every package that is installed with the kiosk."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_the_notice_names_every_locked_package() -> None:
    locks = [
        (ROOT / name).read_text("utf-8")
        for name in ("requirements.lock", "requirements-voice.lock", "requirements-updates.lock")
    ]
    packages = {name for text in locks for name in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)}
    named = set(re.findall(r"[\w.-]+", (ROOT / "NOTICE.md").read_text("utf-8").lower()))
    assert len(packages) > 15
    assert packages - {each.strip(".") for each in named} == set()
