"""Moves the caret through the lines and screen pages of a row, which the session does not know."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.command import Action, Command, MoveTo
from kiosk.domain.page import ItemKind
from kiosk.services.sentence_focus import sentences_in
from kiosk.services.view import Mark, View
from kiosk.terminal.transliteration import Transliterator, source_index
from kiosk.ui.tui.layout import Caret
from kiosk.ui.tui.viewport import Viewport


class CaretMotion:
    """The caret and its moves."""

    def __init__(self, row: int, viewport: Callable[[], Viewport]) -> None:
        """Start at the first line of ``row``; ``viewport`` returns the current viewport."""
        self.caret = Caret(row)
        self._viewport = viewport
        self._target_sentence: Mark | None = None
        """In sentence focus, the sentence that the last step within the row went to."""
        self.ahead_of_voice = False
        """Whether the person has turned to a part of the sentence that the voice has not reached yet."""
        self._page_target: Caret | None = None
        """The first line of the page turned to, in a row that the session has yet to reach."""

    def enter(self, row: int, *, at_end: bool = False) -> None:
        """Go to the first stop of a row, or to its last; in a typing line, to where the next letter will be."""
        viewport = self._viewport()
        at_end = at_end or (viewport.view.rows[row].kind is ItemKind.FIELD and not viewport.reader)
        self.caret = Caret(row, viewport.layout.stops(row)[-1] if at_end else 0)
        self.ahead_of_voice = False

    def follow(self, mark: Mark, word: int) -> None:
        """Go to the stop of the row from which a word of ``mark`` is visible.

        If the person has turned ahead within a sentence, and the voice starts that sentence again, stay there.
        """
        viewport, row = self._viewport(), self.caret.row
        if viewport.reader or mark.row != viewport.view.row.id:
            return
        layout = viewport.layout
        lines = layout.lines_of(row)
        drawn = [n for n, line in enumerate(lines) if line.text_index == mark.text]
        if not drawn:
            return  # the words are not drawn, such as which keys to press
        spoken = max((n for n in drawn if lines[n].start <= word), default=drawn[0])
        goal = max(stop for stop in layout.stops(row) if stop <= spoken)
        here = layout.lines[layout.line_of(self.caret)]  # on a wider screen the row may have fewer lines now
        in_sentence = here.text_index == mark.text and mark.start <= here.start < mark.end
        if self.ahead_of_voice and goal < self.caret.line and in_sentence:
            return
        self.ahead_of_voice = False
        self.caret = Caret(row, goal)

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) stop of the row; return whether there was one."""
        viewport = self._viewport()
        stops = viewport.layout.stops(self.caret.row)
        position = stops.index(self.caret.line) if self.caret.line in stops else 0
        self._target_sentence = None
        sentence = viewport.view.sentence
        if by > 0 and sentence and len(stops) > 1:
            following = stops[position + 1] if position + 1 < len(stops) else None
            if self._ends_before(sentence, following):
                return self._to_sentence_after(sentence)
        if not 0 <= position + by < len(stops):
            return False
        self.caret, self.ahead_of_voice = Caret(self.caret.row, stops[position + by]), True
        return True

    def continue_sentence(self) -> bool:
        """Go to the next stop of the row if the focused sentence goes on there; return whether it does."""
        viewport = self._viewport()
        stops, sentence = viewport.layout.stops(self.caret.row), viewport.view.sentence
        following = next((stop for stop in stops if stop > self.caret.line), None)
        if sentence is None or self._ends_before(sentence, following):
            return False
        self.caret, self.ahead_of_voice = Caret(self.caret.row, following or 0), True
        return True

    def _ends_before(self, sentence: Mark, following: int | None) -> bool:
        """Return whether a sentence ends before the stop ``following`` of the row, or there is no such stop."""
        if following is None:
            return True
        line = self._viewport().layout.lines_of(self.caret.row)[following]
        return (sentence.text, sentence.end) <= (line.text_index, line.start)

    def _to_sentence_after(self, sentence: Mark) -> bool:
        """Go to the next sentence of a row that takes several pages; return whether there is one.

        Going from page to page instead would hide the start of a sentence that begins at the foot of one.
        """
        position = (sentence.text, sentence.start)
        rest = [mark for mark in sentences_in(self._viewport().view.row) if (mark.text, mark.start) > position]
        if not rest:
            return False
        self._target_sentence = rest[0]
        self.follow(rest[0], rest[0].start)
        return True

    def turn_page(self, by: int) -> Action | None:
        """Turn to another page; return the action to send, or None where the row stays the same."""
        viewport = self._viewport()
        layout = viewport.layout
        self._target_sentence = None
        number = layout.screen_page_of(self.caret) + by
        if number >= len(layout.page_starts):
            return Command.LAST
        caret = layout.first_caret_on(max(number, 0))
        if number < 0 and (self.caret.row, self.caret.line) <= (caret.row, caret.line):
            return Command.PREVIOUS  # above the text there may be a notice
        if caret.row == self.caret.row:
            self.caret, self.ahead_of_voice = caret, True
            return None
        self._page_target = caret
        return MoveTo(viewport.view.rows[caret.row].id)

    def finish_turn(self) -> None:
        """Go to the first line of the page turned to, once the session has reached its row."""
        if self._page_target and self._page_target.row == self.caret.row:
            self.caret, self.ahead_of_voice = self._page_target, True
        self._page_target = None

    def position(self, view: View, transliterate: Transliterator) -> tuple[int, int]:
        """Return which of the row's texts the caret's line is part of, and the character at which the line starts.

        Args:
            view: The view before transliteration.
            transliterate: Converts texts to the letters that the terminal has.
        """
        if self._target_sentence:
            return self._target_sentence.text, self._target_sentence.start
        layout = self._viewport().layout
        if not layout.lines_of(self.caret.row):
            return 0, 0
        line = layout.lines[layout.line_of(self.caret)]
        texts = view.row.texts
        start = (
            source_index(texts[line.text_index].value, line.start, transliterate) if line.text_index < len(texts) else 0
        )
        return line.text_index, start
