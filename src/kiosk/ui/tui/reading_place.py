"""The reading place in the text as it is laid out: within a row, whose lines and sheets the session does not know."""

from __future__ import annotations

from kiosk.domain.command import Action, Command, MoveTo
from kiosk.services.sentence_focus import sentences_in
from kiosk.services.view import Mark, View
from kiosk.terminal.transliteration import Transliterator, source_index
from kiosk.ui.tui.layout import Caret
from kiosk.ui.tui.room import Room


class ReadingPlace:
    """The caret, and the ways in which it moves without leaving its row."""

    def __init__(self, row: int) -> None:
        """Begin at a row's first line."""
        self.caret = Caret(row)
        self._sentence: Mark | None = None
        """The sentence that Down went to within its row, where the text is shown sentence by sentence."""
        self.turned = False
        """Whether a person has turned on within a sentence of which the voice has not come so far yet."""
        self._target: Caret | None = None
        """The line that a turn of the sheet aimed at, in a row that the session has yet to reach."""

    def enter(self, row: int, room: Room, *, at_end: bool = False) -> None:
        """Go to the first stop of a row, or to its last."""
        self.caret = Caret(row, room.layout.stops(row)[-1] if at_end else 0)
        self.turned = False

    def see(self, mark: Mark, word: int, room: Room) -> None:
        """Go to the stop of the row from which on a word of ``mark`` can be seen.

        Who has turned on in the middle of a sentence, which the voice begins anew, is not taken back by it.
        """
        layout, row = room.layout, self.caret.row
        if room.reader or mark.row != room.view.row.id:
            return
        lines = layout.lines_of(row)
        said = max((n for n, line in enumerate(lines) if line.part == mark.text and line.start <= word), default=0)
        goal = max(stop for stop in layout.stops(row) if stop <= said)
        here = lines[self.caret.line]
        if self.turned and goal < self.caret.line and here.part == mark.text and mark.start <= here.start < mark.end:
            return
        self.turned = False
        self.caret = Caret(row, goal)

    def step(self, by: int, room: Room) -> bool:
        """Go to another stop of the same row; return whether there was one."""
        stops = room.layout.stops(self.caret.row)
        position = stops.index(self.caret.line) if self.caret.line in stops else 0
        self._sentence = None
        sentence = room.view.sentence
        if by > 0 and sentence and len(stops) > 1:
            beyond = stops[position + 1] if position + 1 < len(stops) else None
            if self._ends_before(sentence, beyond, room):
                return self._to_sentence_after(sentence, room)
        if not 0 <= position + by < len(stops):
            return False
        self.caret, self.turned = Caret(self.caret.row, stops[position + by]), True
        return True

    def read_on(self, room: Room) -> bool:
        """Go to the next stop of the row where the sentence that is shown goes on there; return whether it does."""
        stops, sentence = room.layout.stops(self.caret.row), room.view.sentence
        beyond = next((stop for stop in stops if stop > self.caret.line), None)
        if sentence is None or self._ends_before(sentence, beyond, room):
            return False
        self.caret, self.turned = Caret(self.caret.row, beyond or 0), True
        return True

    def _ends_before(self, sentence: Mark, beyond: int | None, room: Room) -> bool:
        """Return whether a sentence ends before the line ``beyond`` of the row that is read, where there is one."""
        if beyond is None:
            return True
        line = room.layout.lines_of(self.caret.row)[beyond]
        return (sentence.text, sentence.end) <= (line.part, line.start)

    def _to_sentence_after(self, sentence: Mark, room: Room) -> bool:
        """Go to the next sentence of a row that runs over several sheets; return whether there is one.

        From sheet to sheet, the sentence that begins at the foot of one would never be seen from its beginning.
        """
        rest = [
            mark for mark in sentences_in(room.view.row) if (mark.text, mark.start) > (sentence.text, sentence.start)
        ]
        if not rest:
            return False
        self._sentence = rest[0]
        self.see(rest[0], rest[0].start, room)
        return True

    def turn(self, by: int, room: Room) -> Action | None:
        """Go a whole sheet on or back; return what to ask of the session, or None where the row stays the same."""
        layout = room.layout
        self._sentence = None
        number = layout.sheet_of(self.caret) + by
        if not 0 <= number < len(layout.starts):
            return Command.LAST if by > 0 else Command.FIRST
        caret = layout.first_of_sheet(number)
        if caret.row == self.caret.row:
            self.caret, self.turned = caret, True
            return None
        self._target = caret
        return MoveTo(room.view.rows[caret.row].id)

    def settle(self) -> None:
        """Go to the line that a turn of the sheet aimed at, within the row that was reached."""
        if self._target and self._target.row == self.caret.row:
            self.caret, self.turned = self._target, True
        self._target = None

    def reached(self, words: View, room: Room, transliterate: Transliterator) -> tuple[int, int]:
        """Return which of the row's texts the caret's line is of, and where in it the line begins.

        Args:
            words: What is shown, before transliteration.
            room: The same as it is shown.
            transliterate: Converts texts to the letters that the terminal has.
        """
        if self._sentence:
            return self._sentence.text, self._sentence.start
        line = room.layout.lines[room.layout.line_of(self.caret)]
        texts = words.row.texts
        start = source_index(texts[line.part].value, line.start, transliterate) if line.part < len(texts) else 0
        return line.part, start
