"""Reads ``lexicon.toml`` strictly: every problem is told with its line, and the sound entries are used all the same."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from kiosk.domain.errors import Diagnostic
from kiosk.domain.language import SOURCE
from kiosk.files.toml import WHERE
from kiosk.speech.engine.espeak_phonemes import unknown_sound
from kiosk.speech.text.lexicon import FIRST, Entry, Lexicon

LEXICON = "lexicon.toml"
LARGEST = 256 * 1024
"""Bytes; several thousand words."""
LONGEST = 80
"""Characters of a word or what is said for it."""
TABLE = "words"
FEMININE = "feminine"
"""The table of the nouns that numbers agree with."""
NOUN = re.compile(r"[^\W\d_]{2,40}")
UNREADABLE = Lexicon(readable=False)
KEYS = {"say": str, "letters": bool, "phonemes": str, "note": str}
SILENT = re.compile(r"[<>%®™\[\]{}|\\\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Signs that a voice drops or takes for orders; a respelling is of words."""


def lexicon_problems(locales: Path) -> list[Diagnostic]:
    """Return what is wrong with the lexicons below ``locales``, by file and line, and which language has none."""
    found = [problem for file in locales.glob(f"*/{LEXICON}") for problem in read_lexicon(file)[1]]
    spoken = {SOURCE, *(folder.parent.name for folder in locales.glob("*/LC_MESSAGES"))}
    missing = [tag for tag in spoken if not (locales / tag / LEXICON).exists()]
    cause, remedy = "There is no lexicon, so names and abbreviations are said as the engine likes", "Write one"
    return sorted(
        [*found, *(Diagnostic(f"{tag}/{LEXICON}", 0, cause, f"{remedy}; see docs/PRONUNCIATION.md") for tag in missing)]
    )


def read_lexicon(file: Path) -> tuple[Lexicon, list[Diagnostic]]:
    """Return the sound entries of ``file`` and what is wrong with the others; a missing file is an empty lexicon."""
    name = f"{file.parent.name}/{file.name}"
    if not file.exists():
        return UNREADABLE, []
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as error:
        return UNREADABLE, [Diagnostic(name, 0, f"It cannot be read: {error.strerror or error}", "See who may read it")]
    if len(data) > LARGEST:
        return UNREADABLE, [Diagnostic(name, 0, f"It has more than {LARGEST // 1024} KB", "Take out what is no word")]
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return UNREADABLE, [Diagnostic(name, line, "It is not UTF-8", "Save the file with the encoding UTF-8")]
    problems: list[Diagnostic] = []
    if not text.endswith("\n"):
        line = text.count("\n") + 1
        cause = "The last line has no line end, so the file may have been cut off"
        problems.append(Diagnostic(name, line, cause, "See that nothing is missing, then end it with a line end"))
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return UNREADABLE, [*problems, _not_toml(name, str(error), text)]
    reader = _Reader(name, text, file.parent.name)
    entries = list(reader.entries(tables))
    if not isinstance(tables.get(TABLE), dict):
        return UNREADABLE, [*problems, *reader.problems]
    feminine = reader.feminine(tables)
    return Lexicon(entries, feminine, unsound=reader.unsound), [*problems, *reader.problems]


def _not_toml(name: str, error: str, text: str) -> Diagnostic:
    where = WHERE.search(error)
    line = int(where[1]) if where and where[1] else text.count("\n") + 1
    if "overwrite" in error:
        return Diagnostic(name, line, "The word has an entry already", "Keep one of the two")
    remedy = 'Write each entry as: word = { say = "respelling" }'
    return Diagnostic(name, line, f"It is not TOML: {WHERE.sub('', error)}", remedy)


