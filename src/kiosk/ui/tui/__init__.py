"""The full-screen front end, on Textual: one widget that draws the view's rows, one caret, no animation.

::

    key -> KeyHandler -> Session -> View -> PageView -> Frame: ScreenPage, MessagePanel, bars -> terminal

Textual reads its environment variables when it is imported, so they are set here, before that.
"""

import os

for _name in [name for name in os.environ if name.startswith("TEXTUAL")]:
    # They would log every key, write screenshots to files, press keys, or load another driver.
    del os.environ[_name]
os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
# Rich would convert colors for the terminal it detects; kiosk.terminal.capabilities has already decided.
os.environ["TEXTUAL_COLOR_SYSTEM"] = "truecolor"
