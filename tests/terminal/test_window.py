"""Windows come and go, the visit stays: the same page at the same place, in the next font."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pyte
import pytest

from kiosk.domain.errors import Exit
from kiosk.domain.lettering import OwnFont
from kiosk.terminal.fonts import WINDOW, wants_window
from kiosk.terminal.window.keeper import CUT, FONT, foot

PATIENCE = 20.0
TERMINAL = Path(__file__).with_name("window_terminal.py")
KEEP = """
import sys
from kiosk.terminal.window.keeper import Keeper
_, terminal, path, *kiosk = sys.argv
sys.exit(Keeper("1", lambda font: [sys.executable, "-I", terminal, path, font]).keep([sys.executable, *kiosk]))
"""


class Seen:
    """A window, as a person sees it."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        connection.settimeout(PATIENCE)
        self.font = int(connection.recv(1))
        self.screen = pyte.Screen(120 // self.font, 36 // self.font)
        self._stream = pyte.ByteStream(self.screen)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.connection.sendall({"down": "\x1b[B", "enter": "\r"}.get(key, key).encode())

    def shows(self, text: str) -> None:
        end = time.monotonic() + PATIENCE
        while text not in self.text:
            assert time.monotonic() < end, f"“{text}” did not come; the screen shows:\n{self.text}"
            self._stream.feed(self.connection.recv(65536))

    def closes(self) -> None:
        while self.connection.recv(65536):
            pass

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", " ".join(self.screen.display))

    @property
    def line(self) -> str:
        return self.screen.display[self.screen.cursor.y]


class Desktop:
    """Where windows open."""

    def __init__(self, folder: Path) -> None:
        path = folder / "desktop"
        config = folder / "kiosk.toml"
        config.write_text('own_font = "foot"\nfonts = ["1", "2", "3"]\n')
        self._windows: list[Seen] = []
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(path))
        self._listening.listen()
        self._listening.settimeout(PATIENCE)
        kiosk = ("-m", "kiosk", "--config", str(config), "--supervised", "--screen")
        environment = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "LC_ALL", "LC_CTYPE"}}
        self.keeper = subprocess.Popen(
            [sys.executable, "-c", KEEP, str(TERMINAL), str(path), *kiosk],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={**environment, "LANG": "C.UTF-8"},
        )

    def window(self) -> Seen:
        self._windows.append(Seen(self._listening.accept()[0]))
        return self._windows[-1]

    def close(self) -> None:
        self.keeper.kill()
        self.keeper.communicate()
        for closing in (self._listening, *(window.connection for window in self._windows)):
            closing.close()


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    there = Desktop(tmp_path)
    yield there
    there.close()


def test_another_font_is_another_window_with_the_same_page_at_the_same_place(desktop: Desktop) -> None:
    first = desktop.window()
    first.shows("Press any key to begin.")
    first.press("x")
    first.shows("Choose your language")
    first.press("1")
    first.shows("Lemtrada (alemtuzumab), 1 of")
    first.press("down", "down", "enter")
    first.shows("At a glance, 1 of 17")
    first.press("down", "down", "]")
    second = desktop.window()
    assert second.font == 2
    second.shows("Text size: 2 of 3.")
    second.shows("> At a glance, 1 of 17")
    first.closes()
    second.press("[")
    third = desktop.window()
    assert third.font == 1
    third.shows("> At a glance, 1 of 17")


def test_a_window_that_closes_opens_again_with_the_page_that_it_showed(desktop: Desktop) -> None:
    first = desktop.window()
    first.shows("Press any key to begin.")
    first.press("x")
    first.shows("Choose your language")
    first.connection.close()
    desktop.window().shows("Choose your language")


def test_the_kiosk_ends_with_its_code_and_takes_its_window_along(desktop: Desktop) -> None:
    first = desktop.window()
    first.shows("Press any key to begin.")
    first.press("\x11")
    first.shows("For staff only")
    first.press("leave\r")
    assert desktop.keeper.wait(PATIENCE) == 0
    first.closes()


def test_asking_the_keeper_to_end_ends_the_kiosk(desktop: Desktop) -> None:
    first = desktop.window()
    first.shows("Press any key to begin.")
    desktop.keeper.terminate()
    assert desktop.keeper.wait(PATIENCE) == 0


@pytest.mark.parametrize(
    ("terminal", "cause"),
    [
        ("/nonexistent/terminal", "/nonexistent/terminal: No window can be opened"),
        ("/bin/true", "/bin/true: A window closed before it was there"),
    ],
)
def test_without_a_window_staff_are_told_and_nothing_is_tried_for_ever(terminal: str, cause: str) -> None:
    kiosk = "import sys; sys.stdin.readline()"
    code = (
        "import sys; from kiosk.cli.main import told; from kiosk.terminal.window.keeper import Keeper;"
        f"sys.exit(told(lambda: Keeper('1', lambda _: ['{terminal}']).keep([sys.executable, '-c', {kiosk!r}])))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == Exit.USAGE
    assert done.stderr.startswith(cause)


@pytest.mark.parametrize("cut", range(1, 20))
def test_a_sequence_is_known_however_it_is_cut(cut: int) -> None:
    sequence = b"\x1b]50;xft:mono:s=2\x07"
    head, tail = (b"page" + sequence)[: 4 + cut], sequence[cut:]
    held = CUT.search(head)
    assert (held is None) == (cut >= len(sequence))
    assert FONT.findall((held[0] if held else head) + tail) == [b"mono:s=2"]


@pytest.mark.parametrize(
    ("own", "environ", "wanted"),
    [
        (OwnFont.FOOT, {"WAYLAND_DISPLAY": "wayland-0", "TERM": "linux"}, True),
        (OwnFont.FOOT, {"WAYLAND_DISPLAY": "wayland-0"}, True),
        (OwnFont.FOOT, {"WAYLAND_DISPLAY": "wayland-0", "TERM": "foot"}, False),
        (OwnFont.FOOT, {"WAYLAND_DISPLAY": "wayland-0", "TERM": "foot", WINDOW: "1"}, False),
        (OwnFont.FOOT, {"TERM": "linux"}, False),
        (OwnFont.XTERM, {"WAYLAND_DISPLAY": "wayland-0"}, False),
    ],
)
def test_a_window_is_opened_in_a_desktop_alone(own: OwnFont, environ: dict[str, str], wanted: bool) -> None:
    assert wants_window(own, environ) is wanted


def test_foot_has_no_way_out_of_the_kiosk() -> None:
    words = " ".join(foot("monospace:size=18"))
    assert "-o font=monospace:size=18" in words
    for way in ("spawn-terminal", "show-urls-launch", "clipboard-paste"):
        assert f"key-bindings.{way}=none" in words
