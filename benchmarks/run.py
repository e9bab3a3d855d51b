"""Measures the kiosk beside other programs, and compares every figure with its bound.

make bench                        all but the ten thousand keys; some minutes
make bench ARGS="--quick"         a first look
make bench ARGS="--long --check --json figures.json"
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from dataclasses import asdict, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)  # python benchmarks/run.py would look for modules in benchmarks/ alone

from benchmarks.endurance import growth_figures, measure_growth  # noqa: E402
from benchmarks.environment import Surroundings, surroundings  # noqa: E402
from benchmarks.figures import Figure, summary, table  # noqa: E402
from benchmarks.generate import compile_catalogs, generate  # noqa: E402
from benchmarks.guide_size import measure_sizes, measure_walk, size_figures  # noqa: E402
from benchmarks.others import find_frogmouth, others  # noqa: E402
from benchmarks.previewing import measure_preview, preview_figures  # noqa: E402
from benchmarks.reading import measure_other, measure_reading, reading_figures  # noqa: E402
from benchmarks.restarting import measure_restart, restart_figures  # noqa: E402
from benchmarks.samples import Samples  # noqa: E402
from benchmarks.speaking import measure_speaking, speaking_figures  # noqa: E402
from benchmarks.starting import measure_start, start_figures  # noqa: E402
from benchmarks.terminal import COLUMNS, LINES, NotShownError  # noqa: E402
from benchmarks.texts import write_copies  # noqa: E402
from benchmarks.translating import measure_translating, translating_figures  # noqa: E402
from benchmarks.visit import Kiosk, NoWayError  # noqa: E402

PARTS = ("start", "restart", "keys", "voice", "size", "preview", "translators")


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="run.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    top.add_argument("--rounds", type=int, default=7, metavar="N", help="times that each program takes its turn (7)")
    top.add_argument("--quick", action="store_true", help="2 rounds, without walking through 100 treatments")
    top.add_argument("--long", action="store_true", help="also press ten thousand keys")
    top.add_argument("--only", choices=PARTS, action="append", help="this part alone; may be given again")
    top.add_argument("--check", action="store_true", help="exit with 1 where a bound is missed")
    top.add_argument("--json", type=Path, metavar="FILE", help="write every single figure")
    top.add_argument(
        "--kiosk",
        type=Path,
        metavar="PATH",
        default=Path(sys.executable).with_name("kiosk"),
        help="the kiosk command (the one beside this Python)",
    )
    top.add_argument("--frogmouth", type=Path, metavar="PATH", help="the frogmouth command")
    top.add_argument("--install-frogmouth", action="store_true", help="install it for this into the user's cache")
    return top


def main() -> int:
    options = parser().parse_args()
    rounds = 2 if options.quick else options.rounds
    parts = options.only or PARTS
    samples, figures = Samples(), list[Figure]()
    try:
        with surroundings() as place:
            # Translators edit the catalogs of a checkout; a clinic has installed compiled ones.
            checkout = Kiosk(options.kiosk.absolute(), ROOT / "content", ROOT / "locales")
            kiosk = replace(checkout, locales=compile_catalogs(checkout.locales, place.folder))
            if "start" in parts or "keys" in parts:
                figures += beside_others(kiosk, place, samples, options, rounds)
            if "restart" in parts:
                for number in range(rounds):
                    tell(f"killed, round {number + 1} of {rounds}")
                    measure_restart(kiosk, place, samples)
                figures += restart_figures(samples)
            if "voice" in parts:
                for number in range(rounds):
                    tell(f"with the voice on, round {number + 1} of {rounds}")
                    measure_speaking(kiosk, place, samples)
                figures += speaking_figures(samples)
            if "preview" in parts:
                for number in range(rounds):
                    tell(f"preview, round {number + 1} of {rounds}")
                    measure_preview(checkout, place, samples)
                figures += preview_figures(samples)
            if "translators" in parts:
                texts = 0
                for number in range(rounds):
                    tell(f"check and update, round {number + 1} of {rounds}")
                    texts = measure_translating(checkout, place, samples, number)
                figures += translating_figures(samples, texts)
            if "size" in parts:
                figures += by_size(checkout, place, samples, rounds, walk=not options.quick)
            if options.long:
                tell("ten thousand keys")
                measure_growth(kiosk, place, samples)
            figures += growth_figures(samples)
    except (NotShownError, NoWayError) as error:
        print(f"Stopped: {error}", file=sys.stderr)
        return 2
    print(
        f"{rounds} rounds, {COLUMNS} x {LINES} cells, Python {platform.python_version()}, {os.cpu_count()} processors\n"
    )
    print(table(figures))
    print(summary(figures))
    if options.json:
        whole = {"rounds": rounds, "figures": [asdict(figure) for figure in figures], "samples": samples.rounds}
        options.json.write_text(json.dumps(whole, indent=1) + "\n", "utf-8")
    return int(options.check and any(figure.missed for figure in figures))


def beside_others(
    kiosk: Kiosk, place: Surroundings, samples: Samples, options: argparse.Namespace, rounds: int
) -> list[Figure]:
    """Measure what other programs can do too."""
    parts = options.only or PARTS
    frogmouth = find_frogmouth(options.frogmouth, install=options.install_frogmouth)
    copies = write_copies(kiosk.twin(), place.folder)
    found, missing = others(kiosk.program.with_name("python"), copies, frogmouth)
    for name, why in missing.items():
        tell(f"LEFT OUT: {name} is {why}")
    figures = []
    if "start" in parts:
        measure_start(kiosk, found, place, Samples())  # brings every program's files into memory; not counted
        for number in range(rounds):
            tell(f"start, round {number + 1} of {rounds}")
            measure_start(kiosk, found, place, samples)
        figures += start_figures(samples, missing)
    if "keys" in parts:
        for number in range(rounds):
            tell(f"keys, round {number + 1} of {rounds}")
            measure_reading(kiosk, place, samples)
            for other in found:
                if other.name in {"less", "lynx"}:
                    measure_other(other, place, samples)
        figures += reading_figures(samples, missing)
    return figures


def by_size(kiosk: Kiosk, place: Surroundings, samples: Samples, rounds: int, *, walk: bool) -> list[Figure]:
    """Measure a guide of a hundred treatments beside a guide of one."""
    tell("writing a guide of 100 treatments")
    kiosks = {}
    for name, number in (("one", 1), ("hundred", 100)):
        folder = place.folder / name
        folder.mkdir()
        content, locales = generate(kiosk.content, kiosk.locales, folder, number)
        kiosks[name] = Kiosk(kiosk.program, content, compile_catalogs(locales, folder))
    measure_sizes(kiosks, place, Samples())
    for number in range(rounds):
        tell(f"guides of one and of 100, round {number + 1} of {rounds}")
        measure_sizes(kiosks, place, samples)
    if walk:
        tell("walking through 100 treatments")
        measure_walk(kiosks["hundred"], place, samples)
    return size_figures(samples)


def tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
