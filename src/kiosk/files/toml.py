"""TOML, read strictly: what it says, on which line, and every syntax error as a diagnostic."""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct

from kiosk.files.diagnostics import Diagnostics
from kiosk.texts import values as wording
from kiosk.texts.text_files import SPLIT_LINE

WHERE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
NAME = re.compile(r"""(?:"[^"]*"|'[^']*'|[\w-]+)""")
NAMES = rf"\s*({NAME.pattern}(?:\s*\.\s*{NAME.pattern})*)\s*"
HEADER, KEY = re.compile(rf"\s*\[+{NAMES}\]"), re.compile(rf"{NAMES}=")
QUOTES = "\"'"
MOST_DOTS = 100
"""Dots in a line. A key with thousands of parts would take minutes, since each part is a table of its own."""
DUPLICATE = "Cannot overwrite a value"
"""What ``tomllib`` says of a key that is set twice."""


class Lines:
    """The line of each table and key, which ``tomllib`` does not keep."""

    def __init__(self, text: str, first: int) -> None:
        """Find the tables and keys of ``text``, whose first line is line ``first`` of its file."""
        self._first = first
        self._text = text.split("\n")
        self.keys: dict[int, tuple[str, ...]] = {}
        """By line: the path of the table that it starts or of the key that it sets."""
        self._lines: dict[tuple[str, ...], int] = {}
        table: tuple[str, ...] = ()
        for number, line in enumerate(self._text, first):
            if header := HEADER.match(line):
                self.keys[number] = table = _names(header[1])
            elif key := KEY.match(line):
                self.keys[number] = (*table, *_names(key[1]))
        for number, path in self.keys.items():
            for length in range(1, len(path) + 1):
                self._lines.setdefault(path[:length], number)

    @property
    def last(self) -> int:
        """The last line with text."""
        return self._first + len("\n".join(self._text).rstrip().split("\n")) - 1

    def of(self, *path: str) -> int:
        """Return the line of the table or key at ``path``, else of the nearest table around it.

        That of the whole text is the line before it, or 0 where it starts with the file.
        """
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines[path] if path else self._first - 1

    def containing(self, text: str, start: int) -> int:
        """Return the first line from ``start`` on that contains ``text``, or ``start`` where none does."""
        rest = self._text[max(start - self._first, 0) :]
        return next((start + n for n, line in enumerate(rest) if text in line), start) if text else start


class TomlTable(Struct, frozen=True):
    """A table of a TOML file."""

    values: dict[str, Any]
    lines: Lines
    """Those of the whole file."""
    path: tuple[str, ...] = ()
    """The names that lead to the table."""


def parse_toml(text: str, diagnostics: Diagnostics, first_line: int = 1) -> TomlTable | None:
    """Parse ``text``, or return None where it is not TOML.

    Args:
        text: The TOML.
        diagnostics: Where a syntax error is recorded.
        first_line: The line of the file on which ``text`` starts.
    """
    import tomllib

    for number, line_text in enumerate(text.split("\n"), first_line):
        if line_text.count(".") > MOST_DOTS:
            diagnostics.add(number, wording.TOO_MANY_DOTS.with_values(count=MOST_DOTS), SPLIT_LINE)
            return None
    lines = Lines(text, first_line)
    try:
        return TomlTable(tomllib.loads(text), lines)
    # ValueError for numbers of thousands of digits, RecursionError for thousands of brackets.
    except (ValueError, RecursionError) as error:
        cause = str(error) if isinstance(error, tomllib.TOMLDecodeError) else wording.TOO_DEEP
    where = WHERE.search(cause)
    line = int(where[1]) + first_line - 1 if where and where[1] else lines.last
    path = lines.keys.get(line)
    earlier = next((number for number, known in lines.keys.items() if known == path and number < line), 0)
    if path and earlier and cause.startswith(DUPLICATE):
        diagnostics.add(line, wording.SET_TWICE.with_values(key=path[-1], line=earlier), wording.KEEP_ONE)
    else:
        words = WHERE.sub("", cause) if where else cause
        diagnostics.add(line, wording.NOT_TOML.with_values(error=words), wording.WRITE_TOML)
    return None


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name[1:-1] if name[0] in QUOTES else name for name in NAME.findall(dotted))
