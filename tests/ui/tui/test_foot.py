"""The lines above the key bar: whether the list or the text goes on below."""

from __future__ import annotations

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import OpenPage, SetLanguage
from kiosk.domain.settings import Settings, Theme
from kiosk.domain.state import Site
from kiosk.services.view import View
from kiosk.ui.tui.frame import Frame
from kiosk.ui.tui.layout import Caret
from kiosk.ui.tui.themes import PALETTES
from kiosk.ui.tui.viewport import Viewport
from tests.fixture_guide import fixture_session

GUIDE = Address(PageKind.GUIDE)
WARNINGS = Address(PageKind.SECTION, "lemtrada", "warnings")


def opened(address: Address, language: str = "en", size: int = 1) -> View:
    session = fixture_session(Site(settings=Settings(size=size)))
    session.send(SetLanguage(language))
    return session.send(OpenPage(address))


def foot_of(port: Viewport, number: int = 0) -> list[str]:
    """Return the lines of the foot on a screen page, counted from 0."""
    frame = Frame(port, port.layout.first_caret_on(number), PALETTES[Theme.DARK])
    lines = range(frame.bar_top - port.foot, frame.bar_top)
    return ["".join(text for text, _ in frame.cells(y)).rstrip() for y in lines]


@pytest.mark.parametrize(
    ("address", "language", "size", "foot"),
    [
        (GUIDE, "en", (80, 24), ["    ↓ More below", ""]),
        (GUIDE, "es", (54, 15), ["   ↓ Sigue abajo                        Página 1 de 2"]),
        (GUIDE, "en", (40, 12), ["   ↓ More below             Page 1 of 3"]),
        (WARNINGS, "es", (80, 24),
         ["    ↓ Sigue abajo", "    Sin revisar aún por médico o enfermero. Pregunte a su equipo médico."]),
        (WARNINGS, "en", (54, 15), ["↓  Not checked by a doctor or nurse yet.  Page 1 of 7"]),
    ],
)  # fmt: skip
def test_it_says_that_a_list_or_a_text_goes_on_below(
    address: Address, language: str, size: tuple[int, int], foot: list[str]
) -> None:
    assert foot_of(Viewport(opened(address, language), *size)) == foot


def test_on_the_last_screen_page_it_does_not() -> None:
    for size, foot in (((80, 24), ["", ""]), ((54, 15), ["                                          Page 2 of 2"])):
        assert foot_of(Viewport(opened(GUIDE), *size), number=1) == foot


def test_a_terminal_without_arrow_signs_has_the_words() -> None:
    assert foot_of(Viewport(opened(GUIDE), 80, 24, arrows=False)) == ["    More below", ""]
    assert foot_of(Viewport(opened(WARNINGS), 40, 12, arrows=False)) == ["   Not checked yet.        Page 1 of 12"]


def test_large_letters_have_a_triangle_beside_the_words() -> None:
    foot = foot_of(Viewport(opened(GUIDE, size=2), 80, 24))
    assert [line[:4] for line in foot] == ["    ", "    ", "▜█▛ ", " ▀  "]
    assert foot[0].strip()


def test_the_notice_that_is_being_read_comes_before_it() -> None:
    port = Viewport(opened(WARNINGS), 54, 15)
    frame = Frame(port, Caret(port.notice or 0), PALETTES[Theme.DARK])
    lines = ["".join(text for text, _ in frame.cells(y)).strip() for y in range(frame.bar_top - 2, frame.bar_top)]
    assert lines == [
        "Not checked by a doctor or nurse yet. Ask your",
        "care team.                             Page 1 of 7",
    ]
