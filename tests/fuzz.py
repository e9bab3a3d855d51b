"""``make fuzz``: random keys, bytes, sizes and signals at the real program in a real terminal; nothing may end it.

``python -m tests.fuzz [--actions 10000] [--seed N] [--modes screen linear ...]`` prints a line for each mode. Where the
kiosk ended, hung or grew, it prints the seed, the last actions and the stack of every thread, and ends with 1.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import time
from collections import deque
from pathlib import Path
from tempfile import TemporaryDirectory

import pexpect
from msgspec import Struct

from kiosk.site.staff_code import hash_of
from tests.pty_kiosk import KEYS, Kiosk

MODES = ("screen", "reader", "linear", "braille")
HANG_SECONDS = 1.0
"""How long the kiosk may take for one key, on a machine that has nothing else to do."""
SETTLE_SECONDS = 30.0
"""How long it may take for all that was thrown at it."""
QUIET_SECONDS = 0.3
PACE_SECONDS = 0.02
"""Read after 20 actions, so that not all keys are dropped as those of an object that lies on the keyboard."""
MOST_GROWTH_MB = 30
"""Where somebody changes from lines to the full screen, Textual takes 16 of them, and all pages read ahead take 10."""
MOST_FILES, MOST_THREADS = 64, 16
SHOWN_ACTIONS = 40
SIGNALS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGWINCH, signal.SIGCONT)
SIZES = ((80, 24), (40, 12), (54, 15), (200, 60), (1, 1), (4, 24), (20, 2), (500, 3))
REDRAW = b"\x0c"
"""Ctrl+L, which every mode answers by writing the page or line again."""
SEQUENCES = (
    b"\x1b", b"\x1b[", b"\x1b]52;c;eA==\x07", b"\x1b[200~", b"\x1b[201~", b"\x1b[<0;3;3M", b"\x1b[99999999;1u", b"\xff",
    b"\xc3", b"\x1b[48;9999;9999;9999;9999t", b"\x1bO", b"\x90", b"\x1bP", b"\x03", b"\x1a", b"\x1c", b"\x13", b"\x11",
    b"\x04", b"\x00",
)  # fmt: skip


class KioskFailedError(Exception):
    """The kiosk ended, hung or grew."""


class Result(Struct):
    """What was measured in one run."""

    seconds: float = 0.0
    memory: tuple[float, ...] = ()
    """Megabytes at the start and after each quarter."""
    files: int = 0
    threads: int = 0
    slowest: float = 0.0
    """Seconds that the slowest of the timed keys took."""


class Fuzz:
    """A kiosk, and what is done to it."""

    def __init__(self, mode: str, seed: int, folder: Path) -> None:
        self.random = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
        self.errors = folder / "errors"
        self.errors.unlink(missing_ok=True)
        environment = {"KIOSK_PLAYER": "null", "PYTHONFAULTHANDLER": "1"}
        arguments = (f"--{mode}", "--config", str(folder / "kiosk.toml"))
        self.kiosk = Kiosk(*arguments, env=environment, errors=self.errors)
        self.pid = self.kiosk.child.pid or 0
        self.last: deque[str] = deque(maxlen=SHOWN_ACTIONS)

    def act(self) -> None:
        """Do one random thing."""
        chance = self.random.random()
        if chance < 0.97:
            data = self._bytes(chance)
            self.last.append(repr(data))
            self.kiosk.send(data)
        elif chance < 0.99:
            size = self.random.choice(SIZES)
            self.last.append(f"resize {size}")
            self.kiosk.resize(*size)
        else:
            number = self.random.choice(SIGNALS)
            self.last.append(number.name)
            os.kill(self.pid, number)

    def _bytes(self, chance: float) -> bytes:
        if chance < 0.6:
            return KEYS[self.random.choice(list(KEYS))].encode()
        if chance < 0.8:
            return self.random.choice("0123456789abcdefghijklmnopqrstuvwxyz ,.+-[]/?ñé").encode()
        if chance < 0.9:
            return self.random.choice(SEQUENCES)
        return self.random.randbytes(self.random.randint(1, 40))

    def answer_seconds(self) -> float:
        """Wait until the kiosk has handled everything, and return how long one more key takes."""
        self.kiosk.send(b"\x1b\\\x1b[201~")  # ends the report or the paste that random bytes may have begun
        self.kiosk.resize(*SIZES[0])
        self._until_quiet()
        self.kiosk.output.clear()
        began = time.monotonic()
        self.kiosk.send(REDRAW)
        while not self.kiosk.output:
            if time.monotonic() - began > SETTLE_SECONDS:
                raise KioskFailedError(f"it does not answer\n{self._stack()}")
            self.kiosk._read(0.05)
        return time.monotonic() - began

    def _until_quiet(self) -> None:
        end = time.monotonic() + SETTLE_SECONDS
        while time.monotonic() < end:
            self.kiosk.output.clear()
            self.kiosk._read(QUIET_SECONDS)
            if not self.kiosk.output:
                return

    def _stack(self) -> str:
        """End the kiosk in a way that writes the stack of each of its threads; return that."""
        os.kill(self.pid, signal.SIGABRT)
        time.sleep(1)
        return self.errors.read_text("utf-8", "replace")[-6000:]

    def how_it_ended(self) -> str:
        """Wait for the end of the process; return its exit code, or the signal that killed it."""
        child = self.kiosk.child
        child.wait()
        return f"the kiosk ended with {child.exitstatus if child.signalstatus is None else child.signalstatus!r}"

    def memory(self) -> float:
        """Return the memory of the process in megabytes."""
        fields = Path(f"/proc/{self.pid}/statm").read_text().split()
        return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20

    def count(self, what: str) -> int:
        return len(list(Path(f"/proc/{self.pid}/{what}").iterdir()))


def patience() -> float:
    """Return how long one key may take on this machine now, where other programs may be waiting for a processor."""
    return HANG_SECONDS * max(1.0, 2 * os.getloadavg()[0] / (os.cpu_count() or 1))


def run(mode: str, actions: int, seed: int, folder: Path) -> Result:
    """Do ``actions`` random things; raises KioskFailedError."""
    fuzz, result = Fuzz(mode, seed, folder), Result()
    try:
        fuzz.kiosk.shows("English")
        began = time.monotonic()
        result.memory = (fuzz.memory(),)
        for number in range(1, actions + 1):
            fuzz.act()
            if number % 20 == 0:
                fuzz.kiosk._read(PACE_SECONDS)
            if number % 200 == 0 or number == actions:
                took = fuzz.answer_seconds()
                result.slowest = max(result.slowest, took)
                result.files, result.threads = max(result.files, fuzz.count("fd")), fuzz.count("task")
                if took > patience():
                    raise KioskFailedError(f"a key took {took:.2f} s")
            if number % max(actions // 4, 1) == 0:
                result.memory += (fuzz.memory(),)
        if result.memory[-1] - result.memory[0] > MOST_GROWTH_MB:
            raise KioskFailedError(f"it grew: {result.memory} MB")
        if result.files > MOST_FILES or result.threads > MOST_THREADS:
            raise KioskFailedError(f"{result.files} files, {result.threads} threads")
        result.seconds = time.monotonic() - began
        return result
    except (KioskFailedError, OSError, AssertionError, pexpect.ExceptionPexpect) as error:
        cause = fuzz.how_it_ended() if isinstance(error, pexpect.EOF) else error
        done = f"after {locals().get('number', 0)} of {actions} actions, seed {seed}; the last: {' '.join(fuzz.last)}"
        raise KioskFailedError(
            f"{mode}: {cause}; {done}\n{fuzz.errors.read_text('utf-8', 'replace')[-2000:]}"
        ) from error
    finally:
        fuzz.kiosk.child.close(force=True)


def write_configuration(folder: Path) -> None:
    """Write the settings of a public kiosk whose staff code nobody knows."""
    code = hash_of(os.urandom(9).hex())
    (folder / "kiosk.toml").write_text(f'public = true\nask_readers = false\nstaff_code = "{code}"\n')


def main() -> int:
    """Run every mode; return the exit code."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--actions", type=int, default=10_000, help="in each mode")
    parser.add_argument("--seed", type=int, default=0, help="to do the same again; 0 chooses one")
    parser.add_argument("--modes", nargs="+", default=MODES, choices=MODES)
    options = parser.parse_args()
    seed = options.seed or random.SystemRandom().randrange(1, 10**9)
    with TemporaryDirectory() as folder:
        write_configuration(Path(folder))
        for mode in options.modes:
            try:
                done = run(mode, options.actions, seed, Path(folder))
            except KioskFailedError as failure:
                sys.stdout.write(f"FAILED {failure}\n")
                return 1
            memory = ", ".join(f"{each:.1f}" for each in done.memory)
            sys.stdout.write(
                f"{mode}: {options.actions} actions in {done.seconds:.0f} s, seed {seed}; memory {memory} MB; "
                f"{done.files} files, {done.threads} threads; slowest key {done.slowest:.2f} s\n"
            )
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
