"""The documents are true: key table, options, settings, exit codes, links."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from kiosk.cli.arguments import parser
from kiosk.domain.errors import Exit
from kiosk.domain.keys import SHORTCUTS, joined_keys
from kiosk.services.translator import Translator
from kiosk.site.configuration import SETTING_TYPES, Configuration
from kiosk.site.keypad import COMMANDS as PROFILE_COMMANDS
from kiosk.texts.keys import DOES
from tests.fixture_guide import ROOT, fixture_translator
from tests.site.configuration_file import read_configuration

README = (ROOT / "README.md").read_text("utf-8")
KEYS = (ROOT / "docs" / "KEYS.md").read_text("utf-8")
KEYPADS = (ROOT / "docs" / "KEYPADS.md").read_text("utf-8")
SETTINGS = (ROOT / "docs" / "SETTINGS.md").read_text("utf-8")
COMMANDS = (ROOT / "docs" / "COMMANDS.md").read_text("utf-8")
DOCUMENTS = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")])


def key_table(translator: Translator) -> str:
    lines = ["| keys | do |", "| --- | --- |"]
    for shortcut in SHORTCUTS:
        names = translator.text(joined_keys((*shortcut.keys, *shortcut.letters)), "en").value
        lines.append(f"| {names} | {translator.text(shortcut.label, 'en').value} |")
    return "\n".join(lines)


def test_the_key_table_is_the_one_of_the_program() -> None:
    found = re.search(r"<!-- keys:.*?-->\n(.*?)\n?<!-- /keys -->", KEYS, re.DOTALL)
    assert found
    assert found[1] == key_table(fixture_translator())


def test_the_table_of_commands_for_profiles_is_the_one_of_the_program() -> None:
    found = re.search(r"<!-- commands:.*?-->\n(.*?)\n?<!-- /commands -->", KEYPADS, re.DOTALL)
    assert found
    rows = dict(re.findall(r"^\| `(.+)` \| (.+) \|$", found[1], re.MULTILINE))
    assert tuple(rows) == PROFILE_COMMANDS
    labels = {command: label.text for command, label in DOES.items() if command in PROFILE_COMMANDS}
    assert {command: rows[command] for command in labels} == labels


def test_every_option_that_the_documents_name_exists() -> None:
    named = set(re.findall(r"`kiosk [^`]*?(--[a-z-]+)", README + COMMANDS)) | {"--linear"}
    known = parser().format_help()
    assert {option for option in named if option not in known} == {
        "--release", "--json", "--levels", "--reviewer", "--new-key",
    }, "of subcommands"  # fmt: skip
    assert parser().parse_args(["check", "--release"]).release


def test_the_documented_settings_are_read_without_complaint(tmp_path: Path) -> None:
    found = re.search(r"```toml\n(.*?)```", SETTINGS, re.DOTALL)
    assert found
    file = tmp_path / "kiosk.toml"
    for name in ("content", "locales"):
        (tmp_path / name).mkdir()
    (tmp_path / "keypad.toml").touch()
    file.write_text(found[1], "utf-8")
    written = read_configuration(file)
    assert written == Configuration(locations=written.locations), "the values shown are the defaults"
    every = re.sub(r"^# (?=\w+ = )", "", found[1], flags=re.MULTILINE)
    assert set(tomllib.loads(every)) == set(SETTING_TYPES), "each setting has its line"


@pytest.mark.parametrize("code", list(Exit))
def test_every_exit_code_is_documented(code: Exit) -> None:
    assert re.search(rf"^\| {code.value} \|", COMMANDS, re.MULTILINE)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_to_a_file(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text("utf-8")):
        assert (document.parent / target).exists(), target


def anchors(document: Path) -> set[str]:
    """Return the anchors of the headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_to_a_heading_leads_to_one(document: Path) -> None:
    for target, anchor in re.findall(r"\]\(([^)#:]*)#([^)]+)\)", document.read_text("utf-8")):
        assert anchor in anchors(document.parent / target if target else document), f"{target}#{anchor}"


def test_the_anchors_of_headings() -> None:
    assert {"the-doctor", "exit-codes"} <= anchors(ROOT / "docs" / "COMMANDS.md")
    assert "settings-of-a-clinic" not in anchors(ROOT / "docs" / "COMMANDS.md")


def test_the_two_commands_are_targets_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^make (\w+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_the_documented_lines_of_the_log_are_those_of_the_program() -> None:
    deploying = (ROOT / "docs" / "DEPLOYING.md").read_text("utf-8")
    source = "".join(file.read_text("utf-8") for file in (ROOT / "src" / "kiosk").rglob("*.py"))
    lines = re.findall(r"^\| `([^`]+)` \|", deploying.partition("These lines are for monitoring")[2], re.MULTILINE)
    assert len(lines) == 6
    for line in lines:
        words = re.split(r"screen|visits: .*|3$", line)[0].strip()
        assert f'"{words}' in source, line
