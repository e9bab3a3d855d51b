"""In a real terminal: from one way to read into another and back, scanning, a profile, and what a key sends."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pty_kiosk import kiosk

WELCOME = "Welcome. Choose your language"


def test_mode_changes_from_screen_to_linear_and_back_within_a_visit() -> None:
    with kiosk() as running:
        running.shows(WELCOME)
        running.press("end")
        running.reads("Screen reader or braille")
        running.press("enter")
        running.shows("How will you read?")
        running.press("3")
        running.until(lambda kiosk: b"\x1b[?1049l" in kiosk.output and "3 de 3" in kiosk.line, "lines")
        running.press("2")
        running.shows("Medicamentos para la esclerosis múltiple")
        running.press("w")
        running.shows("Atrás: Izquierda.")
        running.press("x", "1")
        running.shows(WELCOME)
        running.until(lambda kiosk: kiosk.output.rfind(b"\x1b[?1049h") > kiosk.output.rfind(b"\x1b[?1049l"), "a screen")


@pytest.mark.parametrize("mode", ["--screen", "--linear"])
def test_scanning_with_one_switch(mode: str, tmp_path: Path) -> None:
    configuration = tmp_path / "kiosk.toml"
    configuration.write_text("scanning = 2\n", "utf-8")
    with kiosk("--config", str(configuration), mode) as running:
        running.shows("Lector de pantalla")  # the whole page, whose lines the cursor passes while they come
        running.press("enter")  # wakes it
        running.reads("Español" if mode == "--screen" else "Español, 2 de 3")
        running.press("enter")
        running.shows("Medicamentos para la esclerosis múltiple")
        running.reads("Lemtrada")


@pytest.mark.req("KB-08")
@pytest.mark.parametrize("mode", ["--screen", "--linear"])
def test_keypad_profile_with_other_keys_is_enough(mode: str, tmp_path: Path) -> None:
    profile = tmp_path / "keypad.toml"
    profile.write_text('[keys]\nf13 = "next-around"\nf14 = "open"\n', "utf-8")
    with kiosk("--keypad", str(profile), mode) as running:
        running.shows(WELCOME)
        running.send(b"\x1b[25~")
        running.reads("Español" if mode == "--screen" else "English")
        running.send(b"\x1b[57377u")
        running.shows("Medicamentos para la" if mode == "--screen" else "Medicines for multiple sclerosis")


def test_keys_command_shows_what_a_key_sends(tmp_path: Path) -> None:
    profile = tmp_path / "keypad.toml"
    profile.write_text('[keys]\nf13 = "next"\n', "utf-8")
    with kiosk("--keypad", str(profile), "keys") as running:
        running.shows("Press keys")
        running.send(b"\x1b[25~")
        running.shows("f13, 1b 5b 32 35 7e, next (Next line)")
        running.press("down")
        running.shows("down, 1b 5b 42, next (Next line)")
        running.send("ñ".encode())
        running.shows("ñ, c3 b1, nothing")
        running.send(b"\x03")
        assert running.ends() == 0


def test_invalid_keypad_profile_is_reported(tmp_path: Path) -> None:
    profile = tmp_path / "keypad.toml"
    profile.write_text('[keys]\nf13 = "fly"\n', "utf-8")
    with kiosk("--keypad", str(profile)) as running:
        running.shows("must be a command, not “fly”")
        assert running.ends() == 2
