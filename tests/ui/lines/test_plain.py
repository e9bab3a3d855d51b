"""Plain mode: typed lines in, plain lines out."""

from __future__ import annotations

import io
import os
import signal
import struct
import sys
import termios
import tty
from collections.abc import Callable, Iterator
from contextlib import suppress
from fcntl import ioctl
from pathlib import Path
from typing import Any

import pexpect
import pytest

from kiosk.domain.errors import Exit, OutputError
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.services.session import Session
from kiosk.services.staff_lock import StaffLock
from kiosk.terminal.line_settings import gives_lines
from kiosk.terminal.ownership import TerminalOwner
from kiosk.terminal.terminal_output import TerminalEndedError
from kiosk.ui.lines.plain import run_plain
from tests.fixture_guide import fixture_session
from tests.ui.small import small_session

IN_ENGLISH = ["", "1"]
IN_SPANISH = ["", "2"]


def plain_session() -> Session:
    return small_session(mode=Mode.PLAIN)


def run(*lines: str) -> str:
    sink = io.StringIO()
    assert run_plain(plain_session(), io.StringIO("".join(f"{line}\n" for line in lines)), sink) is Exit.OK
    return sink.getvalue()


def title(*lines: str) -> str:
    """The title of the page that the last of ``lines`` opened."""
    return new(*lines).splitlines()[2]


def new(*lines: str) -> str:
    """What the last of ``lines`` printed."""
    return run(*lines).removeprefix(run(*lines[:-1]))


@pytest.mark.parametrize(
    ("line", "answer"), [("", "1. English\n2. Español\n"), ("what is this", "is not a choice here")]
)
def test_any_line_on_the_first_page_is_answered(line: str, answer: str) -> None:
    assert answer in new(line)


@pytest.mark.parametrize("line", ["1", "down", "l", "\x1b[B"])
def test_a_number_or_a_key_chooses_on_the_first_page(line: str) -> None:
    assert new(line).strip().startswith({"1": "Medicines for multiple sclerosis", "down": "1. English"}.get(line, ""))
    assert new(line).strip()


def test_first_page_explains_plain_mode_in_both_languages() -> None:
    first = run()
    assert first.splitlines()[1:] == [
        "Welcome. Choose your language.",
        "¿Welcome. Choose your language.?",
        "Type a number or the name of a key, such as F1, then press Enter.",
        "¿Type a number or the name of a key, such as F1, then press Enter.?",
        "1. English",
        "2. Español",
        "Number, or h for help: ¿Number, or h for help:? ",
    ]
    assert "any key" not in first
    assert "F2" not in first, "there is no voice to turn on"


def test_help_explains_plain_mode_first() -> None:
    page = new(*IN_ENGLISH, "h").splitlines()[2:4]
    assert page == ["Help", "Type a number or the name of a key, such as F1, then press Enter."]
    assert "¿Type a number" in new("", "h"), "nobody has chosen a language yet"


@pytest.mark.parametrize(
    ("chosen", "opens", "heading"),
    [
        ("1", "A number: Open the line with that number", "0 to 9"),
        ("2", "Un número: Abrir la línea con ese número", "0 a 9"),
    ],
)
def test_help_says_what_a_typed_number_does(chosen: str, opens: str, heading: str) -> None:
    sink = io.StringIO()
    run_plain(fixture_session(Site(settings=Settings(mode=Mode.PLAIN))), io.StringIO(f"\n{chosen}\nf1\n"), sink)
    assert opens in sink.getvalue().splitlines()
    assert heading not in sink.getvalue()


@pytest.mark.parametrize("line", ["f2", "x", "b", "w", "L", "enter", "start over", "Page Down", "s"])
def test_exploring_keys_only_names_them(line: str) -> None:
    explore = [*IN_ENGLISH, "h", "h"]
    answer = new(*explore, line)
    assert ": " in answer
    assert len(answer.strip().splitlines()) == 2
    assert title(*explore, line, "1").startswith("Help"), "the page has not changed, and 1 leads back"


