"""Linear mode: what each key prints, what it never prints, and how it leaves the terminal."""

from __future__ import annotations

import os
import re
import select
import signal
import struct
import sys
import termios
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from fcntl import ioctl
from pathlib import Path
from typing import Any

import pexpect
import pyte
import pytest

from kiosk.domain.errors import Exit
from kiosk.domain.settings import Mode
from kiosk.services.view import joined
from kiosk.terminal.key_filter import KeyFilter
from kiosk.terminal.line_settings import raw
from kiosk.terminal.raw_terminal import RawTerminal
from kiosk.terminal.terminal_output import TerminalEndedError
from kiosk.ui.lines.line_log import CLEAR, CLEAR_WITH_SCROLLBACK, LineLog
from kiosk.ui.lines.linear import run_linear
from tests.ui.small import FakeTerminal, small_session

CODES = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
IN_ENGLISH = ["1"]
IN_SECTION = [*IN_ENGLISH, "1", "1"]


def run(*keys: str, size: tuple[int, int] = (80, 24), braille: bool = False) -> FakeTerminal:
    terminal = FakeTerminal(keys, size)
    assert (
        run_linear(small_session(mode=Mode.BRAILLE if braille else Mode.LINEAR), terminal, braille=braille)
        is Exit.TERMINAL_GONE
    )
    assert terminal.written.pop() == CLEAR_WITH_SCROLLBACK
    return terminal


def printed(*keys: str, braille: bool = False) -> str:
    """Return what the last of ``keys`` printed, without escape sequences."""
    before, after = (run(*each, braille=braille).text for each in (keys[:-1], keys))
    return CODES.sub(" ", after.removeprefix(before)).strip()


class Screen:
    """What a terminal would show."""

    def __init__(self, terminal: FakeTerminal) -> None:
        self.screen = pyte.HistoryScreen(terminal.size.columns, terminal.size.lines)
        self.screen.set_mode(pyte.modes.LNM)
        pyte.Stream(self.screen).feed(terminal.text)

    @property
    def line(self) -> str:
        return self.screen.display[self.screen.cursor.y].rstrip()

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self.screen.display if line.strip()]


def test_starts_with_the_first_row_in_both_languages() -> None:
    terminal = run()
    assert terminal.text.startswith(CLEAR)
    assert "Welcome. Choose your language." in CODES.sub("", terminal.text).replace("\n", " ")
    assert "¿Welcome." in terminal.text


@pytest.mark.parametrize("key", ["down", "up", "home", "end", "r", "w", "h", "k", "x", "q", "ctrl+c", "unknown"])
def test_no_key_is_silent(key: str) -> None:
    assert printed(*IN_SECTION, key)


class TimedTerminal(FakeTerminal):
    """Gives each key at its time."""

    def __init__(self, *presses: tuple[float, str]) -> None:
        super().__init__(key for _, key in presses)
        self._times = deque(seconds for seconds, _ in presses)
        self._end = self._times[-1] + 1.0
        self.now = 0.0

    def key(self, seconds: float | None = None) -> str:
        following = self._times[0] if self._times else self._end
        if seconds and following > self.now + seconds:
            self.now += seconds
            return ""
        self.now = self._times.popleft() if self._times else self.now
        return super().key(seconds)


def timed(*presses: tuple[float, str]) -> str:
    """Return what is printed when each key is pressed at its time, on the last row of the guide."""
    terminal = TimedTerminal((1.0, "1"), (2.0, "end"), *presses)
    run_linear(small_session(mode=Mode.LINEAR), terminal, keys=KeyFilter(clock=lambda: terminal.now))
    return "\n".join(line.rstrip() for line in CODES.sub("", terminal.text).splitlines())


def answers(*presses: tuple[float, str]) -> int:
    """Return how often the end of the page is announced."""
    return timed(*presses).count("The page ends here.")


