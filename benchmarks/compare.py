"""Compares two checkouts: runs the benchmarks of each in turn, round by round, and sets their figures side by side.

python benchmarks/compare.py OLD_CHECKOUT              all figures, five rounds
python benchmarks/compare.py OLD_CHECKOUT --rounds 3 -- --only start --only keys

Each checkout is measured by its own benchmarks in its own .venv (which make bench creates), because they know its
texts. What follows ``--`` goes to both. A ratio is computed within a round; the table has the medians over the rounds.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
GUIDE = re.compile(r"\bof [\d,]+ treatments\b")
"""A group is the same whatever the size of its guide."""
Values = dict[tuple[str, str], float]
HEADER = ("figure", "before", "after", "after / before", "at most", "")


def measure(checkout: Path, arguments: list[str]) -> tuple[Values, dict[tuple[str, str], dict[str, Any]]]:
    """Run the benchmarks of ``checkout`` for one round; return the values by group and name, and what else is known.

    Raises:
        subprocess.CalledProcessError: They could not be run.
    """
    with TemporaryDirectory(prefix="kiosk-compare-") as folder:
        file = Path(folder, "figures.json")
        python = str(checkout / ".venv" / "bin" / "python")
        command = [python, "benchmarks/run.py", "--rounds", "1", "--json", str(file)]
        subprocess.run([*command, *arguments], cwd=checkout, stdout=subprocess.DEVNULL, check=True)
        figures = json.loads(file.read_text("utf-8"))["figures"]
    known = {(GUIDE.sub("of many treatments", each["group"]), each["name"]): each for each in figures}
    return {key: each["value"] for key, each in known.items() if each["value"] is not None}, known


def table(before: list[Values], after: list[Values], known: dict[tuple[str, str], dict[str, Any]]) -> str:
    """Return the figures of the later checkout beside those of the earlier one, in Markdown."""
    lines: list[str] = []
    group = ""
    for key, figure in known.items():
        new = [values[key] for values in after if key in values]
        old = [values[key] for values in before if key in values]
        pairs = [(a[key], b[key]) for b, a in zip(before, after, strict=True) if key in a and b.get(key)]
        if not new:
            continue
        if key[0] != group:
            group = key[0]
            lines += ["", f"**{group}**", "", f"| {' | '.join(HEADER)} |", "| --- | ---: | ---: | ---: | ---: | --- |"]
        unit, bound = figure["unit"], figure["bound"]
        verdict = "" if bound is None else "MISSED" if median(new) > bound else "holds"
        cells = [
            key[1],
            f"{median(old):,.2f} {unit}" if old else "-",
            f"{median(new):,.2f} {unit}",
            f"{median(a / b for a, b in pairs):.2f}" if pairs else "-",
            "" if bound is None else f"{bound:,g} {unit}",
            verdict,
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("before", type=Path, metavar="OLD_CHECKOUT")
    options.add_argument("--after", type=Path, metavar="CHECKOUT", default=ROOT, help="the later one (this one)")
    options.add_argument("--rounds", type=int, default=5, metavar="N", help="times that each takes its turn (5)")
    split = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    chosen, arguments = options.parse_args(sys.argv[1:split]), sys.argv[split + 1 :]
    before: list[Values] = []
    after: list[Values] = []
    known: dict[tuple[str, str], dict[str, Any]] = {}
    for number in range(chosen.rounds):
        turns = [(chosen.before, before), (chosen.after, after)]
        for checkout, values in turns if number % 2 == 0 else reversed(turns):
            print(f"round {number + 1} of {chosen.rounds}: {checkout}", file=sys.stderr, flush=True)
            found, figures = measure(checkout.resolve(), arguments)
            values.append(found)
            if values is after:
                known |= figures
    print(table(before, after, known))
    return 0


if __name__ == "__main__":
    sys.exit(main())
