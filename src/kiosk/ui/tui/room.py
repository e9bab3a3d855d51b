"""The room that a screen of one size gives a view: in which letters, how many lines for the text, and the key bar."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct

from kiosk.domain.settings import Mode
from kiosk.domain.text_size import TextScaling
from kiosk.services.view import View
from kiosk.ui.tui.chrome import bar_lines
from kiosk.ui.tui.faces import FACES, Face, largest_face
from kiosk.ui.tui.layout import Layout, beside_margin, layout_of

SMALLEST = (20, 6)
"""Cells and lines below which there is no room to read."""


class Room(Struct, frozen=True, eq=False, dict=True):
    """A view at one size. What it takes is worked out once, when it is first asked for."""

    view: View
    width: int
    """Cells of the screen."""
    height: int
    """Lines of the screen."""
    way: TextScaling = TextScaling.DRAWN
    """How letters can be made larger here."""

    @property
    def reader(self) -> bool:
        """Whether the habits of a screen reader hold: every line is a place to stop at, and nothing stands around."""
        return self.view.settings.reader

    @property
    def too_small(self) -> bool:
        """Whether nobody could read here."""
        return self.width < SMALLEST[0] or self.height < SMALLEST[1]

    @property
    def top(self) -> int:
        """The first line of the text; the line above it says where this is."""
        return 0 if self.reader else 1

    @cached_property
    def bar(self) -> list[str]:
        """The key bar."""
        return bar_lines(self.view, self.width, self.height)

    @property
    def text_height(self) -> int:
        """Lines of cells that are there for the text."""
        return max(1, self.height - self.top - len(self.bar))

    @cached_property
    def largest(self) -> int:
        """The largest step of the text's size that can be drawn."""
        return largest_face(self.width, self.text_height)

    @cached_property
    def face(self) -> Face | None:
        """The letters that text is drawn with; None where they are the terminal's own."""
        settings = self.view.settings
        if self.way is not TextScaling.DRAWN or settings.mode is not Mode.SCREEN or settings.size == 1:
            return None
        return FACES.get(min(settings.size, self.largest))

    @cached_property
    def layout(self) -> Layout:
        """Where each row stands."""
        rows = self.view.rows
        if self.face:
            letters, lines = self.face.letters(self.width), self.face.lines(self.text_height)
            return layout_of(rows, letters, lines, reader=False, large=True)
        return layout_of(rows, beside_margin(self.width), self.text_height, reader=self.reader)
