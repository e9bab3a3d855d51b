"""Transliteration: on a terminal that lacks letters every word stays readable, and no digit or sign is lost."""

from __future__ import annotations

from typing import TypeVar, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from kiosk.services.view import Header, Mark, Text
from kiosk.terminal.capabilities import Capabilities
from kiosk.terminal.transliterated_view import transliterated_view
from kiosk.terminal.transliteration import source_index, transliterator_for, unchanged
from kiosk.ui.lines.linear import run_linear
from tests.ui.small import FakeTerminal, small_session

S = TypeVar("S", bound=Struct)
ASCII, LATIN_1 = transliterator_for("ascii"), transliterator_for("iso8859-1")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“Lemtrada” – 12 mg…", '"Lemtrada" - 12 mg...'),
        ("El niño comió, ¿sí? ¡No!", "El nino comio, ?si? !No!"),
        ("≥ 5 %, ≤ 3 %", ">= 5 %, <= 3 %"),
        ("1½ tablets", "1 1/2 tablets"),
        ("10⁹ cells", "10^9 cells"),
        ("H₂O", "H2O"),
        ("5 µg", "5 mcg"),
        ("5 μg", "5 mcg"),
        ("37 °C", "37  deg C"),
        ("Lemtrada®, Copaxone™", "Lemtrada(R), Copaxone(TM)"),
        ("−3 ± 1", "-3 +/- 1"),
        ("a ≠ b", "a [not equal to] b"),
        ("TGF-β", "TGF-[beta]"),
        ("n\u0303", "n"),
        ("2\N{NO-BREAK SPACE}mg", "2 mg"),
        ("1.º", "1.o"),
        ("• one", "* one"),
    ],
)
def test_ascii_substitutes(text: str, shown: str) -> None:
    assert ASCII(text) == shown


def test_latin_1_characters_are_kept() -> None:
    assert LATIN_1("“El niño comió 1½ – ¿sí? 5 µg ≥ 3®") == '"El niño comió 1½ - ¿sí? 5 µg >= 3®'


def test_utf8_text_is_unchanged() -> None:
    assert transliterator_for("utf-8") is unchanged


@given(st.text())
def test_result_can_always_be_encoded(text: str) -> None:
    assert ASCII(text).isascii()
    LATIN_1(text).encode("latin-1")


@given(st.text(), st.text())
def test_characters_are_replaced_independently(one: str, other: str) -> None:
    assert ASCII(one + other) == ASCII(one) + ASCII(other)


@given(st.text(st.sampled_from("aé≥½“ 9⁹")), st.integers(0, 30))
def test_source_index_is_found_again(text: str, at: int) -> None:
    at = min(at, len(text))
    assert source_index(text, len(ASCII(text[:at])), ASCII) == at


@given(st.text(st.characters(categories=["Nd", "No", "Sm"]), min_size=1))
def test_no_digit_and_no_sign_disappears(text: str) -> None:
    assert all(ASCII(letter).strip() for letter in text)


def test_mark_stays_on_the_same_words() -> None:
    words = "≥ 5 %. Y así."
    view = small_session().view
    row = replace(view.row, texts=(Text(words, "es"),))
    mark = Mark(row.id, 0, words.index("Y"), len(words), words.index("así"))
    shown = transliterated_view(replace(view, rows=(row,), current=0, mark=mark), ASCII)
    assert shown.mark
    said = shown.row.texts[0].value
    assert said[shown.mark.start : shown.mark.end] == "Y asi."
    assert said[shown.mark.word :] == "asi."


def with_texts_everywhere(value: S) -> S:
    """Return ``value`` with a text that has "ñ" in every field, at any depth, that holds texts."""
    changes: dict[str, object] = {}
    for name, hint in get_type_hints(type(value)).items():
        now = getattr(value, name)
        if hint is Text or hint == Text | None:
            changes[name] = Text("ñ", "es")
        elif hint == tuple[Text, ...]:
            changes[name] = (Text("ñ", "es"),)
        elif isinstance(now, Header):
            changes[name] = with_texts_everywhere(now)
        elif name == "rows":
            changes[name] = tuple(map(with_texts_everywhere, now))
        elif name == "bars":
            changes[name] = tuple(tuple(map(with_texts_everywhere, bar)) for bar in now)
    return replace(value, **changes)


def test_no_text_of_a_view_is_forgotten() -> None:
    view = with_texts_everywhere(small_session().view)
    assert "ñ" not in str(transliterated_view(view, ASCII))
    assert str(transliterated_view(view, ASCII)) == str(view).replace("ñ", "n")


def test_rows_are_cached_as_the_layouts_need() -> None:
    view = small_session().view
    assert transliterated_view(view, ASCII).rows[0] is transliterated_view(view, ASCII).rows[0]


def test_linear_mode_prints_only_encodable_text() -> None:
    terminal = FakeTerminal(["x", "2", "down", "s", "ñ", "backspace", *"doctor", "enter"])
    run_linear(small_session(), terminal, capabilities=Capabilities(encoding="ascii"))
    assert terminal.text.isascii()
    assert "Word: n" in terminal.text
    assert '"doctor"' in terminal.text
