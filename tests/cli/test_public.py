"""A public kiosk, as a real process in a real terminal: what it refuses, and the one way out."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.domain.errors import Exit
from kiosk.site.reading import load_settings
from kiosk.site.staff_code import hash_of, matches
from tests.needs import need
from tests.pty_kiosk import PATIENCE, Kiosk, kiosk

WELCOME = "Welcome. Choose your language"
CODE = "eleven42"


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The configuration of a public kiosk."""
    file = tmp_path_factory.mktemp("public") / "kiosk.toml"
    file.write_text(f'public = true\nask_readers = false\nstaff_code = "{hash_of(CODE)}"\n', "utf-8")
    return file


@contextmanager
def started(public: Path, *arguments: str) -> Iterator[Kiosk]:
    with kiosk("--config", str(public), *arguments) as running:
        running.shows(WELCOME)
        yield running


def menu_of(running: Kiosk) -> None:
    running.press("ctrl+q")
    running.shows("For staff only")
    running.press(*CODE, "enter")
    running.shows("Menu for staff")


# The staff code -------------------------------------------------------------------------------------------------------


def test_a_code_is_kept_as_a_salted_hash() -> None:
    first, second = hash_of(CODE), hash_of(CODE)
    assert first != second
    assert CODE not in first
    assert matches(CODE, first)
    assert matches(CODE, second)
    assert not matches("eleven43", first)
    assert not matches(CODE, CODE)
    assert matches("contraseñ\u0061", hash_of("contrasen\u0303a")), "accents as one character and as two are the same"


