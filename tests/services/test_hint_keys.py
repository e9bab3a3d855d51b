"""Hints name letters for people with a screen reader, because screen readers use the function keys themselves."""

from __future__ import annotations

import pytest

from kiosk.domain.command import SetLanguage
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.services.session import Session
from kiosk.services.view import joined
from tests.fixture_guide import fixture_session

WITH_READER = [Mode.READER, Mode.LINEAR, Mode.BRAILLE]
VOICE = {"en": "For the voice, press {}.", "es": "Para oír la voz, presione {}."}
HELP = {
    "en": "This key does nothing. For help, press {}.",
    "es": "Esta tecla no hace nada. Para recibir ayuda, presione {}.",
}
VOICE_IS_OFF = {
    "en": "The voice is off. To turn it on, press {}.",
    "es": "La voz está desactivada. Para activarla, presione {}.",
}
HIDDEN = {
    "en": "The screen is hidden. To show it again, press {}.",
    "es": "La pantalla está oculta. Para mostrarla otra vez, presione {}.",
}


def session_in(mode: Mode, *, letters: bool = True) -> Session:
    return fixture_session(Site(settings=Settings(mode=mode, letters=letters)))


def shown(session: Session) -> list[str]:
    return [text.value for row in session.view.rows for text in row.texts]


@pytest.mark.parametrize("language", VOICE)
@pytest.mark.parametrize(("mode", "key"), [(Mode.SCREEN, "F2"), *((mode, "v") for mode in WITH_READER)])
def test_the_first_screen_names_the_key_of_the_voice(mode: Mode, key: str, language: str) -> None:
    assert VOICE[language].format(key) in shown(session_in(mode))


@pytest.mark.parametrize("language", HELP)
@pytest.mark.parametrize(
    ("mode", "letters", "keys"),
    [
        (Mode.SCREEN, True, ("F1", "F2", "F9")),
        *((mode, True, ("h", "v", "d")) for mode in WITH_READER),
        *((mode, False, ("F1", "F2", "F9")) for mode in WITH_READER),
    ],
)
def test_answers_name_the_keys_that_work(mode: Mode, letters: bool, keys: tuple[str, ...], language: str) -> None:
    session = session_in(mode, letters=letters)
    session.send(SetLanguage(language))
    answers = [joined(session.press(key).message) for key in ("ñ", "space", "f9")]
    expected = [answer[language] for answer in (HELP, VOICE_IS_OFF, HIDDEN)]
    assert answers == [text.format(key) for text, key in zip(expected, keys, strict=True)]


@pytest.mark.parametrize(("mode", "key"), [(Mode.SCREEN, "F1"), *((mode, "h") for mode in WITH_READER)])
def test_the_key_bar_names_them(mode: Mode, key: str) -> None:
    session = session_in(mode)
    session.send(SetLanguage("en"))
    [bar] = session.view.bars
    assert [hint.key.value for hint in bar if hint.label.value == "Help"] == [key]


@pytest.mark.parametrize("mode", WITH_READER)
def test_where_letters_are_typed_the_function_key_is_named(mode: Mode) -> None:
    session = session_in(mode)
    session.send(SetLanguage("en"))
    session.press("s")
    assert joined(session.press("f20").message) == "This key does nothing. For help, press F1."
