"""Reads the text of a gettext catalog, strictly: what a tool would have to guess at is told with its line.

Libraries that read catalogs pass over strings that never end, unknown escapes, entries cut off before their
translation, and entries that stand there twice; each of those could put a damaged sentence in front of a patient.
"""

from __future__ import annotations

import re

from kiosk.catalogs.entry import PoEntry, PoFile, Previous
from kiosk.domain.errors import CatalogError, Diagnostic

STRING = re.compile(
    r"(?P<mark>#~\||#~|#\|)?[ \t]*"
    r"(?:(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]\])?)[ \t]+)?"
    r'"(?P<text>[^"\\]*(?:\\.[^"\\]*)*)"'
)
ESCAPE = re.compile(r"\\(.)")
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u200b\u200e\u200f\u2028-\u202f\u2060\u2066-\u2069\ufeff]")
"""Signs that nobody sees but that steer a terminal, turn the direction of the text around, or part or join words."""
HARD_SPACES = "\xa0\u202f"
"""No-break spaces, which look like a space and are none where words are compared or searched."""
QUOTE = re.compile(r'(?<!\\)(?:\\\\)*"')

ORDER = ["|msgctxt", "|msgid", "|msgid_plural", "msgctxt", "msgid", "msgid_plural", "msgstr"]
RANKS = {name: rank for rank, name in enumerate([*ORDER, *(f"msgstr[{form}]" for form in range(10))])}
COMPLETE = RANKS["msgstr"]
"""From this field on an entry has a translation and may end."""


def parse_po(data: bytes, name: str) -> PoFile:
    """Return the catalog in ``data``.

    Raises:
        CatalogError: It cannot be read; every place that is wrong is a problem of its own.
    """
    reader = _Reader(name)
    for number, line in enumerate(_lines(data, name), 1):
        reader.read(number, line)
    reader.end()
    header = reader.entries[0] if reader.entries else None
    if header is None or header.key != ("", "") or header.obsolete:
        reader.tell(1, "The catalog does not begin with a header", "Put back the first entry, the one with msgid ''")
    if reader.problems or header is None:
        raise CatalogError(*sorted(reader.problems))
    return PoFile(name, header, tuple(reader.entries[1:]))


