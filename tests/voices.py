"""Real voices for tests: a listener that can be waited at, and what processes, threads and files are left."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from kiosk.services.ports import Heard, Saying, Speech, VoiceNews, VoiceState
from kiosk.speech.engine.choice import DEVICE, VoiceChoice
from kiosk.speech.engine.limits import Limits
from kiosk.speech.engine.process import SpeechProcess
from tests.fakes import AsWritten

LONG = "This sentence goes on and on, so that there is enough time to do something to it while it is being said."
PATIENCE = 30.0
"""What a test waits at most; nothing takes nearly as long, unless it is broken."""


class Ear:
    """Hears the news of a voice, in its order."""

    def __init__(self, voice: Speech) -> None:
        self._changed = threading.Condition()
        self.news: list[VoiceNews] = []
        voice.listen(self._hear)

    def _hear(self, news: VoiceNews) -> None:
        with self._changed:
            self.news.append(news)
            self._changed.notify_all()

    def of(self, number: int) -> list[Heard]:
        """What became of a sentence, but for its words."""
        return [news.heard for news in self.news if news.id == number and news.heard is not Heard.WORD]

    def words(self, number: int) -> list[tuple[int, int]]:
        return [(news.start, news.end) for news in self.news if news.id == number and news.heard is Heard.WORD]

    def wait(self, number: int, heard: Heard, times: int = 1) -> None:
        """Wait until this news has come so many times."""

        def come() -> bool:
            return sum(news.id == number and news.heard is heard for news in self.news) >= times

        with self._changed:
            assert self._changed.wait_for(come, PATIENCE), f"{heard} of {number} never came: {self.news}"


def until(condition: Callable[[], object], what: str = "") -> None:
    """Wait for something that nobody tells of."""
    end = monotonic() + PATIENCE
    tick = threading.Event()
    while not condition():
        assert monotonic() < end, what or "it never came"
        tick.wait(0.002)


def sentence(number: int, text: str = LONG, language: str = "en") -> Saying:
    return Saying(number, text, language, rate=400, volume=100)


@contextmanager
def real_voice(
    player: str = "null",
    command: list[str] | None = None,
    limits: Limits | None = None,
    synthesizer: str = "auto",
    ready: bool = True,
    *,
    device: str = DEVICE,
) -> Iterator[SpeechProcess]:
    """A voice with the real synthesizer and without a sound card; nothing may be left of it."""
    before = left()
    choice = VoiceChoice(synthesizer, player, headphones=device, loudspeaker=device)
    voice = SpeechProcess(AsWritten(), choice, command=command, limits=limits or Limits(ready=PATIENCE))
    try:
        if ready:
            until(lambda: voice.state is not VoiceState.STARTING)
        yield voice
    finally:
        voice.close()
        assert left() == before


def left() -> tuple[list[str], list[int], list[str]]:
    """Names of threads, children, and what open files lead to."""
    gc.collect()
    files = []
    for link in Path("/proc/self/fd").iterdir():
        try:
            files.append(link.readlink().name.partition(":")[0])
        except OSError:
            continue  # the folder itself
    return sorted(thread.name for thread in threading.enumerate()), children(os.getpid()), sorted(files)


def children(pid: int) -> list[int]:
    """Child processes of a process."""
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
    """A command that runs a Python script in place of the child."""
    return [sys.executable, "-S", "-c", text]
