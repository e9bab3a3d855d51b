"""No state is shown by color alone: without colors, two states still look different, on every terminal."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from rich.style import Style

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Action, Command, MoveTo, OpenPage
from kiosk.domain.page import ItemKind
from kiosk.domain.settings import Settings, Theme
from kiosk.domain.state import Site
from kiosk.services.voice import Voice
from kiosk.terminal.capabilities import Capabilities, ColorDepth
from kiosk.ui.tui.app import KioskApp
from kiosk.ui.tui.frame import Frame as ScreenFrame
from kiosk.ui.tui.layout import Caret
from kiosk.ui.tui.themes import PALETTES, Palette, palettes_for
from kiosk.ui.tui.viewport import Viewport
from tests.fakes import RecordingSpeech
from tests.fixture_guide import fixture_session
from tests.pty_kiosk import Kiosk, kiosk
from tests.ui.tui.contrast import TERMINALS, painted, ratio

EVERY_TERMINAL = {name: terminal for name, (terminal, _) in TERMINALS.items()} | {
    "no colors": Capabilities(colors=ColorDepth.NONE)
}
Frame = tuple[object, ...]
WARNINGS = OpenPage(Address(PageKind.SECTION, "lemtrada", "warnings"))
GUIDE = OpenPage(Address(PageKind.GUIDE))
SETTINGS = OpenPage(Address(PageKind.SETTINGS))
LETTERS = MoveTo("setting/letters")
PAIRS: list[tuple[str, list[Action], list[Action]]] = [
    ("the reading place moved", [WARNINGS], [WARNINGS, Command.NEXT]),
    ("a sentence is being said", [WARNINGS], [WARNINGS, Command.VOICE]),
    ("another sentence is being said", [WARNINGS, Command.VOICE], [WARNINGS, Command.VOICE, Command.NEXT_SENTENCE]),
    ("the voice pauses", [WARNINGS, Command.VOICE], [WARNINGS, Command.VOICE, Command.PAUSE]),
    ("the voice is off again", [WARNINGS, Command.VOICE], [WARNINGS, Command.VOICE, Command.VOICE]),
    ("the screen is hidden", [GUIDE], [GUIDE, Command.HIDE]),
    ("there is an answer", [GUIDE], [GUIDE, Command.WHERE]),
    ("the colors were changed", [GUIDE], [GUIDE, Command.COLORS]),
    ("the voice is on", [WARNINGS, Command.NEXT], [WARNINGS, Command.VOICE, Command.NEXT]),
    ("letters are off", [SETTINGS, LETTERS], [SETTINGS, Command.LETTERS, LETTERS]),
    ("the loudspeaker is on", [SETTINGS, Command.NEXT], [SETTINGS, Command.ALOUD, SETTINGS, Command.NEXT]),
]


async def frame(actions: list[Action], settings: Settings, terminal: Capabilities) -> Frame:
    """Every cell with its letter and what it has besides color; where the cursor is."""
    speech = RecordingSpeech()
    session = fixture_session(Site(settings=settings), None, Voice(lambda: speech))
    app = KioskApp(session, terminal)
    async with app.run_test(size=(54, 15)) as pilot:
        await pilot.press("1")
        for action in actions:
            app.send(action)
            app.page.follow_voice(session.view)
        await pilot.pause()
        cells = [
            (glyph, *((style.bold, style.underline, style.reverse) if (style := piece.style) else (None, None, None)))
            for y in range(15)
            for piece in app.page.render_line(y)
            for glyph in piece.text
        ]
        return (*((glyph, *map(bool, rest)) for glyph, *rest in cells), app.page.cursor)


@pytest.mark.req("DI-04")
@pytest.mark.parametrize(("what", "one", "other"), PAIRS, ids=[what for what, _, _ in PAIRS])
@pytest.mark.parametrize("name", ["24 bits", "Linux console", "no colors"])
def test_two_states_differ_without_color(what: str, one: list[Action], other: list[Action], name: str) -> None:
    async def both() -> list[Frame]:
        return [await frame(actions, Settings(), EVERY_TERMINAL[name]) for actions in (one, other)]

    before, after = asyncio.run(both())
    assert before != after, what


@pytest.mark.req("DI-04")
@pytest.mark.parametrize("name", EVERY_TERMINAL)
@pytest.mark.parametrize("theme", Theme)
def test_kinds_of_rows_differ_without_color(theme: Theme, name: str) -> None:
    """Choices have key caps, headings are bold or reversed; urgent rows and notices tell by their words."""
    palette = palettes_for(EVERY_TERMINAL[name])[theme]
    assert look(palette.style_of(ItemKind.HEADING)) != look(palette.style_of(ItemKind.TEXT))
    tables = TERMINALS[name][1] if name in TERMINALS else []
    for style in (palette.cap, palette.current, palette.mark, palette.spoken):
        if palette.colored:
            grounds = [(pair[1], ground[1]) for table in tables for pair in painted(style, table)
                       for ground in painted(palette.text, table)]  # fmt: skip
            assert all(ratio(*pair) >= 3 for pair in grounds), style
        else:
            assert style.reverse != palette.text.reverse
    assert palette.term.underline or palette.term.bold
    assert not any(style.underline for style in (palette.text, palette.choice, palette.heading, palette.urgent))


@pytest.mark.parametrize("name", EVERY_TERMINAL)
@pytest.mark.parametrize("theme", Theme)
def test_a_message_does_not_look_like_the_row_that_is_being_read(theme: Theme, name: str) -> None:
    palette = palettes_for(EVERY_TERMINAL[name])[theme]
    row = palette.lift(palette.urgent)
    assert (palette.message.bgcolor, bool(palette.message.reverse)) != (row.bgcolor, bool(row.reverse))


@pytest.mark.parametrize("name", TERMINALS)
@pytest.mark.parametrize("theme", [theme for theme in Theme if theme is not Theme.TERMINAL])
def test_what_may_touch_does_not_run_together(theme: Theme, name: str) -> None:
    palette = palettes_for(EVERY_TERMINAL[name])[theme]
    rule = palette.rule_of(ItemKind.NOTICE)
    assert rule
    below_header = [palette.lift(palette.text), palette.heading, palette.current, palette.cap, rule[1]]
    assert palette.header.bgcolor not in [style.bgcolor for style in below_header]
    assert palette.message.bgcolor != palette.current.bgcolor
    above_bar = [palette.message, rule[1]]
    assert palette.cap.bgcolor not in [style.bgcolor for style in above_bar]


def look(style: Style) -> tuple[bool, bool, bool]:
    return bool(style.bold), bool(style.underline), bool(style.reverse)


def monochrome(running: Kiosk) -> Frame:
    cells = [running.screen.buffer[y][x] for y in range(running.screen.lines) for x in range(running.screen.columns)]
    looks = tuple((cell.data, cell.bold, cell.underscore, cell.reverse) for cell in cells)
    return (*looks, running.screen.cursor.y, running.screen.cursor.x)


@pytest.mark.req("DI-04")
@pytest.mark.parametrize("arguments", [(), ("--theme", "light"), ("--reader",)])
def test_states_differ_on_a_serial_terminal(arguments: tuple[str, ...]) -> None:
    with kiosk(*arguments, env={"TERM": "vt220", "LANG": "C"}) as running:

        def differs_after(key: str, come: Callable[[Kiosk], bool]) -> None:
            before = monochrome(running)
            running.press(key)
            running.until(come, f"what follows {key}")
            assert monochrome(running) != before, key

        running.shows("Welcome")
        running.press("1")
        running.shows("2 medicines")
        if "--reader" not in arguments:
            running.press("up")
        running.until(lambda k: "Given" in k.line or "Medicines" in k.line, "the first line")
        differs_after("down", lambda k: "Lemtrada" in k.line or "2 medicines" in k.line)
        differs_after("w", lambda k: "Back: Left." in k.text)
        differs_after("d", lambda k: "Lemtrada" not in k.text)
        running.press("home")  # one key in between: these are presses, not a held key
        differs_after("d", lambda k: "Lemtrada" in k.text)
        assert not [cell for row in running.screen.buffer.values() for cell in row.values() if cell.fg != "default"]
        assert running.output.isascii()


FEW = [
    PALETTES[Theme.TERMINAL],
    palettes_for(EVERY_TERMINAL["no colors"])[Theme.LIGHT],
    PALETTES[Theme.YELLOW_ON_BLACK],
]
"""Palettes in which the cell beside a notice would have the color of that beside a warning."""


def beside_text(page: OpenPage, palette: Palette, size: tuple[int, int], row: int = 1) -> list[tuple[str, str]]:
    """Return what is in the margin of each line of text and of the notice, with "#" for a colored cell, and words."""
    session = fixture_session()
    session.send(page)
    port = Viewport(session.view, *size, colored=palette.colored)
    lines = []
    for y in range(port.top, port.top + port.text_height + port.foot):
        cells = [(glyph, style) for text, style in ScreenFrame(port, Caret(row), palette).cells(y) for glyph in text]
        margin = ("#" if style == palette.cap and glyph == " " else glyph for glyph, style in cells[: port.margin])
        lines.append(("".join(margin), "".join(glyph for glyph, _ in cells[port.margin :]).strip()))
    return lines


@pytest.mark.req("DI-04")
@pytest.mark.parametrize("palette", FEW)
def test_choice_warning_and_notice_have_marks_of_their_own_without_color(palette: Palette) -> None:
    lines = beside_text(OpenPage(Address(PageKind.STAFF)), palette, (80, 24))
    beside = {words.split(":")[0]: margin for margin, words in lines}
    # The rule of a warning says in color that it is important.
    warning = "In an emergency, call 911." if palette.colored else "Important"
    assert (beside[warning], beside["Staff"], beside["Personal"]) == ("  # ", "  | ", "  | ")
    assert beside["All options"] == " ## "


@pytest.mark.req("DI-04")
@pytest.mark.parametrize("palette", FEW)
def test_a_notice_below_a_warning_does_not_look_like_a_part_of_it(palette: Palette) -> None:
    *_, (above, _), (beside, notice) = beside_text(WARNINGS, palette, (54, 15))
    assert (above.strip(), beside.strip("↓ "), notice[:11]) == ("#", "|", "Not checked")


@pytest.mark.parametrize("palette", FEW)
def test_a_warning_keeps_its_rule_while_it_is_read(palette: Palette) -> None:
    _, _, (beside, words), *_ = beside_text(WARNINGS, palette, (54, 15), row=4)
    assert (beside[-2:], "Autoimmune" in words) == ("# ", True)


@pytest.mark.parametrize("palette", FEW)
def test_a_notice_that_is_read_has_its_mark_beside_each_line_and_its_sign_once(palette: Palette) -> None:
    margins = [margin for margin, _ in beside_text(WARNINGS, palette, (54, 15), row=2)[-2:]]
    assert margins == ([" | ", " | "] if palette.colored else [" >| ", "##| "])


def test_the_ground_of_a_notice_that_is_read_begins_at_its_mark() -> None:
    session = fixture_session()
    session.send(WARNINGS)
    palette = PALETTES[Theme.YELLOW_ON_BLACK]
    cells = ScreenFrame(Viewport(session.view, 54, 15), Caret(2), palette).cells(13)
    grounds = [(text.strip()[:4], style.bgcolor) for text, style in cells if text]
    lifted = palette.lifted.bgcolor
    assert grounds[:3] == [("", palette.mark.bgcolor), ("|", lifted), ("care", lifted)]
