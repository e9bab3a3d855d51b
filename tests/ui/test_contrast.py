"""Every cell that is really painted can be read: 7:1 or better, in every theme, on pages of every kind."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from rich.color import Color
from rich.style import Style
from textual.strip import Strip

from kiosk.domain.settings import Settings, Theme
from kiosk.domain.state import Site
from kiosk.ui.tui.app import KioskApp
from tests.conformance.matrix import requirement
from tests.world import real_session

ENOUGH = requirement("DI-03").number("text")
WAYS = [("x", "1"), ("x", "2", "1", "2", "down", "down", "down"), ("x", "1", "w"), ("x", "1", "s", "a")]


def luminance(color: Color) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [part / 255 for part in color.get_truecolor()]
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(style: Style) -> float:
    if style.color is None or style.bgcolor is None:
        pytest.fail(f"a cell without colors: {style}")
    lighter, darker = sorted((luminance(style.color), luminance(style.bgcolor)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


async def painted(theme: Theme, keys: tuple[str, ...]) -> list[Strip]:
    app = KioskApp(real_session(Site(settings=Settings(theme=theme))))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        return list(app.screen._compositor.render_strips())


def styles(strips: list[Strip]) -> Iterator[tuple[str, Style]]:
    for strip in strips:
        for segment in strip:
            yield segment.text, segment.style or Style()


@pytest.mark.req("DI-03", "DI-05")
@pytest.mark.parametrize("theme", [theme for theme in Theme if theme is not Theme.TERMINAL])
@pytest.mark.parametrize("keys", WAYS)
def test_every_painted_cell_is_readable(theme: Theme, keys: tuple[str, ...]) -> None:
    for text, style in styles(asyncio.run(painted(theme, keys))):
        if text.strip():
            assert contrast(style) >= ENOUGH, (text, style)
        assert not style.dim
        assert not style.blink


def test_the_terminals_own_colors_are_left_alone() -> None:
    for _, style in styles(asyncio.run(painted(Theme.TERMINAL, WAYS[1]))):
        assert style.color is None or style.color.is_default
        assert style.bgcolor is None or style.bgcolor.is_default
