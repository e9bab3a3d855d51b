"""Breaks one rule at a time in a copy of the project, and sees whether the tests of its row notice.

``python -m tests.conformance.mutations`` (``make mutations``) prints a table and exits with 1 where a broken rule went
unnoticed. ``... SP-03 KB`` breaks only what belongs to these rows.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.conformance.matrix import FOLDER, ROOT
from tests.conformance.proofs import Proofs, proofs_from

FILE = FOLDER / "mutations.toml"
LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "benchmarks")
"""What the tests of a copy can do without."""
WITHOUT = ("-p", "no:randomly", "-p", "no:cacheprovider")
"""Every run is the same, and leaves nothing behind."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One rule, and how it is broken."""

    row: str
    breaks: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]

    def broken(self, text: str) -> str:
        """Return a file's text with the rule broken; raises ValueError where the rule does not stand in it once."""
        if (times := text.count(self.old)) != 1:
            raise ValueError(f"{self.file} holds it {times} times: {self.old}")
        return text.replace(self.old, self.new)


def mutants() -> list[Mutant]:
    """Return all of them, in the order of the file; raises KeyError where one lacks something."""
    listed = tomllib.loads(FILE.read_text("utf-8"))["mutant"]
    return [Mutant(**{**each, "tests": tuple(each.get("tests", ["tests"]))}) for each in listed]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the tests of the row said to a mutant."""

    mutant: Mutant
    noticed: int
    """How many of them failed."""
    tests: int
    seconds: float

    def __str__(self) -> str:
        """Return a line of the table."""
        told = f"noticed by {self.noticed} of {self.tests}" if self.noticed else f"SURVIVED {self.tests} tests"
        return f"{self.mutant.row}  {told:20} {self.seconds:5.1f} s  {self.mutant.breaks}"


class Copy:
    """A copy of the project in which a rule can be broken; its own tests run on its own program."""

    def __init__(self, folder: Path) -> None:
        """Copy the project to ``folder``."""
        self.root = Path(shutil.copytree(ROOT, folder / "copy", ignore=LEFT_OUT))
        self._serial = time.time()

    def proofs(self, row: str, *tests: str) -> Proofs:
        """Run the tests of a row and return how they ended; raises what ``proofs_from`` raises."""
        # Before the path of the checkout, where the program is installed from.
        environment = {"PYTHONPATH": os.pathsep.join([str(self.root / "src"), str(self.root)])}
        arguments = ["-q", "--assert=plain", "--tb=no", "--hypothesis-profile=no-shrinking", *WITHOUT]
        return proofs_from(*arguments, "--row", row, *tests, root=self.root, environment=environment)

    def judge(self, mutant: Mutant) -> Verdict:
        """Break the rule, ask the tests of its row, and mend it again."""
        path = self.root / mutant.file
        whole = path.read_text("utf-8")
        begun = time.monotonic()
        try:
            self._write(path, mutant.broken(whole))
            ends = Counter(self.proofs(mutant.row, *mutant.tests)[mutant.row].values())
        finally:
            self._write(path, whole)
        return Verdict(mutant, ends["failed"], ends.total(), time.monotonic() - begun)

    def _write(self, path: Path, text: str) -> None:
        # Compiled modules are told apart by whole seconds, and two mutants may follow each other within one.
        path.write_text(text, "utf-8")
        self._serial += 2
        os.utime(path, (self._serial, self._serial))


def sound(copy: Copy, chosen: Sequence[Mutant]) -> bool:
    """Return whether the tests pass where nothing is broken; what fails anyway would notice everything."""
    rows = dict.fromkeys(each.row for each in chosen)
    tests = dict.fromkeys(test for each in chosen for test in each.tests)
    wanted = ["tests"] if "tests" in tests else list(tests)
    found = copy.proofs(next(iter(rows)), *[word for row in list(rows)[1:] for word in ("--row", row)], *wanted)
    failed = sorted({name for row in rows for name, end in found[row].items() if end == "failed"})
    for name in failed:
        sys.stdout.write(f"fails although nothing is broken: {name}\n")
    return not failed


def main(wanted: Sequence[str]) -> int:
    """Judge the mutants of the rows that begin with ``wanted``, or all; return 1 where one survived."""
    chosen = [each for each in mutants() if not wanted or each.row.startswith(tuple(wanted))]
    begun = time.monotonic()
    with TemporaryDirectory(prefix="kiosk-mutations-") as folder:
        copy = Copy(Path(folder))
        if not sound(copy, chosen):
            return 1
        verdicts = []
        for mutant in chosen:
            verdicts.append(copy.judge(mutant))
            sys.stdout.write(f"{verdicts[-1]}\n")
            sys.stdout.flush()
    survivors = [each for each in verdicts if not each.noticed]
    seconds = time.monotonic() - begun
    sys.stdout.write(f"{len(verdicts) - len(survivors)} of {len(verdicts)} broken rules noticed, {seconds:.0f} s\n")
    return int(bool(survivors))


if __name__ == "__main__":
    try:
        raise SystemExit(main(sys.argv[1:]))
    except (RuntimeError, ValueError, subprocess.TimeoutExpired) as error:
        raise SystemExit(str(error)) from error
