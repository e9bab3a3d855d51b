"""Which screen readers and braille programs run on this machine: a reason to ask a person, never to assume.

Linux alone tells; elsewhere, over SSH, and where processes are kept from each other, none is seen. BRLTTY also runs on
machines where no braille display is connected. A name says only that the program runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

PROGRAMS = {
    "fenrir": "fenrir",
    "fenrir-daemon": "fenrir",
    "brltty": "brltty",
    "orca": "orca",
    "espeakup": "speakup",
    "yasr": "yasr",
}
"""Readers by the names of their programs; espeakup gives Speakup, which is part of the Linux kernel, its voice."""
READERS = ("fenrir", "brltty", "orca", "speakup", "yasr")
"""Their names, in the order in which they are told."""
INTERPRETERS = ("python", "perl")
"""Programs whose first argument is the program that really runs."""
NO_VOICE = {"", "none"}
"""What Speakup calls its synthesizer where it has none, and is silent."""


def running(proc: Path = Path("/proc")) -> tuple[str, ...]:
    """Return the names of the readers that run, in the order of ``READERS``; never raises.

    Args:
        proc: The folder of processes (see proc(5)); ``sys`` is looked for beside it.
    """
    seen: set[str] = set()
    with suppress(OSError):
        for process in proc.iterdir():
            if process.name.isdecimal():
                seen.update(PROGRAMS[name] for name in names(process) if name in PROGRAMS)
    if any(voice not in NO_VOICE for voice in voices_of_speakup(proc)):
        seen.add("speakup")
    return tuple(reader for reader in READERS if reader in seen)


def names(process: Path) -> Iterator[str]:
    """Yield what the process in a folder of ``/proc`` is called: by itself, by its command, by its script."""
    yield read(process / "comm").strip()
    command = [Path(argument).name for argument in read(process / "cmdline").split("\0")]
    yield command[0]
    if command[0].startswith(INTERPRETERS):
        yield from [argument for argument in command[1:] if not argument.startswith("-")][:1]


def voices_of_speakup(proc: Path) -> Iterator[str]:
    """Yield what the kernel calls Speakup's synthesizer, now and in older kernels."""
    for folder in (proc.parent / "sys" / "accessibility" / "speakup", proc / "speakup"):
        yield read(folder / "synth").strip()


def read(file: Path) -> str:
    """Return what is in a file; nothing where it cannot be read, as when the process has just ended."""
    with suppress(OSError):
        return file.read_bytes().decode("utf-8", "replace")
    return ""
