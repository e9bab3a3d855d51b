"""Names of values, of medicines and of everything that stays as it is are those of the English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kiosk.catalogs.checks.pair import TranslationPair, differences
from kiosk.catalogs.checks.problem import Problem
from kiosk.services.translator import NAME
from kiosk.texts import checks as wording

KEEP = "Keep unchanged: "
"""Begins the note that lists the names in a text; content.extraction writes it."""
TRADEMARK = re.compile("[®™©]")


def names_to_keep(notes: Iterable[str]) -> list[str]:
    """Return the names that ``notes`` to a translator list."""
    return [name for note in notes if note.startswith(KEEP) for name in note.removeprefix(KEEP).split(", ")]


def fields(pair: TranslationPair) -> Iterator[Problem]:
    """The ``{names}`` of values are those of the English."""
    wanted, found = set(NAME.findall(pair.english)), set(NAME.findall(pair.translation))
    if unknown := found - wanted:
        yield Problem("fields", wording.FIELDS_UNKNOWN.with_values(names=_braced(unknown)), wording.WRITE_FIELDS)
    if (missing := wanted - found) and not pair.singular:
        yield Problem("fields", wording.FIELDS_MISSING.with_values(names=_braced(missing)), wording.PLACE_FIELDS)


def medicines(pair: TranslationPair) -> Iterator[Problem]:
    """The same medicines are named, each as often, and in the same order."""
    wanted = [value for what, value in pair.source.order if what == "medicine"]
    found = [value for what, value in pair.target.order if what == "medicine"]
    if sorted(wanted) != sorted(found):
        yield from differences(pair, "medicine", "medicines", wording.MEDICINES_DIFFER)
    elif wanted != found:
        order = wording.MEDICINES_MOVED.with_values(found=", ".join(found), wanted=", ".join(wanted))
        yield Problem("medicines", order, wording.WRITE_IN_ORDER)


def names(pair: TranslationPair) -> Iterator[Problem]:
    """The names that the note lists are in the translation, and so are trademark signs."""
    if missing := [
        name for name in names_to_keep(pair.notes) if pair.translation.count(name) < pair.english.count(name)
    ]:
        yield Problem("names", wording.NAMES_MISSING.with_values(names=", ".join(missing)), wording.WRITE_NAMES)
    wanted, found = TRADEMARK.findall(pair.english), TRADEMARK.findall(pair.translation)
    if wanted != found:
        yield Problem("names", wording.SIGNS_DIFFER.with_values(signs=" ".join(wanted)), wording.WRITE_NAMES)


def _braced(found: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(found))
