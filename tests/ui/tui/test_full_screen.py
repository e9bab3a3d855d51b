"""The full screen in a real terminal: it shows the guide, the cursor follows, and only the staff code leads out."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pty_kiosk import Kiosk, kiosk
from tests.ui.tui.contrast import SIZES

WELCOME = "Welcome. Choose your language."
WHERE = re.compile("Lemtrada section 2: |Lemtrada sección 2: ")
"""Stands in the answer to "where am I?" and nowhere else."""
GIVEN_BACK = (b"\x1b[?1049l", b"\x1b[?25h")
"""The normal screen and a visible cursor: how the terminal must be left."""


def to_the_guide(running: Kiosk, first: str = "Lemtrada (alemtuzumab)") -> None:
    running.shows(WELCOME)
    running.press("1")
    running.reads(first)


@pytest.mark.req("KB-06")
def test_language_switch_keeps_the_reading_position() -> None:
    with kiosk() as running:
        to_the_guide(running)
        running.press("enter")
        running.reads("At a glance")
        running.press("2")
        running.shows("Section 2 of 17")
        running.press("down", "home")
        running.reads("Autoimmune problems: ")
        running.press("l")
        running.reads("Problemas autoinmunitarios: ")
        running.shows("Advertencias importantes")
        running.press("f3")
        running.reads("Autoimmune problems: ")
        running.press("left")
        running.reads("2  Important warnings")


def test_staff_code_closes_it_and_the_terminal_is_restored() -> None:
    with kiosk() as running:
        running.shows(WELCOME)
        running.press("ctrl+q")
        running.shows("For staff only")
        running.press(*"leave")
        running.reads("Staff code: •••••")
        running.press("enter")
        assert running.ends() == 0
        for sequence in GIVEN_BACK:
            assert sequence in running.output


@pytest.mark.parametrize(
    "noise",
    [
        b"\xff", b"\xe9\xf1", b"\x1b[99999999;1u", b"\x1b[200~", b"\x1b[48;9999;9999;1;1t", b"\x1b[<0;10;10M",
        b"\x1b[M !!", b"\x03", b"\x1a", b"\x1c", b"\x04", b"\x10", b"\x13", b"\x1b]52;c;aGk=\x07", b"\x1bP1$r\x1b\\",
        bytes(range(0x80, 0x100)), b"\x1b" * 40, "漢字ñé".encode(), b"\x00" * 100,
    ],
)  # fmt: skip
def test_no_bytes_end_it_or_block_its_keys(noise: bytes) -> None:
    with kiosk() as running:
        to_the_guide(running)
        running.send(noise)
        running.press("escape")
        running.press("f1")
        running.shows("Help")
        assert running.child.isalive()


def test_flood_of_keys_is_survived() -> None:
    with kiosk() as running:
        to_the_guide(running)
        running.send(b"\x1b[B" * 3000)

        def asked(k: Kiosk) -> bool:
            k.press("f5")  # keys within the flood are dropped, so ask until one is heard
            return "Back: Left." in k.text

        running.until(asked, "where am I")
        assert running.child.isalive()


@pytest.mark.parametrize("size", [(10, 3), (1, 1), (4, 2), (200, 2), (3, 60)])
def test_tiny_screen_is_survived_and_the_position_is_kept(size: tuple[int, int]) -> None:
    with kiosk() as running:
        to_the_guide(running)
        running.press("down", "down")
        running.reads("Tavrizo")
        running.resize(*size)
        running.press("w")
        running.resize(80, 24)
        running.press("down", "up")
        running.reads("Tavrizo (tavrimod)")


@pytest.mark.req("DI-01", "DI-02")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", [1, 2])
def test_no_text_is_lost_at_supported_sizes(size: tuple[int, int], language: int) -> None:
    columns, lines = size
    with kiosk(columns=columns, lines=lines) as running:
        running.shows("Welcome")
        running.press(str(language))
        running.shows("1 Lemtrada")
        running.press("home", "1", "2")  # one key in between: these are presses, not a held key
        running.until(
            lambda k: re.match("  (Lemtrada +)?(Important|Advertencias)", k.lines[0]) is not None, "a section"
        )
        running.press("home")
        seen = ""
        before = None
        while running.text != before:
            before = running.text
            seen += before
            running.press("pagedown")
            running.press("w")  # an answer that certainly comes
            running.until(lambda k: WHERE.search(k.text) is not None, "where am I")
            running.press("r")
            running.until(lambda k: WHERE.search(k.text) is None, "the page again")
        assert "911" in seen
        assert "1-855-676-6326" in seen


@pytest.mark.parametrize("mode", ["--screen", "--reader", "--linear"])
@pytest.mark.parametrize("keys", [b"", b"x1\x1b[B", b"w" * 200])
def test_closed_terminal_ends_it_silently(mode: str, keys: bytes, tmp_path: Path) -> None:
    running = Kiosk(mode, errors=tmp_path / "journal")
    running.shows(WELCOME)
    running.send(keys)
    assert running.hang_up() in {75, -signal.SIGHUP}
    assert (tmp_path / "journal").read_text() == ""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 0), (signal.SIGHUP, 75)])
def test_signals_end_it_cleanly(number: signal.Signals, code: int) -> None:
    with kiosk() as running:
        running.shows(WELCOME)
        running.child.kill(number)
        assert running.ends() == code
        for sequence in GIVEN_BACK:
            assert sequence in running.output


def test_without_input_plain_mode_runs_and_ends() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0
    assert b"Welcome" in done.stdout
    assert b"\x1b" not in done.stdout


@pytest.mark.req("KB-06", "DI-04")
def test_reading_position_is_marked_without_color() -> None:
    with kiosk(env={"NO_COLOR": "1", "TERM": "linux"}) as running:
        to_the_guide(running)
        running.press("down")
        running.until(lambda k: k.line.startswith(" >"), "the sign")


def test_theme_from_the_command_line_can_be_changed() -> None:
    with kiosk("--theme", "black-on-yellow") as running:
        to_the_guide(running)
        running.press("c")
        running.shows("Colors: the terminal's own colors")


@pytest.mark.req("KB-06")
def test_move_in_reader_mode_moves_the_cursor_and_changes_no_text() -> None:
    with kiosk("--reader") as running:
        to_the_guide(running, "Medicines for multiple sclerosis")
        running.press("down")
        running.reads("2 medicines")
        before = running.lines
        size = len(running.output)
        running.press("down")
        running.reads("Press Down to move")
        assert running.lines == before
        assert len(running.output) - size < 600
