"""The supervisor: whatever kills the kiosk, it starts again at the first screen, without the visit."""

from __future__ import annotations

import os
import signal
import socket
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pexpect
import pytest

from kiosk.cli.hang_watch import HangWatch
from kiosk.cli.supervisor import Supervisor
from kiosk.domain.errors import Exit
from kiosk.site.watchdog import Watchdog
from kiosk.terminal.screen_sequences import RESET
from tests.pty_kiosk import PATIENCE, Kiosk, kiosk

WELCOME = "Welcome. Choose your language"


def child_of(running: Kiosk) -> int:
    """Return the process that is the kiosk itself."""
    pid = running.child.pid
    [child] = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return int(child)


@pytest.mark.parametrize("mode", ["--screen", "--linear"])
def test_killed_kiosk_is_restarted_at_the_first_screen(mode: str) -> None:
    with kiosk("--supervised", mode) as running:
        running.shows(WELCOME)
        running.press("x", "1")
        running.shows("Medicines for multiple sclerosis")
        killed = child_of(running)
        running.output.clear()
        os.kill(killed, signal.SIGKILL)
        running.until(lambda kiosk: RESET.encode() in kiosk.output, "a reset terminal")
        running.shows(WELCOME)
        assert "Lemtrada" not in running.text
        assert child_of(running) != killed


def test_kiosk_closed_by_staff_is_not_restarted() -> None:
    with kiosk("--supervised") as running:
        running.shows(WELCOME)
        running.press("ctrl+q")
        running.shows("For staff only")
        running.press(*"leave", "enter")
        assert running.ends() == 0


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 0), (signal.SIGHUP, 75)])
def test_signal_to_the_parent_ends_both(number: signal.Signals, code: int) -> None:
    with kiosk("--supervised") as running:
        running.shows(WELCOME)
        child = child_of(running)
        running.child.kill(number)
        assert running.ends() == code
        with pytest.raises(ProcessLookupError):
            os.kill(child, 0)


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def runs(pid: int) -> bool:
    """Return whether a process is there, and not only what is left of it until somebody asks."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in {"Z", "X"}
    return False


@pytest.mark.parametrize("mode", ["--screen", "--linear", "--plain"])
def test_kiosk_ends_with_a_killed_parent_and_restores_the_terminal(mode: str) -> None:
    """A shell holds the terminal, so that the kernel does not hang up when the parent is gone."""
    command = f"{sys.executable} -m kiosk --supervised {mode}; echo over; read line"
    environment = os.environ | {"TERM": "xterm-256color", "LANG": "C.UTF-8"}
    with pexpect.spawn("/bin/sh", ["-c", command], dimensions=(24, 80), env=environment, timeout=PATIENCE) as shell:
        shell.expect("Welcome")
        [parent] = children(shell.pid or 0)
        [kiosk] = children(parent)
        os.kill(parent, signal.SIGKILL)
        shell.expect("over")
        end = time.monotonic() + PATIENCE
        while runs(kiosk) and time.monotonic() < end:
            with suppress(pexpect.TIMEOUT):
                shell.read_nonblocking(4096, 0.05)
        assert not runs(kiosk)
        assert shell.isalive()


def test_keyboard_signals_do_not_end_it() -> None:
    with kiosk("--supervised") as running:
        running.shows(WELCOME)
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
            running.child.kill(number)
        running.press("down")
        running.reads("Español")


def test_stopped_kiosk_is_continued() -> None:
    with kiosk("--supervised") as running:
        running.shows(WELCOME)
        os.kill(child_of(running), signal.SIGSTOP)
        running.press("down")
        running.reads("Español")


def test_configuration_error_is_reported_once_without_restart() -> None:
    with kiosk("--supervised", "--language", "xx") as running:
        running.shows("The language “xx” is not offered")
        assert running.ends() == Exit.USAGE


@pytest.fixture
def terminal() -> Iterator[int]:
    ours, theirs = os.openpty()
    yield theirs
    os.close(ours)
    os.close(theirs)


def failing(times: int, diary: Path) -> Callable[[], int]:
    """Return a kiosk that is killed ``times`` and then ends well, recording each run in ``diary``."""

    def run() -> int:
        with diary.open("a") as book:
            book.write("run\n")
        if len(diary.read_text().split()) <= times:
            os.kill(os.getpid(), signal.SIGKILL)
        return Exit.OK

    return run


@pytest.fixture
def handlers() -> Iterator[None]:
    """Give the test's own process its signals back."""
    numbers = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGALRM)
    before = {number: signal.getsignal(number) for number in numbers}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("handlers")
