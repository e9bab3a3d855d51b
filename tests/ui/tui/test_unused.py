"""What of Textual is not loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kiosk.ui.tui.unused import StandIn

LOADED = """
import sys
from kiosk.ui.tui.unused import leave_out_unused

leave_out_unused()
import kiosk.ui.tui.app

print([name for name in ("textual.app", "textual.fuzzy", "textual.widgets._input", "_ssl") if name in sys.modules])
"""


def test_screen_comes_without_command_palette_and_encryption() -> None:
    shown = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, check=True, text=True).stdout
    assert shown == "['textual.app']\n"


def test_stand_in_has_every_name_but_special_ones() -> None:
    module = StandIn("textual.command")
    assert module.CommandPalette is module.CommandPalette
    assert module.CommandPalette is not module.Provider
    with pytest.raises(AttributeError, match="__wrapped__"):
        _ = module.__wrapped__
