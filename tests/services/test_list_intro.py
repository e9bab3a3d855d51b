"""Reading that begins at a bullet says the line above its list first: a figure means nothing without it."""

from __future__ import annotations

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import MoveTo, OpenPage, SetLanguage
from tests.services.test_voice import Visit

BEFORE = OpenPage(Address(PageKind.SECTION, "lemtrada", "before"))
LEAD = {
    "en": "Tell them if you have, or have had, any of these:",
    "es": "Dígales si tiene, o ha tenido, algo de esto:",
}
BULLETS = {
    "en": ["Bleeding problems or thyroid problems", "Kidney or liver disease"],
    "es": ["Problemas de sangrado o de la tiroides", "Enfermedad de los riñones o del hígado"],
}
TITLE = {"en": "Before you start", "es": "Antes de empezar"}


def reading(language: str) -> Visit:
    """Return a visit with the voice on at the start of a section with a list."""
    visit = Visit("f2")
    visit.session.send(SetLanguage(language))
    visit.session.send(BEFORE)
    visit.hear_out()
    return visit


def row_of(visit: Visit, text: str) -> str:
    """Return the id of the row that says ``text``."""
    return next(row.id for row in visit.session.view.rows if row.texts[0].value == text)


@pytest.mark.parametrize("language", LEAD)
def test_a_jump_into_a_list_says_the_line_above_it(language: str) -> None:
    visit = reading(language)
    bullet = BULLETS[language][1]
    before = len(visit.speech.said)
    visit.session.send(MoveTo(row_of(visit, bullet)))
    visit.hear_out()
    assert visit.speech.said[before:] == [LEAD[language], bullet]
    assert visit.hears("up")[0] == BULLETS[language][0]
    assert visit.hears("up") == [LEAD[language]]


@pytest.mark.parametrize("language", LEAD)
def test_reading_on_that_begins_in_a_list_says_the_line_above_it(language: str) -> None:
    visit = reading(language)
    visit.session.send(MoveTo(row_of(visit, BULLETS[language][0])))
    visit.hear_out()
    assert visit.hears("down") == [BULLETS[language][1]]
    assert visit.hears("g")[:2] == [LEAD[language], BULLETS[language][1]]


@pytest.mark.parametrize("language", LEAD)
def test_the_voice_turned_on_in_a_list_says_the_title_and_the_line_above_it(language: str) -> None:
    visit = reading(language)
    visit.session.send(MoveTo(row_of(visit, BULLETS[language][1])))
    visit.hears("f2")
    assert visit.hears("f2")[-3:] == [TITLE[language], LEAD[language], BULLETS[language][1]]


def test_a_list_under_a_heading_is_led_in_by_the_heading() -> None:
    visit = reading("en")
    visit.session.send(OpenPage(Address(PageKind.SECTION, "lemtrada", "common-effects")))
    visit.session.send(MoveTo("common-effects/5"))
    assert [text.value for each in visit.session.announcements for text in each.with_role] == [
        "Whole body",
        "Heading",
        "Tiredness: 18 of 100 people with Lemtrada, 13 of 100 with Rebif, over 2 years.",
    ]
