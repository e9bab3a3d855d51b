"""A content file split in two: the facts at its top, in TOML, and the prose, in Markdown."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from kiosk.files.diagnostics import Diagnostics
from kiosk.files.text import read_text

FENCE = "+++"
FRONT_LINE = 2
"""The line on which the facts start, after the line of ``+++``."""


class FileParts(Struct, frozen=True):
    """The two parts of a file."""

    front: str | None
    """The TOML between the two lines of ``+++``, or None where there is none."""
    body: str
    body_line: int
    """How many lines of the file come before the body."""


def read_parts(path: Path, diagnostics: Diagnostics, *, front_required: bool = False) -> FileParts | None:
    """Read the file at ``path``, or return None where it cannot be read as text at all."""
    text = read_text(path, diagnostics)
    return None if text is None else split_parts(text, diagnostics, front_required=front_required)


def split_parts(text: str, diagnostics: Diagnostics, *, front_required: bool = False) -> FileParts:
    """Split ``text``, a whole file, at the two lines of ``+++``.

    Args:
        text: The whole file.
        diagnostics: Where a missing start or end of the facts is recorded.
        front_required: Whether the file must start with facts.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        if front_required:
            cause = "The file does not begin with a line of +++"
            if lines[0].startswith("---"):
                cause += " but with ---, which is another format"
            diagnostics.add(1, cause, "Begin with the facts in TOML, between two lines of +++")
        return FileParts(None, text, 0)
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return FileParts("\n".join(lines[1:number]) + "\n", "\n".join(lines[number + 1 :]), number + 1)
    diagnostics.add(1, "The facts that begin here have no end", "Put a line of +++ after the last fact")
    return FileParts(None, "", len(lines))
