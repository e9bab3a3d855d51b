"""The time from a killed kiosk to its first screen under a supervisor."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import replace

from benchmarks.environment import Surroundings
from benchmarks.figures import Figure
from benchmarks.process import family
from benchmarks.samples import Samples
from benchmarks.terminal import Terminal
from benchmarks.visit import Kiosk, Visit, first_words

GROUP = "A kiosk killed by signal 9 (--supervised), to its first screen, whole"
MEDIAN = 100.0
DEATHS = 2
"""Kills of one kiosk; after three quick ones the supervisor waits."""


def measure_restart(kiosk: Kiosk, place: Surroundings, samples: Samples) -> None:
    """Kill a kiosk in the middle of a visit, and measure when the next visit can start."""
    supervised = replace(kiosk, options=("--supervised",))
    twin = supervised.twin()
    opening = first_words(twin)
    with Terminal(supervised.command, place.environment) as terminal:
        Visit(terminal, twin).begin()
        for _ in range(DEATHS):
            terminal.press("enter")
            terminal.settle()
            _, child, *_ = (int(folder.name) for folder in family(terminal.pid))
            killed = time.perf_counter_ns()
            os.kill(child, signal.SIGKILL)
            samples.add("restart", [terminal.wait_for(*opening, since=killed)])
        samples.add("restart/memory", [terminal.memory])


def restart_figures(samples: Samples) -> list[Figure]:
    memory = f"{samples.median('restart/memory'):.1f} MB for both processes, pages that they share counted twice"
    return [
        Figure(GROUP, "median", samples.median("restart"), "ms", MEDIAN, memory),
        Figure(GROUP, "95 of 100", samples.p95("restart")),
    ]
