"""Pictures of the full screen without a terminal: as an SVG for the documents, as lines of text for tests.

``python -m tests.pictures --docs`` redraws the SVGs.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence

from msgspec import Struct

from kiosk.domain.state import Site, State
from kiosk.services.session import Session
from kiosk.services.view import Text
from kiosk.terminal.capabilities import FULL, Capabilities
from kiosk.ui.tui.app import KioskApp
from kiosk.ui.tui.layout import NOWHERE, Line
from tests.fixture_guide import ROOT, fixture_session, shipped_library
from tests.pictures.pages import pages


class DocumentPicture(Struct, frozen=True):
    """A page of what ships, in a document."""

    language: str
    page: str
    """Its name in ``tests.pictures.pages``."""
    size: tuple[int, int] = (80, 24)

    def session(self) -> Session:
        """Return a visit that shows the page."""
        session = Session(shipped_library(), State())
        for action in pages(self.language)[self.page]:
            session.send(action)
        return session


DOCUMENT_PICTURES = {
    "kiosk": DocumentPicture("en", "warning-read"),
    "first-screen": DocumentPicture("en", "first"),
    "treatment": DocumentPicture("es", "treatment"),
    "chart": DocumentPicture("en", "during"),
    "large-letters": DocumentPicture("es", "larger"),
}
"""By the name of the file in docs/, without .svg."""


def drawn_words(text: Text, lines: Sequence[Line] = ()) -> str:
    """Return the words of a text that the full screen draws in colors.

    Args:
        text: The text.
        lines: The lines of its row, if it may be a warning: one that begins a screen page is drawn whole.
    """
    if text.drawn and lines and lines[0].start < text.drawn[0]:
        return text.value
    return text.value[slice(*text.drawn)] if text.drawn and text.drawn != NOWHERE else text.value


async def _run(
    session: Session, keys: Sequence[str], size: tuple[int, int], terminal: Capabilities = FULL
) -> tuple[list[str], str]:
    app = KioskApp(session, terminal)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        lines = ["".join(segment.text for segment in app.page.render_line(y)) for y in range(size[1])]
        return [line.rstrip() for line in lines], app.export_screenshot(title="kiosk")


def screen(
    *keys: str, site: Site | None = None, size: tuple[int, int] = (80, 24), terminal: Capabilities = FULL
) -> list[str]:
    """Return the lines of the screen after ``keys``."""
    return asyncio.run(_run(fixture_session(site), keys, size, terminal))[0]


def lines_of(session: Session, size: tuple[int, int] = (80, 24)) -> list[str]:
    """Return the lines of the screen that shows ``session``."""
    return asyncio.run(_run(session, (), size))[0]


def picture(session: Session, size: tuple[int, int] = (80, 24)) -> str:
    """Return the screen that shows ``session`` as an SVG that needs no font from elsewhere."""
    svg = asyncio.run(_run(session, (), size))[1]
    return re.sub(r"@font-face\s*{.*?}\s*", "", svg, flags=re.DOTALL)


def write_document_pictures() -> None:
    """Redraw the pictures in docs/."""
    for name, drawn in DOCUMENT_PICTURES.items():
        (ROOT / "docs" / f"{name}.svg").write_text(picture(drawn.session(), drawn.size), "utf-8")
