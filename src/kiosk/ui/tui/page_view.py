"""The one widget: draws the screen page that holds the reading place, line by line, and repaints as little as can be.

A move repaints the row that was left and the row that was reached, nothing else. The terminal's cursor is put on the
reading place in the function through which frames leave (``KioskApp``), so that braille displays and screen readers
follow it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widget import Widget

from kiosk.domain.command import Action
from kiosk.domain.text_size import ScalingLimits, TextScaling
from kiosk.services.view import Mark, View
from kiosk.terminal.capabilities import FULL, Capabilities
from kiosk.terminal.transliterated_view import transliterated_view
from kiosk.terminal.transliteration import transliterator_for
from kiosk.ui.tui.caret_motion import CaretMotion
from kiosk.ui.tui.few_colors import palettes_for
from kiosk.ui.tui.frame import Frame
from kiosk.ui.tui.layout import Caret
from kiosk.ui.tui.screen_page import NO_UNDERLINE, StyledText
from kiosk.ui.tui.viewport import Viewport
from kiosk.ui.tui.wrap import wrap

if TYPE_CHECKING:
    from kiosk.terminal.fonts import Fonts

LATE = 0.08
"""Seconds between drawing a page and moving the cursor to its row, in reader mode: a reader that compares screens then
says the row alone instead of the whole page. Measured with Fenrir: 5 words heard instead of 39."""


class PageView(Widget):
    """Draws a view; the only thing on the screen."""

    DEFAULT_CSS = "PageView { width: 100%; height: 100%; }"

    def __init__(
        self,
        view: View,
        too_small: str,
        terminal: Capabilities = FULL,
        way: TextScaling = TextScaling.DRAWN,
        fonts: Fonts | None = None,
    ) -> None:
        """Draw ``view`` first.

        Args:
            view: What is to be seen.
            too_small: Stands on a screen too small to read from.
            terminal: What the terminal can show.
            way: How letters can be made larger here.
            fonts: The fonts that the terminal takes, where that is the way.
        """
        super().__init__()
        self._transliterate = transliterator_for(terminal.encoding)
        self._palettes = palettes_for(terminal)
        self.view = transliterated_view(view, self._transliterate)
        self._words = view
        """What is shown, before transliteration."""
        self.too_small = self._transliterate(too_small)
        self.way = way
        self.fonts = fonts
        self.motion = CaretMotion(view.current, lambda: self.viewport)
        self.message_caret = Caret()
        """The line of the message that is being read."""
        self._away: int | None = None
        """A line of the screen on which the cursor waits before it goes to its row."""
        self._blank = False
        """Whether an answer's lines are still empty."""
        self._reserved = 0
        """Lines reserved for answers, in reader mode, as long as one follows another: no text is uncovered between."""
        self._viewport: Viewport | None = None
        self._frame: Frame | None = None

    # -- what the app asks --------------------------------------------------------------------------------------------

    def show(self, view: View, *, at_end: bool = False) -> None:
        """Draw ``view``, repainting only what differs from the view before.

        Args:
            view: What is to be seen now.
            at_end: Whether the row was reached from below; a row over several screen pages is then entered at its end.
        """
        self.motion.ahead_of_voice = False
        self._show(view, at_end=at_end)

    def _show(self, view: View, *, at_end: bool = False) -> None:
        old, before, row_before = self.view, self.caret, self.cursor.y
        self._words, self.view = view, transliterated_view(view, self._transliterate)
        view = self.view
        same_page = (old.rows, old.settings, old.hidden) == (view.rows, view.settings, view.hidden)
        if not same_page or view.current != before.row:
            self.motion.enter(view.current, at_end=at_end and same_page)
        if self._answered(old, row_before):
            return
        if view.sentence and not (same_page and view.sentence == old.sentence):
            self.motion.follow(view.sentence, view.sentence.start)
            self.refresh()
        if not same_page or old.message or view.message:
            self._draw_then_move()
        elif self.caret != before:
            self._moved(before)
        else:
            self._repeat()

    def follow(self, view: View) -> None:
        """Draw what the voice has reached: another sentence of the row, or another row."""
        if (view.rows, view.current, view.message) != (self._words.rows, self._words.current, self._words.message):
            self._show(view)
        self._words, view = view, transliterated_view(view, self._transliterate)
        if view.status != self.view.status:
            self.refresh(Region(0, 0, self.size.width, 1))
        before, said, ruled, self.view = self.caret, self.view.mark, self.view.ruled, view
        if view.mark:
            self.motion.follow(view.mark, view.mark.word)
        if view.ruled != ruled:
            self.refresh()
        if self.caret != before or not same_words(said, view.mark):
            self._moved(before)

    def step_within_row(self, by: int) -> bool:
        """Move the caret to another stop of the same row; return whether there was one."""
        before = self.caret
        if not self.motion.step(by):
            return False
        self._moved(before)
        return True

    def continue_sentence(self) -> bool:
        """Turn to the rest of the focused sentence; return whether it goes on."""
        before = self.caret
        if not self.motion.continue_sentence():
            return False
        self._moved(before)
        return True

    def turn_message_page(self, by: int) -> bool:
        """Turn a page of a long message, or in reader mode a line; return whether there was one."""
        panel = self.frame.panel
        if panel is None or (to := panel.step(by)) is None:
            return False
        self.message_caret = to
        if self.reader:
            self.refresh(Region(0, self.cursor.y, self.size.width, 1))
        else:
            self.refresh()
        return True

    def turn_page(self, by: int) -> Action | None:
        """Turn a page; return the action to send, or None where the row stays the same."""
        before = self.caret
        action = self.motion.turn_page(by)
        if self.caret != before:
            self._moved(before)
        return action

    def settle(self) -> None:
        """Put the caret on the line that a turn of the screen page aimed at, within the row that was reached."""
        before = self.caret
        self.motion.finish_turn()
        if self.caret != before:
            self._moved(before)

    @property
    def reached(self) -> tuple[int, int]:
        """Which of the row's texts the caret's line is of, and where in it the line begins."""
        return self.motion.position(self._words, self._transliterate)

    @property
    def scaling(self) -> ScalingLimits:
        """How large the letters can be made on the screen as it is now."""
        if self.fonts:
            fits = self.fonts.fits(self.view.settings.size, (self.viewport.width, self.viewport.height))
            return ScalingLimits(self.way, fits, len(self.fonts.names))
        return ScalingLimits(self.way, self.viewport.largest)

    # -- what is on the screen ----------------------------------------------------------------------------------------

    @property
    def reader(self) -> bool:
        """Whether the habits of a screen reader hold."""
        return self.view.settings.reader

    @property
    def caret(self) -> Caret:
        """The line that is being read."""
        return self.motion.caret

    @property
    def viewport(self) -> Viewport:
        """The view on the screen as large as it is now."""
        viewport, (width, height) = self._viewport, self.size
        if viewport is None or viewport.view is not self.view or (viewport.width, viewport.height) != (width, height):
            viewport = self._viewport = Viewport(self.view, width, height, self.way)
        return viewport

    @property
    def frame(self) -> Frame:
        """All that is on the screen now; the same one as long as nothing has changed."""
        palette = self._palettes[self.view.settings.theme]
        frame = Frame(self.viewport, self.caret, palette, self.message_caret, self._reserved, self._blank)
        if self._frame is None or frame != self._frame:
            self._frame = frame
        return self._frame

    @property
    def cursor(self) -> Offset:
        """Where the terminal's cursor belongs, or the line on which it waits to go there."""
        if self._away is None or self.view.hidden:
            return Offset(*self.frame.cursor)
        return Offset(0, self._away)

    @property
    def at_rest(self) -> bool:
        """Whether the cursor is where it belongs, with nothing more to come."""
        return self._away is None and not self._blank

    # -- painting -----------------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen."""
        if self.viewport.too_small and not self.view.hidden:
            lines = wrap(self.too_small, max(1, self.size.width))
            return self._strip((lines[y] if y < len(lines) else "", self.frame.palette.text))
        return self._strip(*self.frame.cells(y))

    def _strip(self, *pieces: StyledText) -> Strip:
        """Return pieces of text side by side; the last one's color goes on to the edge."""
        width = self.size.width
        blank = width - sum(cell_len(text) for text, _ in pieces)
        segments = [Segment(text, style) for text, style in pieces if text]
        return Strip([*segments, Segment(" " * max(0, blank), pieces[-1][1] + NO_UNDERLINE)]).crop(0, width)

    def _moved(self, before: Caret) -> None:
        """Repaint the rows that were left and reached, or everything where the screen page was turned."""
        layout, frame = self.viewport.layout, self.frame
        if layout.screen_page_of(before) != frame.page.number:
            self._draw_then_move()
            return
        rows = {before.row, self.caret.row}
        lines = [y for y, line in enumerate(frame.page.lines) if line.row in rows]
        if self.reader:
            lines = [layout.line_of(caret) - frame.page.start for caret in (before, self.caret)]
        pitch = frame.page.pitch
        self.refresh(*(Region(0, self.viewport.top + y * pitch, self.size.width, pitch) for y in lines))

    # -- the habits of a screen reader --------------------------------------------------------------------------------

    def _draw_then_move(self) -> None:
        """Repaint everything; in reader mode the cursor goes to its row only after the new text stands.

        A screen reader then says the row, not the page. The cursor also never stays on the line where it was: a braille
        reader would say only the letters that differ.
        """
        self.refresh()
        if not self.reader:
            return
        self._away = None
        self._away = self._waiting_line()
        self.set_timer(LATE, self._come_back)

    def _waiting_line(self) -> int:
        """Return the line on which the cursor waits: an empty one, where there is one, since readers may say it."""
        if not self.view.message and len(self.frame.page.lines) < self.size.height:
            return self.size.height - 1
        return 0 if self.cursor.y != 0 else min(1, self.size.height - 1)

    def _repeat(self) -> None:
        """Answer a key that changed nothing: the cursor leaves the row and comes back, and a reader says it again."""
        if self.reader and self._away is None:
            goal = self.cursor.y
            self._away = goal - 1 if goal else min(1, self.size.height - 1)
            self.set_timer(LATE, self._come_back)
        self.refresh(Region(0, self.cursor.y, self.size.width, 1))

    def _come_back(self) -> None:
        self._away, self._blank = None, False
        lines = max(1, self._reserved) if self.view.message else 1
        self.refresh(Region(0, self.cursor.y, self.size.width, lines))

    def _answered(self, old: View, row_before: int) -> bool:
        """In reader mode, draw an answer where nothing else is new; return whether that was done.

        A screen reader says what is drawn where the cursor is, so it says the answer whole, and nothing but it. Where
        an answer stood before, its lines are empty for a moment, with the cursor still there: else a reader would say
        only the letters that differ. Only what differs is drawn, so that the reader gets it in one piece.
        """
        view, reserved = self.view, self._reserved
        self.message_caret, self._reserved, self._blank, self._away = Caret(), 0, False, None
        panel = self.frame.panel if self.reader and view.message else None
        if panel is None:
            return False
        alone = (old.rows, old.current, old.hidden) == (view.rows, view.current, view.hidden)
        self._reserved = max(panel.height, reserved) if alone and old.message else panel.height
        if alone and old.message:
            self._blank, self._away = True, row_before
            self.set_timer(LATE, self._come_back)
        if alone and old.settings == view.settings:
            self.refresh(Region(0, self.frame.panel_top, self.size.width, self._reserved))
        elif alone:
            self.refresh()
        return alone


def same_words(one: Mark | None, other: Mark | None) -> bool:
    """Return whether both mark the same words, whichever of them is being heard."""
    return one == other or (one is not None and other is not None and replace(one, word=other.word) == other)