@pytest.mark.parametrize(
    ("deaths", "waits"), [(2, []), (3, [1.0]), (5, [1.0, 2.0, 4.0]), (9, [1, 2, 4, 8, 16, 30, 30])]
)
def test_repeated_failures_wait_longer_each_time(
    deaths: int, waits: list[float], tmp_path: Path, terminal: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float | None] = []
    supervisor = Supervisor(failing(deaths, tmp_path / "diary"), lambda: "Sorry", source=terminal, sink=terminal)
    monkeypatch.setattr(supervisor.ended, "wait", waited.append)
    before = termios.tcgetattr(terminal)
    assert supervisor.supervise() == Exit.OK
    assert waited == waits
    assert termios.tcgetattr(terminal) == before


@pytest.mark.usefixtures("handlers")
def test_internal_error_is_a_failure_and_a_content_error_is_not(tmp_path: Path, terminal: int) -> None:
    lives = tmp_path / "lives"

    def fails_then_reports() -> int:
        if lives.exists():
            return Exit.CONTENT
        lives.touch()
        raise RuntimeError("a fault of the program")

    supervisor = Supervisor(fails_then_reports, lambda: "Sorry", source=terminal, sink=terminal)
    assert supervisor.supervise() == Exit.CONTENT


@pytest.mark.usefixtures("handlers")
def test_hung_kiosk_is_killed_soon_after_the_request_to_end(terminal: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.cli.supervisor.GRACE_SECONDS", 0.1)

    def hangs() -> int:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        os.kill(os.getppid(), signal.SIGTERM)
        while True:
            signal.pause()

    assert Supervisor(hangs, lambda: "Sorry", source=terminal, sink=terminal).supervise() == Exit.OK


@pytest.mark.usefixtures("handlers")
def test_restart_is_logged_with_its_cause(tmp_path: Path, terminal: int, caplog: pytest.LogCaptureFixture) -> None:
    supervisor = Supervisor(failing(1, tmp_path / "diary"), lambda: "Sorry", source=terminal, sink=terminal)
    assert supervisor.supervise() == Exit.OK
    assert caplog.messages == ["The kiosk ended with signal 9; restarting it"]


@pytest.mark.usefixtures("handlers")
def test_a_kiosk_that_hangs_is_killed_and_started_again(
    tmp_path: Path, terminal: int, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("kiosk.cli.supervisor.LOOK_SECONDS", 0.05)
    monkeypatch.setenv("NOTIFY_SOCKET", "")
    monkeypatch.setenv("WATCHDOG_USEC", "")
    lives = tmp_path / "lives"

    def hangs_once() -> int:
        watchdog = Watchdog()
        watchdog.ready()
        watchdog.beat()
        if lives.exists():
            return Exit.OK
        lives.touch()
        while True:
            signal.pause()

    watch = HangWatch(0.5)
    assert Watchdog().seconds == pytest.approx(0.5 / 3, abs=1e-4)
    supervisor = Supervisor(hangs_once, lambda: "Sorry", source=terminal, sink=terminal)
    supervisor.watch = watch
    assert supervisor.supervise() == Exit.OK
    watch.close()
    assert caplog.messages == ["The kiosk hangs; killing it", "The kiosk ended with signal 9; restarting it"]


def test_what_the_kiosk_tells_is_passed_on_to_systemd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.settimeout(PATIENCE)
        monkeypatch.setenv("NOTIFY_SOCKET", systemd.getsockname())
        monkeypatch.setenv("WATCHDOG_USEC", "")
        watch = HangWatch()
        Watchdog().ready()
        assert not watch.hangs()
        assert systemd.recv(99) == b"READY=1"
        watch.close()


def test_the_supervised_kiosk_says_that_it_is_alive() -> None:
    """The supervisor of a kiosk that was started by systemd passes on what its child says."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind("\0kiosk-supervised-test")
        systemd.settimeout(PATIENCE)
        with kiosk("--supervised", env={"NOTIFY_SOCKET": "@kiosk-supervised-test"}) as running:
            assert systemd.recv(99) == b"READY=1"
            running.shows(WELCOME)
            running.press("down")
            assert systemd.recv(99) == b"WATCHDOG=1"
