"""Whether the machine around a public kiosk is as ``deploy/install`` sets it up: no way out, nothing written down."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from kiosk.domain.errors import Diagnostic

INSTALL = "Run deploy/install as root, and restart the machine; docs/DEPLOYING.md says what it does"


class Check(Struct, frozen=True):
    """A file of the machine, what must be true of its text, and what is wrong otherwise."""

    file: str
    right: Callable[[str], object]
    cause: str


CHECKS = (
    Check("proc/sys/kernel/sysrq", lambda text: text.strip() == "0", "The system request keys work"),
    Check(
        "proc/sys/kernel/core_pattern",
        lambda text: text.startswith("|/bin/false"),
        "A program that crashes leaves its memory on the disk",
    ),
    Check("proc/swaps", lambda text: len(text.splitlines()) <= 1, "Memory is written to a swap area"),
    Check(
        "etc/systemd/logind.conf.d/kiosk.conf",
        lambda text: "NAutoVTs=0" in text.split() and "ReserveVT=0" in text.split(),
        "Other consoles can be opened, and keys or the lid switch the machine off",
    ),
    Check("etc/systemd/journald.conf.d/kiosk.conf", lambda text: "SystemMaxUse=" in text, "The journal has no bound"),
)
MASKED = ("ctrl-alt-del.target", "autovt@.service")


def examine_machine(root: Path = Path("/")) -> Iterator[Diagnostic]:
    """Yield what is wrong with the machine whose files are below ``root``."""
    for check in CHECKS:
        file = root / check.file
        try:
            text = file.read_text("utf-8", "replace")
        except OSError:
            text = ""
        if not check.right(text):
            yield Diagnostic(f"/{check.file}", 0, check.cause, INSTALL)
    for unit in MASKED:
        file = root / "etc/systemd/system" / unit
        if not (file.is_symlink() and file.readlink() == Path(os.devnull)):
            yield Diagnostic(f"/etc/systemd/system/{unit}", 0, "It is not masked", INSTALL)
