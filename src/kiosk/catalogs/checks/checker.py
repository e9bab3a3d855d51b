"""All checks of the translations into one language, by the folder of its catalogs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property, lru_cache
from pathlib import Path

from msgspec import Struct

from kiosk.catalogs.checks.amounts import dates, numbers, periods, units
from kiosk.catalogs.checks.form import addresses, length, markup, punctuation, spelling
from kiosk.catalogs.checks.language import english, informal, long_sentences, same, whole
from kiosk.catalogs.checks.names import fields, medicines, names
from kiosk.catalogs.checks.negation import direction, negation
from kiosk.catalogs.checks.number_format import ENGLISH, NumberFormat, number_format
from kiosk.catalogs.checks.pair import Check, TranslationPair
from kiosk.catalogs.checks.problem import Problem, exempt_checks
from kiosk.catalogs.checks.reading import NOTHING, TextReading, analyze, has_comparable_words
from kiosk.catalogs.checks.terms import TERMS, Terms, terms
from kiosk.catalogs.checks.words import FILE, Words, read_tables, read_words
from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.read import read_undamaged
from kiosk.domain.errors import CatalogError
from kiosk.domain.language import SOURCE
from kiosk.services.ports import TranslationState
from kiosk.texts.entrance import FORMAT_LOCALE
from kiosk.texts.message import UI

DANGERS: tuple[Check, ...] = (fields, numbers, units, periods, dates, medicines, names, negation, direction)
"""The checks of what a reader cannot notice and may be harmed by. A translation that fails one is not shown."""
OTHERS: tuple[Check, ...] = (
    same, english, whole, informal, long_sentences, punctuation, markup, addresses, spelling, length,
)  # fmt: skip
"""The checks before a release."""
NOT_SHOWN = "Not shown."
"""Begins the note of a text that is no sentence, such as the forms of a word."""
WITH_SIGNS = re.compile(r"\d[.,\s’']\d")
"""A number whose meaning depends on how the language writes numbers."""


class Checker(Struct, frozen=True, dict=True):
    """The checks of the translations into one language."""

    tag: str
    words: Words = Words()
    english_words: Words = Words()
    folder: Path | None = None
    """That of the language, for its list of terms."""

    @property
    def _foreign(self) -> bool:
        return re.split("[-_]", self.tag)[0] != SOURCE

    @cached_property
    def terms(self) -> Terms:
        """The list of terms of the language."""
        return read_tables(self.folder / TERMS) if self.folder else {}

    @cached_property
    def numbers(self) -> NumberFormat:
        """How the language writes numbers: as its file of words says, else as in the locale of its dates."""
        if own := self.words.tables.get("numerals"):
            return NumberFormat(*own["decimal"], *own["group"])
        return number_format(self._format_locale() or self.tag)

    def _format_locale(self) -> str:
        """Return the locale that the catalog of the program's texts names, or nothing."""
        key = (FORMAT_LOCALE.context, FORMAT_LOCALE.text)
        if self.folder is not None:
            with suppress(CatalogError):
                po = read_undamaged(self.folder / "LC_MESSAGES" / f"{UI}.po", self.tag)
                return next((entry.strings[0] for entry in po.active if entry.key == key), "")
        return ""

    def state(self, entry: PoEntry) -> TranslationState:
        """Return whether the translation may be shown, or why not."""
        state = entry.state
        if state is TranslationState.CURRENT and any(self.dangers(entry)):
            return TranslationState.WRONG
        return state

    def dangers(self, entry: PoEntry) -> Iterator[Problem]:
        """Yield why a finished translation may not be shown."""
        return self._problems(entry, DANGERS)

    def problems(self, entry: PoEntry) -> Iterator[Problem]:
        """Yield everything that is wrong with a finished translation, without what its translator exempted."""
        return self._problems(entry, (*DANGERS, *OTHERS, self._terms) if self._foreign else DANGERS)

    def _problems(self, entry: PoEntry, checks: Iterable[Check]) -> Iterator[Problem]:
        if any(note.startswith(NOT_SHOWN) for note in entry.notes):
            return
        exempt = exempt_checks(entry.comments, (entry.msgid, entry.plural, *entry.strings))
        for form, string in enumerate(entry.strings):
            # Which plural forms are for one and which for many depends on the language; the last is for many.
            singular = form < len(entry.strings) - 1
            texts = [entry.msgid] if not entry.plural else [entry.msgid, entry.plural] if singular else [entry.plural]
            found = [self._compare(text, string, entry.notes, checks, singular=singular) for text in texts]
            for problem in min(found, key=len):
                if problem.code not in exempt:
                    yield problem

    def _compare(
        self, text: str, string: str, notes: tuple[str, ...], checks: Iterable[Check], *, singular: bool
    ) -> list[Problem]:
        source = target = NOTHING
        if has_comparable_words(text, self.english_words) or has_comparable_words(string, self.words):
            source, target = analyze(text, self.english_words, ENGLISH), self._read(string)
        pair = TranslationPair(text, string, source, target, self.words, self.english_words, notes, singular)
        return [problem for check in checks for problem in check(pair)]

    def _terms(self, pair: TranslationPair) -> Iterator[Problem]:
        return terms(pair, self.terms)

    def _read(self, text: str) -> TextReading:
        return analyze(text, self.words, self.numbers if WITH_SIGNS.search(text) else ENGLISH)


def checker_for(folder: Path) -> Checker:
    """Return the checks of the language whose folder is ``folder``, ``locales/<tag>``.

    Raises:
        CatalogError: Its file of words is broken.
    """
    base = folder.parent / SOURCE
    return _checker(folder, base, tuple(map(_modified, (folder / FILE, folder / TERMS, base / FILE))))


@lru_cache(maxsize=16)
def _checker(folder: Path, base: Path, _modified: tuple[int, ...]) -> Checker:
    english_words = read_words(base)
    words = read_words(folder, english_words.tables["medicine"])
    return Checker(folder.name, words, english_words.only(words.tables), folder)


def _modified(file: Path) -> int:
    """Return when ``file`` was written, so that a file that is saved while the program runs is read again."""
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0
