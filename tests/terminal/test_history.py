"""What a terminal multiplexer keeps of a visit that has ended: nothing, neither on the screen nor in its history."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.fixture_guide import FIXTURE_GUIDE
from tests.pty_kiosk import PATIENCE

VISIT = [
    ("1", "2 medicines"),
    ("\x1b[B", "Given as a drip"),
    ("\x1b[B", "Lemtrada (alemtuzumab)"),
    ("x", "Start over"),
]


class Multiplexer:
    """A real tmux or GNU screen with a kiosk in it."""

    def __init__(self, kind: str, folder: Path) -> None:
        self._copy = folder / "copy"
        self._environment = os.environ | {"LANG": "C.UTF-8", "SCREENDIR": str(folder / "screens")}
        for name in ("TMUX", "STY", "LC_ALL", "LC_CTYPE"):
            self._environment.pop(name, None)
        (folder / "screens").mkdir(mode=0o700)
        if kind == "tmux":
            command = ["tmux", "-S", str(folder / "socket"), "-f", "/dev/null"]
            self._start = [*command, "new-session", "-d", "-x", "80", "-y", "24"]
            self._press, self._show = [*command, "send-keys", "-l"], [*command, "capture-pane", "-p", "-S", "-"]
            self._end = [*command, "kill-server"]
        else:
            command = ["screen", "-S", "kiosk"]
            self._start = [*command, "-h", "500", "-d", "-m"]
            self._press, self._show = [*command, "-X", "stuff"], [*command, "-X", "hardcopy", "-h", str(self._copy)]
            self._end = [*command, "-X", "quit"]

    def start(self, mode: str) -> None:
        self._run(*self._start, sys.executable, "-m", "kiosk", *FIXTURE_GUIDE, mode, "--language", "en")

    def press(self, key: str) -> None:
        self._run(*self._press, key)

    def end(self) -> None:
        self._run(*self._end)

    def kept(self) -> str:
        """Return the history and the screen."""
        shown = self._run(*self._show)
        return self._copy.read_text("utf-8", "replace") if self._copy.exists() else shown

    def until(self, text: str) -> str:
        limit = time.monotonic() + PATIENCE
        while text not in (found := self.kept()):
            assert time.monotonic() < limit, f"“{text}” did not come:\n{found}"
            select.select([], [], [], 0.1)
        return found

    def _run(self, *words: str) -> str:
        done = subprocess.run(
            words, env=self._environment, check=False, capture_output=True, text=True, timeout=PATIENCE
        )
        return done.stdout


@pytest.fixture(params=["tmux", "screen"])
def multiplexer(request: pytest.FixtureRequest) -> Iterator[Multiplexer]:
    if not shutil.which(request.param):
        pytest.skip(f"NOT TESTED: no {request.param} here (Debian: {request.param})")
    with TemporaryDirectory() as folder:  # a short path: names of sockets are limited
        running = Multiplexer(request.param, Path(folder))
        yield running
        running.end()


@pytest.mark.req("PR-04")
@pytest.mark.parametrize("mode", ["--screen", "--linear"])
def test_nothing_of_a_visit_is_kept(multiplexer: Multiplexer, mode: str) -> None:
    multiplexer.start(mode)
    multiplexer.until("Welcome")
    for key, answer in VISIT:
        multiplexer.press(key)
        multiplexer.until(answer)
    multiplexer.press("1")
    kept = multiplexer.until("Welcome")
    limit = time.monotonic() + PATIENCE
    while ("Lemtrada" in kept or "Welcome" not in kept) and time.monotonic() < limit:
        kept = multiplexer.kept()
    assert "Welcome" in kept
    assert not [answer for _, answer in VISIT if answer in kept]
