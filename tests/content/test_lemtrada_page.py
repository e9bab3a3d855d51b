"""The Lemtrada page that ships: every sign that needs help at once is there, in sentences short enough to hear."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.content.content_files import read_content
from kiosk.domain.guide import Block
from kiosk.domain.page import ItemKind
from kiosk.domain.pages.items import block_item
from kiosk.domain.sentence import WORD, sentences
from tests.fixture_guide import SHIPPED_CONTENT, shipped_library, shipped_translator

pytestmark = pytest.mark.shipped

CONTENT = read_content(SHIPPED_CONTENT)
PAGE = next(file.article for file in CONTENT.articles.values() if file.article.id == "lemtrada")
CALL_911 = [
    {"en": "face droops", "es": "se le cae un lado de la cara"},
    {"en": "sudden severe headache", "es": "dolor de cabeza fuerte y repentino"},
    {"en": "chest pain, trouble breathing", "es": "dolor de pecho, dificultad para respirar"},
    {"en": "fast or uneven heartbeat", "es": "late rápido o de forma irregular"},
    {"en": "a seizure", "es": "una convulsión"},
    {"en": "bleeding that does not stop", "es": "un sangrado que no para"},
    {"en": "a fever with a stiff neck or new confusion", "es": "fiebre con cuello rígido o con confusión nueva"},
    {"en": "you cough up blood and it is hard to breathe", "es": "tose sangre y le cuesta respirar"},
]
CALL_THE_TEAM = [
    {"en": "you sweat too much, gain or lose weight", "es": "suda demasiado, sube o baja de peso"},
    {"en": "lump or swelling in the neck, a hoarse voice", "es": "bulto o hinchazón nueva en el cuello, voz ronca"},
    {"en": "a mole or skin spot that is new or changes", "es": "un lunar o una mancha en la piel"},
    {"en": "diarrhea with blood or mucus", "es": "diarrea con sangre o moco"},
    {"en": "a new cough or a wheeze", "es": "tos nueva, silbidos al respirar"},
    {"en": "in the 3 days after an infusion", "es": "hasta 3 días después de una infusión"},
]


def blocks(anchor: str) -> tuple[Block, ...]:
    section = PAGE.section(anchor)
    assert section is not None
    return section.blocks


def warnings(anchor: str, language: str) -> list[str]:
    """Return each urgent block as it is said, with what to do before it."""
    items = [block_item(block, "lemtrada", shipped_library()) for block in blocks(anchor)]
    said = [item.messages[0] for item in items if item.kind is ItemKind.URGENT]
    return [shipped_translator().text(message, language).value for message in said]


def urgent(anchor: str, language: str) -> list[str]:
    """Return the first sentence of each urgent block, in lower case: what to call for."""
    return [sentences(warning)[0].lower() for warning in warnings(anchor, language)]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("anchor", ["warnings", "when-to-call"])
@pytest.mark.parametrize("sign", CALL_911, ids=lambda sign: sign["en"])
def test_a_sign_that_is_for_911_is_not_left_to_the_care_team(sign: dict[str, str], anchor: str, language: str) -> None:
    lines = [line for line in urgent(anchor, language) if sign[language] in line]
    assert lines
    assert [line for line in lines if "911" not in line] == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("sign", CALL_THE_TEAM, ids=lambda sign: sign["en"])
def test_a_sign_of_each_serious_effect_is_named(sign: dict[str, str], language: str) -> None:
    assert any(sign[language] in line for line in urgent("when-to-call", language))


def every_sentence(language: str) -> Iterator[str]:
    messages = [block.message for section in PAGE.sections for block in section.blocks]
    messages += [block.message for file in CONTENT.documents.values() for block in file.document.blocks]
    messages += [term.meaning for term in CONTENT.glossary.terms]
    for message in messages:
        yield from sentences(shipped_translator().text(message, language).value)


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_sentence_is_longer_than_25_words(language: str) -> None:
    assert [each for each in every_sentence(language) if len(WORD.findall(each)) > 25] == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("anchor", ["warnings", "when-to-call"])
def test_an_emergency_line_has_at_most_20_words_a_sentence(anchor: str, language: str) -> None:
    calls = [each for text in warnings(anchor, language) if "911" in text for each in sentences(text)]
    assert len(calls) >= 10
    assert [each for each in calls if len(WORD.findall(each)) > 20] == []


def test_the_sources_are_few_and_each_has_an_address() -> None:
    assert [source.id for source in PAGE.sources] == [
        *("label", "medlineplus", "rems", "trials", "maker", "pregnancy", "diet", "guide"),
    ]
    assert [source.id for source in PAGE.sources if not source.url.startswith("https://")] == []
