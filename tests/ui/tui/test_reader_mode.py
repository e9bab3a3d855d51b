"""The full screen in reader mode: where the cursor goes, and what is drawn before it does."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from rich.console import RenderableType
from textual.screen import Screen

from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.terminal.key_filter import KeyFilter
from kiosk.ui.tui import canvas
from kiosk.ui.tui.app import KioskApp
from tests.fixture_guide import fixture_session

COLUMNS, LINES = 40, 24


def reads(*keys: str) -> list[str]:
    """Return the line under the cursor after each key, once the cursor has come to rest."""
    lines: list[str] = []

    async def run() -> None:
        app = KioskApp(fixture_session(Site(settings=Settings(mode=Mode.READER))))
        async with app.run_test(size=(COLUMNS, LINES)) as pilot:
            for key in keys:
                await pilot.press(key)
                await until(lambda: app.page.at_rest, pilot.pause)
                lines.append(line_at_cursor(app))

    asyncio.run(run())
    return lines


def line_at_cursor(app: KioskApp) -> str:
    return "".join(segment.text for segment in app.page.render_line(app.page.cursor.y)).strip()


async def until(come: Callable[[], bool], pause: Callable[[], Awaitable[None]]) -> None:
    while not come():
        await pause()


def test_caret_stops_at_each_line_of_a_message() -> None:
    *_, first, second, third, again = reads("x", "1", "w", "w", "down", "down", "up")
    assert first == "Medicines for multiple sclerosis, line"
    assert second == "1 of 21. Language: English. Voice off,"
    assert third.startswith("speed 5 of 8, volume 7 of 10.")
    assert again == second


def test_the_cursor_waits_from_the_frame_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine the frame of a new page may come later than the delay."""
    monkeypatch.setattr(canvas, "DELAY_SECONDS", 0.01)

    class Busy(KioskApp):
        busy = False

        def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
            if not self.busy:
                super()._display(screen, renderable)

    async def run() -> None:
        app = Busy(fixture_session(Site(settings=Settings(mode=Mode.READER))))
        async with app.run_test(size=(COLUMNS, LINES)) as pilot:
            await pilot.press("x")
            await until(lambda: app.page.at_rest, pilot.pause)
            later = asyncio.Event()
            app.busy = True
            app.set_timer(0.1, later.set)
            await pilot.press("1")
            await later.wait()
            assert not app.page.at_rest
            app.busy = False
            app.page.refresh()
            await until(lambda: app.page.at_rest, pilot.pause)

    asyncio.run(run())


def test_down_after_the_last_line_of_a_message_reaches_the_next_row() -> None:
    assert reads("x", "1", "ñ", "down", "down")[-1] == "2 medicines."


def test_messages_are_blank_in_between_and_uncover_no_text() -> None:
    async def run() -> None:
        app = KioskApp(fixture_session(Site(settings=Settings(mode=Mode.READER))))
        async with app.run_test(size=(COLUMNS, LINES)) as pilot:
            await pilot.press("x", "1", "w")
            await until(lambda: app.page.at_rest, pilot.pause)
            top = app.page.cursor.y
            app.key_handler.handle("ñ")
            between = ["".join(s.text for s in app.page.render_line(y)).strip() for y in range(top, LINES)]
            assert between == [""] * (LINES - top)
            await until(lambda: app.page.at_rest, pilot.pause)
            after = ["".join(s.text for s in app.page.render_line(y)).strip() for y in range(top, LINES)]
            assert after[0].startswith("This key does nothing.")
            assert after[2:] == [""] * (LINES - top - 2)

    asyncio.run(run())


def test_row_is_announced_after_a_key_was_held_at_the_end_of_the_page() -> None:
    now = 0.0
    keys = KeyFilter(clock=lambda: now)

    async def run() -> None:
        nonlocal now
        app = KioskApp(fixture_session(Site(settings=Settings(mode=Mode.READER))), keys=keys)
        async with app.run_test(size=(COLUMNS, LINES)) as pilot:
            await pilot.press("x", "1", "end", "up")
            for _ in range(19):
                now += 0.03
                app.key_handler.handle("down")
            assert line_at_cursor(app) == ""
            await until(lambda: app.page.at_rest and not app.page.view.message, pilot.pause)
            assert line_at_cursor(app) == "All options. Choice"

    asyncio.run(run())
