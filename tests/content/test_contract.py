"""What every implementation of the port Content does: a folder of files, and the fake."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.file_content import FileContent
from kiosk.domain.choices import Route
from kiosk.domain.errors import Diagnostic
from kiosk.domain.guide import Article, Block, BlockKind, Document, Medicine, Review, Section, Term
from kiosk.services.ports import Content
from kiosk.texts.message import COMMON, Message, as_it_is, verbatim
from kiosk.texts.treatment import SECTION_GLANCE
from tests.content_samples import TREATMENT, write_content
from tests.fakes import MemoryContent

Reports = list[Diagnostic]
NAMES = {"lemtrada": "Lemtrada", "avonex": "avonex", "zoe": "Zoé", "zoff": "Zoff"}


def from_files(folder: Path, reported: Reports) -> Content:
    content = write_content(folder)
    for treatment, name in NAMES.items():
        text = TREATMENT.replace('name = "Lemtrada"', f'name = "{name}"', 1)
        (content / "treatments" / f"{treatment}.md").write_text(text, encoding="utf-8")
    (content / "treatments" / "broken.md").write_text("no facts\n", encoding="utf-8")
    (content / "about.md").write_text("no title\n", encoding="utf-8")
    return FileContent(content, lambda problems: reported.append(problems[0]))


def from_memory(_folder: Path, reported: Reports) -> Content:
    def said(block: str, text: str, terms: tuple[str, ...] = ()) -> Block:
        return Block(block, BlockKind.PARAGRAPH, Message("x", text, COMMON), terms=terms)

    def treatment(treatment_id: str, name: str) -> Article:
        entry = Medicine(treatment_id, name, verbatim("alemtuzumab"), Route.PILL)
        section = Section("glance", SECTION_GLANCE, (said("glance/1", "MS.", ("ms",)),))
        day = date(2026, 11, 22)
        return Article(entry, (section,), Review(verbatim("We"), day, day, day), ())

    return MemoryContent(
        [treatment(*each) for each in NAMES.items()],
        [Document(each, verbatim(each), (said(f"{each}/1", "Text."),)) for each in ("help", "about")],
        (Term("ms", verbatim("MS"), verbatim("A disease."), verbatim("MS")),),
        {each: Diagnostic(each, 1, as_it_is("It is broken"), as_it_is("Correct it")) for each in ("broken", "about")},
        lambda problems: reported.append(problems[0]),
    )


@pytest.fixture
def reported() -> Reports:
    return []


@pytest.fixture(params=[from_files, from_memory], ids=["files", "memory"])
def content(request: pytest.FixtureRequest, tmp_path: Path, reported: Reports) -> Content:
    make: Callable[[Path, Reports], Content] = request.param
    return make(tmp_path, reported)


def test_treatments_are_listed_by_name_whatever_their_capitals_and_accents(content: Content) -> None:
    assert [entry.name for entry in content.medicines] == ["avonex", "Lemtrada", "Zoé", "Zoff"]


def test_every_treatment_listed_can_be_read(content: Content) -> None:
    for entry in content.medicines:
        treatment = content.article(entry.id)
        assert treatment is not None
        assert treatment.medicine == entry


def test_the_same_question_has_the_same_answer(content: Content) -> None:
    assert content.medicines == content.medicines
    assert content.article("zoff") == content.article("zoff")
    assert content.document("help") == content.document("help")


def test_block_ids_are_unique_and_begin_with_their_section(content: Content) -> None:
    treatment = content.article("lemtrada")
    assert treatment is not None
    ids = [(section.anchor, block.id) for section in treatment.sections for block in section.blocks]
    assert len({block for _, block in ids}) == len(ids)
    assert all(block.startswith(f"{anchor}/") for anchor, block in ids)


def test_terms_named_by_blocks_are_in_the_glossary(content: Content) -> None:
    treatment = content.article("lemtrada")
    assert treatment is not None
    named = {term for section in treatment.sections for block in section.blocks for term in block.terms}
    assert named
    assert named <= {term.id for term in content.glossary}


def test_documents_are_read_by_their_ids(content: Content) -> None:
    document = content.document("help")
    assert "help" in content.documents
    assert document is not None
    assert [block.id for block in document.blocks] == ["help/1"]


@pytest.mark.parametrize("unknown", ["", "nothing", "../lemtrada", "treatments/lemtrada", "LEMTRADA", "\0", "a" * 999])
def test_there_is_nothing_under_an_unknown_id(content: Content, unknown: str) -> None:
    assert content.article(unknown) is None
    assert content.document(unknown) is None


@pytest.mark.parametrize(("kind", "page"), [("article", "broken"), ("document", "about")])
def test_a_broken_page_is_not_shown_and_is_reported_once(
    content: Content, reported: Sequence[Diagnostic], kind: str, page: str
) -> None:
    for _ in range(3):
        assert getattr(content, kind)(page) is None
    assert len([problem for problem in reported if page in problem.file]) == 1
    assert content.article("lemtrada") is not None
