"""The one widget: draws the sheet that holds the reading place, line by line, and repaints as little as can be.

A move repaints the row that was left and the row that was reached, nothing else. The terminal's cursor is put on the
reading place in the function through which frames leave (``KioskApp``), so that braille displays and screen readers
follow it.
"""

from __future__ import annotations

from dataclasses import replace

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widget import Widget

from kiosk.domain.command import Action, Command, MoveTo
from kiosk.domain.page import Kind
from kiosk.services.view import Mark, View
from kiosk.ui.capabilities import FULL, Capabilities
from kiosk.ui.legible import legible_in, place_in
from kiosk.ui.legible_view import legible_view
from kiosk.ui.tui.chrome import bar_lines, location, message_lines
from kiosk.ui.tui.few_colors import palettes_for
from kiosk.ui.tui.layout import MARGIN, WIDEST, Caret, Layout, layout_of
from kiosk.ui.tui.themes import Palette
from kiosk.ui.tui.wrap import wrap

SIGN = "> "
"""Marks the reading place without color."""
NO_LINE = Style(underline=False)
"""Words are underlined, not the room around them."""
SMALLEST = (20, 6)
"""Cells and lines below which there is no room to read."""
LATE = 0.08
"""Seconds between drawing a page and moving the cursor to its row, in reader mode: a reader that compares screens then
says the row alone instead of the whole page. Measured with Fenrir: 5 words heard instead of 39."""


