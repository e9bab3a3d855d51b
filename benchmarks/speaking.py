"""The time from a key to the changed screen while the kiosk speaks, compared with the same keys in silence."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.environment import Surroundings
from benchmarks.figures import Figure
from benchmarks.reading import MEDIAN, P95, answer, keep
from benchmarks.samples import Samples
from benchmarks.terminal import Terminal
from benchmarks.texts import first_treatment, longest_section
from benchmarks.visit import Kiosk, Visit

GROUP = "A key in a text while the voice speaks, to the first changed cell"
TO_SILENT = 1.15
"""Stopping the voice takes some tenths of a millisecond of a move; a frame of a screen takes sixteen."""
MOVES = 20
SETTLED = 0.5
"""Seconds without a byte after which the voice is well under way."""


def measure_speaking(kiosk: Kiosk, place: Surroundings, samples: Samples) -> None:
    """Go through the longest section in silence, then with the voice on."""
    twin = kiosk.twin()
    treatment, section = first_treatment(twin).id, longest_section(twin)
    # Sound is produced at the pace of a loudspeaker, and discarded.
    with Terminal(
        kiosk.command, replace(place, environment=place.environment | {"KIOSK_PLAYER": "null"}).environment
    ) as terminal:
        visit = Visit(terminal, twin)
        visit.begin()
        terminal.wait_until_idle(60)
        visit.to_guide()
        visit.open(f"treatment/{treatment}")
        visit.open(f"section/{section}")
        for name in ("silent", "speaking"):
            if name == "speaking":
                terminal.press("v")
                terminal.settle(SETTLED)
            keep(samples, f"{name}/kiosk", [answer(visit, "down") for _ in range(min(MOVES, len(twin.view.rows) - 1))])
            if name == "speaking":
                terminal.press("v")
            visit.press("home")
            terminal.settle(SETTLED)


def speaking_figures(samples: Samples) -> list[Figure]:
    return [
        Figure(
            GROUP, "to a silent kiosk", samples.ratio("speaking/kiosk/changed", "silent/kiosk/changed"), "x", TO_SILENT
        ),
        Figure(
            GROUP,
            "median",
            samples.median("speaking/kiosk/changed"),
            "ms",
            MEDIAN,
            f"silent: {samples.median('silent/kiosk/changed'):.2f} ms",
        ),
        Figure(
            GROUP,
            "95 of 100",
            samples.p95("speaking/kiosk/changed"),
            "ms",
            P95,
            f"silent: {samples.p95('silent/kiosk/changed'):.2f} ms",
        ),
    ]
