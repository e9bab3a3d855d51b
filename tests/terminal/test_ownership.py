"""The owner of a terminal: whatever happens to the terminal, it is put right, and nothing holds up the end."""

from __future__ import annotations

import os
import pty
import signal
import termios
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

from kiosk.domain.errors import Exit
from kiosk.terminal.capabilities import Capabilities
from kiosk.terminal.line_settings import LOCAL, raw, read_settings, write_settings
from kiosk.terminal.ownership import TerminalOwner
from kiosk.terminal.terminal_output import STALLED_SECONDS, TerminalEndedError

VT220 = Capabilities(alternate=False, clears_history=False)


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """The end of a terminal that a person sits at, and the end that a program sees."""
    person, program = pty.openpty()
    termios.tcsetwinsize(program, (3, 20))
    os.set_blocking(person, False)
    yield person, program
    for end in (person, program):
        with suppress(OSError):
            os.close(end)


def settings(program: int) -> list[object]:
    found = read_settings(program)
    assert found is not None
    return found


def seen(person: int) -> bytes:
    """Return what the person's end has received."""
    got = b""
    with suppress(BlockingIOError):
        while True:
            got += os.read(person, 65536)
    return got


def fill(owner: TerminalOwner) -> float:
    """Write more than a terminal takes that is not read; return the seconds that it took."""
    began = time.monotonic()
    for _ in range(4):
        owner.write("x" * 65536)
    return time.monotonic() - began


def test_second_screen_is_taken_and_given_back_empty(terminal: tuple[int, int]) -> None:
    person, program = terminal
    with TerminalOwner(program, program, capabilities=Capabilities()):
        assert seen(person) == b"\x1b[?1049h\x1b[?25h"
    erased = b"\x1b[0m\x1b[3;1H\x1b[J\x1b[2;1H\x1b[J\x1b[1;1H\x1b[J\x1b[3J"
    assert seen(person) == b"\x1b[?7h" + erased + b"\x1b[?1049l\x1b[3J\x1b[?25h"


def test_terminal_without_second_screen_is_left_empty(terminal: tuple[int, int]) -> None:
    person, program = terminal
    with TerminalOwner(program, program, capabilities=VT220):
        seen(person)
    assert seen(person) == b"\x1b[?7h\x1b[0m\x1b[3;1H\x1b[J\x1b[2;1H\x1b[J\x1b[1;1H\x1b[J\x1b[?25h"


def test_terminal_that_cannot_move_its_cursor_is_scrolled_empty(terminal: tuple[int, int]) -> None:
    person, program = terminal
    with TerminalOwner(program, program, capabilities=Capabilities(moves=False), lines=True) as owner:
        owner.erase_visit()
        assert seen(person) == b"\r\n" * 3


def test_changed_settings_are_put_back_and_the_screen_counts_as_damaged(terminal: tuple[int, int]) -> None:
    _, program = terminal
    before = settings(program)
    with TerminalOwner(program, program) as owner:
        assert not owner.check()
        write_settings(program, before)  # as "stty sane" does
        assert owner.check()
        assert settings(program) == raw(before)
        assert not owner.check()


def test_lines_are_put_back_too(terminal: tuple[int, int]) -> None:
    _, program = terminal
    before = settings(program)
    with TerminalOwner(program, program, lines=True) as owner:
        write_settings(program, raw(before))
        assert owner.check()
        assert settings(program) == before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP])
def test_signal_from_the_keyboard_of_a_reset_terminal_is_ignored(
    terminal: tuple[int, int], number: signal.Signals
) -> None:
    _, program = terminal
    before = settings(program)
    with TerminalOwner(program, program) as owner:
        write_settings(program, before)
        signal.raise_signal(number)  # the terminal sends it, for Ctrl+C is a signal again
        owner.check()
        signal.raise_signal(number)  # once more, from wherever
        owner.check()
        assert settings(program) == raw(before)


def test_continuing_puts_the_settings_back_and_asks_for_a_new_screen(terminal: tuple[int, int]) -> None:
    _, program = terminal
    before = settings(program)
    with TerminalOwner(program, program) as owner:
        write_settings(program, before)
        signal.raise_signal(signal.SIGCONT)
        assert settings(program) == raw(before)
        assert owner.check()


def test_end_of_file_key_of_a_reset_terminal_does_not_end_it(terminal: tuple[int, int]) -> None:
    person, program = terminal
    before = settings(program)
    with TerminalOwner(program, program) as owner:
        write_settings(program, before)
        os.write(person, b"\x04")
        assert owner.read() == b""


