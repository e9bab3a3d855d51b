"""Lines on a terminal that are only ever added: each text goes below the last; a full screen is cleared, not scrolled.

Nothing on the screen is drawn again. If the cursor stayed on the same line, a braille display's program would show only
the characters that differ, and a screen reader would read what scrolled instead of what is new. Both read a text on a
line of its own, or on an empty screen.
"""

from __future__ import annotations

import unicodedata

from kiosk.terminal.raw_terminal import Terminal
from kiosk.terminal.screen_sequences import clear_screen_history
from kiosk.terminal.transliteration import Transliterator, unchanged
from kiosk.ui.wrapping import WrappedLine, fill

CLEAR = "\x1b[2J\x1b[H"
CLEAR_WITH_SCROLLBACK = "\x1b[2J\x1b[3J\x1b[H"
"""Also clears what was scrolled away, so that the next person finds nothing of it."""
EMPTY_SECONDS = 0.06
"""How long a cleared screen stays empty: a reader that compares screens must see it."""


class LineLog:
    """Writes lines, and keeps track of how many more fit."""

    def __init__(self, terminal: Terminal, *, braille: bool = False, transliterate: Transliterator = unchanged) -> None:
        """Write to ``terminal``, starting on an empty screen.

        Args:
            terminal: The terminal.
            braille: Whether the cursor is left at the start of a text, because a braille display shows only the
                cursor's line. Otherwise it is left at the end, where screen readers expect it.
            transliterate: Converts texts to the letters that the terminal has.
        """
        self._transliterate = transliterate
        self._terminal = terminal
        self._braille = braille
        self._used = 0
        self._above = self._below = 0
        """Lines of the last text that are above and below the cursor."""
        self._field = ""
        """The input field, while the cursor is at its end."""
        self._column = 0
        """The column that the cursor was left in."""

    def clear(self) -> None:
        """Start a new screen."""
        self._clear(CLEAR)

    def clear_with_scrollback(self) -> None:
        """Start a new screen, and clear what was scrolled away."""
        self._clear(CLEAR_WITH_SCROLLBACK)
        clear_screen_history()

    def _clear(self, sequence: str) -> None:
        self._terminal.write(sequence)
        self._used = self._above = self._below = self._column = 0
        self._field = ""
        self._terminal.waits(EMPTY_SECONDS)

    def lines(self, text: str) -> list[str]:
        """Return ``text`` as the lines that it takes at the current width."""
        return wrapped(self._transliterate(text), self._terminal.size.columns)

    def fits(self, *texts: str) -> bool:
        """Return whether ``texts`` fit below what is on the screen."""
        return self._used + sum(len(self.lines(text)) for text in texts) <= self._terminal.size.lines

    def make_room(self, texts: list[str]) -> None:
        """Start a new screen if not all of ``texts`` fit on this one.

        For texts that belong together: a screen cleared between them would remove the first before it is read.
        """
        if self._used and not self.fits(*texts):
            self.clear()

    def add(self, *texts: str, at_start: bool | None = None) -> None:
        """Write ``texts``, each on lines of its own, on a new screen if they do not fit.

        Args:
            texts: The texts.
            at_start: Whether the cursor is left at the start of the first; by default, as the mode has it.
        """
        at_start = self._braille if at_start is None else at_start
        lines = [line for text in texts for line in self.lines(text)]
        if not at_start and self._looks_typed(lines):
            lines[-1] += " "
        self._add(lines, at_start=at_start)
        self._field = ""

    def _looks_typed(self, lines: list[str]) -> bool:
        """Return whether Fenrir would take the end of these new lines for typed letters, and repeat or skip them.

        Fenrir compares only columns. A cursor that moved one column to the right counts as a typed letter, on whatever
        line. A cursor that moved by as many columns as there are new characters, counting one space after the words,
        also counts as typing, and Fenrir says nothing.
        """
        length = len(lines[-1])
        letter = length == self._column + 1 < self._terminal.size.columns - 1
        return letter or (len(lines) == 1 and self._column == 2 * length + 1)

    def step(self, by: int) -> bool:
        """Move the cursor to the next (1) or previous (-1) line of the last text; return whether there is one."""
        if not (self._below if by > 0 else self._above):
            return False
        self._above += by
        self._below -= by
        self._terminal.write("\n" if by > 0 else "\r\x1b[A")
        return True

    def type(self, field: str) -> None:
        """Show an input field; if it is the last line, write only the letters that were typed or erased.

        The cursor is always left at its end, where the next letter appears.
        """
        field = self._transliterate(field)
        simple = len(field) < self._terminal.size.columns and single_cells(field)
        if self._field and field.strip() == self._field.strip():
            # No reader says a space that was typed or erased, so the line is written again, and so is the next one.
            self.add(field, at_start=False)
            return
        if simple and self._field and field != self._field and field.startswith(self._field):
            self._terminal.write(field.removeprefix(self._field))
        elif simple and self._field != field and self._field.startswith(field):
            self._terminal.write("\b \b" * (len(self._field) - len(field)))
        else:
            lines = [field] if simple else self.lines(field)
            if simple and self._looks_typed(lines):
                lines = [f" {field}"]  # the cursor must be at the end, so the space goes in front
            self._add(lines, at_start=False)
            self._field = field if simple else ""
            return
        self._column += len(field) - len(self._field)
        self._field = field

    def _add(self, lines: list[str], *, at_start: bool) -> None:
        height = self._terminal.size.lines
        if self._used and self._used + len(lines) > height:
            self.clear()
        down = f"\x1b[{self._below}B" if self._below else ""
        start = f"{down}\n" if self._used else ""
        self._used += len(lines)
        self._above, self._below = 0, min(len(lines), height) - 1 if at_start else 0
        up = f"\x1b[{self._below}A" if self._below else ""
        self._column = 0 if at_start else len(lines[-1])
        self._terminal.write(start + "\n".join(lines) + up + ("\r" if at_start else ""))


def single_cells(text: str) -> bool:
    """Return whether each character of ``text`` takes one cell, so that one Backspace erases one."""
    return text.isprintable() and not any(
        unicodedata.combining(letter) or unicodedata.east_asian_width(letter) in "WF" for letter in text
    )


def wrapped(text: str, columns: int) -> list[str]:
    """Return ``text`` in lines for a terminal of so many columns.

    The last column stays free: a full line would leave the cursor where terminals do not agree.
    """
    return [line for line, _ in fill(text, max(columns - 1, 1), _cut)]


def _cut(word: str, width: int) -> list[WrappedLine]:
    return [WrappedLine(word[start : start + width]) for start in range(0, len(word), width)]
