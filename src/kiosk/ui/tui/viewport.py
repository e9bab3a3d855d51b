"""A view on a screen of one size: where the text stands, and which font it is drawn in.

From above: the header, the text, the lines kept for answers and the notice, the key bar.
"""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from rich.cells import cell_len

from kiosk.domain import item_ids
from kiosk.domain.address import ARTICLES, PageKind
from kiosk.domain.page import ItemKind
from kiosk.domain.settings import Mode, SentenceFocus
from kiosk.domain.text_size import TextScaling
from kiosk.services.view import Row, View
from kiosk.ui.tui.bitmap_font import BITMAP_FONTS, MARKER_WIDTH, BitmapFont, largest_font
from kiosk.ui.tui.header import WIDE, title_fits
from kiosk.ui.tui.layout import NOWHERE, Caret, Layout, Options, Parts, layout_of, text_width

SMALLEST = (20, 6)
"""Columns and lines below which nothing can be read."""
MAX_WIDTH = 80
"""Cells of the column at most, in the middle of a wider screen (WCAG 1.4.8)."""
TALL = 20
"""Lines from which two are kept for answers."""
FEW_LARGE_LINES = 4
"""Lines of large letters below which none is kept for answers: an answer then takes the place of the text."""


def notice_forms(row: Row) -> tuple[str, ...]:
    """Return what may be drawn of a notice, the longest first: all of it, its first sentence, its short form.

    Of the clinic's name: its name in all languages, or in the first.
    """
    values = [text.value for text in row.texts]
    if row.kind is not ItemKind.NOTICE:
        return " / ".join(values), values[0]
    whole = " ".join(values)
    short = row.brief.value if row.brief else ""
    return tuple(words for words in (whole, whole[: whole.find(". ") + 1], short) if words)


def notice_line(row: Row, room: int) -> str:
    """Return what is drawn of a notice in ``room`` cells; all of it if nothing fits."""
    forms = notice_forms(row)
    return next((words for words in forms if cell_len(words) <= room), forms[0])