def test_explored_keys_are_named_as_on_the_screen_with_the_way_out() -> None:
    explore = [*IN_ENGLISH, "h", "h"]
    page = new(*explore)
    assert "To go back, type 1." in page
    assert page.endswith("\nA key, or 1 to go back: ")
    assert "three times" not in page
    assert "1. Back to: Help" in page
    assert "F8 or X: " not in new(*explore, "f8")
    assert "\nF8: Start over" in new(*explore, "f8")
    assert "\nF8: Start over" in new(*explore, "start over")
    assert "is not a choice here" in new(*explore, "what is this")
    assert "Staff code:" in new(*explore, "ctrl+q")


def test_only_what_plain_mode_can_do_is_offered() -> None:
    settings, options = new(*IN_ENGLISH, "7"), new(*IN_ENGLISH, "1", "10")
    assert "\nSettings\n1. Language: English\n" in settings
    assert title(*IN_SPANISH, "¿Settings?") == "¿Settings?"
    assert "Where am I?" in options
    for page in (settings, options, new("")):
        for word in ("usual screen", "oice", "etters", "olors", "sentence", "hands", "itself", "braille"):
            assert word not in page, word


def test_the_list_of_keys_has_only_those_that_do_something_here() -> None:
    keys = new(*IN_ENGLISH, "h").partition("The keys. Heading\n")[2].splitlines()
    assert [line.partition(": ")[2] for line in keys if ": " in line][:22] == [
        "Next line", "Next line, going round", "Line above", "Open or choose", "Go back",
        "Next page or section, or open", "Next heading", "Heading above",
        "Help", "Change the language", "First line", "Last line", "Where am I?",
        "Where does this line come from?", "Take a question along, or take it off the list",
        "Search", "Settings", "All settings as they were at first", "Hide or show the screen",
        "Ask the staff", "Start over (asks first)", "Open the line with that number",
    ]  # fmt: skip


@pytest.mark.parametrize("key", ["v", "r", ".", "-", "g", "f2"])
def test_keys_of_the_voice_say_that_there_is_none(key: str) -> None:
    assert new(*IN_ENGLISH, key).splitlines()[1] == "There is no voice where lines are typed."


def test_a_heading_stands_apart_and_says_what_it_is() -> None:
    assert "\n\nThe keys. Heading\nDown: Next line\n" in new(*IN_ENGLISH, "h")


def test_messages_are_in_all_languages_until_one_is_chosen() -> None:
    asked = new("")
    assert asked.endswith("\nNumber, or h for help: ¿Number, or h for help:? ")
    answer = new("", "nonsense")
    assert "“nonsense” is not a choice here." in answer
    assert "¿“nonsense” is not a choice here." in answer
    hidden = new("", "h", "d")
    assert "The screen is hidden." in hidden
    assert "¿The screen is hidden." in hidden


def test_quoted_title_ends_like_a_sentence() -> None:
    assert "Results for “doctor”. Found in 1 place." in new(*IN_ENGLISH, "s", "doctor")


def test_page_is_printed_whole_with_numbered_choices() -> None:
    page = new(*IN_ENGLISH)
    assert "\n1. Testra (testumab)\n" in page
    assert "1 of 1" not in page
    assert "\n2. ¿Information in English?\n" in page
    assert "\n5. A to Z list\n" in page


def test_number_opens_a_choice() -> None:
    assert "1. What it is\n2. Warnings\n3. Sources and review\n4. " in new(*IN_ENGLISH, "1")
    assert "A to Z list" in title(*IN_ENGLISH, "5")


def test_numbers_are_the_same_in_spanish() -> None:
    assert "1. Qué es\n2. Advertencias\n" in new(*IN_SPANISH, "1")


@pytest.mark.parametrize("line", ["0", "999", "9" * 5000, "٣٣", "²"])
def test_unknown_number_is_refused(line: str) -> None:
    assert "is not a choice here." in new(*IN_ENGLISH, line)


@pytest.mark.parametrize("line", ["h", "H", "?", "help", "Help", "f1"])
def test_letters_and_names_work_like_keys(line: str) -> None:
    assert title(*IN_ENGLISH, line).startswith("Help")


