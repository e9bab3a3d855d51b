"""Notices a kiosk that hangs where systemd does not: it listens to what the kiosk tells its watchdog (sd_notify(3))."""

from __future__ import annotations

import os
import socket
import time
from contextlib import suppress

from kiosk.site.watchdog import notify

HANG_SECONDS = 30.0
"""A kiosk that has not said for so long that it is alive hangs."""
MOST_BYTES = 1024


class HangWatch:
    """The socket that a child process talks to; what it says is passed on to systemd, where that listens too."""

    def __init__(self, seconds: float = HANG_SECONDS) -> None:
        """Open the socket, and name it in the environment of the processes that follow."""
        self._seconds = seconds
        self._outer = os.environ.get("NOTIFY_SOCKET", "")
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.setblocking(False)
        self._socket.bind("")  # Linux chooses a name that is no file (unix(7))
        os.environ["NOTIFY_SOCKET"] = f"@{self._socket.getsockname()[1:].decode()}"
        os.environ["WATCHDOG_USEC"] = str(int(seconds * 1e6))
        self.restart()

    def close(self) -> None:
        """Close the socket."""
        self._socket.close()

    def restart(self) -> None:
        """Begin to wait for a new process."""
        self._heard = time.monotonic()

    def hangs(self) -> bool:
        """Return whether the process has been silent for too long."""
        with suppress(OSError):
            while data := self._socket.recv(MOST_BYTES):
                self._heard = time.monotonic()
                notify(self._outer, data)
        return time.monotonic() - self._heard > self._seconds
