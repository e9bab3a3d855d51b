"""A loudspeaker that can be measured: a private PulseAudio with a null sink, in real time."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import IO

RATE = 22050
AUDIBLE = 200
"""A sample beyond this is sound."""
NEEDED = ("pulseaudio", "parec")


class NoLoudspeakerError(Exception):
    """There is no PulseAudio, or it does not work."""


class Loudspeaker:
    """Records when it plays sound."""

    def __init__(self, recorded: IO[bytes]) -> None:
        self._recorded = recorded.fileno()
        self._changed = threading.Condition()
        self._loud: list[float] = []
        self.blocks = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        odd = b""
        while data := os.read(self._recorded, 65536):
            now = time.perf_counter()
            data, odd = odd + data, b""
            if len(data) % 2:
                data, odd = data[:-1], data[-1:]
            samples = array("h", data)
            with self._changed:
                self.blocks += 1
                if samples and max(samples) > AUDIBLE:
                    self._loud.append(now)
                self._changed.notify_all()

    def forget(self) -> None:
        with self._changed:
            self._loud.clear()

    def first_after(self, begun: float, timeout: float = 5.0) -> float | None:
        """Wait for sound; return when it came."""
        with self._changed:
            self._changed.wait_for(lambda: any(time_ >= begun for time_ in self._loud), timeout)
            return next((time_ for time_ in self._loud if time_ >= begun), None)

    def last_after(self, begun: float, quiet: float = 0.35, timeout: float = 15.0) -> float | None:
        """Wait for silence; return when the last sound was, or ``begun`` if there was none after it."""
        end = begun + timeout
        while time.perf_counter() < end:
            with self._changed:
                last = max([begun, *self._loud])
                if time.perf_counter() - last > quiet:
                    return last
                self._changed.wait(0.02)
        return None


@contextmanager
def loudspeaker(folder: Path) -> Iterator[tuple[Loudspeaker, dict[str, str]]]:
    """Yield a loudspeaker and the environment in which programs play on it.

    Raises:
        NoLoudspeakerError: It cannot be had here.
    """
    if missing := [name for name in NEEDED if not which(name)]:
        raise NoLoudspeakerError(
            f"{', '.join(missing)} not found: apt install pulseaudio pulseaudio-utils libasound2-plugins alsa-utils"
        )
    socket = folder / "pulse"
    config = folder / "asound.conf"
    config.write_text(
        "</usr/share/alsa/alsa.conf>\n"
        f'pcm.!default {{ type pulse server "unix:{socket}" }}\n'
        f'ctl.!default {{ type pulse server "unix:{socket}" }}\n'
    )
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "LANG": "C.UTF-8",
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "PULSE_RUNTIME_PATH": str(folder),
        "PULSE_SERVER": f"unix:{socket}",
        "ALSA_CONFIG_PATH": str(config),
    }
    server = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--disable-shm=yes"]
    server += ["-L", f"module-null-sink sink_name=kiosk rate={RATE} channels=1 format=s16le"]
    server += ["-L", f"module-native-protocol-unix auth-anonymous=1 socket={socket}"]
    recorder = ["parec", "--latency-msec=4", "--process-time-msec=2", "-d", "kiosk.monitor", "--raw"]
    recorder += ["--format=s16le", f"--rate={RATE}", "--channels=1"]
    quiet = subprocess.DEVNULL
    pulse = subprocess.Popen(server, env=environment, stdout=quiet, stderr=quiet)
    running = [pulse]
    try:
        wait_for(socket.exists, "PulseAudio does not start")
        ear = subprocess.Popen(recorder, env=environment, stdout=subprocess.PIPE, stderr=quiet)
        running.insert(0, ear)
        if ear.stdout is None:
            raise NoLoudspeakerError("PulseAudio's sink cannot be recorded")
        speaker = Loudspeaker(ear.stdout)
        wait_for(lambda: speaker.blocks, "PulseAudio's sink cannot be recorded")
        yield speaker, environment
    finally:
        for process in running:
            process.terminate()
            process.wait()


def wait_for(condition: Callable[[], object], otherwise: str, timeout: float = 5.0) -> None:
    end = time.perf_counter() + timeout
    while not condition():
        if time.perf_counter() > end:
            raise NoLoudspeakerError(otherwise)
        time.sleep(0.01)
