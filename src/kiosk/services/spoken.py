"""The spoken form of a text: what a voice reads for what is shown, and which shown words each part stands for."""

from __future__ import annotations

from bisect import bisect_right
from typing import Protocol

from msgspec import Struct


class Alignment(Struct, frozen=True):
    """A run of the spoken form and the run of the shown text that it stands for; positions are in characters."""

    spoken_start: int
    """Where the run starts in the spoken form; it ends where the next one starts."""
    start: int
    """Where the run of the shown text starts."""
    end: int
    """Where the run of the shown text ends."""
    verbatim: bool
    """Whether both runs are the same letters, so that a single word can be found in them."""


class IpaSpan(Struct, frozen=True):
    """The pronunciation of a run of the spoken form, for voices that accept phonemes."""

    start: int
    end: int
    ipa: str
    """In the International Phonetic Alphabet."""


class SpokenForm(Struct, frozen=True):
    """A text as a voice reads it."""

    text: str
    alignments: tuple[Alignment, ...]
    """In the order of the spoken form; the first starts at 0."""
    sounds: tuple[IpaSpan, ...] = ()
    """In the same order, without overlap."""

    def back(self, position: int, length: int) -> tuple[int, int]:
        """Return the span of the shown text that the spoken word at ``position`` stands for."""
        at = max(0, bisect_right([each.spoken_start for each in self.alignments], position) - 1)
        run = self.alignments[at]
        if not run.verbatim:
            return run.start, run.end
        start = run.start + position - run.spoken_start
        return start, min(start + length, run.end)


class Pronunciation(Protocol):
    """Knows how texts are spoken in each language."""

    def spoken(self, text: str, language: str) -> SpokenForm:
        """Return what a voice for ``language`` reads for ``text``."""
