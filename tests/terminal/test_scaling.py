"""Where letters are drawn, where the terminal changes its font, and where they keep their size."""

from __future__ import annotations

import pytest

from kiosk.domain.text_size import TextScaling
from kiosk.terminal.fonts import scaling_for


@pytest.mark.parametrize(
    ("terminal", "encoding", "own_font", "scaling"),
    [
        ("xterm-256color", "utf-8", False, TextScaling.DRAWN),
        ("xterm-kitty", "UTF8", False, TextScaling.DRAWN),
        ("xterm", "iso8859-1", False, TextScaling.NONE),
        ("linux", "utf-8", False, TextScaling.NONE),
        ("", "utf-8", False, TextScaling.NONE),
        ("xterm", "iso8859-1", True, TextScaling.FONT),
    ],
)
def test_the_scaling_of_a_terminal(terminal: str, encoding: str, own_font: bool, scaling: TextScaling) -> None:
    assert scaling_for(terminal=terminal, encoding=encoding, own_font=own_font) is scaling
