"""Large letters: each can be recognized, every word is on some screen page, the reading position is marked."""

from __future__ import annotations

import asyncio
import unicodedata

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len
from textual.pilot import Pilot

from kiosk.domain.command import Command, TypeText
from kiosk.domain.settings import Mode, SentenceFocus, Settings, Theme
from kiosk.domain.state import Site
from kiosk.domain.text_size import LARGEST_SIZE, ScalingLimits, TextScaling
from kiosk.services.presenter import present
from kiosk.services.view import View
from kiosk.terminal.capabilities import Capabilities, ColorDepth
from kiosk.terminal.fonts import SCALABLE
from kiosk.terminal.fonts.escape import XTERM, EscapeFonts
from kiosk.ui.tui import frame
from kiosk.ui.tui.app import KioskApp
from kiosk.ui.tui.bitmap_font import (
    BITMAP_FONTS,
    BOX,
    FEWEST_LETTERS,
    MARKER_WIDTH,
    BitmapFont,
    draw,
    glyph,
)
from kiosk.ui.tui.hyphenation import hyphenated
from kiosk.ui.tui.key_bar import key_bar
from kiosk.ui.tui.themes import Palette, StyledText
from kiosk.ui.tui.viewport import Viewport
from tests.conformance.matrix import LANGUAGES, requirement
from tests.crawl import crawl
from tests.fixture_guide import SHIPPED_CONTENT, SHIPPED_LOCALES, fixture_library, fixture_session, fixture_translator
from tests.ui.tui.contrast import ENOUGH, ratio
from tests.ui.tui.pictures import drawn_words, screen
from tests.ui.tui.test_contrast import cells

SIZES = [
    requirement("DI-01").size("ordinary"),
    requirement("DI-01").size("large"),
    requirement("DI-02").size("largest"),
]
EXPECTED = {SIZES[0]: 4, SIZES[1]: 3, SIZES[2]: 2}
WAY = ("2", "1", "2")
READ = "".join(file.read_text("utf-8") for file in (*SHIPPED_CONTENT.rglob("*.md"), *SHIPPED_LOCALES.rglob("*.po")))
LETTERS = sorted({char for char in READ if char.isprintable()} | set("áéíóúñüÁÉÍÓÚÑÜ¿¡®“”–≥≤…•™"))
SAME = {"\N{NO-BREAK SPACE}", "\N{SOFT HYPHEN}", "\N{EN DASH}", "\N{EM DASH}"}
"""Drawn like another character, as in many fonts."""


@pytest.mark.shipped
@pytest.mark.parametrize("font", BITMAP_FONTS.values(), ids=lambda font: font.file)
@pytest.mark.req("DI-01")
def test_every_character_of_the_guide_has_its_own_glyph(font: BitmapFont) -> None:
    box = glyph(font, BOX)
    drawings: dict[tuple[str, ...], str] = {}
    for char in LETTERS:
        cells = glyph(font, char)
        assert len(cells) == font.height
        assert {cell_len(line) for line in cells} == {font.width}
        assert cells != box, char
        assert "".join(cells).strip() or char.isspace(), char
        if char not in SAME:
            assert drawings.setdefault(cells, char) == char


@pytest.mark.parametrize("font", BITMAP_FONTS.values(), ids=lambda font: font.file)
def test_character_without_a_glyph_is_drawn_without_marks_or_as_a_box(font: BitmapFont) -> None:
    assert glyph(font, "ő") == glyph(font, "o")
    assert glyph(font, "Ω") == glyph(font, BOX)
    assert {cell_len(line) for line in glyph(font, "漢")} == {2 * font.width}
    accent = unicodedata.normalize("NFD", "é")
    assert [draw(accent, font, line) for line in range(font.height)] == list(glyph(font, "é"))


