"""The one widget: draws the sheet that holds the reading place, line by line, and repaints as little as can be.

A move repaints the row that was left and the row that was reached, nothing else. The terminal's cursor is put on the
reading place in the function through which frames leave (``KioskApp``), so that braille displays and screen readers
follow it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widget import Widget

from kiosk.domain.command import Action, Command, MoveTo
from kiosk.domain.lettering import Lettering, Way
from kiosk.domain.page import Kind
from kiosk.domain.settings import Mode
from kiosk.services.ruler import sentences_in
from kiosk.services.view import Mark, View
from kiosk.ui.capabilities import FULL, Capabilities
from kiosk.ui.legible import legible_in, place_in
from kiosk.ui.legible_view import legible_view
from kiosk.ui.tui.body import NO_LINE, Body
from kiosk.ui.tui.chrome import bar_lines, location, message_lines
from kiosk.ui.tui.faces import FACES, Face, largest_face
from kiosk.ui.tui.few_colors import palettes_for
from kiosk.ui.tui.layout import MARGIN, WIDEST, Caret, Layout, layout_of
from kiosk.ui.tui.wrap import wrap

if TYPE_CHECKING:
    from kiosk.ui.fonts import Fonts

SMALLEST = (20, 6)
"""Cells and lines below which there is no room to read."""
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
        way: Way = Way.DRAWN,
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
        self._legible = legible_in(terminal.encoding)
        self._palettes = palettes_for(terminal)
        self.view = legible_view(view, self._legible)
        self._words = view
        """What is shown, before it was made legible."""
        self.too_small = self._legible(too_small)
        self.way = way
        self.fonts = fonts
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
        if view.sentence and not (same_page and view.sentence == old.sentence):
            self.caret = self._caret_at(view.sentence, view.sentence.start)
            self.refresh()
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
        before, said, ruled, self.view = self.caret, self.view.mark, self.view.ruled, view
        self.caret = self._caret_at(view.mark, view.mark.word) if view.mark else self.caret
        if view.ruled != ruled:
            self.refresh()
        if self.caret != before or not same_words(said, view.mark):
            self._moved(before)

    def _caret_at(self, mark: Mark, word: int) -> Caret:
        """Return the stop of the row from which on a word of ``mark`` can be seen."""
        layout = self.layout
        if self.reader or mark.row != self.view.row.id:
            return self.caret
        lines = layout.lines_of(self.caret.row)
        said = max((n for n, line in enumerate(lines) if line.part == mark.text and line.start <= word), default=0)
        return Caret(self.caret.row, max(stop for stop in layout.stops(self.caret.row) if stop <= said))

    def turn_within_row(self, by: int) -> bool:
        """Move the caret to another stop of the same row; return whether there was one."""
        stops = self.layout.stops(self.caret.row)
        position = stops.index(self.caret.line) if self.caret.line in stops else 0
        self._sentence = None
        if by > 0 and self.view.sentence and len(stops) > 1:
            beyond = stops[position + 1] if position + 1 < len(stops) else None
            if self._read(self.view.sentence, beyond):
                return self._to_sentence_after(self.view.sentence)
        if not 0 <= position + by < len(stops):
            return False
        before, self.caret = self.caret, Caret(self.caret.row, stops[position + by])
        self._moved(before)
        return True

    def _read(self, sentence: Mark, beyond: int | None) -> bool:
        """Return whether a sentence ends before the line ``beyond`` of the row that is read, where there is one."""
        if beyond is None:
            return True
        line = self.layout.lines_of(self.caret.row)[beyond]
        return (sentence.text, sentence.end) <= (line.part, line.start)

    def _to_sentence_after(self, sentence: Mark) -> bool:
        """Move the caret to the next sentence of a row that runs over several sheets; return whether there is one.

        From sheet to sheet, the sentence that begins at the foot of one would never be seen from its beginning.
        """
        rest = [
            mark for mark in sentences_in(self.view.row) if (mark.text, mark.start) > (sentence.text, sentence.start)
        ]
        if not rest:
            return False
        before, self._sentence = self.caret, rest[0]
        self.caret = self._caret_at(rest[0], rest[0].start)
        self._moved(before)
        return True

    _sentence: Mark | None = None
    """The sentence that Down went to within its row, where the text is shown sentence by sentence."""

    @property
    def reached(self) -> tuple[int, int]:
        """Which of the row's texts the caret's line is of, and where in it the line begins."""
        if self._sentence:
            return self._sentence.text, self._sentence.start
        line = self.layout.lines[self.layout.line_of(self.caret)]
        texts = self._words.row.texts
        start = place_in(texts[line.part].value, line.start, self._legible) if line.part < len(texts) else 0
        return line.part, start

    def turn_sheet(self, by: int) -> Action | None:
        """Move a whole sheet on or back; return what to ask of the session, or None where the row stays the same."""
        layout = self.layout
        self._sentence = None
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
        height = self._height(view)
        if face := self.face_for(view):
            letters, lines = face.letters(self.size.width), face.lines(height)
            return layout_of(view.rows, letters, lines, reader=False, large=True)
        return layout_of(view.rows, max(MARGIN + 1, self.size.width), height, reader=view.settings.reader)

    def _height(self, view: View) -> int:
        """Return the lines of cells that are there for the text."""
        chrome = 0 if view.settings.reader else 1 + len(self._bar(view))
        return max(1, self.size.height - chrome)

    @property
    def lettering(self) -> Lettering:
        """How large the letters can be made on the screen as it is now."""
        width, height = self.size
        if self.fonts:
            fits = self.fonts.fits(self.view.settings.size, (width, height))
            return Lettering(self.way, fits, len(self.fonts.names))
        return Lettering(self.way, largest_face(width, self._height(self.view)))

    def face_for(self, view: View) -> Face | None:
        """Return the letters that a view is drawn with; None where they are the terminal's own."""
        if self.way is not Way.DRAWN or view.settings.mode is not Mode.SCREEN or view.settings.size == 1:
            return None
        return FACES.get(min(view.settings.size, largest_face(self.size.width, self._height(view))))

    @property
    def body(self) -> Body:
        """The sheet that is shown now."""
        palette = self._palettes[self.view.settings.theme]
        return Body(self.view, self.layout, self.caret, palette, self.face_for(self.view))

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
        body = self.body
        line, lead = body.sign_line, body.margin
        if self.view.row.kind is Kind.FIELD:
            lead += cell_len(body.lines[line].text) * (body.face.width if body.face else 1)
        # Beside large letters it stands on their last line of cells, as on the line that they are written on.
        within = body.face.height - 1 if body.face else 0
        row = min(self.body_top + body.top(line) + within, max(0, self.size.height - 1))
        return Offset(min(lead, max(0, self.size.width - 1)), row)

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
        pitch = self.body.pitch
        self.refresh(*(Region(0, self.body_top + y * pitch, self.size.width, pitch) for y in lines))

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
        return self._strips(*self.body.pieces(y - self.body_top))

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
        body = self.body
        row = self.body_top + body.top(body.sign_line) + body.pitch - 1
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
