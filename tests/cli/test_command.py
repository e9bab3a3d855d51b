"""The command itself, as staff start it: exit codes, messages, and a guide that is served whatever one file holds."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.domain.errors import Exit
from tests.fixture_guide import CONTENT, FIXTURE_GUIDE, LOCALES, SHIPPED_CONTENT, SHIPPED_LOCALES

TO_WARNINGS = "\n1\n1\n2\n"
"""Typed lines: go on, English, Lemtrada, important warnings."""


def kiosk(
    *arguments: str, typed: str = "", cwd: Path | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    inherited = {key: value for key, value in os.environ.items() if key not in {"ACCESSIBLE", "NO_COLOR"}}
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *FIXTURE_GUIDE, *arguments],
        input=typed, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False, cwd=cwd,
        env={**inherited, **(environment or {})},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--nonsense"], "--nonsense"),
        (["nonsense"], "nonsense"),
        (["--linear", "--plain"], "not allowed with"),
        (["--language"], "expected one argument"),
        (["--language", "xx"], "“xx” is not offered (there is: en, es)"),
        (["--theme", "pink"], "pink"),
        (["--content", "/nowhere"], "--content: It must be the path of a folder that exists, not “/nowhere”. Correct"),
        (["--keypad", "none.toml"], "--keypad: It must be the path of a file that exists, not “none.toml”. Correct"),
        (["--locales", ""], "--locales: It must be the path of a folder that exists, not “”. Correct"),
        (["--config", "/nowhere.toml"], "/nowhere.toml"),
        (["--transcript", "/nowhere/t.jsonl"], "/nowhere/t.jsonl"),
        (["i18n"], "STEP"),
    ],
)
def test_wrong_arguments_end_with_the_code_for_usage(arguments: list[str], words: str) -> None:
    done = kiosk(*arguments)
    assert done.returncode == Exit.USAGE
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert "<" not in done.stderr.splitlines()[-1], "choices are the words to type, and nothing of Python"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("nonsense = 1\n", "kiosk.toml:1: “nonsense” is not a known key"),
        ('mode = "screen"\nletters = 3\n', "kiosk.toml:2: “letters” must be true or false"),
        ('theme = "pink"\n', "must be one of dark"),
        ("mode = [\n", "not TOML"),
        ('content = "nowhere"\n', "must be the path of a folder"),
        ('locales = ""\n', "kiosk.toml:1: “locales” must be the path of a folder that exists, not “”"),
    ],
)
def test_a_wrong_configuration_is_reported_line_by_line(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "kiosk.toml").write_text(text, "utf-8")
    done = kiosk("--config", str(tmp_path / "kiosk.toml"))
    assert done.returncode == Exit.USAGE
    assert words in done.stderr


def test_without_catalogs_the_kiosk_is_in_english_and_says_why(tmp_path: Path) -> None:
    done = kiosk("--plain", "--locales", str(tmp_path), typed="\n")
    assert "Welcome. Choose your language." in done.stdout
    assert done.returncode == Exit.CATALOGS
    assert f"{tmp_path}: There are no catalogs here, so the kiosk is in English only." in done.stderr


def test_the_configuration_sets_the_language_a_visit_begins_in(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text('language = "es"\n', "utf-8")
    done = kiosk("--config", str(tmp_path / "kiosk.toml"), typed="\nl\n")
    assert done.returncode == Exit.OK
    assert "Número, o h para ayuda:" in done.stdout


def test_a_person_reads_a_section_by_typed_lines() -> None:
    done = kiosk("--plain", typed=TO_WARNINGS)
    assert done.returncode == Exit.OK
    assert "Important: Stroke: strokes have happened within 3 days of a dose." in done.stdout
    assert done.stderr == ""
    assert "\x1b" not in done.stdout


@pytest.mark.shipped
def test_check_says_that_nothing_is_wrong_with_what_ships() -> None:
    done = kiosk("--content", str(SHIPPED_CONTENT), "--locales", str(SHIPPED_LOCALES), "check")
    assert (done.returncode, done.stderr) == (Exit.OK, "")
    assert done.stdout == f"kiosk: checking {SHIPPED_CONTENT} and {SHIPPED_LOCALES}\nkiosk: nothing wrong\n"


def test_a_release_is_rejected_until_a_clinician_has_signed() -> None:
    done = kiosk("check", "--release")
    assert done.returncode == Exit.CONTENT
    assert "lemtrada.md" in done.stderr


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def test_check_names_everything_wrong_at_once(content: Path) -> None:
    file = content / "treatments" / "lemtrada.md"
    text = file.read_text("utf-8")
    file.write_text(text.replace("{#cost}", "{#warnings}").replace("[^medlineplus-cigna]", "[^nobody]"), "utf-8")
    (content / "about.md").write_bytes(b"# About\n\xff\n")
    done = kiosk("--content", str(content), "check")
    assert done.returncode == Exit.CONTENT
    for words in ("lemtrada.md:", "nobody", "warnings", "about.md"):
        assert words in done.stderr


def test_a_broken_file_is_reported_at_the_end_and_the_rest_is_served(content: Path) -> None:
    broken = content / "treatments" / "broken.md"
    whole = (content / "treatments" / "lemtrada.md").read_text("utf-8").replace('name = "Lemtrada"', 'name = "Zebra"')
    broken.write_text(whole[:900], "utf-8")
    done = kiosk("--content", str(content), "--plain", typed=f"{TO_WARNINGS}b\nb\n2\n")
    assert "Important: Stroke" in done.stdout
    assert "This page cannot be shown right now. Please ask the staff." in done.stdout
    assert "broken.md" in done.stderr
    assert done.returncode == Exit.CONTENT


def test_a_broken_catalog_is_reported_at_the_end_and_english_is_served(tmp_path: Path) -> None:
    locales = Path(shutil.copytree(LOCALES, tmp_path / "locales"))
    (locales / "es" / "LC_MESSAGES" / "ui.po").write_bytes(b"\xff")
    done = kiosk("--locales", str(locales), "--plain", typed=TO_WARNINGS)
    assert "Important: Stroke" in done.stdout
    assert "ui.po" in done.stderr
    assert done.returncode == Exit.CATALOGS


def test_a_wrong_number_in_a_catalog_is_reported_at_the_end_and_english_is_served(tmp_path: Path) -> None:
    locales = Path(shutil.copytree(LOCALES, tmp_path / "locales"))
    po = locales / "es" / "LC_MESSAGES" / "lemtrada.po"
    text = po.read_text("utf-8")
    assert "Primer ciclo: 12 mg" in text
    po.write_text(text.replace("Primer ciclo: 12 mg", "Primer ciclo: 21 mg"), "utf-8")
    done = kiosk("--locales", str(locales), "--plain", typed="\n2\n1\n1\n")
    assert "First course: 12 mg" in done.stdout
    assert "21 mg" not in done.stdout
    assert done.stderr.count("12 is missing, 21 is not in the English") == 1
    assert done.returncode == Exit.CATALOGS


def test_a_language_left_out_for_its_catalogs_is_reported_with_their_code_when_asked_for(tmp_path: Path) -> None:
    locales = Path(shutil.copytree(LOCALES, tmp_path / "locales"))
    (locales / "es" / "LC_MESSAGES" / "ui.po").write_bytes(b"")
    done = kiosk("--locales", str(locales), "--language", "es", "--plain")
    assert done.returncode == Exit.CATALOGS
    assert "ui.po: The file is empty" in done.stderr
    assert "“es” is not offered (there is: en)" in done.stderr
    assert kiosk("--locales", str(locales), "--language", "../es", "--plain").returncode == Exit.USAGE


def test_no_content_at_all_is_reported_before_anything_is_shown(tmp_path: Path) -> None:
    done = kiosk("--content", str(tmp_path), "--plain")
    assert done.returncode == Exit.CONTENT
    assert done.stdout == ""


def test_the_transcript_holds_everything_presented_one_object_a_line(tmp_path: Path) -> None:
    file = tmp_path / "transcript.jsonl"
    done = kiosk("--transcript", str(file), "--plain", typed="\n2\n1\n2\n")
    assert done.returncode == Exit.OK
    entries = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert all(
        set(entry) == {"time", "screen", "chosen", "language", "text", "kind", "place", "spoken"} for entry in entries
    )
    assert entries[0]["screen"] == "attract"
    warnings = [entry for entry in entries if entry["screen"] == "section/lemtrada/warnings"]
    assert {entry["language"] for entry in warnings} == {"es"}
    assert any(entry["text"].startswith("Importante: ") and entry["kind"] == "urgent" for entry in warnings)
    printed = " ".join(done.stdout.split())
    assert all(entry["text"] in printed for entry in warnings if entry["kind"] == "bullet")


@pytest.mark.req("PR-04")
def test_what_nobody_asked_to_keep_is_kept_nowhere(tmp_path: Path) -> None:
    kiosk("--plain", typed=TO_WARNINGS, cwd=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_ends_the_transcript_and_not_the_visit() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "--transcript", "/dev/full"],
        input="\n1\n1\n",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert "Lemtrada" in done.stdout
    assert done.stderr.count("the transcript ends here") == 1
    assert "Traceback" not in done.stderr


def test_compiled_catalogs_are_never_replaced_by_empty_ones(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "locales" / "es" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "ui.mo").touch()
    for step in ("extract", "update"):
        assert main(["--locales", str(tmp_path / "locales"), "i18n", step]) == Exit.CATALOGS
        assert "are compiled" in capsys.readouterr().err
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == ["ui.mo"]


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_input_and_output_end_without_a_traceback(closed: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m kiosk {closed}'], capture_output=True, text=True, timeout=60, check=False
    )
    assert "Traceback" not in done.stderr
    assert done.returncode in {0, 75}
