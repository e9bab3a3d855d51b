"""Who wrote a page: a text of the content like any other, so that no page mixes two languages."""

from __future__ import annotations

import pytest

from kiosk.content.extraction import content_messages
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import OpenPage, SetLanguage
from kiosk.services.presenter import present
from tests.crawl import walk
from tests.fixture_guide import CONTENT, fixture_library, fixture_translator


def test_the_translator_is_given_who_wrote_a_page_with_a_note() -> None:
    author, other = [each for each in content_messages(CONTENT) if each.message.context == "review|author"]
    assert author.message == other.message
    assert author.message.text == "Kiosk content team"
    assert "Keep a person's name" in author.notes[0]


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "Written by Kiosk content team on"), ("es", "Escrito por el equipo de contenido del quiosco el")],
)
def test_it_is_said_in_the_language_of_the_page(language: str, written: str) -> None:
    state = walk(SetLanguage(language), OpenPage(Address(PageKind.SECTION, "lemtrada", "sources")))
    rows = present(state, fixture_library(), fixture_translator()).rows
    assert [text.language for row in rows for text in row.texts if text.value.startswith(written)] == [language]
