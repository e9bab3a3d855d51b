"""Small screens lose nothing: every word of every page, in both languages, is on one of its screen pages."""

from __future__ import annotations

import asyncio

import pytest
from rich.cells import cell_len

from kiosk.domain.address import Address, PageKind
from kiosk.domain.clinic import Clinic
from kiosk.domain.command import Command, Idle, MoveTo, OpenPage, SetLanguage
from kiosk.domain.guide import subjects
from kiosk.domain.navigation import step
from kiosk.domain.page import ItemKind
from kiosk.domain.pages.titles import article_address
from kiosk.domain.settings import Settings, Theme
from kiosk.domain.state import Site, State
from kiosk.services.library import ClinicLibrary
from kiosk.services.presenter import present
from kiosk.services.session import Session
from kiosk.services.view import View
from kiosk.terminal.capabilities import FULL, Capabilities, ColorDepth
from kiosk.terminal.transliterated_view import transliterated_view
from kiosk.terminal.transliteration import transliterator_for
from kiosk.ui.tui.app import KioskApp
from kiosk.ui.tui.frame import Frame
from kiosk.ui.tui.header import header
from kiosk.ui.tui.key_bar import key_bar
from kiosk.ui.tui.layout import Caret, is_tile
from kiosk.ui.tui.themes import NOTICE_SIGN, PALETTES
from kiosk.ui.tui.viewport import Viewport, notice_forms
from tests.crawl import crawl
from tests.fixture_guide import fixture_library, fixture_session, fixture_translator, shipped_library
from tests.ui.tui.contrast import SIZES
from tests.ui.tui.pictures import drawn_words, screen

WARNINGS = Address(PageKind.SECTION, "lemtrada", "warnings")
SERIAL = Capabilities(ColorDepth.NONE, encoding="ascii")


def squeezed(text: str) -> str:
    """Return a text without its spaces, because line ends remove some."""
    return "".join(text.split())


def text_of(app: KioskApp, lines: range) -> str:
    """Return lines of the screen without the numbers of choices, which are key caps, and without charts."""
    page, port = app.page.frame.page, app.page.viewport
    text = ""
    for y in lines:
        number = y - port.top
        drawn = page.lines[number] if 0 <= number < len(page.lines) else None
        if drawn and drawn.chart:
            continue
        choice = drawn and drawn.kind is ItemKind.CHOICE
        line = "".join(piece.text for piece in app.page.render_line(y))
        text += line[port.left + port.margin + port.layout.choice_indent :] if choice else line
    return text


def screen_pages(app: KioskApp, view: View) -> tuple[str, str]:
    """Return what is above the key bar of a view: the texts on all its screen pages, and the headers and the feet."""
    page, text, around = app.page, "", ""
    page.show(view)
    port = page.viewport
    bottom = port.top + port.text_height
    around = ""
    for number in range(len(port.layout.page_starts)):
        page.motion.caret = port.layout.first_caret_on(number)
        text += text_of(app, range(port.top, bottom))
        around += text_of(app, range(port.top)) + text_of(app, range(bottom, page.size.height - port.bar_height))
    return squeezed(text.replace(">", "").replace(NOTICE_SIGN, "")), squeezed(around)


def said(port: Viewport) -> str:
    """Return what the screen pages must show: each text in its order but the hints, and the bullets."""
    drawn = dict(port.parts)
    words = ""
    for number, row in enumerate(port.view.rows):
        for at in drawn.get(number, range(len(row.texts) - row.hints)):
            whole = row.kind is ItemKind.URGENT and not port.colored
            text = row.texts[at].value if whole else drawn_words(row.texts[at], port.layout.lines_of(number))
            band = row.kind is ItemKind.HEADING and row.urgency
            if port.layout.options.tiles and is_tile(row):  # with its key at the right
                text += row.texts[-1].value
            words += ("- " if row.kind is ItemKind.BULLET and not at else "") + (text.upper() if band else text)
    return squeezed(words)


def around_text(view: View, port: Viewport) -> list[tuple[str, ...]]:
    """Return what the header and the foot must show, because the text leaves it out: one form of each."""
    words = [(view.header.title.value, *(text.value for text in view.header.brief))] if port.title_in_header else []
    return words if port.notice is None else [*words, notice_forms(view.rows[port.notice])]


