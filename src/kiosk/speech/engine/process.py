"""The voice in the kiosk's process: the port Speech, served by one thread and two child processes."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Sequence
from threading import Thread

import msgspec

from kiosk.services.ports import SpeechEvent, SpeechRequest, VoiceState
from kiosk.services.spoken import Pronunciation
from kiosk.speech.engine.child_supervisor import ChildSupervisor
from kiosk.speech.engine.limits import Limits
from kiosk.speech.engine.options import VoiceOptions
from kiosk.speech.engine.pronunciation_guard import location_of
from kiosk.speech.engine.request_queue import Control

log = logging.getLogger(__name__)

CHILD = "kiosk.speech.engine.child"
CLOSE_SECONDS = 3.0


class SpeechProcess:
    """A voice for any front end. Nothing here waits, except ``close``.

    Events come on the voice's own thread. An event may be on its way while ``say`` or ``cancel`` is called, so a front
    end that passes events to its own thread compares the ids there once more. After a child was lost, the sentence is
    said again from its beginning: STARTED and its words come a second time.
    """

    def __init__(
        self,
        pronunciation: Pronunciation,
        options: VoiceOptions | None = None,
        *,
        command: Sequence[str] | None = None,
        clock: Callable[[], float] = time.monotonic,
        limits: Limits | None = None,
    ) -> None:
        """Start the voice.

        Args:
            pronunciation: Turns texts into their spoken form; called on the voice's own thread alone.
            options: The languages for which a voice is needed, and what else the clinic has chosen.
            command: What to start in place of the child, for tests.
            clock: Seconds that only go forward.
            limits: How long to wait for what.
        """
        self._listeners: list[Callable[[SpeechEvent], None]] = []
        self._wanted: int | None = None
        self._supervisor = ChildSupervisor(
            pronunciation,
            command or child_command(options or VoiceOptions()),
            clock,
            limits or Limits(),
            self._report,
        )
        self._thread = Thread(target=self._supervisor.run, name="kiosk-voice", daemon=True)
        self._thread.start()

    def listen(self, listener: Callable[[SpeechEvent], None]) -> None:
        """Call ``listener`` with every event from now on."""
        self._listeners.append(listener)

    @property
    def state(self) -> VoiceState:
        """Whether there is a voice at this moment."""
        return self._supervisor.state

    def can_say(self, language: str) -> bool:
        """Whether there is a voice for ``language``; not known, and so False, until the voice was READY once."""
        return language in self._supervisor.voices

    def say(self, request: SpeechRequest) -> None:
        """Say a sentence at once, in place of what is being said."""
        self._wanted = request.id
        self._supervisor.add(request)

    def mute(self) -> None:
        """Stop the sound from this very thread: waking the voice's own would take time from a front end that draws."""
        self._wanted = None
        self._supervisor.mute()

    def cancel(self) -> None:
        """Stop, and report nothing more about what was being said."""
        self._wanted = None
        self._supervisor.add(Control.CANCEL)

    def close(self) -> None:
        """End the voice and wait until nothing of it is left: usually some 20 ms, 300 ms if a child hangs."""
        self._wanted = None
        self._supervisor.add(Control.CLOSE)
        self._thread.join(CLOSE_SECONDS)

    def _report(self, event: SpeechEvent) -> None:
        for listener in self._listeners:
            if event.id == self._wanted:
                try:
                    listener(event)
                except Exception as error:  # the voice goes on, whatever is wrong with a listener
                    log.error("a listener failed: %s", location_of(error))


def child_command(options: VoiceOptions) -> list[str]:
    """Return the command that starts the child."""
    # -P: a module in the current folder is not taken for Python's own.
    return [sys.executable, "-P", "-m", CHILD, msgspec.json.encode(options).decode()]
