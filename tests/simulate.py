"""``make simulate``: a month of visits at the real session, in a time of its own; nothing may grow or stay.

``python -m tests.simulate [--visits 10000] [--seed N]`` prints what was measured, and ends with 1 where a visit left
something behind or memory, files or threads grew.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import sys
import threading
import time
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from kiosk.domain.state import Site, State
from kiosk.services.idle_clock import IdleClock
from kiosk.services.ports import SpeechEvent
from kiosk.services.session import Session
from kiosk.services.staff_lock import StaffLock
from kiosk.services.voice import Voice
from tests.fakes import RecordingSpeech
from tests.fixture_guide import fixture_session

MONTH_SECONDS = 30 * 24 * 3600
MOST_GROWTH_MB = 2.0
"""After a fifth of the visits, when all caches are full."""
KEYS = (
    *["down"] * 12, *["enter"] * 8, *["right"] * 4, *["left"] * 3, *"123456789", *"slwhgrnaeo", "up", "end", "home",
    "f1", "f2", "f5", "f6", "tab", "escape", "backspace", "+", "-", "c", "x", "ctrl+q", "unknown",
)  # fmt: skip


class SimulationError(Exception):
    """A visit left something behind, or something grew."""


class Measure(Struct, frozen=True):
    """What may not grow."""

    megabytes: float
    files: int
    threads: int


class Month:
    """A kiosk and its time."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
        self.now = 0.0
        self.speech = RecordingSpeech()
        self.site = Site(public=True)
        self.session: Session = fixture_session(self.site, voice=Voice(lambda: self.speech))
        self.session.listen(self._listen)
        upkeep = self.session.upkeep
        upkeep.idle_clock = IdleClock(self._clock)
        upkeep.staff_lock = StaffLock("eleven42".__eq__, self._clock)
        self.ended = self.warned = self.keys = 0
        upkeep.on_visit_end = self._count_visit

    def visit(self) -> None:
        """Let somebody come, press keys, and leave in one way or another."""
        for _ in range(self.random.randint(3, 20)):
            self._press(self.random.choice(KEYS))
            self.now += self.random.uniform(0.2, 8.0)
        chance = self.random.random()
        if chance < 0.3:
            self._press("f8")
            self._press("1")
        elif chance < 0.4:
            self._wait(until_warned=True)
            self._press("down")
        self._wait()
        answered = replace(self.session.state, message=None, echo=None, asked=None)  # a key pressed on the first screen
        if answered != State.fresh(self.site):
            raise SimulationError(f"a visit left something behind: {self.session.state}")
        self.speech.log.clear()

    def _press(self, key: str) -> None:
        self.keys += 1
        self.session.press(key)
        if self.random.random() < 0.3:
            self.speech.hear()

    def _wait(self, *, until_warned: bool = False) -> None:
        """Let time pass until the visit ends, or until the person is asked whether they are still there."""
        steps = 0
        while not self.session.state.untouched and not (until_warned and self.session.warned):
            while self.speech.saying:
                self.speech.hear()
            self.now += self.session.tick_seconds
            self.session.tick()
            self.warned += self.session.warned
            steps += 1
            if steps > 1000:
                raise SimulationError(f"a visit does not end: {self.session.state}")

    def _listen(self, event: SpeechEvent) -> None:
        self.session.handle(event)

    def _clock(self) -> float:
        return self.now

    def _count_visit(self) -> None:
        self.ended += 1


def measure() -> Measure:
    """Return what this process takes."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    files = len(list(Path("/proc/self/fd").iterdir()))
    return Measure(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, files, threading.active_count())


def simulate(visits: int, seed: int) -> tuple[Month, Measure, Measure]:
    """Let ``visits`` people come in a month; raises SimulationError."""
    month, before = Month(seed), measure()
    for number in range(1, visits + 1):
        month.visit()
        month.now = max(month.now, number * MONTH_SECONDS / visits)
        month.session.tick()
        if number == visits // 5:
            before = measure()
    after = measure()
    grown = after.megabytes - before.megabytes
    if grown > MOST_GROWTH_MB or (after.files, after.threads) != (before.files, before.threads):
        raise SimulationError(f"something grew: {before} -> {after}")
    return month, before, after


def main() -> int:
    """Simulate a month; return the exit code."""
    parser = argparse.ArgumentParser(prog="make simulate", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--visits", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began = time.monotonic()
    try:
        month, before, after = simulate(options.visits, options.seed)
    except SimulationError as failure:
        sys.stdout.write(f"FAILED {failure}; seed {options.seed}\n")
        return 1
    sys.stdout.write(
        f"{options.visits} visits, {month.keys} keys and {month.warned} warnings in {month.now / 86400:.0f} days, "
        f"computed in {time.monotonic() - began:.0f} s; after a fifth and at the end: "
        f"memory {before.megabytes:.1f} and {after.megabytes:.1f} MB, files {before.files} and {after.files}, "
        f"threads {before.threads} and {after.threads}\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
