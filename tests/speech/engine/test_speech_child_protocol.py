"""The protocol of the child process."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.speech.engine.messages import LONGEST, MessageError, Say, Stop, command_buffer, line
from kiosk.speech.engine.options import VoiceOptions
from kiosk.speech.engine.process import child_command
from tests.voices import LONG, PATIENCE

pytestmark = pytest.mark.xdist_group("speech engine")


class Talk:
    """A child, its commands and its answers."""

    def __init__(self, player: str = "null") -> None:
        command = child_command(VoiceOptions(player=player))
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True)
        self.ready = self.hear()

    def ask(self, **message: object) -> None:
        assert self.process.stdin
        self.process.stdin.write(line(message))
        self.process.stdin.flush()

    def say(self, number: int, text: str = LONG) -> None:
        self.ask(op="say", id=number, text=text, voice="en-us", rate=170, volume=100)

    def hear(self) -> dict[str, Any]:
        assert self.process.stdout
        message = json.loads(self.process.stdout.readline())
        assert isinstance(message, dict)
        return message

    def hear_until(self, what: str) -> list[dict[str, Any]]:
        heard = [self.hear()]
        while heard[-1]["is"] != what:
            heard.append(self.hear())
        return heard

    def end(self) -> tuple[bytes, bytes]:
        """Close the input; return what is left of both outputs."""
        return self.process.communicate(timeout=PATIENCE)


@pytest.fixture(params=["null", "instant"])
def talk(request: pytest.FixtureRequest) -> Iterator[Talk]:
    yield from talk_over(request.param)


@pytest.fixture
def slow() -> Iterator[Talk]:
    yield from talk_over("null")


def talk_over(player: str) -> Iterator[Talk]:
    talk = Talk(player)
    yield talk
    process = talk.process
    if process.returncode is None:
        _, complaints = talk.end()
        assert complaints == b""
        assert process.returncode == 0
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe:
            pipe.close()


def test_first_line_reports_library_player_and_voices(talk: Talk) -> None:
    assert talk.ready == {
        "is": "ready",
        "library": True,
        "audio": True,
        "voices": {"en": "en-us", "es": "es-419"},
    }


def test_sentence_is_reported_from_start_to_end(talk: Talk) -> None:
    talk.say(7, "Good morning.")
    heard = talk.hear_until("end")
    assert [each["is"] for each in heard] == ["start", "word", "word", "end"]
    assert {each["id"] for each in heard} == {7}
    assert [(each["at"], each["length"]) for each in heard[1:3]] == [(0, 4), (5, 7)]


def test_each_stop_is_answered_once(talk: Talk) -> None:
    for _ in range(5):
        talk.ask(op="stop")
    assert [talk.hear()["is"] for _ in range(5)] == ["stopped"] * 5


def test_nothing_is_reported_after_a_stop(slow: Talk) -> None:
    slow.say(1)
    slow.hear_until("start")
    slow.ask(op="stop")
    slow.hear_until("stopped")
    slow.ask(op="ping")
    assert slow.hear() == {"is": "pong"}


def test_new_sentence_replaces_the_one_being_said(slow: Talk) -> None:
    slow.say(1)
    slow.hear_until("start")
    slow.say(2, "Yes.")
    heard = slow.hear_until("end")
    assert heard[-1]["id"] == 2


def test_it_answers_while_it_speaks(slow: Talk) -> None:
    slow.say(1)
    slow.hear_until("word")
    slow.ask(op="ping")
    slow.hear_until("pong")
    slow.hear_until("word")


def test_unknown_voice_is_an_error_and_the_next_sentence_is_said(talk: Talk) -> None:
    talk.ask(op="say", id=1, text="x", voice="nobody", rate=170, volume=100)
    assert talk.hear()["is"] == "error"
    talk.say(2, "Yes.")
    assert talk.hear_until("end")[-1]["id"] == 2


@pytest.mark.parametrize("last", ["quit", "end of input", "nonsense", "unknown", "terminated"])
def test_it_ends(slow: Talk, last: str) -> None:
    assert slow.process.stdin
    slow.say(1)
    slow.hear_until("start")
    match last:
        case "quit":
            slow.ask(op="quit")
        case "nonsense":
            slow.process.stdin.write(b"nonsense\n")
            slow.process.stdin.flush()
        case "unknown":
            slow.ask(op="sing")
        case "terminated":
            os.killpg(slow.process.pid, signal.SIGTERM)
    if last == "end of input":
        slow.end()
    else:
        slow.process.wait(PATIENCE)
        slow.process.communicate()
    assert slow.process.returncode == (-signal.SIGTERM if last == "terminated" else 0)


def test_it_ends_when_its_output_is_closed(slow: Talk) -> None:
    assert slow.process.stdout
    slow.process.stdout.close()
    slow.ask(op="stop")
    assert slow.process.wait(PATIENCE) == 0


def test_it_ends_when_the_kiosk_is_killed() -> None:
    """The kiosk can no longer end it, so the end of its input must."""
    kiosk = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, start_new_session=True)\n"
        "print('started', flush=True)\n"
        "time.sleep(999)\n"
    )
    command = [sys.executable, "-c", kiosk, *child_command(VoiceOptions(player="null"))]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        lines = {parent.stdout.readline().partition(b",")[0], parent.stdout.readline().partition(b",")[0]}
        assert lines == {b"started\n", b'{"is":"ready"'}
        parent.kill()
        assert parent.stdout.read() == b"", "the end comes when the child, who has the same output, is gone"


def test_only_the_child_loads_pyttsx3() -> None:
    code = "import sys, kiosk.speech.engine.process, kiosk.cli.wiring\nprint('pyttsx3' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=PATIENCE)
    assert done.stdout == "False\n"


def test_lines_are_joined_wherever_they_are_cut() -> None:
    whole = line({"op": "say", "id": 1, "text": "¿Sí?\n", "voice": "es"}) + line({"op": "stop"})
    for size in range(1, len(whole)):
        buffer = command_buffer()
        pieces = [whole[at : at + size] for at in range(0, len(whole), size)]
        assert [each for piece in pieces for each in buffer.feed(piece)] == [Say(1, "¿Sí?\n", "es"), Stop()]


@pytest.mark.parametrize("text", [b"\n", b"7\n", b"[]\n", b"\xff\n", b"[" * 100_000 + b"\n", b"x" * (LONGEST + 1)])
def test_invalid_lines_are_refused(text: bytes) -> None:
    with pytest.raises(MessageError):
        list(command_buffer().feed(text))