@pytest.mark.parametrize(("sent", "name"), [("\x1bOP", "f1"), ("\x1b[A", "up"), ("\x1b[D", "left")])
def test_pressed_key_means_the_same_as_its_name(sent: str, name: str) -> None:
    for way in (IN_ENGLISH, [*IN_ENGLISH, "1", "2"], [*IN_ENGLISH, "h", "h"]):
        answer = new(*way, sent)
        assert answer == new(*way, name)
        assert "is not a choice here" not in answer


def test_pressed_keys_do_what_they_are_for() -> None:
    assert title(*IN_ENGLISH, "\x1bOP").startswith("Help")
    assert title(*IN_ENGLISH, "1", "\x1b[D").startswith("Medicines for")
    assert "relapse: A new attack of MS." in new(*IN_ENGLISH, "1", "2", "down", "down", "down", "\x1b[A", "enter")


def test_line_with_more_than_one_key_is_unknown() -> None:
    assert "“[A[A” is not a choice here." in new(*IN_ENGLISH, "\x1b[A\x1b[A")
    assert "“OPx” is not a choice here." in new(*IN_ENGLISH, "\x1bOPx")


@pytest.mark.parametrize("sent", ["\x1bOP", "\x1b[A", "\x1b[D"])
@pytest.mark.parametrize("page", ["s", "ctrl+q"])
def test_pressed_key_is_never_text_in_a_field(page: str, sent: str) -> None:
    answer = new(*IN_ENGLISH, page, sent)
    assert "Results for" not in answer
    assert "That is not the staff code." not in answer
    assert "\x1b" not in answer


def test_names_of_keys_and_commands_work_in_the_visits_language() -> None:
    assert title(*IN_SPANISH, "¿Language?").startswith("Medicines for")
    assert title(*IN_SPANISH, "f1") == title(*IN_SPANISH, "help") == title(*IN_SPANISH, "¿help?")


def test_down_and_enter_reach_the_meanings_of_terms() -> None:
    assert "relapse: A new attack of MS." in new(*IN_ENGLISH, "1", "2", "down", "down", "enter")


def test_meanings_of_terms_are_numbered_without_key_hints() -> None:
    section = new(*IN_ENGLISH, "1", "2")
    assert "Call your doctor.\n1. Meaning of: relapse\n" in section
    assert "Press Enter" not in section
    assert "relapse: A new attack of MS." in new(*IN_ENGLISH, "1", "2", "1")


def test_message_is_printed_once() -> None:
    assert "Back: Left." not in new(*IN_ENGLISH, "w", "")


def test_lines_are_wrapped_on_a_terminal_only() -> None:
    person, program = os.openpty()
    ioctl(program, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 30, 0, 0))
    with os.fdopen(program, "w", encoding="utf-8") as sink:
        run_plain(plain_session(), io.StringIO("\n1\n1\n2\n"), sink)
    data = b""
    with suppress(OSError):  # a closed terminal ends with an error, not with an end of file
        while more := os.read(person, 65536):
            data += more
    os.close(person)
    shown = data.decode()
    notice = "Not checked by a doctor or nurse yet."
    assert notice not in shown
    assert notice in " ".join(shown.split())
    assert notice in run(*IN_ENGLISH, "1", "2")


def test_empty_line_reads_the_next_section_or_prompts_again() -> None:
    assert title(*IN_ENGLISH, "1", "1", "").startswith("Warnings")
    assert "This is the last section." in new(*IN_ENGLISH, "1", "1", "", "", "")
    assert len(new(*IN_ENGLISH, "").splitlines()) == 2


def test_line_typed_on_the_search_page_is_searched() -> None:
    search = new(*IN_ENGLISH, "s")
    assert search.endswith("\nWord: ")
    assert "Testra: Important warnings" in new(*IN_ENGLISH, "s", "doctor")
    assert title(*IN_ENGLISH, "s", "").startswith("Medicines for")
    assert title(*IN_ENGLISH, "s", "1").startswith("A to Z list")


