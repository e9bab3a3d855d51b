"""The page of a public kiosk that cannot start: it says so to patients, while the journal says why."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from contextlib import suppress

from kiosk.site.watchdog import Watchdog
from kiosk.terminal.capabilities import Capabilities
from kiosk.terminal.key_names import REDRAW
from kiosk.terminal.raw_terminal import RawTerminal
from kiosk.terminal.screen_sequences import erasing
from kiosk.terminal.terminal_output import TerminalEndedError
from kiosk.terminal.transliteration import transliterator_for

HOLD_SECONDS = 600.0
"""How long the page stands before the kiosk ends, and systemd lets it try again."""
BEAT_SECONDS = 5.0


def hold_page(lines: Sequence[str], terminal: Capabilities, watchdog: Watchdog, seconds: float = HOLD_SECONDS) -> None:
    """Show ``lines`` for some time, whatever keys are pressed, or until a signal asks for the end."""
    if not (os.isatty(0) and os.isatty(1)):
        return
    page = transliterator_for(terminal.encoding)("\n\n".join(lines))
    end, redraw = time.monotonic() + seconds, True
    watchdog.ready()
    with suppress(TerminalEndedError), RawTerminal(capabilities=terminal) as screen:
        while (left := end - time.monotonic()) > 0:
            if redraw:
                screen.write(f"{erasing(terminal, screen.size.lines)}\n{page}\n")
            watchdog.beat()
            redraw = screen.key(min(left, BEAT_SECONDS)) == REDRAW
