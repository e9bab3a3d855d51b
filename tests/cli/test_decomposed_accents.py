"""Accents written as two characters (Unicode NFD) are read as one, wherever a text comes in."""

from __future__ import annotations

import shutil
from pathlib import Path
from unicodedata import normalize

import pytest

from kiosk.catalogs.spoken_texts import translated_texts
from kiosk.cli.check import check_spoken_catalogs, check_spoken_content
from kiosk.cli.main import main
from kiosk.content.content_files import read_content
from kiosk.content.listing import listed_medicine
from kiosk.content.spoken_texts import english_texts
from kiosk.domain.errors import Exit
from kiosk.files.languages import language_tags
from kiosk.speech.text.pronounce import FilePronunciation
from tests.catalogs.samples import catalog, entry, put
from tests.content_samples import TREATMENT, write_content
from tests.fixture_guide import LOCALES
from tests.site.configuration_file import read_configuration

EACUTE = "e\u0301"


def test_a_text_of_the_content(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    (content / "about.md").write_text(f"# About\n\nGuillain-Barr{EACUTE} syndrome.\n", "utf-8")
    assert "Guillain-Barr\u00e9 syndrome." in [text for _, _, text in english_texts(read_content(content))]
    assert check_spoken_content(content, LOCALES) == []


def test_the_name_of_a_medicine_in_the_list(tmp_path: Path) -> None:
    file = tmp_path / "lemtrada.md"
    file.write_text(TREATMENT.replace('"Lemtrada"', f'"L{EACUTE}mtrada"'), "utf-8")
    listed = listed_medicine(file)
    assert listed is not None
    assert listed.name == "L\u00e9mtrada"


def test_a_translation(tmp_path: Path) -> None:
    shutil.copytree(LOCALES / "es", tmp_path / "es", ignore=lambda *_: ["LC_MESSAGES"])
    (tmp_path / "es" / "LC_MESSAGES").mkdir()
    put(tmp_path, "ui", catalog(entry("Day", "Di\u0301a, aqui\u0301")))
    assert language_tags(tmp_path) == ["es"]
    assert [text.text for text, _ in translated_texts(tmp_path, "es")] == ["D\u00eda, aqu\u00ed"]
    assert check_spoken_catalogs(tmp_path) == []


def test_a_word_of_the_lexicon(tmp_path: Path) -> None:
    lexicon = tmp_path / "es" / "lexicon.toml"
    lexicon.parent.mkdir()
    lexicon.write_text(f'[words]\n"caf{EACUTE}" = {{ say = "t{EACUTE}" }}\n', "utf-8")
    known = FilePronunciation(tmp_path, lambda problems: pytest.fail(str(problems)))
    assert known.spoken("Un caf\u00e9.", "es").text == "Un t\u00e9."


def test_a_text_given_to_kiosk_say(capsys: pytest.CaptureFixture[str]) -> None:
    text = normalize("NFD", "Sesión de 1 día")
    assert main(["say", text, "--lang", "es", "--show"]) is Exit.OK
    shown, spoken, *rest = capsys.readouterr().out.splitlines()
    assert shown == "shown: Sesi\u00f3n de 1 d\u00eda"
    assert spoken == "spoken: Sesi\u00f3n de un d\u00eda"
    assert [line for line in rest if line.startswith("refused")] == []


def test_a_value_of_the_configuration(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(f'headphones = "caf{EACUTE}"\n', "utf-8")
    assert read_configuration(file).headphones == "caf\u00e9"
