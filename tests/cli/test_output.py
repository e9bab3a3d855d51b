"""What staff commands print where nobody can take it, or only some of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.errors import Exit, OutputError
from kiosk.terminal.output import write, write_diagnostics

FULL = Path("/dev/full")
ONE_LINE = "standard output: The output cannot be written"


def shell(line: str, *, unbuffered: bool = False) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", line.replace("kiosk", f"{sys.executable} {'-u' * unbuffered} -m kiosk", 1)],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False,
        env={"PATH": "/usr/bin:/bin", "KIOSK_PLAYER": "none"},
    )  # fmt: skip


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full device")
@pytest.mark.parametrize("unbuffered", [False, True])
@pytest.mark.parametrize("command", ["check", "doctor", "say hi --show", "--help", "i18n update", "--plain"])
def test_a_full_disk_is_reported_in_one_line(command: str, unbuffered: bool) -> None:
    done = shell(f"kiosk {command} >/dev/full", unbuffered=unbuffered)
    assert done.returncode == Exit.TERMINAL_GONE
    assert done.stderr.startswith(f"{ONE_LINE} (No space left on device)")
    assert done.stderr.count("\n") == 1


def test_a_kiosk_whose_pipe_nobody_reads_reports_it_in_one_line() -> None:
    done = shell("kiosk --plain | exec true; exit ${PIPESTATUS[0]}")
    assert done.returncode == Exit.TERMINAL_GONE
    assert done.stderr.startswith(ONE_LINE)
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["i18n status", "--help"])
def test_a_command_ends_silently_where_its_reader_has_ended(command: str) -> None:
    done = shell(f"kiosk {command} | exec true; exit ${{PIPESTATUS[0]}}")
    assert (done.returncode, done.stderr) == (Exit.TERMINAL_GONE, "")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full device")
def test_the_exit_code_remains_where_diagnostics_cannot_be_written(tmp_path: Path) -> None:
    assert shell(f"kiosk --content {tmp_path} check 2>/dev/full").returncode == Exit.CONTENT


def test_letters_that_the_output_does_not_know_end_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "out"
    with file.open("w", encoding="ascii") as out:
        monkeypatch.setattr(sys, "stdout", out)
        write("≥ 5\n")
    assert file.read_text("ascii") == "\\u2265 5\n"


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full device")
def test_what_is_left_is_thrown_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that Python, which writes it at its end, has nothing to complain of."""
    with FULL.open("w", encoding="utf-8") as out, FULL.open("w", encoding="utf-8") as err:
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        with pytest.raises(OutputError):
            write("text\n")
        write_diagnostics(["one", "two"])
