"""Syllables, grades and sentences against what a person counts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.readability import measure, syllables, without_names
from kiosk.domain.sentence import sentences

WORDS = {
    1: "a you care team dose called makes rules stroke the eyes played died 12 2.5 don't queue",
    2: "doses needed treated table places changes needles body vaccine disease patient diet going trying safely "
    "movement people special bleeding immune system platelets thyroid every create language carried studies lab-made "
    "MS doctor's something beyond",
    3: "infusion reaction reactions diseases nausea area idea usual medicine multiple sclerosis hospital pregnancy "
    "quality period earlier MRI anyone employer",
    4: "diarrhea anxiety usually medication bacteria",
    5: "metabolism",
}


@pytest.mark.parametrize(("word", "count"), [(word, count) for count, words in WORDS.items() for word in words.split()])
def test_syllables_of_a_word(word: str, count: int) -> None:
    assert syllables(word) == count


@given(st.text(min_size=1, max_size=30))
def test_every_word_has_a_syllable(word: str) -> None:
    assert syllables(word) >= 1


def test_the_grade_of_hand_counted_sentences() -> None:
    score = measure(["The nurse will call you.", "Infusion reactions are common."])
    assert (score.words, score.sentences, score.syllables) == (9, 2, 14)
    assert score.grade == pytest.approx(0.39 * 9 / 2 + 11.8 * 14 / 9 - 15.59)
    assert score.mean == 4.5


def test_no_words_have_no_grade() -> None:
    assert measure(["", "..."]).grade == 0
    assert measure([]).mean == 0


def test_names_are_taken_out_whole_and_longest_first() -> None:
    parts = list(
        without_names(["Lemtrada's REMS is the Lemtrada REMS. Lemtradas stay."], ["Lemtrada", "Lemtrada REMS", "REMS"])
    )
    assert [part.split() for part in parts] == [["is", "the", "."], ["Lemtradas", "stay."]]


@pytest.mark.parametrize(
    "text",
    [
        "One. | Two! | Three? | Four… | Five",
        "Ask Dr. Ruiz or Mrs. Lee. | They help.",
        "It is due on Nov. 22, 2026. | Ask.",
        "Take it at 8 a.m. with food. | Then rest.",
        "The U.S. FDA approved it. | It is new.",
        "It was 12.7% with Lemtrada. | It was 21.1% with Rebif.",
        "Call (800) 532-7667. | Call 1-855-676-6326 as well.",
        "In people with MS. | Ask first.",
        "Tests for hepatitis B. | Ask about hepatitis C.",
        "J. R. Smith wrote it. | M. Weigel read it.",
        "He said “Call now.” | Then he left.",
        "Fever (with chills.) | Rash.",
        "See p. ej. Lemtrada. | No. | Sí.",
        "En EE. UU. es así. | ¿Es nuevo? | ¡Llame al 911!",
        "El Dr. Ruiz y la Dra. Sanz. | Pregunte.",
        "La FDA de los EE. UU. | 14 días después.",
        "Question no. 5 is hard. | Is it safe? | No. | Ask.",
        "Visit lemtrada.com. | It is big.",
        "It grew e.g. Fast, i.e. Soon. | End.",
        "Rest etc. and sleep. | Wait... | Go on... and on.",
        "It lasted 2 years. | 426 people took part.",
    ],
)
def test_where_sentences_end(text: str) -> None:
    assert sentences(text.replace(" | ", " ")) == tuple(text.split(" | "))


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_no_text_has_no_sentences(text: str) -> None:
    assert sentences(text) == ()


@given(
    st.lists(st.sampled_from(["Dr.", "a.m.", "MS.", "U.S.", "Ask", "no.", "5", "?", "...", "“", "”", "¿", "é", "\n"]))
)
def test_nothing_is_lost_between_sentences(words: list[str]) -> None:
    text = " ".join(words)
    assert " ".join(sentences(text)) == re.sub(r"\s+", " ", text).strip()
