"""A test that lacks a program is left out aloud, or fails where the program was to be there."""

from __future__ import annotations

import pytest

from tests import needs

LINE = "NOT TESTED under Nothing: no no-such-program (apt-get install nothing)"


@pytest.fixture(autouse=True)
def loud(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    lines: list[str] = []
    monkeypatch.setattr(needs, "LOUD", lines)
    return lines


def lacks() -> None:
    needs.need("Nothing", "sh", "no-such-program", package="nothing")


def test_it_is_left_out_aloud_and_told_once(monkeypatch: pytest.MonkeyPatch, loud: list[str]) -> None:
    monkeypatch.setenv("KIOSK_REQUIRE", "something")
    for _ in range(2):
        with pytest.raises(pytest.skip.Exception) as skipped:
            lacks()
        assert skipped.value.msg == LINE
    assert loud == [LINE]


def test_it_fails_where_the_program_was_to_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_REQUIRE", "something  nothing")
    with pytest.raises(pytest.fail.Exception, match="no-such-program"):
        lacks()


def test_nothing_is_told_where_all_is_there(loud: list[str]) -> None:
    needs.need("Nothing", "sh", package="dash")
    assert loud == []
