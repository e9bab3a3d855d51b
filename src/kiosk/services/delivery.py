"""Delivers sentences to the speech port: one at a time, the newest first, once the screen shows it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from kiosk.domain.settings import RATES, VOLUMES, Settings
from kiosk.services.ports import EventKind, Speech, SpeechEvent, SpeechRequest
from kiosk.services.view import Text


def at_once(speak: Callable[[], None]) -> None:
    """Speak now, for a front end that draws nothing."""
    speak()


class Delivery:
    """The sentence that is being spoken, if any."""

    def __init__(self, open_speech: Callable[[], Speech]) -> None:
        """Deliver nothing yet; ``open_speech`` starts the speech, which waits until the first page is drawn."""
        self._open_speech = open_speech
        self._opened: Speech | None = None
        self._listener: Callable[[SpeechEvent], None] | None = None
        self._after_drawing: Callable[[Callable[[], None]], object] = at_once
        self._ids = count(1)
        self._current = 0
        """Id of the request that is being spoken, or 0."""
        self._pending: SpeechRequest | None = None
        """What is spoken once the screen is drawn."""
        self.waits_for_device = False
        """Whether the sentence waits for a sound device."""

    @property
    def speech(self) -> Speech:
        """The speech port, opened when it is first needed."""
        if self._opened is None:
            self._opened = self._open_speech()
        return self._opened

    def listen(
        self, listener: Callable[[SpeechEvent], None], after_drawing: Callable[[Callable[[], None]], object]
    ) -> None:
        """Start the speech, and pass every event from now on to ``listener`` and to no earlier one."""
        if self._listener is None:
            self.speech.listen(self._pass_on)
        self._listener, self._after_drawing = listener, after_drawing

    def _pass_on(self, event: SpeechEvent) -> None:
        if self._listener:
            self._listener(event)

    @property
    def active(self) -> bool:
        """Whether a sentence was requested and has not ended."""
        return bool(self._current)

    def is_current(self, number: int) -> bool:
        """Return whether ``number`` is the id of the request that is being spoken."""
        return self.active and number == self._current

    def start(self, text: Text, settings: Settings) -> None:
        """Speak ``text`` in place of what is being spoken."""
        self._current = next(self._ids)
        rate, volume = RATES[settings.rate - 1], VOLUMES[settings.volume - 1]
        self._pending = SpeechRequest(
            self._current, text.value, text.language, rate, volume, loudspeaker=settings.loudspeaker
        )
        self._after_drawing(self._request)

    def note(self, kind: EventKind) -> None:
        """Note an event of the current request."""
        self.waits_for_device = kind is EventKind.WAITING
        if kind in {EventKind.ENDED, EventKind.FAILED}:
            self._current = 0

    def cancel(self) -> bool:
        """Stop speaking; return whether something was being spoken."""
        was_active, self._current = self.active, 0
        self.mute()
        if was_active:
            self._after_drawing(self._request)
        return was_active

    def mute(self) -> None:
        """Stop the sound and change nothing else; may be called on any thread, ahead of ``cancel``."""
        self._pending = None
        if self._opened is not None:
            self._opened.mute()

    def close(self) -> None:
        """End the speech, if it was started."""
        if self._opened is not None:
            self._opened.close()

    def _request(self) -> None:
        """Request the newest sentence, or cancel if a key has taken it back."""
        request, self._pending = self._pending, None
        if request is not None:
            self.speech.say(request)
        elif not self.active and self._opened is not None:
            self._opened.cancel()
