"""A voice whose child is interrupted, killed or stopped, or sends nonsense or nothing."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from kiosk.services.ports import EventKind, VoiceState
from kiosk.speech.engine.limits import Limits
from kiosk.speech.engine.process import SpeechProcess
from tests.fakes import AsWritten
from tests.voices import LONG, PATIENCE, Ear, children, memory_kb, real_voice, script, sentence, until

pytestmark = pytest.mark.xdist_group("speech engine")

STEADY = Limits(ready=PATIENCE, failures=1000)
"""For tests that kill more children than a voice tolerates."""
READY = 'print(\'{"is":"ready","library":true,"audio":true,"voices":{"en":"en-us"}}\', flush=True)\n'
ANSWER_STOPS = "import sys\nfor line in sys.stdin:\n if 'stop' in line: print('{\"is\":\"stopped\"}', flush=True)\n"


def child_of(voice: SpeechProcess) -> int:
    """Return the process id of the child in use."""
    worker = voice._supervisor._pool.active
    assert worker
    return worker.pid


def has_spare(voice: SpeechProcess) -> bool:
    return voice._supervisor._pool.spare is not None


def test_a_thousand_interruptions_cost_no_child_and_no_memory() -> None:
    # The clock stands still: on a busy machine an answer may be late although nothing is wrong.
    with real_voice(clock=lambda: 0.0) as voice:
        ear = Ear(voice)
        until(lambda: has_spare(voice))
        pid = child_of(voice)
        ours = its = 0
        started = time.monotonic()
        for number in range(1, 1001):
            voice.say(sentence(number))
            if number % 3 == 0:
                voice.cancel()
            if number % 10 == 0:
                voice.say(sentence(number))
                ear.wait(number, EventKind.STARTED)
            if number == 200:
                ours, its = memory_kb(), memory_kb(pid)
        assert time.monotonic() - started < PATIENCE
        assert child_of(voice) == pid, "no interruption costs a child"
        assert memory_kb() - ours < 4096
        assert memory_kb(pid) - its < 4096
        assert EventKind.FAILED not in {event.kind for event in ear.events}
        voice.say(sentence(1001, "Done."))
        ear.wait(1001, EventKind.ENDED)


@pytest.mark.slow
def test_sentence_of_a_killed_child_is_said_again_a_hundred_times() -> None:
    with real_voice(limits=STEADY) as voice:
        ear = Ear(voice)
        for number in range(1, 101):
            voice.say(sentence(number))
            ear.wait(number, EventKind.STARTED)
            os.kill(child_of(voice), signal.SIGKILL)
            ear.wait(number, EventKind.STARTED, times=2)
        until(lambda: len(children(os.getpid())) <= 2, "dead children are reaped")
        voice.say(sentence(101, "Done."))
        ear.wait(101, EventKind.ENDED)


def test_spare_child_that_dies_is_replaced() -> None:
    with real_voice() as voice:
        until(lambda: has_spare(voice))
        spare = voice._supervisor._pool.spare
        assert spare
        os.kill(spare.pid, signal.SIGKILL)
        until(lambda: has_spare(voice) and voice._supervisor._pool.spare is not spare)


@pytest.mark.req("SP-12")
def test_sentence_of_a_hung_child_is_said_again_by_another() -> None:
    with real_voice() as voice:
        ear = Ear(voice)
        until(lambda: has_spare(voice))
        voice.say(sentence(1))
        ear.wait(1, EventKind.STARTED)
        hung = child_of(voice)
        os.kill(hung, signal.SIGSTOP)
        ear.wait(1, EventKind.STARTED, times=2)
        assert child_of(voice) != hung
        until(lambda: not Path(f"/proc/{hung}").exists())


@pytest.mark.parametrize("spare_too", [False, True])
def test_hung_child_does_not_delay_the_next_sentence(spare_too: bool) -> None:
    with real_voice() as voice:
        ear = Ear(voice)
        until(lambda: has_spare(voice))
        hung = children(os.getpid()) if spare_too else [child_of(voice)]
        voice.say(sentence(1))
        ear.wait(1, EventKind.STARTED)
        for pid in hung:
            os.kill(pid, signal.SIGSTOP)
        voice.cancel()
        voice.say(sentence(2))
        ear.wait(2, EventKind.STARTED)
        assert child_of(voice) not in hung


def test_sentence_that_kills_children_fails_and_the_next_is_said() -> None:
    deadly = script(
        "import sys\n" + READY + "for line in sys.stdin:\n"
        " if 'stop' in line: print('{\"is\":\"stopped\"}', flush=True)\n"
        " if 'deadly' in line: sys.exit(1)\n"
        " if 'good' in line: print('{\"is\":\"end\",\"id\":%s}' % line.split('\"id\":')[1].split(',')[0], flush=True)\n"
    )
    with real_voice(command=deadly, limits=STEADY) as voice:
        ear = Ear(voice)
        voice.say(sentence(1, "deadly"))
        ear.wait(1, EventKind.FAILED)
        voice.say(sentence(2, "good"))
        ear.wait(2, EventKind.ENDED)


FLOODS = {
    "of words": READY + 'while True: print(\'{"is":"word","id":1,"at":0,"length":1}\')',
    "of nonsense": READY + "while True: print('nonsense ' * 999)",
    "without an end": READY + "while True: print('x' * 65536, end='')",
    "before it is ready": 'while True: print(\'{"is":"pong"}\')',
    "of bytes": READY + "import sys\nwhile True: sys.stdout.buffer.write(bytes(range(256)) * 256)",
}


@pytest.mark.parametrize("flood", FLOODS)
def test_flood_of_answers_ends_the_voice_only(flood: str) -> None:
    before = memory_kb()
    with real_voice(command=script(FLOODS[flood]), limits=Limits(ready=PATIENCE, pause=0.01), ready=False) as voice:
        ear = Ear(voice)
        voice.say(sentence(1))
        ear.wait(1, EventKind.FAILED)
        until(lambda: voice.state is VoiceState.GAVE_UP)
        assert memory_kb() - before < 32_768


MUTE = {
    "never says that it is ready": "import time\nwhile True: time.sleep(60)",
    "ends at once": "",
    "says so and ends": READY,
    "ignores signals": "import signal, time\nsignal.signal(15, signal.SIG_IGN)\nwhile True: time.sleep(60)",
}


@pytest.mark.req("SP-12")
@pytest.mark.parametrize("kind", MUTE)
def test_voice_gives_up_on_a_useless_child(kind: str) -> None:
    with real_voice(command=script(MUTE[kind]), limits=Limits(ready=0.5, pause=0.01)) as voice:
        ear = Ear(voice)
        voice.say(sentence(1))
        ear.wait(1, EventKind.FAILED)
        until(lambda: voice.state is VoiceState.GAVE_UP)
        voice.say(sentence(2))
        ear.wait(2, EventKind.FAILED)


def test_voice_gives_up_if_the_child_cannot_be_started() -> None:
    with real_voice(command=["/nowhere/python"]) as voice:
        assert voice.state is VoiceState.GAVE_UP


def test_voice_that_gave_up_is_tried_again_later(tmp_path: Path) -> None:
    repaired = tmp_path / "repaired"
    child = f"import os, sys\nif not os.path.exists({str(repaired)!r}): sys.exit(1)\n" + READY + ANSWER_STOPS
    limits = Limits(ready=PATIENCE, pause=0.01, retry=0.0)
    with real_voice(command=script(child), limits=limits) as voice:
        until(lambda: voice.state is VoiceState.GAVE_UP)
        repaired.touch()
        voice.say(sentence(1))
        until(lambda: voice.state is VoiceState.READY)


@pytest.mark.req("SP-12")
@pytest.mark.parametrize(
    ("player", "synthesizer", "state"),
    [("none", "auto", VoiceState.NO_DEVICE), ("null", "none", VoiceState.NO_LIBRARY)],
)
def test_missing_parts_are_reported_and_sentences_fail(player: str, synthesizer: str, state: VoiceState) -> None:
    with real_voice(player, synthesizer=synthesizer) as voice:
        assert voice.state is state
        until(lambda: not children(os.getpid()), "no child is started again")
        ear = Ear(voice)
        voice.say(sentence(1))
        ear.wait(1, EventKind.FAILED)
        assert voice.state is state


@pytest.mark.req("SP-12")
def test_requests_never_wait_for_a_hung_child() -> None:
    with real_voice(limits=STEADY) as voice:
        until(lambda: has_spare(voice))
        os.kill(child_of(voice), signal.SIGSTOP)
        slowest = 0.0
        for number in range(1, 301):
            started = time.thread_time()
            voice.say(sentence(number, LONG * 20))
            voice.cancel()
            slowest = max(slowest, time.thread_time() - started)
        assert slowest < 0.05


def test_close_leaves_nothing_while_all_children_hang() -> None:
    with real_voice() as voice:
        until(lambda: has_spare(voice))
        voice.say(sentence(1))
        for pid in children(os.getpid()):
            os.kill(pid, signal.SIGSTOP)


def test_close_leaves_nothing_before_the_voice_is_ready() -> None:
    for _ in range(20):
        with real_voice(ready=False) as voice:
            voice.say(sentence(1))


def test_failing_pronunciation_costs_one_sentence() -> None:
    class Broken(AsWritten):
        def spoken(self, text: str, language: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
            if "broken" in text:
                raise ValueError
            return super().spoken(text, language)

    with real_voice() as voice:
        voice._supervisor._pronunciation._pronunciation = Broken()
        ear = Ear(voice)
        voice.say(sentence(1, "broken"))
        ear.wait(1, EventKind.FAILED)
        voice.say(sentence(2, "Whole."))
        ear.wait(2, EventKind.ENDED)


def test_failing_listener_does_not_stop_the_voice() -> None:
    def failing(_event: object) -> None:
        raise RuntimeError

    with real_voice("instant") as voice:
        voice.listen(failing)
        ear = Ear(voice)
        for number in (1, 2):
            voice.say(sentence(number))
            ear.wait(number, EventKind.ENDED)


@pytest.mark.req("PR-04")
def test_nothing_that_is_said_is_written_to_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMPDIR", "HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with real_voice("instant") as voice:
        ear = Ear(voice)
        voice.say(sentence(1))
        ear.wait(1, EventKind.ENDED)
        command = Path(f"/proc/{child_of(voice)}/cmdline").read_bytes()
        assert b"sentence" not in command
    assert list(tmp_path.iterdir()) == []


@pytest.mark.req("SP-12")
def test_voice_gives_up_after_the_sixth_child_that_dies() -> None:
    """Each becomes ready and ends at the first command, as with a broken synthesizer."""
    with real_voice(command=script(READY + "input()\n"), limits=Limits(ready=PATIENCE, attempts=99)) as voice:
        ear = Ear(voice)
        voice.say(sentence(1))
        ear.wait(1, EventKind.FAILED)
        assert voice.state is VoiceState.GAVE_UP
        assert len(voice._supervisor._pool._failures._times) == 6


def test_failures_are_logged_by_type_and_place_without_any_text(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Broken(AsWritten):
        def spoken(self, text: str, language: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
            raise ValueError(text)

    def failing(_event: object) -> None:
        raise LookupError("private")

    with real_voice("instant") as voice:
        voice.listen(failing)
        ear = Ear(voice)
        voice.say(sentence(1, "private"))
        ear.wait(1, EventKind.ENDED)
        voice._supervisor._pronunciation._pronunciation = Broken()
        voice.say(sentence(2, "private"))
        ear.wait(2, EventKind.FAILED)
    assert "a sentence has no spoken form: ValueError in test_speech_robust.py:" in caplog.text
    assert "a listener failed: LookupError in test_speech_robust.py:" in caplog.text
    assert "private" not in caplog.text
