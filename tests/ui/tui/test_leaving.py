"""The full screen ends for another mode."""

from __future__ import annotations

import asyncio

from textual import events

from kiosk.domain.command import SetMode
from kiosk.domain.settings import Mode
from kiosk.ui.tui.app import KioskApp
from tests.fixture_guide import fixture_session


def test_a_key_that_comes_while_it_ends_changes_nothing() -> None:
    """It could choose the full screen again; the kiosk would then end as if staff had closed it."""

    async def run() -> tuple[Mode, str]:
        app = KioskApp(fixture_session())
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("1")
            app.send(SetMode(Mode.LINEAR))
            await app.on_event(events.Key("f3", None))
            return app.session.view.settings.mode, app.session.view.language

    assert asyncio.run(run()) == (Mode.LINEAR, "en")
