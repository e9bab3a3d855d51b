"""Pictures of the full screen without a terminal: as an SVG for people, as lines of text for tests.

``python -m tests.ui.tui.pictures`` redraws the pictures of the README.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Action, ChooseNumber, Command, OpenPage, SetLanguage
from kiosk.domain.state import Site, State
from kiosk.services.session import Session
from kiosk.ui.tui.app import KioskApp
from tests.fixture_guide import ROOT, fixture_session, shipped_library

README_PICTURE = ROOT / "docs" / "kiosk.svg"
LARGE_PICTURE = ROOT / "docs" / "large-letters.svg"
LEMTRADA = OpenPage(Address(PageKind.TREATMENT, "lemtrada"))


def large_letters() -> Session:
    """The first warning of Lemtrada, in Spanish, in letters of the second step; as it ships."""
    return _shipped("es", *[Command.NEXT] * 3, Command.LARGER, Command.PREVIOUS, Command.NEXT)


def readme() -> Session:
    """The second warning of Lemtrada, in English; as it ships."""
    return _shipped("en", *[Command.NEXT] * 4)


def _shipped(language: str, *commands: Command) -> Session:
    session = Session(shipped_library(), State())
    actions: tuple[Action, ...] = (Command.NEXT, SetLanguage(language), LEMTRADA, ChooseNumber(2), *commands)
    for action in actions:
        session.send(action)
    return session


async def _run(session: Session, keys: Sequence[str], size: tuple[int, int]) -> tuple[list[str], str]:
    app = KioskApp(session)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        lines = ["".join(segment.text for segment in app.page.render_line(y)) for y in range(size[1])]
        return [line.rstrip() for line in lines], app.export_screenshot(title="kiosk")


def screen(*keys: str, site: Site | None = None, size: tuple[int, int] = (80, 24)) -> list[str]:
    """Return the lines of the screen after ``keys``."""
    return asyncio.run(_run(fixture_session(site), keys, size))[0]


def lines_of(session: Session, size: tuple[int, int] = (80, 24)) -> list[str]:
    """Return the lines of the screen that shows ``session``."""
    return asyncio.run(_run(session, (), size))[0]


def picture(session: Session, size: tuple[int, int] = (80, 24)) -> str:
    """Return the screen that shows ``session`` as an SVG that needs no font from elsewhere."""
    svg = asyncio.run(_run(session, (), size))[1]
    return re.sub(r"@font-face\s*{.*?}\s*", "", svg, flags=re.DOTALL)


if __name__ == "__main__":
    README_PICTURE.write_text(picture(readme()), "utf-8")
    LARGE_PICTURE.write_text(picture(large_letters()), "utf-8")