def test_held_key_announces_the_end_of_the_page_once() -> None:
    held = [(3.0 + number / 30, "down") for number in range(90)]
    assert answers(*held) == 1
    assert answers((3.0, "down"), (3.5, "down"), *((at + 0.5, key) for at, key in held[1:])) == 2, "before it repeats"


def test_row_is_announced_after_a_key_was_held_at_the_end_of_the_page() -> None:
    held = [(3.0 + number / 30, "down") for number in range(90)]
    row = "All options. Choice"
    assert timed(*held).splitlines()[-3:] == [row, "The page ends here.", row]
    assert timed(*held, (9.0, "up")).splitlines()[-2:] == [row, "Back to: First screen. Choice"]


def test_key_pressed_again_is_answered_again() -> None:
    held = [(3.0 + number / 30, "down") for number in range(9)]
    assert answers(*held, (3.8, "down"), (5.0, "down")) == 3
    assert answers(*held, (3.3, "up"), (3.31, "down"), (3.32, "down")) == 2


def test_each_key_prints_the_session_announcements() -> None:
    keys = [*IN_SECTION, "down", "down", "up", "l", "right", "b", "down", "f1", "left", "?", "escape", "r"]
    session = small_session(mode=Mode.LINEAR)
    for count, key in enumerate(keys, 1):
        session.press(key)
        announced = " ".join(joined(utterance.texts) for utterance in session.announcements)
        assert printed(*keys[:count]).split() == announced.split()


def test_move_prints_one_line_without_escape_sequences() -> None:
    before, after = run(*IN_SECTION), run(*IN_SECTION, "down")
    assert after.text.removeprefix(before.text) == ("\nNot checked by a doctor or nurse yet. Ask your care team.")


def test_cursor_is_at_the_end_of_the_row_reached() -> None:
    screen = Screen(run(*IN_SECTION, "down", "down"))
    assert screen.line == "A test medicine."
    assert screen.screen.cursor.x == len("A test medicine.")


def test_braille_cursor_is_at_the_start_and_stops_at_each_line() -> None:
    notice = "Not checked by a doctor or nurse yet. Ask your care team."
    stops = ["What it is. Testra, section 1 of 3. Press Down to read on. Press Right for the", "next section.", notice,
             "A test medicine."]  # fmt: skip
    for moves, stop in enumerate(stops):
        screen = Screen(run(*IN_SECTION, *["down"] * moves, braille=True))
        assert (screen.line, screen.screen.cursor.x) == (stop, 0)
    assert Screen(run(*IN_SECTION, "down", "up", braille=True)).line == stops[0]
    assert Screen(run(*IN_SECTION, *["down"] * 2, "up", braille=True)).line == stops[0]
    assert Screen(run(*IN_SECTION, *["down"] * 2, "r", braille=True)).lines[-2:] == [notice] * 2


def test_braille_starts_on_the_first_line_with_both_languages_below() -> None:
    first = Screen(run(braille=True))
    assert (first.screen.cursor.y, first.screen.cursor.x) == (0, 0)
    assert first.line == "Welcome. Choose your language."
    lines = [Screen(run(*["down"] * count, braille=True)).line for count in range(6)]
    assert lines == [
        "Welcome. Choose your language.",
        "¿Welcome. Choose your language.?",
        "For English, press 1.",
        "¿For English, press 2.?",
        "English, 1 of 3",
        "¿Español, 2 of 3?",
    ]


@pytest.mark.parametrize("braille", [False, True])
@pytest.mark.parametrize("size", [(80, 24), (40, 12), (30, 9)])
def test_text_that_does_not_fit_starts_a_new_screen_without_scrolling(size: tuple[int, int], braille: bool) -> None:
    terminal = run(*IN_SECTION, *["down"] * 40, size=size, braille=braille)
    assert terminal.text.count(CLEAR) > 1
    assert not Screen(terminal).screen.history.top
    assert max(map(len, CODES.sub("\n", terminal.text).splitlines())) < size[0]


