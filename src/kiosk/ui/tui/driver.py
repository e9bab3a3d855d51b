"""Textual's driver for a public terminal: it passes on keys and frames, and leaves all else to the terminal's owner.

Textual's own Linux driver ends with a traceback on one accented Latin-1 key, takes a whole core when the terminal is
gone, and queries the terminal, which some screen readers read aloud. Here keys come through the same decoder as in the
linear mode, the cursor stays visible for braille displays and magnifiers, and nothing is queried.
"""

from __future__ import annotations

import select
import sys
from collections.abc import Iterable
from contextlib import suppress
from threading import Event, Thread
from typing import Any, Protocol, cast

from textual import events
from textual.driver import Driver
from textual.drivers._writer_thread import WriterThread
from textual.geometry import Size

from kiosk.domain.errors import Exit
from kiosk.terminal.capabilities import Capabilities
from kiosk.terminal.key_decoder import ESCAPE
from kiosk.terminal.key_filter import KeyFilter
from kiosk.terminal.key_names import REDRAW
from kiosk.terminal.ownership import CHECK_SECONDS, TerminalOwner
from kiosk.terminal.screen_sequences import (
    CLEAR_HISTORY,
    DEFAULT_CURSOR_COLOR,
    SET_PALETTE,
    clear_screen_history,
    cursor_color,
)
from kiosk.terminal.terminal_output import TerminalEndedError

MAX_QUEUED_KEYS = 50
"""Keys that may wait to be handled; a stuck key or a pasted book beyond that is dropped, so the kiosk stays quick."""
WRAP_OFF = "\x1b[?7l"
POINTER_SHAPE = "\x1b]22;"
"""Begins what Textual writes about the mouse pointer; not every terminal ignores it."""
CLEAR = "\x1b[H\x1b[J"
"""Follows the palette: the terminal of a screen reader that says it is a Linux console shows the palette as text."""


class DrivenApp(Protocol):
    """What the driver needs of the app."""

    terminal: Capabilities
    keys: KeyFilter
    """Reads keys from bytes."""

    def end(self, exit_code: Exit) -> None:
        """End, because the terminal is gone or a signal asks for it."""

    def mute(self) -> None:
        """Stop the sound at once; may be called on any thread."""


class OutputFile:
    """The terminal as Textual's writer thread sees it. One that is gone ends the app, and later output is dropped."""

    def __init__(self, driver: TerminalDriver) -> None:
        """Write to the terminal of ``driver``."""
        self._driver = driver
        self._pieces: list[str] = []
        self._open = True

    def write(self, text: str) -> None:
        """Keep ``text`` until the whole frame is there."""
        self._pieces.append(text)

    def flush(self) -> None:
        """Write what was kept at once, so that no screen reader meets half a frame."""
        text = "".join(self._pieces)
        self._pieces.clear()
        if self._open:
            try:
                self._driver.owner.write(text)
            except TerminalEndedError as ended:
                self._open = False
                self._driver.end(ended.exit)


class TerminalDriver(Driver):
    """Reads keys and writes frames."""

    sent = handled = 0
    """Keys sent to the app, and those that it has handled. Each is counted by one thread alone: a single count of the
    keys that wait lost updates, until the kiosk took no key any more."""

    def __init__(self, app: Any, **options: Any) -> None:  # noqa: ANN401 - as Textual calls it
        """Prepare; the terminal is taken over by ``start_application_mode``."""
        self._driven = cast("DrivenApp", app)
        terminal = self._driven.terminal
        self.owner = TerminalOwner(
            # Textual's own driver draws on the error output, which a service keeps for its journal.
            cast("Any", sys.__stdin__).fileno(),
            cast("Any", sys.__stdout__).fileno(),
            capabilities=terminal,
        )
        self._setup = self.owner.extra_setup = WRAP_OFF + (SET_PALETTE + CLEAR) * terminal.console
        self.owner.on_end = self.end
        self.owner.on_resize = self._resized
        super().__init__(app, **{**options, "size": self.owner.size})
        self._reported = self.owner.size
        self._stopped = Event()
        self._reader = Thread(target=self._read_keys, name="keys", daemon=True)
        self._writer: WriterThread | None = None

    def start_application_mode(self) -> None:
        """Take over the terminal, and begin to read keys."""
        self.owner.__enter__()
        self._writer = WriterThread(cast("Any", OutputFile(self)))
        self._writer.start()
        self.process_message(self._resize_event())
        self._reader.start()

    def write(self, data: str) -> None:
        """Write ``data`` where the app itself has drawn it."""
        if self._writer and not data.startswith(POINTER_SHAPE):
            self._writer.write(data)

    def retake_screen(self) -> None:
        """Take the screen again, for the frame that follows."""
        self.write(self.owner.screen_setup)

    def color_cursor(self, color: str) -> None:
        """Give the cursor a color, or for an empty text the terminal's own."""
        if self._driven.terminal.colors_cursor:
            self.owner.extra_setup = self._setup + cursor_color(color)
            self.owner.extra_restore = DEFAULT_CURSOR_COLOR
            self.write(cursor_color(color))

    def erase_history(self) -> None:
        """Erase what the terminal keeps of earlier pages."""
        self.write(CLEAR_HISTORY * self._driven.terminal.clears_history)
        clear_screen_history()

    def disable_input(self) -> None:
        """Read no more keys."""
        self._stopped.set()
        if self._reader.is_alive():
            self._reader.join()

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        self.disable_input()
        if self._writer:
            self._writer.stop()
            self._writer = None
        self.owner.restore()

    def end(self, exit_code: Exit) -> None:
        """Let the app end; may be called on any thread, in a signal handler, and after the app has ended."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._driven.end, exit_code)

    def _resized(self) -> None:
        """Report the size, read in the event loop: two threads or signal handlers could report the older one last."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(lambda: self._app.post_message(self._resize_event()))

    def _resize_event(self) -> events.Resize:
        self._reported = self.owner.size
        size = Size(*self._reported)
        return events.Resize(size, size)

    def _read_keys(self) -> None:
        """Read keys until the app ends or the terminal is gone."""
        keys = self._driven.keys
        source = self.owner.source
        try:
            while not self._stopped.is_set():
                if self.owner.check():
                    self._send([REDRAW])
                patience = CHECK_SECONDS if keys.patience is None else min(keys.patience, CHECK_SECONDS)
                if not select.select([source], [], [], patience)[0]:
                    self._send(keys.flush())
                    continue
                data = self.owner.read()
                pressed = keys.feed(data)
                if data.endswith(bytes([ESCAPE])):
                    # Which key it is takes a moment to know, and the voice need not speak on until then. A repetition
                    # of a held key is not known either, but must not stop what the key has started.
                    self._driven.mute()
                self._send(pressed)
        except TerminalEndedError as ended:
            self.end(ended.exit)

    def _send(self, keys: Iterable[str]) -> None:
        for key in keys:
            if self.owner.size != self._reported:  # changed before the key was pressed; its signal may come later
                self._resized()
            if self.sent - self.handled < MAX_QUEUED_KEYS:
                self.sent += 1
                self.process_message(events.Key(key, key if len(key) == 1 else None))
