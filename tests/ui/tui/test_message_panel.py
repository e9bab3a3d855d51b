"""The answer to a key, above the key bar."""

from __future__ import annotations

from rich.style import Style

from kiosk.services.view import Text
from kiosk.ui.tui.layout import Caret
from kiosk.ui.tui.message_panel import message_panel
from kiosk.ui.tui.viewport import Viewport
from tests.ui.tui.test_foot import GUIDE, opened


def answer(words: str, line: int = 0) -> list[str]:
    """Return what is drawn of a message on a screen of 54 columns and 15 lines, from one of its lines on."""
    port = Viewport(opened(GUIDE), 54, 15)
    panel = message_panel((Text(words, "en"),), port, Caret(0, line), Style(), taken=port.height)
    return ["".join(text for text, _ in panel.cells(y)).rstrip() for y in range(panel.height)]


def test_an_answer_uses_the_room_of_the_sign_that_it_goes_on_where_it_does_not() -> None:
    full = "Nothing to open here, on this line. Press Down ok."
    assert answer(full) == ["   " + full]
    assert answer(full + ".") == ["   Nothing to open here, on this line. Press Down ..."]
    assert answer(full + ".", 1) == ["   ok.."]