def test_title_and_its_row_share_a_screen() -> None:
    for moves in range(24):  # however much of the screen is taken
        screen = Screen(run(*IN_SECTION, *["down"] * moves, "left", size=(80, 9)))
        assert screen.lines[-2:] == ["Testra (testumab)", "What it is, 1 of 3"], moves
        assert not screen.screen.history.top


@pytest.mark.parametrize("size", [(12, 4), (3, 2), (1, 1)])
def test_text_larger_than_the_screen_is_printed_whole(size: tuple[int, int]) -> None:
    terminal = run(*IN_SECTION, "down", "down", size=size)
    assert "Atestmedicine." in "".join(CODES.sub("", terminal.text).split())


def test_cleared_screen_stays_empty_until_a_key() -> None:
    terminal = run(*IN_SECTION, *["down"] * 30)
    assert terminal.text.count(CLEAR) == terminal.waited.count(0.06) - 1  # the last one is that of the end
    assert set(terminal.waited) == {0.06, 0.0}


def test_clearing_is_the_only_escape_sequence() -> None:
    terminal = run(*IN_SECTION, *["down"] * 40, "d", "d", "s", "a", "backspace", "left", "pagedown", "pageup", "x", "1")
    assert set(CODES.findall(terminal.text)) == {"\x1b[2J", "\x1b[3J", "\x1b[H"}


def test_page_down_prints_a_screenful_and_continues_after_it() -> None:
    first = Screen(run(*IN_SECTION, "pagedown"))
    assert first.lines[0].startswith("Not checked by a doctor or nurse")
    assert len(first.lines) == 24
    second = Screen(run(*IN_SECTION, "pagedown", "pagedown"))
    assert first.lines[-1] == "Line 21 of the first section."
    assert second.lines[0] == "Line 22 of the first section."
    assert second.lines[-1] == "All options. Choice"


def test_page_down_at_the_end_says_so() -> None:
    assert printed(*IN_SECTION, "end", "pagedown") == "The page ends here."
    assert printed(*IN_SECTION, "pageup") == "The page begins here."
    assert printed(*IN_SECTION, "end", "pagedown", braille=True) == "The page ends here."


def test_page_up_goes_back_by_a_screenful() -> None:
    assert printed(*IN_SECTION, "end", "pageup").startswith("Line 8 ")
    assert printed(*IN_SECTION, "end", "pageup", "pageup").startswith("What it is")


def test_page_down_prints_the_choices_of_the_first_screen() -> None:
    assert printed("pagedown").startswith("English, 1 of 3\n¿Español, 2 of 3?")


def test_typed_and_erased_letters_are_written_one_by_one() -> None:
    typing = [*IN_ENGLISH, "s", "down"]
    assert Screen(run(*typing)).line == "Word:"
    assert run(*typing, "a").text.removeprefix(run(*typing).text) == "a"
    assert run(*typing, "a", "ñ").text.removeprefix(run(*typing).text) == "añ"
    assert run(*typing, "a", "b", "backspace").text.removeprefix(run(*typing, "a", "b").text) == "\b \b"
    assert Screen(run(*typing, *"relaps", "backspace", "e")).line == "Word: relape"


def test_typed_or_erased_space_writes_the_field_again() -> None:
    screen = Screen(run(*IN_ENGLISH, "s", "down", "a", " ", "backspace", " ", "ñ"))
    assert screen.lines[-5:] == ["Word: a", "Word: a", "Word: a", "Word: a", "Word: a ñ"]


def test_cursor_never_moves_one_column_on_a_new_line() -> None:
    """Fenrir would take it for a letter that was typed."""
    terminal = FakeTerminal()
    log = LineLog(terminal)
    for text in ("four", "fives", "fives", "sixsix"):
        log.add(text)
    assert terminal.text == "four\nfives \nfives\nsixsix "


@pytest.mark.parametrize("before", range(1, 79))
def test_cursor_never_moves_by_the_length_of_the_new_line(before: int) -> None:
    for after in range(1, 60):
        terminal = FakeTerminal()
        log = LineLog(terminal)
        log.add("a" * before)
        old = Screen(terminal).screen.cursor.x
        log.add("b" * after)
        new = Screen(terminal).screen.cursor.x
        assert abs(new - old) != after + 1, "Fenrir counts one of the spaces behind the words as well"


