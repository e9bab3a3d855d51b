"""What a clinic says about itself stands where a person looks for it, and in their language."""

from __future__ import annotations

import pytest

from kiosk.domain.clinic import Clinic, words_in
from kiosk.domain.state import Site
from kiosk.services.view import Text
from tests.fixture_guide import fixture_session

CLINIC = Clinic(
    name=(("", "Lakeside MS Clinic"),),
    phone=(("", "(555) 010-0199"),),
    hours=(("en", "Monday to Friday"), ("es", "De lunes a viernes")),
    ask_staff=(("en", "Go to the desk."), ("es", "Vaya al mostrador.")),
)


def lines(*keys: str, clinic: Clinic = CLINIC, calls_staff: bool = False) -> list[Text]:
    session = fixture_session(Site(clinic=clinic, calls_staff=calls_staff))
    for key in keys:
        session.press(key)
    return [text for row in session.view.rows for text in row.texts]


def test_the_first_screen_names_the_clinic_once() -> None:
    named = [text.value for text in lines() if "Lakeside" in text.value]
    assert named == ["Lakeside MS Clinic"]
    both = Clinic(name=(("en", "Lakeside MS Clinic"), ("es", "Clínica Lakeside")))
    named_twice = [(text.value, text.language) for text in lines(clinic=both) if "Lakeside" in text.value]
    assert named_twice == [("Lakeside MS Clinic", "en"), ("Clínica Lakeside", "es")]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("1", ["Go to the desk.", "Phone of the clinic: (555) 010-0199", "Open: Monday to Friday"]),
        ("2", ["Vaya al mostrador.", "Teléfono de la clínica: (555) 010-0199", "Horario: De lunes a viernes"]),
    ],
)
def test_ask_the_staff_says_how_in_this_clinic(language: str, said: list[str]) -> None:
    assert [text.value for text in lines(language, "f6")][2:5] == said
    called = [text.value for text in lines(language, "f6", calls_staff=True)]
    assert called[3] == said[0], "after that they were called"
    usual = [text.value for text in lines(language, "f6", clinic=Clinic())]
    assert not set(said) & set(usual)


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (
            "helpline",
            ["This clinic", "This kiosk is at Lakeside MS Clinic.", "Phone of the clinic: (555) 010-0199"],
        ),
        ("about", ["This kiosk is at Lakeside MS Clinic."]),
    ],
)
def test_the_pages_about_help_and_about_the_guide_name_the_clinic(document: str, said: list[str]) -> None:
    session = fixture_session(Site(clinic=CLINIC))
    session.press("1")
    link = next(row for row in session.view.rows if row.id == f"document/{document}")
    while session.view.row is not link:
        session.press("down")
    session.press("enter")
    found = [text.value for row in session.view.rows for text in row.texts]
    at = found.index(said[0])
    assert found[at : at + len(said)] == said
    assert "This kiosk is at Lakeside MS Clinic." not in [text.value for text in lines("1", clinic=Clinic())]


@pytest.mark.parametrize(
    ("words", "language", "said"),
    [
        ((), "es", None),
        ((("", "Here"),), "es", ("Here", "")),
        ((("en", "Here"), ("es", "Aquí")), "es", ("Aquí", "es")),
        ((("es", "Aquí"), ("en", "Here")), "fr", ("Here", "en")),
        ((("es", "Aquí"),), "fr", ("Aquí", "es")),
    ],
)
def test_words_are_in_the_language_of_the_person_or_labeled_with_their_own(
    words: tuple[tuple[str, str], ...], language: str, said: tuple[str, str] | None
) -> None:
    found = words_in(words, language)
    assert (found and (found.text, found.language)) == said
