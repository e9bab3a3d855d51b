"""Every page that keys can reach, by eye: whole at every size that must work, told apart without color, and at rest."""

from __future__ import annotations

import asyncio

import pytest
from msgspec.structs import asdict, replace
from rich.cells import cell_len
from rich.color import Color
from rich.style import Style
from textual.message_pump import MessagePump

from kiosk.domain.command import Command
from kiosk.domain.page import ItemKind
from kiosk.domain.settings import Settings, Theme
from kiosk.domain.state import Site
from kiosk.services.presenter import present
from kiosk.services.view import View
from kiosk.terminal.capabilities import Capabilities, ColorDepth
from kiosk.ui.tui.app import KioskApp
from kiosk.ui.tui.header import header
from kiosk.ui.tui.key_bar import key_bar
from kiosk.ui.tui.layout import BLANK, Caret
from kiosk.ui.tui.message_panel import message_panel
from kiosk.ui.tui.themes import PALETTES
from kiosk.ui.tui.viewport import Viewport
from tests.conformance.matrix import LANGUAGES, requirement
from tests.crawl import crawl, walk
from tests.fixture_guide import fixture_library, fixture_session, fixture_translator
from tests.ui.tui.contrast import luminance, ratio
from tests.ui.tui.pictures import drawn_words, screen

ORDINARY = requirement("DI-01").size("ordinary")
LARGE = requirement("DI-01").size("large")
LARGEST_SIZE = requirement("DI-02").size("largest")
MARKS = requirement("DI-03").number("marks")
COLORED = [theme for theme in Theme if theme is not Theme.TERMINAL]


def views(language: str) -> list[View]:
    return [present(state, fixture_library(), fixture_translator()) for state in crawl(language).values()]


def assert_whole(view: View, columns: int, lines: int) -> None:
    """Every letter of the view's texts but the hints is in the header, on some screen page, or in the foot."""
    port = Viewport(view, columns, lines)
    assert port.text_height >= 3
    drawn = dict(port.parts)
    shown = ["" for _ in view.rows]
    for number in range(len(port.layout.page_starts)):
        page_lines = port.layout.page_lines(number)
        assert len(page_lines) <= port.text_height
        for line in page_lines:
            assert cell_len(line.text) + port.margin + port.right <= columns
            if line is not BLANK:
                shown[line.row] += line.text[line.indent :]
    for number, (row, letters) in enumerate(zip(view.rows, shown, strict=True)):
        texts = [row.texts[at] for at in drawn.get(number, range(len(row.texts) - row.hints))]
        lines_of_row = port.layout.lines_of(number)
        words = "".join("".join(drawn_words(text, lines_of_row).split()) for text in texts)
        assert "".join(letters.split()) == words, row.id
    if port.title_in_header:
        above = "".join(text for text, _ in header(view, 1, 1, columns, PALETTES[Theme.DARK]))
        assert any(title.value in above for title in (view.header.title, *view.header.brief))
        assert cell_len(above.rstrip()) <= columns
    bar = "".join(text for text, _ in key_bar(view, columns, PALETTES[Theme.DARK]))
    assert cell_len(bar.rstrip()) <= columns


