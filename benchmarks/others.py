"""The other programs: where they are, and how each is started on the same text."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.texts import Copies

FROGMOUTH = "frogmouth==0.9.2"
MINIMAL = Path(__file__).parent / "peers" / "minimal_textual.py"


@dataclass(frozen=True, slots=True)
class Other:
    """Another program."""

    name: str
    command: list[str]
    opening: str
    """The text that its first readable page holds."""


def others(python: Path, copies: Copies, frogmouth: Path | None) -> tuple[list[Other], dict[str, str]]:
    """Return the installed programs, and by name why others are missing."""
    found = [Other("minimal Textual", [str(python), str(MINIMAL)], "Ready when you are")]
    missing = {}
    if frogmouth is None:
        missing["frogmouth"] = "not installed: --install-frogmouth, or --frogmouth PATH"
    else:
        found.append(Other("frogmouth", [str(frogmouth), str(copies.markdown)], copies.opening))
    for name, file in (("less", copies.plain), ("lynx", copies.html)):
        if path := shutil.which(name):
            found.append(Other(name, [path, str(file)], copies.opening))
        else:
            missing[name] = f"not installed: your system's package {name}"
    return found, missing


def find_frogmouth(given: Path | None, *, install: bool) -> Path | None:
    """Return frogmouth's program, installed first if asked for, or None.

    It needs an old Textual, so it gets a virtual environment of its own in the user's cache.
    """
    if given:
        return given.resolve()
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "treatment-kiosk-benchmarks"
    program = cache / FROGMOUTH / "bin" / "frogmouth"
    if install and not program.exists():
        place = program.parent.parent
        subprocess.run([sys.executable, "-m", "venv", place], check=True)
        pip = [str(place / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet"]
        subprocess.run([*pip, "install", FROGMOUTH], check=True)
    return program if program.exists() else None
