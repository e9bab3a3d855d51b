"""A public kiosk that cannot start says so to patients in their languages; the journal says why."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.domain.errors import Exit
from kiosk.site.staff_code import hash_of
from tests.pty_kiosk import Kiosk

EN = "This kiosk is not working. Please ask the staff for help."
ES = "Este quiosco no funciona. Pida ayuda al personal, por favor."
HASH = hash_of("eleven42")


def broken(text: str, tmp_path: Path, *arguments: str, player: str = "none") -> tuple[Kiosk, Path]:
    """Start a kiosk with a configuration; return it and its journal."""
    file, journal = tmp_path / "kiosk.toml", tmp_path / "journal"
    file.write_text(text, "utf-8")
    (tmp_path / "empty").mkdir()
    return Kiosk("--config", str(file), *arguments, env={"KIOSK_PLAYER": player}, errors=journal), journal


@pytest.mark.parametrize(
    ("text", "arguments", "cause", "code"),
    [
        (f'public = true\nstaff_code = "{HASH}"\ntheme = "pink"\n', (), "kiosk.toml:3: “theme” must be", Exit.USAGE),
        ("public = true\n", (), "kiosk.toml:1: A public kiosk needs a staff code", Exit.USAGE),
        ("language = [\n", ("--kiosk",), "kiosk.toml:1: It is not TOML", Exit.USAGE),
        ("", ("--kiosk", "--language", "xx"), "A public kiosk needs a staff code", Exit.USAGE),
        (f'public = true\nstaff_code = "{HASH}"\nlanguage = "xx"\n', (), "language “xx” is not offered", Exit.USAGE),
        (
            f'public = true\nstaff_code = "{HASH}"\n',
            ("--content", "EMPTY"),
            "There is no treatment to show",
            Exit.CONTENT,
        ),
        (f'public = true\nstaff_code = "{HASH}"\n', ("--supervised", "--language", "xx"), "is not offered", Exit.USAGE),
    ],
)
def test_patients_read_whom_to_ask_and_the_journal_says_why(
    text: str, arguments: tuple[str, ...], cause: str, code: Exit, tmp_path: Path
) -> None:
    named = tuple(str(tmp_path / "empty") if each == "EMPTY" else each for each in arguments)
    running, journal = broken(text, tmp_path, *named)
    try:
        running.shows(EN)
        running.shows(ES)
        running.send(b"\x03\x1c\x1a\x11leave\r\x1b[A\x04")
        running.shows(EN)
        assert cause in journal.read_text("utf-8")
        assert "Traceback" not in journal.read_text("utf-8")
        running.child.kill(signal.SIGTERM)
        assert running.ends() == code
    finally:
        running.child.close(force=True)


def test_it_says_so_aloud_and_how_to_get_help_in_this_clinic(tmp_path: Path) -> None:
    words = '[site]\nphone = "555 0100"\nask_staff = { en = "Go to the desk.", es = "Vaya al mostrador." }\n'
    sound = tmp_path / "sound.wav"
    running, _ = broken(f"public = true\n{words}", tmp_path, player=f"wav:{sound}")
    try:
        running.shows(f"{EN} Go to the desk. Phone of the clinic: 555 0100 {ES} Vaya al mostrador. Teléfono")
        running.until(lambda _: sound.exists() and sound.stat().st_size > 100_000, "several seconds of sound")
        running.press("down")
        running.until(lambda _: sound.stat().st_size > 1_000_000, "the same again")
    finally:
        running.child.close(force=True)


def test_without_a_terminal_it_ends_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--kiosk", "--theme", "dark"]) == Exit.USAGE
    assert capsys.readouterr().out == ""
