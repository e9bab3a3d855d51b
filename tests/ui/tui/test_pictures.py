"""What the full screen shows, compared whole at a few places; the rest is compared by meaning elsewhere."""

from __future__ import annotations

import html
import re

import pytest

from kiosk.domain.settings import Mode, Settings, Theme
from kiosk.domain.state import Site
from tests.fixture_guide import ROOT
from tests.ui.tui.pictures import DOCUMENT_PICTURES, lines_of, screen

SNAPSHOTS = ROOT / "tests" / "ui" / "tui" / "snapshots"
PLACES = {
    "attract-80x24": ((), Site(), (80, 24)),
    "guide-es-80x24": (("2"), Site(), (80, 24)),
    "treatment-en-54x15": (("1", "1"), Site(), (54, 15)),
    "warnings-es-40x12": (("2", "1", "2", "down", "down", "down"), Site(), (40, 12)),
    "warnings-en-reader-80x24": (("1", "1", "2", "down"), Site(settings=Settings(mode=Mode.READER)), (80, 24)),
    "where-es-80x24": (("2", "w"), Site(settings=Settings(theme=Theme.TERMINAL)), (80, 24)),
}


@pytest.mark.parametrize("name", PLACES)
def test_screen_matches_its_snapshot(name: str, request: pytest.FixtureRequest) -> None:
    """To take a new look: delete the file, run once, look at what was written, commit it."""
    keys, site, size = PLACES[name]
    lines = screen(*keys, site=site, size=size)
    file = SNAPSHOTS / f"{name}.txt"
    if not file.exists():
        file.parent.mkdir(exist_ok=True)
        file.write_text("\n".join(lines) + "\n", "utf-8")
        pytest.fail(f"{file.name} was missing and has been written; look at it")
    assert file.read_text("utf-8").splitlines() == lines


@pytest.mark.shipped
@pytest.mark.parametrize("name", DOCUMENT_PICTURES)
def test_picture_in_the_documents_is_current(name: str) -> None:
    """Where this fails: ``make pictures ARGS=--docs``, look at what changed, commit it."""
    drawn = html.unescape(re.sub(r"<[^>]+>", "\n", (ROOT / "docs" / f"{name}.svg").read_text("utf-8")))
    shown = "".join(drawn.split())
    for line in lines_of(DOCUMENT_PICTURES[name].session(), DOCUMENT_PICTURES[name].size):
        assert "".join(line.split()) in shown, line