@given(st.text(st.sampled_from("abcñé 0123-.,/®漢"), max_size=80), st.integers(3, 20))
@hypothesis_settings(max_examples=200, deadline=None)
def test_hyphenated_lines_keep_every_letter_and_fit(text: str, width: int) -> None:
    lines = hyphenated(text, width)
    assert all(cell_len(line + tail) <= width for line, tail in lines)
    assert "".join("".join(line for line, _ in lines).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("relapsing", 8, ["relap-", "sing"]),
        ("relapsing-remitting", 10, ["relapsing-", "remitting"]),
        ("1-800-344-4867", 8, ["1-800-", "344-4867"]),
        ("www.example.org", 8, ["www.exam", "ple.org"]),
        ("(alemtuzumab)", 9, ["(alemtu-", "zumab)"]),
        ("one two", 8, ["one two"]),
        ("Problemas", 8, ["Proble-", "mas"]),
        ("Autoimmune problems", 9, ["Autoim-", "mune", "problems"]),
        ("autoinmunitarios", 9, ["autoinmu-", "nitarios"]),
        ("(instrucciones).", 9, ["(instruc-", "ciones)."]),
        ("desarrollo", 7, ["desa-", "rrollo"]),
        ("strengths", 6, ["stren-", "gths"]),
        ("zzzzzzzz", 5, ["zzzz-", "zzzz"]),
    ],
)
def test_words_are_broken_readably(text: str, width: int, lines: list[str]) -> None:
    assert [line + tail for line, tail in hyphenated(text, width)] == lines


@pytest.mark.req("DI-01", "DI-02")
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_every_page_is_on_some_screen_page(language: str, size: tuple[int, int]) -> None:
    width, height = size
    for state in crawl(language).values():
        ordinary = present(state, fixture_library(), fixture_translator())
        largest = Viewport(ordinary, width, height).largest
        assert largest >= EXPECTED[size]
        for step in range(2, largest + 1):
            view = replace(ordinary, settings=replace(ordinary.settings, size=step))
            port = Viewport(view, width, height)
            font, layout = BITMAP_FONTS[step], port.layout
            assert port.font is font
            assert font.letters(width) >= FEWEST_LETTERS
            assert MARKER_WIDTH + font.letters(width) * font.width <= width
            assert font.lines(port.text_height) * font.pitch - font.gap <= port.text_height
            shown = ["" for _ in view.rows]
            for number in range(len(layout.page_starts)):
                page_lines = layout.page_lines(number)
                assert 1 <= len(page_lines) <= font.lines(port.text_height)
                for line in page_lines:
                    assert cell_len(line.text + line.hyphen) <= font.letters(width)
                    shown[line.row] += line.text[line.indent :] if line.row >= 0 else ""
            for number, (row, letters) in enumerate(zip(view.rows, shown, strict=True)):
                texts, lines = row.texts[: len(row.texts) - row.hints], layout.lines_of(number)
                words = "".join("".join(drawn_words(text, lines).split()) for text in texts)
                assert "".join(letters.split()) == words, row.id


def read_back(lines: list[str], font: BitmapFont) -> str:
    """Return the text of large letters, recognized by their shapes."""
    known = {glyph(font, char): char for char in reversed(LETTERS) if char not in SAME}
    read = []
    for top in range(0, len(lines) - font.height + 1, font.pitch):
        block = [line.ljust(MARKER_WIDTH + 80)[MARKER_WIDTH:] for line in lines[top : top + font.height]]
        cells = (tuple(line[x : x + font.width] for line in block) for x in range(0, 72, font.width))
        read.append("".join(known.get(each, "") for each in cells).strip())
    return " ".join(read)


@pytest.mark.req("DI-02")
@pytest.mark.parametrize("step", BITMAP_FONTS)
def test_large_letters_can_be_read_back_from_the_screen(step: int) -> None:
    lines = screen(*WAY, *"]" * (step - 1), "up", "down")
    assert lines[0].startswith("  Lemtrada   Advertencias importantes")
    assert lines[-1].startswith("  ↓  Avanzar  →  Página siguiente  Enter  Qué significa  ←  Atrás ")
    assert "Problemas" in read_back(lines[1:-1], BITMAP_FONTS[step])


@pytest.mark.req("DI-04", "KB-06")
def test_without_colors_a_sign_is_beside_one_large_line() -> None:
    terminal = Capabilities(colors=ColorDepth.NONE)
    # Above the four lines that say that the text goes on below.
    margin = [line[:2] for line in screen(*WAY, "]", "up", "down", terminal=terminal)[1:-5]]
    assert [cells.strip() for cells in margin if cells.strip()] == ["▙", "█▙", "█▛", "▛"]