def test_page_with_a_field_says_how_to_go_back_where_every_line_is_typed() -> None:
    back = "To go back, type the number before “Back to”."
    search, leave = [*IN_ENGLISH, "s"], [*IN_ENGLISH, "ctrl+q"]
    typed = "Type a word in any kiosk language, then press Enter."
    assert title(*search) == f"Search the guide. {typed} {back}"
    assert "\n2. Back to: Medicines for multiple sclerosis\n" in new(*search)
    assert title(*search, "2").startswith("Medicines for")
    assert title(*leave) == f"For staff only: close the kiosk. Type the staff code, then press Enter. {back}"
    assert new(*leave, "left") == f"\nThat is not the staff code. Type it again. {back}\nStaff code: "
    assert title(*leave, "left", "1").startswith("Medicines for")


def test_unknown_line_is_answered_without_escape_sequences() -> None:
    answer = new(*IN_ENGLISH, "\x1b[31mfoo" + "o" * 5000)
    assert "“[31mfoooo" in answer
    assert len(answer) < 300
    assert "\x1b" not in answer


def test_message_is_printed_without_the_page() -> None:
    assert "Back: Left." in new(*IN_ENGLISH, "w")
    assert "Testra" not in new(*IN_ENGLISH, "w")


def test_language_change_prints_the_page_again() -> None:
    assert "¿Testra (¿testumab?)?" in new(*IN_ENGLISH, "l")


@pytest.mark.req("PR-02")
def test_hidden_screen_shows_no_text_of_the_page() -> None:
    assert "screen is hidden" in new(*IN_ENGLISH, "d")
    assert "Testra" not in new(*IN_ENGLISH, "d", "1")
    assert "Not now: Open or choose." in new(*IN_ENGLISH, "d", "1")
    assert "Testra" in new(*IN_ENGLISH, "d", "1", "d"), "nothing was opened on the hidden screen"


def test_staff_code_closes_it() -> None:
    sink = io.StringIO()
    source = io.StringIO("\n1\n")
    session = plain_session()
    run_plain(session, source, sink)
    session.press("ctrl+q")
    assert run_plain(session, io.StringIO("leave\n1\n"), sink) is Exit.OK
    assert session.view.ended


@pytest.mark.parametrize("way", [[], IN_ENGLISH, [*IN_ENGLISH, "s"], [*IN_SPANISH, "1", "1"], [*IN_ENGLISH, "d"]])
@pytest.mark.parametrize("name", ["ctrl+q", "Ctrl+Q"])
def test_staff_key_can_be_named_on_any_page(way: list[str], name: str) -> None:
    session = plain_session()
    run_plain(session, io.StringIO("".join(f"{line}\n" for line in [*way, name, "no"])), io.StringIO())
    assert not session.view.ended
    run_plain(session, io.StringIO("leave\n"), io.StringIO())
    assert session.view.ended


FOUND = [*IN_ENGLISH, "s", "relapse", "1"]
GLOSSARY = [
    "Glossary: hard words explained",
    "Not checked by a doctor or nurse yet. Ask your care team.",
    "relapse: A new attack of MS.",
]


def test_glossary_prints_the_word_looked_up_and_the_rest_on_an_empty_line() -> None:
    assert new(*FOUND).splitlines()[2:-1] == GLOSSARY
    whole = new(*FOUND, "").splitlines()[2:-1]
    assert whole[:3] == GLOSSARY
    assert whole[3].startswith("1. Back to")
    assert len(new(*FOUND, "", "").splitlines()) == 2


def test_word_looked_up_stays_alone_after_a_language_change_or_hiding() -> None:
    assert len(new(*FOUND, "l").splitlines()) == len(new(*FOUND).splitlines())
    assert new(*FOUND, "d", "d").splitlines()[-4:-1] == GLOSSARY
    assert new(*FOUND, "d", "d", "").splitlines()[2:5] == GLOSSARY


def test_glossary_opened_as_a_page_is_printed_whole() -> None:
    assert new(*IN_ENGLISH, "9").splitlines()[2:5] == GLOSSARY


