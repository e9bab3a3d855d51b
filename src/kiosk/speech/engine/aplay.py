"""Playback by the program aplay on a pipe: second choice, for machines whose libasound cannot be loaded."""

from __future__ import annotations

import array
import fcntl
import os
import subprocess
import termios
from contextlib import suppress
from shutil import which

from kiosk.speech.engine.options import DEVICE
from kiosk.speech.engine.player_error import NoPlayerError, PlayerError

BUFFER_US, PERIOD_US = 40_000, 10_000
PIPE_BYTES = 8192
CHUNK = 2048  # a pipe takes this much whole or not at all, so no sample is ever cut in two
PROBE_SECONDS = 0.06  # without a device it ends after about 10 ms
PARTING_SECONDS = 0.2


class Aplay:
    """One aplay at a time; to be silent is to end it."""

    name = "aplay"

    def __init__(self, rate: int, device: str = DEVICE) -> None:
        """Start aplay.

        Raises:
            NoPlayerError: There is no aplay, or it found no device.
        """
        program = which("aplay")
        if program is None:
            raise NoPlayerError("aplay is not installed")
        self._command = [program, "-q", "-t", "raw", "-f", "S16_LE", "-c", "1", "-r", str(rate), "-D", device]
        self._command += [f"--buffer-time={BUFFER_US}", f"--period-time={PERIOD_US}"]
        self._held = rate * BUFFER_US // 1_000_000
        self._ending: list[subprocess.Popen[bytes]] = []
        self._taken = 0
        self._process, self._pipe = self._start()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(PROBE_SECONDS)
            os.close(self._pipe)
            raise NoPlayerError("aplay found no sound device")

    def write(self, pcm: bytes, frame: int) -> int:
        """Fill the pipe.

        Raises:
            PlayerError: aplay has ended.
        """
        if 2 * frame >= len(pcm):
            return 0  # it is all in the pipe, which may be closed by now: aplay plays the rest and ends
        self.prepare()
        if self._pipe < 0:
            raise PlayerError("aplay is not running")
        taken = 0
        try:
            while part := pcm[2 * (frame + taken) :][:CHUNK]:
                taken += os.write(self._pipe, part) // 2
        except BlockingIOError:
            pass
        except OSError as error:
            raise PlayerError("aplay has ended") from error
        self._taken += taken
        return taken

    def waiting(self) -> int:
        """Return what is in the pipe and, by estimate, in aplay's own buffer."""
        if self._pipe < 0:
            return 0
        unread = array.array("i", [0])
        fcntl.ioctl(self._pipe, termios.FIONREAD, unread)
        return min(self._taken, unread[0] // 2 + self._held)

    def finish(self) -> bool:
        """Close the pipe; aplay ends when it has played the rest.

        Raises:
            PlayerError: It ended for another reason.
        """
        if self._pipe >= 0:
            os.close(self._pipe)
            self._pipe = -1
        code = self._process.poll()
        if code is None:
            return False
        self._taken = 0
        if code:
            raise PlayerError("aplay has failed")
        return True

    def drop(self) -> None:
        """End aplay. Not by SIGKILL: sound servers have been seen to fall over clients that vanish."""
        if self._pipe >= 0 and not self._taken:
            return
        self._process.terminate()
        self._ending.append(self._process)
        if self._pipe >= 0:
            os.close(self._pipe)
            self._pipe = -1
        self._taken = 0

    def prepare(self) -> None:
        """Have an aplay ready for the next sound."""
        self._ending = [process for process in self._ending if process.poll() is None]
        if self._pipe < 0 and not self._taken:
            self._process, self._pipe = self._start()

    def close(self) -> None:
        """End aplay and wait until it is gone."""
        self._taken = max(self._taken, 1)
        self.drop()
        for process in self._ending:
            try:
                process.wait(PARTING_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _start(self) -> tuple[subprocess.Popen[bytes], int]:
        reading, writing = os.pipe()
        with suppress(OSError, AttributeError):
            fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, PIPE_BYTES)  # a full one would be 1.5 seconds of sound
        os.set_blocking(writing, False)
        # Nothing of ours is left open in it: an output that it held would hide from the kiosk that the child is gone.
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(self._command, stdin=reading, stdout=quiet, stderr=quiet)
        os.close(reading)
        return process, writing
