"""What the doctor finds in the guide, and as JSON for a program that watches many kiosks."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk.cli.doctor import examine_public
from kiosk.cli.doctor_guide import examine_guide
from kiosk.cli.doctor_report import DoctorReport
from kiosk.cli.main import main
from kiosk.domain.errors import Exit
from kiosk.site.configuration import Configuration
from kiosk.site.reading import load_settings
from kiosk.texts.doctor import GUIDE
from tests.fixture_guide import CONTENT, FIXTURE_GUIDE, LOCALES


def test_json_is_an_object_a_line_for_facts_and_for_problems(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KIOSK_PLAYER", "none")
    assert main([*FIXTURE_GUIDE, "doctor", "--json", "--size", "30x10"]) == Exit.VOICE
    written = capsys.readouterr()
    found = [json.loads(line) for line in written.out.splitlines()]
    assert written.err == ""
    assert {"about": "terminal", "fact": "30 columns, 10 lines; letters: utf-8"} in found
    assert [each["cause"] for each in found if each.get("file") == "screen"] == [
        "30x10 is too small for the full screen, which needs 40x12"
    ]
    assert not [each for each in found if str(each.get("about", "")).startswith("speaking")]


def examined(content: Path, today: date, capsys: pytest.CaptureFixture[str]) -> tuple[Exit, str, str]:
    code = examine_guide(Configuration(content=content, locales=LOCALES), DoctorReport(), today)
    written = capsys.readouterr()
    return code, written.out, written.err


def test_a_page_whose_review_is_due_is_named_with_its_day(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = examined(CONTENT, date(2026, 11, 28), capsys)
    assert (code, err) == (Exit.OK, "")
    assert "reviews: 0 due; " in out
    code, out, err = examined(CONTENT, date(2099, 1, 1), capsys)
    assert code == Exit.CONTENT
    assert "content/treatments/lemtrada.md: It was to be reviewed by 20" in err
    assert "Let a clinician check the page against its sources." in err
    assert "languages: en, es\n" in out


def test_a_broken_page_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    (tmp_path / "content" / "help.md").unlink()
    code, _, err = examined(tmp_path / "content", date(2026, 11, 28), capsys)
    assert code == Exit.CONTENT
    assert err.startswith("content/help.md: The file cannot be read: No such file or directory.")


def test_a_public_kiosk_without_a_code_of_its_own_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text("public = true\n", "utf-8")
    assert examine_public(load_settings(settings)[0], DoctorReport()) is Exit.USAGE
    assert f"{settings}:1: A public kiosk needs a staff code of its own. Run kiosk code" in capsys.readouterr().err


@pytest.mark.shipped
def test_json_keeps_its_subjects_in_english(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "es_US.UTF-8")
    DoctorReport(as_json=True).fact(GUIDE.with_values(pages=33, folder="content", tags="en, es"))
    DoctorReport().fact(GUIDE.with_values(pages=33, folder="content", tags="en, es"))
    assert capsys.readouterr().out.splitlines() == [
        '{"about": "guide", "fact": "33 páginas en content; idiomas: en, es"}',
        "guía: 33 páginas en content; idiomas: en, es",
    ]
