"""The environment of all programs: the same for each, without the settings of the person who runs them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A temporary folder, and the environment to start programs in."""

    folder: Path
    environment: dict[str, str]


@contextmanager
def surroundings() -> Iterator[Surroundings]:
    """Yield an environment with an empty home folder, removed afterwards."""
    with TemporaryDirectory(prefix="kiosk-bench-") as name:
        folder = Path(name)
        home = folder / "home"
        home.mkdir()
        environment = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(home), "LANG": "C.UTF-8"}
        environment |= {"LESSHISTFILE": "-", "LESSCHARSET": "utf-8"}
        yield Surroundings(folder, environment)
