"""The rows are consistent: every clause has a row or a reason, every row has tests or a reason."""

from __future__ import annotations

import re
import string
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.conformance.matrix import KINDS, LANGUAGES, LEVELS, ROOT, Requirement, clauses, requirement, requirements
from tests.conformance.report import FILES, STATUSES, render, status
from tests.conformance.row_tests import Proofs, proofs_from

pytestmark = pytest.mark.xdist_group("conformance report")

ROWS = list(requirements().values())
DAY = date(2027, 1, 31)
READS = re.compile(r'requirement\("([A-Z]{2}-\d\d)"\)\.(?:number|size)\("(\w+)"\)')
"""How a test or a benchmark reads a threshold of a row."""
AS_OURS = ("-q", "--config-file", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT), "-p", "tests.conftest")
"""Runs a test outside the checkout as if it were inside."""


@pytest.fixture(scope="module")
def collected() -> Proofs:
    """Return the tests of every row, as pytest finds them in the whole of the tests."""
    return proofs_from("--collect-only", "-q", "-m", "req", "tests")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_row_is_whole_in_both_languages(row: Requirement) -> None:
    assert re.fullmatch(r"[A-Z]{2}-\d\d", row.id)
    assert (row.kind in KINDS, row.level in LEVELS, bool(row.clauses)) == (True, True, True)
    for language in LANGUAGES:
        named = {name for _, name, _, _ in string.Formatter().parse(row.title[language]) if name}
        assert named == row.thresholds.keys()
        assert row.titled(language)
        for words in filter(None, (row.title, row.not_yet, row.partly, row.note)):
            assert words[language].strip()
            assert "|" not in words[language]
    if row.evidence:
        assert (ROOT / row.evidence[0]).is_file()


def test_every_clause_has_a_row_or_a_reason_and_not_both() -> None:
    wanted, unclaimed = clauses()
    used = {clause for row in ROWS for clause in row.clauses}
    assert used == wanted
    excused = [clause for each in unclaimed for clause in each.clauses]
    assert [clause for clause, times in Counter(excused).items() if times > 1] == []
    assert not used & set(excused)
    for each in unclaimed:
        assert all(each.reason[language].strip() for language in LANGUAGES)


def test_every_row_that_tests_can_prove_has_one_or_says_why_not(collected: Proofs) -> None:
    lacking = [row.id for row in ROWS if row.kind == "auto" and not collected[row.id] and not row.not_yet]
    assert lacking == []
    marked = [row.id for row in ROWS if row.kind != "auto" and collected[row.id]]
    assert marked == [], "no test can prove what depends on the equipment or the place"


def test_thresholds_are_read_from_the_rows(collected: Proofs) -> None:
    """A row that tests prove has each of its numbers read by one of them, or by a benchmark."""
    files = [*(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").glob("*.py")]
    read = {pair for file in files for pair in READS.findall(file.read_text("utf-8"))}
    wanted = {(row.id, name) for row in ROWS if collected[row.id] and not row.not_yet for name in row.thresholds}
    assert wanted - read == set()
    assert {pair for pair in read if pair[1] not in requirement(pair[0]).thresholds} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_that_of_today(collected: Proofs, language: str) -> None:
    """Where this fails: ``make conformance``, look at what changed, commit it."""
    assert FILES[language].read_text("utf-8") == render(collected, language, date.today())


def test_the_report_never_says_more_than_the_run_has_shown() -> None:
    row = replace(requirement("SP-03"), partly=None)
    assert status(row, {}, DAY) == "not yet"
    assert status(row, {"a": "skipped"}, DAY) == "not yet"
    assert status(row, {"a": "skipped", "b": "passed"}, DAY) == "proved"
    assert status(row, {"a": "failed", "b": "passed"}, DAY) == "failed"
    partly = replace(row, partly={"en": "Half.", "es": "La mitad."})
    assert status(partly, {"a": "passed"}, DAY) == "in part"
    assert "FAILED" in render({"SP-03": {"a": "failed"}}, "en", DAY)


def test_what_a_person_saw_counts_for_a_year() -> None:
    row = requirement("HW-01")
    seen = replace(row, evidence=("README.md", DAY))
    assert status(row, {}, DAY) == "not shown"
    assert status(seen, {}, DAY - timedelta(days=1)) == "not shown"
    assert status(seen, {}, DAY + timedelta(days=364)) == "shown"
    assert status(seen, {}, DAY + timedelta(days=365)) == "not shown"
    assert set(STATUSES) > {"shown", "not shown"}


def test_a_mark_without_its_row_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("marks") / "test_unknown.py"
    file.write_text('import pytest\n\n\n@pytest.mark.req("XX-99")\ndef test_it() -> None:\n    pass\n', "utf-8")
    with pytest.raises(RuntimeError, match="no row XX-99"):
        proofs_from("--collect-only", *AS_OURS, str(file))


def test_the_end_of_each_test_is_noted_by_row(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("marks") / "test_three.py"
    file.write_text(
        """import pytest

@pytest.mark.req("SP-03", "SP-04")
@pytest.mark.parametrize("number", [1, 2])
def test_a(number):
    assert number == 1

@pytest.mark.req("SP-03")
def test_b():
    pytest.skip("not here")

@pytest.fixture
def broken():
    raise OSError

@pytest.mark.req("SP-05")
def test_c(broken):
    pass

@pytest.mark.req("SP-06")
def test_d():
    pass
""",
        "utf-8",
    )
    proofs = proofs_from(*AS_OURS, str(file))
    ends = {row: sorted(outcomes.values()) for row, outcomes in proofs.items() if outcomes}
    assert ends == {
        "SP-03": ["failed", "skipped"],
        "SP-04": ["failed"],
        "SP-05": ["failed"],
        "SP-06": ["passed"],
    }
