"""Renders recorded bytes as a terminal would, after the recording."""

from __future__ import annotations

import re

import pyte
from pyte.screens import Char

STRANGE = re.compile(
    rb"\x1b\[[<=>][0-9;:]*[ -/]*[@-~]"  # xterm's and kitty's private sequences: pyte draws what follows them
    rb"|\x1b\[\?[0-9;]*[rsu]"  # saved private modes: pyte takes them for margins and raises
    rb"|\x1b[PX^_][^\x07\x1b]*(?:\x07|\x1b\\)"  # strings to the terminal itself: pyte draws them
)
"""Sequences that pyte does not know and that change no cell."""
UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|[PX^_][^\x07\x1b]{0,4096}\x1b?)?$")
"""The start of a sequence whose end is in the next chunk."""
CURSOR_KEYS = 1 << 5
"""The mode, in pyte's numbering, in which a program asks for the other form of the arrow keys."""

Picture = tuple[tuple[Char, ...], ...]


class Screen:
    """The cells of a terminal."""

    def __init__(self, columns: int, lines: int) -> None:
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._rest = b""

    def feed(self, data: bytes) -> None:
        """Feed what a program wrote; a sequence that pyte cannot parse costs the rest of its chunk, not the run."""
        data = self._rest + data
        cut = UNFINISHED.search(data)
        data, self._rest = (data[: cut.start()], data[cut.start() :]) if cut else (data, b"")
        try:
            self._stream.feed(STRANGE.sub(b"", data))
        except (TypeError, ValueError, IndexError, KeyError):
            self._rest = b""

    @property
    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def application_keys(self) -> bool:
        return CURSOR_KEYS in self._screen.mode

    def picture(self) -> Picture:
        """Return every cell with its colors, to compare with later."""
        self._screen.dirty.clear()
        return tuple(self._row(y) for y in range(self._screen.lines))

    def differs(self, picture: Picture) -> bool:
        """Return whether a cell has changed since ``picture`` was the last one taken."""
        return any(self._row(y) != picture[y] for y in self._screen.dirty if y < self._screen.lines)

    def _row(self, y: int) -> tuple[Char, ...]:
        row = self._screen.buffer[y]
        return tuple(row[x] for x in range(self._screen.columns))
