"""The time from starting a program to a page that can be read."""

from __future__ import annotations

from benchmarks.environment import Surroundings
from benchmarks.figures import Figure
from benchmarks.others import Other
from benchmarks.samples import Samples
from benchmarks.terminal import Terminal
from benchmarks.visit import Kiosk, Visit

GROUP = "Start, from exec to the first readable page"
TO_MINIMAL, TO_FROGMOUTH = 1.25, 0.4


def measure_start(kiosk: Kiosk, others: list[Other], place: Surroundings, samples: Samples) -> None:
    """Start every program once."""
    twin = kiosk.twin()  # created first, so that this process is idle while the kiosk starts
    with Terminal(kiosk.command, place.environment) as terminal:
        samples.add("start/kiosk", [Visit(terminal, twin).begin()])
        samples.add("memory/kiosk", [terminal.memory])
    for other in others:
        with Terminal(other.command, place.environment) as terminal:
            samples.add(f"start/{other.name}", [terminal.wait_for(other.opening)])
            samples.add(f"memory/{other.name}", [terminal.memory])


def start_figures(samples: Samples, missing: dict[str, str]) -> list[Figure]:
    figures = []
    for name, bound in (("minimal Textual", TO_MINIMAL), ("frogmouth", TO_FROGMOUTH), ("less", None), ("lynx", None)):
        known = f"start/{name}" in samples
        ratio = samples.ratio("start/kiosk", f"start/{name}") if known else None
        note = "" if known else f"LEFT OUT, {missing.get(name, '')}"
        figures.append(Figure(GROUP, f"kiosk to {name}", ratio, "x", bound, note))
    for name in ("kiosk", "minimal Textual", "frogmouth", "less", "lynx"):
        if f"start/{name}" in samples:
            note = f"{samples.median(f'memory/{name}'):.1f} MB"
            figures.append(Figure(GROUP, name, samples.median(f"start/{name}"), note=note))
    return figures
