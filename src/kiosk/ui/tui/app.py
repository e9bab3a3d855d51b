"""The Textual app: keys in, views out, and nothing else. Every way out but the staff code is closed."""

from __future__ import annotations

import asyncio
import gc
import io
import signal
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from rich.console import RenderableType
from textual import events
from textual.app import App, ComposeResult
from textual.filter import LineFilter
from textual.screen import Screen

from kiosk import texts
from kiosk.domain.address import PageKind
from kiosk.domain.command import Action, Command
from kiosk.domain.errors import Exit
from kiosk.domain.keys import PAGE_KEYS, PROFILE_PREFIX, action_for
from kiosk.domain.settings import Mode
from kiosk.domain.text_size import TextScaling
from kiosk.services.ports import SpeechEvent
from kiosk.services.session import Session
from kiosk.services.view import View
from kiosk.terminal.capabilities import FULL, Capabilities
from kiosk.terminal.key_filter import KeyFilter
from kiosk.terminal.transliteration import transliterator_for
from kiosk.ui.tui.driver import KioskDriver
from kiosk.ui.tui.frame_callback import FrameCallback
from kiosk.ui.tui.layout import layout_of
from kiosk.ui.tui.page_view import PageView

if TYPE_CHECKING:
    from kiosk.terminal.fonts import Fonts

NEXT_AROUND_KEY = f"{PROFILE_PREFIX}{Command.NEXT_AROUND}"
STEPS: dict[Action, int] = {Command.NEXT: 1, Command.NEXT_AROUND: 1, Command.PREVIOUS: -1}
"""Keys that first go through a text that is too long for one screen page."""
FULL_SCREEN = frozenset({Mode.SCREEN, Mode.READER})
QUIET_SECONDS = 0.3
"""How long no key must have come before pages are read ahead."""


