"""``kiosk check`` as a command: what it prints, which files it reads, and its exit codes."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.domain.errors import Exit
from tests.fixture_guide import CONTENT, SHIPPED_CONTENT, SHIPPED_LOCALES

pytestmark = pytest.mark.shipped


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout, in which the terminal is."""
    shutil.copytree(SHIPPED_CONTENT, tmp_path / "content")
    shutil.copytree(SHIPPED_LOCALES, tmp_path / "locales")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def change(guide: Path, new: str) -> int:
    """Change the Spanish name of a page and return its line."""
    path = guide / "locales/es/LC_MESSAGES/ui.po"
    text = path.read_text("utf-8")
    entry = 'msgctxt "go|index"\nmsgid "A to Z list"\n'
    before, after = text.split(entry)
    path.write_text(f'{before}{entry}msgstr "{new}"\n' + after.partition("\n")[2], "utf-8")
    return before.count("\n") + 2


def test_the_checkout_that_the_terminal_is_in_is_read(
    guide: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(guide / "locales" / "es")
    capsys.readouterr()
    main(["check"])
    assert capsys.readouterr().out.startswith(f"kiosk: checking {guide}/content and {guide}/locales\n")


def test_folders_that_are_named_come_first(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    main(["--content", str(CONTENT), "check"])
    assert capsys.readouterr().out.startswith(f"kiosk: checking {CONTENT} and {guide}/locales\n")


def test_an_error_fails_and_a_warning_does_not(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    change(guide, "Lista de la  A a la Z")
    assert main(["check"]) == Exit.OK
    printed = capsys.readouterr()
    assert ": warning: spelling: There is a space too many. Delete it; if the text is right" in printed.err
    assert printed.out.endswith("kiosk: nothing wrong. Warnings: 1\n")
    change(guide, "Lista de la A a la Z 77")
    assert main(["check"]) == Exit.CATALOGS


def test_as_json_each_diagnostic_is_an_object(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = change(guide, "Lista de la A a la Z 77")
    capsys.readouterr()
    assert main(["check", "--json"]) == Exit.CATALOGS
    found = [json.loads(each) for each in capsys.readouterr().out.splitlines()]
    assert {"file", "line", "cause", "remedy", "code", "warning"} == found[0].keys()
    assert (found[0]["file"], found[0]["line"], found[0]["code"]) == (
        "locales/es/LC_MESSAGES/ui.po",
        line,
        "numbers",
    )
    assert found[0]["cause"] == "The numbers differ from the English: 77 is not in the English"
    assert found[0]["warning"] is False


def test_the_levels_of_each_page_are_shown_in_each_language(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["check", "--levels"]) == Exit.OK
    pages = {line.partition(":")[0]: line for line in capsys.readouterr().out.splitlines()}
    articles = {file.stem for file in guide.glob("content/*/*.md")}
    assert pages.keys() == {*articles, "help", "helpline", "about", "changes", "accessibility"}
    for line in pages.values():
        grade, score = re.fullmatch(r"[\w-]+: English for grade (\d\.\d); es (\d\d) points", line).groups()  # type: ignore[union-attr]
        assert float(grade) <= 8
        assert int(score) >= 65, "fairly easy on the INFLESZ scale"


def test_a_new_language_does_not_fail_the_check(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["i18n", "add", "fr"]) == Exit.OK
    capsys.readouterr()
    assert main(["check"]) == Exit.OK
    # The generic names need no translation, so they count as translated.
    names = (SHIPPED_LOCALES / "common.pot").read_text("utf-8").count('msgctxt "names"')
    assert f"“fr” is in progress: {names} of " in capsys.readouterr().err
