"""The terminal's cursor on the full screen: on a blank cell, so that a block cursor hides no letter."""

from __future__ import annotations

import asyncio

import pytest

from kiosk.ui.tui.app import KioskApp
from tests.fixture_guide import fixture_session

PRESSES = {
    "first choice": ("1",),
    "choice": ("1", "down", "down"),
    "text": ("1", "1", "2", "down", "down"),
    "message": ("1", "1", "2", "w"),
    "long message": ("1", "w", "w"),
    "Spanish message": ("2", "1", "2", "w"),
}


@pytest.mark.parametrize("size", [(80, 24), (54, 15), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("letters", [(), ("]",)], ids=["ordinary", "large"])
@pytest.mark.parametrize("place", PRESSES)
def test_the_cursor_hides_no_letter(place: str, letters: tuple[str, ...], size: tuple[int, int]) -> None:
    async def run() -> str:
        app = KioskApp(fixture_session())
        async with app.run_test(size=size) as pilot:
            await pilot.press(*letters, *PRESSES[place][1:])
            await pilot.pause()
            x, y = app.page.cursor
            line = "".join(segment.text for segment in app.page.render_line(y)).ljust(size[0])
            return line[x]

    assert asyncio.run(run()) == " "
