"""Parses the text of a gettext catalog strictly: whatever a tool would have to guess is reported with its line.

Libraries that read catalogs accept unterminated strings, unknown escapes, entries cut off before their translation, and
duplicates. Each of those could put a damaged sentence in front of a patient.
"""

from __future__ import annotations

import re
import unicodedata

from kiosk.catalogs.entry import PoEntry, PoFile, Previous
from kiosk.domain.errors import CatalogError, Diagnostic

STRING = re.compile(
    r"(?P<mark>#~\||#~|#\|)?[ \t]*"
    r"(?:(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]\])?)[ \t]+)?"
    r'"(?P<text>[^"\\]*(?:\\.[^"\\]*)*)"'
)
ESCAPE = re.compile(r"\\(.)")
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u200b\u200e\u200f\u2028-\u202f\u2060\u2066-\u2069\ufeff]")
"""Characters that nobody sees but that control a terminal, change the direction of text, or split or join words."""
HARD_SPACES = "\xa0\u202f"
"""No-break spaces: they look like a space, but comparing and searching words tells them apart."""
QUOTE = re.compile(r'(?<!\\)(?:\\\\)*"')

FIELDS = ["|msgctxt", "|msgid", "|msgid_plural", "msgctxt", "msgid", "msgid_plural", "msgstr"]
RANKS = {name: rank for rank, name in enumerate([*FIELDS, *(f"msgstr[{form}]" for form in range(10))])}
"""The order of the fields of an entry; ``|`` stands before those of the previous English text."""
COMPLETE = RANKS["msgstr"]
"""From this field on an entry has a translation and may end."""


def parse_po(data: bytes, name: str) -> PoFile:
    """Return the catalog in ``data``, with its text in Unicode's composed form (NFC).

    Raises:
        CatalogError: It is damaged; there is a diagnostic for each damaged place.
    """
    parser = _Parser(name)
    for number, line in enumerate(_lines(data, name), 1):
        parser.feed(number, line)
    parser.close()
    header = parser.entries[0] if parser.entries else None
    if header is None or header.key != ("", "") or header.obsolete:
        parser.report(1, "The catalog does not begin with a header", "Put back the first entry, the one with msgid ''")
    if parser.problems or header is None:
        raise CatalogError(*sorted(parser.problems))
    return PoFile(name, header, tuple(parser.entries[1:]))


