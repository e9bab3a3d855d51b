"""TOML files that staff write, with every mistake told as a problem."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from kiosk.domain.errors import ConfigurationError, Problem

WHERE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
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
        problem = Problem(str(file), 0, f"It has more than {LARGEST} letters", remedy)
    except OSError as error:
        problem = Problem(str(file), 0, f"It cannot be read ({error.strerror})", remedy)
    except UnicodeDecodeError:
        problem = Problem(str(file), 0, "It is not UTF-8", "Save it as UTF-8")
    # ValueError for numbers of thousands of digits, RecursionError for thousands of brackets.
    except (ValueError, RecursionError) as error:
        problem = _not_toml(str(file), text, str(error) if isinstance(error, tomllib.TOMLDecodeError) else "too deep")
    raise ConfigurationError(problem)


def line_of(file: Path, key: str) -> int:
    """Return the line that sets ``key``, from 1, or 0 where it cannot be found."""
    return _lines_of(file.read_text("utf-8-sig"), key)[-1]


def _not_toml(file: str, text: str, error: str) -> Problem:
    where = WHERE.search(error)
    lines = text.splitlines()
    line = int(where[1]) if where and where[1] else len(lines)
    if error.startswith(TWICE):
        key = _key(lines[line - 1])
        first = _lines_of(text, key)[0]
        return Problem(file, line, f"“{key}” is there already, on line {first}", "Keep one of the two")
    remedy = 'Mend that line; a line reads: key = "value"'
    return Problem(file, line, f"It is not TOML: {WHERE.sub('', error)}", remedy)


def _lines_of(text: str, key: str) -> list[int]:
    return [number for number, line in enumerate(text.splitlines(), 1) if _key(line) == key] or [0]


def _key(line: str) -> str:
    return line.split("=", maxsplit=1)[0].strip().strip("\"'")
