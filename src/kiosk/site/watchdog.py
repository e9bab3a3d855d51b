"""Tells systemd that the kiosk is ready and alive (sd_notify(3)); without systemd it does nothing.

A kiosk that hangs no longer tells it, and is started again after ``WatchdogSec=``.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress

ABSTRACT = "@"
"""Begins the name of a socket that is no file."""
LEAST_SECONDS = 1.0


class Watchdog:
    """The socket that systemd listens at."""

    def __init__(self, environment: Mapping[str, str] = os.environ, now: Callable[[], float] = time.monotonic) -> None:
        """Take socket and interval from ``environment``; ``now`` returns monotonic seconds."""
        self._address = environment.get("NOTIFY_SOCKET", "")
        usec = environment.get("WATCHDOG_USEC", "")
        self.seconds = int(usec) / 1e6 / 3 if usec.isascii() and usec.isdigit() else 0.0
        """How often ``beat`` should be called, so that one that is late does no harm; 0 if nobody waits for it."""
        self._now = now
        self._ready = False
        self._due = now()

    def ready(self) -> None:
        """Say once that the kiosk has started."""
        if not self._ready:
            self._ready = True
            self._send("READY=1")

    def beat(self) -> None:
        """Say that the kiosk is alive, unless it was said a moment ago."""
        if self.seconds and self._now() >= self._due:
            self._due = self._now() + min(self.seconds, LEAST_SECONDS)
            self._send("WATCHDOG=1")

    def show_status(self, status: str) -> None:
        """Show ``status`` where systemctl(1) and a monitor read it."""
        self._send(f"STATUS={status}")

    def keep(self, name: str, descriptor: int) -> None:
        """Let systemd keep a file that the next process gets under ``name``."""
        self._send(f"FDSTORE=1\nFDNAME={name}", descriptor)

    def _send(self, text: str, *descriptors: int) -> None:
        notify(self._address, text.encode(), *descriptors)


def notify(address: str, data: bytes, *descriptors: int) -> None:
    """Send ``data`` and open files to the socket at ``address``, as the environment gives it; empty for none."""
    if address:
        import socket

        name = f"\0{address[1:]}" if address.startswith(ABSTRACT) else address
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.connect(name)
            socket.send_fds(sender, [data], descriptors)
