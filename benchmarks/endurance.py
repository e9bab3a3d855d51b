"""How much memory ten thousand keys take."""

from __future__ import annotations

from itertools import cycle, islice

from benchmarks.environment import Surroundings
from benchmarks.figures import Figure
from benchmarks.samples import Samples
from benchmarks.terminal import Terminal
from benchmarks.texts import first_treatment
from benchmarks.visit import Kiosk, Visit

GROUP = "Endurance"
GROWTH = 1.0
WARM, KEYS = 2_000, 10_000
"""Keys before the measurement: they grow the heap once; only growth that goes on is a leak."""


def measure_growth(kiosk: Kiosk, place: Surroundings, samples: Samples) -> None:
    """Move up and down a list, and measure the memory."""
    twin = kiosk.twin()
    with Terminal(kiosk.command, place.environment) as terminal:
        visit = Visit(terminal, twin)
        visit.begin()
        terminal.wait_until_idle(60)
        visit.to_guide()
        visit.open(f"treatment/{first_treatment(twin).id}")
        moves = cycle([*["down"] * 8, *["up"] * 8])
        terminal.hurry(list(islice(moves, WARM)))
        before = terminal.memory
        terminal.hurry(list(islice(moves, KEYS)))
        samples.add("growth", [terminal.memory - before])


def growth_figures(samples: Samples) -> list[Figure]:
    name = f"memory gained over {KEYS:,} keys in a list"
    if "growth" not in samples:
        return [Figure(GROUP, name, None, "MB", GROWTH, "LEFT OUT: --long measures it")]
    return [Figure(GROUP, name, samples.median("growth"), "MB", GROWTH)]
