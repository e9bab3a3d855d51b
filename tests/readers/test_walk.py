"""The scenarios, which follow the full screen, lead through the same places where pages open on their titles."""

from __future__ import annotations

import pytest

from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from tests.fixture_guide import fixture_session
from tests.readers.walk import SCENARIOS, Walk, steps_of


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("mode", [Mode.LINEAR, Mode.BRAILLE, Mode.READER])
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_place_of_a_scenario_is_reached(scenario: str, mode: Mode, language: str) -> None:
    session = fixture_session(Site(settings=Settings(mode=mode)))
    walk = Walk(scenario, language)
    places = [step.place for step in steps_of(SCENARIOS[scenario]) if step.place]
    while places and (key := walk.next(session)):
        session.press(key)
        if session.view.row.id == places[0]:
            del places[0]
    assert places == []