def test_letter_typed_after_another_row_is_written_where_fenrir_says_it() -> None:
    """From column 19, Fenrir takes the nine letters of "Word: 15l" and a space for typed ones, and says nothing."""
    terminal = FakeTerminal()
    log = LineLog(terminal)
    log.type("Word: 15")
    log.add("Nothing found here.")
    log.type("Word: 15l")
    assert terminal.text == "Word: 15\nNothing found here.\n Word: 15l"
    log.type("Word: 15lx")
    log.type("Word: 15l")
    assert terminal.text.endswith("\n Word: 15lx\b \b")


@pytest.mark.parametrize("before", range(1, 79))
def test_input_field_on_a_new_line_never_looks_like_typing(before: int) -> None:
    for after in range(1, 60):
        terminal = FakeTerminal()
        log = LineLog(terminal)
        log.add("a" * before)
        old = Screen(terminal).screen.cursor.x
        log.type("b" * after)
        screen = Screen(terminal)
        moved, new = screen.screen.cursor.x - old, screen.line
        assert moved != 1
        assert abs(moved) != len(f"{new} ")
        assert screen.screen.cursor.x == len(new)


def test_first_letter_typed_on_the_title_shows_the_field() -> None:
    assert printed(*IN_ENGLISH, "s", "a") == "Word: a"


def test_typing_continues_after_other_rows_and_on_a_narrow_screen() -> None:
    assert printed(*IN_ENGLISH, "s", "a", "enter", "left", "up", "a") == "Word: a"
    assert printed(*IN_ENGLISH, "s", "a", "up", "a") == "Word: aa"
    assert Screen(run(*IN_ENGLISH, "s", *"abcdefgh", size=(12, 30))).lines[-2:] == ["Word:", "abcdefgh"]


def test_braille_cursor_is_at_the_end_of_an_input_field() -> None:
    screen = Screen(run(*IN_ENGLISH, "s", "a", "b", braille=True))
    assert (screen.line, screen.screen.cursor.x) == ("Word: ab", len("Word: ab"))


@pytest.mark.req("PR-05")
def test_staff_code_is_shown_as_dots() -> None:
    screen = Screen(run(*IN_ENGLISH, "ctrl+q", *"leav"))
    assert screen.line == "Staff code: ••••"


@pytest.mark.req("PR-02")
def test_hidden_screen_shows_no_text_of_the_page_and_answers_each_key() -> None:
    hidden = Screen(run(*IN_SECTION, "d", "down", "r", "down"))
    how = "The screen is hidden. To show it again, press d."
    wrapped = ["Not now: Say the sentence again. The screen is hidden. To show it again, press", "d."]
    assert hidden.lines == [how, f"Not now: Next line. {how}", *wrapped, f"Not now: Next line. {how}"]
    shown = Screen(run(*IN_SECTION, "d", "down", "r", "down", "d", "down", "down"))
    assert shown.lines[-1] == "A test medicine."


@pytest.mark.req("PR-04")
def test_end_of_visit_clears_screen_and_scrollback() -> None:
    terminal = run(*IN_SECTION, "down", "x", "1")
    rest = terminal.text.rpartition(CLEAR_WITH_SCROLLBACK)[2]
    assert rest.startswith("Welcome.")
    assert "A test" not in rest


def test_staff_code_closes_it_with_an_empty_screen() -> None:
    terminal = FakeTerminal([*IN_ENGLISH, "ctrl+q", *"leave", "enter"])
    assert run_linear(small_session(mode=Mode.LINEAR), terminal) is Exit.OK
    assert terminal.text.endswith(CLEAR_WITH_SCROLLBACK)


