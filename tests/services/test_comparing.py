"""Comparing medicines: which ones, then what their pages answer, question by question and never as a ranking."""

from __future__ import annotations

from itertools import combinations

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.choices import Aspect
from kiosk.domain.command import Activate, Command, MoveTo, OpenPage, SetCompared, SetLanguage
from kiosk.domain.comparing import answer
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.session import Session
from tests.fixture_guide import fixture_session, shipped_library

COMPARE = Address(PageKind.COMPARE)
BOTH = SetCompared(("tavrizo", "lemtrada"))
RELAPSES = {
    "en": [
        "Relapses in clinical trials. Lemtrada, Tavrizo",
        "Not checked by a doctor or nurse yet. Ask your care team.",
        "Each trial had other people, another comparison and often another length. So these numbers do not show which "
        "medicine is better. Ask your care team.",
        "Lemtrada (alemtuzumab)",
        "Relapses in CARE-MS II: 49% fewer each year with Lemtrada than with Rebif, over 2 years.",
        "Open “What it may do for you” of Lemtrada",
        "Tavrizo (tavrimod)",
        "With Tavrizo 21% of people had relapses, with Rebif 37%, over 2 years.",
        "Open “What it may do for you” of Tavrizo",
        "Back to: Compare medicines",
        "All options",
    ],
    "es": [
        "Recaídas en ensayos clínicos. Lemtrada, Tavrizo",
        "Sin revisar aún por médico o enfermero. Pregunte a su equipo médico.",
        "Cada ensayo tuvo otras personas, otra comparación y a menudo otra duración. Por eso estas cifras no dicen qué "
        "medicamento es mejor. Pregunte a su equipo médico.",
        "Lemtrada (alemtuzumab)",
        "Recaídas en CARE-MS II: 49% menos cada año con Lemtrada que con Rebif, durante 2 años.",
        "Abrir “Qué puede hacer por usted” de Lemtrada",
        "Tavrizo (tavrimod)",
        "Con Tavrizo, 21% de las personas tuvieron recaídas; con Rebif, 37%, en 2 años.",
        "Abrir “Qué puede hacer por usted” de Tavrizo",
        "Regresar a: Comparar medicamentos",
        "Todas las opciones",
    ],
}
TESTS_BEFORE = [
    "Tests before you start. Lemtrada, Tavrizo",
    "Not checked by a doctor or nurse yet. Ask your care team.",
    "Lemtrada (alemtuzumab)",
    "Lemtrada: You have a skin exam before you start. It looks for skin cancer, and the boxed warning asks for it.",
    "Lemtrada: A skin doctor (dermatologist) may do this exam.",
    "Open “Before you start” of Lemtrada",
    "Tavrizo (tavrimod)",
    "Tavrizo: not confirmed. Ask your care team.",
    "Next question: Tests while you take it",
    "Back to: Compare medicines",
    "All options",
]


def lines(session: Session) -> list[str]:
    """What the rows say, without hints."""
    return [". ".join(t.value for t in row.texts[: len(row.texts) - row.hints]) for row in session.view.rows]


def comparing(language: str = "en", mode: Mode = Mode.SCREEN) -> Session:
    session = fixture_session(Site(settings=Settings(mode=mode)))
    session.send(SetLanguage(language))
    session.send(OpenPage(Address(PageKind.FIND)))
    session.send(BOTH)
    return session


@pytest.mark.parametrize("language", RELAPSES)
@pytest.mark.parametrize("mode", [Mode.SCREEN, Mode.LINEAR, Mode.PLAIN])
def test_figures_stand_with_their_comparator_and_length_and_are_not_ranked(language: str, mode: Mode) -> None:
    session = comparing(language, mode)
    session.send(Activate("question/relapses"))
    assert lines(session) == RELAPSES[language]


def test_what_a_page_does_not_answer_is_not_confirmed() -> None:
    session = comparing()
    session.send(Activate("question/tests-before"))
    assert lines(session) == TESTS_BEFORE
    drawn = [text.value[slice(*text.drawn)] for row in session.view.rows[3:5] for text in row.texts if text.drawn]
    assert drawn[1] == "A skin doctor (dermatologist) may do this exam.", "the heading above it names the medicine"


