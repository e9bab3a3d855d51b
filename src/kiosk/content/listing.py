"""What the list of treatments shows of a file, read from its first lines alone.

A list of a hundred treatments must be there at once, and reading the files whole takes most of a second. What is not
certain from the first lines is left to the strict reader.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from unicodedata import normalize

import msgspec

from kiosk.content.file_parts import FENCE
from kiosk.content.front_matter import ListedFacts, generic_name, is_line
from kiosk.domain.guide import Medicine

HEAD = 4096
"""Bytes that are read."""
FIRST_TABLE = b"\n["


def listed_medicine(path: Path) -> Medicine | None:
    """Return the medicine of the file at ``path``, or None where its first lines do not give it."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
        # If the text before a line with [ is TOML, it is complete, and the line starts the first table.
        start, found, _ = head.partition(FIRST_TABLE)
        fence, _, toml = start.decode("utf-8-sig").partition("\n")
        if not found or fence.rstrip() != FENCE:
            return None
        facts = msgspec.convert(tomllib.loads(normalize("NFC", toml)), ListedFacts)
    except (OSError, ValueError, RecursionError):
        return None
    if not (is_line(facts.name) and is_line(facts.generic)):
        return None
    return Medicine(path.stem, facts.name, generic_name(facts.generic), facts.route)
