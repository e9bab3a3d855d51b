"""A note: the answer to a key, or what a hidden screen says. It is drawn like the text and turned sheet by sheet."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from rich.style import Style

from kiosk.domain.page import ItemKind
from kiosk.services.view import Row, Text
from kiosk.ui.tui.body import NO_LINE, Piece
from kiosk.ui.tui.faces import SIGN_ROOM, Face, drawn
from kiosk.ui.tui.layout import WIDEST, Caret, Layout, Line
from kiosk.ui.tui.room import Room

MORE_SIGN = ("███", "▝█▘")
"""Stands beside the last large line of a sheet where the note goes on: a triangle that points down."""


class Note(Struct, frozen=True, dict=True):
    """One sheet of a note, and the lines of the screen that it takes."""

    layout: Layout
    caret: Caret
    style: Style
    face: Face | None
    height: int
    """Lines of cells: the same for all its sheets, so that no text shows and goes again while they are turned."""
    withheld: bool = False
    """Whether its lines are still empty."""

    @property
    def number(self) -> int:
        """The sheet's number, from 0."""
        return self.layout.sheet_of(self.caret)

    @cached_property
    def lines(self) -> list[Line]:
        """The sheet's lines."""
        return self.layout.sheet(self.number)

    @property
    def cursor(self) -> tuple[int, int]:
        """Where the cursor belongs within the note: column and line of cells."""
        line = self.layout.line_of(self.caret) - self.layout.starts[self.number]
        return (SIGN_ROOM, line * self.face.pitch + self.face.height - 1) if self.face else (0, line)

    def step(self, by: int) -> Caret | None:
        """Return the caret at the next stop or the one before, where there is one."""
        stops = self.layout.stops(0)
        position = max(at for at, stop in enumerate(stops) if stop <= self.caret.line) + by
        return Caret(0, stops[position]) if 0 <= position < len(stops) else None

    def pieces(self, y: int) -> list[Piece]:
        """Return one line of cells, from the left."""
        number, within = divmod(y, self.face.pitch if self.face else 1)
        if self.withheld or number >= len(self.lines):
            return [("", self.style)]
        text = self.lines[number].text + self.lines[number].tail
        if self.face is None:
            return [(text, self.style)]
        if within >= self.face.height:
            return [("", self.style)]
        sign = self._sign(within) if number == len(self.lines) - 1 else ""
        return [(sign.ljust(SIGN_ROOM) + drawn(text, self.face, within), self.style + NO_LINE)]

    def _sign(self, within: int) -> str:
        last = self.number == len(self.layout.starts) - 1
        from_foot = within - (self.face.height if self.face else 0) + len(MORE_SIGN)
        return "" if last or from_foot < 0 else MORE_SIGN[from_foot]


def note_of(texts: tuple[Text, ...], room: Room, at: Caret, style: Style, *, kept: int = 0) -> Note:
    """Return the note that says ``texts``, with the sheet that ``at`` is on.

    Args:
        texts: What it says, each from a new line on.
        room: The screen, and the view on it.
        at: The line that is being read.
        style: Its colors.
        kept: Lines that it takes at least.
    """
    face, row = room.face, Row("note", ItemKind.TEXT, texts)
    across = face.letters(room.width) if face else max(1, min(room.width, WIDEST))

    def laid(height: int) -> Layout:
        lines = face.lines(height) if face else height
        return Layout((row,), across, lines, reader=room.reader, large=face is not None)

    if not room.view.hidden:
        layout = laid(room.text_height)
        if len(layout.starts) == 1:
            lines = len(layout.lines)
            return Note(layout, at, style, face, max(lines * face.pitch - face.gap if face else lines, kept))
    # One that is longer than the text's room takes that of the keys as well; on a hidden screen there is nothing else.
    height = room.height - (0 if room.view.hidden else room.top)
    return Note(laid(height), at, style, face, height)
