"""What docs/TRANSLATING.md and docs/TRADUCIR.md promise to a new translator."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from kiosk.cli.arguments import parser
from tests.fixture_guide import ROOT
from tests.needs import note

ENGLISH, SPANISH = ((ROOT / "docs" / name).read_text("utf-8") for name in ("TRANSLATING.md", "TRADUCIR.md"))
SECONDS = 300


def three_commands(document: str) -> list[str]:
    found = re.search(r"```sh\n(.*?)```", document, re.DOTALL)
    assert found
    return found[1].splitlines()


@pytest.mark.parametrize("document", [ENGLISH, SPANISH])
def test_there_are_three_commands(document: str) -> None:
    clone, folder, preview = three_commands(document)
    assert re.fullmatch(r"git clone \S+ \w+", clone)
    assert folder == f"cd {clone.split()[-1]}"
    assert preview == "make preview"


@pytest.mark.parametrize("document", [ENGLISH, SPANISH])
def test_every_command_that_is_shown_is_understood(document: str) -> None:
    shown = re.findall(
        r"kiosk ((?:--linear )?i18n (?:check|status|same|sign|preview|extract|update|add|pseudo)[^`\n,;:)]*)", document
    )
    assert len(shown) > 10
    for command in shown:
        words = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', command)]
        left_out = {"add": ["vi"], "preview": ["es"], "pseudo": ["DIR"]}.get(words[-1], [])
        parser().parse_args([*words, *left_out])


def test_both_documents_have_the_same_parts() -> None:
    def parts(document: str) -> int:
        return len(re.findall(r"^## ", document, re.MULTILINE))

    assert parts(ENGLISH) == parts(SPANISH)


@pytest.mark.slow
@pytest.mark.shipped
def test_a_new_translator_sees_a_first_string_after_three_commands(tmp_path: Path) -> None:
    """In a clone, with what is installed from the package index."""
    asked = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(tmp_path / "x"), "babel"]
    if subprocess.run(asked, capture_output=True, check=False).returncode:
        note("NOT TESTED: the three commands for translators, for there is no package index to install from")
        pytest.skip("no package index")
    clone, folder, preview = three_commands(ENGLISH)
    commands = f"{clone.replace('ADDRESS', str(ROOT))} && {folder} && {preview}"
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "KIOSK", "LC_", "LANG"))
    }
    environment = {**kept, "TERM": "xterm-256color", "LANG": "C.UTF-8", "KIOSK_PLAYER": "none"}
    program = pexpect.spawn(
        "sh", ["-c", commands], cwd=str(tmp_path), env=environment, encoding="utf-8", dimensions=(30, 100)
    )
    try:
        title = "Medicamentos para la esclerosis múltiple"
        program.expect_exact(title, timeout=SECONDS)
        catalog = tmp_path / folder.split()[-1] / "locales" / "es" / "LC_MESSAGES" / "ui.po"
        text = catalog.read_text("utf-8")
        assert title in text
        catalog.write_text(text.replace(title, "Mi primera cadena"), "utf-8")
        program.expect_exact("Mi primera cadena", timeout=SECONDS)
        program.send("\x11")
        program.expect(pexpect.EOF, timeout=SECONDS)
    finally:
        program.close(force=True)
    assert program.exitstatus == 0