class Viewport(Struct, frozen=True, eq=False, dict=True):
    """A view at one size. Each property is computed once, when it is first needed."""

    view: View
    width: int
    """Columns of the screen."""
    height: int
    """Lines of the screen."""
    way: TextScaling = TextScaling.DRAWN
    """How letters can be made larger here."""
    colored: bool = True
    """Whether the terminal and the theme have colors; otherwise every text is drawn whole."""
    arrows: bool = True
    """Whether the terminal has arrow signs."""

    @property
    def reader(self) -> bool:
        """Whether this is reader mode: the caret stops at every line, and there are no bars."""
        return self.view.settings.reader

    @property
    def too_small(self) -> bool:
        """Whether nothing could be read here."""
        return self.width < SMALLEST[0] or self.height < SMALLEST[1]

    @cached_property
    def column(self) -> int:
        """Cells of the column that everything is drawn in."""
        return self.width if self.font else min(self.width, MAX_WIDTH)

    @property
    def left(self) -> int:
        """Cells before the column."""
        return 0 if self.reader else (self.width - self.column) // 2

    @property
    def margin(self) -> int:
        """Cells between the edge of the column and the text."""
        return 0 if self.reader else MARKER_WIDTH if self.font else 4 if self.column >= WIDE or not self.colored else 3

    @property
    def right(self) -> int:
        """Cells right of the ground of the row that is being read, and as many between its edge and the text."""
        return 1 if self.column >= WIDE and not self.font else 0

    @property
    def spare(self) -> int:
        """Cells between the text and the edge on narrow screens, where a few lines need even these."""
        return 1 if self.column < WIDE and not (self.font or self.reader) else 0

    @property
    def text_width(self) -> int:
        """Cells of a line of text in the terminal's own letters."""
        return max(1, self.column - self.margin - 2 * self.right - self.spare)

    @property
    def top(self) -> int:
        """The first line of the text, below the header."""
        return 0 if self.reader else 1

    @property
    def bar_height(self) -> int:
        """Lines of the key bar."""
        return 0 if self.reader else 1

    @cached_property
    def foot(self) -> int:
        """Lines above the key bar that are kept for answers and the notice."""
        if self.reader:
            return 0
        if self.font:
            available = self.height - self.top - self.bar_height
            return self.font.pitch if self.font.lines(available) >= FEW_LARGE_LINES else 0
        return 2 if self.height >= TALL else 1

    @property
    def place_in_foot(self) -> bool:
        """Whether the foot has the number of the screen page, because the header is short."""
        return self.column < WIDE and not (self.reader or self.font)

    @cached_property
    def text_height(self) -> int:
        """Lines of cells for the text."""
        return max(1, self.height - self.top - self.foot - self.bar_height)

    @property
    def largest(self) -> int:
        """The largest step of the text size that can be drawn."""
        return largest_font(self.width, self.height - 2)

    @cached_property
    def font(self) -> BitmapFont | None:
        """The font that text is drawn in; None for the terminal's own."""
        settings = self.view.settings
        if self.way is not TextScaling.DRAWN or settings.mode is not Mode.SCREEN or settings.size == 1:
            return None
        return BITMAP_FONTS.get(min(settings.size, self.largest))

    @cached_property
    def notice(self) -> int | None:
        """Index of the row that is drawn above the key bar of each screen page; None if there is none.

        On a low first screen it is the name of the clinic, so that the choices stay on one screen page. The page of an
        article has the long form in its text, as long as the choice that it opens on is on the same screen page.
        """
        if self.reader or self.font or (self.view.address.kind in ARTICLES and self._opens_on_first_page):
            return None
        for number, row in enumerate(self.view.rows[:3]):
            named = row.id == item_ids.CLINIC and self.view.address.kind is PageKind.ATTRACT
            if row.kind is ItemKind.NOTICE or (named and len(self._layout(self._title_part).page_starts) > 1):
                return number if cell_len(notice_line(row, self.text_width)) <= self.text_width else None
        return None

    @property
    def _opens_on_first_page(self) -> bool:
        """Whether the first choice is on the first screen page, with every notice in the text."""
        choice = next((number for number, row in enumerate(self.view.rows) if row.kind is ItemKind.CHOICE), 0)
        return self._layout(self._title_part).screen_page_of(Caret(choice)) == 0

    @cached_property
    def title_in_header(self) -> bool:
        """Whether the title stands in the header alone."""
        named = any(text.drawn == NOWHERE for text in self.view.rows[0].texts)
        return named and not (self.reader or self.font) and title_fits(self.view, self.column)

    @cached_property
    def parts(self) -> Parts:
        """Which texts of the first rows are part of the page's text; the header and the foot have the others."""
        return self._title_part if self.notice is None else (*self._title_part, (self.notice, ()))

    @property
    def _title_part(self) -> Parts:
        row = self.view.rows[0]
        texts = range(len(row.texts) - row.hints)
        return ((0, tuple(n for n in texts if not self.title_in_header or row.texts[n].drawn != NOWHERE)),)

    @cached_property
    def layout(self) -> Layout:
        """The view's rows as lines and screen pages."""
        return self._layout(self.parts)

    def _layout(self, parts: Parts) -> Layout:
        rows, target = self.view.rows, self.view.target
        if self.reader:
            return layout_of(rows, text_width(self.width), self.text_height, Options(reader=True, target=target))
        options = Options(
            large=self.font is not None,
            whole=not self.colored,
            tiles=self.view.address.kind is PageKind.ATTRACT and not self.font,
            spare=self.spare,
            parts=parts,
            apart=self.view.settings.sentence_focus is not SentenceFocus.OFF,
            target=target,
        )
        if self.font:
            return layout_of(rows, self.font.letters(self.width), self.font.lines(self.text_height), options)
        return layout_of(rows, self.text_width, self.text_height, options)

    def text_follows(self, caret: Caret) -> bool:
        """Return whether a page after that of ``caret`` has more of the text; choices at its end do not count."""
        layout = self.layout
        following = layout.page_starts[layout.screen_page_of(caret) + 1 :][:1]
        rows = {line.row for start in following for line in layout.lines[start:] if line.row >= 0}
        return any(self.view.rows[row].kind is not ItemKind.CHOICE for row in rows)
