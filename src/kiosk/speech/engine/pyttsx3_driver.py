"""The pyttsx3 driver "kiosk": what pyttsx3's own Linux driver cannot do, it can stop, and tell words as they are heard.

It runs in the caller's loop, ``engine.startLoop(False)`` and then ``engine.iterate()`` again and again, in one thread
without a lock: no call waits, so none can be in another's way.
"""

from __future__ import annotations

import sys
import time
import types
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from kiosk.services.spoken import Sounding
from kiosk.speech.engine.espeak import Sound, SynthesisError
from kiosk.speech.engine.playback import Outputs, Player
from kiosk.speech.engine.player_error import PlayerError

NAME = "kiosk"
STILL_SECONDS = 5.0
"""A device that plays nothing for so long will not play any more; Bluetooth may need two seconds to wake up."""


class Synthesizer(Protocol):
    """Makes sound of text."""

    def synthesize(self, text: str, voice: str, rate: int, volume: int, sounds: Sequence[Sounding] = ()) -> Sound:
        """Return ``text`` as sound, with ``sounds`` in the places of their words where it can."""


class Proxy(Protocol):
    """The part of pyttsx3 that a driver talks to."""

    def setBusy(self, busy: bool) -> None:  # noqa: N802 - pyttsx3's name
        """Tell whether something is being said; what waits is handed over when nothing is."""

    def notify(self, topic: str, **values: object) -> None:
        """Tell the listeners of ``topic``."""


class _Playing:
    """A sentence on its way to the loudspeaker."""

    def __init__(self, sound: Sound, now: float) -> None:
        self.sound = sound
        self.words = deque(sound.words)
        self.sent = 0
        self.started = False
        self.heard = 0
        self.moved_at = now
        """When more of it was heard, the last time that one looked."""


class Pyttsx3Driver:
    """A driver of pyttsx3, which calls the methods with names in its style."""

    def __init__(self, synthesizer: Synthesizer, outputs: Outputs, clock: Callable[[], float] = time.monotonic) -> None:
        """Say with ``synthesizer`` and play on ``outputs``."""
        self._clock = clock
        self._synthesizer = synthesizer
        self._outputs = outputs
        self._proxy: Proxy
        self._properties: dict[str, object] = {"voice": "en-us", "rate": 170, "volume": 1.0}
        self._playing: _Playing | None = None
        self._sounds: tuple[Sounding, ...] = ()

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
        """Begin to say ``text``."""
        self._proxy.setBusy(True)
        voice, rate, volume = (self._properties[name] for name in ("voice", "rate", "volume"))
        try:
            percent = round(float(str(volume)) * 100)
            sound = self._synthesizer.synthesize(text, str(voice), int(str(rate)), percent, self._sounds)
            self._playing = _Playing(sound, self._clock())
        except SynthesisError as error:
            self._fail(error)
        else:
            self._advance()

    def stop(self) -> None:
        """Be silent now."""
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
        """Refuse: a loop in here could not be told to stop."""
        raise NotImplementedError("use startLoop(False) and iterate()")

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """There is no loop to end."""

    def destroy(self) -> None:
        """Nothing is held: the player belongs to the one who made it."""

    # What pyttsx3 has no name for.

    def use(self, *, loudspeaker: bool, sounds: tuple[Sounding, ...] = ()) -> None:
        """Choose where what is said next can be heard, and how words in it sound."""
        self._outputs.use(loudspeaker=loudspeaker)
        self._sounds = sounds

    @property
    def _player(self) -> Player:
        return self._outputs.player

    @property
    def active(self) -> bool:
        """Whether sound is due."""
        return self._playing is not None

    def rest(self) -> None:
        """Have the player ready for the next sentence."""
        if self._playing is None:
            try:
                self._player.prepare()
            except (PlayerError, OSError) as error:
                self._fail(error)

    def _advance(self) -> None:
        playing = self._playing
        if playing is None:
            return
        try:
            playing.sent += self._player.write(playing.sound.pcm, playing.sent)
            if not playing.started and (playing.sent or not playing.sound.frames):
                playing.started = True
                self._proxy.notify("started-utterance")
            self._tell_words(playing, heard := playing.sent - self._player.waiting())
            if playing.sent >= playing.sound.frames and self._player.finish():
                self._tell_words(playing, playing.sound.frames)
                self._finish(completed=True)
            elif heard != playing.heard:
                playing.heard, playing.moved_at = heard, self._clock()
            elif self._clock() - playing.moved_at > STILL_SECONDS:
                raise PlayerError("the sound device stands still")
        except (PlayerError, OSError) as error:
            self._fail(error)

    def _tell_words(self, playing: _Playing, heard: int) -> None:
        while playing.words and playing.words[0].frame <= heard:
            word = playing.words.popleft()
            self._proxy.notify("started-word", location=word.position, length=word.length)

    def _finish(self, *, completed: bool) -> None:
        self._playing = None
        self._proxy.notify("finished-utterance", completed=completed)
        self._proxy.setBusy(False)

    def _fail(self, error: Exception) -> None:
        self._playing = None
        self._proxy.notify("error", exception=error)
        self._proxy.setBusy(False)
