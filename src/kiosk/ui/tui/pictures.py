"""Pictures of pages without a terminal, as SVG files that need no font from elsewhere."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from pathlib import Path

from kiosk.domain.address import Address
from kiosk.domain.command import OpenPage
from kiosk.services.session import Session
from kiosk.ui.tui.app import KioskApp

SIZES = ((80, 24), (54, 15), (40, 12))
"""Columns and lines: an ordinary terminal, one with large letters, and one with the largest."""
FONT_FACE = re.compile(r"@font-face\s*{.*?}\s*", re.DOTALL)


def write_pictures(session: Session, pages: Iterable[Address], folder: Path) -> list[Path]:
    """Write every screen page of ``pages`` into ``folder``, at each of ``SIZES``; return the files.

    A file is called ``section-lemtrada-warnings.es.80x24.1.svg``: page, language, size, and number of the screen page.

    Raises:
        OSError: A file cannot be written.
    """
    addresses = tuple(pages)
    return [path for size in SIZES for path in asyncio.run(_write(session, addresses, folder, size))]


async def _write(session: Session, pages: Iterable[Address], folder: Path, size: tuple[int, int]) -> list[Path]:
    app, written = KioskApp(session), []
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for page in pages:
            app.send(OpenPage(page))
            await pilot.pause(0)
            count = len(app.page.viewport.layout.page_starts)
            for number in range(1, count + 1):
                name = f"{str(page).replace('/', '-')}.{session.view.language}.{size[0]}x{size[1]}.{number}.svg"
                picture = app.export_screenshot(title=session.view.title.value)
                (folder / name).write_text(FONT_FACE.sub("", picture), "utf-8")
                written.append(folder / name)
                if number < count:
                    app.key_handler.handle("pagedown")
                    await pilot.pause(0)
    return written