async def lost(
    size: tuple[int, int], states: list[State], terminal: Capabilities, library: ClinicLibrary | None = None
) -> list[str]:
    library = library or fixture_library()
    app = KioskApp(Session(library, State()), terminal)
    transliterate = transliterator_for(terminal.encoding)
    found = []
    async with app.run_test(size=size):
        for state in states:
            view = transliterated_view(present(state, library, library.translator), transliterate)
            shown, around = screen_pages(app, view)
            wanted = said(app.page.viewport).replace(">", "")
            if shown != wanted:
                found.append(f"{view.address!s}: {wanted}\n{shown}")
            for forms in around_text(view, app.page.viewport):
                found += [] if any(squeezed(words) in around for words in forms) else [str(forms)]
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
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("letters", [1, 2, 3])
def test_no_message_covers_text_and_all_of_it_can_be_read(size: tuple[int, int], letters: int) -> None:
    """Where large letters leave no line for it, a message takes the place of the whole text."""
    session = fixture_session(Site(settings=Settings(size=letters)))
    for key in ("2", "1", "2", "c", "w", "w", ",", "f6", "n"):
        view = session.press(key)
        viewport = Viewport(view, *size)
        frame = Frame(viewport, Caret(view.current), PALETTES[Theme.DARK])
        if not frame.panel:
            continue
        font = viewport.font
        used = len(frame.page.lines) * frame.page.pitch - (font.gap if font else 0)
        assert frame.panel_top >= viewport.top + used or (font and frame.panel_top == viewport.top)
        assert frame.panel_top + frame.panel.height == frame.bar_top
        read, caret = "", Caret()
        while True:
            panel = Frame(viewport, Caret(view.current), PALETTES[Theme.DARK], caret).panel
            assert panel
            assert len(panel.lines) * (font.pitch if font else 1) - (font.gap if font else 0) <= panel.height
            read += "".join(line.text for line in panel.lines)
            following = panel.step(1)
            if following is None:
                break
            caret = following
        assert squeezed(read) == squeezed("".join(text.value for text in view.message)), key


@pytest.mark.parametrize("letters", [1, 2, 3, 4])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", SIZES)
def test_the_warning_that_a_visit_ends_is_shown_whole(size: tuple[int, int], language: str, letters: int) -> None:
    state = State.fresh(Site(settings=Settings(size=letters)))
    library = fixture_library()
    for action in (Command.NEXT, SetLanguage(language), OpenPage(WARNINGS), Idle(1e6)):
        state = step(state, action, library)
    view = present(state, library, fixture_translator())
    frame = Frame(Viewport(view, *size), Caret(view.current), PALETTES[Theme.DARK])
    assert frame.panel
    assert not frame.panel.goes_on
    words = squeezed("".join(line.text for line in frame.panel.lines))
    short = frame.panel.font is not None and (letters, size) != (2, (80, 24))
    assert words == squeezed(" ".join(text.value for text in (view.warning if short else view.message)))
    assert (frame.panel.font is None) == (letters == 1 or (size == (40, 12) and language == "es"))
    assert frame.panel_top + len(frame.panel.lines) * (frame.panel.font.pitch if frame.panel.font else 1) <= size[1]


@pytest.mark.req("DI-02")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_first_page_fits_on_one_screen_in_every_language(size: tuple[int, int], language: str) -> None:
    shown = " ".join(" ".join(screen(site=Site(language=language), size=size)).split())
    first = ("1 English", "2 Español", "3 Screen reader")
    if language == "es":
        first = ("1 Español", "2 English", "3 Lector de pantalla")
    for words in (*first, "For the voice, press F2.", "Para oír la voz, presione F2."):
        assert words in shown


