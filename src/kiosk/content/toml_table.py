"""TOML read strictly: every key known, every value of its type, and every problem on its own line of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from kiosk.content.findings import Findings, quoted
from kiosk.content.text_file import UNSEEN

HEADER = re.compile(r"\s*\[+([^\[\]]+)\]+\s*(?:#.*)?$")
KEY = re.compile(r"\s*([\w\"'.-]+)\s*=")
WHERE = re.compile(r" \(at line (\d+), column \d+\)$")
FIRST_LINE = 2
"""Of the TOML in its file, after the line of ``+++``."""
EARLIEST_YEAR, LATEST_YEAR = 1950, 2100
TYPES = {str: "text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table"}


class Lines:
    """Knows on which line each key stands, which ``tomllib`` does not tell."""

    def __init__(self, toml: str) -> None:
        """Note the line of every table and key of ``toml``; the first wins."""
        self._text = toml.split("\n")
        self._where: dict[tuple[str, ...], int] = {(): FIRST_LINE - 1}
        table: tuple[str, ...] = ()
        for number, line in enumerate(self._text, FIRST_LINE):
            if header := HEADER.match(line):
                table = tuple(name.strip().strip("\"'") for name in header[1].split("."))
                self._where.setdefault(table, number)
            elif key := KEY.match(line):
                self._where.setdefault((*table, key[1].strip("\"'")), number)

    def of(self, *path: str) -> int:
        """Return the line of a key, or of the nearest table around it."""
        while path not in self._where:
            path = path[:-1]
        return self._where[path]

    def holding(self, text: str, start: int) -> int:
        """Return the first line from ``start`` on that holds ``text``, or ``start`` where none does."""
        rest = self._text[max(start - FIRST_LINE, 0) :]
        return next((start + n for n, line in enumerate(rest) if text in line), start) if text else start


class Table:
    """A table of TOML that is read key by key; ``finish`` then names the keys nobody asked for."""

    def __init__(self, values: dict[str, object], lines: Lines, findings: Findings, *path: str, line: int = 0) -> None:
        """Read ``values``, found at ``path``; ``line`` is known where the table is one of a list."""
        self._values = values
        self._lines = lines
        self._findings = findings
        self._path = path
        self._line = line
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def line(self, key: str = "") -> int:
        """Return the line of ``key``, or of the table itself."""
        return self._line or self._lines.of(*self._path, *filter(None, [key]))

    def wrong(self, key: str, cause: str, remedy: str) -> None:
        """Note that the value of ``key`` is wrong."""
        self._findings.add(self.line(key), f"“{self.name(key)}” {cause}", remedy)

    def name(self, key: str) -> str:
        """Return how an author writes the key: ``facts.class``."""
        return ".".join((*self._path, *filter(None, [key])))

    def text(self, key: str, *, empty: bool = False) -> str:
        """Return a text of one line."""
        value = self._take(key, str, "a text in quotation marks")
        return self._checked(key, value, empty=empty) if isinstance(value, str) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self._take(key, list, 'a list of texts, such as ["label"]')
        if not isinstance(value, list):
            return ()
        if not all(isinstance(item, str) for item in value):
            self.wrong(key, "holds something that is no text", "Put every item in quotation marks")
            return ()
        return tuple(self._checked(key, item) for item in value)

    def day(self, key: str) -> date:
        """Return a date."""
        value = self._take(key, date, "a date, such as 2026-11-22, without quotation marks")
        return value if isinstance(value, date) else date.min

    def year(self, key: str) -> int:
        """Return a year."""
        value = self._take(key, int, "a year, such as 2014, without quotation marks")
        if not isinstance(value, int):
            return 0
        if not EARLIEST_YEAR <= value <= LATEST_YEAR:
            self.wrong(key, f"is {value}, which is no likely year", f"Give {EARLIEST_YEAR} to {LATEST_YEAR}")
        return value

    def table(self, key: str) -> Table | None:
        """Return the table below ``key``."""
        value = self._take(key, dict, "a table")
        return Table(value, self._lines, self._findings, *self._path, key) if isinstance(value, dict) else None

    def tables(self, key: str) -> Iterator[Table]:
        """Yield the tables of a list, each with its own line."""
        value = self._take(key, list, "a list of { text, sources }")
        line = self.line(key)
        if value == []:
            self.wrong(key, "is empty", "Put at least one item into the list")
        for item in value if isinstance(value, list) else ():
            if isinstance(item, dict):
                hint = item.get("text")
                line = self._lines.holding(hint if isinstance(hint, str) else "", line)
                yield Table(item, self._lines, self._findings, *self._path, key, line=line)
            else:
                self.wrong(key, "holds something that is no table", 'Write { text = "...", sources = ["..."] }')

    def named(self) -> Iterator[tuple[str, Table]]:
        """Yield every table below this one by its name; anything else is a problem."""
        for key in self._values:
            if table := self.table(key):
                yield key, table

    def finish(self) -> None:
        """Name every key that has no meaning here."""
        for key in self._values:
            if key not in self._asked:
                known = ", ".join(sorted(self._asked))
                self.wrong(key, "is no key that has a meaning here", f"Delete it or correct it; the keys are: {known}")

    def _take(self, key: str, kind: type, wanted: str) -> object:
        self._asked.add(key)
        if key not in self._values:
            self._findings.add(self.line(), f"“{self.name(key)}” is missing", f"Add it: {wanted}")
            return None
        value = self._values[key]
        # A bool is an int and a moment is a date for Python, but not for an author.
        if not isinstance(value, kind) or isinstance(value, (bool, datetime)):
            self.wrong(key, f"is {TYPES.get(type(value), 'a date or time')}", f"Give {wanted}")
            return None
        return value

    def _checked(self, key: str, value: str, *, empty: bool = False) -> str:
        if not value.strip() and not (empty and not value):
            self.wrong(key, "is empty", "Write the text")
        elif value != " ".join(value.split()) or UNSEEN.search(value):
            self.wrong(key, f"has a needless space or line end in {quoted(value)}", "Write it as one plain line")
        return value


def read_toml(toml: str, findings: Findings) -> Table | None:
    """Return the TOML of a file as a table, or None where it is no TOML."""
    import tomllib

    lines = Lines(toml)
    try:
        return Table(tomllib.loads(toml), lines, findings)
    # ValueError for numbers of thousands of digits, RecursionError for thousands of brackets.
    except (ValueError, RecursionError) as error:
        cause = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "a value is too long or nested too deep"
        where = WHERE.search(cause)
        line = int(where[1]) + FIRST_LINE - 1 if where else toml.count("\n") + FIRST_LINE - 1
        findings.add(
            line, f"This is no TOML: {WHERE.sub('', cause)}", "Correct the line; docs/CONTENT.md has an example"
        )
        return None
