"""The real program on a terminal in trouble: no way out opens for a patient, and none closes for staff."""

from __future__ import annotations

import os
import select
import signal
import termios
import time
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.terminal import terminal_output
from kiosk.terminal.line_settings import LOCAL, OUTPUT
from tests.pty_kiosk import PATIENCE, Kiosk, kiosk

WELCOME = "Welcome. Choose your language"
MODES = [("--screen",), ("--reader",), ("--linear",), ("--braille",), ("--screen", "--supervised")]
EVERY_MODE = [*MODES, ("--plain",)]
GUIDE = "Medicines for multiple sclerosis"
BOTH = GUIDE + " Medicamentos para la esclerosis"
"""The header of the first screen, which names the guide in both languages."""
LAST = {"en": "All options", "es": "Todas las opciones"}
"""The last line of the guide."""


def enter_guide(running: Kiosk, mode: str = "") -> None:
    running.shows(WELCOME)
    running.press("1\r" if mode == "--plain" else "1")
    if mode == "--plain":  # its page is longer than the screen
        running.shows(LAST["en"])
    else:
        running.until(lambda k: GUIDE in k.text and BOTH not in k.text, "the guide")


def change_language(running: Kiosk, mode: str = "", *, at_end: bool = False) -> None:
    """Press a key and wait for its answer: keys still work, and the screen still shows what they do."""
    running.press("l\r" if mode == "--plain" else "l")
    running.shows(LAST["es"] if mode == "--plain" or at_end else "Medicamentos para la esclerosis")


def stty_sane(running: Kiosk) -> None:
    """Set the terminal as a shell would: lines, echo, Ctrl+C a signal."""
    held = termios.tcgetattr(running.child.child_fd)
    held[LOCAL] |= termios.ICANON | termios.ECHO | termios.ISIG
    held[OUTPUT] |= termios.OPOST
    termios.tcsetattr(running.child.child_fd, termios.TCSANOW, held)


def flags(running: Kiosk) -> int:
    return int(termios.tcgetattr(running.child.child_fd)[LOCAL])


