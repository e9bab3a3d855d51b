"""The doctor reads which letters a console font has, and names those that it lacks."""

from __future__ import annotations

import gzip
import struct
from pathlib import Path

import pytest

from kiosk.cli.doctor import examine_fonts, letters_shown
from kiosk.cli.doctor_report import DoctorReport
from kiosk.site.configuration import Configuration
from kiosk.terminal.fonts import CONSOLE, POINTS, FontTerminal
from kiosk.terminal.fonts.console import ConsoleFonts, letters_in
from kiosk.terminal.fonts.doctor import examine, examine_console
from tests.fixture_guide import SHIPPED_CONTENT, SHIPPED_LOCALES

DEBIAN = Path("/usr/share/consolefonts")
DRAWN, BLANK = b"\x3c\x42\x42\x3c", bytes(4)
LETTERS = (("é", DRAWN), ("“”", DRAWN), ("Ñ", BLANK))


def first_kind() -> bytes:
    dots = b"".join(bits for _, bits in LETTERS) + BLANK * 253
    table = b"".join(letters.encode("utf-16-le") + b"\xfe\xff" + b"n\0\xff\xff" for letters, _ in LETTERS)
    return b"\x36\x04" + bytes([2, 4]) + dots + table + b"\xff\xff" * 253


def second_kind() -> bytes:
    head = struct.pack("<4s7I", b"\x72\xb5\x4a\x86", 0, 32, 1, len(LETTERS), 4, 4, 8)
    table = b"".join(letters.encode() + b"\xfen\xcc\x83\xff" for letters, _ in LETTERS)
    return head + b"".join(bits for _, bits in LETTERS) + table


@pytest.mark.parametrize("font", [first_kind(), second_kind()], ids=["first", "second"])
def test_font_has_the_letters_that_it_draws(font: bytes) -> None:
    assert letters_in(font) == set("é“”")


@pytest.mark.parametrize("font", [b"", b"\x36\x04", b"\x36\x04\0\x04" + bytes(2000), b"no font", second_kind()[:30]])
def test_broken_font_is_refused(font: bytes) -> None:
    with pytest.raises(ValueError, match=r"^It (is no font|does not say)"):
        letters_in(font)


@pytest.mark.shipped
@pytest.mark.skipif(not DEBIAN.is_dir(), reason="NOT TESTED: no console fonts here (Debian: console-setup-linux)")
@pytest.mark.parametrize("name", CONSOLE)
def test_default_fonts_have_every_letter_that_the_kiosk_shows(name: str) -> None:
    with gzip.open(DEBIAN / f"{name}.psf.gz") as file:
        letters = letters_in(file.read())
    assert letters_shown(SHIPPED_CONTENT, SHIPPED_LOCALES) | set("áéíóúñüÁÉÍÓÚÑÜ¿¡“”‘’«»–—…•®™½≥≤°µ") <= letters


def test_letters_shown_are_those_of_content_and_translations(tmp_path: Path) -> None:
    shown = letters_shown(SHIPPED_CONTENT, SHIPPED_LOCALES)
    assert set("¿éñ“” ".strip()) <= shown
    assert not {" ", "\xa0", "ə"} & shown, "no space, and no sound of a lexicon"
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "broken.po").write_text("msgid ř")
    assert letters_shown(tmp_path, tmp_path) == set()


class SavedFonts(ConsoleFonts):
    """Stands in for a console whose font can be read."""

    def letters(self) -> frozenset[str]:
        return letters_in(first_kind())


def test_doctor_names_what_each_font_lacks(terminal: int, setfont: str) -> None:
    fonts = SavedFonts(("120x33", "huge", "39x20", "60x16"), terminal, setfont)
    report = examine_console(fonts, frozenset("éÑ"))
    assert report.lines == (
        "text size 1: 120x33, 120 columns, 33 lines",
        "text size 4: 60x16, 60 columns, 16 lines",
    )
    assert report.screen_size == (120, 33)
    assert [str(lack).partition(".")[0] for lack in report.diagnostics] == [
        "huge: setfont failed (setfont: ERROR: Font is too big)",
        "39x20: It leaves 39x20 characters",
        "120x33: It lacks Ñ",
        "60x16: It lacks Ñ",
    ]
    assert fonts.screen_size == (100, 37), "the original font is back"


def test_font_without_letter_table_is_reported(terminal: int, setfont: str) -> None:
    report = examine_console(ConsoleFonts(("120x33", "60x16"), terminal, setfont), frozenset("é"))
    assert "does not say" in report.diagnostics[0].cause or "is no font" in report.diagnostics[0].cause


def test_doctor_says_where_fonts_can_be_tried(capsys: pytest.CaptureFixture[str]) -> None:
    assert examine_fonts(Configuration(), DoctorReport()) is None
    report = examine_fonts(Configuration(own_font=FontTerminal.CONSOLE), DoctorReport())
    assert report
    assert not report.diagnostics
    assert "on the Linux console alone" in capsys.readouterr().out
    [line] = examine(FontTerminal.KITTY, POINTS, frozenset(), {"TERM": "vt220"}).lines
    assert line == "text sizes: 4, by the fonts of kitty: 12, 18, 24, 36; they are used in kitty alone"