class KioskApp(App[None]):
    """Draws the session's views and hands it keys."""

    CSS = "Screen { background: transparent; overflow: hidden; }"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar = []

    def __init__(
        self,
        session: Session,
        terminal: Capabilities = FULL,
        keys: KeyFilter | None = None,
        way: TextScaling = TextScaling.DRAWN,
        fonts: Fonts | None = None,
    ) -> None:
        """Draw the view that ``session`` has now.

        Args:
            session: The visit.
            terminal: What the terminal can show.
            keys: Reads keys from the terminal's bytes.
            way: How letters can be made larger on this terminal.
            fonts: The fonts that the terminal takes, where that is the way; it shows the first one already.
        """
        super().__init__(driver_class=KioskDriver, ansi_color=True)
        self.session = session
        self.terminal = terminal
        self.keys = keys or KeyFilter()
        self._font = session.view.settings.size
        """Step of the text's size whose font the terminal shows."""
        self._explored = ""
        """The key that was named last."""
        self._scanning: asyncio.TimerHandle | None = None
        """Moves the reading place on by itself in a while."""
        self.exit_code = Exit.OK
        self.failure = ""
        """The traceback of an error of the program itself, for staff, without any values."""
        self._last_key = 0.0
        self._frame_callback = FrameCallback()
        too_small = " ".join(session.everywhere(texts.answers.TOO_SMALL))
        self.page = PageView(session.view, too_small, terminal, way, fonts)

    def compose(self) -> ComposeResult:
        """Yield the one widget."""
        yield self.page

    def on_mount(self) -> None:
        """End cleanly on the signals that ask for it, and read ahead once the first page stands."""
        loop = asyncio.get_running_loop()
        if not self.is_headless:
            for name in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
                loop.add_signal_handler(name, self.terminal_gone if name is signal.SIGHUP else self.exit)
        self.keys.steady = self.session.view.settings.debounce_seconds
        self._scan_later()
        self.call_after_refresh(self._begin_after_the_first_page)

    def on_resize(self) -> None:
        """Draw everything anew, even at the size of before: an empty window may have taken the place of the last."""
        self.page.refresh()

    def _heard(self, event: SpeechEvent) -> None:
        if self.session.handle(event):
            self.page.follow(self.session.view)

    # -- keys ---------------------------------------------------------------------------------------------------------

    async def on_event(self, event: events.Event) -> None:
        """Take keys here, before any of Textual's own bindings could; mouse and paste mean nothing."""
        if isinstance(event, events.Key):
            if isinstance(self._driver, KioskDriver):
                self._driver.waiting = max(0, self._driver.waiting - 1)
            self._last_key = asyncio.get_running_loop().time()
            self.take(event.character if event.character and event.is_printable else event.key)
        elif not isinstance(event, events.MouseEvent | events.Paste):
            await super().on_event(event)

    def take(self, key: str) -> None:
        """Do what ``key`` asks for, and start waiting for the next one again."""
        self.session.interrupt()
        if self.session.view.exploring:
            self._explore(key)
        elif key in PAGE_KEYS:
            self._turn(1 if key == "pagedown" else -1)
        else:
            self._explored = ""
            self._act(self.session.action(key))
        self._scan_later()

    def _act(self, action: Action) -> None:
        """Hand an action to the session, unless a long answer or a long row has more to show first."""
        by = STEPS.get(action)
        if by and self.page.turn_message_page(by):
            return
        if by and not self.session.view.hidden and self.page.step_within_row(by):
            self._reach()
            return
        # Without a voice, which would go over it, the rest of a long sentence comes before the next one.
        if action is Command.NEXT_SENTENCE and not self.session.view.settings.voice and self.page.continue_sentence():
            return
        self.send(action)

    def _turn(self, by: int) -> None:
        """Turn a screen page: of a long answer, or of the text."""
        if not self.page.reader and self.page.turn_message_page(by):
            return
        if (action := self.page.turn_page(by)) is not None:
            self.send(action)
            self.page.settle()
        if self.page.caret.line:
            self._reach()

    def _explore(self, key: str) -> None:
        """Let ``key`` be named; where that takes several screen pages, the same key once more turns to the next.

        How the page works may take several too: a key that goes on does so first, and is named when all was read.
        """
        again, self._explored = key == self._explored, key
        if not self.page.reader:
            if again and self.page.turn_message_page(1):
                return
            if (key == "pagedown" or STEPS.get(action_for(key)) == 1) and self.page.step_within_row(1):
                self._reach()
                return
        self.send(self.session.action(key))

    def _reach(self) -> None:
        """Let voice and ruler follow to where a person went within a row."""
        self.page.follow(self.session.reach(*self.page.reached))

    def send(self, action: Action) -> None:
        """Hand an action to the session and draw what follows."""
        self.session.set_limits(self.page.scaling)
        self.show(self.session.send(action), at_end=action is Command.PREVIOUS)

    def show(self, view: View, *, at_end: bool = False) -> None:
        """Draw a view, or end where the visit goes on in another way, or not at all."""
        if view.ended or view.settings.mode not in FULL_SCREEN:
            self.exit()
            return
        if view.address.kind is PageKind.ATTRACT:
            layout_of.cache_clear()  # nothing of the visit stays
            self.call_after_refresh(self._look_for_readers)
        self.keys.steady, self.keys.typing = view.settings.debounce_seconds, view.typing
        view = self._switch_font(view)
        self.page.show(view, at_end=at_end)

    def _switch_font(self, view: View) -> View:
        """Let the terminal take the font of a view; return the view, or what to show where it cannot take it.

        The new size of the screen comes as a signal, and the text then flows anew around the reading place.
        """
        size, fonts = view.settings.size, self.page.fonts
        if size == self._font or not (fonts and self._driver):
            return view
        if fonts.take(size, self._driver.write):
            self._font = size
        elif size > self._font:
            # What did not work is no longer among what fits, so asking again tells the largest that does.
            self.session.set_limits(self.page.scaling)
            return self.session.send(Command.LARGER)
        return view

    def _scan_later(self) -> None:
        """Begin anew to wait for a key before the reading place moves on by itself."""
        if self._scanning:
            self._scanning.cancel()
        seconds = self.session.scan_seconds
        self._scanning = asyncio.get_running_loop().call_later(seconds, self._scan) if seconds else None

    def _scan(self) -> None:
        """Move on as the key would that goes round, so that a long line is gone through screen page by screen page."""
        if self.session.at_rest:
            self.take(NEXT_AROUND_KEY)
        else:
            self._scan_later()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return none: the palettes hold what this terminal shows, and nothing changes it on the way."""
        return ()

    # -- the cursor ---------------------------------------------------------------------------------------------------

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Let a frame out with the terminal's cursor on the reading place."""
        self.cursor_position = self.page.cursor
        super()._display(screen, renderable)
        self._frame_callback.frame_written()

    # -- beginning and ending -----------------------------------------------------------------------------------------

    def _look_for_readers(self) -> None:
        if self.session.look_for_readers():
            self.page.show(self.session.view)

    def _begin_after_the_first_page(self) -> None:
        gc.enable()
        self._look_for_readers()
        loop = asyncio.get_running_loop()

        def listen(event: SpeechEvent) -> None:
            # Events come on the voice's own thread; they are handled here, on the app's.
            with suppress(RuntimeError):  # the app may be at its end already
                loop.call_soon_threadsafe(self._heard, event)

        self.session.listen(listen, self._frame_callback.schedule)
        # Not called here: where the app ends first, nobody would await what it returns.
        self.run_worker(self._read_ahead, exit_on_error=False)  # type: ignore[arg-type]

    async def _read_ahead(self) -> None:
        loop = asyncio.get_running_loop()
        more = True
        while more:
            quiet = loop.time() - self._last_key > QUIET_SECONDS
            # A breath between the steps lets a key through; while keys come, nothing is read.
            await asyncio.sleep(0.002 if quiet else QUIET_SECONDS)
            if quiet:
                more = self.session.read_ahead()
        # What is in memory now stays: the collector need not look at it again while a person waits for a key.
        gc.collect()
        gc.freeze()

    def mute(self) -> None:
        """Stop the sound at once, before it is known which key was pressed; called on the driver's thread."""
        self.session.mute()

    def terminal_gone(self) -> None:
        """End because nobody can see or press anything any more."""
        self.exit_code = Exit.TERMINAL_GONE
        self.exit()

    def _handle_exception(self, error: Exception) -> None:
        """Keep the cause for staff and end; the patient never sees a traceback."""
        if not self.failure:
            self.failure = "".join(traceback.format_exception(error))
        self.exit_code = Exit.INTERNAL
        if self.is_headless:
            super()._handle_exception(error)
        else:
            self._close_messages_no_wait()

    def print_failure(self) -> None:
        """After the screen is given back: one calm sentence to whoever stands there, the cause to staff."""
        if self.failure:
            lines = self.session.everywhere(texts.staff.OUT_OF_ORDER)
            sys.stdout.write(transliterator_for(self.terminal.encoding)("".join(f"{line}\r\n" for line in lines)))
            sys.stdout.flush()
            sys.stderr.write(self.failure)


def run_full_screen(
    session: Session,
    terminal: Capabilities,
    keys: KeyFilter | None = None,
    way: TextScaling = TextScaling.DRAWN,
    fonts: Fonts | None = None,
) -> Exit:
    """Run the full screen until staff close it, the terminal is gone, or a person asks for another way to read."""
    if isinstance(sys.__stdout__, io.TextIOWrapper):
        sys.__stdout__.reconfigure(encoding=terminal.encoding, errors="replace")
    # Before the first page is laid out: its font decides how much of it a screen page holds.
    if fonts and not fonts.take(session.view.settings.size, print_now):
        way, fonts = TextScaling.NONE, None
    app = KioskApp(session, terminal, keys, way, fonts)
    app.run(mouse=False)
    app.print_failure()
    return app.exit_code


def print_now(text: str) -> None:
    """Write ``text`` to the terminal at once."""
    sys.stdout.write(text)
    sys.stdout.flush()