@pytest.mark.parametrize(
    ("page", "size", "bar"),
    [
        ((), (80, 24), "  ↓  Next  Avanzar   Enter  Choose  Elegir   F1  Help  Ayuda   F2  Voice  Voz"),
        ((), (54, 15), "  ↓   Enter  Choose  Elegir   F1  Help  Ayuda"),
        ((), (40, 12), "  ↓   Enter  OK  F1  Help Ayuda"),
        (("f1",), (80, 24), "  ↓   →  Next page  Página siguiente   ←  Back  Atrás   F1  Help  Ayuda"),
        (("f1",), (54, 15), "  ↓   →   ←  Back  Atrás   F1  Help  Ayuda"),
        (("f1",), (40, 12), "  ↓   →   ←   F1  Help  Ayuda"),
    ],
)
def test_key_bar_is_one_line_in_both_languages_before_one_is_chosen(
    page: tuple[str, ...], size: tuple[int, int], bar: str
) -> None:
    assert screen(*page, size=size)[-1] == bar


@pytest.mark.parametrize(
    ("language", "width", "bar"),
    [
        ("en", 80, "  ↓  Next   →  Next page   Enter  What the words mean   ←  Back   F1  Help"),
        ("en", 54, "  ↓   →   Enter  What the words mean   ←   F1  Help"),
        ("en", 40, "  ↓   →   Enter  Words  ←   F1  Help"),
        ("es", 80, "  ↓  Avanzar  →  Página siguiente  Enter  Qué significa  ←  Atrás  F1  Ayuda"),
        ("es", 54, "  ↓   →   Enter  Qué significa   ←  Atrás   F1  Ayuda"),
        ("es", 40, " ↓   →   Enter  Palabras  ←   F1  Ayuda"),
    ],
)
def test_back_and_help_stay_in_the_key_bar_on_a_text_with_hard_words(language: str, width: int, bar: str) -> None:
    session = fixture_session()
    for action in (Command.NEXT, SetLanguage(language), OpenPage(WARNINGS)):
        session.send(action)
    view = session.send(MoveTo("warnings/2"))
    assert "".join(text for text, _ in key_bar(view, width, PALETTES[Theme.DARK])).rstrip() == bar


def test_key_bar_of_a_question_says_on_a_narrow_screen_that_it_can_be_taken_along() -> None:
    session = fixture_session()
    session.send(SetLanguage("en"))
    view = session.send(OpenPage(Address(PageKind.SECTION, "lemtrada", "questions")))
    bar = "".join(text for text, _ in key_bar(view, 40, PALETTES[Theme.DARK])).rstrip()
    assert bar == "  ↓   →   Enter  Take  ←   F1  Help"


def test_key_bar_says_that_a_message_goes_on_until_all_of_it_was_shown() -> None:
    async def run() -> list[str]:
        app, bars = KioskApp(fixture_session()), []
        async with app.run_test(size=(40, 12)):
            for action in (Command.NEXT, SetLanguage("en"), OpenPage(WARNINGS)):
                app.send(action)
            for key in ("c", "w", "down", "down", "down"):
                app.key_handler.handle(key)
                bars.append("".join(text for text, _ in app.page.frame.cells(11))[:12].rstrip())
        return bars

    assert asyncio.run(run()) == ["  ↓   →   En", "  ↓  More  →", "  ↓  More  →", "  ↓   →   En", "  ↓   →   En"]


@pytest.mark.parametrize(
    ("page", "bar"),
    [
        (WARNINGS, "  ↓  Next   →  Next section   Enter  What the words mean   ←  Back   F1  Help"),
        (Address(PageKind.GLOSSARY), " ↓  Next  ←  Back  F1  Help  F2  Voice  F3  Español  z  Letters  F8  Start over"),
    ],
)
def test_on_the_last_screen_page_the_key_bar_says_where_right_leads(page: Address, bar: str) -> None:
    session = fixture_session()
    for action in (Command.NEXT, SetLanguage("en"), OpenPage(page)):
        session.send(action)
    viewport = Viewport(session.view, 80, 24)
    last = viewport.layout.first_caret_on(len(viewport.layout.page_starts) - 1)
    bar_cells = Frame(viewport, last, PALETTES[Theme.DARK]).bar
    assert "".join(text for text, _ in bar_cells).rstrip() == bar


