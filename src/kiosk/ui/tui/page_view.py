"""Shows views on the canvas, and moves the caret where the session need not know: within a row or a message."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace
from textual.geometry import Region

from kiosk.domain.command import Action
from kiosk.services.view import Mark, View
from kiosk.terminal.transliterated_view import transliterated_view
from kiosk.ui.tui.canvas import Canvas
from kiosk.ui.tui.layout import Caret

Moved = TypeVar("Moved")


class PageView(Canvas):
    """Shows a view; the only thing on the screen."""

    # -- views --------------------------------------------------------------------------------------------------------

    def show(self, view: View, *, at_end: bool = False) -> None:
        """Show ``view`` and repaint only what differs from the view before.

        Args:
            view: The new view.
            at_end: Whether the row was reached from below; a row that takes several pages is then entered at its end.
        """
        self.motion.ahead_of_voice = False
        self._show(view, at_end=at_end)

    def _show(self, view: View, *, at_end: bool = False) -> None:
        old, before, line = self.view, self.caret, self.cursor.y
        self.source_view, self.view = view, transliterated_view(view, self.transliterate)
        view = self.view
        same_page = (old.rows, old.settings, old.hidden) == (view.rows, view.settings, view.hidden)
        if not same_page or view.current != before.row:
            self.motion.enter(view.current, at_end=at_end and same_page)
        self.message_caret = Caret()
        if self._show_only_message(old, line):
            return
        if view.sentence and not (same_page and view.sentence == old.sentence):
            self.motion.follow(view.sentence, view.sentence.start)
            self.refresh()
        if not same_page or old.message or view.message:
            self.repaint_all()
        elif self.caret != before:
            self.repaint_move(before)
        else:
            self.repeat_row()

    def follow_voice(self, view: View) -> None:
        """Show what the voice has reached: another sentence of the row, or another row."""
        source = self.source_view
        if (view.rows, view.current, view.message) != (source.rows, source.current, source.message):
            self._show(view)
        before, old = self.caret, self.view
        self.source_view, self.view = view, transliterated_view(view, self.transliterate)
        if self.view.status != old.status:
            self.refresh(Region(0, 0, self.size.width, 1))
        if self.view.mark:
            self.motion.follow(self.view.mark, self.view.mark.word)
        if self.view.focused != old.focused:
            self.refresh()
        if self.caret != before or not same_words(old.mark, self.view.mark):
            self.repaint_move(before)

    def announce_row(self) -> None:
        """In reader mode, let a reader say the row after a held key, whose message it may have cut off."""
        if self.reader and self.view.message and not self.view.hidden:
            self._show(replace(self.source_view, message=()))

    # -- moves within the row -----------------------------------------------------------------------------------------

    def step(self, by: int) -> bool:
        """Move the caret to another stop of the row; return whether there was one."""
        return self._move(lambda: self.motion.step(by))

    def continue_sentence(self) -> bool:
        """Turn to the rest of the focused sentence; return whether it goes on."""
        return self._move(self.motion.continue_sentence)

    def turn_page(self, by: int) -> Action | None:
        """Turn a page; return the action to send, or None where the row stays the same."""
        return self._move(lambda: self.motion.turn_page(by))

    def finish_turn(self) -> None:
        """Put the caret on the first line of the page turned to, once the session has reached its row."""
        self._move(self.motion.finish_turn)

    def turn_message_page(self, by: int) -> bool:
        """Turn a page of a long message, or in reader mode a line; return whether there was one."""
        panel = self.frame.panel
        if panel is None or (caret := panel.step(by)) is None:
            return False
        self.message_caret = caret
        if self.reader:
            self.refresh(Region(0, self.cursor.y, self.size.width, 1))
        else:
            self.refresh()
        return True

    @property
    def position(self) -> tuple[int, int]:
        """Which of the row's texts the caret's line is part of, and the character at which the line starts."""
        return self.motion.position(self.source_view, self.transliterate)

    def _move(self, motion: Callable[[], Moved]) -> Moved:
        before = self.caret
        result = motion()
        if self.caret != before:
            self.repaint_move(before)
        return result

    def _show_only_message(self, old: View, line: int) -> bool:
        """In reader mode, draw a message if nothing else is new; return whether that was done.

        A screen reader says what is drawn at the cursor, so it says the message and nothing else. ``line`` is the line
        of the screen that the cursor was on before.
        """
        view, cursor, reserved = self.view, self.reader_cursor, self.reader_cursor.reserved
        cursor.reset()
        panel = self.frame.panel if self.reader and view.message else None
        if panel is None:
            return False
        unchanged = (old.rows, old.current, old.hidden) == (view.rows, view.current, view.hidden)
        cursor.reserved = max(panel.height, reserved) if unchanged and old.message else panel.height
        if unchanged and old.message:
            cursor.clear_message(line)
            self.finish_later()
        if unchanged and old.settings == view.settings:
            self.refresh(Region(0, self.frame.panel_top, self.size.width, cursor.reserved))
        elif unchanged:
            self.refresh()
        return unchanged


def same_words(one: Mark | None, other: Mark | None) -> bool:
    """Return whether both mark the same words, whichever word of them is being spoken."""
    return one == other or (one is not None and other is not None and replace(one, word=other.word) == other)
