"""A correction of the English spelling costs no translator's time, and a change of its meaning is not let through."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.catalogs.checks.checker import checker_for
from kiosk.catalogs.spelling import changes, is_spelling, keep_translation
from tests.catalogs.samples import catalog, entry, put
from tests.fixture_guide import LOCALES

ENGLISH = checker_for(LOCALES / "en")

FUZZY = '#, fuzzy\n#| msgid "Take one tablit a day."\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Take one tablit a day.", "Take one tablet a day."),
        ("Call your doctor, or 911", "Call your doctor or 911"),
        ("Check your blood count every month", "Check your bloodcount every month"),
        ("the Clinic", "the clinic"),
        ("Wait a hour.", "Wait an hour."),
    ],
)
def test_single_letters_signs_and_spaces_are_spelling(before: str, after: str) -> None:
    assert is_spelling(before, after, ENGLISH)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Wait 14 days.", "Wait 15 days."),
        ("Take 12 mg.", "Take 12 mcg."),
        ("Take it with food.", "Do not take it with food."),
        ("Call before the infusion.", "Call after the infusion."),
        ("Fewer relapses.", "Fewer."),
        ("Fever", "No fever"),
    ],
)
def test_numbers_and_words_are_not(before: str, after: str) -> None:
    assert not is_spelling(before, after, ENGLISH)


def test_the_translation_is_current_again_and_nothing_else_changes(tmp_path: Path) -> None:
    wanted = entry("Take one tablet a day.", "Tome una tableta al día.")
    other = entry("Unsure.", "Dudoso.", before="#, fuzzy\n")
    path = put(tmp_path, "x", catalog(FUZZY + wanted, other))
    (change,) = changes(tmp_path)
    assert change.place.endswith("es/LC_MESSAGES/x.po:12")
    assert change.is_spelling
    keep_translation(change)
    assert path.read_text("utf-8") == catalog(wanted, other)
