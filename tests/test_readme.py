"""The README says what is so: its key table, its commands, its settings, its links."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from kiosk.cli.arguments import parser
from kiosk.domain.errors import Exit
from kiosk.domain.keys import SHORTCUTS, joined
from kiosk.services.translator import Translator
from kiosk.site.configuration import read_configuration
from tests.world import ROOT, real_translator

README = (ROOT / "README.md").read_text("utf-8")


def key_table(translator: Translator) -> str:
    lines = ["| keys | do |", "| --- | --- |"]
    for shortcut in SHORTCUTS:
        names = translator.text(joined((*shortcut.keys, *shortcut.letters)), "en").value
        lines.append(f"| {names} | {translator.text(shortcut.label, 'en').value} |")
    return "\n".join(lines)


def test_the_key_table_is_the_one_of_the_program() -> None:
    found = re.search(r"<!-- keys:.*?-->\n(.*?)\n?<!-- /keys -->", README, re.DOTALL)
    assert found
    assert found[1] == key_table(real_translator())


def test_every_option_that_the_readme_names_exists() -> None:
    named = set(re.findall(r"`kiosk [^`]*?(--[a-z]+)", README)) | {"--linear"}
    known = parser().format_help()
    missing = [option for option in named if option not in known and option != "--release"]
    assert not missing


def test_the_settings_in_the_readme_are_read_without_complaint(tmp_path: Path) -> None:
    found = re.search(r"```toml\n(.*?)```", README, re.DOTALL)
    assert found
    file = tmp_path / "kiosk.toml"
    for name in ("content", "locales"):
        (tmp_path / name).mkdir()
    (tmp_path / "keypad.toml").touch()
    file.write_text(found[1], "utf-8")
    read_configuration(file)
    assert tomllib.loads(found[1])["staff_code"] == "leave"


@pytest.mark.parametrize("code", list(Exit))
def test_every_exit_code_is_told(code: Exit) -> None:
    assert re.search(rf"\b{code.value}\b", README)


def test_every_link_leads_to_a_file() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_two_commands_are_targets_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^make (\w+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
