"""The log says what staff need, in the form of the journal where it goes there, and never what anyone read."""

from __future__ import annotations

import io
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli.log import ErrorOutput, JournalFormatter
from tests.content_samples import write_content
from tests.fixture_guide import LOCALES
from tests.pty_kiosk import Kiosk

READ_WARNINGS = "\n2\n1\n2\nl\n"
"""Typed lines: continue, Spanish, Lemtrada, important warnings, the other language."""


def visit(*arguments: str, typed: str = READ_WARNINGS) -> list[str]:
    """Return the log of a visit without the times."""
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "--plain", *arguments],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Lemtrada" in done.stdout
    return [line.split(" ", 2)[2] for line in done.stderr.splitlines()]


@pytest.mark.req("PR-04")
def test_the_whole_log_of_a_visit_holds_no_word_that_was_read(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    assert visit("--verbose", "--content", str(content), "--locales", str(LOCALES)) == [
        "INFO kiosk.cli.run: started in plain mode",
        f"DEBUG kiosk.cli.wiring: content: {content}",
        f"DEBUG kiosk.cli.wiring: catalogs: {LOCALES}, languages: en, es",
        "INFO kiosk.cli.run: ended with exit code 0",
    ]


def test_an_ordinary_visit_logs_nothing() -> None:
    assert visit() == []


@pytest.mark.parametrize("supervised", [[], ["--supervised"]])
def test_on_its_own_terminal_the_kiosk_prints_its_log_after_the_last_page(
    tmp_path: Path, supervised: list[str]
) -> None:
    running = Kiosk("--screen", "--verbose", *supervised, "--content", str(write_content(tmp_path)))
    running.shows("Welcome")
    assert b"INFO" not in running.output
    running.press("ctrl+q")
    running.shows("For staff only")
    running.press(*"leave", "enter")
    assert running.ends() == 0
    log = running.output.decode().rpartition("\x1b")[2]
    assert log.count("INFO kiosk.cli.run: started in screen mode") == 1
    assert log.count("INFO kiosk.cli.run: ended with exit code 0") == 1


@pytest.mark.req("PR-04")
@pytest.mark.parametrize("mode", ["linear", "screen"])
def test_the_journal_gets_priorities_and_no_word_that_was_read(mode: str, tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    journal.touch()
    status = journal.stat()
    running = Kiosk(
        f"--{mode}",
        "--content",
        str(write_content(tmp_path)),
        env={"JOURNAL_STREAM": f"{status.st_dev}:{status.st_ino}"},
        errors=journal,
    )
    running.shows("Welcome")
    running.press("1")
    running.shows("Medicines for multiple sclerosis")
    running.press("ctrl+q")
    running.shows("For staff only")
    running.press(*"leave", "enter")
    assert running.ends() == 0
    assert journal.read_text("utf-8").splitlines() == [
        f"<6>kiosk.cli.run: started in {mode} mode",
        "<6>kiosk.cli.run: ended with exit code 0",
    ]


def test_each_line_of_a_record_has_the_priority_of_its_level() -> None:
    record = logging.LogRecord("kiosk.x", logging.ERROR, "", 0, "one\ntwo", (), None)
    assert JournalFormatter("%(name)s: %(message)s").format(record) == "<3>kiosk.x: one\n<3>two"


def test_on_a_terminal_the_log_waits_until_the_front_end_has_ended(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "isatty", lambda _: True)
    output = ErrorOutput()
    record = logging.LogRecord("kiosk.x", logging.WARNING, "", 0, "late", (), None)
    with output.held():
        output.emit(record)
        assert capsys.readouterr().err == ""
    assert capsys.readouterr().err == "late\n"


def test_a_log_that_cannot_be_written_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stderr", full)
        ErrorOutput().emit(logging.LogRecord("kiosk.x", logging.WARNING, "", 0, "lost", (), None))
        monkeypatch.setattr(sys, "stderr", written := io.StringIO())
        ErrorOutput().emit(logging.LogRecord("kiosk.x", logging.WARNING, "", 0, "seen", (), None))
    assert "seen" in written.getvalue()
