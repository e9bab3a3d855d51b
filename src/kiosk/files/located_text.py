"""Texts and where they are written."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.texts.message import Message


class LocatedText(NamedTuple):
    """A text with the place that a diagnostic about it names."""

    file: str
    line: int
    """From 1, or 0 where the line is not known."""
    text: str


class SourceText(NamedTuple):
    """An English text of the content, with what its translator must know."""

    message: Message
    file: str
    """Relative to the parent of the content folder, such as ``content/treatments/lemtrada.md``."""
    line: int
    """From 1."""
    notes: tuple[str, ...]
    """What the text is and where it is shown, the author's note, the names to keep unchanged."""
