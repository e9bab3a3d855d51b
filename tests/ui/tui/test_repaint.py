"""What is repainted after a key is all that the key changed: nothing on the screen is left as it was before."""

from __future__ import annotations

import asyncio

import pytest
from textual.geometry import Region

from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.ui.tui.app import KioskApp
from tests.fixture_guide import fixture_session

WALKS = {
    "guide": ("1", "pagedown", "home", "1", "end", "up", "home", "down", "w", "down"),
    "treatment": ("1", "1", "1", "up", "end", "down", "down", "home"),
    "section": ("1", "1", "2", "down", "up", "up", "right", "down", "right", "left", "n", "enter", "left"),
    "voice-row": ("down", "down", "up", "f1", "down", "end", "home"),
}


async def stale(keys: tuple[str, ...], size: tuple[int, int]) -> list[str]:
    """Return after which keys a line of the screen was not as it should be."""
    app = KioskApp(fixture_session(Site(language="en")))
    found = []
    async with app.run_test(size=size):
        page = app.page
        everything = list(range(size[1]))
        painted = [page.render_line(y) for y in everything]
        refresh = page.refresh

        def record(*regions: Region, **options: bool) -> object:
            for region in regions or (Region(0, 0, *size),):
                asked.update(range(region.y, region.bottom))
            return refresh(*regions, **options)

        page.refresh = record  # type: ignore[assignment, method-assign]
        for key in keys:
            asked: set[int] = set()
            app.key_handler.handle(key)
            for y in asked.intersection(everything):
                painted[y] = page.render_line(y)
            if painted != [page._strip(page.frame.cells(y)) for y in everything]:
                found.append(key)
    return found


@pytest.mark.parametrize("size", [(80, 24), (54, 15), (40, 12)])
@pytest.mark.parametrize("walk", WALKS)
def test_no_line_is_left_as_it_was(walk: str, size: tuple[int, int]) -> None:
    assert asyncio.run(stale(WALKS[walk], size)) == []


def test_the_first_key_draws_its_answer_alone_for_readers() -> None:
    # The screen's limits are known only then; a page that is built again for them would be drawn and read again.
    async def run() -> None:
        app = KioskApp(fixture_session(Site(settings=Settings(mode=Mode.READER))))
        async with app.run_test(size=(40, 12)):
            asked: list[tuple[Region, ...]] = []
            app.page.refresh = lambda *regions, **_: asked.append(regions)  # type: ignore[assignment, method-assign]
            app.key_handler.handle("x")
            assert asked == [(Region(0, 9, 40, 3),)]
            assert app.session.state.scaling.fits == 2

    asyncio.run(run())
