"""A terminal that stands in for the Linux console, and a ``setfont`` that sets its size."""

from __future__ import annotations

import os
import pty
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def terminal() -> Iterator[int]:
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (37, 100))
    yield theirs
    os.close(ours)
    os.close(theirs)


@pytest.fixture
def setfont(tmp_path: Path) -> str:
    program = tmp_path / "setfont"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -I {Path(__file__).parent / "setfont.py"} "$@"\n')
    program.chmod(0o755)
    return str(program)