def _lines(data: bytes, name: str) -> list[str]:
    """Return the lines of ``data``, which must be UTF-8 without invisible characters."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CatalogError(Diagnostic(name, line, "This line is not UTF-8", "Save the file as UTF-8")) from error
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    if not text.strip(" \t\n"):
        raise CatalogError(Diagnostic(name, 0, "The file is empty", "Get the whole file again"))
    if text.startswith("\ufeff"):
        cause = "The file begins with a byte-order mark"
        raise CatalogError(Diagnostic(name, 1, cause, "Save it as UTF-8 without one"))
    if found := INVISIBLE.search(text):
        line, code = text.count("\n", 0, found.start()) + 1, ord(found[0])
        remedy = "Write a plain space" if found[0] in HARD_SPACES else "Delete it"
        raise CatalogError(Diagnostic(name, line, f"The line holds an invisible sign, U+{code:04X}", remedy))
    if not text.endswith("\n"):
        cause = "The last line has no line end, so the file may have been cut off"
        remedy = "See that nothing is missing, then end the file with a line end"
        raise CatalogError(Diagnostic(name, text.count("\n") + 1, cause, remedy))
    return text.split("\n")


class _Parser:
    """Takes a catalog line by line; collects entries and diagnostics."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.entries: list[PoEntry] = []
        self.problems: list[Diagnostic] = []
        self._seen: dict[tuple[str, str], int] = {}
        self._start()

    def _start(self) -> None:
        """Forget the entry that is being read."""
        self._comments: dict[str, list[str]] = {}
        self._fields: dict[str, list[str]] = {}
        self._field = ""
        self._line = 0
        self._obsolete = False
        self._skipping = False

    def report(self, line: int, cause: str, remedy: str) -> None:
        """Record a diagnostic, and skip to the next empty line."""
        self.problems.append(Diagnostic(self.name, line, cause, remedy))
        self._start()
        self._skipping = True

    def feed(self, number: int, line: str) -> None:
        """Take the next line."""
        line = line.rstrip(" \t")
        if not line:
            self.close()
        elif self._skipping:
            return
        elif line[0] == "#" and line[1:2] not in {"~", "|"}:
            self._comment(line)
        elif match := STRING.fullmatch(line):
            self._string(number, match)
        else:
            self._invalid(number, line)

    def close(self) -> None:
        """End the entry that is being read, as an empty line and the end of the file do."""
        self._end_entry()
        self._skipping = False

    def _comment(self, line: str) -> None:
        if self._fields:
            self._end_entry()
        kind = line[1:2] if line[1:2] in {".", ":", ","} else ""
        self._comments.setdefault(kind, []).append(line[1 + len(kind) :].removeprefix(" "))

    def _string(self, number: int, match: re.Match[str]) -> None:
        previous = (match["mark"] or "").endswith("|")
        if keyword := match["keyword"]:
            name = "|" + keyword if previous else keyword
            obsolete = (match["mark"] or "").startswith("#~")
            rank, last = RANKS.get(name, -1), RANKS.get(self._field, -1)
            if last >= COMPLETE and (0 <= rank < COMPLETE or obsolete != self._obsolete):
                self._end_entry()
                last = -1
            if rank <= last or rank < 0:
                self.report(number, f"{keyword} stands where it cannot stand", "Compare the entry with those around it")
                return
            self._field, self._obsolete = name, obsolete
            self._fields[name] = []
            if name == "msgid":
                self._line = number
            self._line = self._line or number
        elif not self._field or previous != self._field.startswith("|"):
            self.report(number, "This string belongs to nothing", "Put msgid or msgstr before it, or remove it")
            return
        text = match["text"]
        if "\\" in text:
            unknown = [escape[0] for escape in ESCAPE.finditer(text) if escape[1] not in ESCAPES]
            if unknown:
                remedy = "Write \\\\ for a backslash and \\n for a new line"
                self.report(number, f"{unknown[0]} is not a known escape", remedy)
                return
            text = ESCAPE.sub(lambda escape: ESCAPES[escape[1]], text)
        self._fields[self._field].append(text)

    def _invalid(self, number: int, line: str) -> None:
        quotes = len(QUOTE.findall(line))
        if quotes == 1:
            self.report(number, "The text does not end with a quotation mark", 'Put " at the end of the line')
        elif quotes > 2:  # noqa: PLR2004 - the two around the text
            self.report(number, "A quotation mark stands inside the text", 'Write \\" for it, or use “ and ”')
        else:
            self.report(number, "This line is not part of a catalog", "Remove it, or put # before a note of your own")

    def _end_entry(self) -> None:
        """Check the entry that is being read, if any, and add it."""
        fields = {name: "".join(parts) for name, parts in self._fields.items()}
        if not fields:
            return
        strings = {name: text for name, text in fields.items() if name.startswith("msgstr")}
        forms = [f"msgstr[{form}]" for form in range(len(strings))] if "msgid_plural" in fields else ["msgstr"]
        if "msgid" not in fields or RANKS[self._field] < COMPLETE:
            cause = "The entry is cut off before its translation"
            self.report(self._line, cause, "Put back msgid and msgstr, or remove the entry")
        elif list(strings) != forms:
            self.report(self._line, "The plural forms are not counted 0, 1, 2", "Write msgstr[0], msgstr[1] and so on")
        else:
            self._add(fields, tuple(strings.values()))
        self._start()

    def _add(self, fields: dict[str, str], strings: tuple[str, ...]) -> None:
        comments = self._comments
        previous = Previous(fields.get("|msgid", ""), fields.get("|msgctxt", ""), fields.get("|msgid_plural", ""))
        entry = PoEntry(
            context=fields.get("msgctxt", ""),
            msgid=fields["msgid"],
            strings=strings,
            plural=fields.get("msgid_plural", ""),
            comments=tuple(comments.get("", ())),
            notes=tuple(comments.get(".", ())),
            references=tuple(" ".join(comments.get(":", ())).split()),
            flags=tuple(flag for line in comments.get(",", ()) for flag in re.split(r"[,\s]+", line) if flag),
            previous=previous if "|msgid" in fields else None,
            obsolete=self._obsolete,
            line=self._line,
        )
        self.entries.append(entry)
        first = entry.line if entry.obsolete else self._seen.setdefault(entry.key, entry.line)
        if first != entry.line:
            cause = f"This text in this context is already in line {first}"
            self.problems.append(Diagnostic(self.name, entry.line, cause, "Remove one of the two entries"))
