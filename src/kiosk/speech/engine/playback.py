"""Sound to the loudspeaker. No player ever waits: it takes what there is room for and tells how much that was."""

from __future__ import annotations

import time
import wave
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from kiosk.speech.engine.alsa import Alsa
from kiosk.speech.engine.aplay import Aplay
from kiosk.speech.engine.options import AUTO, DEVICE, WAV, VoiceOptions
from kiosk.speech.engine.player_error import NoPlayerError, PlayerError

BUFFER_MS = 40


class Player(Protocol):
    """Something to hear sound with: 16 bit samples, one channel, at one rate."""

    @property
    def name(self) -> str:
        """As it is chosen by."""

    def write(self, pcm: bytes, frame: int) -> int:
        """Take what there is room for of ``pcm`` from ``frame`` on, and return how many frames that was."""

    def waiting(self) -> int:
        """Return how many frames were taken and not heard yet."""

    def finish(self) -> bool:
        """Take note that the sound is complete; return whether all of it was heard."""

    def drop(self) -> None:
        """Be silent now."""

    def prepare(self) -> None:
        """Be ready for the next sound; called in a quiet moment, when nobody waits."""

    def close(self) -> None:
        """Let go of the device and of every process."""


class Instant:
    """Plays everything in no time."""

    name = "instant"

    def write(self, pcm: bytes, frame: int) -> int:
        """Take it all."""
        return len(pcm) // 2 - frame

    def waiting(self) -> int:
        """Nothing waits."""
        return 0

    def finish(self) -> bool:
        """All was heard."""
        return True

    def drop(self) -> None:
        """Nothing is left to drop."""

    def prepare(self) -> None:
        """Always ready."""

    def close(self) -> None:
        """Nothing is held."""


class WavFile(Instant):
    """Writes everything to a file. The file is made with the first sound, so that a spare child makes none."""

    name = "wav"

    def __init__(self, path: str, rate: int) -> None:
        """Write to ``path``."""
        self._path = path
        self._rate = rate
        self._file: wave.Wave_write | None = None
        self._opened: BinaryIO | None = None

    def write(self, pcm: bytes, frame: int) -> int:
        """Append it to the file, which is whole after every write."""
        if self._file is None:
            self._opened = Path(self._path).open("wb")  # noqa: SIM115 - closed in close()
            self._file = wave.open(self._opened, "wb")  # noqa: SIM115 - closed in close()
            self._file.setnchannels(1)
            self._file.setsampwidth(2)
            self._file.setframerate(self._rate)
        self._file.writeframes(pcm[2 * frame :])
        return super().write(pcm, frame)

    def close(self) -> None:
        """Close the file; what could not be written was told by ``write``."""
        for each in (self._file, self._opened):
            with suppress(OSError):
                if each:
                    each.close()


class Null:
    """Takes as long as a loudspeaker would, and makes no sound."""

    name = "null"

    def __init__(self, rate: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Play at ``rate`` frames a second of ``clock``."""
        self._rate = rate
        self._clock = clock
        self._queued = 0.0
        self._seen = clock()

    def write(self, pcm: bytes, frame: int) -> int:
        """Take as much as a device's buffer would hold."""
        room = self._rate * BUFFER_MS // 1000 - self.waiting()
        taken = max(0, min(room, len(pcm) // 2 - frame))
        self._queued += taken
        return taken

    def waiting(self) -> int:
        """Return what the time since did not suffice for."""
        now = self._clock()
        self._queued = max(0.0, self._queued - (now - self._seen) * self._rate)
        self._seen = now
        return round(self._queued)

    def finish(self) -> bool:
        """Whether the time sufficed."""
        return not self.waiting()

    def drop(self) -> None:
        """Forget what is left."""
        self._queued = 0.0

    def prepare(self) -> None:
        """Always ready."""

    def close(self) -> None:
        """Nothing is held."""


class Outputs:
    """Headphones and a loudspeaker, each a player of its own; the headphones are in use until it is said otherwise."""

    def __init__(self, headphones: Player, loudspeaker: Callable[[], Player | None] | None = None) -> None:
        """Play on ``headphones``, and where it is wanted on what ``loudspeaker`` opens; without it, always on them."""
        self._players = {False: headphones}
        self._open = loudspeaker
        self._loud = False

    def use(self, *, loudspeaker: bool) -> None:
        """Choose where the next sound goes; a loudspeaker that cannot be opened leaves it in the headphones."""
        if loudspeaker and True not in self._players and self._open:
            self._players[True] = self._open() or self._players[False]
        self._loud = loudspeaker and True in self._players

    @property
    def player(self) -> Player:
        """The one in use."""
        return self._players[self._loud]

    def close(self) -> None:
        """Let go of both."""
        for player in self._players.values():
            player.close()


def open_outputs(options: VoiceOptions, rate: int) -> Outputs | None:
    """Return the outputs that ``options`` names; None where there is nothing to play on."""
    headphones = open_player(options.player, rate, options.headphones)
    if headphones is None:
        return None
    if options.loudspeaker == options.headphones:
        return Outputs(headphones)
    return Outputs(headphones, lambda: open_player(options.player, rate, options.loudspeaker))


def open_player(name: str, rate: int, device: str = DEVICE) -> Player | None:
    """Return the player of this name, or the best that works where it is AUTO; None where there is none."""
    for each in ("alsa", "aplay") if name == AUTO else (name,):
        with suppress(PlayerError):
            return make_player(each, rate, device)
    return None


def make_player(name: str, rate: int, device: str = DEVICE) -> Player:
    """Return the player of this name, on ``device`` where it plays on one.

    Raises:
        NoPlayerError: It cannot be used here.
    """
    if name.startswith(WAV):
        return WavFile(name.removeprefix(WAV), rate)
    makers: dict[str, Callable[[], Player]] = {
        "alsa": lambda: Alsa(rate, device),
        "aplay": lambda: Aplay(rate, device),
        "null": lambda: Null(rate),
        "instant": Instant,
    }
    if name not in makers:
        raise NoPlayerError("switched off" if name == "none" else "no such player")
    return makers[name]()
