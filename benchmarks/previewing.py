"""The time from saving a catalog to its new words on the screen, in the translators' preview."""

from __future__ import annotations

import shutil
import time

from benchmarks.environment import Surroundings
from benchmarks.figures import Figure
from benchmarks.samples import Samples
from benchmarks.terminal import Terminal
from benchmarks.visit import Kiosk

GROUP = "In the translators' preview"
SHOWN = 100.0
SAVES = 20
TEXT = "Medicamentos para la esclerosis múltiple"


def measure_preview(kiosk: Kiosk, place: Surroundings, samples: Samples) -> None:
    """Save the catalog of the program's own texts again and again."""
    folder = place.folder / "preview"
    shutil.copytree(kiosk.locales, folder, dirs_exist_ok=True)
    catalog = folder / "es" / "LC_MESSAGES" / "ui.po"
    text = catalog.read_text("utf-8")
    command = Kiosk(kiosk.program, kiosk.content, folder, ("i18n", "preview", "es")).command
    with Terminal(command, place.environment) as terminal:
        terminal.wait_for(TEXT)
        terminal.wait_until_idle(20)
        times = []
        for number in range(SAVES):
            words = f"Medicamentos, {number}"
            saved = time.perf_counter_ns()
            catalog.write_text(text.replace(TEXT, words), "utf-8")
            times.append(terminal.wait_for(words, since=saved))
        samples.add("preview/shown", times)
        samples.add("preview/rest", [terminal.rest(2).cpu])


def preview_figures(samples: Samples) -> list[Figure]:
    return [
        Figure(GROUP, "a saved catalog to its words on the screen", samples.median("preview/shown"), bound=SHOWN),
        Figure(GROUP, "95th percentile", samples.p95("preview/shown"), bound=SHOWN),
        Figure(GROUP, "processor time at rest, each second", samples.median("preview/rest")),
    ]
