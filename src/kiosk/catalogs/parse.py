"""Parses the text of a gettext catalog strictly: whatever a tool would have to guess is reported with its line.

Libraries that read catalogs accept unterminated strings, unknown escapes, entries cut off before their translation, and
duplicates. Each of those could put a damaged sentence in front of a patient.
"""

from __future__ import annotations

import re

from kiosk.catalogs.entry import EntryKey, PoEntry, PoFile, Previous
from kiosk.files.diagnostics import Diagnostics
from kiosk.texts import catalog_files as wording
from kiosk.texts.message import StaffText

STRING = re.compile(
    r"(?P<mark>#~\||#~|#\|)?[ \t]*"
    r"(?:(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]\])?)[ \t]+)?"
    r'"(?P<text>[^"\\]*(?:\\.[^"\\]*)*)"'
)
ESCAPE = re.compile(r"\\(.)")
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
PLAIN = re.compile(
    r'\n*(?P<comments>(?:#(?:[ .:,][^\n]*)?\n)*)(?:msgctxt "(?P<context>[^"\\\n]*)"\n)?'
    r'msgid "(?P<msgid>[^"\\\n]+)"\nmsgstr "(?P<msgstr>[^"\\\n]*)"\n*'
)
"""An entry without plural, previous English, escapes and texts of several lines."""
FUZZY_COMMENT = re.compile(r"# *fuzzy|# +, *fuzzy", re.IGNORECASE)
"""A comment that was meant as the flag ``#, fuzzy``."""
OPENED = re.compile(r'(?:#~\||#~|#\|)?[ \t]*(?:msg[\w\[\]]+[ \t]+)?"')
"""The beginning of a line up to the first quotation mark."""
CONFLICT = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?: .*)?")
"""A line that git puts around two versions of the same lines."""
QUOTE = re.compile(r'(?<!\\)(?:\\\\)*"')

FIELDS = ["|msgctxt", "|msgid", "|msgid_plural", "msgctxt", "msgid", "msgid_plural", "msgstr"]
RANKS = {name: rank for rank, name in enumerate([*FIELDS, *(f"msgstr[{form}]" for form in range(10))])}
"""The order of the fields of an entry; ``|`` stands before those of the previous English text."""
COMPLETE = RANKS["msgstr"]
"""From this field on an entry has a translation and may end."""


def parse_po(text: str, diagnostics: Diagnostics) -> PoFile | None:
    """Return the undamaged entries of the catalog ``text``, or None where it has no header.

    Everything damaged is recorded in ``diagnostics``. An entry with a repeated field is damaged.
    """
    parser = _Parser(diagnostics)
    number = 1
    # Most entries are plain, and quick to read as a whole; all others are read line by line.
    for block in text.split("\n\n"):
        plain = PLAIN.fullmatch(block)
        if plain is None or diagnostics.found or not parser.add_plain(number, plain):
            for line in block.split("\n"):
                parser.feed(number, line)
                number += 1
            parser.close()
        else:
            number += block.count("\n") + 1
        number += 1
    header = parser.entries[0] if parser.entries else None
    if header is None or header.key != ("", "") or header.obsolete:
        if not diagnostics.found:
            diagnostics.add(1, wording.NO_HEADER, wording.PUT_HEADER)
        return None
    undamaged = (entry for entry in parser.entries[1:] if entry.key not in parser.duplicates)
    return PoFile(diagnostics.file, header, tuple(undamaged))


