"""A catalog that is ready for look-ups: a dict from context and English text to the translation."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from kiosk.catalogs.entry import Key, PoEntry
from kiosk.catalogs.mo import LEFT_OUT, NAMES_LEFT_OUT, read_mo
from kiosk.catalogs.numbers import NUMBERS_REMEDY
from kiosk.catalogs.plurals import FIELD, PluralRule
from kiosk.catalogs.read import read_po
from kiosk.domain.errors import Diagnostic
from kiosk.services.ports import Translation, TranslationState
from kiosk.texts.message import NAMES, Message

PROBLEMS = {
    TranslationState.MISSING: ("The text has no translation", "Translate it"),
    TranslationState.FUZZY: ("The translation is marked as fuzzy", "Check it, then remove the mark"),
    TranslationState.STALE: (
        "The English was changed after it was translated",
        "Update the translation and remove the fuzzy mark",
    ),
}


class Catalog(Struct, frozen=True):
    """The translations of one domain into one language."""

    entries: Mapping[Key, PoEntry]
    rule: PluralRule
    states: Mapping[Key, TranslationState]
    """The entries that must not be shown, and why."""
    untranslated: tuple[Diagnostic, ...] = ()
    """One for each text that has no translation that may be shown; a compiled catalog has one for all of them."""
    untranslated_names: tuple[Diagnostic, ...] = ()
    """The same for names of medicines, which are then shown in English: the catalog is complete without them."""
    wrong_numbers: tuple[Diagnostic, ...] = ()
    """Those of both whose numbers are not those of the English."""
    incomplete: Diagnostic | None = None
    """All of ``untranslated`` in one line, for people who run the kiosk and do not translate."""

    def look_up(self, message: Message, number: int) -> Translation:
        """Return the translation of ``message``, or its English text and why there is none."""
        key = (message.context, message.text)
        entry = self.entries.get(key)
        if entry is None:
            return english(message, number, TranslationState.MISSING)
        if entry.plural != message.plural:
            return english(message, number, TranslationState.STALE)
        if key in self.states:
            return english(message, number, self.states[key])
        try:
            form = self.rule.select(number) if entry.plural else 0
        except ArithmeticError:  # a rule may divide by zero
            form = -1
        if not 0 <= form < len(entry.strings):
            return english(message, number, TranslationState.MISSING)
        return Translation(entry.strings[form])


def english(message: Message, number: int, state: TranslationState = TranslationState.CURRENT) -> Translation:
    """Return the English words of ``message``."""
    return Translation(message.plural if message.plural and number != 1 else message.text, state)


def load_catalog(path: Path) -> Catalog:
    """Return the ``.po`` or ``.mo`` catalog at ``path``, in a folder ``<tag>/LC_MESSAGES``.

    Raises:
        CatalogError: It is broken.
    """
    return _load_mo(path) if path.suffix == ".mo" else _load_po(path)


def entry_problem(name: str, entry: PoEntry) -> Diagnostic:
    """Return why the ``entry`` of the file ``name`` may not be shown."""
    state = entry.state
    problem = (entry.number_fault, NUMBERS_REMEDY) if state is TranslationState.WRONG else PROBLEMS[state]
    return Diagnostic(name, entry.line, *problem)


def _load_po(path: Path) -> Catalog:
    po = read_po(path, path.parent.parent.name)
    states = {entry: state for entry in po.active if (state := entry.state) is not TranslationState.CURRENT}
    problems = {entry: entry_problem(po.name, entry) for entry in states}
    untranslated = tuple(problem for entry, problem in problems.items() if entry.context != NAMES)
    cause = f"No translation that may be shown for {len(untranslated)} of {len(po.active)} texts"
    return Catalog(
        {entry.key: entry for entry in po.active},
        PluralRule.parse(po.fields[FIELD]),
        {entry.key: state for entry, state in states.items()},
        untranslated,
        tuple(problem for entry, problem in problems.items() if entry.context == NAMES),
        tuple(problem for entry, problem in problems.items() if states[entry] is TranslationState.WRONG),
        Diagnostic(po.name, 0, cause, "Run kiosk check, which names each") if untranslated else None,
    )


def _load_mo(path: Path) -> Catalog:
    mo = read_mo(path)
    remedy = "Complete its .po file and build again"
    untranslated, names = [], []
    if (count := mo.fields.get(LEFT_OUT, "unknown")) != "0":
        untranslated.append(
            Diagnostic(mo.name, 0, f"The catalog is not whole: {count} translations were left out", remedy)
        )
    if (count := mo.fields.get(NAMES_LEFT_OUT, "0")) != "0":
        names.append(Diagnostic(mo.name, 0, f"{count} names of medicines have no translation", remedy))
    entries = {entry.key: entry for entry in mo.entries}
    rule = PluralRule.parse(mo.fields[FIELD])
    return Catalog(entries, rule, {}, tuple(untranslated), tuple(names), incomplete=next(iter(untranslated), None))
