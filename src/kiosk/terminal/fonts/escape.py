"""Fonts of terminals that change them by an escape sequence: xterm and kitty.

Both must be configured to obey it (docs/DEPLOYING.md), so only a clinic can say that it works.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress

from kiosk.domain.errors import Diagnostic

XTERM = "\x1b]50;xft:{}\x07"
"""Sets xterm's font by its name (OSC 50 of xterm's control sequences)."""
KITTY = '\x1bP@kitty-cmd{{"cmd":"set-font-size","version":[0,26,0],"no_response":true,"payload":{{"size":{}}}}}\x1b\\'
"""Sets kitty's font size in points (kitty's remote control protocol)."""
ROOM_TO_GROW = (60, 18)
"""Minimum columns and lines for a larger font that still leaves 40 by 12."""


class EscapeFonts:
    """Asks the terminal for a font. It does not answer, so every step counts as shown."""

    def __init__(self, names: Sequence[str], sequence: str, sink: int = 1) -> None:
        """Prepare; nothing is set yet.

        Args:
            names: The fonts, from the ordinary one to the largest.
            sequence: What asks for a font, with ``{}`` in place of its name.
            sink: The terminal that is written to.
        """
        self.names = names
        self.diagnostics: list[Diagnostic] = []
        self._sequence = sequence
        self._sink = sink

    def use(self, size: int, write: Callable[[str], None], /) -> bool:
        """Ask for the font of a step; the new size of the screen comes as a signal."""
        write(self._sequence.format(self.names[size - 1]))
        return True

    def largest_size(self, size: int, screen_size: tuple[int, int], /) -> int:
        """Return the last step, or the present one where a larger font would leave too few cells."""
        return len(self.names) if screen_size[0] >= ROOM_TO_GROW[0] and screen_size[1] >= ROOM_TO_GROW[1] else size

    def restore(self) -> None:
        """Ask for the ordinary font; which one the terminal had before, it does not say."""
        with suppress(OSError):
            os.write(self._sink, self._sequence.format(self.names[0]).encode())