@pytest.mark.req("DI-03")
@pytest.mark.parametrize("theme", [theme for theme in Theme if theme is not Theme.TERMINAL])
@pytest.mark.parametrize("focus", SentenceFocus)
@pytest.mark.parametrize("size", [1, 2, 4])
def test_large_letters_and_sentence_focus_have_enough_contrast(theme: Theme, focus: SentenceFocus, size: int) -> None:
    app = KioskApp(fixture_session(Site(settings=Settings(theme=theme, sentence_focus=focus, size=size))))

    async def painted() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(*WAY)
            await pilot.pause()
            for text, style in cells(list(app.screen._compositor.render_strips())):
                assert style.color, text
                assert style.bgcolor, text
                ink, ground = (color.get_truecolor().hex.lstrip("#") for color in (style.color, style.bgcolor))
                assert not text.strip() or ratio(ink, ground) >= ENOUGH, (text, style)
                assert not style.dim

    asyncio.run(painted())


@pytest.mark.req("ST-05", "DI-02")
def test_text_size_changes_at_once_and_keeps_the_position() -> None:
    app = KioskApp(fixture_session())

    async def run() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(*WAY)
            row = app.session.view.row.id
            for key, step, answer in [
                ("]", 2, "Letra: 2 de 4."),
                ("]", 3, "Letra: 3 de 4."),
                ("]", 4, "Letra: 4 de 4, la más grande."),
                ("]", 4, "Letra: 4 de 4, la más grande."),
                ("[", 3, "Letra: 3 de 4."),
                ("[", 2, "Letra: 2 de 4."),
                ("[", 1, "Letra: 1 de 4, la más pequeña."),
            ]:
                await pilot.press(key)
                assert app.page.viewport.font == BITMAP_FONTS.get(step)
                assert app.session.view.message[0].value == answer
                assert app.session.view.row.id == row
                body = app.page.frame.page
                assert body.lines[body.marked_line].row == app.page.caret.row

    asyncio.run(run())


@pytest.mark.req("ST-05")
@pytest.mark.parametrize(
    ("size", "english", "spanish"),
    [
        ((40, 12), ["Letters:", "2 of 4, the"], ["Letra: 2 de", "4, la más"]),
        ((54, 15), ["Letters:", "3 of 4,"], ["Letra:", "3 de 4,"]),
        ((80, 24), ["Letters:", "4 of 4,"], ["Letra:", "4 de 4,"]),
    ],
)
def test_the_answer_in_the_largest_letters_shows_how_large_they_are(
    size: tuple[int, int], english: list[str], spanish: list[str]
) -> None:
    async def run(language: str) -> list[str]:
        app = KioskApp(fixture_session())
        async with app.run_test(size=size) as pilot:
            await pilot.press(language, "1", "2", *["]"] * 4)
            assert app.page.frame.panel
            return [line.text for line in app.page.frame.panel.lines]

    assert [asyncio.run(run("1")), asyncio.run(run("2"))] == [english, spanish]


@pytest.mark.req("DI-02")
def test_size_that_does_not_fit_is_refused_with_a_message() -> None:
    app = KioskApp(fixture_session())

    async def run() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("1", "]", "]", "]")
            await pilot.resize_terminal(40, 12)
            await pilot.press("down")
            assert app.page.viewport.font == BITMAP_FONTS[2]
            await pilot.press("w", "w")
            assert "Letter size: 2 of 4" in app.session.view.message[0].value
            await pilot.press("]")
            assert app.session.view.message[0].value == "Letters: 2 of 4, the largest that fit on this screen."

    asyncio.run(run())


@pytest.mark.req("DI-02")
def test_down_reaches_every_screen_page_in_large_letters() -> None:
    app = KioskApp(fixture_session())

    async def run() -> set[int]:
        seen = set()
        async with app.run_test(size=(54, 15)) as pilot:
            await pilot.press(*WAY, "]", *["pageup"] * 9)
            for _ in range(2000):
                seen.add(app.page.viewport.layout.screen_page_of(app.page.caret))
                if app.session.view.current == len(app.session.view.rows) - 1 and app.session.view.message:
                    break
                app.key_handler.handle("down")
            assert seen == set(range(len(app.page.viewport.layout.page_starts)))
        return seen

    assert len(asyncio.run(run())) > 50


def test_reader_mode_never_draws_letters() -> None:
    site = Site(settings=Settings(mode=Mode.READER, size=3))
    assert any("Advertencias importantes" in line for line in screen(*WAY, site=site))
    session = fixture_session(site)
    session.press("2")
    assert session.send(Command.LARGER).message[-1].value.startswith("Para un lector de pantalla")


def test_terminal_that_cannot_scale_says_so_and_keeps_its_letters() -> None:
    app = KioskApp(fixture_session(), scaling=TextScaling.NONE)

    async def run() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("1", "]")
            assert app.session.view.message[0].value == "Letters cannot be made larger on this screen."
            assert Viewport(replace(app.session.view, settings=Settings(size=3)), 80, 24, TextScaling.NONE).font is None

    asyncio.run(run())