@pytest.mark.parametrize("lines", [[], [""], ["", "1", "1", "1"]])
def test_end_of_input_ends_it(lines: list[str]) -> None:
    assert run(*lines)


def test_last_line_without_a_line_end_is_handled() -> None:
    sink = io.StringIO()
    run_plain(plain_session(), io.StringIO("\n1"), sink)
    assert "1. Testra" in sink.getvalue()


def test_invalid_bytes_do_not_end_it() -> None:
    source = io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n\xf1\n\x00\n1\n"), encoding="utf-8")
    sink = io.TextIOWrapper(written := io.BytesIO(), encoding="ascii")
    assert run_plain(plain_session(), source, sink) is Exit.OK
    assert b"1. English" in written.getvalue()
    assert b"2. Espanol" in written.getvalue()


def test_closed_pipe_ends_it_with_a_message() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as sink, pytest.raises(OutputError) as ended:
        run_plain(plain_session(), io.StringIO("\n" * 500), sink)
    assert str(ended.value).startswith("standard output: The output cannot be written (Broken pipe).")
    assert ended.value.exit is Exit.TERMINAL_GONE


def test_no_escape_sequence_is_printed() -> None:
    everything = run(*IN_SPANISH, "1", "1", "", "h", "b", "c", "w", "d", "d", "s", "\x1b]0;x\x07", "x", "1", "1")
    assert all(letter.isprintable() or letter == "\n" for letter in everything)


# The real terminal ----------------------------------------------------------------------------------------------------


@pytest.fixture
def terminal() -> Iterator[tuple[int, io.TextIOWrapper]]:
    """The end of a terminal that a person sits at, and the other one as a program reads it."""
    person, program = os.openpty()
    with os.fdopen(program, encoding="utf-8") as source:
        yield person, source
        with suppress(OSError):
            os.close(person)


def test_ctrl_d_does_not_end_it(terminal: tuple[int, io.TextIOWrapper]) -> None:
    person, source = terminal
    os.write(person, b"\x04\n1\n" + b"\x04" * 50 + b"w\nh\x04\x04ctrl+q\nleave\n")
    sink = io.StringIO()
    session = plain_session()
    assert run_plain(session, source, sink) is Exit.OK
    assert session.view.ended
    assert "Back: Left." in sink.getvalue()
    assert "Press Down." in sink.getvalue()  # a letter that was ended by it, not by Enter


def test_key_pressed_on_a_terminal_is_not_typed_text(terminal: tuple[int, io.TextIOWrapper]) -> None:
    person, source = terminal
    os.write(person, b"\n1\n\x1bOP\nctrl+q\nleave\n")
    sink = io.StringIO()
    assert run_plain(plain_session(), source, sink) is Exit.OK
    assert "\nHelp" in sink.getvalue()
    assert "OP" not in sink.getvalue()


def test_name_of_a_pressed_key_is_no_staff_code() -> None:
    session = fixture_session(Site(settings=Settings(mode=Mode.PLAIN)))
    session.upkeep.staff_lock = StaffLock("left".__eq__)
    run_plain(session, io.StringIO("\n1\nctrl+q\n\x1b[D\n"), io.StringIO())
    assert not session.view.ended
    run_plain(session, io.StringIO("ctrl+q\nleft\n"), io.StringIO())
    assert session.view.ended


class Closing(io.StringIO):
    """Closes the person's end of a terminal as soon as something was printed."""

    def __init__(self, person: int) -> None:
        super().__init__()
        self._person = person

    def flush(self) -> None:
        with suppress(OSError):
            os.close(self._person)


def test_vanished_terminal_ends_it(terminal: tuple[int, io.TextIOWrapper]) -> None:
    person, source = terminal
    assert run_plain(plain_session(), source, Closing(person)) is Exit.TERMINAL_GONE


def test_gives_lines_detects_vanished_and_raw_terminals() -> None:
    person, program = os.openpty()
    assert gives_lines(program)
    tty.setraw(program)
    assert not gives_lines(program)
    os.close(person)
    assert not gives_lines(program)
    os.close(program)


