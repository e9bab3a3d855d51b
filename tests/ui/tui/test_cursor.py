"""The terminal's cursor on the full screen: a block cursor hides no letter and leaves no hole in the mark."""

from __future__ import annotations

import asyncio

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, OpenPage, SetLanguage, TypeText
from kiosk.domain.settings import Theme
from kiosk.terminal.capabilities import FULL, Capabilities, ColorDepth
from kiosk.ui.tui.app import KioskApp
from kiosk.ui.tui.frame import Frame
from kiosk.ui.tui.layout import Caret
from kiosk.ui.tui.themes import PALETTES, palettes_for
from kiosk.ui.tui.viewport import Viewport
from tests.fixture_guide import fixture_session

PRESSES = {
    "first choice": ("1",),
    "choice": ("1", "down", "down"),
    "text": ("1", "1", "2", "down", "down"),
    "message": ("1", "1", "2", "w"),
    "long message": ("1", "w", "w"),
    "hidden screen": ("1", "1", "f9"),
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


def under_cursor(frame: Frame) -> tuple[str | None, str | None, bool]:
    """Return the colors of the cell that the cursor is on, and whether it is reversed."""
    column, line = frame.cursor
    style = [style for text, style in frame.cells(line) for _ in text][column]
    return style.color and style.color.name, style.bgcolor and style.bgcolor.name, bool(style.reverse)


@pytest.mark.parametrize(
    ("terminal", "theme", "colors"),
    [
        (FULL, Theme.DARK, ("#ffd75f", "#ffd75f", False)),
        (Capabilities(colors=ColorDepth.SIXTEEN), Theme.DARK, ("color(11)", "color(0)", False)),
        (Capabilities(colors=ColorDepth.SIXTEEN), Theme.LIGHT, ("color(4)", "color(15)", False)),
        (Capabilities(colors=ColorDepth.SIXTEEN, console=True), Theme.DARK, ("color(3)", "color(3)", False)),
        (Capabilities(colors=ColorDepth.NONE), Theme.DARK, (None, None, False)),
        (Capabilities(colors=ColorDepth.NONE), Theme.LIGHT, (None, None, True)),
    ],
)
def test_the_cursor_leaves_no_hole_in_the_mark(
    terminal: Capabilities, theme: Theme, colors: tuple[str | None, str | None, bool]
) -> None:
    """A cursor without a color of its own reverses its cell, which then looks like the rest of the mark."""
    session = fixture_session()
    view = session.send(SetLanguage("en"))
    assert under_cursor(Frame(Viewport(view, 54, 15), Caret(view.current), palettes_for(terminal)[theme])) == colors


@pytest.mark.parametrize(
    ("colors", "cell"),
    [
        (ColorDepth.TRUE, ("#ffffff", "#17324d", False)),
        (ColorDepth.SIXTEEN, ("color(6)", "color(0)", False)),
        (ColorDepth.NONE, (None, None, False)),
    ],
)
def test_the_cursor_leaves_no_hole_in_an_answer(colors: ColorDepth, cell: tuple[str | None, str | None, bool]) -> None:
    session = fixture_session()
    session.send(SetLanguage("en"))
    view = session.send(Command.WHERE)
    palette = palettes_for(Capabilities(colors=colors))[Theme.DARK]
    assert under_cursor(Frame(Viewport(view, 54, 15), Caret(view.current), palette)) == cell


@pytest.mark.parametrize(("typed", "column"), [("", 10), ("itp", 13), ("itp ", 14)])
def test_the_cursor_is_where_the_next_letter_is_typed(typed: str, column: int) -> None:
    session = fixture_session()
    for action in (SetLanguage("en"), OpenPage(Address(PageKind.SEARCH)), TypeText(typed)):
        session.send(action)
    view = session.view
    assert Frame(Viewport(view, 80, 24), Caret(view.current), PALETTES[Theme.DARK]).cursor == (column, 2)


def test_cursor_has_the_color_of_what_it_is_on() -> None:
    app = KioskApp(fixture_session())

    async def colors() -> list[str]:
        async with app.run_test(size=(80, 24)) as pilot:
            seen = []
            for key in ("1", "w", "down"):
                await pilot.press(key)
                seen.append(app.page.cursor_color)
            return seen

    mark, answer = "#ffd75f", "#17324d"
    assert asyncio.run(colors()) == [mark, answer, mark]
