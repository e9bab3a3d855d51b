"""How many keys a task takes from the first screen: with arrows and Enter alone, and with shortcuts."""

from __future__ import annotations

import pytest

from kiosk.domain.state import Site
from kiosk.domain.text_size import ScalingLimits
from kiosk.services.session import Session
from tests.fixture_guide import fixture_session
from tests.ui.tui.pictures import screen

FIRST: tuple[str, ...] = ()
IN_A_SECTION = ("enter", "enter", "enter")


def after(*keys: str, begin: tuple[str, ...] = FIRST) -> Session:
    session = fixture_session()
    for key in (*begin, *keys):
        session.press(key)
    return session


def words(session: Session) -> str:
    return " ".join(text.value for row in session.view.rows for text in row.texts)


@pytest.mark.parametrize(
    ("keys", "most"),
    [(("down", "enter", "enter", "down", "down", "down", "enter"), 7), (("2", "1", "4"), 3)],
)
def test_spanish_and_the_common_side_effects_of_lemtrada(keys: tuple[str, ...], most: int) -> None:
    session = after(*keys)
    assert (str(session.view.address), session.view.language) == ("section/lemtrada/common-effects", "es")
    assert len(keys) <= most


@pytest.mark.parametrize(
    ("keys", "most"),
    [(("enter", "s", "i", "t", "p", "enter", "enter"), 7), (("1", "s", "i", "t", "p", "enter", "1"), 7)],
)
def test_what_a_word_means(keys: tuple[str, ...], most: int) -> None:
    session = after(*keys)
    assert session.view.row.id == "term/itp"
    assert len(keys) <= most


def test_what_a_word_means_without_typing() -> None:
    """To the serious side effects, to their second screen page, and from the line with the word to its meaning."""
    keys = ("enter", "enter", *["down"] * 4, "enter", "right", *["down"] * 3, "enter")
    assert "Immune thrombocytopenia (ITP): " in " ".join(screen(*keys, site=Site(language="en")))
    assert len(keys) <= 13


@pytest.mark.parametrize(
    ("keys", "most"),
    [(("enter", *["down"] * 5, "enter"), 7), (("1", "4"), 2)],
)
def test_the_number_of_the_help_line(keys: tuple[str, ...], most: int) -> None:
    session = after(*keys)
    assert str(session.view.address) == "document/helpline"
    assert "(800) 532-7667" in words(session)
    assert len(keys) <= most


@pytest.mark.parametrize(
    ("keys", "most"),
    [(("enter", "enter", *["down"] * 6, "enter"), 10), (("1", "1", "7"), 4)],
)
def test_the_tests_before_starting(keys: tuple[str, ...], most: int) -> None:
    session = after(*keys)
    assert str(session.view.address) == "section/lemtrada/before"
    assert "Complete blood count" in words(session)
    assert len(keys) <= most


@pytest.mark.parametrize("begin", [("enter",), ("enter", "enter"), IN_A_SECTION])
@pytest.mark.parametrize(("keys", "most"), [(("end", "enter", "enter"), 4), (("z", "enter"), 2), (("]",), 1)])
def test_larger_letters_from_anywhere(begin: tuple[str, ...], keys: tuple[str, ...], most: int) -> None:
    session = after(*begin)
    session.set_limits(ScalingLimits())
    for key in keys:
        session.press(key)
    assert session.view.settings.size == 2
    assert len(keys) <= most


@pytest.mark.parametrize(("keys", "most"), [(("left", "left", "left", "enter"), 4), (("x", "1"), 3)])
def test_back_to_the_first_screen(keys: tuple[str, ...], most: int) -> None:
    session = after(*keys, begin=IN_A_SECTION)
    assert session.state.waiting
    assert len(keys) <= most
