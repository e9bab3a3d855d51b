"""The Textual app: passes keys to the session and shows its views. Only the staff code leads out of it."""

from __future__ import annotations

import asyncio
import gc
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
from kiosk.domain.settings import Mode
from kiosk.domain.text_size import TextScaling
from kiosk.services.ports import SpeechEvent
from kiosk.services.session import Session
from kiosk.services.view import View
from kiosk.terminal.capabilities import FULL, Capabilities
from kiosk.terminal.key_filter import KeyFilter
from kiosk.terminal.key_names import REDRAW
from kiosk.terminal.transliteration import transliterator_for
from kiosk.ui.tui.driver import TerminalDriver
from kiosk.ui.tui.frame_callback import FrameCallback
from kiosk.ui.tui.key_handler import KeyHandler
from kiosk.ui.tui.layout import layout_of
from kiosk.ui.tui.page_view import PageView
from kiosk.ui.tui.read_ahead import ReadAhead

if TYPE_CHECKING:
    from kiosk.terminal.fonts import Fonts

RESIZE_SECONDS, RESIZE_STEPS = 0.002, 100
"""How often, and how many times, to look whether the page has the terminal's new size."""
FULL_SCREEN = frozenset({Mode.SCREEN, Mode.READER})


class KioskApp(App[None]):
    """Shows the session's views and passes keys to it."""

    CSS = "Screen { background: transparent; overflow: hidden; }"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar = []

    def __init__(
        self,
        session: Session,
        terminal: Capabilities = FULL,
        keys: KeyFilter | None = None,
        scaling: TextScaling = TextScaling.DRAWN,
        fonts: Fonts | None = None,
    ) -> None:
        """Show the current view of ``session``.

        Args:
            session: The visit.
            terminal: What the terminal can show.
            keys: Reads keys from the terminal's bytes.
            scaling: How letters can be made larger on this terminal.
            fonts: The terminal's fonts, if that is the way to make letters larger; it already uses the first one.
        """
        super().__init__(driver_class=TerminalDriver, ansi_color=True)
        self.session = session
        self.terminal = terminal
        self.keys = keys or KeyFilter()
        self._font_size = session.view.settings.size
        """The step of the text size whose font the terminal uses."""
        self.exit_code = Exit.OK
        self._leaving = False
        """Whether it exits; a key that comes then is not for this mode, and could change the mode back."""
        self.failure = ""
        """The traceback of an error of the program itself, for staff, without any values."""
        self._cursor_color = ""
        """The color that the terminal's cursor has; empty for the terminal's own."""
        self._frame_callback = FrameCallback()
        self._read_ahead = ReadAhead(session.read_ahead)
        too_small = " ".join(session.everywhere(texts.answers.TOO_SMALL))
        self.page = PageView(session.view, too_small, terminal, scaling, fonts)
        self.key_handler = KeyHandler(session, self.page, self.keys, self.send)

    def compose(self) -> ComposeResult:
        """Yield the only widget."""
        yield self.page

    def on_mount(self) -> None:
        """Read ahead once the first page is on the screen."""
        self.keys.steady = self.session.view.settings.debounce_seconds
        self.key_handler.start_scan_timer()
        self.call_after_refresh(self._after_first_page)

    def _watch_time(self) -> None:
        """Warn a person who presses no key, and end the visit of one who has gone."""
        if self.session.tick():
            self.show(self.session.view)
        asyncio.get_running_loop().call_later(self.session.tick_seconds, self._watch_time)

    def on_resize(self) -> None:
        """Repaint everything, even at the same size: another program may have drawn on the screen."""
        self.page.refresh()

    def _after_first_page(self) -> None:
        gc.enable()
        self._look_for_readers()
        loop = asyncio.get_running_loop()

        def listen(event: SpeechEvent) -> None:
            # Events come on the voice's own thread; they are handled here, on the app's.
            with suppress(RuntimeError):  # the app may have exited
                loop.call_soon_threadsafe(self.handle_speech, event)

        self.session.listen(listen, self._frame_callback.schedule)
        self._watch_time()
        # The coroutine is created by the worker: if the app exits first, nobody would await it.
        self.run_worker(self._read_ahead.run, exit_on_error=False)  # type: ignore[arg-type]

    # -- keys and views -----------------------------------------------------------------------------------------------

    async def on_event(self, event: events.Event) -> None:
        """Handle keys before any of Textual's own bindings can; ignore mouse and paste."""
        if isinstance(event, events.Key):
            if isinstance(self._driver, TerminalDriver):
                self._driver.handled += 1
            self._read_ahead.key_pressed()
            await self._until_resized()
            if self._leaving:
                return
            if event.key == REDRAW:
                self.session.interrupt()
                self._redraw()
            else:
                self.key_handler.handle(event.character if event.character and event.is_printable else event.key)
        elif not isinstance(event, events.MouseEvent | events.Paste):
            await super().on_event(event)
            if isinstance(event, events.Resize):
                self._check_resize()  # at once: Textual would wait for further changes

    async def _until_resized(self) -> None:
        """Let the page take the terminal's new size before a key that was pressed after the change."""
        for _ in range(RESIZE_STEPS):
            if self.page.size == self.size:
                return
            await asyncio.sleep(RESIZE_SECONDS)

    def _redraw(self) -> None:
        """Draw the whole screen again, over whatever another program wrote on it."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.retake_screen()
        self.page.refresh()

    def send(self, action: Action) -> None:
        """Carry out an action and show the view that follows."""
        self.session.set_limits(self.page.limits)
        self.show(self.session.send(action), at_end=action is Command.PREVIOUS)

    def show(self, view: View, *, at_end: bool = False) -> None:
        """Show a view; exit where the visit goes on in another mode, or the kiosk is closed."""
        if view.ended or view.settings.mode not in FULL_SCREEN:
            self._leaving = True
            self.exit()
            return
        if view.address.kind is PageKind.ATTRACT and self.page.source_view.address != view.address:
            layout_of.cache_clear()  # nothing of the visit stays
            if isinstance(self._driver, TerminalDriver):
                self._driver.erase_history()
            self.call_after_refresh(self._look_for_readers)
        self.keys.steady, self.keys.typing = view.settings.debounce_seconds, view.typing
        self.page.show(self._switch_font(view), at_end=at_end)

    def handle_speech(self, event: SpeechEvent) -> None:
        """Follow the voice."""
        if self.session.handle(event):
            self.page.follow_voice(self.session.view)

    def _switch_font(self, view: View) -> View:
        """Switch the terminal to the font of a view; return the view, or the one to show if it refuses.

        The new size of the screen arrives as a signal; the text is then laid out again around the reading position.
        """
        size, fonts = view.settings.size, self.page.fonts
        if size == self._font_size or not (fonts and self._driver):
            return view
        if fonts.use(size, self._driver.write):
            self._font_size = size
        elif size > self._font_size:
            # A font that failed no longer counts as fitting, so that asking again names the largest that does.
            self.session.set_limits(self.page.limits)
            return self.session.send(Command.LARGER)
        return view

    def _look_for_readers(self) -> None:
        if self.session.look_for_readers():
            self.page.show(self.session.view)

    # -- Textual's hooks ----------------------------------------------------------------------------------------------

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return none: the palettes already hold what this terminal can show."""
        return ()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Write a frame with the terminal's cursor on the reading position."""
        self.cursor_position = self.page.cursor
        if self._cursor_color != self.page.cursor_color and isinstance(self._driver, TerminalDriver):
            self._cursor_color = self.page.cursor_color
            self._driver.color_cursor(self._cursor_color)
        super()._display(screen, renderable)
        self._frame_callback.frame_written()
        self.page.frame_written()

    def _handle_exception(self, error: Exception) -> None:
        """Keep the cause for staff and exit; the patient never sees a traceback."""
        if not self.failure:
            self.failure = "".join(traceback.format_exception(error))
        self.exit_code = Exit.INTERNAL
        if self.is_headless:
            super()._handle_exception(error)
        else:
            self._close_messages_no_wait()

    # -- what the driver asks for -------------------------------------------------------------------------------------

    def mute(self) -> None:
        """Stop the sound before it is known which key was pressed; called on the driver's thread."""
        self.session.mute()

    def end(self, exit_code: Exit) -> None:
        """Exit because the terminal is gone, or a signal asks for it."""
        self.exit_code = exit_code
        self.exit()


def run_full_screen(
    session: Session,
    terminal: Capabilities,
    keys: KeyFilter | None = None,
    scaling: TextScaling = TextScaling.DRAWN,
    fonts: Fonts | None = None,
) -> Exit:
    """Run the full screen until staff close it, the terminal is gone, or a person chooses another mode."""
    # The font decides how much fits on the first page.
    if fonts and not fonts.use(session.view.settings.size, write_now):
        scaling, fonts = TextScaling.NONE, None
    app = KioskApp(session, terminal, keys, scaling, fonts)
    app.run(mouse=False)
    if app.failure:
        lines = session.everywhere(texts.staff.OUT_OF_ORDER)
        write_now(transliterator_for(terminal.encoding)("".join(f"{line}\r\n" for line in lines)))
        sys.stderr.write(app.failure)
    return app.exit_code


def write_now(text: str) -> None:
    """Write ``text`` to the terminal at once."""
    sys.stdout.write(text)
    sys.stdout.flush()
