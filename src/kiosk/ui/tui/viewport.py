"""A view on a screen of one size: which font it is drawn in, how many lines the text has, and the key bar."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct

from kiosk.domain.settings import Mode
from kiosk.domain.text_size import TextScaling
from kiosk.services.view import View
from kiosk.ui.tui.bitmap_font import BITMAP_FONTS, BitmapFont, largest_font
from kiosk.ui.tui.chrome import key_bar_lines
from kiosk.ui.tui.layout import Layout, layout_of, text_width

SMALLEST = (20, 6)
"""Columns and lines below which nothing can be read."""


class Viewport(Struct, frozen=True, eq=False, dict=True):
    """A view at one size. Each property is computed once, when it is first needed."""

    view: View
    width: int
    """Columns of the screen."""
    height: int
    """Lines of the screen."""
    way: TextScaling = TextScaling.DRAWN
    """How letters can be made larger here."""

    @property
    def reader(self) -> bool:
        """Whether this is reader mode: the caret stops at every line, and there are no bars."""
        return self.view.settings.reader

    @property
    def too_small(self) -> bool:
        """Whether nothing could be read here."""
        return self.width < SMALLEST[0] or self.height < SMALLEST[1]

    @property
    def top(self) -> int:
        """The first line of the text, below the status line."""
        return 0 if self.reader else 1

    @cached_property
    def bar(self) -> list[str]:
        """The key bar."""
        return key_bar_lines(self.view, self.width, self.height)

    @property
    def text_height(self) -> int:
        """Lines of cells for the text."""
        return max(1, self.height - self.top - len(self.bar))

    @cached_property
    def largest(self) -> int:
        """The largest step of the text size that can be drawn."""
        return largest_font(self.width, self.text_height)

    @cached_property
    def font(self) -> BitmapFont | None:
        """The font that text is drawn in; None for the terminal's own."""
        settings = self.view.settings
        if self.way is not TextScaling.DRAWN or settings.mode is not Mode.SCREEN or settings.size == 1:
            return None
        return BITMAP_FONTS.get(min(settings.size, self.largest))

    @cached_property
    def layout(self) -> Layout:
        """The view's rows as lines and screen pages."""
        rows = self.view.rows
        if self.font:
            letters, lines = self.font.letters(self.width), self.font.lines(self.text_height)
            return layout_of(rows, letters, lines, reader=False, large=True)
        return layout_of(rows, text_width(self.width), self.text_height, reader=self.reader)
