"""The voice as the kiosk has it: the port Speech, kept by one thread and two child processes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Thread

from kiosk.services.ports import SpeechEvent, SpeechRequest, VoiceState
from kiosk.services.spoken import Pronunciation
from kiosk.speech.engine.child_supervisor import ChildSupervisor
from kiosk.speech.engine.limits import Limits
from kiosk.speech.engine.options import VoiceOptions
from kiosk.speech.engine.request_queue import Control

CHILD = "kiosk.speech.engine.child"
CLOSING_SECONDS = 3.0


class SpeechProcess:
    """A voice for any front end. Nothing here waits, but ``close``.

    News comes on the voice's own thread. A piece of news may be on its way while ``say`` or ``cancel`` is called, so
    a front end that hands news on to its own thread compares the ids there once more. After a child was lost, the
    sentence begins anew: STARTED and its words come a second time.
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
            pronunciation: Turns texts into what is said; it is asked on the voice's own thread alone.
            options: The languages for which a voice is wanted, and what else the clinic wishes for.
            command: What to start in place of the child, for tests.
            clock: A clock that only goes forward.
            limits: How long to wait for what.
        """
        self._listeners: list[Callable[[SpeechEvent], None]] = []
        self._wanted: int | None = None
        self._supervisor = ChildSupervisor(
            pronunciation,
            command or child_command(options or VoiceOptions()),
            clock,
            limits or Limits(),
            self._tell,
        )
        self._thread = Thread(target=self._supervisor.run, name="kiosk-voice", daemon=True)
        self._thread.start()

    def listen(self, listener: Callable[[SpeechEvent], None]) -> None:
        """Tell ``listener`` every event from now on."""
        self._listeners.append(listener)

    @property
    def state(self) -> VoiceState:
        """Whether there is a voice at this moment."""
        return self._supervisor.state

    def can_say(self, language: str) -> bool:
        """Whether there is a voice for ``language``; not known, and so False, until the voice was READY once."""
        return language in self._supervisor.voices

    def say(self, saying: SpeechRequest) -> None:
        """Say a sentence at once, in place of whatever is being said."""
        self._wanted = saying.id
        self._supervisor.order(saying)

    def mute(self) -> None:
        """Stop the sound from this very thread: waking the voice's own would take its time from whoever draws."""
        self._wanted = None
        self._supervisor.mute()

    def cancel(self) -> None:
        """Be silent at once."""
        self._wanted = None
        self._supervisor.order(Control.CANCEL)

    def close(self) -> None:
        """End the voice and wait until nothing of it is left: as a rule some 20 ms, 300 ms where a child hangs."""
        self._wanted = None
        self._supervisor.order(Control.CLOSE)
        self._thread.join(CLOSING_SECONDS)

    def _tell(self, event: SpeechEvent) -> None:
        for listener in self._listeners:
            if event.id == self._wanted:
                with suppress(Exception):  # a front end that is ending; it must not take the voice with it
                    listener(event)


def child_command(options: VoiceOptions) -> list[str]:
    """Return how the child is started."""
    command = [sys.executable, "-P", "-m", CHILD]  # -P: a module in the current folder is not taken for Python's own
    command += ["--synthesizer", options.synthesizer, "--player", options.player]
    command += ["--headphones", options.headphones, "--loudspeaker", options.loudspeaker]
    for language, voice in options.voices.items():
        command += ["--voice", f"{language}={voice}"]
    return [*command, "--languages", *options.languages]