def test_terminal_set_not_to_block_is_read_and_written(terminal: tuple[int, int]) -> None:
    person, program = terminal
    os.set_blocking(program, False)
    with TerminalOwner(program, program) as owner:
        assert owner.read() == b""
        owner.write("text")
        assert seen(person) == b"text"
    assert not os.get_blocking(program)


def test_owner_leaves_a_blocking_terminal_blocking(terminal: tuple[int, int]) -> None:
    """O_NONBLOCK would reach the shell that shares the terminal."""
    _, program = terminal
    with TerminalOwner(program, program):
        assert os.get_blocking(program)


def test_stalled_terminal_loses_output_and_is_drawn_again_when_it_reads(terminal: tuple[int, int]) -> None:
    person, program = terminal
    with TerminalOwner(program, program) as owner:
        assert STALLED_SECONDS < fill(owner) < STALLED_SECONDS + 1
        assert fill(owner) < 0.5, "once is enough"
        assert not owner.check()
        seen(person)
        owner.write("again")
        assert seen(person).endswith(b"\x18again")
        assert owner.check()


def test_stalled_terminal_does_not_hold_up_the_end(terminal: tuple[int, int]) -> None:
    person, program = terminal
    before = settings(program)
    ended: list[Exit] = []
    owner = TerminalOwner(program, program, capabilities=Capabilities())
    owner.on_end = ended.append
    with owner:
        signal.raise_signal(signal.SIGTERM)
        assert fill(owner) < 1
        assert ended == [Exit.OK]
    assert settings(program) == before
    assert seen(person).endswith(b"\x1b[?1049l\x1b[3J\x1b[?25h"), "the newest bytes arrive, the old ones are dropped"


def test_request_to_end_that_was_lost_is_met_at_the_next_look(terminal: tuple[int, int]) -> None:
    _, program = terminal
    with TerminalOwner(program, program, capabilities=VT220) as owner:
        with suppress(TerminalEndedError):  # as C code does that drops what a callback raises
            signal.raise_signal(signal.SIGHUP)
        with pytest.raises(TerminalEndedError) as ended:
            owner.check()
    assert ended.value.exit is Exit.TERMINAL_GONE


def test_terminal_that_is_gone_says_so(terminal: tuple[int, int]) -> None:
    person, program = terminal
    with TerminalOwner(program, program) as owner:
        os.close(person)
        for use in (owner.read, lambda: owner.write("x")):
            with pytest.raises(TerminalEndedError) as ended:
                use()
            assert ended.value.exit is Exit.TERMINAL_GONE


def test_size_is_that_of_the_terminal(terminal: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    _, program = terminal
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("LINES", "60")
    assert TerminalOwner(program, program).size == (20, 3)


def test_kill_puts_nothing_in_the_way_of_the_next_program(terminal: tuple[int, int]) -> None:
    person, program = terminal
    before = settings(program)
    write_settings(program, raw(before))  # as a killed kiosk leaves it
    os.write(person, b"keys for the page that is gone")
    TerminalOwner(program, program, capabilities=VT220).recover(before)
    assert settings(program) == before
    assert int(str(settings(program)[LOCAL])) & termios.ICANON
    os.write(person, b"\n")
    assert os.read(program, 100) == b"\n"


def test_terminal_that_cannot_be_opened_again_does_not_hold_up_the_end_either(
    terminal: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may belong to another user, as after "su"; its descriptor then blocks, and is shared."""
    person, program = terminal

    def denied(_: int) -> str:
        raise PermissionError

    monkeypatch.setattr(os, "ttyname", denied)
    owner = TerminalOwner(program, program, capabilities=Capabilities())
    with owner:
        assert fill(owner) < STALLED_SECONDS + 1
        assert os.get_blocking(program)
    assert seen(person).endswith(b"\x1b[?1049l\x1b[3J\x1b[?25h")


def test_line_that_does_not_accept_its_settings_is_not_drawn_on_forever(
    terminal: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drivers of serial lines may ignore a flag; what was put right once then counts."""
    _, program = terminal
    before = settings(program)
    with TerminalOwner(program, program) as owner:
        monkeypatch.setattr("kiosk.terminal.ownership.write_settings", lambda *_: None)
        write_settings(program, before)
        assert owner.check()
        assert not owner.check()
