"""Players without a sound device, for tests, for a machine without sound, and to write a file."""

from __future__ import annotations

import time
import wave
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from kiosk.speech.engine.player import Player

BUFFER_MS = 40


class WavFile(Player):
    """Writes everything to a file. The file is made with the first sound, so that a spare child makes none."""

    name = "wav"

    def __init__(self, path: str, rate: int) -> None:
        """Write to ``path``, at ``rate`` samples a second."""
        self._path = path
        self._rate = rate
        self._file: wave.Wave_write | None = None
        self._opened: BinaryIO | None = None

    def write(self, pcm: bytes, frame: int) -> int:
        """Append to the file, which is complete after every write."""
        if self._file is None:
            self._opened = Path(self._path).open("wb")  # noqa: SIM115 - closed in close()
            self._file = wave.open(self._opened, "wb")  # noqa: SIM115 - closed in close()
            self._file.setnchannels(1)
            self._file.setsampwidth(2)
            self._file.setframerate(self._rate)
        self._file.writeframes(pcm[2 * frame :])
        return super().write(pcm, frame)

    def close(self) -> None:
        """Close the file; what could not be written was reported by ``write``."""
        for each in (self._file, self._opened):
            with suppress(OSError):
                if each:
                    each.close()


class Null(Player):
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
        """Return the frames for which the time since was too short."""
        now = self._clock()
        self._queued = max(0.0, self._queued - (now - self._seen) * self._rate)
        self._seen = now
        return round(self._queued)

    def finish(self) -> bool:
        """Return whether there was enough time for all of it."""
        return not self.waiting()

    def drop(self) -> None:
        """Forget what is left."""
        self._queued = 0.0
