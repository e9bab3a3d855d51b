"""The texts that ship are easy to read, the same in both languages, and complete enough for a choice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.catalogs.check import check_catalogs
from kiosk.cli.i18n import readable_texts
from kiosk.content.check import check_content
from kiosk.content.content_files import read_content
from kiosk.content.readability import HIGHEST_GRADE, LONGEST_MEAN, TARGET_GRADE, measure, without_names
from kiosk.domain.address import PageKind
from kiosk.domain.guide import Block
from kiosk.domain.sentence import sentences
from kiosk.services.presenter import present
from tests.conformance.inflesz import inflesz, syllables
from tests.conformance.matrix import LANGUAGES, requirement
from tests.crawl import crawl
from tests.fixture_guide import SHIPPED_CONTENT, SHIPPED_LOCALES, shipped_library, shipped_translator

pytestmark = pytest.mark.shipped

NEEDED = {
    "glance", "warnings", "benefit", "common-effects", "serious-effects", "when-to-call", "before", "during",
    "pregnancy", "how-it-works", "approval", "maker", "cost", "questions",
}  # fmt: skip
"""A choice needs them all: what it is, its benefit and risks, what to do, how it works, what to ask."""
SHORT = {"glance", "warnings"}
"""What a short page has at least: it says itself that it is not enough for a choice."""
ALPHABETICAL = {PageKind.ATTRACT, PageKind.INDEX, PageKind.LETTER}
ARTICLES = read_content(SHIPPED_CONTENT).articles


def blocks() -> Iterator[Block]:
    everything = read_content(SHIPPED_CONTENT)
    for file in everything.articles.values():
        for section in file.article.sections:
            yield from section.blocks
    for document in everything.documents.values():
        yield from document.document.blocks


@pytest.mark.req("CO-01")
def test_the_check_of_english_asks_for_what_the_row_asks_for() -> None:
    assert requirement("CO-01").number("target") == TARGET_GRADE
    assert requirement("CO-01").number("limit") == HIGHEST_GRADE
    assert requirement("CO-01").number("mean") == LONGEST_MEAN


@pytest.mark.req("CO-01")
def test_all_english_that_ships_passes_the_check() -> None:
    assert check_content(SHIPPED_CONTENT) == []


@pytest.mark.req("CO-01")
def test_no_paragraph_is_long() -> None:
    most = requirement("CO-01").number("paragraph")
    assert [block.id for block in blocks() if len(sentences(block.message.text)) > most] == []


WORDS = {
    1: "y muy seis buey 12 pie que",
    2: "ciudad queso lee día país agua guía oír ruido leer cuida",
    3: "guitarra corazón infección pingüino ataúd oído médico caída hígado",
    4: "cooperar medicina energía cerebrales aéreo MS",
    5: "alemtuzumab inmunitario dificultades",
}
"""As a person counts; the hard ones have vowels side by side."""


@pytest.mark.req("CO-02")
@pytest.mark.parametrize(("word", "count"), [(word, count) for count, words in WORDS.items() for word in words.split()])
def test_spanish_syllables_are_counted_as_a_person_counts_them(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.req("CO-02")
def test_the_formula_on_hand_counted_sentences() -> None:
    # 5 words with 9 syllables, 3 words with 7.
    points = inflesz(["La enfermera le llama hoy.", "Cuide su medicina."])
    assert points == pytest.approx(206.835 - 62.3 * 16 / 8 - 8 / 2)


def texts(language: str) -> dict[str, list[str]]:
    """Return the texts of every section, page and meaning, without names, which nobody can make easier."""
    everything, translator = read_content(SHIPPED_CONTENT), shipped_translator()
    found = {
        f"{name}#{section.anchor}": [block.message for block in section.blocks]
        for name, file in everything.articles.items()
        for section in file.article.sections
    }
    found |= {name: [block.message for block in file.document.blocks] for name, file in everything.documents.items()}
    found["glossary"] = [term.meaning for term in everything.glossary.terms]
    return {
        name: list(without_names([translator.text(each, language).value for each in messages], everything.names))
        for name, messages in found.items()
    }


def pages(parts: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the texts of ``texts`` by page."""
    found: dict[str, list[str]] = {}
    for name, section in parts.items():
        found.setdefault(name.partition("#")[0], []).extend(section)
    return found


@pytest.mark.req("CO-01")
def test_each_english_page_reaches_the_aim_and_no_section_the_limit() -> None:
    parts = texts("en")
    target, limit = requirement("CO-01").number("target"), requirement("CO-01").number("limit")
    too_hard = {name for name, page in pages(parts).items() if measure(page).grade > target}
    over_limit = {name for name, section in parts.items() if measure(section).grade > limit}
    assert (too_hard, over_limit) == (set(), set())


@pytest.mark.req("CO-02")
def test_each_spanish_page_reaches_the_aim_and_no_section_the_limit() -> None:
    parts = texts("es")
    target, limit = requirement("CO-02").number("target"), requirement("CO-02").number("limit")
    too_hard = {name for name, page in pages(parts).items() if inflesz(page) < target}
    over_limit = {name for name, section in parts.items() if inflesz(section) < limit}
    assert (too_hard, over_limit) == (set(), set())


@pytest.mark.req("CO-03")
def test_every_page_has_the_same_lines_in_both_languages() -> None:
    found = {}
    for language in LANGUAGES:
        # The A to Z list follows the alphabet, so its lines stand elsewhere; a line offers the other language.
        reached = crawl(language, shipped_library())
        pages = {each: state for each, state in reached.items() if each.kind not in ALPHABETICAL}
        views = {each: present(state, shipped_library(), shipped_translator()) for each, state in pages.items()}
        lines = {
            each: [(row.id.replace("language/en", "language/es"), row.kind, len(row.texts)) for row in view.rows]
            for each, view in views.items()
        }
        found[language] = {each: sorted(all_) if each.kind == "glossary" else all_ for each, all_ in lines.items()}
    assert found["en"] == found["es"]


@pytest.mark.req("CO-03")
def test_all_translations_that_ship_pass_the_check() -> None:
    """Numbers, units, names, links and "once" are the same as in English."""
    assert check_catalogs(SHIPPED_LOCALES, readable_texts(SHIPPED_CONTENT)) == []


@pytest.mark.req("CO-04")
@pytest.mark.parametrize("file", sorted(path.name for path in (SHIPPED_CONTENT / "treatments").glob("*.md")))
def test_every_medicine_has_the_sections_that_a_choice_needs(file: str) -> None:
    treatment = ARTICLES[f"content/treatments/{file}"].article
    assert treatment.medicine is not None
    anchors = [section.anchor for section in treatment.sections]
    assert set(anchors) >= (SHORT if treatment.medicine.short else NEEDED)
    assert anchors[:2] == ["glance", "warnings"], "what it is, and what to beware of, come first"
    assert treatment.sources
    unsourced = [each.anchor for each in treatment.sections if not any(block.sources for block in each.blocks)]
    assert set(unsourced) <= {"questions"}, "questions state nothing"
    signs = "warnings" if treatment.medicine.short else "when-to-call"
    warned = next(section for section in treatment.sections if section.anchor == signs)
    assert any("911" in block.message.text for block in warned.blocks)


@pytest.mark.req("CO-04")
def test_the_guide_says_who_pays_for_it() -> None:
    about = " ".join(
        block.message.text for block in read_content(SHIPPED_CONTENT).documents["content/about.md"].document.blocks
    )
    assert "no sponsor" in about
