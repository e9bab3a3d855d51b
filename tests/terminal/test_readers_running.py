"""Running readers are found by their processes, and nothing else is taken for one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.terminal.screen_readers import READERS, running


def process(proc: Path, number: int, *command: str, name: str = "") -> None:
    folder = proc / str(number)
    folder.mkdir(parents=True)
    (folder / "comm").write_text(f"{name or Path(command[0]).name}\n")
    (folder / "cmdline").write_text("".join(f"{word}\0" for word in command))


@pytest.fixture
def proc(tmp_path: Path) -> Path:
    proc = tmp_path / "proc"
    process(proc, 1, "/sbin/init")
    process(proc, 2, "[kthreadd]")
    (proc / "self").mkdir()
    (proc / "uptime").write_text("1 2")
    return proc


def test_no_reader_runs(proc: Path) -> None:
    assert running(proc) == ()


@pytest.mark.parametrize(
    ("command", "reader"),
    [
        (("/usr/sbin/brltty", "-n"), "brltty"),
        (("/usr/bin/python3", "/usr/bin/fenrir", "-e"), "fenrir"),
        (("/usr/bin/python3.11", "-I", "/usr/bin/orca"), "orca"),
        (("/usr/bin/espeakup",), "speakup"),
        (("yasr",), "yasr"),
    ],
)
def test_reader_is_found_by_its_command(proc: Path, command: tuple[str, ...], reader: str) -> None:
    process(proc, 77, *command)
    assert running(proc) == (reader,)


def test_reader_is_found_by_its_process_name(proc: Path) -> None:
    process(proc, 77, "/usr/bin/python3", "-c", "import orca", name="orca")
    assert running(proc) == ("orca",)


def test_several_readers_come_in_a_fixed_order(proc: Path) -> None:
    for number, program in enumerate(["yasr", "espeakup", "orca", "brltty", "fenrir", "orca"], 100):
        process(proc, number, f"/usr/bin/{program}")
    assert running(proc) == READERS


def test_file_named_like_a_reader_is_ignored(proc: Path) -> None:
    process(proc, 77, "/usr/bin/vim", "orca")
    process(proc, 78, "/usr/bin/python3", "build.py", "brltty")
    process(proc, 79, "/usr/bin/brltty-trtxt")
    assert running(proc) == ()


@pytest.mark.parametrize("folder", ["sys/accessibility/speakup", "proc/speakup"])
@pytest.mark.parametrize(("voice", "seen"), [("soft\n", ("speakup",)), ("none\n", ())])
def test_speakup_is_found_if_it_has_a_voice(
    proc: Path, tmp_path: Path, folder: str, voice: str, seen: tuple[str, ...]
) -> None:
    (tmp_path / folder).mkdir(parents=True)
    (tmp_path / folder / "synth").write_text(voice)
    assert running(proc) == seen


def test_unreadable_process_is_skipped(proc: Path, tmp_path: Path) -> None:
    (proc / "88").mkdir()
    (proc / "89").write_text("no folder")
    folder = proc / "90"
    folder.mkdir()
    (folder / "comm").mkdir()
    (folder / "cmdline").write_bytes(b"\xff\xfe\0")
    assert running(proc) == ()
    assert running(tmp_path / "nothing") == ()
    assert running(proc / "uptime") == ()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells its processes in files")
def test_real_process_is_found(tmp_path: Path) -> None:
    yasr = tmp_path / "yasr"
    yasr.write_text("#!/bin/sh\nread word\n")
    yasr.chmod(0o700)
    with subprocess.Popen([yasr], stdin=subprocess.PIPE):  # ends with its input, at the end of the block
        assert any("yasr" in running() for _ in range(100)), "it may take a moment to begin"
    assert set(running()) <= set(READERS)
