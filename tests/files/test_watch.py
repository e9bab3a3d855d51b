"""Watching folders: a saved file is reported once, when it is whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from kiosk.files.watch import FolderWatch

SECONDS = 20
"""The longest that a test waits for a report."""


@pytest.fixture
def reports(tmp_path: Path) -> Iterator[Queue[set[Path]]]:
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "a.po").write_text("one", "utf-8")
    found: Queue[set[Path]] = Queue()
    watch = FolderWatch([tmp_path], (".po",))
    watch.start(found.put)
    yield found
    watch.close()


def test_a_saved_an_added_and_a_deleted_file_are_reported(tmp_path: Path, reports: Queue[set[Path]]) -> None:
    path, other = tmp_path / "es" / "a.po", tmp_path / "es" / "b.po"
    path.write_text("other", "utf-8")
    assert reports.get(timeout=SECONDS) == {path}
    other.touch()
    assert reports.get(timeout=SECONDS) == {other}
    path.unlink()
    assert reports.get(timeout=SECONDS) == {path}


def test_a_file_that_replaces_another_is_reported(tmp_path: Path, reports: Queue[set[Path]]) -> None:
    """As most editors save."""
    (tmp_path / "new").write_text("two", "utf-8")
    (tmp_path / "new").replace(tmp_path / "es" / "a.po")
    assert reports.get(timeout=SECONDS) == {tmp_path / "es" / "a.po"}


def test_other_files_are_not(tmp_path: Path, reports: Queue[set[Path]]) -> None:
    (tmp_path / "es" / "a.po~").touch()
    (tmp_path / "es" / "b.po").touch()
    assert reports.get(timeout=SECONDS) == {tmp_path / "es" / "b.po"}
