"""Whether the machine around a public kiosk is as ``deploy/install`` sets it up: no way out, nothing written down."""

from __future__ import annotations

import os
import re
import stat
import subprocess
from collections.abc import Callable, Iterable, Iterator, Set
from pathlib import Path
from pwd import getpwall

from msgspec import Struct

from kiosk.domain.errors import Diagnostic
from kiosk.texts.message import StaffText, staff

# T: Remedy. The command deploy/install, root and the name of the document stay.
INSTALL = staff("lock-down", "Run deploy/install as root, and restart the machine; docs/DEPLOYING.md says what it does")


class MachineRule(Struct, frozen=True):
    """A file of the machine, what must be true of its text, and what is wrong otherwise."""

    file: str
    right: Callable[[str], object]
    cause: StaffText
    remedy: StaffText = INSTALL


# T: Cause: what is wrong with the machine of a public kiosk; the last text is the remedy for the one before it.
CHECKS = (
    MachineRule(
        "proc/sys/kernel/sysrq",
        lambda text: text.strip() == "0",
        staff("lock-down", "The system request keys work"),
    ),
    MachineRule(
        "proc/sys/kernel/core_pattern",
        lambda text: text.startswith("|/bin/false"),
        staff("lock-down", "A program that crashes leaves its memory on the disk"),
    ),
    MachineRule(
        "proc/sys/kernel/ctrl-alt-del",
        lambda text: text.strip() == "0",
        staff("lock-down", "Ctrl+Alt+Del restarts the machine at once"),
    ),
    MachineRule(
        "proc/swaps",
        lambda text: len(text.splitlines()) <= 1,
        staff("lock-down", "Memory is written to a swap area"),
    ),
    MachineRule(
        "etc/systemd/logind.conf.d/kiosk.conf",
        lambda text: "NAutoVTs=0" in text.split() and "ReserveVT=0" in text.split(),
        staff("lock-down", "Other consoles can be opened, and keys or the lid switch the machine off"),
    ),
    MachineRule(
        "etc/systemd/journald.conf.d/kiosk.conf",
        lambda text: "SystemMaxUse=" in text,
        staff("lock-down", "The journal has no bound"),
    ),
    MachineRule(
        "var/lib/alsa/asound.state",
        lambda text: text.strip() != "",
        staff("lock-down", "The sound level is not kept when the machine restarts"),
        staff("lock-down", "Set it with alsamixer, then run alsactl store as root"),
    ),
    MachineRule(
        "boot/grub/grub.cfg",
        lambda text: not text or "password_pbkdf2" in text,
        staff("lock-down", "The boot menu can be changed without a password, and so leads to a root shell"),
        staff("lock-down", "Give GRUB a password; docs/DEPLOYING.md says how"),
    ),
)
DANGEROUS_KEYS = re.compile(
    r"\b(Console_\d+|(?:Last|Incr|Decr|Spawn)_Console|KeyboardSignal|Boot|SAK|Scroll_Lock|Hold|Show_\w+|Scroll_(?:Forw|Back)ward)\b"
)
"""What ``deploy/console-keys`` takes away, as dumpkeys(1) names it."""
CONSOLE = "/dev/tty1"
SHARED = stat.S_IWGRP | stat.S_IWOTH
UPDATER = "kiosk-update"
"""The user who fetches content packs (``deploy/kiosk-update.service``)."""
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
            yield Diagnostic(f"/{check.file}", 0, check.cause, check.remedy)
    for unit in MASKED:
        file = root / "etc/systemd/system" / unit
        if not (file.is_symlink() and file.readlink() == Path(os.devnull)):
            # T: Cause: a service of systemd can be started.
            yield Diagnostic(f"/etc/systemd/system/{unit}", 0, staff("lock-down", "It is not masked"), INSTALL)


def examine_keys(console: Path = Path(CONSOLE)) -> Iterator[Diagnostic]:
    """Yield what the keys of ``console`` would do besides reaching the kiosk; nothing where there is no console."""
    if not console.exists():
        return
    try:
        command = ["dumpkeys", "--full-table", "-C", str(console)]
        keys = subprocess.run(command, capture_output=True, text=True, timeout=10, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        # T: Cause.
        cause = staff("lock-down", "The keys of the console could not be read")
        # T: Remedy: the doctor is “kiosk doctor”. Names of programs stay.
        remedy = staff("lock-down", "Run the doctor as root, with the program dumpkeys installed (Debian: kbd)")
        yield Diagnostic(str(console), 0, cause, remedy)
        return
    if found := sorted(set(DANGEROUS_KEYS.findall(keys))):
        # T: Cause: {keys} are names that stay.
        cause = staff("lock-down", "Keys of the console lead out of the kiosk: {keys}", keys=", ".join(found))
        yield Diagnostic(str(console), 0, cause, INSTALL)


def examine_owners(paths: Iterable[Path]) -> Iterator[Diagnostic]:
    """Yield those of ``paths``, or the first file below each, that somebody other than root can change.

    What the user of ``kiosk-update.service`` has written is right: no other program runs as that user.
    """
    trusted = {0, *(user.pw_uid for user in getpwall() if user.pw_name == UPDATER)}
    for path in paths:
        files = (Path(folder, name) for folder, _, names in os.walk(path) for name in names)
        changeable = next((each for each in (path, *files) if _is_shared(each, trusted)), None)
        if changeable:
            # T: Cause.
            cause = staff("lock-down", "Users other than root can change it")
            # T: Remedy: commands, which stay; {path} is a folder.
            remedy = staff("lock-down", "Run chown -R root: and chmod -R go-w on {path}", path=str(path))
            yield Diagnostic(str(changeable), 0, cause, remedy)


def _is_shared(path: Path, trusted: Set[int]) -> bool:
    try:
        status = path.lstat()
    except OSError:
        return False
    return not stat.S_ISLNK(status.st_mode) and (status.st_uid not in trusted or bool(status.st_mode & SHARED))
