"""A public kiosk that nobody watches: what outlives a crash, what a monitor sees, and what no log ever holds."""

from __future__ import annotations

import os
import signal
import socket
from pathlib import Path

import pytest

from kiosk.site.staff_code import hash_of
from tests.cli.test_supervisor import child_of
from tests.pty_kiosk import PATIENCE, Kiosk

WELCOME = "Welcome. Choose your language"
CODE = "eleven42"


@pytest.fixture
def public(tmp_path: Path) -> Path:
    file = tmp_path / "kiosk.toml"
    file.write_text(f'public = true\nask_readers = false\nstaff_code = "{hash_of(CODE)}"\n', "utf-8")
    return file


def test_a_crash_does_not_shorten_the_wait_after_wrong_codes(public: Path, tmp_path: Path) -> None:
    running = Kiosk("--linear", "--supervised", "--config", str(public), errors=tmp_path / "journal")
    try:
        running.shows(WELCOME)
        running.press("ctrl+q")
        running.shows("For staff only")
        for _ in range(3):
            running.output.clear()
            running.press(*"wrong1", "enter")
            running.until(lambda kiosk: b"not the staff code" in kiosk.output, "the answer")
        running.output.clear()
        os.kill(child_of(running), signal.SIGKILL)
        running.until(lambda kiosk: WELCOME.encode() in kiosk.output, "the first screen again")
        running.press("ctrl+q")
        running.shows("For staff only")
        running.output.clear()
        running.press(*CODE, "enter")
        running.until(lambda kiosk: b"Too many wrong codes. Wait" in kiosk.output, "the wait")
        journal = (tmp_path / "journal").read_text()
        assert "the kiosk before this one failed; visits: 0, failures: 1" in journal
    finally:
        running.child.close(force=True)


def test_a_monitor_gets_counts_and_the_log_no_word_of_what_anyone_read(public: Path, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.settimeout(PATIENCE)
        environment = {"NOTIFY_SOCKET": systemd.getsockname(), "KIOSK_PLAYER": "null"}
        running = Kiosk("--linear", "--verbose", "--config", str(public), env=environment, errors=tmp_path / "journal")
        try:
            running.shows(WELCOME)
            running.press("v", "1")
            running.shows("Medicines for multiple sclerosis")
            running.press("s")
            running.shows("Search the guide")
            running.press(*"zebrafish")
            running.shows("zebrafish")
            running.press("enter", "\x1b[19~")
            running.shows("Start over?")
            running.output.clear()
            running.press("1")
            running.until(lambda kiosk: WELCOME.encode() in kiosk.output, "the first screen")
            told = [systemd.recv(200)]
            while told[-1] != b"STATUS=visits: 1, failures: 0":
                told.append(systemd.recv(200))
            assert told[0] == b"FDSTORE=1\nFDNAME=kiosk"
            assert b"READY=1" in told
            running.child.kill(signal.SIGTERM)
            running.ends()
        finally:
            running.child.close(force=True)
    journal = (tmp_path / "journal").read_text()
    assert "visit ended; visits: 1, failures: 0" in journal
    for word in ("zebrafish", "Lemtrada", "lemtrada", "Search", "Medicines", "treatment/"):
        assert word not in journal