@pytest.mark.parametrize(
    ("aspect", "hint", "ends"),
    [
        ("dose", "Press Down to read on. Press Right for the next question.", "Next question"),
        ("relapses", "Press Down to read on.", ""),
    ],
)
def test_it_is_said_that_right_leads_to_the_next_question(aspect: str, hint: str, ends: str) -> None:
    session = comparing(mode=Mode.LINEAR)
    session.send(Activate(f"question/{aspect}"))
    assert session.view.rows[0].texts[-1].value == hint
    screen = comparing()
    screen.send(Activate(f"question/{aspect}"))
    assert {each.last.value for each in screen.view.bars[0] if each.last} == {ends}


def test_medicines_are_chosen_and_taken_away_by_one_key_and_the_answer_says_what_to_do_next() -> None:
    session = fixture_session()
    session.send(SetLanguage("en"))
    session.send(OpenPage(Address(PageKind.TREATMENT, "tavrizo")))
    session.send(Activate("go/compare"))
    assert session.state.position.address == COMPARE
    assert [text.value for text in session.view.message] == ["1 medicine chosen. Choose one more."]
    assert session.view.row.id == "compared/lemtrada", "Enter chooses one more, and clears nothing"
    session.send(Command.OPEN)
    assert [text.value for text in session.view.message] == [
        "Chosen: Lemtrada, Tavrizo. Press Right for the questions."
    ]
    assert session.view.row.id == "compared/lemtrada"
    assert lines(session)[2:7] == [
        "Medicines to compare",
        "Chosen: Lemtrada (alemtuzumab), 1 of 11",
        "Chosen: Tavrizo (tavrimod), 2 of 11",
        "Compare: Lemtrada, Tavrizo",
        "How it is given, 3 of 11",
    ]
    session.send(Activate("compared/lemtrada"))
    assert session.state.compared == ("tavrizo",)
    session.send(Activate("clear"))
    assert [text.value for text in session.view.message] == ["No medicine is chosen now."]
    assert not session.state.compared


def test_spanish_answers_fit_the_one_line_that_a_screen_of_40x12_has_for_them() -> None:
    """A longer answer takes the next Down for itself: people then press Enter on the medicine they had just chosen."""
    session = fixture_session()
    session.send(SetLanguage("es"))
    session.send(OpenPage(COMPARE))
    answers = []
    for row in ("compared/lemtrada", "compared/lemtrada"):
        session.send(Activate(row))
        answers += [text.value for text in session.view.message]
    assert answers == ["1 elegido. Elija uno más.", "Ningún medicamento elegido."]
    assert max(map(len, answers)) <= 36


@pytest.mark.parametrize("mode", [Mode.SCREEN, Mode.READER, Mode.LINEAR])
def test_right_leads_from_the_medicines_to_the_questions_and_takes_no_choice_away(mode: Mode) -> None:
    session = fixture_session(Site(settings=Settings(mode=mode)))
    session.send(SetLanguage("en"))
    session.send(OpenPage(COMPARE))
    for medicine in ("compared/lemtrada", "compared/tavrizo"):
        session.send(MoveTo(medicine))
        assert session.press("right").message[0].value == "Choose two or three medicines. Then choose a question."
        session.press("enter")
    session.press("right")
    assert session.state.compared == ("lemtrada", "tavrizo")
    assert session.view.row.id == "question/given"
    session.press("right")
    assert session.state.position.address == Address(PageKind.COMPARISON, part="given")


@pytest.mark.parametrize("settings", [Settings(mode=Mode.PLAIN), Settings(scan=1)])
def test_where_lines_are_typed_and_with_one_switch_no_key_is_named(settings: Settings) -> None:
    session = fixture_session(Site(settings=settings))
    session.send(SetLanguage("en"))
    session.send(OpenPage(COMPARE))
    session.send(Activate("compared/lemtrada"))
    session.send(Activate("compared/tavrizo"))
    assert session.view.message[0].value == "Chosen: Lemtrada, Tavrizo. The questions come after the list."


