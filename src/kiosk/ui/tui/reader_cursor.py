"""The cursor in reader mode: it reaches its row only after the new text is drawn, so that a reader says the right line.

A screen reader that compares screens says everything that changed; one that follows the cursor says the line that it
reached. If the text is drawn first and the cursor moves a moment later, both say the row and not the whole page.
"""

from __future__ import annotations

from kiosk.ui.tui.frame import Frame

DELAY_SECONDS = 0.08
"""Time between drawing and moving the cursor. Measured with Fenrir: 5 words spoken instead of 39."""


class ReaderCursor:
    """Where the cursor waits, and how much of a message is drawn meanwhile."""

    def __init__(self) -> None:
        """Start with the cursor on its row."""
        self.waiting_line: int | None = None
        """The line of the screen on which the cursor waits; None once it is on its row."""
        self.blank = False
        """Whether the lines of the message are still empty."""
        self.reserved = 0
        """Lines kept for messages as long as one follows another, so that no text is uncovered in between."""

    @property
    def at_rest(self) -> bool:
        """Whether the cursor is on its row and everything is drawn."""
        return self.waiting_line is None and not self.blank

    def reset(self) -> None:
        """Forget the last message and where the cursor waited."""
        self.waiting_line, self.blank, self.reserved = None, False, 0

    def wait_for_page(self, frame: Frame) -> None:
        """Wait on an empty line, because a reader may say it, and never on the row's own line.

        If the cursor stayed on its line, a braille reader would show only the letters that changed.
        """
        height, line = frame.viewport.height, frame.cursor[1]
        if not frame.viewport.view.message and len(frame.page.lines) < height:
            self.waiting_line = height - 1
        else:
            self.waiting_line = 0 if line != 0 else min(1, height - 1)

    def leave_row(self, frame: Frame) -> None:
        """Wait beside the row, so that the cursor comes back to it and a reader says it again."""
        line = frame.cursor[1]
        self.waiting_line = line - 1 if line else min(1, frame.viewport.height - 1)

    def clear_message(self, line: int) -> None:
        """Wait on ``line`` while the message is blank.

        If one message replaced another directly, a reader would say only the letters that differ.
        """
        self.blank, self.waiting_line = True, line

    def arrive(self) -> None:
        """Go to the row, and let the message be drawn."""
        self.waiting_line, self.blank = None, False
