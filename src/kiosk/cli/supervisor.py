"""Keeps a kiosk running: whatever kills it, the first screen is there again in a moment.

A warm parent holds the imported program and forks the kiosk from it, three times as quick as starting Python again. It
handles nothing of a visit, so nothing of one can break it or stay in its memory.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread, Timer, main_thread
from types import FrameType

from kiosk.cli.hang_watch import HangWatch
from kiosk.domain.errors import Exit
from kiosk.terminal.capabilities import FULL, Capabilities
from kiosk.terminal.line_settings import LineSettings, read_settings
from kiosk.terminal.ownership import KEYBOARD_SIGNALS, TerminalOwner, install
from kiosk.terminal.terminal_output import TerminalEndedError
from kiosk.terminal.transliteration import transliterator_for

FORWARDED = (signal.SIGTERM, signal.SIGHUP)
AGAIN = frozenset({Exit.RESTART, Exit.NEXT_VISIT})
"""A kiosk that ends with these has not failed, and is started again at once."""
QUICK_SECONDS = 10.0
"""A kiosk that ends sooner than this has failed quickly."""
QUICK_FAILURES = 3
"""After so many quick failures in a row the next start waits."""
LONGEST_WAIT = 30.0
LOOK_SECONDS = 1.0
"""How often to look whether the kiosk hangs."""
GRACE_SECONDS = 3.0
"""How long a kiosk has to restore its terminal when it is to end; then it is killed."""

log = logging.getLogger(__name__)


class Supervisor:
    """Runs a kiosk again and again until it ends on purpose."""

    def __init__(
        self,
        run: Callable[[], int],
        apology: Callable[[], str],
        *,
        source: int = 0,
        sink: int = 1,
        capabilities: Capabilities = FULL,
    ) -> None:
        """Prepare to run.

        Args:
            run: The kiosk, from its first screen to its exit code; called in a child process.
            apology: Returns what a person reads while the next start waits.
            source: The terminal that keys come from, a file descriptor.
            sink: The terminal that is written to.
            capabilities: What that terminal can do.
        """
        self.watch: HangWatch | None = None
        """Notices a kiosk that hangs."""
        self._run = run
        self._apology = apology
        self._terminal = TerminalOwner(source, sink, capabilities=capabilities)
        self._transliterate = transliterator_for(capabilities.encoding)
        self._settings: LineSettings | None = None
        """Those of the terminal before the first start."""
        self._child = 0
        self._lifeline, self._held = os.pipe()
        """A pipe that is never written to. When it closes, the parent, which holds it open, is gone."""
        self.ended = Event()
        """Set once a signal has asked for the end."""

    def supervise(self) -> int:
        """Run the kiosk until it ends on purpose or a signal ends it; return its exit code."""
        try:
            return self._supervise()
        finally:
            if self.watch:
                signal.setitimer(signal.ITIMER_REAL, 0)

    def _supervise(self) -> int:
        self._settings = read_settings(self._terminal.source)
        install(dict.fromkeys(FORWARDED, self._end) | dict.fromkeys(KEYBOARD_SIGNALS, signal.SIG_IGN))
        if self.watch:
            install({signal.SIGALRM: self._look})
            signal.setitimer(signal.ITIMER_REAL, LOOK_SECONDS, LOOK_SECONDS)
        gc.collect()
        gc.freeze()  # what is here now is shared with every child, as long as the collector leaves it alone
        failures = 0
        while True:
            started = time.monotonic()
            code = os.waitstatus_to_exitcode(self._run_once())
            if code < 0 or code == Exit.INTERNAL:
                self._recover()
            if self.ended.is_set() or (code >= 0 and code not in {Exit.INTERNAL, *AGAIN}):
                return max(code, 0)
            if code in AGAIN:
                continue
            failures = failures + 1 if time.monotonic() - started < QUICK_SECONDS else 0
            if not os.isatty(2):  # for the journal; on a screen it would be in the way
                log.warning("The kiosk ended with %s; restarting it", f"signal {-code}" if code < 0 else code)
            if failures >= QUICK_FAILURES:
                with suppress(TerminalEndedError):
                    self._terminal.write(self._transliterate(self._apology()))
                self.ended.wait(min(2.0 ** (failures - QUICK_FAILURES), LONGEST_WAIT))
            if self.ended.is_set():
                return Exit.OK

    def _run_once(self) -> int:
        """Run the kiosk once in a child; return its wait status."""
        sys.stdout.flush()
        sys.stderr.flush()
        if self.watch:
            self.watch.restart()
        self._child = os.fork()
        if not self._child:
            self._run_child()
        if self.ended.is_set():  # a signal came before there was a child to pass it to
            self._stop_child(signal.SIGTERM)
        while True:
            _, status = os.waitpid(self._child, os.WUNTRACED)
            if not os.WIFSTOPPED(status):
                self._child = 0
                return status
            os.kill(self._child, signal.SIGCONT)

    def _run_child(self) -> None:
        code = int(Exit.INTERNAL)
        try:
            install(dict.fromkeys((*FORWARDED, signal.SIGALRM), signal.SIG_DFL))
            os.close(self._held)
            Thread(target=self._end_with_the_parent, name="lifeline", daemon=True).start()
            code = self._run()
        except BaseException:  # no exception may reach the parent's code
            sys.excepthook(*sys.exc_info())
        finally:
            with suppress(OSError, ValueError):
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code)

    def _end_with_the_parent(self) -> None:
        """End the kiosk when the parent was killed: two kiosks at one terminal would share its keys."""
        os.read(self._lifeline, 1)
        # To the main thread by name: where another one takes the signal, the main thread goes on waiting for a key.
        signal.pthread_kill(main_thread().ident or 0, signal.SIGTERM)
        time.sleep(GRACE_SECONDS)
        self._recover()
        os.kill(os.getpid(), signal.SIGKILL)

    def _look(self, _number: int, _frame: FrameType | None) -> None:
        """Kill a kiosk that hangs; it is then started again like any other that was killed."""
        if self.watch and self.watch.hangs() and self._child:
            log.warning("The kiosk hangs; killing it")
            self.watch.restart()
            self._signal(self._child, signal.SIGKILL)

    def _end(self, number: int, _: FrameType | None) -> None:
        self.ended.set()
        if self._child:
            self._stop_child(number)

    def _stop_child(self, number: int) -> None:
        """Ask the kiosk to end, and kill it if it has not ended in time."""
        self._signal(self._child, number)
        killer = Timer(GRACE_SECONDS, self._signal, (self._child, signal.SIGKILL))
        killer.daemon = True
        killer.start()

    def _signal(self, child: int, number: int) -> None:
        if child == self._child:  # not another process that has its number by now
            with suppress(ProcessLookupError):
                os.kill(child, number)

    def _recover(self) -> None:
        with suppress(TerminalEndedError):
            self._terminal.recover(self._settings)