class _Parser:
    """Takes a catalog line by line; collects entries and diagnostics."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        self.entries: list[PoEntry] = []
        self.duplicates: set[EntryKey] = set()
        self._diagnostics = diagnostics
        self._damaged = {diagnostic.line for diagnostic in diagnostics.found}
        self._seen: dict[EntryKey, int] = {}
        self._start()

    def _start(self) -> None:
        """Forget the entry that is being read."""
        self._comments: dict[str, list[str]] = {}
        self._fields: dict[str, list[str]] = {}
        self._field = ""
        self._line = 0
        self._obsolete = False
        self._skipping = False

    def report(self, line: int, cause: StaffText, remedy: StaffText) -> None:
        """Record a diagnostic, and skip to the next empty line."""
        self._diagnostics.add(line, cause, remedy)
        self._skip()

    def _skip(self) -> None:
        self._start()
        self._skipping = True

    def feed(self, number: int, line: str) -> None:
        """Take the next line."""
        line = line.rstrip(" \t")
        if not line:
            self.close()
        elif self._skipping:
            return
        elif number in self._damaged:
            self._skip()
        elif FUZZY_COMMENT.fullmatch(line):
            self.report(number, wording.NOT_A_MARK, wording.WRITE_MARK)
        elif line[0] == "#" and line[1:2] not in {"~", "|"}:
            self._comment(line)
        elif match := STRING.fullmatch(line):
            self._string(number, match)
        else:
            self._invalid(number, line)

    def add_plain(self, number: int, match: re.Match[str]) -> bool:
        """Add the entry of a block that begins at line ``number``; return False where it must be read line by line."""
        lines = match["comments"].split("\n")[:-1]
        if any(map(FUZZY_COMMENT.fullmatch, lines)):
            return False
        for line in lines:
            self._comment(line)
        self._line = number + match.string.count("\n", 0, match.start("msgid"))
        self._add({"msgctxt": match["context"] or "", "msgid": match["msgid"]}, (match["msgstr"],))
        self._start()
        return True

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
                self.report(number, wording.WRONG_PLACE.with_values(keyword=keyword), wording.COMPARE_ENTRY)
                return
            self._field, self._obsolete = name, obsolete
            self._fields[name] = []
            if name == "msgid":
                self._line = number
            self._line = self._line or number
        elif not self._field or previous != self._field.startswith("|"):
            self.report(number, wording.NO_KEYWORD, wording.PUT_KEYWORD)
            return
        text = match["text"]
        if "\\" in text:
            unknown = [escape[0] for escape in ESCAPE.finditer(text) if escape[1] not in ESCAPES]
            if unknown:
                self.report(number, wording.UNKNOWN_ESCAPE.with_values(found=unknown[0]), wording.WRITE_ESCAPE)
                return
            text = ESCAPE.sub(lambda escape: ESCAPES[escape[1]], text)
        self._fields[self._field].append(text)

    def _invalid(self, number: int, line: str) -> None:
        quotes = len(QUOTE.findall(line))
        if CONFLICT.fullmatch(line):
            self.report(number, wording.CONFLICT, wording.KEEP_ONE)
        elif quotes == 1 and not OPENED.match(line):
            self.report(number, wording.NO_BEGINNING, wording.PUT_BEFORE)
        elif quotes == 1:
            self.report(number, wording.NO_END, wording.PUT_AFTER)
        elif quotes > 2:  # noqa: PLR2004 - the two around the text
            self.report(number, wording.MARK_INSIDE, wording.WRITE_INSIDE)
        else:
            self.report(number, wording.NO_PART, wording.REMOVE_LINE)

    def _end_entry(self) -> None:
        """Check the entry that is being read, if any, and add it."""
        fields = {name: "".join(parts) for name, parts in self._fields.items()}
        if not fields:
            return
        strings = {name: text for name, text in fields.items() if name.startswith("msgstr")}
        forms = [f"msgstr[{form}]" for form in range(len(strings))] if "msgid_plural" in fields else ["msgstr"]
        if "msgid" not in fields or RANKS[self._field] < COMPLETE:
            self.report(self._line, wording.CUT_OFF, wording.PUT_BACK)
        elif list(strings) != forms:
            self.report(self._line, wording.NOT_COUNTED, wording.COUNT_FORMS)
        else:
            self._add(fields, tuple(strings.values()))
        self._start()

    def _add(self, fields: dict[str, str], strings: tuple[str, ...]) -> None:
        comments = self._comments
        previous = None
        if "|msgid" in fields:
            previous = Previous(fields["|msgid"], fields.get("|msgctxt", ""), fields.get("|msgid_plural", ""))
        entry = PoEntry(
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
        self.entries.append(entry)
        first = entry.line if entry.obsolete else self._seen.setdefault(entry.key, entry.line)
        if first != entry.line:
            self.duplicates.add(entry.key)
            self._diagnostics.add(entry.line, wording.REPEATED.with_values(line=first), wording.REMOVE_ONE)
