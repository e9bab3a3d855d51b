"""The page of a public kiosk that cannot start: it says so to patients, while the journal says why."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

from kiosk.domain.settings import Settings
from kiosk.services.ports import SpeechEvent
from kiosk.services.view import MESSAGE, Text, Utterance
from kiosk.services.voice import Voice
from kiosk.terminal.capabilities import Capabilities
from kiosk.terminal.key_names import REDRAW
from kiosk.terminal.raw_terminal import RawTerminal
from kiosk.terminal.screen_sequences import erasing
from kiosk.terminal.terminal_output import TerminalEndedError
from kiosk.terminal.transliteration import transliterator_for

HOLD_SECONDS = 600.0
"""How long the page stands before the kiosk ends, and systemd lets it try again."""
BEAT_SECONDS = 5.0


class Heartbeat(Protocol):
    """What the page shows that it is alive."""

    def ready(self) -> None:
        """Say once that the page is there."""

    def beat(self) -> None:
        """Say that the page is alive."""


def hold_page(
    lines: Sequence[Text], voice: Voice, settings: Settings, terminal: Capabilities, watchdog: Heartbeat
) -> None:
    """Show ``lines`` for some time, whatever keys are pressed, or until a signal asks for the end.

    They are spoken at once, and again after a key: a person who cannot see has no other way to know.
    """
    if not (os.isatty(0) and os.isatty(1)):
        return
    page = transliterator_for(terminal.encoding)("\n\n".join(line.value for line in lines))
    spoken = [Utterance(MESSAGE, "", tuple(lines))]
    heard: deque[SpeechEvent] = deque()
    end, redraw = time.monotonic() + HOLD_SECONDS, True
    watchdog.ready()
    with suppress(TerminalEndedError), RawTerminal(capabilities=terminal) as screen:

        def note_end(event: SpeechEvent) -> None:
            heard.append(event)
            screen.wake()

        voice.listen(note_end)
        voice.speak(spoken, settings)
        while (left := end - time.monotonic()) > 0:
            if redraw:
                screen.write(f"{erasing(terminal, screen.size.lines)}\n{page}\n")
            watchdog.beat()
            key = screen.key(min(left, BEAT_SECONDS))
            redraw = key == REDRAW
            while heard:
                voice.handle(heard.popleft())
            if key and not redraw and not voice.speaking:
                voice.speak(spoken, settings)
    voice.close()