def test_pages_are_read_ahead_while_no_key_waits() -> None:
    class Slow(FakeTerminal):
        def waits(self, seconds: float = 0.0) -> bool:
            super().waits(seconds)
            return False

    session = small_session(mode=Mode.LINEAR)
    terminal = Slow(["enter"])
    run_linear(session, terminal)
    assert not session.read_ahead()
    fresh, steps = small_session(mode=Mode.LINEAR), 1
    while fresh.read_ahead():
        steps += 1
    assert terminal.waited.count(0.0) == steps > 3  # all of it, then nothing more


def test_new_width_applies_from_the_next_text() -> None:
    class Shrinking(FakeTerminal):
        def key(self, seconds: float | None = None) -> str:
            key = super().key()
            if key == "r":
                self.size = os.terminal_size((30, 24))
            return key

    terminal = Shrinking([*IN_SECTION, "down", "r"])
    run_linear(small_session(mode=Mode.LINEAR), terminal)
    assert "\nNot checked by a doctor or\nnurse yet. Ask your care\nteam." in terminal.text


# The real terminal ----------------------------------------------------------------------------------------------------


@contextmanager
def terminal_pair() -> Iterator[tuple[int, int]]:
    """A terminal: the end that a person sits at, and the end that a program sees."""
    person, program = os.openpty()
    try:
        yield person, program
    finally:
        for end in (person, program):
            with suppress(OSError):
                os.close(end)


def test_control_keys_arrive_as_keys_not_signals() -> None:
    with terminal_pair() as (person, program), RawTerminal(program, program) as terminal:
        os.write(person, b"\x03\x1a\x1c\x13\x11\x16\x0f\x04\r" + "ñ".encode())
        names = [terminal.key() for _ in range(10)]
    assert names == [
        "ctrl+c", "ctrl+z", "ctrl+\\", "ctrl+s", "ctrl+q", "ctrl+v", "ctrl+o", "ctrl+d", "enter", "ñ"
    ]  # fmt: skip


def test_nothing_typed_is_echoed() -> None:
    with terminal_pair() as (person, program), RawTerminal(program, program) as terminal:
        os.write(person, b"secret")
        assert [terminal.key() for _ in "secret"] == list("secret")
        assert not select.select([person], [], [], 0)[0]


def test_lone_escape_is_a_key() -> None:
    with terminal_pair() as (person, program), RawTerminal(program, program) as terminal:
        os.write(person, b"\x1b")
        assert terminal.key() == "escape"


def test_a_lone_escape_is_reported_before_it_is_known_what_it_is() -> None:
    """A voice stops at once, and not after the moment in which more bytes would make it another key."""
    happened: list[str] = []
    with (
        terminal_pair() as (person, program),
        RawTerminal(program, program, on_undecided=lambda: happened.append("undecided")) as terminal,
    ):
        os.write(person, b"\x1b")
        happened.append(terminal.key())
        os.write(person, b"\x1b[B")
        happened.append(terminal.key())
    assert happened == ["undecided", "escape", "down"]


def test_key_that_is_held_a_little_does_not_stop_the_voice_that_it_has_started() -> None:
    now, happened = [0.0], list[str]()
    keys = KeyFilter(clock=lambda: now[0])
    with (
        terminal_pair() as (person, program),
        RawTerminal(program, program, keys=keys, on_undecided=lambda: happened.append("undecided")) as terminal,
    ):
        for seconds in (0.0, 0.5, 0.04):
            now[0] += seconds
            os.write(person, b" ")
            happened.append(terminal.key(0.05))
        now[0] += 1.0
        happened.append(terminal.key(0.05))
    assert happened == [" ", "", "", ""]


def test_excess_keys_are_dropped() -> None:
    with terminal_pair() as (person, program), RawTerminal(program, program) as terminal:
        os.write(person, b"a" * 1000)
        count = 0
        while terminal.waits():
            terminal.key()
            count += 1
        assert 0 < count <= 64


def settings(terminal: int) -> list[Any]:
    return termios.tcgetattr(terminal)


