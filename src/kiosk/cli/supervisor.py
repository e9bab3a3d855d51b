"""Keeps a kiosk running: whatever kills it, the first screen is there again in a moment.

A warm parent holds the imported program and forks the kiosk from it, which is three times as quick as starting Python
anew. It touches nothing of a visit, so there is nothing in it that could break or be remembered.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from types import FrameType

from kiosk.domain.errors import Exit
from kiosk.terminal.capabilities import FULL, Capabilities
from kiosk.terminal.transliteration import transliterator_for

log = logging.getLogger(__name__)
RESET = "\x1b[<u\x1b[?1000;1003;1004;1006;1015;2004;2026l\x1b[?7;25h\x1b[0m\x1b[?1049l\x1b[2J\x1b[3J\x1b[H"
"""Puts right whatever a killed program left: ordinary keys, no mouse, a cursor, nothing to read."""
PLAIN_RESET = "\x1b[?7h\x1b[0m\x1b[H\x1b[J"
"""The same for a terminal that knows little."""
OWN_PALETTE = "\x1b]R"
"""Gives the Linux console its own colors back."""
FORWARDED = (signal.SIGTERM, signal.SIGHUP)
IGNORED = (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP)
QUICK_SECONDS = 10.0
"""A kiosk that ends sooner than this died quickly."""
QUICK_DEATHS = 3
"""So many quick deaths in a row, and the next start waits."""
LONGEST_WAIT = 30.0
GRACE_SECONDS = 3.0
"""How long a kiosk whose parent is gone has to put its terminal right."""


class Supervisor:
    """Runs a kiosk again and again until it ends on purpose."""

    def __init__(
        self,
        run: Callable[[], int],
        sorry: Callable[[], str],
        *,
        source: int = 0,
        sink: int = 1,
        terminal: Capabilities = FULL,
    ) -> None:
        """Prepare to run.

        Args:
            run: The kiosk, from its first screen to its exit code; called in a child process.
            sorry: Gives what a person reads while the next start waits.
            source: The terminal that keys come from.
            sink: The terminal that is written to.
            terminal: What that terminal can do.
        """
        self._run = run
        self._sorry = sorry
        self._source = source
        self._sink = sink
        self._reset = RESET if terminal.alternate else PLAIN_RESET + OWN_PALETTE * terminal.console
        self._encoding = terminal.encoding
        self._child = 0
        self._lifeline, self._held = os.pipe()
        """A pipe that is never written to: its end tells the kiosk that the parent, which holds it open, is gone."""
        self.ended = Event()
        """Set once a signal has asked for the end."""

    def supervise(self) -> int:
        """Run the kiosk until it ends on purpose or a signal ends it; return its exit code."""
        settings = termios.tcgetattr(self._source) if os.isatty(self._source) else None
        for number in FORWARDED:
            signal.signal(number, self._end)
        for number in IGNORED:
            signal.signal(number, signal.SIG_IGN)
        gc.collect()
        gc.freeze()  # what is here now is shared with every child, as long as the collector leaves it alone
        deaths = 0
        while True:
            begun = time.monotonic()
            status = self._life()
            code = os.waitstatus_to_exitcode(status)
            if self.ended.is_set() or (code >= 0 and code != Exit.INTERNAL):
                return max(code, 0)
            deaths = deaths + 1 if time.monotonic() - begun < QUICK_SECONDS else 0
            log.warning("the kiosk ended with %d, a signal where below 0, and is started again", code)
            self._mend(settings)
            if deaths >= QUICK_DEATHS:
                self._write(self._sorry())
                self.ended.wait(min(2.0 ** (deaths - QUICK_DEATHS), LONGEST_WAIT))
            if self.ended.is_set():
                return Exit.OK

    def _life(self) -> int:
        """Run the kiosk once in a child; return its wait status."""
        sys.stdout.flush()
        sys.stderr.flush()
        self._child = os.fork()
        if not self._child:
            self._be_the_kiosk()
        if self.ended.is_set():  # a signal came while there was nobody to pass it to
            os.kill(self._child, signal.SIGTERM)
        while True:
            _, status = os.waitpid(self._child, os.WUNTRACED)
            if not os.WIFSTOPPED(status):
                self._child = 0
                return status
            os.kill(self._child, signal.SIGCONT)

    def _be_the_kiosk(self) -> None:
        code = int(Exit.INTERNAL)
        try:
            for number in (*FORWARDED, *IGNORED):
                signal.signal(number, signal.SIG_DFL)
            os.close(self._held)
            Thread(target=self._end_with_the_parent, name="lifeline", daemon=True).start()
            code = self._run()
        except BaseException:  # nothing may go on from here as if it were the parent
            sys.excepthook(*sys.exc_info())
        finally:
            with suppress(OSError, ValueError):
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code)

    def _end_with_the_parent(self) -> None:
        """End the kiosk when the parent was killed: two of them at one terminal would share its keys."""
        os.read(self._lifeline, 1)
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(GRACE_SECONDS)
        os.kill(os.getpid(), signal.SIGKILL)

    def _end(self, number: int, _: FrameType | None) -> None:
        self.ended.set()
        if self._child:
            with suppress(ProcessLookupError):
                os.kill(self._child, number)

    def _mend(self, settings: list[object] | None) -> None:
        """Put the terminal right, and throw away keys that were meant for the screen that is gone."""
        if settings is not None:
            with suppress(termios.error):
                termios.tcsetattr(self._source, termios.TCSAFLUSH, settings)  # type: ignore[arg-type]
            self._write(self._reset)

    def _write(self, text: str) -> None:
        with suppress(OSError):
            os.write(self._sink, transliterator_for(self._encoding)(text).encode(self._encoding, "replace"))