def fill(running: Kiosk) -> None:
    """Fill the terminal, which nobody reads for now, so that it takes nothing of what the kiosk writes."""
    terminal = os.open(f"/proc/{running.child.pid}/fd/0", os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
    for size in (4096, 1):
        with suppress(BlockingIOError):
            while True:
                os.write(terminal, b"x" * size)
    os.close(terminal)


def ends_within(running: Kiosk, seconds: float) -> int | None:
    """Return the exit code of a kiosk whose terminal is not read while it ends."""
    began = time.monotonic()
    while running.child.isalive():
        assert time.monotonic() - began < seconds
        select.select([], [], [], 0.02)
    return running.child.exitstatus


@pytest.mark.parametrize("mode", ["--screen", "--reader", "--linear"])
@pytest.mark.parametrize("size", ["200x60", "40x12"])
def test_size_is_the_terminals_own_whatever_the_environment_says(mode: str, size: str) -> None:
    columns, lines = size.split("x")
    shown = []
    for env in ({}, {"COLUMNS": columns, "LINES": lines}):
        with kiosk(mode, columns=100, lines=30, env=env | {"TERM": "xterm-256color"}) as running:
            enter_guide(running)
            running.press("end")
            running.reads("All options")
            shown.append([line.lstrip("> ") for line in running.lines])
    assert shown[0] == shown[1]


@pytest.mark.parametrize("mode", EVERY_MODE, ids="".join)
def test_slow_terminal_set_not_to_block_is_survived(mode: tuple[str, ...], tmp_path: Path) -> None:
    running = Kiosk(*mode, errors=tmp_path / "errors", blocking=False)
    try:
        enter_guide(running, *mode[-1:])
        fill(running)
        change_language(running, *mode[-1:])
        running.child.kill(signal.SIGTERM)
        assert running.ends() == 0
        assert "Traceback" not in (tmp_path / "errors").read_text()
    finally:
        running.child.close(force=True)


@pytest.mark.parametrize("mode", EVERY_MODE, ids="".join)
def test_request_to_end_is_met_though_nobody_reads_the_terminal(mode: tuple[str, ...]) -> None:
    with kiosk(*mode) as running:
        enter_guide(running, *mode[-1:])
        fill(running)
        running.press(*("w\r" if "--plain" in mode else "w") * 5)
        running.child.kill(signal.SIGTERM)
        assert ends_within(running, 5) == 0


@pytest.mark.parametrize("mode", MODES, ids="".join)
def test_staff_close_a_kiosk_though_nobody_reads_the_terminal(mode: tuple[str, ...]) -> None:
    with kiosk(*mode) as running:
        enter_guide(running)
        fill(running)
        running.press("ctrl+q", *"leave", "enter")
        assert ends_within(running, PATIENCE) == 0


@pytest.mark.parametrize("mode", MODES[:-1], ids="".join)
def test_output_that_scroll_lock_has_stopped_goes_on_with_the_next_key(mode: tuple[str, ...]) -> None:
    with kiosk(*mode) as running:
        enter_guide(running)
        terminal = os.open(f"/proc/{running.child.pid}/fd/0", os.O_RDWR | os.O_NOCTTY)
        termios.tcflow(terminal, termios.TCOOFF)
        os.close(terminal)
        change_language(running)


def test_the_journal_says_once_that_a_terminal_takes_no_output_and_once_that_it_does_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(terminal_output, "STALLED_SECONDS", 0.0)
    monkeypatch.setattr(os, "isatty", lambda _: False)  # where pytest runs on a terminal with -s
    read, write = os.pipe()
    os.set_blocking(write, False)
    with suppress(BlockingIOError):
        while True:
            os.write(write, b"x" * 4096)
    output = terminal_output.TerminalOutput(write, "utf-8")
    output.write("secret")
    output.write("secret")
    assert [record.getMessage() for record in caplog.records] == [
        "The terminal takes no output; it is dropped until it does"
    ]
    os.read(read, 1 << 16)
    output.write("secret")
    assert [record.getMessage() for record in caplog.records][1:] == ["The terminal takes output again"]
    assert output.was_incomplete()
    os.close(read)
    os.close(write)


@pytest.mark.parametrize("mode", MODES, ids="".join)
def test_no_key_ends_a_kiosk_whose_terminal_was_reset(mode: tuple[str, ...]) -> None:
    with kiosk(*mode) as running:
        enter_guide(running)
        stty_sane(running)
        for key in (b"\x03", b"\x1c", b"\x1a", b"\x04"):
            running.send(key)
        running.until(lambda k: not flags(k) & (termios.ICANON | termios.ECHO | termios.ISIG), "raw keys again")
        change_language(running)
        assert running.child.isalive()


@pytest.mark.parametrize("mode", MODES[:-1], ids="".join)
def test_kiosk_that_goes_on_after_a_stop_shows_its_page_again(mode: tuple[str, ...]) -> None:
    with kiosk(*mode) as running:
        enter_guide(running)
        running.press("end")
        running.reads("All options")
        running.child.kill(signal.SIGSTOP)
        os.waitid(os.P_PID, running.child.pid or 0, os.WSTOPPED | os.WNOWAIT)
        stty_sane(running)
        running.screen.reset()
        running.child.kill(signal.SIGCONT)
        running.reads("All options")
        running.send(b"\x03")
        change_language(running, at_end=True)
        assert not flags(running) & (termios.ICANON | termios.ECHO | termios.ISIG)


@pytest.mark.parametrize("mode", ["--screen", "--reader", "--linear", "--braille", "--plain"])
def test_foreign_text_goes_with_control_l(mode: str) -> None:
    with kiosk(mode) as running:
        enter_guide(running, mode)
        running._stream.feed(b"\x1b[H\x1b[0mBroadcast message from root: the machine goes down\r\n" * 3)
        assert "Broadcast" in running.text
        running.press("\x0c\r" if mode == "--plain" else "\x0c")
        page = LAST["en"] if mode == "--plain" else GUIDE
        running.until(lambda k: "Broadcast" not in k.text and page in k.text, "the page alone")


@pytest.mark.parametrize("mode", ["--screen", "--linear"])
@pytest.mark.parametrize("key", [b"\x1b[113;5u", b"\x1b[113;133u", b"\x1b[27;5;113~", b"\x1b[113;5:1u\x1b[113;5:3u"])
def test_staff_close_it_with_control_q_however_the_terminal_writes_it(mode: str, key: bytes) -> None:
    with kiosk(mode) as running:
        running.shows(WELCOME)
        running.send(key)
        running.shows("For staff only")
        running.press(*"leave", "enter")
        assert running.ends() == 0


@pytest.mark.req("PR-04")
@pytest.mark.parametrize(("term", "erased"), [("xterm-256color", "\x1b[3J"), ("dumb", "\n" * 24)])
def test_visit_is_erased_from_the_screen_of_plain_mode(term: str, erased: str) -> None:
    with kiosk("--plain", env={"TERM": term}) as running:
        enter_guide(running, "--plain")
        running.press("x\r")
        running.shows("Start over")
        running.press("1\r")
        running.until(lambda k: WELCOME in k.text and GUIDE not in k.text, "the first page alone")
        assert erased in running.output.decode().replace("\r", "")
