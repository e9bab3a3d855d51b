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
from kiosk.speech.engine.player import NoPlayerError, PlayerError

BUFFER_US, PERIOD_US = 40_000, 10_000
PIPE_BYTES = 8192
CHUNK = 2048  # a pipe takes this much whole or not at all, so no sample is cut in two
PROBE_SECONDS = 0.06  # without a device it ends after about 10 ms
CLOSE_SECONDS = 0.2


class Aplay:
    """One aplay at a time; to stop the sound is to end it."""

    name = "aplay"

    def __init__(self, rate: int, device: str = DEVICE) -> None:
        """Find aplay; it is started by ``open`` or with the first sound.

        Raises:
            NoPlayerError: There is no aplay.
        """
        program = which("aplay")
        if program is None:
            raise NoPlayerError("aplay is not installed")
        self._command = [program, "-q", "-t", "raw", "-f", "S16_LE", "-c", "1", "-r", str(rate), "-D", device]
        self._command += [f"--buffer-time={BUFFER_US}", f"--period-time={PERIOD_US}"]
        self._held = rate * BUFFER_US // 1_000_000
        self._process: subprocess.Popen[bytes] | None = None
        """The aplay in use: it runs, or it has just failed."""
        self._pipe = -1
        """Where its samples are written; -1 once all of them are."""
        self._ending: list[subprocess.Popen[bytes]] = []
        self._taken = 0

    def open(self) -> None:
        """Start aplay and see whether it goes on, which takes a moment.

        Raises:
            PlayerError: It ended, because it found no device.
        """
        if self._process is not None and self._process.poll() is None:
            return
        self._start()
        if self._ended_within(PROBE_SECONDS):
            self.release()
            raise PlayerError("aplay found no sound device")

    def write(self, pcm: bytes, frame: int) -> int:
        """Fill the pipe.

        Raises:
            PlayerError: aplay has ended.
        """
        if 2 * frame >= len(pcm):
            return 0  # it is all in the pipe, which may be closed by now: aplay plays the rest and ends
        if self._pipe < 0:
            self._start()
        taken = 0
        try:
            while part := pcm[2 * (frame + taken) :][:CHUNK]:
                taken += os.write(self._pipe, part) // 2
        except BlockingIOError:
            pass
        except OSError as error:
            self.release()
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
        self._close_pipe()
        code = self._process.poll() if self._process else 0
        if code is None:
            return False
        self._process, self._taken = None, 0
        if code:
            raise PlayerError("aplay has failed")
        return True

    def drop(self) -> None:
        """End aplay, unless it has nothing to play. A sound server may fail over clients that vanish by SIGKILL."""
        if self._taken:
            self.release()

    def prepare(self) -> None:
        """Have an aplay ready for the next sound."""
        self._ending = [process for process in self._ending if process.poll() is None]
        if self._process is None:
            self._start()

    def release(self) -> None:
        """End aplay."""
        if self._process is not None:
            self._process.terminate()
            self._ending.append(self._process)
        self._process, self._taken = None, 0
        self._close_pipe()

    def close(self) -> None:
        """End aplay and wait until it is gone."""
        self.release()
        for process in self._ending:
            try:
                process.wait(CLOSE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _start(self) -> None:
        self.release()
        reading, self._pipe = os.pipe()
        with suppress(OSError, AttributeError):
            fcntl.fcntl(self._pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)  # a full one would be 1.5 seconds of sound
        os.set_blocking(self._pipe, False)
        # Nothing of ours stays open in it: an output that it held would hide from the kiosk that the child is gone.
        quiet = subprocess.DEVNULL
        try:
            self._process = subprocess.Popen(self._command, stdin=reading, stdout=quiet, stderr=quiet)
        finally:
            os.close(reading)

    def _ended_within(self, seconds: float) -> bool:
        with suppress(subprocess.TimeoutExpired):
            return self._process is None or self._process.wait(seconds) is not None
        return False

    def _close_pipe(self) -> None:
        if self._pipe >= 0:
            os.close(self._pipe)
            self._pipe = -1
