"""What the list of treatments shows of a file, read from its first lines alone.

A list of a hundred treatments must be there at once, and reading the files whole takes most of a second. What is not
certain from the first lines is left to the strict reader.
"""

from __future__ import annotations

import os
import tomllib
from unicodedata import normalize

import msgspec

from kiosk.content.file_parts import FENCE
from kiosk.content.folder import generic_of
from kiosk.content.front_matter import ListedFacts, is_line
from kiosk.domain.guide import Medicine

HEAD = 4096
"""Bytes that are read."""
FIRST_TABLE = b"\n["


def listed_entry(treatment: str, path: str) -> Medicine | None:
    """Return the entry of the file at ``path``, or None where its first lines do not give it."""
    try:
        file = os.open(path, os.O_RDONLY)
        try:
            head = os.read(file, HEAD)
        finally:
            os.close(file)
        # What stands before a line with [ is whole where it is TOML: then the line begins the first table.
        start, found, _ = head.partition(FIRST_TABLE)
        fence, _, toml = start.decode("utf-8-sig").partition("\n")
        if not found or fence.rstrip() != FENCE:
            return None
        facts = msgspec.convert(tomllib.loads(normalize("NFC", toml)), ListedFacts)
    except (OSError, ValueError, RecursionError):
        return None
    names = (facts.name, facts.generic)
    return Medicine(treatment, facts.name, generic_of(facts.generic), facts.route) if all(map(is_line, names)) else None
