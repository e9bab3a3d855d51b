"""What a guide of a hundred treatments costs, beside a guide of one."""

from __future__ import annotations

from collections.abc import Mapping
from time import sleep

from benchmarks.environment import Surroundings
from benchmarks.figures import Figure
from benchmarks.reading import MEDIAN, P95, answer, keep
from benchmarks.samples import Samples
from benchmarks.terminal import Answer, Terminal
from benchmarks.visit import Kiosk, Visit

GROUP = "A guide of 100 treatments"
START, MEMORY = 1.25, 45.0
MOVES, STEP = 20, 20
MOST_SECONDS = 420
"""Seconds that reading ahead may take."""


def measure_sizes(kiosks: Mapping[str, Kiosk], place: Surroundings, samples: Samples) -> None:
    """Start each kiosk, open its guide and move through it."""
    for size, kiosk in kiosks.items():
        twin = kiosk.twin()  # created first, so that this process is idle while the kiosk starts
        with Terminal(kiosk.command, place.environment) as terminal:
            visit = Visit(terminal, twin)
            samples.add(f"{size}/start", [visit.begin()])
            samples.add(f"{size}/open", [visit.to_guide()])
            keep(
                samples,
                f"{size}/list",
                [answer(visit, "down") for _ in range(min(MOVES, len(visit.twin.view.rows) - 1))],
            )


def measure_walk(kiosk: Kiosk, place: Surroundings, samples: Samples) -> None:
    """Walk through a large guide while pages are read ahead, and again afterwards."""
    twin = kiosk.twin()
    with Terminal(kiosk.command, place.environment) as terminal:
        visit = Visit(terminal, twin)
        visit.begin()
        visit.to_guide()
        keep(samples, "ahead", [after_a_pause(visit) for _ in range(MOVES)])
        walk(visit)
        samples.add("walk/memory", [terminal.own_memory])
        samples.add("walk/seconds", [terminal.wait_until_idle(MOST_SECONDS)])
        walk(visit)
        keep(samples, "walked", [answer(visit, "down") for _ in range(MOVES)])
        samples.add("walked/memory", [terminal.own_memory])
        samples.add("walked/children", [terminal.memory - terminal.own_memory])


def after_a_pause(visit: Visit) -> Answer:
    """Press a key after a pause in which the kiosk starts to read ahead."""
    sleep(0.4)
    return answer(visit, "down")


def walk(visit: Visit) -> None:
    """Go down the list and open a treatment and a section here and there."""
    treatments = [row.id for row in visit.twin.view.rows if row.id.startswith("treatment/")]
    for treatment in treatments[::STEP]:
        visit.open(treatment)
        visit.open(next(row.id for row in visit.twin.view.rows if row.id.startswith("section/")))
        for key in ("left", "home", "left"):  # the same key again so soon would be a held one
            visit.press(key)
            visit.terminal.settle()
    visit.press("home")
    visit.terminal.settle()


def size_figures(samples: Samples) -> list[Figure]:
    figures = [
        Figure(GROUP, "start, to a guide of one", samples.ratio("hundred/start", "one/start"), "x", START),
        Figure(GROUP, "start", samples.median("hundred/start"), note=f"of one: {samples.median('one/start'):.1f} ms"),
        Figure(
            GROUP,
            "opening the guide",
            samples.median("hundred/open"),
            note=f"of one: {samples.median('one/open'):.1f} ms",
        ),
        Figure(GROUP, "Down, to a guide of one", samples.ratio("hundred/list/changed", "one/list/changed"), "x"),
        Figure(GROUP, "Down, median", samples.median("hundred/list/changed"), "ms", MEDIAN),
        Figure(GROUP, "Down, 95 of 100", samples.p95("hundred/list/changed"), "ms", P95),
    ]
    if "walk/memory" not in samples:
        return [*figures, Figure(GROUP, "memory after walking", None, "MB", MEMORY, "LEFT OUT by --quick")]
    seconds = samples.median("walk/seconds")
    children = samples.median("walked/children")
    return [
        *figures,
        Figure(GROUP, "Down while pages are read ahead, median", samples.median("ahead/changed")),
        Figure(GROUP, "Down while pages are read ahead, 95 of 100", samples.p95("ahead/changed"), "ms", P95),
        Figure(GROUP, "Down when all is read ahead, median", samples.median("walked/changed"), "ms", MEDIAN),
        Figure(GROUP, "memory after walking", samples.median("walk/memory"), "MB", MEMORY),
        Figure(
            GROUP,
            "memory when all is read ahead",
            samples.median("walked/memory"),
            "MB",
            MEMORY,
            f"after {seconds:.0f} s; its speech processes: {children:.1f} MB",
        ),
    ]
