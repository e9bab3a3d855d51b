"""A frame: all that stands on the screen at one moment, worked out once and drawn line by line."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace
from rich.cells import cell_len

from kiosk.domain.page import ItemKind
from kiosk.ui.tui.body import Body, Piece
from kiosk.ui.tui.chrome import location
from kiosk.ui.tui.layout import Caret
from kiosk.ui.tui.note import Note, note_of
from kiosk.ui.tui.room import Room
from kiosk.ui.tui.themes import Palette


class Frame(Struct, frozen=True, dict=True):
    """A view on a screen, with the line that is being read."""

    room: Room
    caret: Caret
    palette: Palette
    note_at: Caret = Caret()
    """The line of the note that is being read."""
    kept: int = 0
    """Lines kept for the note though it is shorter."""
    withheld: bool = False
    """Whether the note's lines are still empty."""

    @cached_property
    def body(self) -> Body:
        """The sheet of text."""
        return Body(self.room.view, self.room.layout, self.caret, self.palette, self.room.face)

    @cached_property
    def note(self) -> Note | None:
        """The answer to the last key, or what a hidden screen says, where there is either."""
        view, style = self.room.view, self.palette.text if self.room.view.hidden else self.palette.bar
        if not (texts := view.hidden or view.message):
            return None
        return replace(note_of(texts, self.room, self.note_at, style, kept=self.kept), withheld=self.withheld)

    @cached_property
    def note_top(self) -> int:
        """The first line of the note: above the key bar, or at the top where that would hide what is being read."""
        room, note = self.room, self.note
        if note is None or room.view.hidden:
            return 0
        bottom = room.height - len(room.bar) - note.height
        read = room.top + self.body.top(self.body.sign_line) + self.body.pitch - 1
        return bottom if room.reader or read < bottom else room.top

    @cached_property
    def cursor(self) -> tuple[int, int]:
        """Where the terminal's cursor belongs, column and line: on the note, or on the row that is being read."""
        width, height = self.room.width, self.room.height
        if self.note:
            column, line = self.note.cursor
            line += self.note_top
        else:
            body = self.body
            column, line = body.margin, self.room.top + body.top(body.sign_line)
            if self.room.view.row.kind is ItemKind.FIELD:
                typed = body.lines[body.sign_line].text
                column += cell_len(typed) * (body.face.width if body.face else 1)
            # Beside large letters it stands on their last line of cells, as on the line that they are written on.
            line += body.face.height - 1 if body.face else 0
        return min(column, max(0, width - 1)), min(line, max(0, height - 1))

    def pieces(self, y: int) -> list[Piece]:
        """Return one line of the screen, from the left; the style of the last piece goes on to the edge."""
        room, style = self.room, self.palette.bar
        if self.note and 0 <= y - self.note_top < self.note.height:
            return self.note.pieces(y - self.note_top)
        if y >= room.height - len(room.bar):
            return [(room.bar[y - room.height + len(room.bar)], style)]
        if y < room.top:
            return [(location(room.view, self.body.number + 1, len(room.layout.starts), room.width), style)]
        return self.body.pieces(y - room.top)
