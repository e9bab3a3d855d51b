"""How many words a person hears before they can do what they came for."""

from __future__ import annotations

import pytest

from kiosk.domain.address import GUIDE, Address, PageKind
from kiosk.domain.command import OpenPage, SetLanguage
from tests.services.test_voice import Visit

TREATMENT = OpenPage(Address(PageKind.TREATMENT, "lemtrada"))
HELPLINE = OpenPage(Address(PageKind.DOCUMENT, part="helpline"))
NOTICE = {
    "en": ["No doctor or nurse has checked this page yet.", "Ask your care team before you rely on it."],
    "es": [
        "Ningún médico ni enfermero ha revisado esta página todavía.",
        "Pregunte a su equipo médico antes de confiar en ella.",
    ],
}
LINE = {
    "en": ["Not checked by a doctor or nurse yet.", "Ask your care team."],
    "es": ["Sin revisar aún por médico o enfermero.", "Pregunte a su equipo médico."],
}
BRIEF = {"en": ["Not checked yet."], "es": ["Aún sin revisar."]}


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
    ("begin", "most"),
    [("Choose your language.", 8), ("Elija su idioma.", 15), ("Press 1", 21), ("Presione 2", 27)],
)
def test_the_voice_s_first_words_say_how_to_begin_in_both_languages(begin: str, most: int) -> None:
    assert words_until(Visit(), begin, "f2") == most


@pytest.mark.parametrize("key", ["x", "d", "left", "ñ"])
def test_a_key_without_a_use_on_the_first_screen_is_answered_in_both_languages(key: str) -> None:
    visit = Visit("f2")
    visit.hear_out()
    assert visit.hears(key) == [
        "Press Down to move and Enter to choose.",
        "Presione la flecha abajo para avanzar y Enter para elegir.",
    ]


def test_choosing_spanish_takes_30_words_at_most() -> None:
    visit = Visit()
    words = words_until(visit, "Presione 2", "f2")
    visit.press("2")
    assert visit.session.view.language == "es"
    assert words == 27


@pytest.mark.parametrize(("language", "line"), [("en", "Help line"), ("es", "Línea de ayuda")])
def test_the_number_of_the_help_line_takes_40_words_at_most(language: str, line: str) -> None:
    visit = listening(language, HELPLINE)
    words = words_until(visit, "(800) 532-7667")
    assert line in visit.session.view.row.texts[0].value
    assert "(800) 532-7667" in visit.session.view.row.texts[0].value
    assert words <= 40
    assert "911" in " ".join(visit.hears("down")), "the next line is for emergencies"


@pytest.mark.parametrize(("language", "test"), [("en", "Complete blood count"), ("es", "Hemograma completo")])
def test_the_tests_before_starting_take_60_words_at_most(language: str, test: str) -> None:
    visit = listening(language, OpenPage(Address(PageKind.SECTION, "lemtrada", "before")))
    words = sum(len(sentence.split()) for sentence in visit.hears())
    words += words_until(visit, test, "t", "t", "down")
    assert words <= 60


@pytest.mark.parametrize("language", NOTICE)
def test_the_review_notice_is_said_whole_twice_on_a_treatment_and_shortly_elsewhere(language: str) -> None:
    visit = listening(language, TREATMENT)
    notices = {*NOTICE[language], *LINE[language], *BRIEF[language]}
    visit.hear_out()
    heard = []
    for _ in range(3):
        visit.session.send(OpenPage(GUIDE))
        heard.append([said for said in visit.hears("1") if said in notices])
    assert heard == [NOTICE[language], BRIEF[language], BRIEF[language]]
    assert BRIEF[language][0] in visit.hears("enter")
    visit.press("up")
    visit.hear_out()
    assert visit.hears("e") == LINE[language], "asked for, the whole line is said"


@pytest.mark.parametrize(
    ("language", "title", "meaning"),
    [
        ("en", "What the words mean", "Autoimmune disease: "),
        ("es", "Qué significan las palabras", "Enfermedad autoinmunitaria: "),
    ],
)
def test_what_the_words_mean_opens_on_the_meaning(language: str, title: str, meaning: str) -> None:
    visit = listening(language, OpenPage(Address(PageKind.SECTION, "lemtrada", "warnings")))
    visit.hear_out()
    first, second, *_ = visit.hears("enter")
    assert first == title
    assert second.startswith(meaning)


@pytest.mark.parametrize(("language", "most"), [("en", 20), ("es", 23)])
def test_the_search_is_introduced_in_few_words(language: str, most: int) -> None:
    visit = listening(language, OpenPage(Address(PageKind.SEARCH)))
    assert sum(len(sentence.split()) for sentence in visit.hears()) <= most
