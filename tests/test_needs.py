"""A test that lacks a program is skipped with a note, or fails if the program is required."""

from __future__ import annotations

import pytest

from tests import needs

LINE = "NOT TESTED under Nothing: no no-such-program (apt-get install nothing)"


@pytest.fixture(autouse=True)
def notes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    lines: list[str] = []
    monkeypatch.setattr(needs, "NOTES", lines)
    return lines


def lacks() -> None:
    needs.need("Nothing", "sh", "no-such-program", package="nothing")


def test_it_is_skipped_with_one_note(monkeypatch: pytest.MonkeyPatch, notes: list[str]) -> None:
    monkeypatch.setenv("KIOSK_REQUIRE", "something")
    for _ in range(2):
        with pytest.raises(pytest.skip.Exception) as skipped:
            lacks()
        assert skipped.value.msg == LINE
    assert notes == [LINE]


def test_it_fails_if_the_program_is_required(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_REQUIRE", "something  nothing")
    with pytest.raises(pytest.fail.Exception, match="no-such-program"):
        lacks()


def test_there_is_no_note_if_all_programs_are_installed(notes: list[str]) -> None:
    needs.need("Nothing", "sh", package="dash")
    assert notes == []
