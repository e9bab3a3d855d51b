"""``make fuzz``: random keys, bytes, sizes and signals at the real program in a real terminal; nothing may end it.

``python -m tests.fuzz [--actions 10000] [--seed N] [--modes screen linear ...]`` prints a line for each mode, and ends
with 1 and the seed where the kiosk ended, stood still for long, or grew.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.site.staff_code import hash_of
from tests.pty_kiosk import KEYS, Kiosk

MODES = ("screen", "reader", "linear", "braille")
LONGEST_SECONDS = 20.0
"""How long the kiosk may take to answer; a storm of keys on a busy machine included."""
MOST_GROWTH_MB = 40
SIGNALS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGWINCH, signal.SIGCONT)
SIZES = ((80, 24), (40, 12), (54, 15), (200, 60), (1, 1), (4, 24), (20, 2), (500, 3))
SEQUENCES = (
    b"\x1b", b"\x1b[", b"\x1b]52;c;eA==\x07", b"\x1b[200~", b"\x1b[201~", b"\x1b[<0;3;3M", b"\x1b[99999999;1u", b"\xff",
    b"\xc3", b"\x1b[48;9999;9999;9999;9999t", b"\x1bO", b"\x90", b"\x1bP", b"\x03", b"\x1a", b"\x1c", b"\x13", b"\x11",
    b"\x04", b"\x00",
)  # fmt: skip


class KioskFailedError(Exception):
    """The kiosk ended, stood still or grew."""


class Fuzz:
    """A kiosk, and what is done to it."""

    def __init__(self, mode: str, seed: int, configuration: Path) -> None:
        self.random = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
        self.kiosk = Kiosk(f"--{mode}", "--config", str(configuration), env={"KIOSK_PLAYER": "null"})
        self.pid = self.kiosk.child.pid or 0

    def act(self) -> None:
        """Do one random thing."""
        chance = self.random.random()
        if chance < 0.6:
            self.kiosk.press(self.random.choice(list(KEYS)))
        elif chance < 0.8:
            self.kiosk.press(self.random.choice("0123456789abcdefghijklmnopqrstuvwxyz ,.+-[]/?ñé"))
        elif chance < 0.9:
            self.kiosk.send(self.random.choice(SEQUENCES))
        elif chance < 0.97:
            self.kiosk.send(self.random.randbytes(self.random.randint(1, 40)))
        elif chance < 0.99:
            self.kiosk.resize(*self.random.choice(SIZES))
        else:
            os.kill(self.pid, self.random.choice(SIGNALS))

    def answers(self) -> None:
        """See that it still answers, on an ordinary screen."""
        self.kiosk.resize(*SIZES[0])
        end = time.monotonic() + LONGEST_SECONDS
        self.kiosk.output.clear()
        while not self.kiosk.output:
            if time.monotonic() > end:
                raise KioskFailedError("it does not answer")
            self.kiosk.press("f5")
            self.kiosk._read(0.5)

    def memory(self) -> float:
        """Return the memory of the process in megabytes."""
        fields = Path(f"/proc/{self.pid}/statm").read_text().split()
        return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def run(mode: str, actions: int, seed: int, configuration: Path) -> str:
    """Do ``actions`` random things; return a line about it, or raise KioskFailedError."""
    fuzz = Fuzz(mode, seed, configuration)
    try:
        fuzz.kiosk.shows("English")
        before, started = fuzz.memory(), time.monotonic()
        for number in range(1, actions + 1):
            fuzz.act()
            if number % 20 == 0:
                fuzz.kiosk._read(0)
            if number % 200 == 0:
                fuzz.answers()
        fuzz.answers()
        grown = fuzz.memory() - before
        if grown > MOST_GROWTH_MB:
            raise KioskFailedError(f"it grew by {grown:.0f} MB")
        took = time.monotonic() - started
        return f"{mode}: {actions} actions in {took:.0f} s, grown by {grown:.1f} MB, seed {seed}"
    except (KioskFailedError, OSError, AssertionError, EOFError) as error:
        raise KioskFailedError(f"{mode}: {error}; seed {seed}, {actions} actions") from error
    except Exception as error:  # pexpect's end of file: the kiosk has ended
        raise KioskFailedError(
            f"{mode}: the kiosk ended ({type(error).__name__}); seed {seed}, {actions} actions"
        ) from error
    finally:
        fuzz.kiosk.child.close(force=True)


def main() -> int:
    """Run every mode; return the exit code."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--actions", type=int, default=10_000, help="in each mode")
    parser.add_argument("--seed", type=int, default=0, help="to do the same again; 0 chooses one")
    parser.add_argument("--modes", nargs="+", default=MODES, choices=MODES)
    options = parser.parse_args()
    seed = options.seed or random.SystemRandom().randrange(1, 10**9)
    with TemporaryDirectory() as folder:
        configuration = Path(folder, "kiosk.toml")
        configuration.write_text(f'public = true\nask_readers = false\nstaff_code = "{hash_of(os.urandom(9).hex())}"\n')
        for mode in options.modes:
            try:
                sys.stdout.write(f"{run(mode, options.actions, seed, configuration)}\n")
                sys.stdout.flush()
            except KioskFailedError as failure:
                sys.stdout.write(f"FAILED {failure}\n")
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
