"""The checks on the Spanish that ships: wrong changes are found, and what is right is not reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from kiosk.catalogs.checks.checker import NOT_SHOWN, checker_for
from kiosk.catalogs.checks.names import KEEP
from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.read import read_undamaged
from kiosk.texts.message import STAFF
from tests.catalogs.checks.mutations import (
    Mutants,
    direction_mutants,
    dose_mutants,
    form_mutants,
    negation_mutants,
    term_mutants,
)
from tests.fixture_guide import SHIPPED_LOCALES
from tests.needs import note

pytestmark = pytest.mark.shipped
SPANISH = checker_for(SHIPPED_LOCALES / "es")


def entries() -> Iterator[PoEntry]:
    """The texts that patients read."""
    for path in sorted((SHIPPED_LOCALES / "es" / "LC_MESSAGES").glob("*.po")):
        for entry in read_undamaged(path, "es").active:
            shown = path.stem != STAFF and not any(text.startswith(NOT_SHOWN) for text in entry.notes)
            if shown and not entry.plural:
                yield entry


def found(entry: PoEntry, text: str, *, at_load: bool) -> bool:
    changed = PoEntry(entry.context, entry.msgid, (text,), notes=entry.notes)
    return any(SPANISH.dangers(changed) if at_load else SPANISH.problems(changed))


def share_found(mutants: Iterator[tuple[PoEntry, Mutants]], *, at_load: bool) -> float:
    """Return which share of the mutants is found, and note the figures of each kind."""
    made, caught = Counter[str](), Counter[str]()
    for entry, changes in mutants:
        for kind, text in changes:
            if text != entry.strings[0]:
                made[kind] += 1
                caught[kind] += found(entry, text, at_load=at_load)
    note(", ".join(f"{kind} {caught[kind]} of {count}" for kind, count in made.items()))
    return caught.total() / made.total()


def listed_names(entry: PoEntry) -> list[str]:
    return [name for text in entry.notes if text.startswith(KEEP) for name in text.removeprefix(KEEP).split(", ")]


@pytest.mark.req("CO-03")
def test_wrong_doses_numbers_units_periods_and_names_are_not_shown() -> None:
    mutants = ((entry, dose_mutants(entry.strings[0], listed_names(entry))) for entry in entries())
    assert share_found(mutants, at_load=True) >= 0.99


@pytest.mark.req("CO-03")
def test_lost_and_added_negations_are_not_shown() -> None:
    mutants = ((entry, negation_mutants(entry.strings[0])) for entry in entries())
    assert share_found(mutants, at_load=True) >= 0.9


@pytest.mark.req("CO-03")
def test_opposites_of_amounts_times_and_changes_are_not_shown() -> None:
    mutants = ((entry, direction_mutants(entry.strings[0])) for entry in entries())
    assert share_found(mutants, at_load=True) >= 0.9


@pytest.mark.req("CO-03")
def test_another_symptom_organ_or_person_is_found() -> None:
    mutants = ((entry, term_mutants(entry.msgid, entry.strings[0], SPANISH.terms["term"])) for entry in entries())
    assert share_found(mutants, at_load=False) >= 0.99


def test_what_is_left_out_or_left_in_english_is_found() -> None:
    mutants = ((entry, form_mutants(entry.msgid, entry.strings[0])) for entry in entries())
    assert share_found(mutants, at_load=False) >= 0.99


def test_less_than_one_right_text_in_a_hundred_needs_an_exemption() -> None:
    unexempt = [PoEntry(entry.context, entry.msgid, entry.strings, notes=entry.notes) for entry in entries()]
    alarms = [entry.msgid for entry in unexempt if any(SPANISH.problems(entry))]
    assert len(alarms) / len(unexempt) < 0.01, alarms
