"""A lexicon is read strictly: each mistake is reported with its line, and the correct entries are used."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import Diagnostic
from kiosk.speech.text.files import LEXICON, lexicon_problems, read_lexicon
from kiosk.speech.text.pronounce import FilePronunciation

LOCALES = Path(__file__).resolve().parents[3] / "locales"
SAMPLE = """# A comment
[words]
abc = { say = "a bee see", phonemes = "eɪ", note = "né" }
"D.E" = { letters = true }
plain = "simple"
"""


def read(folder: Path, content: str | bytes) -> tuple[dict[str, str], list[Diagnostic]]:
    file = folder / "en" / LEXICON
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    lexicon, problems = read_lexicon(file)
    assert lexicon_problems(folder) == sorted(problems)
    return {entry.word: entry.say for entry in lexicon.entries}, problems


def test_a_correct_lexicon(tmp_path: Path) -> None:
    assert read(tmp_path, SAMPLE) == ({"abc": "a bee see", "D.E": "", "plain": "simple"}, [])


def test_a_missing_lexicon_is_empty(tmp_path: Path) -> None:
    assert read_lexicon(tmp_path / "en" / LEXICON)[1] == []


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ('bad = { say = "x", sya = "y" }', "“words.bad.sya” is not a known key"),
        ("bad = { say = 5 }", "“words.bad.say” must be a text in quotation marks, not 5"),
        ('bad = { letters = "yes" }', "“words.bad.letters” must be true or false, not “yes”"),
        ("bad = 5", "“bad” is neither a text nor a table"),
        ('bad = { note = "n" }', "“bad” needs either say or letters = true"),
        ('bad = { say = "x", letters = true }', "“bad” needs either say or letters = true"),
        ('bad = { say = "[[x]]" }', "What is said for “bad” holds the sign '['"),
        ('bad = { say = "x", phonemes = "bæœd" }', "The phonemes of “bad” hold 'œ'"),
        ('bad = { letters = true, phonemes = "bæd" }', "“bad” is said letter by letter and has phonemes"),
        ('"5" = { say = "six" }', "“5” is a number, and a number may not be said as another"),
        ('"<5" = { say = "five" }', "“<5” does not begin with a letter or digit"),
        ('" bad" = { say = "x" }', "“ bad” does not begin with a letter or digit"),
        (f'bad = {{ say = "{"x" * 81}" }}', "“bad…” is longer than 80 characters"),
        ('"a  b" = "x"\n"a b" = "y"', "“a b” has an entry already"),
        ('abc = "twice"', "“abc” is already set on line 3"),
        ("bad", "It is not TOML: "),
    ],
)
def test_a_mistake_is_reported_on_its_line(tmp_path: Path, line: str, cause: str) -> None:
    known, (problem,) = read(tmp_path, f"{SAMPLE}{line}\n")
    assert problem.cause.startswith(cause)
    assert problem.line == 6 + line.count("\n")
    assert problem.remedy
    assert "bad" not in known
    if "TOML" not in cause and "is already set" not in cause:
        assert known["abc"] == "a bee see", "the correct entries are used"


@pytest.mark.parametrize(
    ("content", "line", "cause"),
    [
        (b"[words]\nabc = '\xff'\n", 2, "Byte 15 of the file, 0xFF, is not UTF-8"),
        (b"[word]\nabc = 'x'\n", 1, "“word” is not a part of a lexicon"),
        (b"", 0, "The file is empty"),
        (b"#" * 300_000, 0, "The file has more than 256 KB"),
    ],
)
def test_a_file_that_is_no_lexicon(tmp_path: Path, content: bytes, line: int, cause: str) -> None:
    known, problems = read(tmp_path, content)
    assert known == {}
    assert (problems[0].line, problems[0].cause) == (line, cause)


def test_a_lexicon_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "en" / LEXICON).mkdir(parents=True)
    assert [problem.line for problem in lexicon_problems(tmp_path)] == [0]


def test_cut_off_at_any_byte_is_a_problem_and_never_an_error(tmp_path: Path) -> None:
    data = SAMPLE.encode()
    whole = [end for end in range(len(data)) if data[:end].endswith(b"\n") and b"[words]" in data[:end]]
    for end in range(len(data)):
        assert bool(read(tmp_path, data[:end])[1]) is (end not in whole), data[:end]


@given(content=st.binary(max_size=80) | st.text(max_size=80).map(lambda text: f"[words]\n{text}\n".encode()))
def test_any_bytes_can_be_read(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    _, problems = read(tmp_path_factory.getbasetemp(), content)
    assert all(problem.cause and problem.remedy for problem in problems)


def test_a_broken_lexicon_leaves_the_rules_working_and_is_reported_once(tmp_path: Path) -> None:
    read(tmp_path, "[words\n")
    reported: list[Diagnostic] = []
    known = FilePronunciation(tmp_path, reported.extend)
    assert known.spoken("<5% of 12 mg", "en").text == known.spoken("<5% of 12 mg", "en").text
    assert known.spoken("<5% of 12 mg", "en").text == "less than 5 percent of 12 milligrams"
    assert [problem.line for problem in reported] == [1]


def test_the_shipped_lexicons_are_correct() -> None:
    assert sorted(path.parent.name for path in LOCALES.glob(f"*/{LEXICON}")) == ["en", "es"]
    assert lexicon_problems(LOCALES) == []


def test_feminine_nouns_are_known_in_the_plural_too(tmp_path: Path) -> None:
    nouns = '[feminine]\nnouns = ["vez", "dosis", "semana", "unidad", "reacción"]\n'
    lexicon, problems = read_lexicon(_written(tmp_path, f"{nouns}[words]\n"))
    assert problems == []
    assert lexicon.feminine == {
        *("vez", "veces", "dosis", "semana", "semanas", "unidad", "unidades", "reacción", "reacciones"),
    }


@pytest.mark.parametrize(
    ("nouns", "line", "cause"),
    [
        ('[feminine]\nnouns = "vez"\n', 1, "[feminine] must contain only a list of nouns"),
        ('[feminine]\nwords = ["vez"]\n', 1, "[feminine] must contain only a list of nouns"),
        ('feminine = ["vez"]\n', 1, "[feminine] must contain only a list of nouns"),
        ('[feminine]\nnouns = [\n  "vez", "Hora",\n]\n', 3, "“Hora” must be one lower-case noun"),
        ('[feminine]\nnouns = [\n  "dos veces",\n]\n', 3, "“dos veces” must be one lower-case noun"),
        ("[feminine]\nnouns = [5]\n", 2, "“5” must be one lower-case noun"),
    ],
)
def test_an_invalid_noun_is_reported_on_its_line(tmp_path: Path, nouns: str, line: int, cause: str) -> None:
    lexicon, (problem,) = read_lexicon(_written(tmp_path, f"{nouns}[words]\n"))
    assert (problem.line, problem.cause) == (line, cause)
    assert problem.remedy
    assert not lexicon.feminine - {"vez", "veces"}


def _written(folder: Path, content: str) -> Path:
    file = folder / "es" / LEXICON
    file.parent.mkdir(exist_ok=True)
    file.write_text(content, "utf-8")
    return file