@pytest.mark.req("DI-01")
@pytest.mark.parametrize("size", [ORDINARY, LARGE], ids=["ordinary", "large"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_whole_at_both_sizes(language: str, size: tuple[int, int]) -> None:
    for view in views(language):
        assert_whole(view, *size)


@pytest.mark.req("DI-02")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_whole_with_letters_of_twice_the_size(language: str) -> None:
    for view in views(language):
        assert_whole(view, *LARGEST_SIZE)


@pytest.mark.req("DI-02")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_to_a_key_stands_whole_on_the_smallest_screen(language: str) -> None:
    columns, lines = LARGEST_SIZE
    for state in crawl(language).values():
        view = present(walk(Command.WHERE, state=state), fixture_library(), fixture_translator())
        if not view.message:  # the first page, on which every key goes on
            continue
        viewport = Viewport(view, columns, lines)
        answer = message_panel(view.message, viewport, Caret(), Style())
        assert answer.height <= viewport.text_height
        shown = "".join("".join(line.text.split()) for line in answer.layout.lines)
        assert shown == "".join("".join(text.value.split()) for text in view.message)


def digits(color: Color | None) -> str:
    """Return a color as six hexadecimal digits."""
    assert color is not None
    return color.get_truecolor().hex.removeprefix("#")


@pytest.mark.req("DI-03")
@pytest.mark.parametrize("theme", COLORED)
def test_marks_stand_out_from_the_ground(theme: Theme) -> None:
    palette = PALETTES[theme]
    for style in (palette.mark, palette.current, palette.cap, palette.emergency_rule, palette.care_team_rule):
        assert ratio(digits(style.bgcolor), digits(palette.text.bgcolor)) >= requirement("DI-03").number("marks")


@pytest.mark.req("DI-03")
def test_there_are_light_and_dark_colors() -> None:
    grounds = [PALETTES[theme].text.bgcolor for theme in COLORED]
    lights = sorted(luminance(digits(ground)) for ground in grounds)
    assert (lights[0] < 0.05, lights[-1] > 0.9) == (True, True)


WAY = ("1", "1", "2", "down", "down")
PAIRS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "reading place": (WAY, (*WAY, "down")),
    "language": (WAY, (*WAY, "l", "r")),
    "voice": (WAY, (*WAY, "v", "r")),
    "hidden": (WAY, (*WAY, "d", "r")),
    "colors": (WAY, (*WAY, "c")),
    "letters": (("1", "f1"), ("1", "f1", "7")),
    "typed": (("1", "s"), ("1", "s", "a")),
}


@pytest.mark.req("DI-04")
@pytest.mark.parametrize("pair", PAIRS)
def test_two_states_differ_in_their_letters_not_only_in_their_colors(pair: str) -> None:
    before, after = (screen(*keys, terminal=Capabilities(colors=ColorDepth.NONE)) for keys in PAIRS[pair])
    assert before != after


@pytest.mark.req("DI-04", "KB-06")
def test_without_colors_the_reading_place_has_a_sign_and_only_one_line_has_it() -> None:
    for keys in (("1"), WAY, ("2", "1", "3", "down")):
        lines = screen(*keys, terminal=Capabilities(colors=ColorDepth.NONE))
        assert len([line for line in lines if line.startswith(" >")]) == 1


@pytest.mark.req("KB-06")
@pytest.mark.parametrize("size", [ORDINARY, LARGEST_SIZE], ids=["ordinary", "largest"])
def test_the_cursor_is_sent_to_the_reading_place_and_that_is_on_the_screen(size: tuple[int, int]) -> None:
    async def run() -> None:
        app = KioskApp(fixture_session())
        async with app.run_test(size=size) as pilot:
            await pilot.press("1", "1", "2")
            for key in ("down", "down", "end", "home", "pagedown", "up", "tab"):
                await pilot.press(key)
                await pilot.pause()
                x, y = app.cursor_position
                assert (x, y) == app.page.cursor
                line = "".join(segment.text for segment in app.page.render_line(y))
                view = app.session.view
                row = " ".join(text.value for text in (*view.message, *view.row.texts, view.row.brief) if text)
                words = [word for word in line.split() if not word.isdigit()]  # a choice has its number before it
                assert words[0] in row

    asyncio.run(run())


@pytest.mark.req("DI-04")
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_urgent_says_so_in_words(language: str) -> None:
    words = {
        "en": {None: "Important: ", "emergency": "Call 911: ", "care-team": "Call your care team: "},
        "es": {None: "Importante: ", "emergency": "Llame al 911: ", "care-team": "Llame al equipo médico: "},
    }[language]
    urgent = [row for view in views(language) for row in view.rows if row.kind is ItemKind.URGENT]
    assert urgent
    assert {row.urgency for row in urgent} == set(words)
    assert all(row.texts[0].value.startswith(words[row.urgency]) for row in urgent)


@pytest.mark.req("DI-04")
def test_the_sentence_that_is_said_is_bold_and_reversed_in_all_colors() -> None:
    for palette in PALETTES.values():
        assert palette.spoken.bold
        assert not palette.text.bold
        assert palette.spoken.reverse or palette.spoken.bgcolor not in {palette.text.bgcolor, palette.lifted.bgcolor}


@pytest.mark.req("DI-05")
def test_no_style_blinks() -> None:
    for palette in PALETTES.values():
        for style in asdict(palette).values():
            assert not (isinstance(style, Style) and (style.blink or style.blink2))


@pytest.mark.req("DI-05")
def test_at_rest_nothing_is_there_that_could_change_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every timer that runs again and again is a change; the one of Textual's screen is held until it is wanted."""
    running: list[float] = []
    set_interval = MessagePump.set_interval

    def noted(self: MessagePump, interval: float, *arguments: object, **named: object) -> object:
        if not named.get("pause"):
            running.append(interval)
        return set_interval(self, interval, *arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(MessagePump, "set_interval", noted)

    async def run() -> None:
        app = KioskApp(fixture_session(Site(settings=replace(Settings(), voice=True))))
        async with app.run_test(size=ORDINARY) as pilot:
            await pilot.press(*WAY)
            await pilot.pause()
            for widget in (app.screen, app.page):
                assert widget.auto_refresh is None

    asyncio.run(run())
    assert sum(1 / interval for interval in running) <= requirement("DI-05").number("changes")


@pytest.mark.req("PR-02")
def test_nothing_of_the_page_is_left_on_a_hidden_screen() -> None:
    how = "The screen is hidden. To show it again, press F9."
    for keys, names in (
        (("d",), []),
        (("d", "down", "w"), ["Not now: Where am I?"]),
        (("d", "f1"), ["Not now: Help"]),
        (("d", "1"), ["Not now: Open the choice with that number, or go to that heading"]),
        (("d", "pagedown"), ["Not now: Next screen of text"]),
        (("d", "ñ"), []),
    ):
        lines = [line.strip() for line in screen(*WAY, *keys) if line]
        assert lines == [*names, how]
    assert screen(*WAY, "d", "d", "up", "down") == screen(*WAY)
