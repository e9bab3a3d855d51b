"""The lines on a terminal that only grows: each text goes below the last one, and a full screen is cleared, not rolled.

What stands on the screen is never drawn again. With its cursor on the same row as before, a braille display's program
says only the characters that differ, and a screen reader reads what slid instead of what is new; both read a text on
a row of its own, or on an empty screen.
"""

from __future__ import annotations

import textwrap
import unicodedata

from kiosk.terminal.line_terminals import Terminal
from kiosk.terminal.transliteration import Transliterator, unchanged

CLEAR = "\x1b[2J\x1b[H"
FORGET = "\x1b[2J\x1b[3J\x1b[H"
"""Clears what was scrolled away as well, so that the next person finds nothing of it."""
EMPTY_SECONDS = 0.06
"""How long a cleared screen stays empty: a reader that compares screens must see it."""


class Sheet:
    """Writes lines and knows how many there is still room for."""

    def __init__(self, terminal: Terminal, *, braille: bool = False, transliterate: Transliterator = unchanged) -> None:
        """Write to ``terminal``, from an empty screen on.

        Args:
            terminal: What is written to.
            braille: Whether the cursor is left at the beginning of what was written, because a braille display shows
                the line of the cursor, and no other. Otherwise it is left at the end, where screen readers expect it.
            transliterate: Converts texts to the letters that the terminal has.
        """
        self._transliterate = transliterate
        self._terminal = terminal
        self._braille = braille
        self._used = 0
        self._above = self._below = 0
        """Lines of the last text that are above and below the cursor."""
        self._field = ""
        """What stands on the line a person types on, where the cursor is at its end."""
        self._column = 0
        """Where in its line the cursor was left."""

    def clear(self) -> None:
        """Begin a new screen."""
        self._terminal.write(CLEAR)
        self._empty()

    def forget(self) -> None:
        """Clear the screen and what was scrolled away from it."""
        self._terminal.write(FORGET)
        self._empty()

    def _empty(self) -> None:
        self._used = self._above = self._below = self._column = 0
        self._field = ""
        self._terminal.waits(EMPTY_SECONDS)

    def lines(self, text: str) -> list[str]:
        """Return ``text`` as the lines that it takes on the screen as wide as it is now."""
        # One cell is left free: a full line would put the cursor in a place that terminals do not agree on.
        width = max(self._terminal.size.columns - 1, 1)
        return textwrap.wrap(self._transliterate(text), width, break_on_hyphens=False) or [""]

    def fits(self, text: str) -> bool:
        """Return whether ``text`` still has room on this screen."""
        return self._used + len(self.lines(text)) <= self._terminal.size.lines

    def make_room(self, texts: list[str]) -> None:
        """Begin a new screen where this one has no room for all of ``texts``.

        For texts that belong together: a screen cleared between them would take the first away before it is read.
        """
        if self._used and self._used + sum(len(self.lines(text)) for text in texts) > self._terminal.size.lines:
            self.clear()

    def add(self, text: str, *, at_start: bool | None = None) -> None:
        """Write ``text`` on lines of its own, on a new screen where this one has no room for it.

        Args:
            text: What to write.
            at_start: Whether the cursor is left at its beginning; by default as the person reads.
        """
        at_start = self._braille if at_start is None else at_start
        lines = self.lines(text)
        # Fenrir takes a cursor that has gone one column to the right, on whatever line, for a letter that was typed,
        # and says all that is new once more. One that has gone as many columns as are new, in which it counts a space
        # behind the words, it takes for typing too, and says nothing.
        length = len(lines[-1])
        letter = length == self._column + 1 < self._terminal.size.columns - 1
        typing = len(lines) == 1 and self._column == 2 * length + 1
        if not at_start and (letter or typing):
            lines[-1] += " "
        self._add(lines, at_start=at_start)
        self._field = ""

    def step(self, by: int) -> bool:
        """Put the cursor on the next line (1) or the one before (-1) of the last text; return whether it has one."""
        if not (self._below if by > 0 else self._above):
            return False
        self._above += by
        self._below -= by
        self._terminal.write("\n" if by > 0 else "\r\x1b[A")
        return True

    def type(self, field: str) -> None:
        """Show the line that a person types on: only the letters that came or went, where the line is the last one.

        The cursor is left at its end, whatever the reader: that is where the next letter appears.
        """
        field = self._transliterate(field)
        simple = len(field) < self._terminal.size.columns and single_cells(field)
        if self._field and field.strip() == self._field.strip():
            # A space that comes or goes is said by no reader: the line is written anew, and so is it for what follows.
            self.add(field, at_start=False)
            return
        if simple and self._field and field != self._field and field.startswith(self._field):
            self._terminal.write(field.removeprefix(self._field))
        elif simple and self._field != field and self._field.startswith(field):
            self._terminal.write("\b \b" * (len(self._field) - len(field)))
        else:
            self._add([field] if simple else self.lines(field), at_start=False)
        self._field, self._column = (field, len(field)) if simple else ("", 0)

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
    """Return whether each character of ``text`` takes one cell, so that one Backspace takes one away."""
    return text.isprintable() and not any(
        unicodedata.combining(letter) or unicodedata.east_asian_width(letter) in "WF" for letter in text
    )
