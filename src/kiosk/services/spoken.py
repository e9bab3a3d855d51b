"""The spoken form of a text: what the voice is given in place of what is shown, and the way back for marking words."""

from __future__ import annotations

from bisect import bisect_right
from typing import Protocol

from msgspec import Struct


class Piece(Struct, frozen=True):
    """A run of the spoken form and the run of the shown text that it stands for."""

    spoken: int
    """Where the run begins in the spoken form, in characters."""
    start: int
    """Where what it stands for begins in the shown text."""
    end: int
    """Where that ends."""
    same: bool
    """Whether both runs are the same letters, so that a word within can be found again."""


class Sounding(Struct, frozen=True):
    """How a run of the spoken form should sound; a voice that cannot be told so reads its letters."""

    start: int
    end: int
    ipa: str
    """The sounds, in the International Phonetic Alphabet."""


class Spoken(Struct, frozen=True):
    """A text as the voice says it."""

    text: str
    pieces: tuple[Piece, ...]
    """In the order of the spoken form; the first begins at 0."""
    sounds: tuple[Sounding, ...] = ()
    """In the same order, one beside the other."""

    def back(self, position: int, length: int) -> tuple[int, int]:
        """Return the span of the shown text that the spoken word at ``position`` stands for."""
        at = max(0, bisect_right([piece.spoken for piece in self.pieces], position) - 1)
        piece = self.pieces[at]
        if not piece.same:
            return piece.start, piece.end
        start = piece.start + position - piece.spoken
        return start, min(start + length, piece.end)


class Pronunciation(Protocol):
    """Knows how things are said in each language."""

    def spoken(self, text: str, language: str) -> Spoken:
        """Return what a voice for ``language`` is to be given for ``text``."""
