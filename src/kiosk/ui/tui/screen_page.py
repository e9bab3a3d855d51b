"""One screen page of text: the lines between the header and the key bar, drawn cell by cell.

The letters may be the terminal's or large ones; all text may be visible or only the focused sentence.
"""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from rich.cells import cell_len
from rich.style import Style

from kiosk.domain.page import ItemKind
from kiosk.services.view import Row, View
from kiosk.ui.tui.bitmap_font import BitmapFont, draw
from kiosk.ui.tui.chart import EMPTY, ChartLine, Fill
from kiosk.ui.tui.layout import CAP_WIDTH, Caret, Layout, Line, is_tile
from kiosk.ui.tui.themes import Palette, StyledText

MARK_WIDTH = 2
"""Cells of the mark at most; the cell after it has the rule."""
SIGN = ">"
"""On the mark where there are no colors."""
LARGE_SIGN = ("▙ ", "█▙", "█▛", "▛ ")
"""The same beside a line of large letters."""
NO_UNDERLINE = Style(underline=False)
"""Only words are underlined: not the space around them, and not each line of cells of a large letter."""


class ScreenPage(Struct, frozen=True, dict=True):
    """The screen page that holds the caret. What all its lines need is computed once."""

    view: View
    layout: Layout
    caret: Caret
    palette: Palette
    margin: int
    """Cells before the text."""
    width: int
    """Cells of a line with both margins."""
    right: int = 0
    """Cells after the text."""
    font: BitmapFont | None = None
    """The font it is drawn in; None for the terminal's own."""

    @cached_property
    def number(self) -> int:
        """The number of the screen page, from 0."""
        return self.layout.screen_page_of(self.caret)

    @property
    def start(self) -> int:
        """Index of its first line in the layout."""
        return self.layout.page_starts[self.number]

    @cached_property
    def lines(self) -> list[Line]:
        """Its lines of text."""
        return self.layout.page_lines(self.number)

    @property
    def pitch(self) -> int:
        """Lines of cells from one line of text to the next."""
        return self.font.pitch if self.font else 1

    @cached_property
    def marked_line(self) -> int:
        """The line that the cursor is on: the caret's, or the first one of the focused sentence."""
        if self.view.sentence:
            for number, line in enumerate(self.lines):
                if line.row == self.caret.row and any(focused for _, _, focused in self._visible_spans(line)):
                    return number
        number = self.layout.line_of(self.caret) - self.start
        # The cursor is on words, which a braille display shows, and not on the edge of a tile.
        words = [n for n, line in enumerate(self.lines) if n >= number and line.row == self.caret.row and line.text]
        return min(words, default=number)

    def top(self, number: int) -> int:
        """Return the first line of cells of a line of text."""
        return number * self.pitch

    def cells(self, y: int) -> list[StyledText]:
        """Return one line of cells, from the left; the style of the last part extends to the edge."""
        number, within = divmod(y, self.pitch)
        if number >= len(self.lines) or self.lines[number].row < 0:
            return [("", self.palette.text)]
        line = self.lines[number]
        row = self.view.rows[line.row]
        if self.font and within >= self.font.height:
            inside = number + 1 < len(self.lines) and self.lines[number + 1].row == line.row
            return self._with_margins(line, row, [], "") if inside else [("", self.palette.text)]
        text = self._text(line, number, row)
        if self.font:
            text = [(draw(part, self.font, within), style + NO_UNDERLINE) for part, style in text]
        if self.layout.options.reader:
            return text
        if line.kind is ItemKind.CHOICE and not self.font:
            return self._choice(line, row, text)
        return self._with_margins(line, row, text, self._sign(line, within), ruled=not self._before_its_like(number))

    # -- margins ------------------------------------------------------------------------------------------------------

    def _is_current(self, row: Row) -> bool:
        return row is self.view.rows[self.caret.row]

    def _is_band(self, row: Row) -> bool:
        """Return whether a row is the choice that Enter opens, which is drawn as a band."""
        return self._is_current(row) and row.kind is ItemKind.CHOICE and not self.view.sentence

    def _is_shown(self, line: Line) -> bool:
        return not self.view.sentence or bool(self._visible_spans(line))

    @property
    def before_caps(self) -> int:
        """Cells before the numbers of choices."""
        indent = self.layout.choice_indent
        return max(0, self.margin + indent - (CAP_WIDTH if indent else 1) - 1)

    def _choice(self, line: Line, row: Row, text: list[StyledText]) -> list[StyledText]:
        """Return a line of a choice: its number as a key cap, which stands partly in the margin, and its words.

        On a page without numbers it has a cell in the color of the caps, or two where that is the look of a warning. A
        cap is as high as the choice, so that caps form a column; on a tile it has the tile's ground around it.
        """
        options = self.layout.options
        palette, band, tile = self.palette, self._is_band(row), options.tiles and is_tile(row)
        ground = palette.current if band else palette.tile if tile else palette.text
        caps, number = self.layout.choice_indent, str(row.position.number) if row.position else ""
        broad = not (caps or band) and palette.caps_look_like_rules and self.before_caps > 1
        cap_width = CAP_WIDTH if caps else 1 + broad
        # On a page with high tiles every cap is as wide as those on the tiles.
        inside = int(options.tiles and self.layout.high)
        before = self.before_caps - broad
        sign = SIGN if band and line.first and not palette.colored else ""
        edge = (sign.rjust(before), palette.mark if band and not tile else palette.text)
        on_tile = bool(tile and inside)
        style = palette.cap
        if band:
            style = palette.text + Style(bold=palette.cap.bold) if on_tile else ground
        shown = (line.first or not on_tile) and self._is_shown(line) and (number or not caps)
        words = f"{number} " if shown and line.first else ""
        cap = (words.rjust(cap_width - inside), style if shown else ground)
        cells = [edge, (" " * inside, ground), cap, (" ", ground), *text]
        if not tile:
            return [*cells, ("", ground)]
        room = self.width - before - sum(cell_len(part) for part, _ in cells)
        hint = row.texts[-1].value + " " * before if row.hints and line.first else ""
        fits = cell_len(hint) < room
        return [*cells, (hint.rjust(max(0, room)) if fits else " " * room, ground), ("", palette.text)]

    def _sign(self, line: Line, within: int) -> str:
        """Return the part of the sign beside a line of cells, where there are no colors."""
        if self.palette.colored or not line.first:
            return ""
        if self.font is None:
            return SIGN.rjust(MARK_WIDTH)
        at = within - (self.font.height - len(LARGE_SIGN)) // 2
        return LARGE_SIGN[at] if 0 <= at < len(LARGE_SIGN) else ""

    def _before_its_like(self, number: int) -> bool:
        """Return whether a line ends a warning just above another, or a notice; without a gap they would be one."""
        line, following = self.lines[number], next(iter(self.lines[number + 1 :]), None)
        if self.font or line.first or not following or not 0 <= line.row < following.row:
            return False
        kinds = {self.view.rows[each.row].kind for each in (line, following)}
        return kinds in ({ItemKind.URGENT}, {ItemKind.NOTICE})

    def _with_margins(
        self, line: Line, row: Row, text: list[StyledText], sign: str, *, ruled: bool = True
    ) -> list[StyledText]:
        """Return a line of text with the mark, the rule, and the ground of the row that is being read."""
        palette, current = self.palette, self._is_current(row)
        ground = palette.current if self._is_band(row) else palette.text
        if current and not self.view.sentence:
            ground = palette.lift(ground)
        rule = palette.rule_of(row.kind, row.urgency) if self._is_shown(line) else None
        inside = rule[1] if rule and row.kind is ItemKind.HEADING else ground
        mark = palette.mark if current and self._is_shown(line) else palette.text
        mark_width = max(1, min(MARK_WIDTH, self.margin - (0 if self.font else 2)))
        beside = (" ", mark if current and mark_width < MARK_WIDTH else ground)
        if rule:
            beside = (rule[0], palette.lift(rule[1]) if current else rule[1]) if ruled else (" ", ground)
        cells = [
            ((sign if current else "").ljust(mark_width), mark),
            beside,
            (" " * (self.margin - mark_width - 1), inside),
            *text,
        ]
        used = sum(cell_len(part) for part, _ in cells)
        fill = (" " * max(0, self.width - self.right - used), inside)
        return [*cells, fill, ("", palette.text)]

    # -- text ---------------------------------------------------------------------------------------------------------

    def _style(self, row: Row, line: Line) -> Style:
        """Return the style of a row's words."""
        if self._is_band(row):
            return self.palette.current
        if self.layout.options.tiles and is_tile(row):
            return self.palette.tile
        style = self.palette.style_of(line.kind, row.urgency)
        band = row.kind is ItemKind.HEADING and row.urgency
        return style if band or not self._is_current(row) or self.view.sentence else self.palette.lift(style)

    def _text(self, line: Line, number: int, row: Row) -> list[StyledText]:
        text = line.text + line.hyphen
        if self.layout.options.reader:
            here = self.layout.caret_at(self.start + number)
            return [
                (text, self.palette.current if here == self.caret else self.palette.style_of(line.kind, row.urgency))
            ]
        if self.view.sentence:
            return self._focused_text(line, row)
        style = self._style(row, line)
        if line.chart:
            return [(line.text, style), *self._chart(line.chart, style)]
        if row.kind is ItemKind.HEADING and row.urgency:
            text = text.upper()
        marks = [(*line.span(span.start, span.end), self._term(row)) for span in row.texts[line.text_index].spans]
        if (mark := self.view.mark) and (mark.row, mark.text) == (row.id, line.text_index) and self._is_current(row):
            spoken = self.palette.text if self._is_band(row) else self.palette.spoken
            marks = [(*line.span(mark.start, mark.end), spoken)]
        parts: list[StyledText] = []
        at = 0
        for start, end, marked in marks:
            if start < end:
                # A hyphen looks like the word that it belongs to.
                end_of_line = end == len(line.text)
                parts += [(text[at:start], style), (text[start : len(text) if end_of_line else end], marked)]
                at = len(text) if end_of_line else end
        return [part for part in [*parts, (text[at:], style)] if part[0]]

    def _chart(self, parts: ChartLine, style: Style) -> list[StyledText]:
        """Return a line of a chart; with few colors, cells that are not filled have a sign."""
        styles = {Fill.WORDS: style, Fill.FILLED: self.palette.mark, Fill.EMPTY: self.palette.empty or style}
        sign = " " if self.palette.empty else EMPTY
        return [(part if fill is not Fill.EMPTY else sign * len(part), styles[fill]) for part, fill in parts]

    def _term(self, row: Row) -> Style:
        if self._is_band(row):
            return self.palette.current + Style(underline=True)
        return self.palette.lift(self.palette.term) if self._is_current(row) else self.palette.term

    def _visible_spans(self, line: Line) -> list[tuple[int, int, bool]]:
        """Return the parts of a line that sentence focus leaves visible, and whether each is the focused sentence."""
        if line.row < 0:
            return []
        row = self.view.rows[line.row].id
        spans = [
            (*line.span(mark.start, mark.end), mark == self.view.sentence)
            for mark in self.view.focused
            if (mark.row, mark.text) == (row, line.text_index)
        ]
        return [(start, end, focused) for start, end, focused in spans if start < end]

    def _focused_text(self, line: Line, row: Row) -> list[StyledText]:
        """Return a line with everything blank but what sentence focus leaves visible."""
        blank = self.palette.text
        parts: list[StyledText] = []
        at, style = 0, blank
        for start, end, focused in self._visible_spans(line):
            # A bullet is visible with the words that follow it.
            first = 0 if start == line.indent and line.start == 0 else start
            parts.append((" " * cell_len(line.text[at:first]), blank))
            style = self.palette.style_of(line.kind, row.urgency)
            if focused:
                spoken = self.view.mark and self.view.mark.row == self.view.row.id
                style = self.palette.spoken if spoken else self.palette.lift(style)
            parts.append((line.text[first:end], style))
            at = end
        parts.append((" " * cell_len(line.text[at:]), blank))
        if line.hyphen and at == len(line.text):
            parts.append((line.hyphen, style))
        return [part for part in parts if part[0]]
