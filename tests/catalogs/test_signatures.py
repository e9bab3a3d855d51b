"""Signatures: a reviewer's name stands under the words that were read, and under no others."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.mo import compile_catalog
from kiosk.catalogs.release import check_signatures
from kiosk.catalogs.signatures import Signature, fingerprint, is_part, sign, signature_of, signed
from kiosk.catalogs.write import format_po
from tests.catalogs.samples import DOSE, SPANISH, WHOLE, catalog, entry, parse, put
from tests.needs import need

ANA = Signature(date(2026, 11, 28), "Ana Pérez, RN")
LUIS = Signature(date(2026, 12, 1), "Luis")
TAKE_7 = PoEntry("test", "Take 7 mg.", ("Tome 7 mg.",), comments=("Asked the pharmacist.",))


def test_the_signature_is_a_comment_in_the_entry() -> None:
    assert signed(TAKE_7, ANA).comments == (
        "Asked the pharmacist.",
        "signed: d24965304e7f Ana Pérez, RN, 2026-11-28",
    )
    assert signature_of(signed(TAKE_7, ANA)) == ANA


@pytest.mark.parametrize(
    "change",
    [{"strings": ("Tome 8 mg.",)}, {"msgid": "Take 8 mg."}, {"context": "other"}, {"plural": "Take {n} mg."}],
    ids=["translation", "English", "context", "plural"],
)
def test_any_change_makes_it_invalid(change: dict[str, object]) -> None:
    assert signature_of(replace(signed(TAKE_7, ANA), **change)) is None


def test_a_second_signature_replaces_the_first() -> None:
    twice = signed(signed(TAKE_7, ANA), LUIS)
    assert signature_of(twice) == LUIS
    assert len(twice.comments) == 2


@pytest.mark.parametrize("day", ["2026-11-31", "soon"])
def test_a_day_that_does_not_exist_signs_nothing(day: str) -> None:
    assert signature_of(replace(TAKE_7, comments=(f"signed: {fingerprint(TAKE_7)} Ana, {day}",))) is None


def test_only_translations_that_may_be_shown_are_signed() -> None:
    po, count, refused = sign(parse(WHOLE), "x", ["x"], ANA, SPANISH)
    assert (count, refused) == (2, 3)
    assert [each.msgid for each in po.entries if signature_of(each)] == ["Take 7 mg.", "{n} day"]
    assert not any(each.comments for each in po.entries if each.obsolete)


def test_a_signed_catalog_reads_back() -> None:
    po, _, _ = sign(parse(WHOLE), "x", ["x"], ANA, SPANISH)
    assert [signature_of(each) for each in parse(format_po(po)).entries] == [ANA, ANA, None, None, None, None]


@pytest.mark.parametrize(
    ("part", "named"),
    [("lemtrada", True), ("common", True), ("lemtrada|facts", True), ("lemtrada|fact", False), ("ui", False)],
)
def test_a_part_is_a_catalog_a_page_or_a_section(part: str, named: bool) -> None:
    assert is_part(part, "common", PoEntry("lemtrada|facts", "Dose")) is named


def test_a_release_needs_every_signature_that_patients_depend_on(tmp_path: Path) -> None:
    path = put(tmp_path, "common", catalog(DOSE, entry("Call 911.", "Llame al 911.")))
    put(tmp_path, "staff", catalog(entry("Texts", "Textos")))
    (problem,) = check_signatures(tmp_path)
    assert (problem.line, problem.cause) == (10, "2 of 2 translations carry no reviewer's signature")
    half, _, _ = sign(parse(path.read_text("utf-8")), "common", ["test"], ANA, SPANISH)
    path.write_text(format_po(half).replace("Llame al 911.", "Llame al 911 ya."), "utf-8")
    (problem,) = check_signatures(tmp_path)
    assert (problem.line, problem.cause) == (16, "1 of 2 translations carry no reviewer's signature")
    path.write_text(format_po(half), "utf-8")
    assert check_signatures(tmp_path) == []


def test_an_installed_catalog_tells_how_many_were_signed_when_it_was_built(tmp_path: Path) -> None:
    path = put(tmp_path, "common", catalog(DOSE, entry("Call 911.", "Llame al 911.")))
    mo = path.with_suffix(".mo")
    mo.write_bytes(compile_catalog(path))
    path.unlink()
    (problem,) = check_signatures(tmp_path)
    assert problem.file.endswith("common.mo")
    assert problem.cause == "2 of 2 translations carry no reviewer's signature"


def test_other_programs_leave_a_signature_in_its_entry(tmp_path: Path) -> None:
    """GNU gettext stands for the libraries of Weblate and Poedit."""
    need("gettext", "msgcat", "msgmerge", package="gettext")
    po, _, _ = sign(parse(WHOLE), "x", ["x"], ANA, SPANISH)
    path, template = tmp_path / "x.po", tmp_path / "x.pot"
    path.write_text(format_po(po), "utf-8")
    template.write_text(catalog(entry("Take 7 mg.", ""), tag=""), "utf-8")
    for command in ("msgcat --no-wrap x.po", "msgmerge --quiet --no-wrap x.po x.pot"):
        written = subprocess.run(command.split(), cwd=tmp_path, capture_output=True, check=True).stdout.decode()
        assert signature_of(parse(written).entries[0]) == ANA
