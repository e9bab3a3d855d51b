"""The index of docs/decisions.md lists every record under its own title, and the numbers leave nothing out."""

from __future__ import annotations

import re

from tests.fixture_guide import ROOT

TEXT = (ROOT / "docs" / "decisions.md").read_text("utf-8")
RECORDS = re.findall(r"^### (\d+)\. (.+)$", TEXT, re.MULTILINE)


def test_records_are_numbered_without_a_gap() -> None:
    assert [int(number) for number, _ in RECORDS] == list(range(1, len(RECORDS) + 1))


def test_the_index_lists_every_record() -> None:
    listed = re.findall(r"^- (\d+)\. (.+?)(?: \(superseded by \d+\))?$", TEXT, re.MULTILINE)
    assert sorted(listed, key=lambda entry: int(entry[0])) == RECORDS


def test_superseded_records_are_marked_in_the_index() -> None:
    marked = re.findall(r"^- (\d+)\. .+ \(superseded by (\d+)\)$", TEXT, re.MULTILINE)
    said = re.findall(r"^### (\d+)\. [^#]*?\bSuperseded by (\d+)\.", TEXT, re.MULTILINE)
    assert sorted(marked) == sorted(said)
    assert ("6", "113") in marked


def test_every_record_is_dated() -> None:
    for text in re.split(r"^### ", TEXT, flags=re.MULTILINE)[1:]:
        assert re.search(r"\b20\d\d-\d\d-\d\d\b", text), text.partition("\n")[0]
