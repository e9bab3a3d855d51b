"""Finds the screen readers and braille programs that run on this machine: a reason to ask a person, never to assume.

This works on Linux only, and neither over SSH nor where processes are hidden from each other. BRLTTY also runs on
machines without a braille display. A name says only that the program runs.
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
"""Their names, in the order in which they are listed."""
INTERPRETERS = ("python", "perl")
"""Programs whose first argument is the program that really runs."""
NO_VOICE = {"", "none"}
"""What Speakup calls its synthesizer if it has none, and is silent."""


def running(proc: Path = Path("/proc")) -> tuple[str, ...]:
    """Return the names of the readers that run, in the order of ``READERS``; never raises.

    Args:
        proc: The folder of processes, proc(5); ``sys`` is expected beside it.
    """
    seen: set[str] = set()
    with suppress(OSError):
        for process in proc.iterdir():
            if process.name.isdecimal():
                seen.update(PROGRAMS[name] for name in process_names(process) if name in PROGRAMS)
    if any(voice not in NO_VOICE for voice in voices_of_speakup(proc)):
        seen.add("speakup")
    return tuple(reader for reader in READERS if reader in seen)


def process_names(process: Path) -> Iterator[str]:
    """Yield the names of the process in a folder of ``/proc``: its own, its command's, its script's."""
    yield read_process_file(process / "comm").strip()
    command = [Path(argument).name for argument in read_process_file(process / "cmdline").split("\0")]
    yield command[0]
    if command[0].startswith(INTERPRETERS):
        yield from [argument for argument in command[1:] if not argument.startswith("-")][:1]


def voices_of_speakup(proc: Path) -> Iterator[str]:
    """Yield what the kernel calls Speakup's synthesizer, now and in older kernels."""
    for folder in (proc.parent / "sys" / "accessibility" / "speakup", proc / "speakup"):
        yield read_process_file(folder / "synth").strip()


def read_process_file(file: Path) -> str:
    """Return what is in a file; nothing if it cannot be read, for example because the process has just ended."""
    with suppress(OSError):
        return file.read_bytes().decode("utf-8", "replace")
    return ""
