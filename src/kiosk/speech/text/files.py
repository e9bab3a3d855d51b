"""Reads ``lexicon.toml`` strictly: every mistake is reported with its line, and the correct entries are used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from kiosk.domain.errors import Diagnostic
from kiosk.domain.language import SOURCE
from kiosk.files.convert import convert_fields
from kiosk.files.diagnostics import Diagnostics
from kiosk.files.languages import language_folder, language_tags
from kiosk.files.text import read_text
from kiosk.files.toml import TomlTable, parse_toml
from kiosk.speech.engine.espeak_phonemes import unknown_sound
from kiosk.speech.text.lexicon import FIRST, Lexicon, LexiconEntry
from kiosk.texts import lexicon_checks as wording
from kiosk.texts.message import StaffText

LEXICON = "lexicon.toml"
LONGEST = 80
"""Characters of a word or of its respelling, at the most."""
TABLE = "words"
FEMININE = "feminine"
"""The table of feminine nouns, with which numbers agree."""
NOUN = re.compile(r"[^\W\d_]{2,40}")
UNREADABLE = Lexicon(readable=False)
SILENT = re.compile(r"[<>%®™\[\]{}|\\\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Characters that a voice drops or takes for commands."""


def lexicon_problems(locales: Path) -> list[Diagnostic]:
    """Return the mistakes in the lexicons below ``locales``, by file and line, and the languages without one."""
    found = [problem for file in locales.glob(f"*/{LEXICON}") for problem in read_lexicon(file)[1]]
    spoken = {SOURCE, *language_tags(locales)}
    missing = [tag for tag in spoken if not (language_folder(locales, tag) / LEXICON).exists()]
    return sorted(
        [*found, *(Diagnostic(f"{tag}/{LEXICON}", 0, wording.NO_LEXICON, wording.WRITE_LEXICON) for tag in missing)]
    )


def read_lexicon(file: Path) -> tuple[Lexicon, list[Diagnostic]]:
    """Return the correct entries of ``file``, and the mistakes in the others; a missing file is an empty lexicon."""
    name = f"{file.parent.name}/{file.name}"
    if not file.exists():
        return UNREADABLE, []
    diagnostics = Diagnostics(name)
    text = read_text(file, diagnostics, within=file.parent.parent)
    toml = None if text is None else parse_toml(text, diagnostics)
    if toml is None:
        return UNREADABLE, [*diagnostics.found]
    reader = _Reader(toml, diagnostics, file.parent.name)
    entries = list(reader.entries())
    if not isinstance(toml.values.get(TABLE), dict):
        return UNREADABLE, [*diagnostics.found]
    feminine = reader.feminine()
    return Lexicon(entries, feminine, invalid=reader.invalid), [*diagnostics.found]


class _EntryFields(Struct):
    say: str = ""
    letters: bool = False
    phonemes: str = ""
    note: str = ""


class _Reader:
    def __init__(self, toml: TomlTable, diagnostics: Diagnostics, language: str) -> None:
        self._tables = toml.values
        self._lines = toml.lines
        self._diagnostics = diagnostics
        self._language = language
        self.invalid: list[str] = []
        """Words whose entry has a mistake, and is not used."""

    def entries(self) -> Iterator[LexiconEntry]:
        """Yield the correct entries under ``[words]``."""
        remedy = wording.WORDS_TABLE.with_values(table=TABLE)
        for key in self._tables:
            if key not in {TABLE, FEMININE}:
                self._diagnostics.add(self._lines.of(key), wording.NOT_A_PART.with_values(word=key), remedy)
        words = self._tables.get(TABLE)
        if not isinstance(words, dict):
            if self._tables.keys() <= {TABLE, FEMININE}:
                self._diagnostics.add(0, wording.NO_TABLE.with_values(table=TABLE), remedy)
            return
        known: dict[str, str] = {}
        for word, value in words.items():
            before = known.setdefault(" ".join(word.split()), word)
            if before != word:
                self._report(word, wording.SAME_WORD.with_values(word=word), wording.KEEP_ONE)
            elif entry := self._entry(word, value):
                yield entry
            else:
                self.invalid.append(word)

    def feminine(self) -> list[str]:
        """Return the correct nouns under ``[feminine]``."""
        table = self._tables.get(FEMININE, {})
        nouns = table.get("nouns", []) if isinstance(table, dict) else None
        if not isinstance(nouns, list) or set(table) - {"nouns"}:
            cause = wording.ONLY_NOUNS.with_values(table=FEMININE)
            self._diagnostics.add(self._lines.of(FEMININE), cause, wording.WRITE_NOUNS)
            return []
        correct = [noun for noun in nouns if isinstance(noun, str) and NOUN.fullmatch(noun) and noun.islower()]
        for noun in nouns:
            if noun not in correct:
                line = self._lines.containing(f'"{noun}"', self._lines.of(FEMININE, "nouns"))
                self._diagnostics.add(line, wording.NOT_A_NOUN.with_values(word=str(noun)), wording.ONE_NOUN)
        return correct

    def _entry(self, word: str, value: object) -> LexiconEntry | None:
        values = {"say": value} if isinstance(value, str) else value
        if not isinstance(values, dict):
            self._report(word, wording.NOT_AN_ENTRY.with_values(word=word), wording.WRITE_ENTRY)
            return None
        before = len(self._diagnostics.found)
        fields = convert_fields(TomlTable(values, self._lines, (TABLE, word)), _EntryFields, self._diagnostics)
        entry = LexiconEntry(word, line=self._lines.of(TABLE, word), **fields)
        if len(self._diagnostics.found) == before:
            for cause, remedy in _faults(entry, self._language):
                self._report(word, cause, remedy)
        return entry if len(self._diagnostics.found) == before else None

    def _report(self, word: str, cause: StaffText, remedy: StaffText) -> None:
        self._diagnostics.add(self._lines.of(TABLE, word), cause, remedy)


def _faults(entry: LexiconEntry, language: str) -> Iterator[tuple[StaffText, StaffText]]:
    word = entry.word
    if not word.strip() or word != word.strip() or not word.isprintable() or not FIRST.match(word):
        yield wording.WRONG_START.with_values(word=word), wording.AS_IN_TEXT
    if max(len(word), len(entry.say)) > LONGEST:
        yield wording.LONG_WORD.with_values(word=word[:20], longest=LONGEST), wording.SHORT_ENTRY
    if entry.letters == bool(entry.say.strip()):
        yield wording.SAY_OR_LETTERS.with_values(word=word), wording.EXACTLY_ONE
    if unsayable := SILENT.search(entry.say):
        yield wording.UNSAYABLE.with_values(word=word, sign=repr(unsayable[0])), wording.ONLY_WORDS
    if entry.letters and entry.phonemes:
        yield wording.LETTERS_AND_SOUNDS.with_values(word=word), wording.DROP_ONE
    if unknown := unknown_sound(entry.phonemes, language):
        yield wording.UNKNOWN_SOUND.with_values(word=word, sign=repr(unknown)), wording.USE_SOUNDS
    if re.fullmatch(r"[\d.,\s]+", word) and not entry.letters:
        yield wording.NUMBER_AS_WORD.with_values(word=word), wording.LETTERS_OR_OUT
