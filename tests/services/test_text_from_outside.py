"""Text from outside is text: nothing in a catalog or in what a person typed reaches a terminal as a command."""

from __future__ import annotations

import pytest

from kiosk.domain.command import Action, Command, TypeText
from kiosk.services.translator import Translator
from kiosk.texts.message import Message, verbatim
from tests.fakes import MemoryCatalogs
from tests.fixture_guide import fixture_session

NAMES = {("language|own name", "English"): "Español"}
HELLO = Message("a|b", "Hello {name}")
BAD = {
    "escape sequence": "\x1b]52;c;eA==\x07\x1b[2J",
    "eight-bit sequence": "\x9b2J\x90q\x9c",
    "control": "\x00\x05\x0e\r\n\t\x7f",
    "direction of text": "\u202e\u2066\u200f",
    "invisible": "\u200b\u2060\ufeff\u2028",
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_nothing_but_letters_comes_out_of_a_catalog_or_a_value(bad: str) -> None:
    translator = Translator(MemoryCatalogs(es={**NAMES, ("a|b", "Hello {name}"): f"Hola {bad}{{name}}"}))
    message = HELLO.with_values(name=verbatim(f"Ana{bad}"))
    for language in ("en", "es"):
        for text in (translator.text(message, language), translator.best(message, language)):
            assert text.value.isprintable()
            assert text.value.startswith(("Hello ", "Hola "))
            assert "Ana" in text.value


@pytest.mark.parametrize(
    "kept", ["12\u00a0mg", "naïve café ñ ¿?", "«a» “b” – …", "10\u202f%", "e\u0301", "می\u200cخواهم"]
)
def test_spaces_and_letters_of_every_language_stay(kept: str) -> None:
    assert Translator(MemoryCatalogs()).best(verbatim(kept), "en").value == kept


def test_what_a_person_pastes_into_the_search_is_shown_as_letters() -> None:
    session = fixture_session()
    typed = [TypeText(letter) for letter in "a\x1b[2Jb\u202ec"]
    actions: list[Action] = [Command.OPEN, Command.SEARCH, *typed, Command.OPEN]
    for action in actions:
        session.send(action)
    for row in session.view.rows:
        for text in row.texts:
            assert "\x1b" not in text.value
            assert "\u202e" not in text.value
