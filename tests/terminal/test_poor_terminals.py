"""Real runs on poor terminals: only what the terminal understands is sent, and nothing of a visit stays on it."""

from __future__ import annotations

import os
import re
import shlex
import sys

import pexpect
import pytest

from tests.pty_kiosk import PATIENCE, Kiosk, kiosk

ESCAPES = re.compile(
    rb"\x1b(?:\[[0-9;?<>=]*[ -/]*[@-~]|\](?:P[0-9A-Fa-f]{7}|R|[^\x07\x1b]*(?:\x07|\x1b\\)?)|.)", re.DOTALL
)
MOVE = rb"\x1b\[\d+;\d+H"
ATTRIBUTES = rb"\x1b\[(?:[0147]|1;4|1;7|4;7|1;4;7)?m"
DRAW = [MOVE, rb"\x1b\[H", rb"\x1b\[J", rb"\x1b\[\?7[hl]", ATTRIBUTES]
CURSOR = rb"\x1b\[\?25h"
SECOND_SCREEN = rb"\x1b\[\?1049[hl]"
HISTORY = rb"\x1b\[3J"
"""Erases the lines that were scrolled away; terminfo names it E3."""
EIGHT = rb"\x1b\[(?:[147];)*3[0-7];4[0-7]m"
SIXTEEN = rb"\x1b\[(?:[147];)*(?:3|9)[0-7];(?:4|10)[0-7]m"
MANY = rb"\x1b\[(?:[147];)*38;5;\d+;48;5;\d+m"
TRUE = rb"\x1b\[(?:[147];)*38;2;\d+;\d+;\d+;48;2;\d+;\d+;\d+m"
CURSOR_COLOR = rb"\x1b\](?:12;#[0-9a-f]{6}|112)\x07"
PALETTE = rb"\x1b\](?:P[0-9A-F][0-9a-f]{6}|R)"
UNBLANKED = rb"\x1b\[(?:9|14);0\]"
"""Turns off that the console goes dark, and that the monitor powers down; console_codes(4)."""
TERMINALS: list[tuple[dict[str, str], list[bytes]]] = [
    ({"TERM": "vt100"}, DRAW),
    ({"TERM": "vt220"}, [*DRAW, CURSOR]),
    ({"TERM": "linux"}, [*DRAW, CURSOR, HISTORY, EIGHT, PALETTE, UNBLANKED]),
    ({"TERM": "linux", "NO_COLOR": "1"}, [*DRAW, CURSOR, HISTORY, PALETTE, UNBLANKED]),
    ({"TERM": "ansi"}, [*DRAW, EIGHT]),
    ({"TERM": "xterm", "NO_COLOR": "1"}, [*DRAW, CURSOR, HISTORY, SECOND_SCREEN]),
    ({"TERM": "xterm"}, [*DRAW, CURSOR, HISTORY, SECOND_SCREEN, SIXTEEN]),
    ({"TERM": "xterm-256color"}, [*DRAW, CURSOR, HISTORY, SECOND_SCREEN, MANY, CURSOR_COLOR]),
    ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, [*DRAW, CURSOR, HISTORY, SECOND_SCREEN, TRUE, CURSOR_COLOR]),
]


def visit(running: Kiosk) -> None:
    """Go to a page in Spanish, through every theme, and let staff close the kiosk."""
    running.shows("Welcome")
    running.press("2")
    running.reads("Lemtrada")
    for _ in range(5):
        before = running.text
        running.press("home", "c")  # one key in between: these are presses, not a held key
        running.until(lambda k, before=before: "Colores" in k.text and k.text != before, "other colors")  # type: ignore[misc]
    running.press("ctrl+q")
    running.until(lambda k: "personal" in k.lines[0], "the page for staff")
    running.press(*"leave", "enter")
    assert running.ends() == 0


@pytest.mark.parametrize(("env", "known"), TERMINALS, ids=["-".join(env.values()) for env, _ in TERMINALS])
def test_only_sequences_that_the_terminal_understands_are_sent(env: dict[str, str], known: list[bytes]) -> None:
    with kiosk(env=env) as running:
        visit(running)
        unknown = {
            sequence
            for sequence in ESCAPES.findall(bytes(running.output))
            if not any(re.fullmatch(pattern, sequence) for pattern in known)
        }
        assert not unknown


@pytest.mark.parametrize("term", ["linux", "vt100", "ansi"])
def test_terminal_without_alternate_screen_is_left_empty(term: str) -> None:
    with kiosk(env={"TERM": term}) as running:
        visit(running)
        assert not running.text.strip()


