"""``kiosk i18n`` as translators run it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.domain.errors import Exit
from tests.fixture_guide import CONTENT, LOCALES


@pytest.fixture
def locales(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the fixture guide's catalogs, and a terminal that names no language."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(LOCALES, tmp_path / "locales"))


def i18n(locales: Path, *arguments: str) -> int:
    return main(["--content", str(CONTENT), "--locales", str(locales), "i18n", *arguments])


def test_a_reviewer_signs_a_section(locales: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert i18n(locales, "sign", "es", "tavrizo|warnings", "--reviewer", "Ana", "--day", "2026-11-28") == Exit.OK
    assert capsys.readouterr().out == "locales/es/LC_MESSAGES/tavrizo.po: signed by Ana: 2.\n"
    assert (locales / "es/LC_MESSAGES/tavrizo.po").read_text("utf-8").count(" Ana, 2026-11-28\n") == 2


def test_what_cannot_be_signed_is_counted(locales: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = locales / "es/LC_MESSAGES/tavrizo.po"
    text = path.read_text("utf-8").replace('msgctxt "tavrizo|warnings"', '#, fuzzy\nmsgctxt "tavrizo|warnings"', 1)
    path.write_text(text, "utf-8")
    assert i18n(locales, "sign", "es", "tavrizo|warnings", "--reviewer", "Ana") == Exit.CATALOGS
    assert capsys.readouterr().out.splitlines() == [
        "locales/es/LC_MESSAGES/tavrizo.po: signed by Ana: 1.",
        "locales/es/LC_MESSAGES/tavrizo.po: not signed, because not finished: 1. kiosk i18n check es names them.",
    ]


def test_a_part_that_does_not_exist_is_refused(locales: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert i18n(locales, "sign", "es", "aspirin", "--reviewer", "Ana") == Exit.USAGE
    assert "“es” has no part called aspirin" in capsys.readouterr().err


def test_results_are_spanish_in_a_spanish_terminal(
    locales: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "es_US.UTF-8")
    assert i18n(locales, "sign", "es", "tavrizo|warnings", "--reviewer", "Ana") == Exit.OK
    assert capsys.readouterr().out == "locales/es/LC_MESSAGES/tavrizo.po: firmado por Ana: 2.\n"


def test_results_are_json_on_request(locales: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert i18n(locales, "sign", "es", "tavrizo|warnings", "--reviewer", "Ana", "--json") == Exit.OK
    assert json.loads(capsys.readouterr().out) == {
        "file": "locales/es/LC_MESSAGES/tavrizo.po",
        "name": "Ana",
        "count": 2,
        "says": "locales/es/LC_MESSAGES/tavrizo.po: signed by Ana: 2.",
    }


def test_the_status_is_one_line_for_each_page(locales: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert i18n(locales, "status", "es") == Exit.OK
    language, first, *_, last = capsys.readouterr().out.splitlines()
    assert language == "es: offered to patients"
    assert first.startswith("es, ")
    assert last.startswith("es, ui: translated ")


def test_a_status_tells_by_its_exit_code_that_a_language_on_offer_is_not_complete(locales: Path) -> None:
    assert i18n(locales, "add", "fr") == Exit.OK
    assert i18n(locales, "status") == Exit.OK, "French is in progress"
    path = locales / "es/LC_MESSAGES/tavrizo.po"
    text = path.read_text("utf-8").replace('msgctxt "tavrizo|warnings"', '#, fuzzy\nmsgctxt "tavrizo|warnings"', 1)
    path.write_text(text, "utf-8")
    assert i18n(locales, "status") == Exit.CATALOGS


def test_the_status_as_json_has_every_page(locales: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert i18n(locales, "status", "--json") == Exit.OK
    pages = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {(page["page"], page["offered"], page["missing"]) for page in pages} >= {
        ("tavrizo", True, 0),
        ("ui", True, 0),
    }


def test_the_status_as_a_page_is_in_the_language_of_the_terminal(
    locales: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANG", "es_US.UTF-8")
    assert i18n(locales, "status", "--html", "status.html") == Exit.OK
    assert capsys.readouterr().out == "status.html: escrito.\n"
    page = Path("status.html").read_text("utf-8")
    assert '<html lang="es">' in page
    assert "<h1>Traducciones del quiosco</h1>" in page


@pytest.mark.parametrize(
    "arguments", [("status", "fr"), ("check", "es", "fr"), ("sign", "fr", "tavrizo", "--reviewer", "Ana")]
)
def test_a_language_that_has_no_catalogs_is_refused(
    locales: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert i18n(locales, *arguments) == Exit.USAGE
    assert capsys.readouterr().err == (
        f"kiosk i18n {arguments[0]}: There are no catalogs for fr. kiosk i18n add TAG starts a language.\n"
    )


@pytest.fixture
def changed(locales: Path) -> Path:
    """The catalogs after the English of two texts has changed: one in its spelling, one in its meaning."""
    path = locales / "es/LC_MESSAGES/tavrizo.po"
    text = path.read_text("utf-8")
    for context, now, before in (
        ("tavrizo|glance", "You take it at home, with or without food.", "You tak it at home with or without food."),
        ("tavrizo|facts", "Days 1 to 7: 0.25 mg a day.", "Days 1 to 7: 0.5 mg a day."),
    ):
        old = f'msgctxt "{context}"\nmsgid "{now}'
        assert old in text
        text = text.replace(old, f'#, fuzzy\n#| msgid "{before}"\n{old}')
    path.write_text(text, "utf-8")
    return locales


def test_the_texts_whose_english_has_changed_are_listed(changed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert i18n(changed, "same") == Exit.OK
    dose, _ = capsys.readouterr().out.splitlines()
    assert dose == (
        "locales/es/LC_MESSAGES/tavrizo.po:34: was “Days 1 to 7: 0.5 mg a day.”, is “Days 1 to 7: 0.25 mg a day.”"
    )


def test_a_corrected_spelling_keeps_the_translation(changed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert i18n(changed, "same", "You take it at home") == Exit.OK
    assert capsys.readouterr().out.endswith(": the translation stays\n")
    assert i18n(changed, "same") == Exit.OK
    assert "at home" not in capsys.readouterr().out


def test_a_changed_number_is_never_a_matter_of_spelling(changed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (changed / "es/LC_MESSAGES/tavrizo.po").read_bytes()
    assert i18n(changed, "same", "0.25 mg") == Exit.USAGE
    assert "More than the spelling has changed: it was “Days 1 to 7: 0.5 mg a day.”" in capsys.readouterr().err
    assert i18n(changed, "same", "nothing of the kind") == Exit.USAGE
    assert (changed / "es/LC_MESSAGES/tavrizo.po").read_bytes() == before


def test_a_new_language_gets_catalogs_and_a_lexicon(locales: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert i18n(locales, "add", "fr") == Exit.OK
    *_, lexicon, hint = capsys.readouterr().out.splitlines()
    assert lexicon == "locales/fr/lexicon.toml: written. It lists the words that somebody must hear."
    assert hint == "Next: translate ui.po and common.po, and see them with kiosk i18n preview fr"
    (locales / "fr" / "lexicon.toml").write_text("[words]\n", "utf-8")
    assert i18n(locales, "add", "fr") == Exit.OK
    assert (locales / "fr" / "lexicon.toml").read_text("utf-8") == "[words]\n", "what is there stays"


def test_the_check_names_what_is_wrong_in_the_languages_asked_for(
    locales: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert i18n(locales, "extract") == i18n(locales, "add", "fr") == Exit.OK
    path = locales / "es/LC_MESSAGES/tavrizo.po"
    path.write_text(path.read_text("utf-8").replace("Días 1 a 7: 0.25 mg", "Días 1 a 7: 2.5 mg"), "utf-8")
    capsys.readouterr()
    assert i18n(locales, "check", "es") == Exit.CATALOGS
    (error,) = [line for line in capsys.readouterr().err.splitlines() if " numbers: " in line]
    assert error.startswith(
        "locales/es/LC_MESSAGES/tavrizo.po:32: numbers: "
        "The numbers differ from the English: 0.25 is missing, 2.5 is not in the English. "
    )
    i18n(locales, "check", "fr")
    found = capsys.readouterr().err
    assert "tavrizo.po:32" not in found
    assert "locales/fr: warning: “fr” is in progress: 2 of " in found
