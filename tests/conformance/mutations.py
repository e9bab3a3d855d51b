"""Mutation testing: breaks one rule at a time in a copy of the project, and checks that tests notice.

``python -m tests.conformance.mutations`` (``make mutations``) prints a table and exits with 1 if a mutant survived.
``... SP-03 KB safety`` runs only the mutants of these rows.
"""

from __future__ import annotations

import os
import re
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
from tests.conformance.row_tests import Proofs, proofs_from

FILE = FOLDER / "mutations.toml"
SAFETY = "safety"
"""The row of mutants that no requirement names; all tests they list are run."""
NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "benchmarks")
"""What the tests of a copy do not need."""
REPEATABLE = ("-p", "no:randomly", "-p", "no:cacheprovider")
"""Every run is the same, and leaves nothing behind."""
SUMMARY = re.compile(r"(\d+) (failed|passed|error)")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One rule, and how it is broken."""

    row: str
    breaks: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]

    def applied(self, text: str) -> str:
        """Return a file's text with the rule broken; raises ValueError unless the text holds the rule once."""
        if (times := text.count(self.old)) != 1:
            raise ValueError(f"{self.file} holds it {times} times: {self.old}")
        return text.replace(self.old, self.new)


def mutants() -> list[Mutant]:
    """Return all mutants, in the order of the file; raises KeyError if one lacks a field."""
    listed = tomllib.loads(FILE.read_text("utf-8"))["mutant"]
    return [Mutant(**{**each, "tests": tuple(each.get("tests", ["tests"]))}) for each in listed]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the tests reacted to a mutant."""

    mutant: Mutant
    failed: int
    tests: int
    """How many tests were run."""
    seconds: float

    def __str__(self) -> str:
        """Return a line of the table."""
        outcome = f"noticed by {self.failed} of {self.tests}" if self.failed else f"SURVIVED {self.tests} tests"
        return f"{self.mutant.row:6}  {outcome:20} {self.seconds:5.1f} s  {self.mutant.breaks}"


class Copy:
    """A copy of the project in which a rule can be broken; its own tests run on its own program."""

    def __init__(self, folder: Path) -> None:
        """Copy the project to ``folder``."""
        self.root = Path(shutil.copytree(ROOT, folder / "copy", ignore=NOT_COPIED))
        # Before the path of the checkout, where the program is installed from.
        self._path = {"PYTHONPATH": os.pathsep.join([str(self.root / "src"), str(self.root)])}
        self._arguments = ["-q", "--assert=plain", "--tb=no", "--hypothesis-profile=no-shrinking", *REPEATABLE]
        self._mtime = time.time()

    def proofs(self, row: str, *tests: str) -> Proofs:
        """Run the tests of a row and return their outcomes; raises what ``proofs_from`` raises."""
        return proofs_from(*self._arguments, "--row", row, *tests, root=self.root, environment=self._path)

    def counts(self, *tests: str) -> tuple[int, int]:
        """Run ``tests`` up to the first failure; return how many failed, and how many were run.

        Raises:
            RuntimeError: pytest could not run any of them.
            subprocess.TimeoutExpired: They hang.
        """
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *self._arguments, "-x", *tests],
            cwd=self.root, env={**os.environ, **self._path}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", timeout=1800, check=False,
        )  # fmt: skip
        found = {outcome: int(number) for number, outcome in SUMMARY.findall(done.stdout.strip().rpartition("\n")[2])}
        if not found:
            raise RuntimeError(f"pytest ended with {done.returncode}\n{done.stdout[-3000:]}")
        return sum(found.values()) - found.get("passed", 0), sum(found.values())

    def judge(self, mutant: Mutant) -> Verdict:
        """Break the rule, run the tests of its row, and restore it."""
        path = self.root / mutant.file
        original = path.read_text("utf-8")
        started = time.monotonic()
        try:
            self._write(path, mutant.applied(original))
            if mutant.row == SAFETY:
                failed, tests = self.counts(*mutant.tests)
            else:
                outcomes = Counter(self.proofs(mutant.row, *mutant.tests)[mutant.row].values())
                failed, tests = outcomes["failed"], outcomes.total()
        finally:
            self._write(path, original)
        return Verdict(mutant, failed, tests, time.monotonic() - started)

    def _write(self, path: Path, text: str) -> None:
        # Python compares the modification time of compiled modules in whole seconds, and two mutants may follow each
        # other within one.
        path.write_text(text, "utf-8")
        self._mtime += 2
        os.utime(path, (self._mtime, self._mtime))


def passes_unchanged(copy: Copy, chosen: Sequence[Mutant]) -> bool:
    """Return whether the tests pass while nothing is broken: a test that fails anyway would notice every mutant."""
    rows = [row for row in dict.fromkeys(each.row for each in chosen) if row != SAFETY]
    failed: list[str] = []
    if rows:
        tests = list(dict.fromkeys(test for each in chosen if each.row != SAFETY for test in each.tests))
        more_rows = [word for row in rows[1:] for word in ("--row", row)]
        found = copy.proofs(rows[0], *more_rows, *(["tests"] if "tests" in tests else tests))
        failed = sorted({name for row in rows for name, outcome in found[row].items() if outcome == "failed"})
    for group in dict.fromkeys(each.tests for each in chosen if each.row == SAFETY):
        if copy.counts(*group)[0]:
            failed.append(" ".join(group))
    for name in failed:
        sys.stdout.write(f"fails although nothing is broken: {name}\n")
    return not failed


def main(wanted: Sequence[str]) -> int:
    """Judge the mutants whose rows begin with ``wanted``, or all; return 1 if one survived."""
    chosen = [each for each in mutants() if not wanted or each.row.startswith(tuple(wanted))]
    started = time.monotonic()
    with TemporaryDirectory(prefix="kiosk-mutations-") as folder:
        copy = Copy(Path(folder))
        if not passes_unchanged(copy, chosen):
            return 1
        verdicts = []
        for mutant in chosen:
            verdicts.append(copy.judge(mutant))
            sys.stdout.write(f"{verdicts[-1]}\n")
            sys.stdout.flush()
    survivors = [each for each in verdicts if not each.failed]
    seconds = time.monotonic() - started
    sys.stdout.write(f"{len(verdicts) - len(survivors)} of {len(verdicts)} mutants noticed, {seconds:.0f} s\n")
    return int(bool(survivors))


if __name__ == "__main__":
    try:
        raise SystemExit(main(sys.argv[1:]))
    except (RuntimeError, ValueError, subprocess.TimeoutExpired) as error:
        raise SystemExit(str(error)) from error
