"""Whatever is in a file, reading it gives a page or diagnostics, and never an error of the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.article import read_article
from kiosk.content.file_content import FileContent
from kiosk.content.folder import Shape
from kiosk.content.front_matter import TreatmentFacts, read_facts, split_parts
from kiosk.content.glossary import read_glossary
from kiosk.content.listing import listed_medicine
from kiosk.content.markup import parse_prose
from kiosk.domain.errors import Diagnostic
from kiosk.domain.guide import Article
from kiosk.domain.terms import TermFinder
from kiosk.files.diagnostics import Diagnostics
from tests.content_samples import GLOSSARY, TREATMENT, write_content

FINDER = TermFinder({"ms": "ms"})


def read(data: bytes, path: Path) -> tuple[Article | None, tuple[Diagnostic, ...]]:
    path.write_bytes(data)
    diagnostics = Diagnostics(path.name)
    found = read_article(path, Shape.TREATMENT, diagnostics, FINDER)
    return (found.article if found else None), diagnostics.found


def test_a_file_cut_off_anywhere_is_a_page_or_a_list_of_problems(tmp_path: Path) -> None:
    """Only at the end of a whole block can a cut go unseen: there is nothing to see."""
    data = TREATMENT.replace("brand", "Zoë").encode()
    path = tmp_path / "lemtrada.md"
    whole, _ = read(data, path)
    assert whole is not None
    for end in range(len(data)):
        found, problems = read(data[:end], path)
        assert (found is None) == bool(problems)
        assert found is None or data[:end].endswith(b"\n")


def test_a_glossary_cut_off_anywhere_is_read_or_refused(tmp_path: Path) -> None:
    data = GLOSSARY.encode()
    path = tmp_path / "glossary.md"
    for end in range(len(data)):
        path.write_bytes(data[:end])
        diagnostics = Diagnostics("glossary.md")
        assert (read_glossary(path, diagnostics) is None) == bool(diagnostics.found)


MARKDOWN = st.lists(
    st.sampled_from(
        [
            *("# ", "## ", "### ", "- ", "* ", "1. ", "> ", "    ", "\n", "\n\n", "---\n", "===\n", "```\n", "| a |\n"),
            *(
                "{#glance}",
                "{#warnings}",
                "{#",
                "[^label]",
                "[^",
                "]",
                "[a](b)",
                "![",
                "<!-- T: n -->\n",
                "<!--",
                "-->",
            ),
            *(
                "<b>",
                "&amp;",
                "&#0;",
                "\\",
                "*",
                "_",
                "**",
                "`",
                "MS",
                "5",
                "At a glance",
                "Important warnings",
                "\t",
                "é",
            ),
            *("+++\n", "\u2028", "\x00", "<!-- forms: a, b -->\n", "text ", "{n}", "  \n"),
        ]
    )
    | st.text(max_size=8),
    max_size=40,
).map(lambda parts: "".join(parts).replace("\r", " "))


@settings(max_examples=300, deadline=None)
@given(MARKDOWN)
def test_no_prose_breaks_the_reader(body: str) -> None:
    diagnostics = Diagnostics("x.md")
    parts = split_parts("+++\n+++\n" + body, diagnostics, front_required=True)
    count = body.count("\n") + 3
    for block in parse_prose(parts.body, parts.body_line, diagnostics):
        assert 1 <= block.line <= count
        assert block.text or diagnostics.found
    assert all(0 <= problem.line <= count for problem in diagnostics.found)
    assert all(problem.cause and problem.remedy for problem in diagnostics.found)


@settings(max_examples=100, deadline=None)
@given(body=MARKDOWN)
def test_no_prose_breaks_a_treatment(tmp_path_factory: pytest.TempPathFactory, body: str) -> None:
    front = TREATMENT[: TREATMENT.index("\n## ")]
    path = tmp_path_factory.getbasetemp() / "fuzz.md"
    found, problems = read((front + "\n" + body).encode(), path)
    assert (found is None) == bool(problems)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["a", "b", " = ", '"', "[", "]", "{", "}", ",", "\n", "1", ".", "'", "#", "+++"])).map(
        "".join
    )
)
def test_no_toml_breaks_the_reader(toml: str) -> None:
    diagnostics = Diagnostics("x.md")
    assert read_facts(toml, TreatmentFacts, diagnostics) is None or diagnostics.found
    assert diagnostics.found  # no such text has all the facts
    assert all(1 <= problem.line <= toml.count("\n") + 2 for problem in diagnostics.found)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(
        ['"Lemtrada"', "'Lemtrada'", '"""Lem"""', '"Lem\\u0041"', '"Lémtrada"', '" x"', '""', "3", '"a#b"']
    ),
    st.sampled_from(["", " ", " # note", "\t", '\nx = "y"', "\nname = 'x'", "\r"]),
    st.sampled_from(['route = "infusion"', 'route="pill"', 'route = "drip"', "", 'route = "injection" # why']),
    st.sampled_from(["", "\ufeff", "\n", "# top\n"]),
)
def test_the_list_never_disagrees_with_the_strict_reader(
    tmp_path_factory: pytest.TempPathFactory, name: str, after: str, route: str, before: str
) -> None:
    text = TREATMENT.replace('name = "Lemtrada"', f"name = {name}{after}", 1).replace('route = "infusion"', route, 1)
    path = tmp_path_factory.getbasetemp() / "quick.md"
    strict, _ = read((before + text).encode(), path)
    quick = listed_medicine(path)
    if strict and quick:
        assert quick == strict.medicine


def test_an_ordinary_file_is_listed_from_its_first_lines(tmp_path: Path) -> None:
    path = tmp_path / "lemtrada.md"
    strict, _ = read(TREATMENT.encode(), path)
    assert strict is not None
    assert listed_medicine(path) == strict.medicine


def test_a_file_that_cannot_be_listed_is_left_out(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    folder = content / "treatments"
    (folder / "unusual.md").write_text(TREATMENT.replace('"Lemtrada"', "'Unusual'", 1))
    (folder / "broken.md").write_text(TREATMENT.replace('"infusion"', '"drip"'))
    (folder / "Bad Name.md").write_text(TREATMENT)
    (folder / "ui.md").write_text(TREATMENT)
    (folder / "folder.md").mkdir()
    (folder / ".draft.md").write_text("")
    reported: list[Diagnostic] = []
    found = FileContent(content, reported.extend)
    assert [entry.name for entry in found.medicines] == ["Lemtrada", "Unusual"]
    assert {(problem.file, problem.line) for problem in reported} == {
        ("content/treatments", 0),
        ("content/treatments/broken.md", 5),
        ("content/treatments/folder.md", 0),
    }
    before = len(reported)
    assert found.medicines
    assert found.article("broken") is None
    assert len(reported) == before


def test_a_missing_folder_is_reported(tmp_path: Path) -> None:
    reported: list[Diagnostic] = []
    found = FileContent(tmp_path / "content", reported.extend)
    assert found.medicines == ()
    assert found.glossary == ()
    assert found.document("help") is None
    assert [problem.file for problem in reported] == ["content/treatments", "content/glossary.md", "content/help.md"]


def test_only_the_last_few_treatments_are_kept(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    for number in range(40):
        (content / "treatments" / f"t{number}.md").write_text(TREATMENT)
    found = FileContent(content, lambda problems: pytest.fail(str(problems)))
    first = found.article("t0")
    assert found.article("t0") is first
    for number in range(1, 40):
        found.article(f"t{number}")
    assert found.article("t0") is not first
    assert found.article("t0") == first


def test_a_name_that_is_not_utf8_is_left_to_the_strict_reader(tmp_path: Path) -> None:
    path = tmp_path / "lemtrada.md"
    path.write_bytes(TREATMENT.encode().replace(b'"Lemtrada"', b'"L\xff"', 1))
    assert listed_medicine(path) is None
