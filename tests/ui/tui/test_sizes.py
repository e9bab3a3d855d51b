"""Small screens lose nothing: every word of every page, in both languages, is on one of its screen pages."""

from __future__ import annotations

import asyncio

import pytest
from rich.style import Style

from kiosk.domain.page import ItemKind
from kiosk.domain.settings import Settings, Theme
from kiosk.domain.state import Site, State
from kiosk.services.presenter import present
from kiosk.services.view import View
from kiosk.terminal.capabilities import FULL, Capabilities, ColorDepth
from kiosk.terminal.transliteration import transliterator_for
from kiosk.ui.tui.app import KioskApp
from kiosk.ui.tui.chrome import key_bar_lines
from kiosk.ui.tui.frame import Frame
from kiosk.ui.tui.layout import MARGIN, Caret
from kiosk.ui.tui.message_panel import message_panel
from kiosk.ui.tui.themes import PALETTES
from kiosk.ui.tui.viewport import Viewport
from tests.crawl import crawl
from tests.fixture_guide import fixture_library, fixture_session, fixture_translator
from tests.ui.tui.contrast import SIZES
from tests.ui.tui.pictures import screen

SERIAL = Capabilities(ColorDepth.NONE, encoding="ascii")


def squeezed(text: str) -> str:
    """Return a text without its spaces, because line ends remove some."""
    return "".join(text.split())


def screen_pages(app: KioskApp, view: View) -> str:
    """Return everything that the screen pages of a view show between the status line and the key bar."""
    page, text = app.page, ""
    page.show(view)
    bottom = page.size.height - len(key_bar_lines(view, *page.size))
    for number in range(len(page.viewport.layout.page_starts)):
        page.motion.caret = page.viewport.layout.first_caret_on(number)
        lines = ["".join(piece.text for piece in page.render_line(y)) for y in range(page.viewport.top, bottom)]
        text += "".join(line[MARGIN:] for line in lines)
    return squeezed(text)


def said(view: View) -> str:
    """Return what the screen pages must show: each text in its order, and the bullets."""
    return "".join(
        squeezed(("- " if row.kind is ItemKind.BULLET and not part else "") + text.value)
        for row in view.rows
        for part, text in enumerate(row.texts)
    )


async def lost(size: tuple[int, int], states: list[State], terminal: Capabilities) -> list[str]:
    app = KioskApp(fixture_session(), terminal)
    transliterate = transliterator_for(terminal.encoding)
    found = []
    async with app.run_test(size=size):
        for state in states:
            view = present(state, fixture_library(), fixture_translator())
            shown, wanted = screen_pages(app, view), squeezed(transliterate(said(view)))
            if shown != wanted:
                found.append(f"{view.address!s}: {wanted}\n{shown}")
            keys = "".join(key_bar_lines(app.page.view, *size))
            bars = app.page.view.bars
            own = next((bar for bar in bars if bar[0].label.language == app.page.view.language), bars[0])
            found += [hint.label.value for hint in own if hint.label.value not in keys]
    return found


@pytest.mark.req("DI-01")
@pytest.mark.req("DI-02")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("terminal", [FULL, SERIAL], ids=["any", "serial"])
def test_every_word_of_every_page_is_on_a_screen_page(
    size: tuple[int, int], language: str, terminal: Capabilities
) -> None:
    states = list(crawl(language).values())
    assert len(states) > 100
    assert not asyncio.run(lost(size, states, terminal))


@pytest.mark.req("DI-02")
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_line_is_wider_than_the_smallest_screen(language: str) -> None:
    columns, lines = SIZES[-1]

    async def run() -> None:
        app = KioskApp(fixture_session())
        async with app.run_test(size=(columns, lines)):
            for state in crawl(language).values():
                app.page.show(present(state, fixture_library(), fixture_translator()))
                assert {app.page.render_line(y).cell_length for y in range(lines)} == {columns}

    asyncio.run(run())


@pytest.mark.req("DI-02")
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_message_leaves_its_row_visible_on_the_smallest_screen(language: str) -> None:
    columns, lines = SIZES[-1]
    session = fixture_session()
    for key in ("x", "1" if language == "en" else "2", "1"):
        session.press(key)
    for key in ("c", "w", "v", ",", ".", "-", "+", "f6", "n"):
        view = session.press(key)
        if view.message:
            viewport = Viewport(view, columns, lines)
            answer = message_panel(view.message, viewport, Caret(), Style())
            assert answer.height < viewport.text_height, (key, view.message)


@pytest.mark.req("DI-02")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_first_page_fits_on_one_screen_with_its_keys_in_every_language(size: tuple[int, int], language: str) -> None:
    shown = " ".join(" ".join(screen(site=Site(language=language), size=size)).split())
    for words in (
        "For the voice, press F2.",
        "Para oír la voz, presione F2.",
        "F1 Help",
        "F1 Ayuda",
        "F2 Voice",
        "F2 Voz",
    ):
        assert words in shown


def test_first_page_names_only_keys_with_their_own_function() -> None:
    session = fixture_session()
    named = {hint.key.value for bar in session.view.bars for hint in bar}
    assert named == {"F1", "F2"}
    everywhere = [hint.key.value for hint in session.press("x").bars[0]]
    assert [key for key in everywhere if key in named] == ["F1", "F2"], "in the same order as on every other page"


@pytest.mark.parametrize("page", [(), ("f1",)])
def test_keys_are_in_both_languages_at_fifteen_lines_before_one_is_chosen(page: tuple[str, ...]) -> None:
    assert screen("x", *page, size=(54, 15))[-4:] == [
        "Down Next   Enter Open   Left Back   F1 Help",
        "F3 Language   F2 Voice   F8 Start over",
        "Abajo Siguiente   Enter Abrir   Izquierda Atrás",
        "F1 Ayuda   F3 Idioma   F2 Voz   F8 Volver a empezar",
    ]


@pytest.mark.parametrize("letters", [1, 2, 4])
def test_sizes_at_which_nothing_can_be_read_are_drawn_without_an_error(letters: int) -> None:
    session = fixture_session(Site(settings=Settings(size=letters)))
    views = [session.press(key) for key in ("x", "1", "f1", "w")]
    for view in views:
        for width in range(1, 22):
            for height in (1, 2, 3, 5, 24):
                viewport = Viewport(view, width, height)
                frame = Frame(viewport, Caret(view.current), PALETTES[Theme.DARK])
                assert [bool(frame.cells(y)) for y in range(height)] == [True] * height
                assert 0 <= frame.cursor[0] < width
                assert 0 <= frame.cursor[1] < height
