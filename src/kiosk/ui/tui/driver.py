"""A driver for a public terminal: nothing that comes in can crash it, and a closed terminal ends it.

Textual's own Linux driver ends with a traceback on one accented Latin-1 key, takes a whole core when the terminal is
gone, and asks questions of the terminal that some screen readers read aloud. Here keys come through the same decoder as
in the linear mode, the cursor stays visible for braille displays and magnifiers, and nothing is asked.
"""

from __future__ import annotations

import asyncio
import os
import selectors
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, Protocol, TextIO, cast

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size

from kiosk.terminal.capabilities import Capabilities
from kiosk.terminal.key_filter import KeyFilter
from kiosk.ui.tui.few_colors import CONSOLE_COLORS

MOST_WAITING = 50
"""Keys that may wait to be handled; a stuck key or a pasted book beyond that is dropped, so the kiosk stays quick."""
ESCAPE = b"\x1b"
IDLE_SECONDS = 0.25
"""How long to wait for a key before looking whether the app has ended."""


SECOND_SCREEN = {"\x1b[?1049h", "\x1b[?1049l"}
SHOW_CURSOR = "\x1b[?25h"
UNWANTED = {"\x1b[?25l", "\x1b[?1004h", "\x1b[?1004l", "\x1b[?2004l", "\x1b[<u"}
POINTER_SHAPE = "\x1b]22;"
"""What Textual switches on or off and the kiosk never uses; not every terminal lets unknown sequences pass unseen."""
CLEAR = "\x1b[0m\x1b[H\x1b[J"
"""Clears a terminal that has no second screen, so that nothing of a visit stays on it."""
SET_PALETTE = "".join(f"\x1b]P{place:X}{color}" for place, color in enumerate(CONSOLE_COLORS))
"""Linux console alone: another terminal would wait for an end that never comes."""
OWN_PALETTE = "\x1b]R"


class Host(Protocol):
    """What the driver asks of the app."""

    terminal: Capabilities
    keys: KeyFilter
    """Reads keys from bytes."""

    def terminal_gone(self) -> None:
        """End, because nobody can see or press anything any more."""

    def mute(self) -> None:
        """Be silent at once; may be called on any thread."""


class Outlet:
    """The terminal as Textual's own thread writes to it: one that is gone ends the app, without a traceback.

    What comes after that is dropped. A thread that died would leave the app waiting for room in its queue.
    """

    def __init__(self, terminal: TextIO, gone: Callable[[], object]) -> None:
        """Write to ``terminal``, and call ``gone`` once it takes nothing any more."""
        self._terminal = terminal
        self._gone = gone
        self._open = True

    def write(self, text: str) -> None:
        """Write ``text``, as long as there is somebody to see it."""
        self._do(lambda: self._terminal.write(text))

    def flush(self) -> None:
        """Hand on what was written."""
        self._do(self._terminal.flush)

    def fileno(self) -> int:
        """Return the terminal's number."""
        return self._terminal.fileno()

    def _do(self, what: Callable[[], object]) -> None:
        if self._open:
            try:
                what()
            except OSError:
                self._open = False
                self._gone()


class KioskDriver(LinuxDriver):
    """Reads keys safely; leaves the cursor visible; asks the terminal nothing."""

    waiting = 0
    """Keys sent to the app and not yet handled."""

    def start_application_mode(self) -> None:
        """Take over the terminal, and show the cursor, which stands on the reading place."""
        # Nobody suspends a kiosk; and a terminal that goes away sends SIGCONT too, on which Textual would start anew.
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        signal.signal(signal.SIGCONT, signal.SIG_DFL)
        # Textual draws on the error output, which a service keeps for its journal.
        self._loop = asyncio.get_running_loop()
        self._file = cast("Any", Outlet(cast("TextIO", sys.__stdout__), self._gone))
        super().start_application_mode()  # type: ignore[no-untyped-call]
        # Textual reads the size in the signal's own handler, which a second resize can interrupt between reading and
        # telling: the older size is then told last, and stays.
        self._loop.add_signal_handler(signal.SIGWINCH, self._resized)
        self.write(SHOW_CURSOR)
        self.flush()

    def write(self, data: str) -> None:
        """Write ``data`` as the terminal understands it."""
        terminal = cast("Host", self._app).terminal
        if data in UNWANTED or data.startswith(POINTER_SHAPE) or (data == SHOW_CURSOR and not terminal.shows_cursor):
            return
        if data in SECOND_SCREEN:
            if terminal.console:
                super().write(SET_PALETTE if data.endswith("h") else OWN_PALETTE)
            if not terminal.alternate:
                data = CLEAR
        super().write(data)

    def _gone(self) -> None:
        """Let the app end; called on another thread, and maybe when it has ended already."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(cast("Host", self._app).terminal_gone)

    def _resized(self) -> None:
        size = Size(*self._get_terminal_size())
        self._app.post_message(events.Resize(size, size))

    def _request_terminal_sync_mode_support(self) -> None:
        """Ask nothing: some readers' terminals print the question."""

    def _query_in_band_window_resize(self) -> None:
        """Ask nothing: sizes come from the kernel, not from bytes that anyone can type."""

    def _enable_bracketed_paste(self) -> None:
        """Leave pasting as it is: an unfinished paste would swallow every key."""

    def _run_input_thread(self) -> None:
        """Read keys until the app ends or the terminal is gone."""
        host = cast("Host", self._app)
        decoder = host.keys
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                patience = decoder.patience
                ready = selector.select(IDLE_SECONDS if patience is None else patience)
                if not ready:
                    self._send(decoder.flush())
                    continue
                try:
                    data = os.read(self.fileno, 4096)
                except OSError:
                    data = b""
                if not data:
                    self._gone()
                    return
                keys = decoder.feed(data)
                if data == ESCAPE or decoder.undecided:
                    # What it is takes a moment to tell; silence need not wait.
                    host.mute()
                self._send(keys)

    def _send(self, keys: Iterable[str]) -> None:
        for key in keys:
            if self.waiting < MOST_WAITING:
                self.waiting += 1
                self.process_message(events.Key(key, key if len(key) == 1 else None))
