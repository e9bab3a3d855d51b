"""A machine on which nothing can be written, without a home or shared memory, and whose clock jumps."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.site.staff_code import hash_of
from tests.fixture_guide import ROOT
from tests.needs import need
from tests.pty_kiosk import Kiosk

READ_ONLY = """#!/bin/sh
exec unshare --mount sh -c '
    mount --make-rprivate /
    mount -t tmpfs -o ro,size=0 none /dev/shm
    for each in $(cut -d" " -f2 /proc/mounts | sort -r); do mount -o remount,bind,ro "$each" 2>/dev/null; done
    exec "$@"
' sh PYTHON "$@"
"""
"""A Python for which every file system is read-only; nothing outside of it changes."""
CLOCK = re.compile(r"\b(?:time\.time(?:_ns)?|datetime\.(?:now|today|utcnow)|date\.today)\(")
"""What reads the clock that people and networks set."""
READS_THE_DATE = {
    "catalogs/header.py",
    "cli/doctor_guide.py",
    "cli/i18n_arguments.py",
    "cli/pack.py",
    "cli/update.py",
    "content/check.py",
    "site/transcript.py",
}
"""Commands for staff, and the times in a transcript."""


@pytest.fixture
def read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the kiosk be started by a Python that can write nowhere."""
    need("namespaces", "unshare", package="util-linux")
    wrapper = tmp_path / "python"
    wrapper.write_text(READ_ONLY.replace("PYTHON", sys.executable))
    wrapper.chmod(0o755)
    probe = f"try:\n    open('{tmp_path}/written', 'w')\nexcept OSError:\n    print('read-only')"
    done = subprocess.run([wrapper, "-c", probe], capture_output=True, text=True, timeout=60, check=False)
    if done.stdout != "read-only\n":
        pytest.skip("NOT TESTED on a read-only machine: mount namespaces are not allowed here")
    monkeypatch.setattr(sys, "executable", str(wrapper))


@pytest.mark.slow
@pytest.mark.usefixtures("read_only")
@pytest.mark.parametrize("mode", [("--screen",), ("--linear", "--supervised")], ids="".join)
def test_a_visit_needs_no_place_to_write(mode: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(f'public = true\nask_readers = false\nstaff_code = "{hash_of("eleven42")}"\n', "utf-8")
    nowhere = {"HOME": "/nonexistent", "TMPDIR": "/nonexistent", "XDG_RUNTIME_DIR": "", "KIOSK_PLAYER": "null"}
    running = Kiosk(*mode, "--config", str(file), env=nowhere, errors=Path("/dev/full"))
    try:
        running.shows("Welcome. Choose your language")
        running.press("v", "1")
        running.shows("Medicines for multiple sclerosis")
        running.press("s")
        running.shows("Search the guide")
        running.press(*"fever", "enter")
        running.until(lambda kiosk: "Found in" in kiosk.text, "results")
        running.press("\x1b[19~")
        running.shows("Start over?")
        running.output.clear()
        running.press("1")
        running.until(lambda kiosk: "Welcome" in kiosk.output.decode(errors="replace"), "the first screen")
    finally:
        running.child.close(force=True)


def test_no_clock_that_can_jump_decides_what_a_visit_does() -> None:
    """Time limits, waits and watchdogs count monotonic seconds: a wrong or corrected clock changes none of them."""
    sources = ROOT / "src" / "kiosk"
    reads = {str(file.relative_to(sources)) for file in sources.rglob("*.py") if CLOCK.search(file.read_text("utf-8"))}
    assert reads == READS_THE_DATE
