"""An exemption names its check, has a reason, and holds for the texts that it was given for."""

from __future__ import annotations

import pytest

from kiosk.catalogs.checks.problem import stamp
from kiosk.catalogs.entry import PoEntry
from tests.catalogs.samples import SPANISH

STAMP = stamp("Take 7 mg.", "", ("Tome 8 mg.",))


def found(comment: str, english: str = "Take 7 mg.", spanish: str = "Tome 8 mg.") -> list[str]:
    return [problem.code for problem in SPANISH.dangers(PoEntry("c", english, (spanish,), comments=(comment,)))]


def test_a_stamp_changes_with_each_text() -> None:
    assert STAMP == "6834b2"
    assert stamp("Take 7 mg.", "", ("Tome 8 mg!",)) != STAMP
    assert stamp("Take 7 mg!", "", ("Tome 8 mg.",)) != STAMP


def test_a_comment_with_a_reason_exempts_from_one_check() -> None:
    assert found(f"check-ok: numbers {STAMP}, spelled out on purpose") == []
    assert found(f"check-ok: units {STAMP}, on purpose") == ["numbers"]


@pytest.mark.parametrize(
    "comment", [f"check-ok: numbers {STAMP},", f"check-ok: numbers {STAMP}", "check-ok: numbers, on purpose"]
)
def test_without_reason_or_stamp_nothing_is_exempt(comment: str) -> None:
    assert found(comment) == ["numbers"]


@pytest.mark.parametrize(("english", "spanish"), [("Take 7 mg!", "Tome 8 mg."), ("Take 7 mg.", "Tome 8 mg!")])
def test_an_exemption_ends_with_its_text(english: str, spanish: str) -> None:
    assert found(f"check-ok: numbers {STAMP}, spelled out on purpose", english, spanish) == ["numbers"]