def test_the_hash_is_that_of_rfc_7914() -> None:
    """Made with ``hashlib.scrypt(b"eleven42", salt=bytes(16), n=16384, r=8, p=5, dklen=32)``."""
    key = "a9a057a9cbbd4045dc4408c7b4acd7f149607382a7232aff640b2b8c64145219"
    assert matches(CODE, f"scrypt:{'00' * 16}:{key}")


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_looking_at_codes_keeps_none_of_the_memory_that_it_takes() -> None:
    """Found by make fuzz: each code took 16 MB, and the process kept up to 40."""
    script = f"""
from kiosk.site.staff_code import matches
def megabytes(): return int(open("/proc/self/statm").read().split()[1]) * {os.sysconf("SC_PAGE_SIZE")} / 2**20
matches("wrong1", {hash_of(CODE)!r})
before = megabytes()
kept = [[matches("wrong1", {hash_of(CODE)!r}), bytearray(3000)] for _ in range(4)]
print(megabytes() - before)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert float(done.stdout) < 4


def code_command(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kiosk", "code"]
    return subprocess.run(command, input=f"{code}\n", capture_output=True, text=True, timeout=60, check=False)


def test_kiosk_code_prints_the_line_of_the_configuration(tmp_path: Path) -> None:
    done = code_command(CODE)
    assert done.returncode == 0
    file = tmp_path / "kiosk.toml"
    file.write_text(done.stdout, "utf-8")
    assert CODE not in done.stdout + done.stderr
    assert matches(CODE, load_settings(file)[0].staff_code)


@pytest.mark.parametrize("code", ["", "12345", " 123456", "12\x0734567"])
def test_a_code_that_is_too_short_or_cannot_be_typed_is_refused(code: str) -> None:
    done = code_command(code)
    assert (done.returncode, done.stdout) == (Exit.USAGE, "")
    assert "The code is shorter than 6 characters" in done.stderr


def test_a_terminal_is_told_how_long_a_code_is_before_it_is_typed() -> None:
    with kiosk("code") as running:
        running.shows("New staff code, at least 6 characters:")
        running.press(*"short", "enter")
        running.shows("The code is shorter than 6 characters")
        assert running.ends() == Exit.USAGE


@pytest.mark.parametrize("value", [f'"{CODE}"', "123456", '"scrypt:12:34"', '["eleven42"]'])
def test_a_code_in_clear_is_refused_and_not_repeated(value: str, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(f"staff_code = {value}\n", "utf-8")
    configuration, [diagnostic] = load_settings(file)
    assert configuration.staff_code == ""
    assert "kiosk.toml:1: “staff_code” must be as kiosk code prints it. Run kiosk code" in str(diagnostic)
    assert value.strip('"') not in str(diagnostic)


# What a public kiosk refuses ------------------------------------------------------------------------------------------


def test_without_a_code_of_its_own_it_does_not_start(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--kiosk"]) == Exit.USAGE
    assert "--kiosk: A public kiosk needs a staff code of its own. Run kiosk code" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (["--plain"], "--plain: Typed lines are not for the public"),
        (["--transcript", "/dev/null"], "--transcript: A public kiosk writes nothing down"),
        (["--screen"], "terminal: A public kiosk needs a terminal with a cursor that moves"),
    ],
)
def test_what_would_let_people_out_or_keep_what_they_read_is_refused(
    arguments: list[str], cause: str, public: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--config", str(public), *arguments]) == Exit.USAGE
    assert cause in capsys.readouterr().err


# The way out ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["--screen", "--linear"])
@pytest.mark.parametrize(("key", "code"), [("1", Exit.CLOSED), ("2", Exit.RESTART)])
def test_staff_close_or_restart_it_from_a_menu(public: Path, mode: str, key: str, code: Exit) -> None:
    with started(public, mode) as running:
        menu_of(running)
        running.press(key)
        assert running.ends() == code


def test_the_supervisor_starts_it_again_for_staff_and_lets_it_close(public: Path) -> None:
    with started(public, "--supervised") as running:
        menu_of(running)
        running.press("2")
        running.shows(WELCOME)
        menu_of(running)
        running.press("1")
        assert running.ends() == Exit.CLOSED


def test_staff_shut_the_machine_down_with_the_command_of_the_clinic(public: Path, tmp_path: Path) -> None:
    file, done = tmp_path / "kiosk.toml", tmp_path / "down"
    file.write_text(public.read_text() + f'shut_down = "touch {done}"\n', "utf-8")
    with started(file) as running:
        menu_of(running)
        running.press("5")
        assert running.ends() == Exit.CLOSED
    assert done.exists()


@pytest.mark.parametrize("mode", ["--screen", "--linear", "--reader"])
def test_no_key_and_no_signal_of_the_keyboard_ends_it(public: Path, mode: str) -> None:
    with started(public, mode) as running:
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
            running.child.kill(number)
        running.send(
            b"\x03\x1c\x1a\x13\x04\x1b[200~\x03leave\r\x1b[201~\xff\x1b]52;c;?\x07\x1b[<0;3;3M\x1b[99999999;1u"
        )
        running.send(b"\x11leave\r")
        running.shows("That is not the staff code.")
        menu_of_any(running)


def menu_of_any(running: Kiosk) -> None:
    """Go to the menu from wherever the keys have led."""
    running.press("ctrl+q")
    running.until(lambda kiosk: "Staff code" in kiosk.text or "Código" in kiosk.text, "the line for the code")
    running.press(*["backspace"] * 40, *CODE, "enter")
    running.until(lambda kiosk: "Menu for staff" in kiosk.text or "Menú para" in kiosk.text, "the menu")


# Signals --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["--screen", "--linear"])
def test_a_key_that_is_held_while_it_starts_does_not_end_it(mode: str) -> None:
    with kiosk(mode) as running:
        running.until(lambda kiosk: ignores(kiosk.child.pid or 0), "a process that ignores Ctrl+C")
        running.send(b"\x03\x1c\x1a" * 20)
        # Line by line, the answers to so many keys may move the welcome off the screen.
        running.until(lambda kiosk: WELCOME in kiosk.text or "Enter to choose" in kiosk.text, "the first screen")


def ignores(pid: int) -> bool:
    """Return whether a process ignores SIGINT or handles it in a way of its own."""
    status = Path(f"/proc/{pid}/status").read_text()
    ignored = next(line for line in status.splitlines() if line.startswith("SigIgn"))
    return bool(int(ignored.split()[1], 16) & 1 << signal.SIGINT - 1)


@pytest.mark.parametrize("mode", ["--screen", "--linear", "--plain"])
def test_a_closed_terminal_ends_it_with_the_code_for_that(mode: str, tmp_path: Path) -> None:
    running = Kiosk(mode, errors=tmp_path / "journal")
    running.shows(WELCOME)
    os.set_blocking(running.child.child_fd, True)
    assert running.hang_up() == Exit.TERMINAL_GONE


# A new process for each visit -----------------------------------------------------------------------------------------


def processes(pid: int) -> list[int]:
    """Return a process and all that it has started."""
    started = [
        int(each) for task in Path(f"/proc/{pid}/task").iterdir() for each in (task / "children").read_text().split()
    ]
    return [pid, *(each for child in started for each in processes(child))]


def held(pid: int, word: str, folder: Path) -> int:
    """Return how often ``word`` is in the memory of a process, freed memory included."""
    subprocess.run(["gcore", "-o", folder / "core", str(pid)], capture_output=True, timeout=120, check=True)
    core = folder / f"core.{pid}"
    data = core.read_bytes()
    core.unlink()
    return data.count(word.encode()) + data.count(word.encode("utf-32-le"))


@pytest.mark.slow
@pytest.mark.req("PR-04")
@pytest.mark.parametrize("arguments", [("--screen",), ("--linear",), ("--screen", "--supervised")])
def test_no_word_of_a_visit_is_in_any_process_after_it(
    public: Path, arguments: tuple[str, ...], tmp_path: Path
) -> None:
    need("gdb", "gcore", package="gdb")
    word = "".join(secrets.SystemRandom().sample("bcdfghjkmnpqrtvwxz", 12))
    with started(public, *arguments) as running:
        pid = running.child.pid or 0
        running.press("1", "s")
        running.shows("Search the guide")
        running.press(*word)
        running.shows(word)
        assert sum(held(each, word, tmp_path) for each in processes(pid)) > 0, "the search for it finds it"
        before = processes(pid)[1:]
        running.press("\x1b[19~")
        running.shows("Start over?")
        running.press("1")
        running.shows(WELCOME)
        running.until(lambda _: not set(before) & set(processes(pid)), "new processes")
        running.until(lambda kiosk: WELCOME in kiosk.text, "the first screen")
        assert sum(held(each, word, tmp_path) for each in processes(pid)) == 0


# systemd -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["--screen", "--linear"])
def test_a_running_kiosk_tells_systemd_again_and_again_that_it_is_alive(mode: str, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        listener.settimeout(PATIENCE)
        environment = {"NOTIFY_SOCKET": listener.getsockname(), "WATCHDOG_USEC": "900000"}
        with kiosk(mode, env=environment):
            assert [listener.recv(99) for _ in range(4)] == [b"READY=1"] + [b"WATCHDOG=1"] * 3


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["--screen", "--linear"])
def test_a_kiosk_that_hangs_is_silent_until_it_is_started_again(mode: str, tmp_path: Path) -> None:
    """Done as systemd does it: no word within WATCHDOG_USEC, SIGABRT, and a new start."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        listener.settimeout(PATIENCE)
        environment = {"NOTIFY_SOCKET": listener.getsockname(), "WATCHDOG_USEC": "900000"}
        with kiosk(mode, env=environment) as running:
            running.shows(WELCOME)
            running.child.kill(signal.SIGSTOP)
            os.waitid(os.P_PID, running.child.pid or 0, os.WSTOPPED | os.WNOWAIT)
            listener.settimeout(0.9)
            with suppress(TimeoutError):
                while True:  # ends only in silence
                    listener.recv(99)
            running.child.kill(signal.SIGABRT)
            running.child.kill(signal.SIGCONT)
            assert running.ends() == -signal.SIGABRT
        listener.settimeout(PATIENCE)
        with kiosk(mode, env=environment) as running:
            assert [listener.recv(99) for _ in range(2)] == [b"READY=1", b"WATCHDOG=1"]
            running.shows(WELCOME)


# Plain mode, which is not public --------------------------------------------------------------------------------------


def test_typed_lines_do_not_show_the_staff_code() -> None:
    with kiosk("--plain") as running:
        running.shows(WELCOME)
        running.press("ctrl+q\r")
        running.shows("Staff code:")
        running.press("wrongcode\r")
        running.shows("That is not the staff code.")
        assert "wrongcode" not in running.text
        running.press("\r")
        running.until(lambda kiosk: "Staff code" not in kiosk.text, "the page before")
        running.press("shown again\r")
        running.shows("shown again")
