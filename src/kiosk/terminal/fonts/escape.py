"""Fonts of a terminal that takes another one when a sequence tells it to: xterm, and the kiosk's own window.

xterm must be allowed to (``XTerm*allowFontOps: true``), so only a clinic can say that it works.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress

from kiosk.domain.errors import Diagnostic

ROOM_TO_GROW = (60, 18)
"""Cells and lines from which on a larger font still leaves 40 by 12."""


class EscapeFonts:
    """Tells the terminal which font to take; whether it does so, nobody can know."""

    def __init__(self, names: Sequence[str], sink: int = 1) -> None:
        """Offer ``names``, from the ordinary one to the largest, on the terminal ``sink``."""
        self.names = names
        self.problems: list[Diagnostic] = []
        self._sink = sink

    def take(self, size: int, write: Callable[[str], None], /) -> bool:
        """Tell the terminal; the new size of the screen comes as a signal."""
        write(sequence(self.names[size - 1]))
        return True

    def fits(self, size: int, room: tuple[int, int], /) -> int:
        """Return the last step, or the present one where a larger font would leave too few cells."""
        # It leaves fewer cells: half as many again must be there.
        return len(self.names) if room[0] >= ROOM_TO_GROW[0] and room[1] >= ROOM_TO_GROW[1] else size

    def give_back(self) -> None:
        """Let the terminal show the ordinary font; which one it had before, it does not say."""
        with suppress(OSError):
            os.write(self._sink, sequence(self.names[0]).encode())


def sequence(name: str) -> str:
    """Return what tells xterm to take a font."""
    return f"\x1b]50;xft:{name}\x07"