class _Reader:
    def __init__(self, name: str, text: str, language: str) -> None:
        self._name = name
        self._language = language
        self._lines = text.split("\n")
        self.problems: list[Diagnostic] = []
        self.unsound: list[str] = []
        """Words whose entry is wrong, and is not used."""

    def entries(self, tables: dict[str, object]) -> Iterator[Entry]:
        for key in tables:
            if key not in {TABLE, FEMININE}:
                self._tell(key, f"“{key}” is not a part of a lexicon", f"Put the words under [{TABLE}]")
        words = tables.get(TABLE)
        if not isinstance(words, dict):
            self.problems.append(
                Diagnostic(self._name, 0, f"It has no table [{TABLE}]", f"Put the words under [{TABLE}]")
            )
            return
        known: dict[str, str] = {}
        for word, value in words.items():
            before = known.setdefault(unicodedata.normalize("NFC", " ".join(word.split())), word)
            if before != word:
                self._tell(word, f"“{word}” has an entry already", "Keep one of the two")
            elif entry := self._entry(word, value):
                yield entry
            else:
                self.unsound.append(word)

    def feminine(self, tables: dict[str, object]) -> list[str]:
        """Return the nouns under ``[feminine]``, and note what is none."""
        table = tables.get(FEMININE, {})
        nouns = table.get("nouns", []) if isinstance(table, dict) else None
        if not isinstance(nouns, list) or (isinstance(table, dict) and set(table) - {"nouns"}):
            remedy = 'Write: nouns = ["semana", "dosis"]'
            self._tell(FEMININE, f"[{FEMININE}] holds something else than a list of nouns", remedy)
            return []
        sound = [noun for noun in nouns if isinstance(noun, str) and NOUN.fullmatch(noun) and noun.islower()]
        for noun in nouns:
            if noun not in sound:
                places = [number for number, line in enumerate(self._lines, 1) if f'"{noun}"' in line]
                line = places[0] if places else self._line("nouns")
                cause = f"“{noun}” is no noun in small letters"
                self.problems.append(Diagnostic(self._name, line, cause, "Write one word in the singular"))
        return sound

    def _entry(self, word: str, value: object) -> Entry | None:
        fields = {"say": value} if isinstance(value, str) else value
        if not isinstance(fields, dict):
            self._tell(word, f"“{word}” is neither a text nor a table", 'Write: word = { say = "respelling" }')
            return None
        sound = True
        for key, given in fields.items():
            if key not in KEYS:
                self._tell(word, f"“{word}” has the unknown key “{key}”", f"Use {', '.join(KEYS)}")
                sound = False
            elif type(given) is not KEYS[key]:
                kind = "true or false" if KEYS[key] is bool else "a text in quotation marks"
                self._tell(word, f"“{key}” of “{word}” is not {kind}", "Change that value")
                sound = False
        if not sound:
            return None
        entry = Entry(word, line=self._line(word), **fields)
        for cause, remedy in _faults(entry, self._language):
            self._tell(word, cause, remedy)
            sound = False
        return entry if sound else None

    def _tell(self, word: str, cause: str, remedy: str) -> None:
        self.problems.append(Diagnostic(self._name, self._line(word), cause, remedy))

    def _line(self, word: str) -> int:
        beginnings = (f"{word} ", f"{word}=", f'"{word}"', f"'{word}'", f"[{word}]", f"[{TABLE}.{word}")
        found = (number for number, line in enumerate(self._lines, 1) if line.lstrip().startswith(beginnings))
        return next(found, 0)


def _faults(entry: Entry, language: str) -> Iterator[tuple[str, str]]:
    word = entry.word
    if not word.strip() or word != word.strip() or not word.isprintable() or not FIRST.match(word):
        yield f"“{word}” does not begin with a letter or digit", "Write the word as it stands in the text"
    if max(len(word), len(entry.say)) > LONGEST:
        yield f"“{word[:20]}…” is longer than {LONGEST} characters", "An entry is one word or a short phrase"
    if entry.letters == bool(entry.say.strip()):
        yield f"“{word}” needs either say or letters = true", "Say one of the two"
    if unsayable := SILENT.search(entry.say):
        yield f"What is said for “{word}” holds the sign {unsayable[0]!r}", "Write words only"
    if entry.letters and entry.phonemes:
        yield f"“{word}” is said letter by letter and has phonemes", "Take one of the two out"
    if unknown := unknown_sound(entry.phonemes, language):
        cause = f"The phonemes of “{word}” hold {unknown!r}, which is no sound that this language's voice has"
        yield cause, "Use the signs in docs/PRONUNCIATION.md"
    if re.fullmatch(r"[\d.,\s]+", word) and not entry.letters:
        yield f"“{word}” is a number, and a number may not be said as another", "Use letters = true, or take it out"
