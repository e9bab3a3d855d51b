"""Pictures of the full screen without a terminal: as an SVG for people, as lines of text for tests.

``python -m tests.ui.tui.pictures`` makes the README's pictures anew.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence

from kiosk.domain.state import Site
from kiosk.ui.tui.app import KioskApp
from tests.world import ROOT, real_session

README_PICTURE = ROOT / "docs" / "kiosk.svg"
LARGE_PICTURE = ROOT / "docs" / "large-letters.svg"
LARGE_KEYS = ("x", "2", "1", "2", "down", "down", "down", "]", "up", "down")
"""To the first warning of Lemtrada, in Spanish, in letters of the second step."""
README_KEYS = ("x", "1", "1", "2", "down", "down", "down", "down")
"""To the second warning of Lemtrada, in English."""


async def _run(keys: Sequence[str], site: Site, size: tuple[int, int]) -> tuple[list[str], str]:
    app = KioskApp(real_session(site))
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        lines = ["".join(segment.text for segment in app.page.render_line(y)) for y in range(size[1])]
        return [line.rstrip() for line in lines], app.export_screenshot(title="kiosk")


def screen(*keys: str, site: Site | None = None, size: tuple[int, int] = (80, 24)) -> list[str]:
    """The lines of the screen after ``keys``."""
    return asyncio.run(_run(keys, site or Site(), size))[0]


def picture(*keys: str, site: Site | None = None, size: tuple[int, int] = (80, 24)) -> str:
    """The screen after ``keys`` as an SVG that asks for nothing from elsewhere."""
    svg = asyncio.run(_run(keys, site or Site(), size))[1]
    return re.sub(r"@font-font\s*{.*?}\s*", "", svg, flags=re.DOTALL)


if __name__ == "__main__":
    README_PICTURE.write_text(picture(*README_KEYS), "utf-8")
    LARGE_PICTURE.write_text(picture(*LARGE_KEYS), "utf-8")
