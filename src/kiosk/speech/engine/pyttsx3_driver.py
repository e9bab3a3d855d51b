"""The pyttsx3 driver "kiosk". Unlike pyttsx3's own Linux driver it can stop, and it reports words as they are heard.

It runs in the caller's loop, ``engine.startLoop(False)`` and then ``engine.iterate()`` again and again, in one thread
without a lock: no call waits, so none can block another.
"""

from __future__ import annotations

import sys
import time
import types
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Protocol

from kiosk.services.spoken import IpaSpan
from kiosk.speech.engine.espeak import Sound, SynthesisError
from kiosk.speech.engine.outputs import Outputs
from kiosk.speech.engine.player import Player, PlayerError

NAME = "kiosk"
STILL_SECONDS = 5.0
"""A device that plays nothing for this long will not play any more; Bluetooth may need two seconds to wake up."""
REST_SECONDS = 3.0
"""After this time without sound the device is released for other programs and for the spare child."""


class Synthesizer(Protocol):
    """Turns text into sound."""

    rate: int
    """Samples a second."""

    def synthesize(self, text: str, voice: str, rate: int, volume: int, sounds: Sequence[IpaSpan] = ()) -> Sound:
        """Return ``text`` as sound, with the words of ``sounds`` pronounced as they say if the voice can."""


class Proxy(Protocol):
    """The part of pyttsx3 that a driver talks to."""

    def setBusy(self, busy: bool) -> None:  # noqa: N802 - pyttsx3's name
        """Set whether something is being said; what waits is handed over when nothing is."""

    def notify(self, topic: str, **values: object) -> None:
        """Call the listeners of ``topic``."""


class _Playing:
    """A sentence on its way to the loudspeaker."""

    def __init__(self, sound: Sound, now: float) -> None:
        self.sound = sound
        self.words = deque(sound.words)
        self.sent = 0
        self.started = False
        self.heard = 0
        self.moved_at = now
        """When it was last seen that more of it was heard."""


class Pyttsx3Driver:
    """A driver of pyttsx3, which calls the methods with names in its style."""

    def __init__(
        self,
        synthesizer: Synthesizer,
        outputs: Outputs,
        clock: Callable[[], float] = time.monotonic,
        *,
        lead_in: float = 0.0,
    ) -> None:
        """Speak with ``synthesizer`` on ``outputs``.

        Args:
            synthesizer: Turns text into sound.
            outputs: Where it is heard.
            clock: Seconds that only go forward.
            lead_in: Seconds of silence before the first sentence after a rest, for receivers that swallow the first
                word while they wake up.
        """
        self._clock = clock
        self._synthesizer = synthesizer
        self._outputs = outputs
        self._lead_in = lead_in
        self._proxy: Proxy
        self._properties: dict[str, object] = {"voice": "en-us", "rate": 170, "volume": 1.0}
        self._playing: _Playing | None = None
        self._sounds: tuple[IpaSpan, ...] = ()
        self._quiet_since = clock()
        self._released = True
        """Whether the device is free for other programs, and may sleep; so it is until the first sentence."""

    def register(self) -> None:
        """Make ``pyttsx3.init("kiosk")`` find this driver."""
        module = types.ModuleType(f"pyttsx3.drivers.{NAME}")
        vars(module)["buildDriver"] = self._build
        sys.modules[module.__name__] = module

    def _build(self, proxy: Proxy) -> Pyttsx3Driver:
        self._proxy = proxy
        return self

    # What pyttsx3 calls.

    def iterate(self) -> Iterator[None]:
        """Advance by one step for each item."""
        self._proxy.setBusy(False)  # opens pyttsx3's queue, which does not exist yet when the driver is built
        while True:
            self._advance()
            yield

    def say(self, text: str) -> None:
        """Start to say ``text``."""
        self._proxy.setBusy(True)
        voice, rate, volume = (self._properties[name] for name in ("voice", "rate", "volume"))
        try:
            percent = round(float(str(volume)) * 100)
            sound = self._synthesizer.synthesize(text, str(voice), int(str(rate)), percent, self._sounds)
            if self._released:
                sound = sound.after_silence(round(self._lead_in * self._synthesizer.rate))
            self._playing, self._released = _Playing(sound, self._clock()), False
        except SynthesisError as error:
            self._fail(error)
        else:
            self._advance()

    def stop(self) -> None:
        """Stop the sound now."""
        if self._playing:
            self._player.drop()
            self._finish(completed=False)

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's name
        """Return the value of a property."""
        return self._properties[name]

    def setProperty(self, name: str, value: object) -> None:  # noqa: N802 - pyttsx3's name
        """Set a property for what is said next."""
        if name not in self._properties:
            raise KeyError(name)
        self._properties[name] = value

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Refuse: a loop in here could not be stopped."""
        raise NotImplementedError("use startLoop(False) and iterate()")

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """There is no loop to end."""

    def destroy(self) -> None:
        """Nothing is held: the outputs belong to whoever made them."""

    # What pyttsx3 has no name for.

    def use(self, *, loudspeaker: bool, sounds: tuple[IpaSpan, ...] = ()) -> None:
        """Choose where what is said next can be heard, and how words in it sound."""
        self._outputs.use(loudspeaker=loudspeaker)
        self._sounds = sounds

    @property
    def loudspeaker_failure(self) -> str:
        """Why the next sentence is heard in the headphones although the loudspeaker was asked for; usually empty."""
        return self._outputs.failure

    @property
    def _player(self) -> Player:
        return self._outputs.player

    @property
    def active(self) -> bool:
        """Whether sound is due."""
        return self._playing is not None

    @property
    def seconds_to_release(self) -> float | None:
        """Seconds until ``rest`` will release the device; None if it is released."""
        return None if self._released else max(0.0, self._quiet_since + REST_SECONDS - self._clock())

    def rest(self) -> None:
        """Have the player ready for the next sentence, or release the device after a while."""
        if self._playing or self._released:
            return
        if self.seconds_to_release:
            with suppress(OSError):  # the next sentence will report it
                self._player.prepare()
        else:
            self.release()

    def release(self) -> None:
        """Let go of the device until the next sentence."""
        self.stop()
        self._outputs.release()
        self._released = True

    def _advance(self) -> None:
        playing = self._playing
        if playing is None:
            return
        try:
            playing.sent += self._player.write(playing.sound.pcm, playing.sent)
            if not playing.started and (playing.sent or not playing.sound.frames):
                playing.started = True
                self._proxy.notify("started-utterance")
            self._report_words(playing, heard := playing.sent - self._player.waiting())
            if playing.sent >= playing.sound.frames and self._player.finish():
                self._report_words(playing, playing.sound.frames)
                self._finish(completed=True)
            elif heard != playing.heard:
                playing.heard, playing.moved_at = heard, self._clock()
            elif self._clock() - playing.moved_at > STILL_SECONDS:
                raise PlayerError("the sound device has stopped playing")
        except (PlayerError, OSError) as error:
            self._fail(error)

    def _report_words(self, playing: _Playing, heard: int) -> None:
        while playing.words and playing.words[0].frame <= heard:
            word = playing.words.popleft()
            self._proxy.notify("started-word", location=word.position, length=word.length)

    def _finish(self, *, completed: bool) -> None:
        self._end()
        self._proxy.notify("finished-utterance", completed=completed)
        self._proxy.setBusy(False)

    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, SynthesisError):
            self.release()  # it may be another device by the time it is opened again
        self._proxy.notify("error", exception=error)
        self._proxy.setBusy(False)

    def _end(self) -> None:
        self._playing, self._quiet_since = None, self._clock()
