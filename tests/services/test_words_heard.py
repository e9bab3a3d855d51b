"""How many words a person hears before they can do what they came for."""

from __future__ import annotations

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import OpenPage, SetLanguage
from tests.services.test_voice import Visit

TREATMENT = OpenPage(Address(PageKind.TREATMENT, "lemtrada"))
HELPLINE = OpenPage(Address(PageKind.DOCUMENT, part="helpline"))
NOTICE = {
    "en": ["No doctor or nurse has reviewed this page yet.", "Ask your care team before you rely on it."],
    "es": [
        "Ningún médico ni enfermero ha revisado esta página todavía.",
        "Pregunte a su equipo médico antes de confiar en ella.",
    ],
}
BRIEF = {"en": ["Not reviewed yet."], "es": ["Aún sin revisar."]}


def words_until(visit: Visit, last: str, *keys: str) -> int:
    """Press each key, hear all that is then said, and count the words up to the sentence that holds ``last``."""
    heard: list[str] = []
    for key in keys or ("",):
        heard += visit.hears(key) if key else visit.hears()
    at = next(n for n, sentence in enumerate(heard) if last in sentence)
    return sum(len(sentence.split()) for sentence in heard[: at + 1])


def listening(language: str, page: OpenPage) -> Visit:
    visit = Visit("f2")
    visit.session.send(SetLanguage(language))
    visit.hear_out()
    visit.session.send(page)
    return visit


@pytest.mark.parametrize(
    ("begin", "most"), [("Press any key to begin.", 7), ("Presione cualquier tecla para empezar.", 14)]
)
def test_the_voice_s_first_words_say_how_to_begin_in_both_languages(begin: str, most: int) -> None:
    assert words_until(Visit(), begin, "f2") == most


@pytest.mark.parametrize("key", ["space", "p", "r", "e", "g", "n", ".", "-", "enter", "x"])
def test_any_key_begins_and_is_followed_by_the_first_question(key: str) -> None:
    visit = Visit("f2")
    assert visit.hears(key) == [
        "Choose your language",
        "Elija su idioma",
        "For English, press 1.",
        "Para español, presione 2.",
    ]


def test_choosing_spanish_takes_30_words_at_most() -> None:
    visit = Visit()
    first = words_until(visit, "Presione cualquier tecla para empezar.", "f2")
    second = words_until(visit, "Para español, presione 2.", "x")
    visit.press("2")
    assert visit.session.view.language == "es"
    assert first + second == 28


@pytest.mark.parametrize(("language", "line"), [("en", "Help line"), ("es", "Línea de ayuda")])
def test_the_number_of_the_help_line_takes_40_words_at_most(language: str, line: str) -> None:
    visit = listening(language, HELPLINE)
    words = words_until(visit, "") + words_until(visit, "(800) 532-7667", "2", "down")
    assert line in visit.session.view.row.texts[0].value
    assert "(800) 532-7667" in visit.session.view.row.texts[0].value
    assert words <= 40


@pytest.mark.parametrize(("language", "test"), [("en", "Complete blood count"), ("es", "Hemograma completo")])
def test_the_tests_before_starting_take_60_words_at_most(language: str, test: str) -> None:
    visit = listening(language, OpenPage(Address(PageKind.SECTION, "lemtrada", "before")))
    words = sum(len(sentence.split()) for sentence in visit.hears())
    words += words_until(visit, test, "t", "t", "t", "down")
    assert words <= 60


@pytest.mark.parametrize("language", NOTICE)
def test_the_review_notice_is_said_whole_twice_and_shortly_after_that(language: str) -> None:
    visit = listening(language, TREATMENT)
    visit.hear_out()
    heard = []
    for number in ("1", "2", "3", "4"):
        visit.press(number)
        visit.hear_out()
        heard.append(visit.hears("down"))
        visit.press("left")
        visit.hear_out()
    assert heard == [NOTICE[language], NOTICE[language], BRIEF[language], BRIEF[language]]
    visit.press("1", "down")
    visit.hear_out()
    assert visit.hears("e") == NOTICE[language], "asked for, the whole line is said"


@pytest.mark.parametrize(
    ("language", "title", "meaning"),
    [
        ("en", "What the words mean", "Autoimmune disease: "),
        ("es", "Qué significan las palabras", "Enfermedad autoinmunitaria: "),
    ],
)
def test_what_the_words_mean_opens_on_the_meaning(language: str, title: str, meaning: str) -> None:
    visit = listening(language, OpenPage(Address(PageKind.SECTION, "lemtrada", "warnings")))
    visit.session.press("down")
    visit.session.press("down")
    visit.press("down")
    visit.hear_out()
    first, second, *_ = visit.hears("enter")
    assert first == title
    assert second.startswith(meaning)


@pytest.mark.parametrize(("language", "most"), [("en", 20), ("es", 23)])
def test_the_search_is_introduced_in_few_words(language: str, most: int) -> None:
    visit = listening(language, OpenPage(Address(PageKind.SEARCH)))
    assert sum(len(sentence.split()) for sentence in visit.hears()) <= most
