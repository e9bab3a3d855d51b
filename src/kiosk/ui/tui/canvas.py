"""The only widget: draws a view line by line and repaints as little as possible.

``KioskApp`` puts the terminal's cursor on the reading position with every frame, so that braille displays and screen
readers follow it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widget import Widget

from kiosk.domain.text_size import ScalingLimits, TextScaling
from kiosk.services.view import View
from kiosk.terminal.capabilities import FULL, Capabilities
from kiosk.terminal.transliterated_view import transliterated_view
from kiosk.terminal.transliteration import transliterator_for
from kiosk.ui.tui.caret_motion import CaretMotion
from kiosk.ui.tui.frame import Frame
from kiosk.ui.tui.layout import Caret
from kiosk.ui.tui.reader_cursor import DELAY_SECONDS, ReaderCursor
from kiosk.ui.tui.screen_page import NO_UNDERLINE
from kiosk.ui.tui.themes import Palette, StyledText, palettes_for
from kiosk.ui.tui.viewport import Viewport
from kiosk.ui.tui.wrap import wrap

if TYPE_CHECKING:
    from kiosk.terminal.fonts import Fonts


class Canvas(Widget):
    """Draws a view with its carets."""

    DEFAULT_CSS = "Canvas { width: 100%; height: 100%; }"

    def __init__(
        self,
        view: View,
        too_small: str,
        terminal: Capabilities = FULL,
        scaling: TextScaling = TextScaling.DRAWN,
        fonts: Fonts | None = None,
    ) -> None:
        """Draw ``view`` first.

        Args:
            view: The view.
            too_small: The text for a screen too small to read on.
            terminal: What the terminal can show.
            scaling: How letters can be made larger here.
            fonts: The terminal's fonts, if that is the way to make letters larger.
        """
        super().__init__()
        self.transliterate = transliterator_for(terminal.encoding)
        self._palettes = palettes_for(terminal)
        self._arrows = terminal.encoding == "utf-8"
        self.view = transliterated_view(view, self.transliterate)
        self.source_view = view
        """The view before transliteration."""
        self.too_small = self.transliterate(too_small)
        self._scaling = scaling
        self.fonts = fonts
        self.motion = CaretMotion(view.current, lambda: self.viewport)
        self.message_caret = Caret()
        """The line of the message that is being read."""
        self.reader_cursor = ReaderCursor()
        self._unfinished = False
        """Whether the next frame is one that is finished later."""
        self._viewport: Viewport | None = None
        self._frame: Frame | None = None
        self._bar: list[StyledText] = []
        """The key bar that was drawn last."""

    # -- state --------------------------------------------------------------------------------------------------------

    @property
    def reader(self) -> bool:
        """Whether this is reader mode."""
        return self.view.settings.reader

    @property
    def caret(self) -> Caret:
        """The line that is being read."""
        return self.motion.caret

    @property
    def viewport(self) -> Viewport:
        """The view at the size that the screen has now."""
        viewport, (width, height) = self._viewport, self.size
        if viewport is None or viewport.view is not self.view or (viewport.width, viewport.height) != (width, height):
            viewport = self._viewport = Viewport(
                self.view, width, height, self._scaling, colored=self._palette.colored, arrows=self._arrows
            )
        return viewport

    @property
    def _palette(self) -> Palette:
        return self._palettes[self.view.settings.theme]

    @property
    def frame(self) -> Frame:
        """Everything on the screen now; the same object until something changes."""
        cursor = self.reader_cursor
        frame = Frame(self.viewport, self.caret, self._palette, self.message_caret, cursor.reserved, cursor.blank)
        if self._frame is None or frame != self._frame:
            self._frame = frame
        return self._frame

    @property
    def cursor(self) -> Offset:
        """Where the terminal's cursor belongs, or in reader mode the line on which it waits."""
        if self.reader_cursor.waiting_line is None or self.view.hidden:
            return Offset(*self.frame.cursor)
        return Offset(0, self.reader_cursor.waiting_line)

    @property
    def cursor_color(self) -> str:
        """The color of the terminal's cursor: that of the mark or the answer it is on, so that nobody sees it there.

        Empty for the terminal's own, as in reader mode, where the cursor stands on words.
        """
        panel = self.frame.panel
        ground = (panel.style if panel else self._palette.mark).bgcolor
        color = ground.get_truecolor().hex if ground and not self.reader else ""
        # xterm takes the color of its own text, black, for none at all.
        return "#010101" if color == "#000000" else color

    @property
    def at_rest(self) -> bool:
        """Whether the cursor is where it belongs and everything is drawn."""
        return self.reader_cursor.at_rest

    @property
    def limits(self) -> ScalingLimits:
        """How large the text can be shown on the screen as it is now."""
        if self.fonts:
            size = (self.viewport.width, self.viewport.height)
            fitting = self.fonts.largest_size(self.view.settings.size, size)
            return ScalingLimits(self._scaling, fitting, len(self.fonts.names))
        return ScalingLimits(self._scaling, self.viewport.largest)

    # -- painting -----------------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen."""
        if self.viewport.too_small and not self.view.hidden:
            lines = wrap(self.too_small, max(1, self.size.width))
            return self._strip([(lines[y] if y < len(lines) else "", self.frame.palette.text)])
        if y == self.frame.bar_top:
            self._bar = self.frame.bar
        return self._strip(self.frame.cells(y))

    def _strip(self, parts: list[StyledText]) -> Strip:
        """Return styled text side by side; the last style extends to the edge."""
        width = self.size.width
        rest = width - sum(cell_len(text) for text, _ in parts)
        parts = [*(part for part in parts if part[0]), (" " * max(0, rest), parts[-1][1] + NO_UNDERLINE)]
        segments: list[Segment] = []
        for text, style in parts:
            # A style takes more bytes than the words.
            if segments and segments[-1].style == style:
                segments[-1] = Segment(segments[-1].text + text, style)
            else:
                segments.append(Segment(text, style))
        return Strip(segments).crop(0, width)

    def repaint_all(self) -> None:
        """Repaint everything; in reader mode the cursor moves to its row only when the new text is there."""
        self.refresh()
        if self.reader:
            self.reader_cursor.arrive()
            self.reader_cursor.wait_for_page(self.frame)
            self.finish_later()

    def repaint_move(self, before: Caret) -> None:
        """Repaint the rows that were left and reached, or everything where the page was turned."""
        layout, frame = self.viewport.layout, self.frame
        if layout.screen_page_of(before) != frame.page.number:
            self.repaint_all()
            return
        rows = {before.row, self.caret.row}
        lines = [y for y, line in enumerate(frame.page.lines) if line.row in rows]
        if self.reader:
            lines = [layout.line_of(caret) - frame.page.start for caret in (before, self.caret)]
        width, pitch = self.size.width, frame.page.pitch
        self.refresh(*(Region(0, self.viewport.top + y * pitch, width, pitch) for y in lines))
        if not self.reader and not rows.isdisjoint(
            {0, self.viewport.notice}
        ):  # the title and the notice are outside the text
            self.refresh(Region(0, 0, width, 1), Region(0, self.viewport.top, width, self.size.height))
        self._repaint_bar()

    def _repaint_bar(self) -> None:
        """Repaint the key bar if other keys help on this row."""
        if not self.reader and self.frame.bar != self._bar:
            self.refresh(Region(0, self.frame.bar_top, self.size.width, 1))

    def repeat_row(self) -> None:
        """Answer a key that changed nothing: the cursor leaves the row and comes back, and a reader says it again."""
        if self.reader and self.at_rest:
            self.reader_cursor.leave_row(self.frame)
            self.finish_later()
        self.refresh(Region(0, self.cursor.y, self.size.width, 1))
        self._repaint_bar()

    def finish_later(self) -> None:
        """In reader mode, move the cursor to its row and draw what was left blank, a moment after the next frame."""
        self._unfinished = True

    def frame_written(self) -> None:
        """Count the moment from now: on a busy machine a frame may come so late that no reader would see it."""
        if self._unfinished:
            self._unfinished = False
            self.set_timer(DELAY_SECONDS, self._finish)

    def _finish(self) -> None:
        self.reader_cursor.arrive()
        lines = max(1, self.reader_cursor.reserved) if self.view.message else 1
        self.refresh(Region(0, self.cursor.y, self.size.width, lines))
