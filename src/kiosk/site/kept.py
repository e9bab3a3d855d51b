"""What a public kiosk remembers when its process ends: counts and the wait after wrong codes, nothing of a visit.

It is in memory that has no file (memfd_create(2)). The next process inherits it; systemd keeps it for one that starts
after a crash (FileDescriptorStoreMax= in systemd.service(5)). It is gone when the machine is switched off.
"""

from __future__ import annotations

import logging
import os
from collections.abc import MutableMapping
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from kiosk.services.staff_lock import LockState
from kiosk.site.watchdog import Watchdog

NAME = "kiosk"
"""Name of the memory, for systemd and in ``/proc``."""
VARIABLE = "KIOSK_KEPT"
"""Environment variable with the number of the file descriptor, for the processes that inherit it."""
FIRST_PASSED = 3
"""The first file descriptor that systemd passes (sd_listen_fds(3))."""
MOST_BYTES = 1000
log = logging.getLogger(__name__)


class Kept(Struct, frozen=True):
    """The contents."""

    lock: LockState = LockState()
    visits: int = 0
    """How many visits have ended."""
    failures: int = 0
    """How many processes ended in another way than they should."""
    running: bool = False
    """Whether a process has started and not ended yet; found by another one, it has failed."""

    def __str__(self) -> str:
        """Return the counts, for a monitor."""
        return f"visits: {self.visits}, failures: {self.failures}"


class KeptMemory:
    """The memory, open in this process."""

    def __init__(self, environment: MutableMapping[str, str] = os.environ, watchdog: Watchdog | None = None) -> None:
        """Take the memory that an earlier process has left, or make a new one and hand it to systemd.

        Args:
            environment: The environment variables; the processes that follow find the memory by one.
            watchdog: Talks to systemd.
        """
        found = _inherited(environment)
        self._descriptor = os.memfd_create(NAME) if found is None else found
        os.set_inheritable(self._descriptor, True)
        environment[VARIABLE] = str(self._descriptor)
        if found is None and watchdog:
            watchdog.keep(NAME, self._descriptor)

    @property
    def value(self) -> Kept:
        """What is in it; nothing where that cannot be read."""
        try:
            written = os.pread(self._descriptor, MOST_BYTES, 0)
            return msgspec.json.decode(written, type=Kept) if written else Kept()
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
            log.warning("what the last process left cannot be read (%s); counts start at 0", type(error).__name__)
            return Kept()

    def change(self, **values: object) -> Kept:
        """Replace some of the values; return all of them."""
        kept = msgspec.structs.replace(self.value, **values)
        data = msgspec.json.encode(kept)
        with suppress(OSError):  # no memory is left
            os.pwrite(self._descriptor, data.ljust(MOST_BYTES), 0)
        return kept


def _inherited(environment: MutableMapping[str, str]) -> int | None:
    """Return the file descriptor of the memory that an earlier process has left."""
    names = environment.get("LISTEN_FDNAMES", "").split(":")
    passed = FIRST_PASSED + names.index(NAME) if NAME in names else None
    mine = environment.get("LISTEN_PID") == str(os.getpid())
    number = environment.get(VARIABLE, "")
    candidates = (int(number) if number.isascii() and number.isdigit() else None, passed if mine else None)
    return next((each for each in candidates if each is not None and _is_ours(each)), None)


def _is_ours(descriptor: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/self/fd/{descriptor}").readlink().name.startswith(f"memfd:{NAME}")
    return False
