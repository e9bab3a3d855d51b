"""A catalog that is ready for look-ups: a dict from context and English text to the translation."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from msgspec import Struct

from kiosk.catalogs.entry import EntryKey, PoEntry
from kiosk.catalogs.mo import LEFT_OUT, NAMES_LEFT_OUT, read_mo
from kiosk.catalogs.plurals import PLURAL_FORMS, PluralRule
from kiosk.domain.errors import Diagnostic
from kiosk.services.ports import Translation, TranslationState
from kiosk.texts.message import NAMES, Message, staff

SAMPLE = 20
"""Translations that show the script of a language."""


class Catalog(Struct, frozen=True):
    """The translations of one domain into one language."""

    entries: Mapping[EntryKey, PoEntry]
    rule: PluralRule
    states: Mapping[EntryKey, TranslationState]
    """The entries that must not be shown, and why."""
    total: int
    """How many texts there are."""
    missing: int
    """How many of them cannot be shown. Names of medicines do not count, since their English is shown instead."""
    unfinished: int
    """How many of those somebody has still to translate or to check for the first time."""
    summary: Diagnostic
    """How many that are, for people who run the kiosk and do not translate."""
    untranslated: tuple[Diagnostic, ...] = ()
    """One for each text that is missing; a compiled catalog has one for all of them."""
    untranslated_names: tuple[Diagnostic, ...] = ()
    unsafe: tuple[Diagnostic, ...] = ()
    """Those of both that are damaged, or break a rule for every language."""

    @property
    def almost_complete(self) -> bool:
        """Whether a person can be guided by it: at most one text in twenty is in English."""
        return self.missing * 20 <= self.total

    @property
    def in_progress(self) -> bool:
        """Whether it is being translated for the first time, which is no fault."""
        return is_in_progress(self.unfinished, self.total)

    @property
    def some(self) -> list[str]:
        """A few of the translations, to know the script by."""
        return [entry.strings[0] for entry in islice(self.entries.values(), SAMPLE)]

    def look_up(self, message: Message, number: int) -> Translation:
        """Return the translation of ``message``, or its English text and why there is none."""
        key = (message.context, message.text)
        entry = self.entries.get(key)
        if entry is None:
            return english_words(message, number, TranslationState.MISSING)
        if entry.plural != message.plural:
            return english_words(message, number, TranslationState.STALE)
        if key in self.states:
            return english_words(message, number, self.states[key])
        try:
            form = self.rule.select(number) if entry.plural else 0
        except ArithmeticError:  # a rule may divide by zero
            form = -1
        if not 0 <= form < len(entry.strings):
            return english_words(message, number, TranslationState.MISSING)
        return Translation(entry.strings[form])


def is_unfinished(entry: PoEntry) -> bool:
    """Return whether somebody has still to translate ``entry`` or to check it for the first time."""
    return entry.state in {TranslationState.MISSING, TranslationState.FUZZY} and entry.context != NAMES


def is_in_progress(unfinished: int, total: int) -> bool:
    """Return whether a catalog of so many texts is being translated for the first time."""
    return unfinished * 20 > total


def english_words(message: Message, number: int, state: TranslationState = TranslationState.CURRENT) -> Translation:
    """Return the English words of ``message``."""
    return Translation(message.plural if message.plural and number != 1 else message.text, state)


def load_catalog(path: Path, language: Path | None = None) -> Catalog:
    """Return the ``.po`` or ``.mo`` catalog at ``path``, in a folder ``<tag>/LC_MESSAGES``.

    Args:
        path: The file.
        language: The folder of the language with the words that translations are checked by, if that is another one.

    Raises:
        CatalogError: It is broken.
    """
    if path.suffix == ".mo":
        return _load_mo(path)
    from kiosk.catalogs.po_catalog import load_po  # its checks cost a tenth of the start; a .mo has passed them

    return load_po(path, language)


def _load_mo(path: Path) -> Catalog:
    mo = read_mo(path)
    missing, names = int(mo.fields[LEFT_OUT]), int(mo.fields[NAMES_LEFT_OUT])
    # T: Remedy. .po stays.
    remedy = staff("catalog|compiled", "Complete its .po file and build again")
    # T: Cause: {count} is a number. A catalog is a file of translations.
    incomplete = staff("catalog|compiled", "The catalog is incomplete: {count} translations were left out")
    # T: Cause: {count} is a number.
    nameless = staff("catalog|compiled", "{count} names of medicines have no translation")
    summary = Diagnostic(mo.name, 0, incomplete.with_values(count=missing), remedy)
    unnamed = Diagnostic(mo.name, 0, nameless.with_values(count=names), remedy)
    return Catalog(
        entries={entry.key: entry for entry in mo.entries},
        rule=PluralRule.parse(mo.fields[PLURAL_FORMS]),
        states={},
        total=len(mo.entries) + missing,
        missing=missing,
        unfinished=missing,
        summary=summary,
        untranslated=(summary,) if missing else (),
        untranslated_names=(unnamed,) if names else (),
    )
