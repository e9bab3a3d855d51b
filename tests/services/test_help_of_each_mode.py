"""The help and the line to the settings tell only of what the way to read has."""

from __future__ import annotations

import pytest

from kiosk.domain.address import GUIDE, Address, PageKind
from kiosk.domain.command import OpenPage, SetLanguage
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.services.session import Session
from tests.fixture_guide import fixture_session

HELP = OpenPage(Address(PageKind.DOCUMENT, part="help"))
SETTINGS = {
    Mode.SCREEN: ("Settings: letters, colors, voice", "Ajustes: letra, colores, voz"),
    Mode.READER: ("Settings: colors, voice, keys", "Ajustes: colores, voz, teclas"),
    Mode.LINEAR: ("Settings: voice and keys", "Ajustes: voz y teclas"),
    Mode.BRAILLE: ("Settings: voice and keys", "Ajustes: voz y teclas"),
    Mode.PLAIN: ("Settings", "Ajustes"),
}
ALWAYS = ["Finding things", "Language", "When you are done", "The keys"]
DRAWN = ["Moving about", "The voice", "Finding things", "Language", "Colors", "Larger letters", *ALWAYS[2:]]
HEADINGS = {
    Mode.SCREEN: DRAWN,
    Mode.READER: [heading for heading in DRAWN if heading != "Larger letters"],
    Mode.LINEAR: ["Moving about", "The voice", *ALWAYS],
    Mode.BRAILLE: ["Moving about", "The voice", *ALWAYS],
    Mode.PLAIN: ALWAYS,
}


def visit(mode: Mode, language: str = "en") -> Session:
    session = fixture_session(Site(settings=Settings(mode=mode)))
    session.send(SetLanguage(language))
    return session


@pytest.mark.parametrize("mode", Mode)
def test_the_help_tells_only_of_what_there_is(mode: Mode) -> None:
    view = visit(mode).send(HELP)
    assert [row.texts[0].value for row in view.rows if row.kind == "heading"] == HEADINGS[mode]
    told = " ".join(text.value for row in view.rows for text in row.texts)
    assert ("F2" in told) == (mode is not Mode.PLAIN)
    assert ("F4" in told) == (mode in {Mode.SCREEN, Mode.READER})


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_line_to_the_settings_names_what_can_be_set_there(mode: Mode, language: str) -> None:
    session = visit(mode, language)
    (row,) = (row for row in session.send(OpenPage(GUIDE)).rows if row.id == "page/settings")
    assert row.name
    assert row.name.value == SETTINGS[mode][language == "es"]
    opened = session.send(OpenPage(Address(PageKind.SETTINGS)))
    assert opened.title.value == {"en": "Settings", "es": "Ajustes"}[language]
