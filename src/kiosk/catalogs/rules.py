"""Rules for a translation and its English text. Each yields what is wrong and what to do.

A translator exempts a text from a rule by a comment with a reason: ``# check-ok: numbers, "50th" is a rank``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.numbers import NUMBERS_REMEDY, RULE, exempt_rules
from kiosk.services.translator import NAME

Problem = tuple[str, str]
"""Cause and remedy."""

ONCE = re.compile(r"\bonce\b", re.IGNORECASE)
ELEVEN = re.compile(r"\b(?:11|eleven)\b", re.IGNORECASE)


def names(entry: PoEntry) -> Iterator[Problem]:
    """The ``{names}`` of values are those of the English; a singular form may leave one out."""
    english = set(NAME.findall(entry.msgid + entry.plural))
    for string in entry.strings:
        own = set(NAME.findall(string))
        if unknown := own - english:
            yield f"The translation names {_list(unknown)}, which the English does not", "Write the English name"
        if (lost := english - own) and not entry.plural:
            yield f"The translation leaves out {_list(lost)}", "Put it where the value belongs"
    if entry.plural and (lost := english - set(NAME.findall(entry.strings[-1]))):
        yield f"The last plural form leaves out {_list(lost)}", "Put it where the value belongs"


def numbers(entry: PoEntry) -> Iterator[Problem]:
    """The translation has the numbers of the English, written as in the English, in any order."""
    if fault := entry.number_fault:
        yield fault, NUMBERS_REMEDY


def once(entry: PoEntry) -> Iterator[Problem]:
    """The English word "once" is not left in a Spanish text, where it means eleven."""
    if any(map(ONCE.search, entry.strings)) and not ELEVEN.search(entry.msgid):
        yield "“once” means eleven in Spanish, and the English has no 11", "Write “una vez”"


RULES: dict[str, Callable[[PoEntry], Iterator[Problem]]] = {"names": names, RULE: numbers}
"""The rules for every language, by the name that a comment exempts from them with."""
RULES_OF: dict[str, dict[str, Callable[[PoEntry], Iterator[Problem]]]] = {"es": {"once": once}}
"""More rules, by language."""


def rule_problems(entry: PoEntry, tag: str) -> Iterator[Problem]:
    """Yield what is wrong with the translation of ``entry`` into the language ``tag``."""
    exempt = exempt_rules(entry.comments)
    for name, rule in {**RULES, **RULES_OF.get(re.split("[-_]", tag)[0], {})}.items():
        if name not in exempt:
            yield from rule(entry)


def _list(found: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(found))