def test_endless_end_of_file_means_the_terminal_is_gone() -> None:
    person, program = os.openpty()
    settings = termios.tcgetattr(program)
    settings[3] &= ~termios.ICANON
    settings[6][termios.VMIN] = settings[6][termios.VTIME] = 0
    termios.tcsetattr(program, termios.TCSANOW, settings)
    with os.fdopen(program, encoding="utf-8") as source:
        assert run_plain(plain_session(), source, io.StringIO()) is Exit.TERMINAL_GONE
    os.close(person)


SIGNALS = [signal.SIGINT, signal.SIGTSTP, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM]


def test_signal_handlers_are_restored(terminal: tuple[int, io.TextIOWrapper]) -> None:
    person, source = terminal
    before = [signal.getsignal(number) for number in SIGNALS]
    during = []

    class Looking(io.StringIO):
        def flush(self) -> None:
            during.append([signal.getsignal(number) for number in SIGNALS])

    os.write(person, b"ctrl+q\nleave\n")
    run_plain(plain_session(), source, Looking())
    assert during[0][:3] == [signal.SIG_IGN] * 3
    assert [signal.getsignal(number) for number in SIGNALS] == before
    during.clear()
    run_plain(plain_session(), io.StringIO("\n"), Looking())
    assert during[0] == before  # a pipe


def test_second_signal_does_not_disturb_the_exit(terminal: tuple[int, io.TextIOWrapper]) -> None:
    source = terminal[1].fileno()
    with TerminalOwner(source, source, lines=True):
        with pytest.raises(TerminalEndedError) as first:
            signal.raise_signal(signal.SIGHUP)
        signal.raise_signal(signal.SIGTERM)
    assert first.value.exit is Exit.TERMINAL_GONE


RUN = """
import sys
from kiosk.ui.lines.plain import run_plain
from tests.ui.lines.test_plain import plain_session
sys.exit(run_plain(plain_session(), sys.stdin, sys.stdout))
"""
ROOT = Path(__file__).resolve().parents[3]
Start = Callable[[], "pexpect.spawn[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    children: list[pexpect.spawn[str]] = []

    def begin() -> pexpect.spawn[str]:
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "TERM": "dumb"}
        child = pexpect.spawn(sys.executable, ["-c", RUN], cwd=ROOT, env=environment, encoding="utf-8", timeout=20)
        child.delaybeforesend = None
        children.append(child)
        child.expect_exact("Welcome.")
        child.send("\r")
        child.expect_exact("for help:")
        return child

    yield begin
    for child in children:
        child.close(force=True)


def ended(child: pexpect.spawn[str]) -> int | None:
    child.expect(pexpect.EOF)
    assert "Traceback" not in str(child.before)
    assert "Exception" not in str(child.before)
    child.wait()
    assert child.signalstatus is None
    return child.exitstatus


def test_only_the_staff_code_leads_out(start: Start) -> None:
    child = start()
    answers = ("First screen, line 1.", "volume 7 of 10.") * 3  # asked again, "where am I?" names the settings
    for key, answer in zip(("\x03", "\x1a", "\x1c", "\x04", "\x04\x04\x04\x04"), answers, strict=False):
        child.send(key)
        child.send("w\r")
        child.expect_exact(answer)
        child.expect_exact("for help:")
    child.send("ctrl+q\r")
    child.expect_exact("Staff code:")
    child.send("leave\r")
    assert ended(child) == Exit.OK


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, Exit.OK), (signal.SIGHUP, Exit.TERMINAL_GONE)])
def test_signal_ends_it_cleanly(start: Start, number: signal.Signals, code: Exit) -> None:
    child = start()
    child.kill(number)
    assert ended(child) == code


def test_closed_terminal_ends_the_program_with_its_code(start: Start) -> None:
    child: Any = start()
    child.ptyproc.fileobj.close()
    child.wait()
    assert (child.exitstatus, child.signalstatus) == (Exit.TERMINAL_GONE, None)
