"""What lists show of an article, from the first lines of its file: the whole page is read when somebody opens it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar
from unicodedata import normalize

import msgspec
from msgspec import Struct

from kiosk.content.folder import root_of
from kiosk.content.front_matter import FENCE, ListedMedicine, ListedOrder, generic_name, is_line, topic_title
from kiosk.domain.guide import Medicine, Topic
from kiosk.files.text import LARGEST, read_bytes

HEAD = 4096
"""Bytes that are looked at."""
FIRST_TABLE = b"\n["
TITLE = "# "
F = TypeVar("F", bound=Struct)


class ListedTopic(Struct, frozen=True):
    """A page about the disease, and its place in the list."""

    order: int
    topic: Topic


def listed_medicine(path: Path) -> Medicine | None:
    """Return the medicine of the file at ``path``, or None where its first lines do not give it."""
    facts = _facts(_read(path, HEAD), ListedMedicine)
    if facts is None or not all(map(is_line, (facts.name, facts.generic, *facts.also))):
        return None
    generic = generic_name(facts.generic)
    return Medicine(path.stem, facts.name, generic, facts.route, facts.also, facts.short, facts.choices)


def listed_topic(path: Path) -> ListedTopic | None:
    """Return the topic of the file at ``path``, or None where it gives no order or title."""
    written = _read(path, LARGEST)
    facts = _facts(written, ListedOrder)
    if facts is None:
        return None
    try:
        lines = normalize("NFC", written.decode("utf-8-sig")).split("\n")
    except ValueError:
        return None
    fences = [number for number, line in enumerate(lines) if line.rstrip() == FENCE]
    body = lines[fences[1] + 1 :] if len(fences) > 1 else []
    title = " ".join(next((line for line in body if line.startswith(TITLE)), TITLE).removeprefix(TITLE).split())
    return ListedTopic(facts.order, Topic(path.stem, topic_title(title))) if title else None


def _read(path: Path, most: int) -> bytes:
    try:
        return read_bytes(path, LARGEST, root_of(path))[:most]
    except OSError:
        return b""


def _facts(written: bytes, kind: type[F]) -> F | None:
    """Return the facts before the first table, or None where they are not right."""
    # If the text before a line with [ is TOML, it is complete, and the line starts the first table.
    start, found, _ = written.partition(FIRST_TABLE)
    try:
        fence, _, toml = start.decode("utf-8-sig").partition("\n")
        if not found or fence.rstrip() != FENCE:
            return None
        return msgspec.convert(tomllib.loads(normalize("NFC", f"{toml}\n")), kind)
    except (ValueError, RecursionError):
        return None