def test_key_bar_names_keys_in_words_where_there_are_no_arrow_signs() -> None:
    view = fixture_session().press("f1")
    bar = "".join(text for text, _ in key_bar(view, 80, PALETTES[Theme.DARK], arrows=False))
    assert bar.rstrip() == "  Down/Abajo  Next Avanzar  Left/Izquierda  Back Atrás  F1  Help Ayuda"


@pytest.mark.req("DI-02")
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_header_or_key_bar_takes_more_than_its_line(language: str) -> None:
    for state in crawl(language).values():
        view = present(state, fixture_library(), fixture_translator())
        for width in (20, 40, 54, 80):
            for parts in (
                header(view, 12, 34, width, PALETTES[Theme.DARK]),
                key_bar(view, width, PALETTES[Theme.DARK]),
            ):
                assert cell_len("".join(text for text, _ in parts).rstrip()) <= width


@pytest.mark.parametrize("letters", [1, 2, 4])
def test_sizes_at_which_nothing_can_be_read_are_drawn_without_an_error(letters: int) -> None:
    session = fixture_session(Site(settings=Settings(size=letters)))
    views = [session.press(key) for key in ("1", "f1", "w")]
    for view in views:
        for width in range(1, 22):
            for height in (1, 2, 3, 5, 24):
                viewport = Viewport(view, width, height)
                frame = Frame(viewport, Caret(view.current), PALETTES[Theme.DARK])
                assert [bool(frame.cells(y)) for y in range(height)] == [True] * height
                assert 0 <= frame.cursor[0] < width
                assert 0 <= frame.cursor[1] < height


@pytest.mark.parametrize(
    ("name", "foot", "read"),
    [
        ((), "", ["", ""]),
        ((("", "Lakeside MS Clinic"),), "Lakeside MS Clinic", ["braille", "Lakeside MS Clinic"]),
        (
            (("en", "Lakeside MS Clinic"), ("es", "Clínica de EM Lakeside")),
            "Lakeside MS Clinic",
            ["Lakeside MS Clinic / Clínica de EM", "Lakeside"],
        ),
        ((("en", "Lake MS"), ("es", "EM del Lago")), "Lake MS / EM del Lago", ["braille", "Lake MS / EM del Lago"]),
    ],
    ids=["none", "one", "two", "two-short"],
)
def test_the_smallest_first_screen_is_one_page_with_the_name_of_the_clinic(
    name: tuple[tuple[str, str], ...], foot: str, read: list[str]
) -> None:
    view = fixture_session(Site(clinic=Clinic(name=name))).view
    port = Viewport(view, *SIZES[-1])
    assert len(port.layout.page_starts) == 1

    def lines(row: int) -> list[str]:
        frame = Frame(port, Caret(row), PALETTES[Theme.DARK])
        return ["".join(text for text, _ in frame.cells(y)).strip() for y in (9, 10)]

    assert lines(view.current) == ["Lector de pantalla o braille", foot]
    if name:
        assert all(line.endswith(end) for line, end in zip(lines(1), read, strict=True))
        assert Viewport(view, 54, 15).notice is Viewport(view, 80, 24).notice is None


@pytest.mark.shipped
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_page_opens_on_its_first_screen_page_with_its_notices(language: str, size: tuple[int, int]) -> None:
    library = shipped_library()
    session = Session(library, State())
    session.send(SetLanguage(language))
    opened_further_on = []
    for subject in subjects(library):
        view = session.send(OpenPage(article_address(subject)))
        if Viewport(view, *size).layout.screen_page_of(Caret(view.current)):
            opened_further_on.append(subject.id)
    assert opened_further_on == []


@pytest.mark.shipped
def test_where_two_notices_leave_no_room_for_a_choice_one_is_in_the_foot() -> None:
    session = Session(shipped_library(), State())
    session.send(SetLanguage("en"))
    view = session.send(OpenPage(Address(PageKind.TREATMENT, "ocrevus")))
    foot = {}
    for size in SIZES:
        port = Viewport(view, *size)
        frame = Frame(port, Caret(view.current), PALETTES[Theme.DARK])
        foot[size] = "".join(text for text, _ in frame.cells(size[1] - 2)).strip()
    assert foot[40, 12] == "↓  Not checked yet.         Page 1 of 2"
    assert foot[54, 15] == "↓ More below                           Page 1 of 2"
