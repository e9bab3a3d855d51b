"""Real voices for tests: a listener to wait for, and checks that no process, thread or file is left over."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from kiosk.services.ports import EventKind, Speech, SpeechEvent, SpeechRequest, VoiceState
from kiosk.speech.engine.limits import Limits
from kiosk.speech.engine.options import DEVICE, VoiceOptions
from kiosk.speech.engine.process import SpeechProcess
from tests.fakes import AsWritten

LONG = "This sentence goes on and on, so that there is enough time to do something to it while it is being said."
PATIENCE = 30.0
"""The longest a test waits, in seconds; nothing takes nearly as long unless it is broken."""


class Ear:
    """Collects the events of a voice, in their order."""

    def __init__(self, voice: Speech) -> None:
        self._changed = threading.Condition()
        self.events: list[SpeechEvent] = []
        voice.listen(self._hear)

    def _hear(self, event: SpeechEvent) -> None:
        with self._changed:
            self.events.append(event)
            self._changed.notify_all()

    def of(self, number: int) -> list[EventKind]:
        """Return the events of a sentence, without its words."""
        return [event.kind for event in self.events if event.id == number and event.kind is not EventKind.WORD]

    def words(self, number: int) -> list[tuple[int, int]]:
        return [
            (event.start, event.end) for event in self.events if event.id == number and event.kind is EventKind.WORD
        ]

    def wait(self, number: int, kind: EventKind, times: int = 1) -> None:
        """Wait until this event has happened ``times`` times."""

        def come() -> bool:
            return sum(event.id == number and event.kind is kind for event in self.events) >= times

        with self._changed:
            assert self._changed.wait_for(come, PATIENCE), f"{kind} of {number} never came: {self.events}"


def until(condition: Callable[[], object], what: str = "") -> None:
    """Poll for a condition that sends no event."""
    end = monotonic() + PATIENCE
    tick = threading.Event()
    while not condition():
        assert monotonic() < end, what or "it never came"
        tick.wait(0.002)


def sentence(number: int, text: str = LONG, language: str = "en") -> SpeechRequest:
    return SpeechRequest(number, text, language, rate=400, volume=100)


@contextmanager
def real_voice(
    player: str = "null",
    command: list[str] | None = None,
    limits: Limits | None = None,
    synthesizer: str = "auto",
    ready: bool = True,
    *,
    device: str = DEVICE,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[SpeechProcess]:
    """Yield a voice with the real synthesizer and no sound card; fail if it leaves anything behind."""
    before = left()
    choice = VoiceOptions(synthesizer, player, headphones=device, loudspeaker=device)
    voice = SpeechProcess(AsWritten(), choice, command=command, clock=clock, limits=limits or Limits(ready=PATIENCE))
    try:
        if ready:
            until(lambda: voice.state is not VoiceState.STARTING)
        yield voice
    finally:
        voice.close()
        assert left() == before


def left() -> tuple[list[str], list[int], list[str]]:
    """Return the names of threads, the child processes, and the targets of open files."""
    gc.collect()
    files = []
    for link in Path("/proc/self/fd").iterdir():
        try:
            files.append(link.readlink().name.partition(":")[0])
        except OSError:
            continue  # the folder itself
    return sorted(thread.name for thread in threading.enumerate()), children(os.getpid()), sorted(files)


def children(pid: int) -> list[int]:
    """Return the child processes of a process."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [int(each) for each in task.read_text().split()]
        except OSError:
            continue
    return sorted(found)


def memory_kb(pid: int | str = "self") -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def script(text: str) -> list[str]:
    """Return a command that runs a Python script instead of the child."""
    return [sys.executable, "-S", "-c", text]
