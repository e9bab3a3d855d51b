"""A compiled catalog says how many translations were left out; without that it is not trusted."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.catalogs.mo import compile_catalog
from kiosk.domain.errors import Diagnostic
from tests.catalogs.samples import catalog, entry, put, put_program


def compiled(po: Path) -> Path:
    """Replace a ``.po`` file by its ``.mo`` and return that."""
    mo = po.with_suffix(".mo")
    mo.write_bytes(compile_catalog(po))
    po.unlink()
    return mo


def test_the_header_counts_the_translations_that_were_left_out(tmp_path: Path) -> None:
    unsure = entry("Call 911.", "Llame al 911.", before="#, fuzzy\n") + "\n" + entry("Take 7 mg.", "Tome 8 mg.")
    names = entry("cladribine", "", "names") + "\n" + entry("tavrimod", "", "names")
    mo = compiled(put(tmp_path, "x", catalog(entry("Yes", "Sí"), unsure, entry("No", ""), names)))
    found = polib.mofile(str(mo))
    assert (found.metadata["X-Left-Out"], found.metadata["X-Names-Left-Out"]) == ("3", "2")
    assert [each.msgid for each in found] == ["Yes"]


@pytest.mark.parametrize("domain", ["ui", "common"])
def test_a_language_without_that_count_is_not_offered(tmp_path: Path, domain: str) -> None:
    put_program(tmp_path)
    mo = compiled(tmp_path / "es" / "LC_MESSAGES" / f"{domain}.po")
    reported: list[Diagnostic] = []
    assert [each.tag for each in GettextCatalogs(tmp_path, reported.extend).languages] == ["en", "es"]
    file = polib.mofile(str(mo))
    del file.metadata["X-Left-Out"]
    file.save()
    assert [each.tag for each in GettextCatalogs(tmp_path, reported.extend).languages] == ["en"]
    [problem] = reported
    assert problem.file.endswith(f"{domain}.mo")
    assert problem.cause == "The catalog cannot be used: its header does not say how many translations were left out"