def test_console_palette_is_restored() -> None:
    with kiosk(env={"TERM": "linux"}) as running:
        visit(running)
        assert running.output.rindex(b"\x1b]R") > running.output.rindex(b"\x1b]P")


@pytest.mark.parametrize(
    ("colors", "mark", "answer"),
    [({"COLORTERM": "truecolor"}, b"#ffd75f", b"#cfdfef"), ({}, b"#ffd75f", b"#d7d7ff")],
    ids=["24 bits", "256 colors"],
)
def test_cursor_has_the_color_of_what_it_is_on_and_gets_back_its_own(
    colors: dict[str, str], mark: bytes, answer: bytes
) -> None:
    with kiosk(env={"TERM": "xterm-256color", **colors}) as running:
        visit(running)
        given = re.findall(rb"\x1b\]12;(#......)\x07", running.output)
        assert given[:2] == [mark, answer], "the mark is dark, the answer that names the next colors light"
        assert running.output.rindex(b"\x1b]112\x07") > running.output.rindex(b"\x1b]12;")


def test_cursor_keeps_its_own_color_for_readers() -> None:
    with kiosk("--reader", env={"TERM": "xterm-256color", "COLORTERM": "truecolor"}) as running:
        running.shows("Welcome")
        running.press("2")
        running.until(lambda k: "Lemtrada" in k.text, "the guide")
        assert b"\x1b]12;" not in running.output


def test_terminal_that_cannot_move_its_cursor_gets_typed_lines() -> None:
    with kiosk(env={"TERM": "vt52"}) as running:
        running.shows("Welcome")
        running.send(b"\r2\r")
        running.shows("Lemtrada")
        assert b"\x1b" not in running.output


@pytest.mark.parametrize("arguments", [(), ("--linear",), ("--plain",)])
@pytest.mark.parametrize(
    ("locale", "encoding", "shown"),
    [("C", "ascii", "Espanol"), ("es_ES.ISO-8859-1", "latin-1", "Español"), ("es_ES.UTF-8", "utf-8", "Español")],
)
def test_output_is_in_the_encoding_of_the_line(
    arguments: tuple[str, ...], locale: str, encoding: str, shown: str
) -> None:
    with kiosk(*arguments, env={"TERM": "vt220", "LANG": locale}) as running:
        running.until(lambda k: b"Welcome" in k.output, "the first page")
        if arguments == ("--linear",):
            running.press("down")
            running.until(lambda k: b"English" in k.output, "English")
            running.press("down")
        running.until(lambda k: shown.encode(encoding) in k.output, shown)
        running.output.decode(encoding)


def test_flow_control_on_a_serial_line_is_harmless() -> None:
    with kiosk(env={"TERM": "vt220", "LANG": "C"}) as running:
        running.shows("Welcome")
        running.press("1")
        running.reads("Lemtrada")
        running.send(b"\x13\x11")  # XOFF; XON is the key for staff, who alone press it
        running.until(lambda k: "staff" in k.lines[0].lower(), "the page for staff")
        running.press("escape")
        running.reads("Lemtrada")


@pytest.mark.parametrize("arguments", [(), ("--reader",)])
def test_key_takes_few_bytes_on_a_serial_line(arguments: tuple[str, ...]) -> None:
    with kiosk(*arguments, env={"TERM": "vt220", "LANG": "C"}) as running:
        running.shows("Welcome")
        running.press("1")
        running.reads("Medicines" if arguments else "Lemtrada")
        sent = []
        for _ in range(4):
            was, before = running.line, len(running.output)
            running.press("down")
            running.until(lambda k, was=was: k.line not in {was, ""}, "the next row")  # type: ignore[misc]
            sent.append(len(running.output) - before)
        assert max(sent[2:]) <= 600  # with the first ones comes what is left of the first page


def test_screen_is_drawn_on_standard_output_only() -> None:
    environment = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    command = f"exec {shlex.quote(sys.executable)} -m kiosk 2>/dev/null"
    child = pexpect.spawn("/bin/sh", ["-c", command], env=environment, timeout=PATIENCE)
    try:
        assert child.expect_exact(b"Welcome") == 0
    finally:
        child.close(force=True)


def test_letters_are_not_enlarged_without_block_characters() -> None:
    with kiosk(env={"TERM": "vt220", "LANG": "C"}) as running:
        running.shows("Welcome")
        running.press("1")
        running.reads("Lemtrada")
        running.press("]")
        running.shows("Letters cannot be made larger on this screen.")