def test_terminal_font_is_used_instead_of_drawing_up_to_the_size_that_fits() -> None:
    app = KioskApp(fixture_session(), scaling=TextScaling.FONT, fonts=EscapeFonts(SCALABLE, XTERM))

    async def run() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("1", "]")
            assert app.session.view.settings.size == 2
            assert app.page.viewport.font is None
            assert app.page.limits == ScalingLimits(TextScaling.FONT, LARGEST_SIZE)
            await pilot.resize_terminal(53, 16)
            assert app.page.limits == ScalingLimits(TextScaling.FONT, 2)

    asyncio.run(run())


def test_scanning_goes_through_a_long_row_page_by_page() -> None:
    app = KioskApp(fixture_session(Site(settings=Settings(size=2, scan=1))))

    async def screen_pages() -> list[str]:
        async with app.run_test(size=(40, 12)) as pilot:
            await pilot.press(*WAY)
            seen = []
            for _ in range(6):
                app.key_handler.scan()
                await pilot.pause()
                seen.append(screen_of(app))
            return seen

    seen = asyncio.run(screen_pages())
    assert len(set(seen)) == len(seen)
    assert app.session.view.current <= 3, "a line takes many screen pages, and none of them is left out"


def test_key_within_a_long_row_or_message_restarts_the_scan_timer() -> None:
    app = KioskApp(fixture_session(Site(settings=Settings(size=2, scan=7))))

    async def run() -> None:
        async with app.run_test(size=(40, 12)) as pilot:
            await pilot.press(*WAY)
            for key in ("down", "pagedown", "w", "down", "pagedown"):
                before, row = app.key_handler.scan_timer, app.session.view.row.id
                assert before
                await pilot.press(key)
                assert app.session.view.row.id == row
                assert before.cancelled()
                assert app.key_handler.scan_timer
                assert app.key_handler.scan_timer.when() > before.when()

    asyncio.run(run())


def screen_of(app: KioskApp) -> str:
    return "\n".join("".join(piece.text for piece in app.page.render_line(y)) for y in range(app.size.height))


def shapes(app: KioskApp, font: BitmapFont, top: int, lines: int) -> list[str]:
    """Read so many lines of letters by their shapes, and the sign beside the last one."""
    known = {glyph(font, char): char for char in reversed(LETTERS) if char not in SAME}
    read = []
    for number in range(lines):
        first = top + number * font.pitch
        block = ["".join(piece.text for piece in app.page.render_line(first + y)) for y in range(font.height)]
        across = font.letters(app.size.width)
        cells = [
            tuple(line[MARKER_WIDTH + n * font.width : MARKER_WIDTH + (n + 1) * font.width] for line in block)
            for n in range(across)
        ]
        read.append("".join(known[each] for each in cells).rstrip())
    return read


async def read_answer(app: KioskApp, pilot: Pilot[None], turn: str = "down") -> str:
    """Read the message by the shapes of its letters, page by page; return it without spaces."""
    read, font = [], app.page.viewport.font
    assert font
    while True:
        panel = app.page.frame.panel
        assert panel
        top, message = app.page.frame.panel_top, app.session.view.message
        assert app.page.frame.panel_top + panel.height <= app.size.height
        lines = shapes(app, font, top, len(panel.lines))
        tails = [line.hyphen for line in panel.lines]
        read += [line.removesuffix(tail) if tail else line for line, tail in zip(lines, tails, strict=True)]
        more = panel.number < len(panel.layout.page_starts) - 1
        shown = "\n".join(
            "".join(p.text for p in app.page.render_line(y))[:MARKER_WIDTH] for y in range(app.size.height)
        )
        assert ("▜█▛" in shown) == more, "a sign says whether the answer goes on"
        if not more:
            return "".join("".join(read).split())
        await pilot.press(turn)
        assert app.session.view.message is message, "turning a screen page of an answer leaves it"


