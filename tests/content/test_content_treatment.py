"""A treatment's file as the guide shows it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk import texts
from kiosk.content.article import read_article
from kiosk.content.folder import DOCUMENTS, Shape
from kiosk.content.listing import listed_medicine
from kiosk.content.terms import message_of, with_terms
from kiosk.domain.choices import Route
from kiosk.domain.guide import Article, Block, BlockKind, Medicine, Source
from kiosk.domain.pages.titles import DOCUMENT_TITLES
from kiosk.domain.sections import TITLES
from kiosk.domain.terms import TermFinder
from kiosk.files.diagnostics import Diagnostics
from kiosk.texts.message import COMMON, Message, verbatim
from tests.content_samples import TREATMENT

FORMS = {"ms": "ms", "relapsing-remitting ms": "rrms", "stroke": "stroke", "platelets": "platelets"}


def treatment_of(text: str | bytes, folder: Path) -> Article:
    path = folder / "lemtrada.md"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    diagnostics = Diagnostics("lemtrada.md")
    found = read_article(path, Shape.TREATMENT, diagnostics, TermFinder(FORMS))
    assert diagnostics.found == ()
    assert found is not None
    return found.article


@pytest.fixture
def treatment(tmp_path: Path) -> Article:
    return treatment_of(TREATMENT, tmp_path)


def blocks(treatment: Article, anchor: str) -> tuple[Block, ...]:
    section = treatment.section(anchor)
    assert section is not None
    return section.blocks


def test_the_facts_of_the_file(treatment: Article) -> None:
    generic = Message("names", "alemtuzumab", COMMON)
    assert treatment.medicine == Medicine("lemtrada", "Lemtrada", generic, Route.INFUSION)
    assert treatment.review.author == Message("review|author", "Kiosk content team", COMMON)
    assert treatment.review.next_review == date(2027, 5, 22)
    assert treatment.review.clinical_review is None
    title, table = (Message("lemtrada|sources", text, "lemtrada") for text in ("Lemtrada US label", "Table 3"))
    label = Source("label", title, "https://example.org/label", verbatim("2026-09-15"))
    assert treatment.sources == (label, Source("table", table))


def test_other_names_belong_to_the_medicine(tmp_path: Path) -> None:
    text = TREATMENT.replace("names = [", 'also = ["Campath", "MabCampath"]\nnames = [', 1)
    medicine = treatment_of(text, tmp_path).medicine
    assert medicine is not None
    assert medicine.also == ("Campath", "MabCampath")
    assert listed_medicine(tmp_path / "lemtrada.md") == medicine


def test_sections_keep_their_order_and_have_their_titles(treatment: Article) -> None:
    assert [(section.anchor, section.title) for section in treatment.sections] == [
        ("glance", texts.treatment.SECTION_GLANCE),
        ("warnings", texts.treatment.SECTION_WARNINGS),
        ("benefit", texts.treatment.SECTION_BENEFIT),
    ]


def test_facts_open_the_first_section(treatment: Article) -> None:
    facts = blocks(treatment, "glance")[:-1]
    assert [block.id.removeprefix("glance/fact/") for block in facts] == [
        *("name", "generic", "class", "given", "doses/1", "doses/2", "forms/1", "approved", "maker"),
    ]
    assert {block.kind for block in facts} == {BlockKind.FACT}
    dose = Message("lemtrada|facts", "First course: 12 mg a day, 5 days in a row.", "lemtrada")
    assert facts[4].message == texts.treatment.FACT.with_values(label=texts.treatment.FACT_DOSE, value=dose)
    assert facts[4].sources == ("label",)
    assert facts[7].message == texts.treatment.FACT.with_values(
        label=texts.treatment.FACT_APPROVED, value=verbatim("2014")
    )


def test_blocks_of_a_section(treatment: Article) -> None:
    found = blocks(treatment, "warnings")
    assert [(block.id, block.kind) for block in found] == [
        ("warnings/1", BlockKind.URGENT),
        ("warnings/2", BlockKind.HEADING),
        ("warnings/3", BlockKind.PARAGRAPH),
        ("warnings/4", BlockKind.BULLET),
        ("warnings/5", BlockKind.BULLET),
    ]
    text = "Your immune system may attack your own platelets, and MS may come back."
    assert found[2].message == Message("lemtrada|warnings", text, "lemtrada")
    assert found[2].note == '"platelets" are blood cells.'
    assert found[3].sources == ("label", "table")


def test_a_trial_refers_to_its_sources(treatment: Article) -> None:
    assert blocks(treatment, "benefit")[0].sources == ("table",)


@pytest.mark.req("CO-06")
def test_a_term_is_offered_where_a_section_uses_it_first(treatment: Article) -> None:
    assert [block.terms for block in blocks(treatment, "warnings")] == [("stroke",), (), ("platelets", "ms"), (), ()]


@pytest.mark.parametrize(
    "text", [TREATMENT.replace("\n", "\r\n"), "\ufeff" + TREATMENT, "\ufeff" + TREATMENT.replace("\n", "\r\n")]
)
def test_line_ends_and_the_byte_order_mark_do_not_matter(tmp_path: Path, treatment: Article, text: str) -> None:
    assert treatment_of(text, tmp_path) == treatment


def test_accents_typed_as_two_characters_become_one(tmp_path: Path) -> None:
    text = TREATMENT.replace("Kiosk content team", "Jose\u0301 Nu\u0301n\u0303ez").replace(
        "in a clinic", "in a cli\u0301nic"
    )
    found = treatment_of(text, tmp_path)
    assert found.review.author.text == "Jos\u00e9 N\u00fa\u00f1ez"
    assert blocks(found, "glance")[-1].message.text == "You get it in a cl\u00ednic."


def test_facts_open_the_first_section_even_where_it_has_no_prose(tmp_path: Path) -> None:
    text = TREATMENT.replace("## At a glance {#glance}\n\nYou get it in a clinic. [^label]\n\n", "")
    found = treatment_of(text, tmp_path)
    assert found.sections[0].anchor == "glance"


def test_tables_of_titles_agree_with_the_pages() -> None:
    names = {
        value
        for name, value in vars(texts.treatment).items()
        if name.startswith("SECTION_") and "|title" in value.context
    }
    assert set(TITLES.values()) == names - {texts.treatment.SECTION_SOURCES}
    assert set(DOCUMENTS) == set(DOCUMENT_TITLES)


def paragraphs(*texts: str) -> list[Block]:
    return [Block(f"x/{n}", BlockKind.PARAGRAPH, Message("x", text, "x")) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("MS is a disease.", ["ms"]),
        ("ms, Ms and MS", ["ms", "ms", "ms"]),
        ("Relapsing-remitting MS", ["rrms"]),
        ("CARE-MS II, MSAA and MS-like", []),
        ("(MS)", ["ms"]),
        ("Strokes are many", []),
        ("relapsing-remitting, MS", ["ms"]),
    ],
)
def test_terms_are_whole_words_and_the_longest_form_wins(text: str, terms: list[str]) -> None:
    assert [span.term for span in TermFinder(FORMS).find(text)] == terms


def test_a_block_offers_four_terms_at_most_and_the_rest_wait() -> None:
    finder = TermFinder({form: form for form in "abcdef"})
    marked = with_terms(paragraphs("a b c d e f", "f e a", "e"), finder)
    assert [block.terms for block in marked] == [("a", "b", "c", "d"), ("f", "e"), ()]


def test_a_term_that_only_a_heading_has_is_offered_at_the_block_below_it() -> None:
    heading = Block("x/0", BlockKind.HEADING, Message("x", "a b", "x"))
    marked = with_terms([heading, *paragraphs("c", "b")], TermFinder({each: each for each in "abc"}))
    assert [block.terms for block in marked] == [(), ("c", "a"), ("b",)]


def test_headings_offer_no_terms() -> None:
    heading = Block("x/0", BlockKind.HEADING, Message("x", "a", "x"))
    marked = with_terms([heading, *paragraphs("a")], TermFinder({"a": "a"}))
    assert [block.terms for block in marked] == [(), ("a",)]


def test_the_words_of_a_fact_are_its_value() -> None:
    value = Message("x|facts", "A pill.", "x")
    fact = Block("x", BlockKind.FACT, texts.treatment.FACT.with_values(label=texts.treatment.FACT_GIVEN, value=value))
    assert message_of(fact) is value
