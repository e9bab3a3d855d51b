"""Every painted cell has a contrast of 7:1 or better, in every theme, on every kind of terminal and page."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from rich.style import Style
from textual.strip import Strip

from kiosk.domain.settings import Settings, Theme
from kiosk.domain.state import Site
from kiosk.terminal.capabilities import Capabilities, ColorDepth
from kiosk.ui.tui.app import KioskApp
from kiosk.ui.tui.themes import palettes_for
from tests.conformance.matrix import requirement
from tests.fixture_guide import fixture_session
from tests.ui.tui.contrast import ENOUGH, REPORT, TERMINALS, faintest_mark, painted, ratio, report, worst

WAYS = [("1",), ("2", "1", "2", "down", "down", "down"), ("1", "w"), ("1", "s", "a")]
COLORED = [theme for theme in Theme if theme is not Theme.TERMINAL]


async def drawn(theme: Theme, keys: tuple[str, ...], terminal: Capabilities) -> list[Strip]:
    app = KioskApp(fixture_session(Site(settings=Settings(theme=theme))), terminal)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        return list(app.screen._compositor.render_strips())


def cells(strips: list[Strip]) -> Iterator[tuple[str, Style]]:
    for strip in strips:
        for segment in strip:
            yield segment.text, segment.style or Style()


@pytest.mark.req("DI-03")
@pytest.mark.parametrize("theme", COLORED)
@pytest.mark.parametrize("kind", TERMINALS)
def test_every_style_is_readable(theme: Theme, kind: str) -> None:
    assert worst(theme, *TERMINALS[kind]) >= ENOUGH


@pytest.mark.req("DI-03")
@pytest.mark.parametrize("theme", COLORED)
@pytest.mark.parametrize("kind", TERMINALS)
def test_every_mark_stands_out_from_the_ground(theme: Theme, kind: str) -> None:
    assert faintest_mark(theme, *TERMINALS[kind]) >= requirement("DI-03").number("marks")


@pytest.mark.parametrize("theme", COLORED)
@pytest.mark.parametrize("depth", [ColorDepth.TRUE, ColorDepth.MANY])
def test_an_answer_has_another_ground_than_the_choice_above_it(theme: Theme, depth: ColorDepth) -> None:
    palette = palettes_for(Capabilities(colors=depth))[theme]
    assert palette.message.bgcolor != palette.current.bgcolor


@pytest.mark.req("DI-03", "DI-05")
@pytest.mark.parametrize("theme", COLORED)
@pytest.mark.parametrize(
    ("kind", "keys"), [*((next(iter(TERMINALS)), keys) for keys in WAYS), *((kind, WAYS[1]) for kind in TERMINALS)]
)
def test_every_painted_cell_is_readable(theme: Theme, kind: str, keys: tuple[str, ...]) -> None:
    terminal, tables = TERMINALS[kind]
    for text, style in cells(asyncio.run(drawn(theme, keys, terminal))):
        for table in tables:
            for pair in painted(style, table, console=terminal.console):
                assert not text.strip() or ratio(*pair) >= ENOUGH, (text, style)
        assert not style.dim
        assert not style.blink


@pytest.mark.parametrize(
    ("theme", "terminal"),
    [(Theme.TERMINAL, terminal) for terminal, _ in TERMINALS.values()]
    + [(theme, Capabilities(colors=ColorDepth.NONE)) for theme in Theme],
)
def test_terminal_theme_uses_the_terminals_own_colors(theme: Theme, terminal: Capabilities) -> None:
    for _, style in cells(asyncio.run(drawn(theme, WAYS[1], terminal))):
        assert style.color is None or style.color.is_default
        assert style.bgcolor is None or style.bgcolor.is_default


def test_report_is_current() -> None:
    assert REPORT.read_text("utf-8") == report(), "regenerate it: python -m tests.ui.tui.contrast"
