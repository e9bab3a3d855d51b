"""The key bar: for this page, this row and this keypad, the most important key first."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Activate, Command, MoveTo, OpenPage, SetLanguage
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.services.session import Session
from tests.fixture_guide import fixture_session

REST = [("Left", "Back"), ("F1", "Help"), ("F2", "Voice"), ("F3", "Español"), ("z", "Letters"), ("F8", "Start over")]
WARNINGS = OpenPage(Address(PageKind.SECTION, "lemtrada", "warnings"))
TREATMENT = OpenPage(Address(PageKind.TREATMENT, "lemtrada"))
SEVEN_KEYS = ("next", "previous", "open", "back", "next-section", "help")


def session_on(*pages: OpenPage | MoveTo, language: str = "en", site: Site | None = None) -> Session:
    session = fixture_session(site)
    session.send(SetLanguage(language))
    for page in pages:
        session.send(page)
    return session


def named(session: Session) -> list[tuple[str, str]]:
    [bar] = session.view.bars
    return [(hint.key.value, hint.label.value) for hint in bar]


def test_on_the_first_screen_it_is_in_both_languages_and_short() -> None:
    bars = fixture_session().view.bars
    assert [[(hint.key.value, hint.label.value) for hint in bar] for bar in bars] == [
        [("Down", "Next"), ("Enter", "Choose"), ("F1", "Help"), ("F2", "Voice")],
        [("Abajo", "Avanzar"), ("Enter", "Elegir"), ("F1", "Ayuda"), ("F2", "Voz")],
    ]


def test_on_a_list_enter_opens() -> None:
    assert named(session_on(TREATMENT)) == [("Down", "Next"), ("Enter", "Open"), *REST]


def test_on_a_text_with_hard_words_enter_gives_their_meanings_and_right_turns_the_page() -> None:
    assert named(session_on(WARNINGS)) == [
        ("Down", "Next"),
        ("Right", "Next page"),
        ("Enter", "What the words mean"),
        *REST,
    ]


@pytest.mark.parametrize(
    ("language", "bar"),
    [
        ("en", [("Any key", "What it does"), ("One key 3 times", "Leave")]),
        ("es", [("Cualquier tecla", "Qué hace"), ("Una tecla 3 veces", "Salir")]),
    ],
)
def test_where_keys_are_only_named_it_says_what_works_there(language: str, bar: list[tuple[str, str]]) -> None:
    site = Site(keypad=((Command.NEXT, "f20"), (Command.OPEN, "f21")))
    for keypad in (None, site):
        assert named(session_on(OpenPage(Address(PageKind.EXPLORE)), language=language, site=keypad)) == bar


def test_where_enter_does_nothing_it_is_not_named() -> None:
    assert named(session_on(WARNINGS, MoveTo("warnings/1"))) == [("Down", "Next"), ("Right", "Next page"), *REST]


def at_the_end(session: Session) -> str | None:
    """Return what Right is called on the last screen page."""
    [bar] = session.view.bars
    last = next(hint.last for hint in bar if hint.key_id == "right")
    return last.value if last else None


def test_on_the_last_page_right_leads_to_the_next_section_or_nowhere() -> None:
    assert at_the_end(session_on(WARNINGS)) == "Next section"
    assert at_the_end(session_on(OpenPage(Address(PageKind.SECTION, "lemtrada", "sources")))) == ""
    assert at_the_end(session_on(OpenPage(Address(PageKind.DOCUMENT, part="help")))) == ""


@pytest.mark.parametrize(
    ("command", "label"), [(Command.START_OVER, "Choose"), (Command.SETTINGS, "Change"), (Command.SEARCH, "Search")]
)
def test_what_enter_does_has_its_own_word(command: Command, label: str) -> None:
    session = session_on()
    session.send(command)
    assert ("Enter", label) in named(session)


@pytest.mark.parametrize(
    ("command", "key", "language", "answer"),
    [
        (Command.SETTINGS, "z", "en", "This page is open already."),
        (Command.START_OVER, "F8", "es", "Esta página ya está abierta."),
    ],
)
def test_the_key_that_opened_the_page_is_not_named_and_says_so(
    command: Command, key: str, language: str, answer: str
) -> None:
    session = session_on(language=language)
    assert key in dict(named(session))
    session.send(command)
    assert key not in dict(named(session))
    here = session.view.address
    assert [text.value for text in session.send(command).message] == [answer]
    assert session.view.address == here


def test_keys_come_in_the_same_order_everywhere() -> None:
    order = ["next", "right", "enter", "left", "f1", "f2", "f3", "z", "f8"]
    for session in (session_on(), session_on(TREATMENT), session_on(WARNINGS)):
        [bar] = session.view.bars
        places = [order.index({"down": "next"}.get(hint.key_id, hint.key_id)) for hint in bar]
        assert all(one < other for one, other in pairwise(places))


def test_line_by_line_right_is_for_the_next_section_alone() -> None:
    keys = [key for key, _ in named(session_on(WARNINGS, site=Site(settings=Settings(mode=Mode.READER))))]
    assert "Right" not in keys


def test_a_keypad_names_its_own_keys_and_no_others() -> None:
    keypad = tuple(
        (Command(name), key) for name, key in zip(SEVEN_KEYS, ("down", "up", "enter", "f13", "f14", "f1"), strict=True)
    )
    assert named(session_on(TREATMENT, site=Site(keypad=keypad))) == [
        ("Down", "Next"),
        ("Enter", "Open"),
        ("Back", ""),
        ("F1", "Help"),
    ]


def test_where_medicines_and_answers_are_chosen_enter_opens_nothing() -> None:
    session = fixture_session()
    session.send(SetLanguage("en"))
    session.send(TREATMENT)
    session.send(Activate("go/compare"))
    for row, word in ("compared/tavrizo", "Choose"), ("compared/lemtrada", "Take off"), ("clear", "Take off"):
        session.send(MoveTo(row))
        assert ("Enter", word) in named(session), row
    answers = session_on(OpenPage(Address(PageKind.ANSWERS, part="given")))
    assert ("Enter", "Choose") in named(answers)
