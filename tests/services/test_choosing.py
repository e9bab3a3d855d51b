"""Finding a medicine without typing: answers, how many are left, and what is not confirmed."""

from __future__ import annotations

import pytest

from kiosk.content.file_content import FileContent
from kiosk.domain.address import Address, PageKind, ReadingPosition
from kiosk.domain.choices import Choices, Question
from kiosk.domain.command import Activate, Command, OpenPage, SetLanguage
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.session import Session
from tests.fixture_guide import SHIPPED_CONTENT, fixture_session, shipped_library

FIND = Address(PageKind.FIND)
ALL = {
    "en": [
        "Find a medicine by what matters to you. 2 medicines are left.",
        "Not checked by a doctor or nurse yet. Ask your care team.",
        "How it is given: Any, 1 of 7",
        "How often: Any, 2 of 7",
        "Form of MS: Any, 3 of 7",
        "Plans to have a child: Any, 4 of 7",
        "Tests: Any, 5 of 7",
        "Medicines that are left",
        "Lemtrada (alemtuzumab), 6 of 7",
        "Tavrizo (tavrimod), 7 of 7",
        "Compare these medicines",
        "Back to: Medicines for multiple sclerosis",
        "All options",
    ],
    "es": [
        "Medicamentos según lo que le importa. Quedan 2 medicamentos.",
        "Sin revisar aún por médico o enfermero. Pregunte a su equipo médico.",
        "Cómo se administra: Cualquiera, 1 de 7",
        "Cada cuánto: Cualquiera, 2 de 7",
        "Tipo de EM: Cualquiera, 3 de 7",
        "Planes de tener un hijo: Cualquiera, 4 de 7",
        "Pruebas: Cualquiera, 5 de 7",
        "Medicamentos que quedan",
        "Lemtrada (alemtuzumab), 6 de 7",
        "Tavrizo (tavrimod), 7 de 7",
        "Comparar estos medicamentos",
        "Regresar a: Medicamentos para la esclerosis múltiple",
        "Todas las opciones",
    ],
}
PREGNANCY = [
    "Plans to have a child",
    "This does not say that a medicine is safe in pregnancy. Ask your care team before you plan a child.",
    "One medicine can count under more than one answer.",
    "The page names no birth control. Ask before you plan a child: 1 medicine, 1 of 3",
    "The page asks for birth control: 2 medicines, 2 of 3",
    "Any: 2 medicines, 3 of 3",
    "Back to: Find a medicine by what matters to you",
    "All options",
]
NOT_CONFIRMED = [
    "Find a medicine by what matters to you. 1 medicine is left.",
    "Not checked by a doctor or nurse yet. Ask your care team.",
    "How it is given: Any, 1 of 7",
    "How often: Any, 2 of 7",
    "Form of MS: Any, 3 of 7",
    "Plans to have a child: The page names no birth control. Ask before you plan a child, 4 of 7",
    "Tests: Any, 5 of 7",
    "Clear your answers, 6 of 7",
    "Medicines that are left",
    "“Not confirmed” means that we could not find it. Ask your care team.",
    PREGNANCY[1],
    "Tavrizo (tavrimod). Not confirmed: Plans to have a child, 7 of 7",
    "Compare medicines",
    "Back to: Medicines for multiple sclerosis",
    "All options",
]


def opened(language: str = "en", mode: Mode = Mode.SCREEN) -> Session:
    session = fixture_session(Site(settings=Settings(mode=mode)))
    session.send(SetLanguage(language))
    session.send(Activate("page/find"))
    return session


def lines(session: Session) -> list[str]:
    """What the rows say, without hints."""
    return [". ".join(t.value for t in row.texts[: len(row.texts) - row.hints]) for row in session.view.rows]


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize("mode", [Mode.SCREEN, Mode.BRAILLE])
def test_without_an_answer_every_medicine_is_listed(language: str, mode: Mode) -> None:
    assert lines(opened(language, mode)) == ALL[language]


def test_an_answer_says_how_many_are_left_and_leads_back_to_its_question() -> None:
    session = opened(mode=Mode.LINEAR)
    session.press("4")
    assert lines(session) == PREGNANCY
    session.press("1")
    assert session.state.position == ReadingPosition(FIND, "question/pregnancy")
    assert [said.texts[0].value for said in session.announcements] == [
        "1 medicine is left.",
        "Find a medicine by what matters to you",
        NOT_CONFIRMED[5],
    ]
    assert lines(session) == NOT_CONFIRMED


def test_one_row_takes_all_answers_away() -> None:
    session = opened()
    for key in ("1", "3", "2", "1", "6"):
        session.press(key)
    assert session.state.filters == ()
    assert [text.value for text in session.view.message] == ["2 medicines are left."]
    assert lines(session) == ALL["en"]


@pytest.mark.req("ST-03")
def test_the_answers_end_with_the_visit() -> None:
    session = opened()
    session.press("1")
    session.press("3")
    assert session.state.filters
    session.send(Command.RESET)
    assert session.state == State.fresh(Site())


@pytest.mark.shipped
def test_with_many_medicines_the_ways_to_find_and_compare_them_come_before_the_list() -> None:
    session = Session(shipped_library(), State.fresh(Site()))
    session.send(SetLanguage("en"))
    ids = [row.id for row in session.view.rows]
    assert ids[1:5] == ["page/topics", "page/find", "page/compare", "route/infusion"]
    assert ids.count("page/find") == ids.count("page/compare") == 1


@pytest.mark.shipped
def test_answers_that_add_up_to_more_than_all_medicines_say_why() -> None:
    session = Session(shipped_library(), State.fresh(Site()))
    session.send(SetLanguage("en"))
    session.send(OpenPage(FIND))
    session.send(Activate("question/given"))
    assert [row.texts[0].value for row in session.view.rows[1:-2]] == [
        "One medicine can count under more than one answer.",
        "Given as a drip into a vein: 5 medicines, 1 of 4",
        "Given as an injection: 7 medicines, 2 of 4",
        "Taken by mouth: 9 medicines, 3 of 4",
        "Any: 20 medicines, 4 of 4",
    ]


@pytest.mark.shipped
def test_every_question_leaves_some_medicine_and_leaves_some_out() -> None:
    session = Session(shipped_library(), State.fresh(Site()))
    session.send(SetLanguage("en"))
    session.send(OpenPage(FIND))
    every = len(shipped_library().medicines)
    for question in Question:
        session.send(Activate(f"question/{question}"))
        counts = [row.texts[0].value for row in session.view.rows if row.id.startswith("answer/")]
        numbers = [int(line.rpartition(": ")[2].split()[0]) for line in counts]
        assert numbers[-1] == every
        assert all(0 < number <= every for number in numbers)
        assert min(numbers) < every
        session.press("left")


@pytest.mark.shipped
def test_the_list_knows_of_a_medicine_what_its_page_knows() -> None:
    content = FileContent(SHIPPED_CONTENT, lambda _problems: None)
    for medicine in content.medicines:
        page = content.article(medicine.id)
        assert page
        assert page.medicine == medicine
        assert medicine.choices != Choices(), "a page that answers no question is in every list"
