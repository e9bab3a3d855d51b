"""TOML files that staff write, with every mistake told as a problem."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kiosk.domain.errors import ConfigurationError, Diagnostic

Paths = Sequence[tuple[int, tuple[str, ...]]]
"""Numbers of lines, and all names that lead to what stands there."""
WHERE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
NAME = re.compile(r"""(?:"[^"]*"|'[^']*'|[\w-]+)""")
NAMES = rf"\s*({NAME.pattern}(?:\s*\.\s*{NAME.pattern})*)\s*"
HEADER, KEY = re.compile(rf"\s*\[+{NAMES}\]"), re.compile(rf"{NAMES}=")
QUOTES = "\"'"
LARGEST = 1 << 16
"""Letters of a file; what is longer was not written by hand, or never ends, as /dev/zero does."""
TWICE = "Cannot overwrite a value"
"""What Python says of a key that is there already."""


def read_toml(file: Path, remedy: str) -> dict[str, Any]:
    """Return the table in ``file``; ``remedy`` says what to do where it cannot be read.

    Raises:
        ConfigurationError: The file cannot be read, is not UTF-8, or is not TOML.
    """
    import tomllib

    text = ""
    try:
        with file.open(encoding="utf-8-sig") as opened:
            text = opened.read(LARGEST + 1)
        if len(text) <= LARGEST:
            return tomllib.loads(text)
        problem = Diagnostic(str(file), 0, f"It has more than {LARGEST} letters", remedy)
    except OSError as error:
        problem = Diagnostic(str(file), 0, f"It cannot be read ({error.strerror})", remedy)
    except UnicodeDecodeError:
        problem = Diagnostic(str(file), 0, "It is not UTF-8", "Save it as UTF-8")
    # ValueError for numbers of thousands of digits, RecursionError for thousands of brackets.
    except (ValueError, RecursionError) as error:
        problem = _not_toml(str(file), text, str(error) if isinstance(error, tomllib.TOMLDecodeError) else "too deep")
    raise ConfigurationError(problem)


def paths_in(file: Path) -> Paths:
    """Return the lines of ``file`` that name a table or key, for ``line_of``."""
    return list(_paths(file.read_text("utf-8-sig").splitlines()))


def line_of(paths: Paths, *path: str) -> int:
    """Return the line that begins the table or sets the key at ``path``, from 1, or 0 where it cannot be found."""
    return next((number for number, there in paths if there[: len(path)] == path), 0)


def _not_toml(file: str, text: str, error: str) -> Diagnostic:
    where = WHERE.search(error)
    lines = text.splitlines()
    line = int(where[1]) if where and where[1] else len(lines)
    paths = dict(_paths(lines))
    if error.startswith(TWICE) and (twice := paths.get(line)):
        first = next(number for number, path in paths.items() if path == twice)
        return Diagnostic(file, line, f"“{twice[-1]}” is there already, on line {first}", "Keep one of the two")
    remedy = 'Mend that line; a line reads: key = "value"'
    return Diagnostic(file, line, f"It is not TOML: {WHERE.sub('', error)}", remedy)


def _paths(lines: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the number of each line that names a table or key, and all names that lead there."""
    table: tuple[str, ...] = ()
    for number, line in enumerate(lines, 1):
        if header := HEADER.match(line):
            table = _names(header[1])
            yield number, table
        elif key := KEY.match(line):
            yield number, (*table, *_names(key[1]))


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name[1:-1] if name[0] in QUOTES else name for name in NAME.findall(dotted))
