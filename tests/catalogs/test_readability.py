"""How easy Spanish is to read: syllables, the INFLESZ scale, and warnings."""

from __future__ import annotations

import pytest

from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.readability import Formula, readability_problems, translation_without_names
from tests.catalogs.samples import SPANISH, codes

INFLESZ = Formula.of(SPANISH.words)


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("ciudad", 2),
        ("guion", 1),
        ("Uruguay", 3),
        ("construido", 3),
        ("leer", 2),
        ("agua", 2),
        ("oír", 2),
        ("país", 2),
        ("muy", 1),
        ("que", 1),
        ("y", 1),
        ("quimioterapia", 5),
        ("pingüino", 3),
        ("enfermedad", 4),
        ("infusión", 3),
    ],
)
def test_spanish_syllables_are_counted(word: str, syllables: int) -> None:
    assert INFLESZ is not None
    assert len(INFLESZ.syllable.findall(word)) == syllables


@pytest.mark.parametrize(
    ("text", "score"),
    [
        # 206.835 - 62.3 * 6/4 - 4 and 206.835 - 62.3 * 13/2 - 2
        ("La casa es roja.", 109.385),
        ("Inmunodeficiencia autoinmunitaria.", -200.115),
    ],
)
def test_a_text_has_the_points_of_the_formula(text: str, score: float) -> None:
    assert INFLESZ is not None
    found, _ = INFLESZ.score([text])
    assert found == pytest.approx(score, abs=0.001)


def entry(spanish: str, *notes: str) -> PoEntry:
    return PoEntry("x|dose", "English", (spanish,), notes=notes)


def test_a_hard_section_is_a_warning() -> None:
    hard = (
        "La administración simultánea de inmunomoduladores incrementa considerablemente las complicaciones infecciosas."
    )
    [found] = readability_problems("x.po", [entry(hard) for _ in range(8)], SPANISH.words)
    assert (found.code, found.warning) == ("readability", True)
    assert found.cause == "“x|dose” is hard to read: -59 points, 55 at least"
    assert list(readability_problems("x.po", [entry("Tome el vaso de agua.") for _ in range(20)], SPANISH.words)) == []


def test_names_do_not_count() -> None:
    assert translation_without_names(entry("Tome {n} de alemtuzumab.", "Keep unchanged: alemtuzumab")) == "Tome  de ."


def test_a_long_sentence_is_a_warning() -> None:
    words = " ".join(["la casa"] * 12) + " roja"
    assert codes("House.", f"{words}.") == []
    assert codes("House.", f"{words} grande.") == ["readability"]
    assert codes("House. Garden.", f"{words}. Jardín.") == []
