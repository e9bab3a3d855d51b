"""The first lexicon of a new language."""

from __future__ import annotations

import shutil
from pathlib import Path

from kiosk.speech.text.files import lexicon_problems, read_lexicon
from kiosk.speech.text.new_lexicon import new_lexicon
from tests.fixture_guide import LOCALES


def test_it_is_a_correct_lexicon_without_an_entry(tmp_path: Path) -> None:
    shutil.copytree(LOCALES / "en", tmp_path / "en")
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "lexicon.toml").write_text(new_lexicon(tmp_path, "fr"), "utf-8")
    assert lexicon_problems(tmp_path) == []
    assert read_lexicon(tmp_path / "fr" / "lexicon.toml")[0].entries == ()


def test_every_word_becomes_an_entry_when_its_mark_is_removed(tmp_path: Path) -> None:
    text = new_lexicon(LOCALES, "fr")
    assert 'kiosk say "WORD" --lang fr\n' in text
    file = tmp_path / "fr" / "lexicon.toml"
    file.parent.mkdir()
    header, words = text.split("[words]\n")
    file.write_text(f"{header}[words]\n{words.replace('# ', '')}", "utf-8")
    lexicon, problems = read_lexicon(file)
    assert [str(problem) for problem in problems] == []
    english = read_lexicon(LOCALES / "en" / "lexicon.toml")[0]
    assert [entry.word for entry in lexicon.entries] == [entry.word for entry in english.entries]
