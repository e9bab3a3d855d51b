"""``kiosk pack`` and ``kiosk update``: a guide is packed, fetched, checked, and shown from the next visit on."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kiosk.cli.folders import DataFolders, data_folder
from kiosk.cli.main import main
from kiosk.domain.errors import Exit
from tests.updates.clinic import Clinic
from tests.updates.packs import PUBLIC


@pytest.fixture
def clinic(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Clinic:
    made = Clinic(tmp_path)
    made.set_up(capsys, f'update_from = "{made.shared}"\nupdate_folder = "{made.store}"')
    return made


OWN = DataFolders(data_folder("content"), data_folder("locales"))


def test_a_pack_is_taken_once_and_an_older_one_never(clinic: Clinic, capsys: pytest.CaptureFixture[str]) -> None:
    assert clinic.shown == OWN
    assert clinic.make("2026.11.28") == Exit.OK
    assert "kiosk: version 2026.11.28, " in capsys.readouterr().out
    assert clinic.run("update") == Exit.OK
    assert "kiosk: took version 2026.11.28, in force from the next visit on\n" in capsys.readouterr().out
    guide = clinic.store / "packs" / "2026.11.28+0.1.0"
    assert clinic.shown == DataFolders(guide / "content", guide / "locales")
    assert (guide / "content/help.md").read_bytes() == (clinic.guide / "content/help.md").read_bytes()
    assert sorted(each.suffix for each in (guide / "locales/es/LC_MESSAGES").iterdir()) == [".mo"] * 5
    assert clinic.run("update") == Exit.OK
    assert capsys.readouterr().out.startswith("kiosk: nothing new; version 2026.11.28")
    clinic.serve("2026.11.27")
    assert clinic.run("update") == Exit.UPDATE
    assert "Its version 2026.11.27 is not newer than 2026.11.28" in capsys.readouterr().err
    assert clinic.shown.content == guide / "content"


def test_a_pack_with_a_mistake_is_neither_made_nor_taken(clinic: Clinic, capsys: pytest.CaptureFixture[str]) -> None:
    page = clinic.guide / "content" / "treatments" / "lemtrada.md"
    page.write_text(page.read_text("utf-8").replace("{#cost}", "{#warnings}"), "utf-8")
    assert clinic.make("1") == Exit.UPDATE
    said = r"; the first: content/treatments/lemtrada\.md:\d+: The heading “Help with the cost” does not belong"
    assert re.search(said, capsys.readouterr().err)
    assert not clinic.pack.exists()
    clinic.serve("1")
    assert clinic.run("update") == Exit.UPDATE
    assert f"{clinic.shared}: Mistakes that kiosk check finds: " in capsys.readouterr().err
    assert clinic.shown == OWN


def test_what_was_refused_is_in_the_log_and_the_doctor_says_so(
    clinic: Clinic, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_PLAYER", "none")
    clinic.serve("1")
    assert clinic.run("update") == Exit.OK
    whole = clinic.pack.read_bytes()
    clinic.serve("2")
    clinic.pack.write_bytes(clinic.pack.read_bytes()[:-1])
    capsys.readouterr()
    assert clinic.run("update") == Exit.UPDATE
    said = f"{clinic.shared}: It was cut off: "
    assert f"ERROR kiosk.cli.update: {said}" in capsys.readouterr().err
    clinic.run("doctor")
    printed = capsys.readouterr()
    assert "updates: version 1, taken on 20" in printed.out
    assert "key ed25519:" in printed.out
    assert "updates: The last pack was not taken (20" in printed.err
    assert said in printed.err
    clinic.pack.write_bytes(whole)
    assert clinic.run("update") == Exit.OK
    guide = clinic.store / "packs" / "1+0.1.0" / "content" / "help.md"
    guide.write_text("changed")
    clinic.run("doctor")
    printed = capsys.readouterr()
    assert "not taken" not in printed.err
    assert f"{guide}: The file is not the one of the pack. Check the disk, and take a newer pack." in printed.err


def test_a_pack_without_a_language_of_the_kiosk_is_refused(clinic: Clinic, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(clinic.guide / "locales" / "es")
    clinic.serve("1")
    assert clinic.run("update") == Exit.UPDATE
    assert "It lacks languages that the kiosk offers now: es." in capsys.readouterr().err
    assert clinic.shown == OWN


@pytest.mark.parametrize(
    ("line", "arguments", "cause"),
    [
        ("", [], "update_key: No key is set, so no pack can be trusted. Put the line that kiosk pack --new-key"),
        ('update_key = "KEY"\n', [], "update_from: It is not said where packs come from. Name a pack, or set"),
        (
            'update_key = "KEY"\ncontent = "."\n',
            ["/nowhere"],
            "kiosk.toml:2: The setting “content” names another guide, so no pack would be shown",
        ),
        (
            'update_key = "ed25519:AAAA"\n',
            [],
            "kiosk.toml:1: “update_key” must be a key as kiosk pack --new-key prints",
        ),
    ],
)
def test_settings_without_which_no_pack_can_be_taken(
    line: str, arguments: list[str], cause: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(line.replace("KEY", PUBLIC), "utf-8")
    assert main(["--config", str(file), "update", *arguments]) == Exit.USAGE
    assert cause in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (["."], "kiosk pack: A folder, --output or --key is missing. Write kiosk pack DIR -o FILE --key FILE"),
        ([".", "-o", "x", "--key", "none", "--as", "v1"], "--as: “v1” is not a version such as 2026.11.28"),
    ],
)
def test_wrong_arguments_of_pack(arguments: list[str], cause: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pack", *arguments]) == Exit.USAGE
    assert cause in capsys.readouterr().err
