"""How long "Where am I?" takes to hear in what ships, by the synthesizer's own sound at the speed of a new visit."""

from __future__ import annotations

import re
from functools import cache

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, MoveTo, OpenPage, SetLanguage
from kiosk.domain.page import ItemKind
from kiosk.domain.pages.article import sections_of
from kiosk.domain.settings import RATES, Settings
from kiosk.domain.state import State
from kiosk.services.session import Session
from kiosk.speech.engine.espeak import open_synthesizer
from kiosk.speech.engine.espeak_libraries import BUNDLE
from kiosk.speech.engine.options import VoiceOptions
from kiosk.speech.text.pronounce import FilePronunciation
from tests.fixture_guide import SHIPPED_LOCALES, shipped_library

pytestmark = pytest.mark.shipped

PLACE_SECONDS = {"en": 5.0, "es": 6.0}
"""By when the medicine, the section and the heading are heard: 5 seconds, but for four long headings."""
ANSWER_SECONDS = {"en": 7.5, "es": 9.0}
"""By when the line and the way back are heard too."""
MOST_WORDS = {"en": 15, "es": 17}
LINE = re.compile(r", (?:line|línea) \d+\. (?:Back: Left|Atrás: Izquierda)\.$")


def answers(language: str) -> list[str]:
    """Return the answer on the first line and on each heading of every section."""
    library = shipped_library()
    session = Session(library, State())
    session.send(SetLanguage(language))
    found = []
    for medicine in library.medicines:
        treatment = library.article(medicine.id)
        assert treatment
        for section in sections_of(treatment):
            session.send(OpenPage(Address(PageKind.SECTION, medicine.id, section.anchor)))
            rows = session.view.rows
            for row in [rows[0], *(row for row in rows if row.kind is ItemKind.HEADING)]:
                session.send(MoveTo(row.id))
                [answer] = session.press("w").message
                found.append(answer.value)
                session.send(Command.FIRST)  # a second "where am I?" would name the settings
    return found


@cache
def pronunciation() -> FilePronunciation:
    return FilePronunciation(SHIPPED_LOCALES, lambda problems: pytest.fail(str(problems)))


def seconds(text: str, language: str) -> float:
    """Return how long ``text`` is heard, without the pause after it."""
    options = VoiceOptions(synthesizer="bundled")
    synthesizer = open_synthesizer(options.synthesizer)
    assert synthesizer
    spoken = pronunciation().spoken(text, language)
    rate = RATES[Settings().rate - 1]
    sound = synthesizer.synthesize(spoken.text, options.preferred_voices(language)[0], rate, 100, spoken.sounds)
    return len(sound.pcm.rstrip(b"\0")) / 2 / synthesizer.rate


@pytest.mark.parametrize("language", ANSWER_SECONDS)
def test_the_place_is_heard_first_and_soon(language: str) -> None:
    pytest.importorskip(BUNDLE)
    every = answers(language)
    assert len(every) > 60
    places = [LINE.sub("", answer) for answer in every]
    assert not set(places) & set(every), "each ends with its line and the way back"
    assert max(len(answer.split()) for answer in every) <= MOST_WORDS[language]
    assert max(seconds(place, language) for place in places) <= PLACE_SECONDS[language]
    assert max(seconds(answer, language) for answer in every) <= ANSWER_SECONDS[language]
