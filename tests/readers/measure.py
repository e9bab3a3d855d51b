"""A visit under a screen reader, key by key, and its figures."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.needs import note
from tests.readers.brltty import CELLS
from tests.readers.expected import Expected
from tests.readers.reader import NotAttachedError, Reader, listen_until, words

QUIET = 0.25
"""Seconds without a word or a change after which a key is done; the kiosk itself waits at most 0.08."""
PATIENCE = 4.0
"""Seconds within which a reader must speak."""
IDLE = 1.5
"""Seconds without a key."""


@dataclass(frozen=True, slots=True)
class Key:
    """What happened after one key."""

    expected: Expected
    announced: bool
    """Whether the item was spoken first and in full."""
    shown: bool
    """Whether the braille line shows its start."""
    superfluous: int
    """Words beyond the item's."""
    first: float | None
    """Seconds from the key to the first word."""
    heard: tuple[str, ...]
    braille: str

    def __str__(self) -> str:
        return f"{self.expected.key}: expected {self.expected.said!r}, heard {self.heard}, braille {self.braille!r}"


@dataclass(frozen=True, slots=True)
class Visit:
    """All keys of a scenario under a reader, and the words spoken while no key was pressed."""

    keys: tuple[Key, ...]
    idle: tuple[str, ...]

    @property
    def missed(self) -> list[Key]:
        """The keys after which the item was not spoken first and in full."""
        return [key for key in self.keys if not key.announced]

    @property
    def unseen(self) -> list[Key]:
        """The keys after which the braille line did not show the item."""
        return [key for key in self.keys if not key.shown]

    @property
    def sound(self) -> bool:
        """Whether every item was spoken, and nothing while idle."""
        return not self.missed and not self.idle

    @property
    def superfluous(self) -> float:
        """Superfluous words per key."""
        return sum(key.superfluous for key in self.keys) / len(self.keys)

    @property
    def figures(self) -> str:
        """The visit in one line."""
        times = [key.first for key in self.keys if key.first is not None]
        count = len(self.keys)
        braille = f", braille line {count - len(self.unseen)}/{count}" if any(key.braille for key in self.keys) else ""
        return (
            f"said {count - len(self.missed)}/{count}{braille}, superfluous words a key {self.superfluous:.2f}, "
            f"idle words {len(self.idle)}, first word after {median(times) * 1000 if times else 0:.0f} ms (median)"
        )


def visit(kind: type[Reader], mode: str, keys: Sequence[Expected]) -> Visit:
    """Press ``keys`` under a reader and score what it says; a reader that does not attach gets a second chance."""
    for attempt in (1, 2):
        with tempfile.TemporaryDirectory(prefix="kiosk-reader-") as folder:
            try:
                with kind(Path(folder), mode) as reader:
                    silence = idle(reader)
                    pressed = tuple(press(reader, expected) for expected in keys)
                    return Visit(pressed, (*silence, *idle(reader)))
            except NotAttachedError as error:
                if attempt == 2:
                    raise
                note(f"{kind.name} did not attach to the kiosk and was started again: {error}")
    raise AssertionError


def idle(reader: Reader) -> tuple[str, ...]:
    """Return what is spoken while nobody presses a key."""
    reader.heard.clear()
    listen_until(reader, lambda: False, quiet=0, patience=IDLE)
    return tuple(heard.text for heard in reader.heard)


def press(reader: Reader, expected: Expected) -> Key:
    """Press a key and listen until the reader has spoken the item and is silent."""
    reader.heard.clear()
    begun = time.monotonic()
    reader.press(reader.own_keys.get(expected.key, expected.key))
    listen_until(reader, lambda: score(reader, expected, begun).announced, quiet=QUIET, patience=PATIENCE)
    return score(reader, expected, begun)


def score(reader: Reader, expected: Expected, begun: float) -> Key:
    """Compare what was said and shown since ``begun`` with what must be."""
    item = words(as_shown(expected.line) if reader.has_braille else expected.said)
    said = [word for heard in reader.heard for word in words(heard.text)]
    wanted = [words(expected.typed) or [expected.typed]] if expected.typed else []
    if item[: len(said)] != said and said in wanted:
        item = said
    return Key(
        expected,
        bool(said) and said[: len(item)] == item,
        reader.braille[:CELLS].rstrip() == as_shown(expected.line)[:CELLS].rstrip(),
        max(0, len(said) - len(item)),
        reader.heard[0].time - begun if reader.heard else None,
        tuple(heard.text for heard in reader.heard),
        reader.braille,
    )


def as_shown(text: str) -> str:
    """Return a text with a question mark for what Latin-1 does not have, as the shared screen has it."""
    return text.encode("latin-1", "replace").decode("latin-1")