class PageView(Widget):
    """Draws a view; the only thing on the screen."""

    DEFAULT_CSS = "PageView { width: 100%; height: 100%; }"

    def __init__(self, view: View, too_small: str, terminal: Capabilities = FULL) -> None:
        """Draw ``view`` first, as ``terminal`` can; ``too_small`` stands on a screen too small to read from."""
        super().__init__()
        self._legible = legible_in(terminal.encoding)
        self._palettes = palettes_for(terminal)
        self.view = legible_view(view, self._legible)
        self._words = view
        """What is shown, before it was made legible."""
        self.too_small = self._legible(too_small)
        self.caret = Caret(view.place)
        self._away: int | None = None
        """A line of the screen on which the cursor waits before it goes to its row."""
        self.message_at = 0
        """Which line of the message the cursor is on; in reader mode each is a stop."""
        self._withheld = False
        """Whether the message's lines are still empty."""
        self._message_room = 0
        """Lines kept for messages, in reader mode, as long as one follows another: no text is uncovered between."""

    # -- what the app asks --------------------------------------------------------------------------------------------

    def show(self, view: View, *, at_end: bool = False) -> None:
        """Draw ``view``, repainting only what differs from the view before.

        Args:
            view: What is to be seen now.
            at_end: Whether the row was reached from below; a row over several sheets is then entered at its end.
        """
        self._words, view = view, legible_view(view, self._legible)
        old, before, row_before = self.view, self.caret, self.cursor.y
        same_page = (old.rows, old.settings, old.hidden) == (view.rows, view.settings, view.hidden)
        if not same_page or view.place != before.row:
            line = self.layout_for(view).stops(view.place)[-1] if at_end and same_page else 0
            self.caret = Caret(view.place, line)
        self.view = view
        if self._answered(old, row_before):
            return
        if not same_page or old.message or view.message:
            self._draw_then_move()
        elif self.caret != before:
            self._moved(before)
        else:
            self._repeat()

    def follow(self, view: View) -> None:
        """Draw what the voice has reached: another sentence of the row, or another row."""
        if (view.rows, view.place, view.message) != (self._words.rows, self._words.place, self._words.message):
            self.show(view)
        self._words, view = view, legible_view(view, self._legible)
        if view.status != self.view.status:
            self.refresh(Region(0, 0, self.size.width, 1))
        before, said, self.view = self.caret, self.view.mark, view
        self.caret = self._caret_at_mark()
        if self.caret != before or not same_words(said, view.mark):
            self._moved(before)

    def _caret_at_mark(self) -> Caret:
        """Return the stop of the row from which on the words that are being said can be seen."""
        layout, mark = self.layout, self.view.mark
        if self.reader or mark is None or mark.row != self.view.row.id:
            return self.caret
        lines = layout.lines_of(self.caret.row)
        said = max((n for n, line in enumerate(lines) if line.part == mark.text and line.start <= mark.word), default=0)
        return Caret(self.caret.row, max(stop for stop in layout.stops(self.caret.row) if stop <= said))

    def turn_within_row(self, by: int) -> bool:
        """Move the caret to another stop of the same row; return whether there was one."""
        stops = self.layout.stops(self.caret.row)
        position = stops.index(self.caret.line) if self.caret.line in stops else 0
        if not 0 <= position + by < len(stops):
            return False
        before, self.caret = self.caret, Caret(self.caret.row, stops[position + by])
        self._moved(before)
        return True

    @property
    def reached(self) -> tuple[int, int]:
        """Which of the row's texts the caret's line is of, and where in it the line begins."""
        line = self.layout.lines[self.layout.line_of(self.caret)]
        texts = self._words.row.texts
        start = place_in(texts[line.part].value, line.start, self._legible) if line.part < len(texts) else 0
        return line.part, start

    def turn_sheet(self, by: int) -> Action | None:
        """Move a whole sheet on or back; return what to ask of the session, or None where the row stays the same."""
        layout = self.layout
        number = layout.sheet_of(self.caret) + by
        if not 0 <= number < len(layout.starts):
            return Command.LAST if by > 0 else Command.FIRST
        before, caret = self.caret, layout.first_of_sheet(number)
        if caret.row == before.row:
            self.caret = caret
            self._moved(before)
            return None
        self._target = caret
        return MoveTo(self.view.rows[caret.row].id)

    _target: Caret | None = None

    def settle(self) -> None:
        """Put the caret on the line that a turn of the sheet aimed at, within the row that was reached."""
        if self._target and self._target.row == self.caret.row:
            before, self.caret = self.caret, self._target
            self._moved(before)
        self._target = None

    # -- geometry -----------------------------------------------------------------------------------------------------

    @property
    def reader(self) -> bool:
        """Whether the habits of a screen reader hold."""
        return self.view.settings.reader

    @property
    def layout(self) -> Layout:  # type: ignore[override]
        """The layout of what is shown now."""
        return self.layout_for(self.view)

    def layout_for(self, view: View) -> Layout:
        """Return the layout of a view at the screen's size."""
        chrome = 0 if view.settings.reader else 1 + len(self._bar(view))
        height = max(1, self.size.height - chrome)
        return layout_of(view.rows, max(MARGIN + 1, self.size.width), height, reader=view.settings.reader)

    def _bar(self, view: View) -> list[str]:
        return bar_lines(view, *self.size)

    @property
    def body_top(self) -> int:
        """The first line of the text; the line above it says where this is."""
        return 0 if self.reader else 1

    @property
    def cursor(self) -> Offset:
        """Where the terminal's cursor belongs: on the message, or on the row that is being read."""
        if self.view.hidden:
            return Offset(0, 0)
        if self._away is not None:
            return Offset(0, self._away)
        if self.view.message:
            return Offset(0, self._message_top() + self.message_at)
        layout = self.layout
        line = layout.line_of(self.caret) - layout.starts[layout.sheet_of(self.caret)]
        lead = 0 if self.reader else len(SIGN)
        if self.view.row.kind is Kind.FIELD:
            lead = cell_len(layout.lines[layout.line_of(self.caret)].text) + MARGIN
        return Offset(min(lead, max(0, self.size.width - 1)), self.body_top + line)

    @property
    def at_rest(self) -> bool:
        """Whether the cursor is where it belongs, with nothing more to come."""
        return self._away is None and not self._withheld

    # -- painting -----------------------------------------------------------------------------------------------------

    def _moved(self, before: Caret) -> None:
        layout = self.layout
        if layout.sheet_of(before) != layout.sheet_of(self.caret):
            self._draw_then_move()
            return
        start = layout.starts[layout.sheet_of(self.caret)]
        rows = {before.row, self.caret.row}
        lines = [y for y, line in enumerate(layout.sheet(layout.sheet_of(self.caret))) if line.row in rows]
        if self.reader:
            lines = [layout.line_of(caret) - start for caret in (before, self.caret)]
        self.refresh(*(Region(0, self.body_top + y, self.size.width, 1) for y in lines))

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
        layout = self.layout
        if not self.view.message and len(layout.sheet(layout.sheet_of(self.caret))) < self.size.height:
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
        self._away, self._withheld = None, False
        lines = max(1, self._message_room) if self.view.message else 1
        self.refresh(Region(0, self.cursor.y, self.size.width, lines))

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen."""
        palette = self._palettes[self.view.settings.theme]
        width, height = self.size
        if self.view.hidden:
            lines = [line for text in self.view.hidden for line in wrap(text.value, max(1, min(width, WIDEST)))]
            return self._strip(lines[y] if y < len(lines) else "", palette.text)
        if width < SMALLEST[0] or height < SMALLEST[1]:
            lines = wrap(self.too_small, max(1, width))
            return self._strip(lines[y] if y < len(lines) else "", palette.text)
        if self.view.message and (message := self._message_line(y)) is not None:
            return self._strip(message, palette.bar)
        keys = self._bar(self.view)
        if y >= height - len(keys):
            return self._strip(keys[y - height + len(keys)], palette.bar)
        if y < self.body_top:
            layout = self.layout
            sheet = layout.sheet_of(self.caret) + 1
            return self._strip(location(self.view, sheet, len(layout.starts), width), palette.bar)
        return self._body_line(y - self.body_top, palette)

    def _body_line(self, y: int, palette: Palette) -> Strip:
        layout = self.layout
        lines = layout.sheet(layout.sheet_of(self.caret))
        if y >= len(lines):
            return self._strip("", palette.text)
        line = lines[y]
        style = palette.of(line.kind)
        here = layout.caret_at(layout.starts[layout.sheet_of(self.caret)] + y) if line.row >= 0 else None
        if self.reader:
            marked = here == self.caret
            return self._strip(line.text, palette.mark if marked else style)
        if line.row != self.caret.row:
            return self._strips((" " * MARGIN, style + NO_LINE), (line.text, style))
        sign = SIGN if here == self.caret else " " * MARGIN
        if (mark := self.view.mark) and (mark.row, mark.text) == (self.view.row.id, line.part):
            start, end = line.span(mark.start, mark.end)
            before, said, after = line.text[:start], line.text[start:end], line.text[end:]
            return self._strips((sign + before, palette.mark), (said, palette.spoken), (after, palette.mark))
        return self._strip(sign + line.text, palette.marked(line.kind))

    def _strip(self, text: str, style: Style) -> Strip:
        """Return ``text`` in the column of text, and nothing beside it."""
        return self._strips((text, style))

    def _strips(self, *pieces: tuple[str, Style]) -> Strip:
        """Return pieces of text side by side; the last one's color goes on to the edge."""
        width = self.size.width
        blank = width - sum(cell_len(text) for text, _ in pieces)
        segments = [Segment(text, style) for text, style in pieces if text]
        return Strip([*segments, Segment(" " * max(0, blank), pieces[-1][1] + NO_LINE)]).crop(0, width)

    def _answered(self, old: View, row_before: int) -> bool:
        """In reader mode, draw a message where nothing else is new; return whether that was done.

        A screen reader says what is drawn where the cursor is, so it says the message whole, and nothing but it. Where
        a message stood before, its lines are empty for a moment, with the cursor still there: else a reader would say
        only the letters that differ. Only what differs is drawn, so that the reader gets it in one piece.
        """
        view = self.view
        lines = len(message_lines(view, self.size.width)) if self.reader and view.message else 0
        alone = bool(lines) and (old.rows, old.place, old.hidden) == (view.rows, view.place, view.hidden)
        self._message_room = max(lines, self._message_room) if alone and old.message else lines
        self.message_at, self._withheld, self._away = 0, alone and bool(old.message), None
        if self._withheld:
            self._away = row_before
            self.set_timer(LATE, self._come_back)
        if alone and old.settings == view.settings:
            self.refresh(Region(0, self._message_top(), self.size.width, self._message_room))
        elif alone:
            self.refresh()
        return alone

    def turn_within_message(self, by: int) -> bool:
        """Move the cursor to another line of the message, in reader mode; return whether there was one."""
        lines = len(message_lines(self.view, self.size.width)) if self.reader and self.view.message else 0
        if not 0 <= self.message_at + by < lines:
            return False
        self.message_at += by
        self.refresh(Region(0, self.cursor.y, self.size.width, 1))
        return True

    def _message_top(self) -> int:
        """Return the first line of the message: above the key bar, or at the top where that would hide the row."""
        lines = max(len(message_lines(self.view, self.size.width)), self._message_room)
        bottom = self.size.height - len(self._bar(self.view)) - lines
        layout = self.layout
        row = self.body_top + layout.line_of(self.caret) - layout.starts[layout.sheet_of(self.caret)]
        return bottom if self.reader or row < bottom else self.body_top

    def _message_line(self, y: int) -> str | None:
        lines, top = message_lines(self.view, self.size.width), self._message_top()
        lines += [""] * (self._message_room - len(lines))
        if not top <= y < top + len(lines):
            return None
        return "" if self._withheld else lines[y - top]


def same_words(one: Mark | None, other: Mark | None) -> bool:
    """Return whether both mark the same words, whichever of them is being heard."""
    return one == other or (one is not None and other is not None and replace(one, word=other.word) == other)
