"""Each language writes numbers in its own way; what they are worth is compared."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.catalogs.checks.checker import Checker, checker_for
from kiosk.catalogs.checks.number_format import number_format
from kiosk.catalogs.entry import PoEntry
from tests.fixture_guide import LOCALES


@pytest.mark.parametrize(
    ("locale", "written", "value"),
    [
        ("fr", "1 000", "1000"),
        ("fr", "12,7", "12.7"),
        ("fr", "1 234,5", "1234.5"),
        ("fr", "12.7", "12.7 (not like 1 234,5)"),
        ("de", "1.000", "1000"),
        ("es_US", "1,000", "1000"),
        ("es_US", "1.5", "1.5"),
        ("es", "1.000", "1000"),
        ("vi", "1.234,5", "1234.5"),
        ("hmn", "1,000", "1000"),
    ],
)
def test_a_number_is_read_as_the_language_writes_it(locale: str, written: str, value: str) -> None:
    assert number_format(locale).value(written) == value


@pytest.mark.parametrize(
    ("english", "french", "found"),
    [
        ("1,000 people", "1 000 personnes", []),
        ("1,000 people", "1000 personnes", []),
        ("12.7% of people", "12,7 % des personnes", []),
        ("1,000 people", "1,000 personnes", ["numbers"]),
        ("12.7% of people", "12.7 % des personnes", ["numbers"]),
        ("12.7% of people", "127 % des personnes", ["numbers"]),
        ("Call 1-800-532-7667.", "Appelez le 1-800-532-7667.", []),
    ],
)
def test_values_are_compared(english: str, french: str, found: list[str]) -> None:
    assert [problem.code for problem in Checker("fr").dangers(PoEntry("c", english, (french,)))] == found


@pytest.mark.parametrize(
    ("russian", "found"),
    [("12 мг/кг", []), ("12 мкг/кг", ["numbers", "units"]), ("12 mg/kg", []), ("12 кг", ["numbers", "units"])],
)
def test_a_language_may_have_symbols_of_its_own(russian: str, found: list[str], tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "ru").mkdir()
    shutil.copy(LOCALES / "en" / "words.toml", tmp_path / "en")
    symbols = '[symbol]\nmg = ["мг"]\nmcg = ["мкг"]\nkg = ["кг"]\n'
    (tmp_path / "ru" / "words.toml").write_text(symbols, "utf-8")
    found_now = checker_for(tmp_path / "ru").dangers(PoEntry("c", "12 mg/kg", (russian,)))
    assert [problem.code for problem in found_now] == found
