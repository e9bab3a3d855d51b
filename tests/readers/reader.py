"""A screen reader as tests see it: it runs the kiosk, takes keys, and reports what it speaks."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Protocol, Self

SOUNDS = 0.15
"""Seconds that a text must have before it is cut off to count as heard."""
TICK = 0.01


class NotAttachedError(Exception):
    """The reader never spoke any text of the kiosk: a fault of the test set-up, not of the kiosk."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A text that the reader spoke."""

    time: float
    text: str


class Reader(Protocol):
    """A running screen reader and kiosk; a context manager, so that nothing is left running."""

    name: ClassVar[str]
    needs: ClassVar[tuple[str, ...]]
    """Programs that must be installed."""
    package: ClassVar[str]
    """The Debian package that provides them."""
    has_braille: ClassVar[bool]
    """Whether it reads the cursor's line alone, and shows it on a braille line."""
    own_keys: ClassVar[dict[str, str]]
    """Keys that the reader keeps for itself, and the ones that mean the same to the kiosk."""
    heard: list[Heard]
    braille: str
    """The text of the braille line; empty if there is none."""

    def __init__(self, folder: Path, mode: str) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...

    def press(self, key: str) -> None:
        """Send a key."""

    def listen(self) -> bool:
        """Process new output; return whether there was any."""


def listen_until(reader: Reader, come: Callable[[], bool], *, quiet: float, patience: float) -> bool:
    """Listen until ``come`` holds and nothing has happened for ``quiet`` seconds; return whether it came to that.

    That nothing more follows is no event, so it takes a time without one: longer than the kiosk's own pauses.
    """
    begun = last = time.monotonic()
    while True:
        now = time.monotonic()
        if reader.listen():
            last = now
        elif now - last > quiet and come():
            return True
        elif now - begun > patience:
            return False
        else:
            time.sleep(TICK)


def words(text: str) -> list[str]:
    """Return the words of a text without signs, which each reader says in its own way."""
    return re.findall(r"\w+", text.lower())


def says(heard: Sequence[Heard], lines: Sequence[str]) -> bool:
    """Return whether something of what stands on the screen was said."""
    shown = {*words(" ".join(lines))}
    return any(shown & {*words(each.text)} for each in heard)