@pytest.mark.req("DI-01", "DI-02")
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_complete_in_the_chosen_size(language: str, size: tuple[int, int]) -> None:
    async def run(step: int) -> None:
        app = KioskApp(fixture_session(Site(settings=Settings(size=step))))
        async with app.run_test(size=size) as pilot:
            await pilot.press("1" if language == "en" else "2", "1", "2", "down")
            assert app.page.viewport.font == BITMAP_FONTS[step]
            row = app.session.view.row.id
            for key in ("w", "c", "p", ".", "+", "7", "o", "ñ", "9", "f9", "f9", "]" if step == 4 else "w"):
                await pilot.press(key)
                texts = app.session.view.hidden or app.session.view.message
                assert texts, key
                wanted = "".join("".join(text.value.split()) for text in texts)
                assert await read_answer(app, pilot) == wanted, key
            await pilot.press("home", "end", "w", "up")
            assert app.session.view.row.id != row

    for step in range(2, EXPECTED[size] + 1):
        asyncio.run(run(step))


@pytest.mark.req("DI-02")
def test_page_down_turns_a_long_message_then_moves_on() -> None:
    app = KioskApp(fixture_session(Site(settings=Settings(size=2))))

    async def run() -> None:
        async with app.run_test(size=(40, 12)) as pilot:
            await pilot.press("1", "home", "w")
            wanted = "".join(app.session.view.message[0].value.split())
            assert await read_answer(app, pilot, "pagedown") == wanted
            await pilot.press("up", "down")
            assert app.session.view.message
            await pilot.press("down")
            assert not app.session.view.message

    asyncio.run(run())


@pytest.mark.req("DI-02")
def test_pressing_an_explored_key_again_turns_its_message() -> None:
    app = KioskApp(fixture_session(Site(settings=Settings(size=2))))

    async def run() -> None:
        async with app.run_test(size=(40, 12)) as pilot:
            await pilot.press("1", "f1", "f1")
            assert app.session.view.exploring
            await pilot.press("f5")
            wanted = "".join(app.session.view.message[0].value.split())
            assert await read_answer(app, pilot, "f5") == wanted
            for _ in range(50):
                await pilot.press("f5")
            assert not app.session.view.exploring

    asyncio.run(run())


@pytest.mark.req("DI-02")
@pytest.mark.parametrize("key", ["down", "tab", "pagedown"])
def test_instructions_for_exploring_keys_are_read_before_down_is_named(key: str) -> None:
    app = KioskApp(fixture_session(Site(settings=Settings(size=2))))

    async def run() -> None:
        async with app.run_test(size=(54, 15)) as pilot:
            await pilot.press("1", "f1", "f1")
            read: dict[int, str] = {}
            while not app.session.view.message:
                body = app.page.frame.page
                read |= {body.start + n: line.text for n, line in enumerate(body.lines) if line.row == 0}
                await pilot.press(key)
            words = "".join("".join(text.value.split()) for text in app.session.view.rows[0].texts)
            assert "".join("".join(read[at].split()) for at in sorted(read)) == words
            assert app.session.view.exploring

    asyncio.run(run())


def test_frame_and_key_bar_are_computed_once_for_all_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    app = KioskApp(fixture_session(Site(settings=Settings(size=2))))
    made = []

    def bar(view: View, width: int, palette: Palette, **options: bool) -> list[StyledText]:
        made.append("bar")
        return key_bar(view, width, palette, **options)

    monkeypatch.setattr(frame, "key_bar", bar)

    async def run() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("1")
            await pilot.pause()
            made.clear()
            app.key_handler.handle("w")
            before = app.page.frame
            screen_of(app)
            assert app.page.frame is before
            assert made == ["bar"]

    asyncio.run(run())


@pytest.mark.parametrize(
    ("size", "step", "typed", "lines", "cursor"),
    [
        ((80, 24), 3, "cansancio", ["Word:", "cansancio"], (58, 12)),
        ((40, 12), 2, "cansancio", ["Word:", "cansancio"], (31, 8)),
        ((54, 15), 4, "dolor de cabeza", ["cabeza"], (40, 6)),
        ((40, 12), 1, "dolor de cabeza, cansancio y mareo", ["Word: dolor de cabeza, cansancio y", "mareo"], (8, 2)),
    ],
)
def test_what_was_typed_last_is_on_the_screen(
    size: tuple[int, int], step: int, typed: str, lines: list[str], cursor: tuple[int, int]
) -> None:
    app = KioskApp(fixture_session(Site(settings=Settings(size=step))))

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.press("1", "s")
            app.send(TypeText(typed))
            await pilot.pause()
            frame = app.page.frame
            assert [line.text for line in frame.page.lines if line.row == app.page.caret.row] == lines
            assert frame.cursor == cursor

    asyncio.run(run())