def _lines(data: bytes, name: str) -> list[str]:
    """Return the lines of ``data``, which must be clean UTF-8."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CatalogError(Diagnostic(name, line, "This line is not UTF-8", "Save the file as UTF-8")) from error
    text = text.replace("\r\n", "\n")
    if not text.strip(" \t\n"):
        raise CatalogError(Diagnostic(name, 0, "The file is empty", "Get the whole file again"))
    if text.startswith("\ufeff"):
        raise CatalogError(
            Diagnostic(name, 1, "The file begins with a byte-order mark", "Save it as UTF-8 without one")
        )
    if found := UNSEEN.search(text):
        line, code = text.count("\n", 0, found.start()) + 1, ord(found[0])
        remedy = "Write a plain space" if found[0] in HARD_SPACES else "Delete it"
        raise CatalogError(Diagnostic(name, line, f"The line holds an invisible sign, U+{code:04X}", remedy))
    if not text.endswith("\n"):
        cause = "The last line has no line end, so the file may have been cut off"
        remedy = "See that nothing is missing, then end the file with a line end"
        raise CatalogError(Diagnostic(name, text.count("\n") + 1, cause, remedy))
    return text.split("\n")


class _Reader:
    """Takes a catalog line by line and gathers entries and problems."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.entries: list[PoEntry] = []
        self.problems: list[Diagnostic] = []
        self._seen: dict[tuple[str, str], int] = {}
        self._start()

    def _start(self) -> None:
        self._comments: dict[str, list[str]] = {}
        self._fields: dict[str, list[str]] = {}
        self._open = ""
        self._line = 0
        self._obsolete = False
        self._skipping = False

    def tell(self, line: int, cause: str, remedy: str) -> None:
        """Keep a problem and pass over the rest of the entry."""
        self.problems.append(Diagnostic(self.name, line, cause, remedy))
        self._start()
        self._skipping = True

    def read(self, number: int, line: str) -> None:
        """Take the next line."""
        line = line.rstrip(" \t")
        if not line:
            self._skipping = False
            self._finish()
        elif self._skipping:
            return
        elif line[0] == "#" and line[1:2] not in {"~", "|"}:
            self._comment(line)
        elif match := STRING.fullmatch(line):
            self._string(number, match)
        else:
            self._wrong(number, line)

    def end(self) -> None:
        """Take the end of the file."""
        self._skipping = False
        self._finish()

    def _comment(self, line: str) -> None:
        if self._fields:
            self._finish()
        kind = line[1:2] if line[1:2] in {".", ":", ","} else ""
        self._comments.setdefault(kind, []).append(line[1 + len(kind) :].removeprefix(" "))

    def _string(self, number: int, match: re.Match[str]) -> None:
        mark, keyword = match["mark"] or "", match["keyword"]
        if keyword:
            name = "|" + keyword if mark.endswith("|") else keyword
            obsolete = mark.startswith("#~")
            rank, last = RANKS.get(name, -1), RANKS.get(self._open, -1)
            if last >= COMPLETE and (0 <= rank < COMPLETE or obsolete != self._obsolete):
                self._finish()
                last = -1
            if rank <= last or rank < 0:
                self.tell(number, f"{keyword} stands where it cannot stand", "Compare the entry with those around it")
                return
            self._open, self._obsolete = name, obsolete
            self._fields[name] = []
            if name == "msgid":
                self._line = number
            self._line = self._line or number
        elif not self._open or mark.endswith("|") != self._open.startswith("|"):
            self.tell(number, "This string belongs to nothing", "Put msgid or msgstr before it, or take it out")
            return
        text = match["text"]
        if "\\" in text:
            unknown = [found[0] for found in ESCAPE.finditer(text) if found[1] not in ESCAPES]
            if unknown:
                remedy = "Write \\\\ for a backslash and \\n for a new line"
                self.tell(number, f"{unknown[0]} means nothing here", remedy)
                return
            text = ESCAPE.sub(lambda found: ESCAPES[found[1]], text)
        self._fields[self._open].append(text)

    def _wrong(self, number: int, line: str) -> None:
        quotes = len(QUOTE.findall(line))
        if quotes == 1:
            self.tell(number, "The text does not end with a quotation mark", 'Put " at the end of the line')
        elif quotes > 2:  # noqa: PLR2004 - the two that stand around the text
            self.tell(number, "A quotation mark stands inside the text", 'Write \\" for it, or use “ and ”')
        else:
            self.tell(number, "This line is not part of a catalog", "Take it out, or put # before a note of your own")

    def _finish(self) -> None:
        """Close the entry that is open, if any."""
        fields = {name: "".join(parts) for name, parts in self._fields.items()}
        if not fields:
            return
        if "msgid" not in fields or RANKS[self._open] < COMPLETE:
            cause = "The entry is cut off before its translation"
            self.tell(self._line, cause, "Put back msgid and msgstr, or take the entry out")
            self._skipping = False
            return
        strings = tuple(text for name, text in fields.items() if name.startswith("msgstr"))
        expected = [f"msgstr[{form}]" for form in range(len(strings))] if "msgid_plural" in fields else ["msgstr"]
        if [name for name in fields if name.startswith("msgstr")] != expected:
            self.tell(self._line, "The plural forms are not counted 0, 1, 2", "Write msgstr[0], msgstr[1] and so on")
            self._skipping = False
            return
        entry = self._entry(fields, strings)
        first = self._seen.setdefault(entry.key, entry.line) if not entry.obsolete else entry.line
        if first != entry.line:
            cause = f"This text in this context is already in line {first}"
            self.problems.append(Diagnostic(self.name, entry.line, cause, "Take one of the two entries out"))
        self.entries.append(entry)
        self._start()

    def _entry(self, fields: dict[str, str], strings: tuple[str, ...]) -> PoEntry:
        previous = None
        if "|msgid" in fields:
            previous = Previous(fields["|msgid"], fields.get("|msgctxt", ""), fields.get("|msgid_plural", ""))
        comments = self._comments
        return PoEntry(
            context=fields.get("msgctxt", ""),
            msgid=fields["msgid"],
            strings=strings,
            plural=fields.get("msgid_plural", ""),
            comments=tuple(comments.get("", ())),
            notes=tuple(comments.get(".", ())),
            references=tuple(" ".join(comments.get(":", ())).split()),
            flags=tuple(flag for line in comments.get(",", ()) for flag in re.split(r"[,\s]+", line) if flag),
            previous=previous,
            obsolete=self._obsolete,
            line=self._line,
        )
