"""Templates: every text of the program and the content, each with a note to the translator."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from unicodedata import is_normalized

import pytest

from kiosk import texts
from kiosk.catalogs.check import check_catalogs
from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.extract import PACKAGE, merge_duplicates, program_texts, source_texts, template
from kiosk.catalogs.write import format_po
from kiosk.cli import i18n as commands
from kiosk.content.extraction import content_messages
from kiosk.texts.message import Message, StaffText
from tests.fixture_guide import CONTENT, SHIPPED_CONTENT, SHIPPED_LOCALES


def silently(_: StaffText) -> None:
    """Print no result."""


PROGRAM = merge_duplicates(entry for _, entry in program_texts(PACKAGE))


def test_every_phrase_has_a_note_to_the_translator() -> None:
    assert [entry for _, entry in program_texts(PACKAGE) if not any(entry.notes)] == []


def test_every_phrase_of_the_program_is_found() -> None:
    tables = [vars(getattr(texts, module)) for module in texts.__all__]
    known = [value for table in tables for value in table.values() if isinstance(value, Message)]
    for table in (texts.settings.THEME_NAMES, texts.keys.KEY_NAMES, texts.keys.DOES, texts.keys.IN_BAR):
        known += table.values()
    assert {(m.context, m.text, m.plural) for m in known} <= {(e.context, e.msgid, e.plural) for e in PROGRAM}


def test_the_programs_texts_are_composed() -> None:
    """Catalogs are composed (NFC) when they are read, and a text that is not would never be found in one."""
    assert [entry for entry in PROGRAM if not is_normalized("NFC", entry.context + entry.msgid + entry.plural)] == []


def test_only_texts_with_named_values_are_flagged_for_translators_tools() -> None:
    assert {entry.flags for entry in PROGRAM if "{" in entry.msgid + entry.plural} == {("python-brace-format",)}
    assert {entry.flags for entry in PROGRAM if "{" not in entry.msgid + entry.plural} == {()}


def test_a_folder_of_another_name_makes_the_same_templates(tmp_path: Path) -> None:
    copy = tmp_path / "other"
    shutil.copytree(CONTENT, copy)
    assert source_texts(content_messages(copy)) == source_texts(content_messages(CONTENT))


def test_a_long_note_is_read_whole() -> None:
    (entry,) = [entry for entry in PROGRAM if entry.msgid == texts.pages.SHOWN_IN_ENGLISH.text]
    assert len(entry.notes) == 2
    assert not any("T:" in note for note in entry.notes)


def test_a_text_in_two_places_is_one_entry_with_both_notes() -> None:
    (entry,) = merge_duplicates(
        [
            PoEntry("c", "Text", notes=("One.",), references=("a",)),
            PoEntry("c", "Text", notes=("Two.",), references=("b",)),
        ]
    )
    assert (entry.notes, entry.references) == (("One.", "Two."), ("a", "b"))


def test_the_date_changes_only_with_the_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.pot"
    for second in (0, 86_400):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(second))
        path.write_text(format_po(template("x", (PoEntry("c", "Text"),), path)), encoding="utf-8")
    assert "1970-01-01 00:00" in path.read_text(encoding="utf-8")
    assert "1970-01-02 00:00" in format_po(template("x", (PoEntry("c", "New text"),), path))


def test_extracting_and_updating_twice_is_the_same_to_the_byte(tmp_path: Path) -> None:
    (tmp_path / "es" / "LC_MESSAGES").mkdir(parents=True)
    snapshots = []
    for _ in range(2):
        commands.extract(CONTENT, tmp_path, silently)
        assert commands.update(tmp_path, tmp_path, silently) == 0
        snapshots.append({path: path.read_bytes() for path in sorted(tmp_path.rglob("*.po*"))})
    assert snapshots[0] == snapshots[1]
    assert {path.stem for path in snapshots[0]} >= {"ui", "common", "lemtrada"}


def test_a_template_without_texts_is_deleted(tmp_path: Path) -> None:
    (tmp_path / "gone.pot").write_text("", encoding="utf-8")
    commands.extract(CONTENT, tmp_path, silently)
    assert not (tmp_path / "gone.pot").exists()


@pytest.mark.shipped
def test_the_templates_of_the_checkout_are_up_to_date() -> None:
    assert [str(problem) for problem in check_catalogs(SHIPPED_LOCALES, commands.readable_texts(SHIPPED_CONTENT))] == []


@pytest.mark.shipped
def test_no_text_of_the_program_or_its_pages_names_the_languages_of_the_kiosk() -> None:
    """A text with "English and Spanish" is wrong as soon as there is a third language."""
    texts = commands.readable_texts(SHIPPED_CONTENT)
    named = re.compile(r"(?:English|Spanish) (?:and|or) (?:in )?(?:English|Spanish)|both languages", re.IGNORECASE)
    found = [entry.msgid for domain in ("ui", "common") for entry in texts[domain] if named.search(entry.msgid)]
    assert found == ["On the web: fda.gov/medwatch, the MedWatch form 3500B, in English or Spanish"]
