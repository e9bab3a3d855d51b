"""Questions to take along: chosen by a key or a row, listed, taken off, and gone with the visit."""

from __future__ import annotations

import pytest

from kiosk.domain.address import GUIDE, Address, BlockAddress, PageKind
from kiosk.domain.command import Activate, Command, Idle, MoveTo, OpenPage, SetLanguage
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.session import Session
from tests.fixture_guide import fixture_session

SECTION = OpenPage(Address(PageKind.SECTION, "lemtrada", "questions"))
LIST = OpenPage(Address(PageKind.QUESTIONS))
FIRST, SECOND = BlockAddress("lemtrada", "questions/2"), BlockAddress("lemtrada", "questions/3")
"""Below the heading that is the first block."""
QUESTION = {
    "en": "Which other MS treatments could I try, and how do they compare for me?",
    "es": "¿Qué otros tratamientos para la EM podría probar, y cómo se comparan en mi caso?",
}
TAKEN = {
    "en": ["On your list. It has 1 question now.", f"On your list: {QUESTION['en']}"],
    "es": ["En su lista. Ya tiene 1 pregunta.", f"En su lista: {QUESTION['es']}"],
}
LISTED = {
    "en": [
        "My questions. 1 question.",
        "The kiosk keeps nothing. When your visit ends, this list is gone. You may want to write it down first.",
        "Lemtrada (alemtuzumab)",
        QUESTION["en"],
        "Back to: Questions to ask your care team",
        "All options",
    ],
    "es": [
        "Mis preguntas. 1 pregunta.",
        "El quiosco no guarda nada. Al terminar su visita, esta lista se borra. Quizá quiera anotarla antes.",
        "Lemtrada (alemtuzumab)",
        QUESTION["es"],
        "Regresar a: Preguntas para su equipo médico",
        "Todas las opciones",
    ],
}


def reading(language: str = "en", mode: Mode = Mode.SCREEN) -> Session:
    session = fixture_session(Site(settings=Settings(mode=mode)))
    for action in (SetLanguage(language), SECTION, MoveTo(FIRST.block)):
        session.send(action)
    return session


def lines(session: Session) -> list[str]:
    """What the rows say, without hints."""
    return [". ".join(t.value for t in row.texts[: len(row.texts) - row.hints]) for row in session.view.rows]


@pytest.mark.parametrize("language", QUESTION)
@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("key", ["m", "enter"])
def test_a_key_or_the_row_takes_a_question_along(language: str, mode: Mode, key: str) -> None:
    session = reading(language, mode)
    assert session.view.row.texts[0].value == QUESTION[language]
    session.press(key)
    assert session.state.questions == (FIRST,)
    assert [session.view.message[0].value, session.view.row.texts[0].value] == TAKEN[language]
    session.send(Activate("page/questions"))
    assert lines(session) == LISTED[language]


def test_the_same_key_takes_it_off_again() -> None:
    session = reading()
    session.press("m")
    session.press("m")
    assert session.state.questions == ()
    assert session.view.message[0].value == "Off your list. It has 0 questions now."
    assert session.view.row.texts[0].value == QUESTION["en"]


def test_on_the_list_the_next_question_is_read_after_one_is_taken_off() -> None:
    session = reading(mode=Mode.LINEAR)
    session.press("m")
    session.press("down")
    session.press("m")
    session.send(LIST)
    session.send(MoveTo("lemtrada/questions/2"))
    session.press("enter")
    assert [said.texts[0].value for said in session.announcements] == [
        "Off your list. It has 1 question now.",
        "Do I have any reason not to get Lemtrada?",
    ]
    assert session.state.questions == (SECOND,)


def test_the_empty_list_says_how_to_fill_it_and_other_lines_cannot_be_taken_along() -> None:
    session = fixture_session()
    session.send(SetLanguage("en"))
    session.press("m")
    assert session.view.message[0].value == "Only a question to ask your care team can be taken along."
    session.send(LIST)
    assert lines(session)[:2] == [
        "My questions. 0 questions.",
        "Your list is empty. Open a medicine, then “Questions to ask your care team”. "
        "Press Enter on a question to take it along.",
    ]


def test_the_guide_leads_to_the_list_once_it_has_a_question() -> None:
    session = reading()
    session.send(OpenPage(GUIDE))
    assert "My questions" not in lines(session)
    session.send(SECTION)
    session.send(MoveTo(FIRST.block))
    session.press("m")
    session.send(OpenPage(GUIDE))
    assert "My questions" in lines(session)


def test_the_key_bar_says_what_enter_does() -> None:
    session = reading()
    bars = []
    for _ in range(2):
        bars.append(next(hint.label.value for hint in session.view.bars[0] if hint.key_id == "enter"))
        session.press("m")
    assert bars == ["Take along", "Take off"]


@pytest.mark.req("ST-03")
@pytest.mark.parametrize("end", [[Command.RESET], [Idle(10_000.0), Idle(10_000.0)]], ids=["start over", "nobody there"])
def test_the_list_is_gone_with_the_visit(end: list[Command | Idle]) -> None:
    session = reading()
    session.press("m")
    session.send(LIST)
    for action in end:
        session.send(action)
    assert session.state == State.fresh(Site())
    session.send(SetLanguage("en"))
    session.send(LIST)
    assert QUESTION["en"] not in lines(session)
