"""Two people's work on one catalog, merged by git itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.catalogs.samples import entry
from tests.fixture_guide import ROOT

HEADER = """msgid ""
msgstr ""
"POT-Creation-Date: {created}\\n"
"PO-Revision-Date: {revised}\\n"
"Last-Translator: {name}\\n"
"Language: es\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"""
TEXTS = ("Take 7 mg.", "Wait 14 days.", "Call 911.")


def catalog(*strings: str, created: str = "2026-11-01 08:00+0000", revised: str, name: str, more: str = "") -> str:
    header = HEADER.format(created=created, revised=revised, name=name) + more
    return "\n".join([header, *(entry(text, string) for text, string in zip(TEXTS, strings, strict=True))])


BASE = catalog("", "", "", revised="2026-11-01 08:00+0000", name="Nobody")
ANA = catalog("Tome 7 mg.", "", "", revised="2026-11-02 09:00+0000", name="Ana")
LUIS = catalog(
    "", "Espere 14 días.", "", created="2026-11-03 08:00+0000", revised="2026-11-03 10:00+0000", name="Luis",
    more='"X-Generator: Poedit 3.2.2\\n"\n',
)  # fmt: skip


class Repository:
    """A git repository with one catalog."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.catalog = folder / "es.po"
        self.git("init", "--quiet", "--initial-branch=main")
        shutil.copy(ROOT / ".gitattributes", folder)
        self.commit(BASE)

    def git(self, *arguments: str) -> int:
        settings = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
        environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        return subprocess.run(
            ["git", *settings, *arguments], cwd=self.folder, env=environment, capture_output=True, check=False
        ).returncode

    def commit(self, text: str) -> None:
        self.catalog.write_text(text, "utf-8")
        assert self.git("add", "--all") == 0
        assert self.git("commit", "--quiet", "--message", "x") == 0

    def merged(self, ours: str, theirs: str) -> bool:
        """Commit each version on a branch of its own, and return whether git merges them without a conflict."""
        self.git("switch", "--quiet", "--create", "theirs")
        self.commit(theirs)
        self.git("switch", "--quiet", "main")
        self.commit(ours)
        return self.git("merge", "--quiet", "--no-edit", "theirs") == 0


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path)
    made.git("config", "merge.kiosk-catalog.driver", f"{sys.executable} -m kiosk i18n merge %O %A %B")
    return made


@pytest.mark.parametrize(("ours", "theirs"), [(ANA, LUIS), (LUIS, ANA)])
def test_both_translations_and_the_newer_header_are_kept(repository: Repository, ours: str, theirs: str) -> None:
    assert repository.merged(ours, theirs)
    assert repository.catalog.read_text("utf-8") == catalog(
        "Tome 7 mg.", "Espere 14 días.", "",
        created="2026-11-03 08:00+0000", revised="2026-11-03 10:00+0000", name="Luis",
        more='"X-Generator: Poedit 3.2.2\\n"\n',
    )  # fmt: skip


def test_one_text_translated_twice_is_a_conflict(repository: Repository) -> None:
    other = catalog("Toma 7 mg.", "", "", revised="2026-11-03 10:00+0000", name="Luis")
    assert not repository.merged(ANA, other)
    text = repository.catalog.read_text("utf-8")
    assert [line for line in text.split("\n") if line[:7] in {"<<<<<<<", ">>>>>>>"}] == [
        "<<<<<<< ours",
        ">>>>>>> theirs",
    ]
    assert 'msgstr "Tome 7 mg."' in text
    assert 'msgstr "Toma 7 mg."' in text


def test_git_alone_finds_a_conflict_in_the_header(tmp_path: Path) -> None:
    """The reason for all this."""
    assert not Repository(tmp_path).merged(ANA, LUIS)
