"""What `kiosk doctor` learns from the terminal itself."""

from __future__ import annotations

import os
import pty
import select
import threading
from collections.abc import Iterator

import pytest

from kiosk.terminal import color_query
from kiosk.terminal.color_query import TerminalReply, ask_terminal
from kiosk.terminal.line_settings import read_settings

DEVICE = b"\x1b[?64;1;2c"
XTERM = b"\x1bP1$r0;48:2::1:2:3m\x1b\\\x1bP>|XTerm(379)\x1b\\" + DEVICE
ROUNDED = b"\x1bP1$r0;48;5;16m\x1b\\\x1bP>|XTerm(379)\x1b\\" + DEVICE
TMUX = b"\x1bP0$r\x1b\\\x1bP>|tmux 3.3a\x1b\\\x1b[?1;2c"
KITTY = b"\x1bP1$r48:2:1:2:3m\x1b\\\x1bP>|kitty(0.26.5)\x1b\\\x1b[?62;c"


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """The end of a terminal that a person sits at, and the end that a program sees."""
    person, program = pty.openpty()
    yield person, program
    os.close(person)
    os.close(program)


def asked(terminal: tuple[int, int], answer: bytes) -> TerminalReply | None:
    """Return what is learned from a terminal that gives ``answer`` once it was asked."""
    person, program = terminal

    def respond() -> None:
        select.select([person], [], [])
        os.write(person, answer)

    responder = threading.Thread(target=respond)
    responder.start()
    found = ask_terminal(program, program)
    responder.join()
    return found


@pytest.mark.parametrize(
    ("answer", "learned"),
    [
        (XTERM, TerminalReply("XTerm(379)", direct=True)),
        (ROUNDED, TerminalReply("XTerm(379)", direct=False)),
        (TMUX, TerminalReply("tmux 3.3a", direct=False)),
        (KITTY, TerminalReply("kitty(0.26.5)", direct=True)),
        (DEVICE, TerminalReply("", direct=False)),
    ],
)
def test_a_terminal_tells_its_name_and_whether_it_keeps_colors(
    terminal: tuple[int, int], answer: bytes, learned: TerminalReply
) -> None:
    before = read_settings(terminal[1])
    assert asked(terminal, answer) == learned
    assert read_settings(terminal[1]) == before


def test_a_terminal_that_is_silent_is_not_waited_for(
    terminal: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(color_query, "PATIENCE", 0)
    assert ask_terminal(terminal[1], terminal[1]) is None


def test_a_pipe_is_not_asked() -> None:
    read, write = os.pipe()
    assert ask_terminal(read, write) is None
    os.set_blocking(read, False)
    with pytest.raises(BlockingIOError):
        os.read(read, 1)
    os.close(read)
    os.close(write)