def test_terminal_is_restored_however_it_ends() -> None:
    with terminal_pair() as (_, program):
        before = settings(program)
        with RawTerminal(program, program):
            assert settings(program) == raw(before)
        assert settings(program) == before
        with pytest.raises(ZeroDivisionError), RawTerminal(program, program):
            raise ZeroDivisionError
        assert settings(program) == before


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, Exit.OK), (signal.SIGHUP, Exit.TERMINAL_GONE)])
def test_signal_ends_it_and_restores_the_terminal(number: signal.Signals, code: Exit) -> None:
    handler = signal.getsignal(number)
    with terminal_pair() as (person, program):
        before = settings(program)
        os.write(person, b"a")
        with pytest.raises(TerminalEndedError) as ended, RawTerminal(program, program):
            signal.raise_signal(number)
        assert ended.value.exit is code
        assert settings(program) == before
    assert signal.getsignal(number) == handler


def test_closed_terminal_ends_it() -> None:
    with terminal_pair() as (person, program), RawTerminal(program, program) as terminal:
        os.close(person)
        with pytest.raises(TerminalEndedError) as ended:
            terminal.key()
        assert ended.value.exit is Exit.TERMINAL_GONE
        with pytest.raises(TerminalEndedError):
            terminal.write("x")


def test_size_is_that_of_the_terminal_or_the_default() -> None:
    with terminal_pair() as (_, program), RawTerminal(program, program) as terminal:
        assert terminal.size == (80, 24)
        ioctl(program, termios.TIOCSWINSZ, struct.pack("HHHH", 12, 40, 0, 0))
        assert terminal.size == (40, 12)


PROGRAM = "import sys; from kiosk.ui.lines.linear import run_linear; from tests.ui.small import small_session; "
RUN = PROGRAM + "sys.exit(run_linear(small_session(mode='linear')))"
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def start() -> Iterator[Callable[[], pexpect.spawn[str]]]:
    children: list[pexpect.spawn[str]] = []

    def begin() -> pexpect.spawn[str]:
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "TERM": "linux"}
        child = pexpect.spawn(
            sys.executable, ["-c", RUN], cwd=ROOT, env=environment, encoding="utf-8", timeout=20, dimensions=(24, 80)
        )
        child.delaybeforesend = None
        children.append(child)
        child.expect_exact("Welcome.")
        return child

    yield begin
    for child in children:
        child.close(force=True)


def test_visit_in_a_real_terminal(start: Callable[[], pexpect.spawn[str]]) -> None:
    child = start()
    way = ["\r", "2", "1", "\x1b[B", "\x1b[B", "\r", "\x1b[B", "\x1b[B", "\x1b"]
    heard = ["Nothing to open", "¿Medicines", "Testra", "¿No doctor", "Qué es", "Qué es", "¿Not checked"]
    heard += ["Una medicina de prueba.", "Testra"]
    for keys, answer in zip(way, heard, strict=True):
        child.send(keys)
        child.expect_exact(answer)
    child.send("\x11leave\r")
    child.expect(pexpect.EOF)
    child.wait()
    assert (child.exitstatus, child.signalstatus) == (Exit.OK, None)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, Exit.OK), (signal.SIGHUP, Exit.TERMINAL_GONE)])
def test_signal_ends_the_program_cleanly(
    start: Callable[[], pexpect.spawn[str]], number: signal.Signals, code: Exit
) -> None:
    child = start()
    child.send("1")
    child.expect_exact("Medicines")
    child.kill(number)
    child.expect(pexpect.EOF)
    assert child.before is not None
    assert "Traceback" not in child.before
    child.wait()
    assert (child.exitstatus, child.signalstatus) == (code, None)


def test_noise_is_ignored(start: Callable[[], pexpect.spawn[str]]) -> None:
    child = start()
    child.send("\r1")
    child.expect_exact("Medicines")
    for noise in ("\x1b[99999999;1u", "\x1b[200~b\x1b[201~", "\x1b[<0;1;1M", "\x03\x1a\x1c\x04"):
        child.send(noise)
    child.send("w")
    child.expect("Back: Left")
    assert child.isalive()
