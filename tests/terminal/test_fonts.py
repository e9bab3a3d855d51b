"""The terminal's own fonts: a font that fails does no harm, and the original font is restored."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from pathlib import Path

import pexpect
import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import OpenPage
from kiosk.domain.text_size import LARGEST_SIZE, TextScaling
from kiosk.terminal.fonts import CONSOLE, POINTS, SCALABLE, Fonts, FontTerminal, font_names, open_fonts
from kiosk.terminal.fonts.console import ConsoleFonts
from kiosk.terminal.fonts.escape import KITTY, XTERM, EscapeFonts
from kiosk.ui.tui.app import KioskApp
from tests.fixture_guide import fixture_session

BEFORE = (100, 37)


def not_written(text: str) -> None:
    raise AssertionError(f"nothing is written to the console: {text!r}")


def test_console_shows_each_step_and_then_its_original_font(terminal: int, setfont: str) -> None:
    fonts = ConsoleFonts(("120x33", "85x24", "60x16"), terminal, setfont)
    for size, room in ((1, (120, 33)), (3, (60, 16)), (2, (85, 24))):
        assert fonts.use(size, not_written)
        assert (fonts.screen_size, fonts.largest_size(size, room)) == (room, 3)
    fonts.restore()
    fonts.restore()
    assert (fonts.screen_size, fonts.diagnostics) == (BEFORE, [])


def test_nothing_is_restored_if_nothing_was_set(terminal: int) -> None:
    fonts = ConsoleFonts(("120x33", "85x24"), terminal, "/nonexistent/setfont")
    fonts.restore()
    assert not fonts.diagnostics


@pytest.mark.req("DI-02")
@pytest.mark.parametrize(
    ("font", "cause"), [("huge", "Font is too big"), ("39x20", "It leaves 39x20"), ("50x11", "It leaves 50x11")]
)
def test_step_that_the_console_cannot_show_ends_the_steps(terminal: int, setfont: str, font: str, cause: str) -> None:
    fonts = ConsoleFonts(("120x33", "85x24", font, "40x12"), terminal, setfont)
    assert fonts.use(1, not_written)
    assert fonts.use(2, not_written)
    for _ in range(2):
        assert not fonts.use(3, not_written)
    assert (fonts.screen_size, fonts.largest_size(2, fonts.screen_size)) == ((85, 24), 2)
    [problem] = fonts.diagnostics
    assert problem.file == font
    assert cause in problem.cause
    assert fonts.use(1, not_written)
    assert fonts.largest_size(1, fonts.screen_size) == 4, "the next visit tries again"


def test_restarted_kiosk_does_not_mistake_large_letters_for_the_original_font(terminal: int, setfont: str) -> None:
    fonts = ConsoleFonts(("120x33", "60x16"), terminal, setfont)
    child = os.fork()
    if not child:
        os._exit(not (fonts.use(1, not_written) and fonts.use(2, not_written)))
    assert os.waitpid(child, 0)[1] == 0
    assert fonts.screen_size == (60, 16), "as a killed kiosk leaves it"
    assert fonts.use(1, not_written)
    fonts.restore()
    assert fonts.screen_size == BEFORE


def test_missing_setfont_is_reported_with_its_package(terminal: int) -> None:
    fonts = ConsoleFonts(CONSOLE, terminal, "/nonexistent/setfont")
    assert not fonts.use(1, not_written)
    assert str(fonts.diagnostics[0]) == (
        "/nonexistent/setfont: There is no such program. On Debian it comes with the package kbd."
    )


@pytest.mark.skipif(not shutil.which("setfont"), reason="NOT TESTED: no setfont here (Debian: kbd)")
def test_real_setfont_refuses_a_terminal_that_is_no_console(terminal: int) -> None:
    fonts = ConsoleFonts(CONSOLE, terminal)
    assert not fonts.use(1, not_written)
    assert "setfont failed" in fonts.diagnostics[0].cause
    assert fonts.screen_size == BEFORE


def test_font_that_fails_is_the_largest_that_fits(terminal: int, setfont: str) -> None:
    fonts = ConsoleFonts(("120x33", "85x24", "huge"), terminal, setfont)
    assert fonts.use(1, not_written)
    app = KioskApp(fixture_session(), scaling=TextScaling.FONT, fonts=fonts)

    async def run() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("x", "1")
            for answer in (
                "Letters: 2 of 3.",
                "Letters: 2 of 3, the largest that fit on this screen.",
                "Letters: 2 of 3, the largest that fit on this screen.",
            ):
                await pilot.press("]")
                assert app.session.view.message[0].value == answer
            assert app.session.view.settings.size == 2
            await pilot.press("[")
            assert app.session.view.message[0].value == "Letters: 1 of 3, the smallest."
            assert fonts.screen_size == (120, 33)

    asyncio.run(run())


def test_all_options_counts_the_available_steps(terminal: int, setfont: str) -> None:
    app = KioskApp(
        fixture_session(), scaling=TextScaling.FONT, fonts=ConsoleFonts(("120x33", "85x24", "60x16"), terminal, setfont)
    )

    async def run() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("x", "1")
            app.send(OpenPage(Address(PageKind.OPTIONS)))
            rows = [row.texts[0].value for row in app.session.view.rows]
            assert any(row.startswith("Larger letters, now 1 of 3") for row in rows), rows

    asyncio.run(run())


KITTY_18 = '\x1bP@kitty-cmd{"cmd":"set-font-size","version":[0,26,0],"no_response":true,"payload":{"size":18}}\x1b\\'


@pytest.mark.parametrize(
    ("names", "sequence", "written"),
    [(SCALABLE, XTERM, "\x1b]50;xft:monospace:size=18\x07"), (POINTS, KITTY, KITTY_18)],
    ids=["xterm", "kitty"],
)
def test_font_is_set_by_an_escape_sequence(terminal: int, names: tuple[str, ...], sequence: str, written: str) -> None:
    asked: list[str] = []
    assert EscapeFonts(names, sequence, terminal).use(2, asked.append)
    assert asked == [written]
    assert len(SCALABLE) == len(POINTS) == len(CONSOLE) == LARGEST_SIZE


@pytest.mark.parametrize(
    ("own", "environ", "kind"),
    [
        (FontTerminal.XTERM, {"XTERM_VERSION": "379"}, EscapeFonts),
        (FontTerminal.XTERM, {}, None),
        (FontTerminal.KITTY, {"TERM": "xterm-kitty"}, EscapeFonts),
        (FontTerminal.KITTY, {"TERM": "tmux-256color", "KITTY_WINDOW_ID": "1"}, None),
        (FontTerminal.CONSOLE, {"TERM": "linux"}, ConsoleFonts),
        (FontTerminal.CONSOLE, {"TERM": "linux-16color"}, ConsoleFonts),
        (FontTerminal.CONSOLE, {"TERM": "xterm", "XTERM_VERSION": "379"}, None),
    ],
)
def test_fonts_are_used_only_on_the_terminal_that_the_clinic_names(
    terminal: int, own: FontTerminal, environ: dict[str, str], kind: type[Fonts] | None
) -> None:
    fonts = open_fonts(own, SCALABLE, environ, terminal)
    assert type(fonts) is (kind or type(None))


def test_default_fonts_are_used_without_names() -> None:
    assert font_names((), FontTerminal.CONSOLE) == CONSOLE
    assert font_names((), FontTerminal.XTERM) == SCALABLE
    assert font_names((), FontTerminal.KITTY) == POINTS
    assert font_names(("a", "b"), FontTerminal.XTERM) == ("a", "b")


def test_font_that_fails_is_logged_at_once_and_the_kiosk_goes_on(tmp_path: Path, setfont: str) -> None:
    config, journal = tmp_path / "kiosk.toml", tmp_path / "journal"
    config.write_text('own_font = "console"\nfonts = ["120x33", "85x24", "huge"]\n')
    environment = {"TERM": "linux", "LANG": "C.UTF-8", "PATH": f"{Path(setfont).parent}:{os.environ['PATH']}"}
    begin = f'exec "$0" -m kiosk --config {config} --screen 2>{journal}'
    child = pexpect.spawn("/bin/sh", ["-c", begin, sys.executable], env=environment, dimensions=(37, 100), timeout=20)
    child.delaybeforesend = None
    try:
        child.expect("Welcome")
        for key, answer in (("1", "Medicines"), ("]", "2 of 3"), ("\x1b[H]", "largest that fit")):
            child.send(key)
            child.expect(answer)
        logged = "WARNING kiosk.cli.wiring: huge: setfont failed (setfont: ERROR: Font is too big). "
        assert journal.read_text().partition(" ")[2].partition(" ")[2].startswith(logged)
        assert child.getwinsize() == (24, 85)
        child.send("\x11")
        child.expect("staff only")
        child.send("leave\r")
        child.expect(pexpect.EOF)
        assert child.getwinsize() == (37, 100), "the original font is back"
    finally:
        child.close(force=True)
