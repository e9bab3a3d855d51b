"""What a program and the programs it started use, read from /proc."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

PROC = Path("/proc")


def family(pid: int) -> Iterator[Path]:
    """Yield the folder of the process and of every process below it."""
    here = PROC / str(pid)
    yield here
    for task in _entries(here / "task"):
        for child in _read(task / "children").split():
            yield from family(int(child))


def cpu_ms(pid: int) -> float:
    """Return the time on a processor of all threads that are alive, in milliseconds."""
    spent = [_read(task / "schedstat").split() for each in family(pid) for task in _entries(each / "task")]
    return sum(int(fields[0]) for fields in spent if fields) / 1e6


def memory_mb(folders: Iterable[Path]) -> float:
    """Return the resident memory of the processes with these folders in /proc, in megabytes."""
    lines = [line for each in folders for line in _read(each / "status").splitlines()]
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _read(file: Path) -> str:
    try:
        return file.read_text("ascii", "replace")
    except OSError:
        return ""
