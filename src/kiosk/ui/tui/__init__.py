"""The full-screen front end, on Textual: one widget that draws the view's rows, one caret, nothing that moves.

Textual reads its environment when it is imported, so that is put in order here, before any of it is.
"""

from __future__ import annotations

import os

for _name in [name for name in os.environ if name.startswith("TEXTUAL")]:
    # They open back doors: a log of every key, pictures written to files, keys pressed by themselves, other drivers.
    del os.environ[_name]
os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
# Rich would change colors by its own idea of the terminal; kiosk.terminal.capabilities has decided already.
os.environ["TEXTUAL_COLOR_SYSTEM"] = "truecolor"