def test_what_was_found_is_compared_at_once() -> None:
    session = comparing()
    assert session.view.message[0].value == "Compare: Lemtrada, Tavrizo"
    assert session.view.row.id == "question/given"


def test_a_fourth_medicine_is_refused() -> None:
    session = comparing()
    refused = session.send(SetCompared(("a", "b", "c", "d")))
    assert refused.message[0].value == "Three are chosen already. Take one away first."
    assert session.state.compared == BOTH.medicines


def test_a_medicine_whose_page_is_broken_cannot_be_chosen() -> None:
    session = comparing()
    refused = session.send(SetCompared(("lemtrada", "gone")))
    assert refused.message[0].value == "This page cannot be shown right now. Please ask the staff."
    assert session.state.compared == BOTH.medicines


def test_right_leads_through_the_questions_and_back_to_the_last_one() -> None:
    session = comparing(mode=Mode.LINEAR)
    session.send(Activate("question/given"))
    seen = []
    while not session.view.message:
        seen.append(session.view.address.part)
        session.press("right")
    assert seen == list(Aspect)
    assert session.view.message[0].value == "This is the last question."
    session.press("left")
    assert (session.state.position.address, session.state.position.item) == (COMPARE, "question/relapses")


def test_an_answer_names_its_sources_and_leads_to_its_section() -> None:
    session = comparing()
    session.send(Activate("question/relapses"))
    session.send(MoveTo("tavrizo/benefit/1"))
    session.press("f")
    assert session.state.position.address == Address(PageKind.SOURCES, "tavrizo", "benefit/1")
    session.press("left")
    session.send(Activate("whole/tavrizo"))
    assert session.state.position.address == Address(PageKind.SECTION, "tavrizo", "benefit")


@pytest.mark.req("ST-03")
def test_what_was_compared_ends_with_the_visit() -> None:
    session = comparing()
    session.send(Command.RESET)
    assert session.state == State.fresh(Site())


@pytest.mark.shipped
def test_every_whole_page_answers_every_question_and_is_short_enough_to_hear() -> None:
    library = shipped_library()
    for medicine in library.medicines:
        article = library.article(medicine.id)
        assert article
        for aspect in Aspect:
            found = answer(article, aspect)
            assert len(found) <= 13, (medicine.id, aspect)
            assert found or medicine.short, (medicine.id, aspect)


@pytest.mark.shipped
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_comparison_of_what_ships_is_in_one_language(language: str) -> None:
    session = Session(shipped_library(), State.fresh(Site()))
    session.send(SetLanguage(language))
    for three in list(combinations([medicine.id for medicine in shipped_library().medicines], 3))[::197]:
        session.send(SetCompared(three))
        for aspect in Aspect:
            session.send(OpenPage(Address(PageKind.COMPARISON, part=aspect)))
            assert {text.language for row in session.view.rows for text in row.texts} == {language}
            session.press("left")


@pytest.mark.shipped
@pytest.mark.parametrize(
    ("language", "question", "meaning"),
    [
        (
            "en",
            "Boxed warning: the FDA's strongest warning, 25 of 29",
            "MSAA: The Multiple Sclerosis Association of America. It is a US non-profit group with a free help line.",
        ),
        (
            "es",
            "Advertencia en recuadro: la más fuerte de la FDA, 25 de 29",
            "MSAA: Son las siglas en inglés de Multiple Sclerosis Association of America. Es una organización de EE. "
            "UU. sin fines de lucro, con una línea de ayuda gratuita.",
        ),
    ],
)
def test_hard_words_have_their_meaning_where_they_stand(language: str, question: str, meaning: str) -> None:
    session = Session(shipped_library(), State.fresh(Site()))
    session.send(SetLanguage(language))
    session.send(OpenPage(COMPARE))
    view = session.send(SetCompared(("lemtrada", "tysabri")))
    assert question in [row.texts[0].value for row in view.rows]
    view = session.send(OpenPage(Address(PageKind.DOCUMENT, part="helpline")))
    named = next(row for row in view.rows if any(span.term == "msaa" for text in row.texts for span in text.spans))
    view = session.send(Activate(named.id))
    assert meaning in [row.texts[0].value for row in view.rows]
